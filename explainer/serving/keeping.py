"""Keeps the last good story of a folder, and reads it again when its files change.

A change is read beside the requests: whoever asks meanwhile gets the story that was there. A story
with problems changes nothing but the list of them.
"""

import logging
import threading
import time
from collections.abc import Callable
from pathlib import Path

from explainer.serving.site import Site
from explainer.story.checking import Reading, read_folder
from explainer.story.problems import Problem
from explainer.story.story import Story

log = logging.getLogger("explainer")
LOOK_EVERY = 0.5  # seconds

Stamp = tuple[tuple[str, int, int], ...]


class Keeper:
    """The site of the last good story in ``folder``, or none yet, and the problems of the newest.

    ``make`` turns a story into its site; ``revision`` counts the readings, good and bad. ``newest``
    is the last of them, ``good`` the last one that was a story.
    """

    def __init__(self, folder: Path, make: Callable[..., Site] = Site) -> None:
        self.folder = folder
        self.site: Site | None = None
        self.newest: Reading
        self.good: Reading | None = None
        self.revision = 0
        self._make = make
        self._stamp: Stamp | None = None
        self._looked = 0.0
        self._reading = threading.Lock()
        self.read()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What keeps the newest story from being shown; nothing if it is."""
        return self.newest.problems

    def look(self) -> None:
        """Start reading the story again if its files changed; at most every half second."""
        now = time.monotonic()
        if now - self._looked < LOOK_EVERY:
            return
        self._looked = now
        if stamp(self.folder) != self._stamp:
            threading.Thread(target=self.read, daemon=True).start()

    def read(self) -> bool:
        """Read the story if it changed since the last time; whether there was something to read."""
        with self._reading:
            found = stamp(self.folder)
            if found == self._stamp:
                return False
            self._stamp = found
            reading = read_folder(self.folder)
            if reading.story:
                self.site = self._make(reading.story)
                self.good = reading
                log.info("story read", extra={"told": _told(reading.story)})
            for problem in reading.problems:
                log.warning("%s", problem, extra={"told": {"event": "problem", **problem.fields}})
            self.newest = reading
            self.revision += 1
            return True


def _told(story: Story) -> dict[str, str]:
    return {
        "event": "story read",
        "story": story.fingerprint,
        "story_day": str(story.about.as_of),
    }


def stamp(folder: Path) -> Stamp:
    """What tells that a file of the story changed: names, times and sizes."""
    found = []
    for path in (*folder.glob("*.y*ml"), *folder.glob("claims/*.y*ml")):
        try:
            status = path.stat()
        except OSError:
            found.append((str(path), 0, 0))
        else:
            found.append((str(path), status.st_mtime_ns, status.st_size))
    return tuple(sorted(found))
