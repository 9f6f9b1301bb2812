"""``explainer serve``: the server for editors, which tells open pages that the story changed.

Every page gets a small script that listens for the next reading of the story. A good one reloads
the page (its address keeps what was chosen); a bad one leaves the last good story in place and
puts the problems, with place and remedy, into a bar.
"""

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from werkzeug.serving import make_server, select_address_family
from werkzeug.wrappers import Response

from explainer.places import own_folder
from explainer.serving.health import HEALTH
from explainer.serving.keeping import Keeper
from explainer.serving.only_here import is_this_machine, only_here
from explainer.serving.shelf import Shelf
from explainer.serving.site import Site

EVENTS = "/desk/events"
WATCH_EVERY = 0.15  # seconds
STAY_AWAKE = 15  # seconds until a line is sent that keeps the connection


class Desk:
    """The shelf of the last good story, and a stream of events about its readings."""

    def __init__(self, folder: Path) -> None:
        script = (own_folder("assets") / "js" / "desk.js").read_text("utf-8")
        self.keeper = Keeper(folder, partial(Site, extra_script=script))
        self._shelf = Shelf(self.keeper)
        self._changed = threading.Condition()

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Any:
        if environ["PATH_INFO"] == EVENTS:
            headers = {"Cache-Control": "no-store"}
            stream = Response(self._events(), content_type="text/event-stream", headers=headers)
            return stream(environ, start_response)
        if self.keeper.site is None and environ["PATH_INFO"] != HEALTH:
            return _only_problems(self.keeper)(environ, start_response)
        return self._shelf(environ, start_response)

    def watch(self) -> None:
        """Read the story again whenever its files change, for as long as the process runs."""
        told = self.keeper.revision
        while True:
            time.sleep(WATCH_EVERY)
            self.keeper.read()
            if told != self.keeper.revision:  # read here, or beside a request
                told = self.keeper.revision
                with self._changed:
                    self._changed.notify_all()

    def _events(self) -> Iterator[str]:
        seen = None
        while True:
            if seen != self.keeper.revision:
                seen = self.keeper.revision
                yield f"data: {json.dumps(_news(self.keeper), ensure_ascii=False)}\n\n"
            with self._changed:
                if seen == self.keeper.revision:  # else one came while the last was being sent
                    self._changed.wait(STAY_AWAKE)
            yield ": still here\n\n"


def _news(keeper: Keeper) -> dict[str, Any]:
    story = keeper.site.story.fingerprint if keeper.site else ""
    return {"story": story, "problems": [str(problem) for problem in keeper.problems]}


def _only_problems(keeper: Keeper) -> Response:
    listed = "\n\n".join(str(problem) for problem in keeper.problems)
    return Response(
        f"The story cannot be shown yet.\n\n{listed}\n",
        503,
        {"Retry-After": "1", "Refresh": "1"},
        content_type="text/plain; charset=utf-8",
    )


def run_desk(folder: Path, host: str, port: int, tell: Callable[[str], object]) -> None:
    """Serve until interrupted; raises ``OSError`` where the address cannot be had."""
    # werkzeug itself would end the process where the address is taken
    with socket.socket(select_address_family(host, port), socket.SOCK_STREAM) as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        listening.listen()
        desk = Desk(folder)
        answering = only_here(desk) if is_this_machine(host) else desk
        server = make_server(host, port, answering, threaded=True, fd=listening.fileno())
    tell(f"The story in {folder} is at http://{host}:{server.port}/ (stop with Ctrl+C)")
    threading.Thread(target=desk.watch, daemon=True).start()
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        tell("")
