"""The app where others are: on their server beside an app of theirs, and inside one, without a browser."""

import re
from pathlib import Path
from typing import Any

import pytest
from dash import Dash, Input, Output, dcc, html
from flask import Flask
from flask.testing import FlaskClient

import explainer
from explainer.exploring.mounting import AROUND, script, style
from explainer.places import own_folder
from tests.builders import SECOND_STORY, about, text, write_story
from tests.exploring.test_app import components

ENTERPRISE = "_dash-component-suites/dash_ag_grid/async-enterprise.js"


@pytest.fixture(scope="module")
def story() -> explainer.OpenedStory:
    return explainer.open_story(SECOND_STORY)


def foreign(server: Flask | bool = True, **settings: Any) -> Dash:
    """An app as others have it: with a map, a search and a table of their own, and a callback."""
    app = Dash("foreign", server=server, include_assets_files=False, **settings)  # type: ignore[arg-type]
    app.layout = html.Div(
        [
            html.Div(id="map"),
            dcc.Input(id="search"),
            html.P(id="day"),
            html.Div(id="grid"),
        ]
    )

    @app.callback(Output("day", "children"), Input("search", "value"))
    def answer(value: str | None) -> str:
        return value or ""

    return app


def layout(client: FlaskClient, at: str = "/") -> list[dict[str, Any]]:
    answer = client.get(f"{at}_dash-layout")
    assert answer.status_code == 200
    return components(answer.get_json())


def ids(found: list[dict[str, Any]]) -> list[str]:
    return [one["props"]["id"] for one in found if one["props"].get("id")]


def dependencies(client: FlaskClient, at: str = "/") -> list[dict[str, Any]]:
    answer = client.get(f"{at}_dash-dependencies")
    assert answer.status_code == 200
    found: list[dict[str, Any]] = answer.get_json()
    return found


def loaded(client: FlaskClient, at: str = "/") -> list[str]:
    """What the document of an app loads, all of which has to be there."""
    document = client.get(at).text
    found = re.findall(r'<(?:script src|link rel="stylesheet" href)="([^"]+)"', document)
    for address in found:
        assert client.get(address).status_code == 200, address
    return found


def is_whole(client: FlaskClient, at: str = "/") -> None:
    """Whether an app has all of ours: components, callbacks with ends, style and scripts."""
    there = ids(layout(client, at))
    assert len(there) == len(set(there))
    assert {"explore-story", "explore-map-graph", "explore-choice", "explore-grid"} <= set(there)
    ours = [one for one in dependencies(client, at) if one["clientside_function"]]
    assert len(ours) > 5
    for one in ours:
        assert {wire["id"] for wire in (*one["inputs"], *one["state"])} <= set(there)
        assert set(re.findall(r"([\w-]+)\.\w+", one["output"])) <= set(there)
    addresses = loaded(client, at)
    (ours_css,) = [one for one in addresses if re.search(r"_explainer/explore\.\w+\.css$", one)]
    (ours_js,) = [one for one in addresses if re.search(r"_explainer/explore\.\w+\.js$", one)]
    assert client.get(ours_css).content_type.startswith("text/css")
    (react,) = [one for one in addresses if "/react@" in one]
    (renderer,) = [one for one in addresses if "dash_renderer" in one]
    assert addresses.index(react) < addresses.index(ours_js) < addresses.index(renderer)
    written = client.get(ours_js).text
    for one in ours:
        assert re.search(rf"\b{one['clientside_function']['function_name']}\b[(:]", written)


# alone


def test_alone_it_is_an_ordinary_app(story: explainer.OpenedStory) -> None:
    app = explainer.explore(story)
    client = app.server.test_client()
    is_whole(client)
    document = client.get("/").text
    assert '<html lang="en">' in document
    assert "<title>Which countries meant to share the icebreaker" in document
    assert client.get(f"/{ENTERPRISE}").status_code == 404
    assert client.get("/_explainer/explore.css").status_code == 404


def test_a_title_of_a_story_is_no_markup(tmp_path: Path) -> None:
    folder = write_story(tmp_path, story=about(title=text("</title><script>alert(1)</script>")))
    document = explainer.explore(explainer.open_story(folder)).server.test_client().get("/").text
    assert "<script>alert" not in document


def test_it_says_for_which_day_it_is_and_whom_to_name(story: explainer.OpenedStory) -> None:
    said = str(explainer.explore_layout(story).to_plotly_json())
    for words in (
        "As of 30 June 2024",
        "Example Society for Invented Ships",
        "example.org/licence",
    ):
        assert words in said


# on a server of others, beside an app of theirs


def test_it_stands_beside_another_app_on_its_server(story: explainer.OpenedStory) -> None:
    other = foreign()
    explainer.explore(story, server=other.server, url_base_pathname="/ship/")
    client = other.server.test_client()
    is_whole(client, "/ship/")
    assert set(ids(layout(client))) == {"map", "search", "day", "grid"}
    assert [one["output"] for one in dependencies(client)] == ["day.children"]
    assert not [one for one in loaded(client) if "_explainer" in one]


def test_two_of_them_stand_on_one_server(story: explainer.OpenedStory) -> None:
    server = Flask("theirs")
    for at in ("/one/", "/two/"):
        explainer.explore(story, server=server, url_base_pathname=at)
    client = server.test_client()
    for at in ("/one/", "/two/"):
        is_whole(client, at)


def test_apps_beside_it_keep_what_is_theirs(story: explainer.OpenedStory) -> None:
    other = foreign()
    explainer.explore(story, server=other.server, url_base_pathname="/ship/")
    client = other.server.test_client()
    assert [one for one in loaded(client) if "dash_table" in one]
    # they may have paid for it
    assert client.get(f"/{ENTERPRISE}").status_code == 200
    assert client.get(f"/ship/{ENTERPRISE}").status_code == 404


# inside an app of others


def test_it_stands_inside_another_app(story: explainer.OpenedStory) -> None:
    app = foreign()
    app.layout = html.Div([app.layout, explainer.explore_layout(story)])
    explainer.register_callbacks(app)
    client = app.server.test_client()
    is_whole(client)
    assert {"map", "search", "day", "grid"} <= set(ids(layout(client)))
    assert "day.children" in {one["output"] for one in dependencies(client)}


def test_it_stands_inside_an_app_below_a_path(story: explainer.OpenedStory) -> None:
    app = foreign(url_base_pathname="/theirs/")
    app.layout = explainer.explore_layout(story)
    explainer.register_callbacks(app)
    is_whole(app.server.test_client(), "/theirs/")


def test_no_id_of_it_can_be_one_of_theirs(story: explainer.OpenedStory) -> None:
    app = Dash("empty", include_assets_files=False)
    app.layout = explainer.explore_layout(story)
    there = ids(layout(app.server.test_client()))
    assert len(there) > 20
    assert [one for one in there if not one.startswith("explore-")] == []


def test_its_style_holds_for_nothing_outside_of_it() -> None:
    written = re.sub(r"/\*.*?\*/", "", style(), flags=re.DOTALL)
    assert written.startswith(f".{AROUND}{{")
    depth = 1
    for place, sign in enumerate(written[len(AROUND) + 2 :], len(AROUND) + 2):
        depth += {"{": 1, "}": -1}.get(sign, 0)
        assert depth or place == len(written) - 1, written[place - 40 : place]
    assert depth == 0
    assert not re.search(r"(?<![\w.#-])(:root|body)\b", written)
    assert "--ground:light-dark(#ffffff,#11171c)" in written


def test_its_scripts_leave_one_name_behind() -> None:
    begins = script().partition(";(()=>{")[0]
    assert re.fullmatch(r"window\.explore=\{.*\}", begins)
    assert "fine-no" in begins
    assert script().endswith("})();")


def test_lists_of_others_stay_as_they_are(story: explainer.OpenedStory) -> None:
    theirs: list[Any] = ["https://example.org/their.js"]
    one, other = (foreign(external_scripts=theirs) for _ in range(2))
    explainer.register_callbacks(one)
    assert theirs == other.config.external_scripts == ["https://example.org/their.js"]


def test_it_is_registered_once_and_on_a_server_that_is_there(story: explainer.OpenedStory) -> None:
    app = foreign()
    explainer.register_callbacks(app)
    with pytest.raises(ValueError, match="Register them once"):
        explainer.register_callbacks(app)
    late = Dash("late", server=False, include_assets_files=False)
    with pytest.raises(ValueError, match="init_app"):
        explainer.register_callbacks(late)
    late.init_app(Flask("theirs"))
    explainer.register_callbacks(late)


def test_the_docstring_names_all_that_a_choice_may_hold() -> None:
    written = (own_folder("assets") / "explore" / "address.js").read_text("utf-8")
    (listed,) = re.findall(r"explore\.kinds = \[(.*?)\];", written)
    kinds = re.findall(r'"(\w+)"', listed)
    told = explainer.explore_layout.__doc__ or ""
    assert len(kinds) > 8
    assert [kind for kind in kinds if f"``{kind}``" not in told] == []
