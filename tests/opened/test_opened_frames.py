"""A story for Python users: what its frames hold, and in which types."""

from datetime import date
from pathlib import Path

import geopandas
import pandas as pd
import pytest

import explainer
from explainer import opened
from explainer.content.edition import Edition
from explainer.geography.outlines import read_outlines
from explainer.story.history import story_on
from explainer.story.model.story import Story
from explainer.story.positions import positions
from tests.builders import claim, text, write_story

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
