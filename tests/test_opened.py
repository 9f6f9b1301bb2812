"""A story for Python users: what its frames and figures hold, and what a mistake says."""

import doctest
import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import dash
import flask
import geopandas
import pandas as pd
import pytest

import explainer
from explainer import opened
from explainer.content.edition import Edition
from explainer.content.states import states
from explainer.drawing.theme import LIGHT
from explainer.geography.outlines import read_outlines
from explainer.story.checking import check_story
from explainer.story.history import story_on
from explainer.story.model.story import Story
from explainer.story.positions import positions
from explainer.story.reading.story_folder import read_draft
from tests.builders import AUGUST_STORY, SECOND_STORY, claim, text, write_story

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def story() -> explainer.OpenedStory:
    return explainer.open_story(SECOND_STORY)


@pytest.fixture(scope="module")
def august() -> explainer.OpenedStory:
    return explainer.open_story(AUGUST_STORY)


# importing


def in_a_new_process(code: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout


def test_importing_loads_none_of_the_libraries() -> None:
    loaded = in_a_new_process("import sys, explainer; print(*sys.modules)").split()
    assert "explainer" in loaded
    heavy = ("pandas", "geopandas", "plotly", "dash", "pydantic", "flask", "babel", "yaml")
    assert not {name.split(".")[0] for name in loaded} & set(heavy)
    assert not [name for name in loaded if name.startswith("explainer.")]


def test_importing_takes_a_fifth_of_a_second_at_most() -> None:
    code = (
        "import time; began = time.process_time(); import explainer; "
        "print(time.process_time() - began)"
    )
    assert min(float(in_a_new_process(code)) for _ in range(3)) <= 0.2


def test_every_public_name_is_there_and_no_other() -> None:
    assert set(explainer.__all__) <= set(dir(explainer))
    for name in explainer.__all__:
        assert getattr(explainer, name).__doc__, name
    with pytest.raises(AttributeError, match="no attribute 'open_storry'"):
        _ = explainer.open_storry


def test_the_app_is_a_function_whatever_was_imported_before() -> None:
    code = "import explainer.exploring.app, explainer; print(callable(explainer.explore))"
    assert in_a_new_process(code).strip() == "True"


def test_frames_load_neither_figures_nor_the_app() -> None:
    code = (
        f"import sys, explainer; story = explainer.open_story({str(SECOND_STORY)!r}); "
        "before = {*sys.modules}; story.claims(), story.positions(); "
        "print(*before, '|', *sys.modules)"
    )
    before, after = (part.split() for part in in_a_new_process(code).split("|"))
    assert not {"pandas", "geopandas", "plotly", "dash"} & set(before)
    assert "pandas" in after
    assert not {"geopandas", "plotly", "dash"} & set(after)


def test_the_examples_in_the_docstrings_are_true(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, story: explainer.OpenedStory
) -> None:
    (tmp_path / "my_story").symlink_to(SECOND_STORY)
    monkeypatch.chdir(tmp_path)
    names = {"explainer": explainer, "story": story, "dash": dash, "flask": flask}
    with pd.option_context("display.width", 100):
        found = doctest.testmod(opened, extraglobs=names)
    assert found.attempted > 15
    assert found.failed == 0


# opening


def test_problems_are_those_that_the_check_lists(tmp_path: Path) -> None:
    folder = write_story(tmp_path, claims={"EST": [claim(status="wiling", sources=["papr"])]})
    with pytest.raises(explainer.StoryProblems) as mistake:
        explainer.open_story(folder)
    expected = tuple(problem for problem in check_story(read_draft(folder)) if not problem.hint)
    assert mistake.value.problems == expected
    assert len(expected) == 2
    assert {problem.place.file for problem in expected} == {"claims/EST.yaml"}
    assert all(problem.place.line > 1 and problem.remedy for problem in expected)


def test_a_folder_is_named_by_a_path_or_by_words(story: explainer.OpenedStory) -> None:
    assert repr(explainer.open_story(str(SECOND_STORY))) == repr(story)


@pytest.mark.parametrize("method", ["countries", "map_figure", "positions_figure"])
@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"day": "2024-07-01"}, "Allowed: 2024-02-01 to 2024-06-30"),
        ({"day": "June"}, "is no day like 2024-06-30"),
        ({"day": ""}, "is no day like 2024-06-30"),
        ({"day": date(2023, 1, 1)}, "the nearest day is 2024-02-01"),
        ({"language": "de"}, "'de' is not known. Allowed: en"),
        ({"language": "EN"}, "did you mean en"),
        ({"language": ""}, "Allowed: en"),
    ],
    ids=str,
)
def test_another_day_or_language_is_refused_with_what_is_allowed(
    story: explainer.OpenedStory, method: str, given: dict[str, Any], told: str
) -> None:
    with pytest.raises(ValueError, match=told):
        getattr(story, method)(**given)


@pytest.mark.parametrize("make", [explainer.explore, explainer.explore_layout])
def test_the_app_too_refuses_another_language(
    story: explainer.OpenedStory, make: Callable[..., Any]
) -> None:
    with pytest.raises(ValueError, match="Allowed: en"):
        make(story, language="fr")


@pytest.mark.parametrize(
    "day",
    ["2024-05-15", date(2024, 5, 15), datetime(2024, 5, 15, 23, 59), pd.Timestamp("2024-05-15")],
    ids=repr,
)
def test_a_day_is_given_in_whatever_way(story: explainer.OpenedStory, day: Any) -> None:
    found = story.countries(day).set_index("code").status
    assert found["CYP"] == "joining"
    assert found["MLT"] == "weighing"


# frames


CLAIMS = {
    "claim": "string", "country": "category", "countries": "string", "date": "datetime64[s]",
    "precision": "category", "voice": "category", "status": "category",
    "says_status": "category", "contributions": "string", "phase": "category", "said_by": "string",
    "evidence": "int64", "independent_origins": "int64", "origins": "string", "sources": "string",
    "replaces": "string", "confirms": "string", "reviewed": "datetime64[s]",
    "withdrawn": "datetime64[s]", "offer_en": "string", "text_en": "string",
}  # fmt: skip
POSITIONS = {
    "country": "category", "status": "category", "start": "datetime64[s]", "end": "datetime64[s]",
    "claim": "string",
}  # fmt: skip
COUNTRIES = {
    "code": "string", "name": "string", "status": "category", "since": "datetime64[s]",
    "old": "bool", "geometry": "geometry",
}  # fmt: skip


def dtypes(frame: pd.DataFrame) -> dict[str, str]:
    return {name: str(dtype) for name, dtype in frame.dtypes.items()}


def test_columns_have_their_types_also_where_there_are_no_rows(
    story: explainer.OpenedStory, tmp_path: Path
) -> None:
    empty = explainer.open_story(write_story(tmp_path, claims={}))
    for one in (story, empty):
        assert dtypes(one.claims()) == CLAIMS
        assert dtypes(one.positions()) == POSITIONS
        assert dtypes(one.countries()) == COUNTRIES
    assert len(story.claims()) > 10
    assert len(empty.claims()) == len(empty.positions()) == 0


def test_every_column_is_told_of_where_users_look(story: explainer.OpenedStory) -> None:
    for method, columns in (("claims", CLAIMS), ("positions", POSITIONS), ("countries", COUNTRIES)):
        told = getattr(opened.OpenedStory, method).__doc__ or ""
        for column, kind in columns.items():
            assert column.replace("_en", "_de") in told, column
            assert kind in told, column


def test_a_row_is_a_statement_as_the_story_has_it(
    august: explainer.OpenedStory, the_story: Story
) -> None:
    rows = august.claims()
    assert list(rows.claim) == list(the_story.claims)
    for row, one in zip(rows.itertuples(), the_story.claims.values(), strict=True):
        assert (row.date.date(), row.precision) == (one.date.first_day, one.date.precision)
        assert row.status == one.status if one.status else pd.isna(row.status)
        assert row.sources.split() == list(one.sources)
        assert row.text_de == one.text["de"]
    assert list(rows.status.cat.categories) == list(the_story.statuses)
    assert rows.status.cat.ordered


def test_a_joint_statement_is_one_row_with_all_its_countries(story: explainer.OpenedStory) -> None:
    rows = story.claims()
    (joint,) = rows[rows.country.isna()].itertuples()
    assert len(joint.countries.split()) > 1


def test_a_withdrawn_statement_says_since_when(tmp_path: Path) -> None:
    gone = {"on": "2025-08-20", "why": text()}
    told = explainer.open_story(
        write_story(tmp_path, claims={"EST": [claim(date="2025-08-18", withdrawn=gone)]})
    )
    (row,) = told.claims().itertuples()
    assert row.withdrawn == pd.Timestamp("2025-08-20")
    (position,) = told.positions().itertuples()
    assert (position.start, position.end) == (pd.Timestamp("2025-08-18"), row.withdrawn)


def test_a_stretch_is_a_position(august: explainer.OpenedStory, the_story: Story) -> None:
    expected = [
        (code, one.status, str(one.since), str(one.until or "NaT"), one.claim.id)
        for code in the_story.countries
        for one in positions(the_story, code)
    ]
    assert len(expected) > 15
    found = [
        tuple("NaT" if pd.isna(cell) else str(cell).removesuffix(" 00:00:00") for cell in row)
        for row in august.positions().itertuples(index=False, name=None)
    ]
    assert found == expected


@pytest.mark.parametrize("day", ["2025-08-15", "2025-08-20"])
@pytest.mark.parametrize("language", ["de", "en"])
def test_countries_stand_where_they_stood_on_the_day(
    august: explainer.OpenedStory, the_story: Story, day: str, language: str
) -> None:
    then = story_on(the_story, date.fromisoformat(day)).standings
    names = Edition(the_story, language).names
    rows = august.countries(day, language=language)
    assert list(rows.code) == list(names)
    assert list(rows.name) == list(names.values())
    for row in rows.itertuples():
        standing = then[row.code]
        status = standing.status.id if standing.status else None
        assert (None if pd.isna(row.status) else row.status) == status, row.code
        since = standing.since.date.first_day if standing.since else None
        assert (None if pd.isna(row.since) else row.since.date()) == since, row.code
        assert row.old == standing.old


def test_shapes_are_in_metres_of_the_regions_system(story: explainer.OpenedStory) -> None:
    rows = story.countries()
    assert isinstance(rows, geopandas.GeoDataFrame)
    assert rows.crs.to_epsg() == 3035
    shapes = rows.set_index("code").geometry
    assert shapes["CAN"] is None
    there = shapes.dropna()
    assert there.is_valid.all()
    for code, shape in there.items():
        outline = read_outlines("europe").by_code[code]
        assert shape.area / 1e6 == pytest.approx(outline.area_km2, abs=1)
    in_degrees = there.to_crs(4326)
    luxembourg = in_degrees["LUX"].centroid
    assert (luxembourg.x, luxembourg.y) == pytest.approx((6.1, 49.8), abs=0.2)


# figures


def by_country(figure: Any) -> dict[str, Any]:
    return {trace.meta: trace for trace in figure.data if trace.meta}


def test_the_map_has_each_country_in_its_tone_and_says_where_it_stands(
    story: explainer.OpenedStory, second_edition: Edition
) -> None:
    figure = story.map_figure()
    drawn = by_country(figure)
    told = {code: found[-1].what for code, found in states(second_edition).items()}
    assert {"LUX", "MLT", "ISL", "NOR"} <= set(drawn) & set(told)
    for code in set(drawn) & set(told):
        assert drawn[code].fillcolor == LIGHT.tones[told[code].tone].fill, code
        assert drawn[code].text == told[code].hover
    assert "Weighs a share (2)" in {trace.name for trace in figure.data if trace.showlegend}
    said = " ".join(one.text for one in figure.layout.annotations)
    assert "Canada" in said  # which is not on the map
    assert "Natural Earth" in said


def test_the_maps_coordinates_are_those_of_the_frame(story: explainer.OpenedStory) -> None:
    shapes = story.countries().set_index("code").geometry
    for code, trace in by_country(story.map_figure()).items():
        if code in shapes and shapes[code] is not None:
            left, bottom, right, top = shapes[code].bounds
            xs, ys = ([one for one in axis if one is not None] for axis in (trace.x, trace.y))
            assert left - 9000 <= min(xs), code
            assert max(xs) <= right + 9000, code
            assert bottom - 9000 <= min(ys), code
            assert max(ys) <= top + 9000, code


def test_a_figure_of_a_day_knows_nothing_later(story: explainer.OpenedStory) -> None:
    figure = story.map_figure("2024-05-15")
    assert by_country(figure)["CYP"].fillcolor == LIGHT.tones["yes"].fill
    assert figure.layout.meta["as_of"] == "2024-05-15"
    assert "June" not in str(figure.to_dict())
    assert "June" not in str(story.positions_figure("2024-05-15").to_dict())


def test_the_positions_are_bars_from_day_to_day(story: explainer.OpenedStory) -> None:
    figure = story.positions_figure()
    bars = {
        (code, pd.Timestamp(base)): pd.Timestamp(base) + pd.Timedelta(milliseconds=long)
        for trace in figure.data
        if trace.type == "bar"
        for code, base, long in zip(trace.y, trace.base, trace.x, strict=True)
    }
    rows = story.positions()
    expected = {(row.country, row.start): row.end for row in rows.itertuples()}
    assert set(bars) == set(expected)
    for place, end in expected.items():
        assert bars[place] == end if not pd.isna(end) else bars[place] > pd.Timestamp("2024-06-30")
    assert list(figure.layout.yaxis.tickvals) == list(figure.layout.yaxis.categoryarray)


def test_words_of_a_story_are_no_markup_in_a_figure(tmp_path: Path) -> None:
    from tests.builders import about

    headings = {
        name: text("<b>Who</b> & why")
        for name in ("kicker", "map", "phases", "table", "contribution")
    }
    told = explainer.open_story(write_story(tmp_path, story=about(headings=headings)))
    assert told.map_figure().layout.title.text == "&lt;b&gt;Who&lt;/b&gt; &amp; why"


def test_a_story_without_statements_says_so(tmp_path: Path) -> None:
    empty = explainer.open_story(write_story(tmp_path, claims={}))
    assert (
        empty.positions_figure().layout.title.subtitle.text == "No country has taken a position yet"
    )
    assert empty.map_figure().layout.meta["alt"]
