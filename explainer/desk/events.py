"""The stream of events by which every open page of the desk hears that the story was read again."""

import json
import threading
from collections import deque
from collections.abc import Iterator
from typing import Any

from explainer.site.reload import Reloader

STAY_AWAKE = 15  # seconds until a line is sent that keeps the connection, or finds it gone
MOST_LISTENING = 32  # each takes a thread; beyond it the longest there ends, and asks again


class Events:
    """What is told of the readings of ``reloader``, to as many listeners as there may be."""

    def __init__(self, reloader: Reloader) -> None:
        self._reloader = reloader
        self._changed = threading.Condition()
        self._listening: deque[object] = deque(maxlen=MOST_LISTENING)

    def tell(self) -> None:
        """Wake up all listeners: there may be something new."""
        with self._changed:
            self._changed.notify_all()

    def stream(self) -> Iterator[str]:
        """Each reading as a server-sent event, the present one first."""
        listener, seen = object(), None
        with self._changed:
            self._listening.append(listener)
            self._changed.notify_all()  # the one that had to go notices
        try:
            while listener in self._listening:
                if seen != self._reloader.revision:
                    seen = self._reloader.revision
                    yield f"data: {json.dumps(_news(self._reloader), ensure_ascii=False)}\n\n"
                with self._changed:
                    # else one came, or another listener, while the last was being sent
                    if seen == self._reloader.revision and listener in self._listening:
                        self._changed.wait(STAY_AWAKE)
                yield ": still here\n\n"
        finally:
            with self._changed:
                if listener in self._listening:
                    self._listening.remove(listener)


def _news(reloader: Reloader) -> dict[str, Any]:
    story = reloader.site.story.fingerprint if reloader.site else ""
    return {"story": story, "problems": [str(problem) for problem in reloader.problems]}
