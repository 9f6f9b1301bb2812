"""Nobody but the form's own page may ask it, and only where nobody else reaches the server."""

from pathlib import Path
from typing import Any

import pytest
from werkzeug.test import Client

from explainer.desk import desk as the_desk
from explainer.desk.adding import ADD, TOKEN
from explainer.desk.desk import DESK, Desk
from explainer.desk.filled import MOST
from tests.desk.form import LISTS, TEXTS, Form


def test_nobody_but_the_forms_own_page_may_ask(form: Form) -> None:
    before, sent = form.files, {"texts": TEXTS, "lists": LISTS}
    for what in ("list", "try", "write", "undo"):
        assert form.post(what, sent, Origin="https://evil.example").status_code == 403
        assert form.post(what, sent, Origin="http://localhost:1").status_code == 403
        assert form.post(what, sent, Origin="null").status_code == 403
        assert form.post(what, sent, **{TOKEN: "guessed"}).status_code == 403
        assert form.post(what, sent, **{"Sec-Fetch-Site": "same-site"}).status_code == 403
        plain = form.client.post(ADD + what, data="{}", headers=form.headers)
        assert plain.status_code == 415
        assert form.client.get(ADD + what).status_code == 405
        assert form.post(what, {"texts": "x" * MOST}).status_code == 413
    assert form.files == before
    assert form.post("try", sent).status_code == 200


@pytest.mark.parametrize(
    "sent", ["x", [], {"texts": []}, {"texts": {"a": 1}}, {"lists": {"leans": "own"}}, {"left": 1}]
)
def test_what_no_form_sends_is_refused(form: Form, sent: Any) -> None:
    assert form.post("try", sent).status_code == 400
    deep = "[" * 50_000
    headers = form.headers | {"Content-Type": "application/json"}
    assert form.client.post(f"{ADD}try", data=deep, headers=headers).status_code == 400


def test_its_page_can_be_framed_by_nobody_and_its_answers_are_for_nobody_else(form: Form) -> None:
    page = form.client.get(ADD)
    assert "frame-ancestors 'none'" in page.headers["Content-Security-Policy"]
    for answer in (page, form.post("try", {})):
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert "Access-Control-Allow-Origin" not in answer.headers


@pytest.mark.parametrize(("host", "there"), [("127.0.0.1", True), ("0.0.0.0", False)])
def test_the_form_is_there_only_where_nobody_else_reaches_the_server(
    form: Form, host: str, there: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Desk] = []

    class Served:
        port = 1

        def __init__(self, *_: object) -> None: ...

        def serve_forever(self) -> None:
            raise KeyboardInterrupt

    def make(folder: Path, with_form: bool) -> Desk:
        made.append(Desk(folder, with_form))
        monkeypatch.setattr(made[-1], "watch", lambda: None)
        return made[-1]

    monkeypatch.setattr(the_desk, "PatientServer", Served)
    monkeypatch.setattr(the_desk, "Desk", make)
    the_desk.run_desk(form.folder, host, 0, lambda said: None)
    client = Client(made[0])
    assert client.get(ADD).status_code == (200 if there else 404)
    assert client.post(f"{ADD}write").status_code == (403 if there else 405)
    assert ('href="add/"' in client.get(DESK).text) is there
