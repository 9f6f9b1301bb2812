"""Keeps the last good story of a folder, and reads it again when its files change.

A change is read beside the requests: whoever asks meanwhile gets the story that was there. A story
with problems changes nothing but the list of them.
"""

import logging
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from explainer.site.served_file import ServedFile
from explainer.site.site import Site
from explainer.story.checking import CheckedFolder, read_folder
from explainer.story.model.story import Story
from explainer.story.reading.draft import Draft
from explainer.story.reading.files import CLAIMS_FOLDER, STORY_FILE
from explainer.story.reading.own_region import CUT, REGION
from explainer.story.reading.problems import Place, Problem

log = logging.getLogger("explainer")
LOOK_EVERY = 0.5  # seconds
MOST_READINGS = 3  # of a story that changes while it is read
PARTS_KEPT = 250  # every reading has two in each language: one of some 180 KB, one of some 2 KB

Stamp = tuple[tuple[str, int, int, int, int], ...]


class Reloader:
    """The site of the last good story in ``folder``, or none yet, and the problems of the newest.

    ``make`` turns a story into its site; ``revision`` counts the readings, good and bad. ``newest``
    is the last of them, ``good`` the last one that was a story. The parts of former sites are kept,
    so that a document of the app that is on its way still finds its own.
    """

    def __init__(self, folder: Path, make: Callable[..., Site] = Site) -> None:
        self.folder = folder
        self.site: Site | None = None
        self.newest: CheckedFolder
        self.good: CheckedFolder | None = None
        self.revision = 0
        self._make = make
        self._parts: Mapping[str, ServedFile] = {}
        self._stamp: Stamp | None = None
        self._looked = 0.0
        self._reading = threading.Lock()
        self.read()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What keeps the newest story from being shown; nothing if it is."""
        return self.newest.problems

    def look(self) -> None:
        """Start reading the story again if its files changed; at most every half second.

        Where there is none to show, whoever asks after a mend waits for it and is not sent away.
        """
        if self.site is None:
            self.read()
            return
        now = time.monotonic()
        if now - self._looked < LOOK_EVERY:
            return
        self._looked = now
        if stamp(self.folder) != self._stamp:
            threading.Thread(target=self.read, daemon=True).start()

    def read(self) -> bool:
        """Read the story if it changed since the last time; whether there was something to read."""
        with self._reading:
            if stamp(self.folder) == self._stamp:
                return False
            for _ in range(MOST_READINGS):
                self._stamp = stamp(self.folder)
                reading, site = self._read()
                if stamp(self.folder) == self._stamp:  # else half of it may be older than the rest
                    break
            # in this order: whoever looks meanwhile must not hold old problems against a new site
            self.newest = reading
            if site:
                self._parts = _newest_of(self._parts, site.parts())
                self.good, self.site = reading, site
                log.info("story read", extra={"told": _told(site.story)})
            for problem in reading.problems:
                log.warning("%s", problem, extra={"told": {"event": "problem", **problem.fields}})
            self.revision += 1
            return True

    def parts_at(self, path: str) -> ServedFile | None:
        """The parts of a document that another reading of the story gave out.

        It was a former one here, or else a newer one of another process.
        """
        if path not in self._parts:
            self.read()
        return self._parts.get(path)

    def _read(self) -> tuple[CheckedFolder, Site | None]:
        reading = CheckedFolder(Draft(), (), None)
        try:
            reading = read_folder(self.folder)
            if reading.story is None:
                return reading, None
            site = self._make(reading.story)
            if self.site:  # most pictures are as they were, and an editor waits for the page
                site.keep_pictures(_drawn_by(self.site))
            site.make_pages()
            site.parts()
            return reading, site
        except Exception as bug:  # a fault of ours must not take the last good story away
            log.exception("no page can be made of the story")
            return replace(reading, found=(*reading.found, _fault(bug)), story=None), None


def _drawn_by(site: Site) -> Mapping[str, bytes]:
    """The pictures that a site has drawn, by the keys of what they were set from."""
    return {key: site[path].body for path, key in list(site.picture_keys.items())}


def _newest_of(
    former: Mapping[str, ServedFile], parts: Mapping[str, ServedFile]
) -> Mapping[str, ServedFile]:
    older = {path: answer for path, answer in former.items() if path not in parts}
    return dict([*older.items(), *parts.items()][-PARTS_KEPT:])


def _fault(bug: Exception) -> Problem:
    if isinstance(bug, MemoryError):
        wrong = "there is not enough memory to make a page of the story"
        return Problem(Place(STORY_FILE), wrong, "", "run the server where more may be used")
    return Problem(
        Place(STORY_FILE),
        f"no page can be made of the story ({type(bug).__name__}: {bug})",
        "",
        "undo the last change, and report this: it is a fault of the program, not yours",
    )


def _told(story: Story) -> dict[str, str]:
    return {
        "event": "story read",
        "story": story.fingerprint,
        "story_day": str(story.about.as_of),
    }


def stamp(folder: Path) -> Stamp:
    """What tells that a file of the story changed, also one that kept its time and size."""
    found = []
    for path in _files_in(folder):
        try:
            status = path.stat()
        except OSError:
            found.append((str(path), 0, 0, 0, 0))
        else:
            times = status.st_mtime_ns, status.st_ctime_ns
            found.append((str(path), *times, status.st_ino, status.st_size))
    return tuple(sorted(found))


def _files_in(folder: Path) -> Iterator[Path]:
    try:
        for files in ("*.y*ml", "*/*.y*ml", f"{CLAIMS_FOLDER}/*/*.y*ml", REGION, CUT):
            yield from folder.glob(files)
    except OSError:  # the story that is there is kept
        return
