"""What the server answers where one explores: the app's files, its policy, and Dash's own addresses."""

import json
import logging
import re
from pathlib import Path

import pytest
from werkzeug.test import Client

from explainer.exploring.scripts import running_order
from explainer.site.explore import EXPLORE_FOLDER
from explainer.site.reload import Reloader
from explainer.site.served_file import FRESH, IMMUTABLE, SAFE_HEADERS
from explainer.site.wsgi import StoryApplication
from tests.builders import phase, text, write_story
from tests.markup import Element, read_html

DOCUMENTS = ("/en/explore/", "/en/embed/explore/")
SUITES = "/en/explore/_dash-component-suites"


def wanted(client: Client, path: str) -> dict[str, str]:
    """From the root, where a document has what its app wants."""
    first, *_ = scripts_of(client, path)
    return {name: f"/{first[f'data-{name}'].lstrip('./')}" for name in ("parts", "grid")}


def scripts_of(client: Client, path: str) -> list[Element]:
    return [
        script for script in read_html(client.get(path).text).all("script") if script.get("src")
    ]


@pytest.mark.parametrize("path", DOCUMENTS)
def test_a_document_runs_the_scripts_in_their_order_and_all_is_there(
    client: Client, path: str
) -> None:
    scripts = scripts_of(client, path)
    assert [script["src"].rsplit("/", 1)[-1] for script in scripts] == list(running_order())
    assert all("defer" in script.attributes for script in scripts)
    way = "../" * path.strip("/").count("/") + "../"
    assert scripts[0]["data-page"] == way.removesuffix("../")
    for address in [
        *(f"/{script['src'].removeprefix(way)}" for script in scripts),
        *wanted(client, path).values(),
    ]:
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert answer.headers["Cache-Control"] == IMMUTABLE
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_both_documents_load_the_same_files(client: Client) -> None:
    assert wanted(client, DOCUMENTS[0]) == wanted(client, DOCUMENTS[1])


@pytest.mark.parametrize("path", DOCUMENTS)
def test_no_script_but_files_of_the_site_may_run(client: Client, path: str) -> None:
    said = client.get(path).headers["Content-Security-Policy"]
    (allowed,) = re.findall(r"script-src ([^;]*)", said)
    assert {word for word in allowed.split() if "sha256" not in word} == {"'self'"}
    assert "unsafe-eval" not in said
    assert "connect-src 'self'" in said


def test_dash_answers_below_it_with_what_the_file_has_and_with_safe_headers(client: Client) -> None:
    parts = json.loads(client.get(wanted(client, "/en/explore/")["parts"]).data)
    for part in ("layout", "dependencies"):
        answer = client.get(f"/en/explore/_dash-{part}")
        assert json.loads(answer.data) == parts[part]
        assert SAFE_HEADERS.items() <= dict(answer.headers).items()
        assert answer.headers["Cache-Control"] == FRESH


def test_the_part_of_the_grid_that_needs_a_licence_is_nowhere(
    client: Client, reloader: Reloader
) -> None:
    assert client.get(f"{SUITES}/dash_ag_grid/dash_ag_grid.min.js").status_code == 200
    assert client.get(f"{SUITES}/dash_ag_grid/async-enterprise.js").status_code == 404
    assert client.get(f"{SUITES}/dash_ag_grid/async-enterprise.js.map").status_code == 404
    assert reloader.site
    assert [path for path in reloader.site if "ag_grid" in path]
    assert not [path for path in reloader.site if "enterprise" in path]


def test_an_open_app_finds_its_own_files_after_the_story_has_changed(tmp_path: Path) -> None:
    reloader = Reloader(write_story(tmp_path, phases=[phase("training", title=text("Phase one"))]))
    client = Client(StoryApplication(reloader))
    there = wanted(client, "/en/explore/")["parts"]
    assert there.startswith(EXPLORE_FOLDER)
    before = client.get(there)
    write_story(tmp_path, phases=[phase("training", title=text("Phase two"))])
    assert reloader.read()
    assert wanted(client, "/en/explore/")["parts"] != there
    assert client.get(there).data == before.data
    assert "Phase one" in before.text


@pytest.mark.parametrize(
    "path",
    [
        "/_dash-layout",
        "/nowhere/_dash-layout",
        "/en/_dash-layout",  # a document without an app
        "/en/explore/_dash-nonsense",
        "/en/explore/_dash-update-component",
        "/en/explore/_dash-component-suites/",
        "/en/explore/_dash-component-suites/dash/nope.js",
        "/en/explore/_dash-component-suites/nope/nope.js",
        "/en/explore/_dash-component-suites/dash/../../../etc/passwd",
        "/en/explore/_dash-component-suites/dash//nope.js",  # Dash would show a page of its own
        "/en/explore/_reload-hash",
    ],
)
def test_what_dash_does_not_have_is_not_found_and_not_logged(
    client: Client, caplog: pytest.LogCaptureFixture, path: str
) -> None:
    with caplog.at_level(logging.WARNING):
        answer = client.get(path)
    assert answer.status_code == 404
    assert b"Traceback" not in answer.data
    assert caplog.records == []


@pytest.mark.parametrize(
    "body", [b"", b"{}", b"[1", b'{"output":"x.data","inputs":[],"changedPropIds":[]}']
)
def test_nothing_can_be_changed_by_a_callback(
    client: Client, caplog: pytest.LogCaptureFixture, body: bytes
) -> None:
    before = client.get("/en/explore/").data, client.get("/en/explore/_dash-layout").data
    with caplog.at_level(logging.WARNING):
        answer = client.post(
            "/en/explore/_dash-update-component", data=body, content_type="application/json"
        )
    assert (answer.status_code, answer.data) == (405, b"")
    assert caplog.records == []
    assert (client.get("/en/explore/").data, client.get("/en/explore/_dash-layout").data) == before
