"""``explainer serve``: the server for editors, which tells open pages that the story changed.

Every page gets a small script that listens for the next reading of the story. A good one reloads
the page as it was left; a bad one leaves the last good story in place and puts the problems, with
place and remedy, into a bar. At ``/desk/`` all of it is seen at once.
"""

import json
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from werkzeug.serving import select_address_family
from werkzeug.wrappers import Response

from explainer.content.edition import Edition
from explainer.desk.adding import ADD, Adding
from explainer.desk.connections import PatientServer
from explainer.desk.desk_page import desk_words, write_desk
from explainer.desk.events import Events
from explainer.desk.last_commit import LastCommit, show_changes
from explainer.desk.only_here import is_this_machine, only_here
from explainer.desk.own_pages import own_pages_only
from explainer.page.document import read_script
from explainer.site.health import HEALTH
from explainer.site.reload import Reloader
from explainer.site.served_file import SAFE_HEADERS, document_headers
from explainer.site.site import Site
from explainer.site.wsgi import StoryApplication
from explainer.story.checking import CheckedFolder
from explainer.story.model.story import Story
from explainer.story.schema.generated import CannotGenerate, write_ids

DESK = "/desk/"
EVENTS = f"{DESK}events"
CHANGES = f"{DESK}changes"
WATCH_EVERY = 0.15  # seconds


class Desk:
    """The shelf of the last good story, the desk's own page, and a stream of events for both.

    None of it is for pages of others: nothing here is published yet. The form, which writes, is there
    only ``with_form``.
    """

    def __init__(self, folder: Path, with_form: bool = False) -> None:
        self.reloader = Reloader(folder, _site_that_reloads)
        self._application = StoryApplication(self.reloader)
        self._last = LastCommit(folder)
        self._events = Events(self.reloader)
        self._adding = Adding(folder) if with_form else None
        posts = self._adding.paths if self._adding else frozenset()
        self._answering = own_pages_only(self._answer, posts)

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Any:
        return self._answering(environ, start_response)

    def _answer(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Any:
        path, adding = environ["PATH_INFO"], self._adding
        if adding and path == ADD:
            return adding.page(environ)(environ, start_response)
        if adding and path in adding.paths:
            return adding.answer(environ)(environ, start_response)
        return self._at(path)(environ, start_response)

    def _at(self, path: str) -> Callable[..., Any]:
        if path == EVENTS:
            headers = {"Cache-Control": "no-store", **SAFE_HEADERS}
            stream = self._events.stream()
            return Response(stream, content_type="text/event-stream", headers=headers)
        if path == DESK:
            return self._page()
        if path == CHANGES and self.reloader.good:
            return self._changes(self.reloader.good)
        if path == DESK.removesuffix("/"):
            return Response("", 301, {"Location": DESK})
        if self.reloader.site is None and path != HEALTH:
            return _only_problems(self.reloader)
        return self._application

    def watch(self) -> None:
        """Read the story again whenever its files change, for as long as the process runs."""
        told = self.reloader.revision
        self._renew_ids()
        while True:
            time.sleep(WATCH_EVERY)
            self.reloader.read()
            if told != self.reloader.revision:  # read here, or beside a request
                told = self.reloader.revision
                self._events.tell()
                self._renew_ids()

    def _renew_ids(self) -> None:
        """Let an editor's program know the ids as they are now; it can do without, if need be."""
        with suppress(CannotGenerate, OSError):  # a folder may be out of reach for a while
            write_ids(self.reloader.folder)

    def _page(self) -> Response:
        newest, good = self.reloader.newest, self.reloader.good
        words = desk_words(newest, good)
        page = write_desk(words, newest, good, with_form=self._adding is not None)
        headers = document_headers(page.policy, words.language, "'self'")
        headers["Cache-Control"] = "no-store"
        return Response(page.html, headers=headers, content_type="text/html; charset=utf-8")

    def _changes(self, good: CheckedFolder) -> Response:
        assert good.story
        edition = Edition(good.story, desk_words(good, good).language)
        headers = {"Cache-Control": "no-store", **SAFE_HEADERS}
        html = str(show_changes(edition, self._last))
        return Response(html, headers=headers, content_type="text/html; charset=utf-8")


def _site_that_reloads(story: Story) -> Site:
    """The story's site, each document of which knows which story it shows."""
    return Site(
        story,
        first_script=f"window.storyShown={json.dumps(story.fingerprint)};",
        extra_script=read_script("listening") + read_script("reloading"),
    )


def _only_problems(reloader: Reloader) -> Response:
    listed = "\n\n".join(str(problem) for problem in reloader.problems)
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
        here = is_this_machine(host)
        desk = Desk(folder, with_form=here)
        answering = only_here(desk) if here else desk
        server = PatientServer(host, port, answering, listening.fileno())
    address = f"http://{host}:{server.port}"
    tell(f"The story in {folder} is at {address}/, the desk at {address}{DESK} (stop with Ctrl+C)")
    threading.Thread(target=desk.watch, daemon=True).start()
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        tell("")
