"""A story for Python users: what its figures show, and of which day."""

from pathlib import Path
from typing import Any

import pandas as pd

import explainer
from explainer.content.edition import Edition
from explainer.content.states import states
from explainer.drawing.theme import LIGHT
from tests.builders import text, write_story


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
