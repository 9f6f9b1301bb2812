"""The form at ``/desk/add/`` and what it asks for: lists, trying, writing, undoing.

It writes into the story, so it is only there where nobody but this machine can reach the server; and
whoever asks has to be the form itself: by POST of JSON from the own ``Origin``, with a token that only
its page knows.
"""

import hmac
import json
import secrets
import threading
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import htpy as h
from werkzeug.wrappers import Request, Response

from explainer.desk.add_page import write_add_page
from explainer.desk.desk_page import desk_words
from explainer.desk.filled import MOST, read_filled, read_sent
from explainer.desk.form_answers import take
from explainer.desk.form_lists import LISTS, listed
from explainer.desk.form_told import try_out
from explainer.desk.talk import Talk
from explainer.editing.together import (
    CannotWrite,
    Change,
    ChangedMeanwhile,
    undo,
    write_together,
)
from explainer.site.reload import Stamp, stamp
from explainer.site.served_file import SAFE_HEADERS, document_headers
from explainer.story.checking import CheckedFolder, read_folder
from explainer.wording.catalogue import Catalogue

ADD = "/desk/add/"
TOKEN = "X-Desk-Token"


class Adding:
    """The form for the story in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._token = secrets.token_urlsafe(32)
        self._reading = threading.Lock()
        self._read: tuple[Stamp, CheckedFolder] | None = None
        self._written: tuple[Change, ...] = ()
        self._asked: Mapping[str, Callable[[Mapping[str, Any]], dict[str, Any]]] = {
            f"{ADD}list": self._list,
            f"{ADD}try": self._try,
            f"{ADD}write": self._write,
            f"{ADD}undo": self._undo,
        }

    @property
    def paths(self) -> frozenset[str]:
        """Those that are asked by POST."""
        return frozenset(self._asked)

    def page(self, environ: dict[str, Any]) -> Response:
        """The empty form."""
        before = self._story()
        words = desk_words(before, None)
        address = f"{Request(environ).host_url}{ADD.removeprefix('/')}"
        page = write_add_page(words, before, self._folder, self._token, address)
        headers = document_headers(page.policy, words.language, "'none'")
        headers["Cache-Control"] = "no-store"
        return Response(page.html, headers=headers, content_type="text/html; charset=utf-8")

    def answer(self, environ: dict[str, Any]) -> Response:
        """What the form asked for, or why it is not said."""
        request = Request(environ)
        if refused := self._refusal(request):
            return refused
        try:
            said = self._asked[request.path](read_sent(request.get_data()))
        except ValueError:
            return _plain(400, "This is nothing that the form sends.")
        body = json.dumps(said, ensure_ascii=False)
        headers = {"Cache-Control": "no-store", **SAFE_HEADERS}
        return Response(body, headers=headers, content_type="application/json")

    def _refusal(self, request: Request) -> Response | None:
        if request.headers.get("Origin") != request.host_url.rstrip("/"):
            return _plain(403, "Only the form of this server may ask for this.")
        if not hmac.compare_digest(request.headers.get(TOKEN, "").encode(), self._token.encode()):
            return _plain(
                403, "The server was started anew: reload the form; what you typed stays."
            )
        if request.mimetype != "application/json":
            return _plain(415, "The form sends application/json.")
        if request.content_length is None or request.content_length > MOST:
            return _plain(413, f"The form sends at most {MOST} bytes.")
        return None

    def _story(self) -> CheckedFolder:
        """The story as it stands; read again only if a file of it changed."""
        with self._reading:
            now = stamp(self._folder)
            if self._read is None or self._read[0] != now:
                self._read = now, read_folder(self._folder)
            return self._read[1]

    def _list(self, sent: Mapping[str, Any]) -> dict[str, Any]:
        """The entries of a list for the letters in it."""
        filled, before = read_filled(sent), self._story()
        name, typed = sent.get("list"), sent.get("typed")
        if name not in LISTS or not isinstance(typed, str):
            raise ValueError("no list of the form")
        talk = take(filled, Talk(before, desk_words(before, None), date.today())).talk
        return {
            "options": [
                {"value": one.value, "label": one.label, "more": one.more, "shows": one.shows}
                for one in listed(talk, filled, name, typed)
            ]
        }

    def _try(self, sent: Mapping[str, Any]) -> dict[str, Any]:
        """All that follows from what is filled in; nothing is written."""
        before = self._story()
        words = desk_words(before, None)
        return try_out(self._folder, before, read_filled(sent), words, date.today()).told

    def _write(self, sent: Mapping[str, Any]) -> dict[str, Any]:
        """Write what was shown, or say what stopped it; a plan that is another by now is shown anew."""
        before = self._story()
        words = desk_words(before, None)
        tried = try_out(self._folder, before, read_filled(sent), words, date.today())
        if not tried.is_ready:
            return {"told": tried.told}
        if sent.get("fingerprint") != tried.plan.fingerprint:
            return {"told": tried.told, "stopped": words.say("adding.changed_meanwhile")}
        try:
            write_together(self._folder, tried.plan.changes)
        except ChangedMeanwhile:
            return {"stopped": words.say("form.changed_since")}
        except CannotWrite as reason:
            return {"stopped": f"{reason} {reason.remedy}"}
        self._written = tried.plan.changes
        return {"written": str(_written(words, tried.plan.changes))}

    def _undo(self, sent: Mapping[str, Any]) -> dict[str, Any]:
        """Take back what the form wrote last, unless somebody wrote since."""
        words = desk_words(self._story(), None)
        try:
            changes = undo(self._folder, only=self._written)
        except CannotWrite as reason:
            return {"stopped": f"{reason} {reason.remedy}"}
        self._written = ()
        names = ", ".join(change.path for change in changes)
        return {"undone": str(h.p[words.say("form.undone", files=names)])}


def _written(words: Catalogue, changes: tuple[Change, ...]) -> h.Fragment:
    names = ", ".join(change.path for change in changes)
    return h.fragment[
        h.p[h.b[words.say("form.written")], f" {names}. {words.say('form.nothing_else')}"],
        h.button(type="button", data_do="again")[words.say("form.again")],
        h.button(type="button", data_do="undo")[words.say("form.undo")],
    ]


def _plain(status: int, said: str) -> Response:
    return Response(f"{said}\n", status, content_type="text/plain; charset=utf-8")
