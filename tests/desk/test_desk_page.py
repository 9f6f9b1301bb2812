"""The desk as HTML: the document, the frame with its switches, and that it is for editors only."""

import base64
import hashlib
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

from werkzeug.test import Client

from explainer.app import create_server
from explainer.desk.desk import DESK, Desk
from explainer.story.checking import read_folder
from tests.builders import SECOND_STORY
from tests.markup import Element, read_html

# the document


def test_it_is_in_the_first_language_of_the_story(desk: Element, folder: Path) -> None:
    story = read_folder(folder).story
    assert story
    assert desk.one("html")["lang"] == story.first_language
    title = {"de": "Redaktion", "en": "The desk"}[story.first_language]
    assert desk.one("h1").text == title
    assert desk.one("title").text.endswith(title)


def test_its_scripts_may_run_and_no_others(folder: Path) -> None:
    answer = Client(Desk(folder)).get(DESK)
    policy = answer.headers["Content-Security-Policy"]
    (allowed,) = [part for part in policy.split("; ") if part.startswith("script-src ")]
    scripts = read_html(answer.text).all("script")
    assert len(scripts) >= 2
    for script in scripts:
        digest = base64.b64encode(hashlib.sha256(script.content.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in allowed
    assert "unsafe" not in allowed
    assert "frame-src 'self'" in policy


def test_it_is_made_anew_for_whoever_asks(folder: Path) -> None:
    client = Client(Desk(folder))
    assert client.get(DESK).headers["Cache-Control"] == "no-store"
    assert client.head(DESK).status_code == 200
    assert client.post(DESK).status_code == 405
    assert client.get("/desk").headers["Location"] == DESK
    assert client.get("/desk/else").status_code == 404


def test_ids_are_there_once_and_headings_go_down_step_by_step(desk: Element) -> None:
    ids = [element["id"] for element in desk.every() if element.get("id")]
    assert len(ids) > 10
    assert len(ids) == len(set(ids))
    levels = [int(e.tag[1]) for e in desk.every() if e.tag in ("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert all(lower <= upper + 1 for upper, lower in pairwise(levels))


# the frame and its switches


def test_every_kind_of_document_can_be_framed(desk: Element, folder: Path) -> None:
    client = Client(Desk(folder))
    language = desk.one("html")["lang"]
    assert desk.one("iframe")["src"] == f"../{language}/"
    code = desk.one("select", id="country").all("option")[1]["value"]
    editions = [o["value"] for o in desk.one("select", id="edition").all("option")]
    assert len(editions) == 13
    for edition in editions:
        path = edition.replace("{code}", code)
        assert client.get(f"/{language}/{path}").status_code == 200


def test_there_is_a_switch_for_width_theme_and_language(desk: Element, folder: Path) -> None:
    story = read_folder(folder).story
    assert story
    for name, values in (
        ("width", ["320", "390", "768", "1200"]),
        ("theme", ["auto", "light", "dark"]),
        ("language", list(story.about.languages) if len(story.about.languages) > 1 else []),
    ):
        buttons = desk.all("button", data_switch=name)
        assert [button["data-value"] for button in buttons] == values
        assert sum(b["aria-pressed"] == "true" for b in buttons) == bool(values)


# only for editors


def test_the_server_for_readers_does_not_have_it() -> None:
    client = create_server(SECOND_STORY).test_client()
    assert client.get("/en/").status_code == 200
    for path in ("/desk", "/desk/", "/desk/events"):
        assert client.get(path).status_code == 404


def test_neither_the_server_for_readers_nor_a_build_loads_it() -> None:
    code = "import sys, explainer.app, explainer.site.frozen_site; print(*sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(ran.stdout.split())
    assert "explainer.site.frozen_site" in loaded
    assert not {name for name in loaded if name.startswith("explainer.desk")}
