"""The app as Dash has it: few components, callbacks in the browser alone, nothing that needs eval."""

import json
import re
from pathlib import Path
from typing import Any

import dash
import dash_ag_grid
import pytest
from dash import Dash

from explainer.content.edition import Edition
from explainer.content.table import rows
from explainer.exploring.app import make_app
from explainer.exploring.frozen import frozen_grid, frozen_parts
from explainer.story.model.story import Story
from tests.builders import a_story

ASSETS = Path(__file__).parents[2] / "assets" / "explore"
MOST_COMPONENTS = 50


@pytest.fixture(scope="module")
def edition(second_story: Story) -> Edition:
    return Edition(second_story, "en")


@pytest.fixture(scope="module")
def app(edition: Edition) -> Dash:
    return make_app(edition)


@pytest.fixture(scope="module")
def parts(app: Dash) -> dict[str, Any]:
    return json.loads(frozen_parts(app))


def components(part: Any) -> list[dict[str, Any]]:
    """All components of a layout."""
    if isinstance(part, list):
        return [one for child in part for one in components(child)]
    if not isinstance(part, dict) or "namespace" not in part:
        return []
    return [part, *components(part["props"].get("children"))]


def test_the_components_are_few(parts: dict[str, Any]) -> None:
    found = components(parts["layout"])
    assert 20 < len(found) <= MOST_COMPONENTS
    assert {one["namespace"] for one in found} == {"dash_core_components", "dash_html_components"}


def test_every_callback_runs_in_the_browser_and_its_function_is_there(
    parts: dict[str, Any],
) -> None:
    written = (ASSETS / "callbacks.js").read_text("utf-8")
    assert len(parts["dependencies"]) > 5
    for one in parts["dependencies"]:
        named = one["clientside_function"]
        assert named["namespace"] == "explore"
        assert re.search(rf"^ +{named['function_name']}[(:]", written, re.MULTILINE), named


def test_every_wire_of_a_callback_leads_to_a_component(
    parts: dict[str, Any], edition: Edition
) -> None:
    ids = {one["props"].get("id") for one in components(parts["layout"])}
    ids.add(json.loads(frozen_grid(edition))["props"]["id"])
    for one in parts["dependencies"]:
        assert {wire["id"] for wire in one["inputs"]} <= ids
        outputs = re.findall(r"([\w-]+)\.\w+", one["output"])
        assert set(outputs) <= ids, one["output"]


def test_the_story_in_it_is_that_of_map_and_table(parts: dict[str, Any], edition: Edition) -> None:
    (store,) = [
        one for one in components(parts["layout"]) if one["props"].get("id") == "explore-story"
    ]
    data = store["props"]["data"]
    assert [row["id"] for row in data["rows"]] == [row.statement.id for row in rows(edition)]
    assert list(data["countries"]) == [s.country.code for s in edition.standings]
    figures = {
        o["props"]["id"]: o["props"]["figure"]
        for o in components(parts["layout"])
        if o["type"] == "Graph"
    }
    drawn = {trace["meta"].split(":")[0] for trace in figures["explore-map-graph"]["data"]} - {""}
    assert drawn <= set(data["countries"])
    assert {"ISL", "LUX", "MLT"} <= drawn
    parts = [part["id"] for plan in data["phases"]["plans"] for part in plan["parts"]]
    assert parts == list(edition.story.phases)


def test_nothing_in_it_is_a_function_that_would_need_eval(
    parts: dict[str, Any], edition: Edition
) -> None:
    everything = json.dumps([parts, json.loads(frozen_grid(edition))])
    for written in ("=>", "function(", "function (", "return ", "dangerously_allow_code"):
        assert written not in everything
    named = set(re.findall(r'"cellRenderer": "(\w+)"', everything))
    assert len(named) >= 4
    cells = (ASSETS / "grid.js").read_text("utf-8")
    assert all(re.search(rf"^ +{name}: ", cells, re.MULTILINE) for name in named)


def test_the_settings_tell_nothing_of_the_server(parts: dict[str, Any]) -> None:
    assert parts["config"]["requests_pathname_prefix"] == "/en/explore/"
    assert "python" not in json.dumps(parts["config"]).lower()


def test_the_same_story_gives_the_same_bytes(app: Dash, edition: Edition) -> None:
    again = Edition(edition.story, edition.language)
    assert frozen_parts(make_app(again)) == frozen_parts(app)
    assert frozen_grid(again) == frozen_grid(edition)


def test_a_story_with_hardly_anything_makes_an_app(tmp_path: Path) -> None:
    story = a_story(tmp_path, claims={})
    parts = json.loads(frozen_parts(make_app(Edition(story, "en"))))
    assert components(parts["layout"])


def test_the_part_of_the_grid_that_needs_a_licence_is_refused_below_the_apps_path(
    app: Dash,
) -> None:
    client = app.server.test_client()
    suites = "/en/explore/_dash-component-suites/dash_ag_grid"
    assert client.get(f"{suites}/async-community.js").status_code == 200
    for name in ("async-enterprise.js", "async-enterprise.js.map"):
        assert client.get(f"{suites}/{name}").status_code == 404


def test_it_takes_nothing_off_dashs_lists_that_other_apps_may_need(app: Dash) -> None:
    assert dash.dash_table._js_dist  # type: ignore[attr-defined]
    paths = [script["relative_package_path"] for script in dash_ag_grid._js_dist]
    assert [path for path in paths if "enterprise" in path]
