"""The picture of positions: those who moved first, in the colours of the theme, and nothing left unsaid."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from explainer.content.course import SIGNS
from explainer.content.edition import Edition
from explainer.content.pictures import Picture
from explainer.content.positions import positions_of
from explainer.content.sizes import DEFAULTS, SHARED, Size
from explainer.drawing.theme import LIGHT
from explainer.pictures.contents import content_of
from explainer.pictures.drawing import draw_picture
from explainer.pictures.positions_drawing import draw_course, draw_course_of
from explainer.pictures.swatches import sign
from tests.builders import a_story, about

EDITIONS = ["german_edition", "second_edition"]


@pytest.fixture(scope="module", params=EDITIONS)
def edition(request: pytest.FixtureRequest) -> Edition:
    found: Edition = request.getfixturevalue(request.param)
    return found


def rows(drawn: dict[str, Any]) -> list[dict[str, Any]]:
    return [row for group in drawn["groups"] for row in group["rows"]]


def test_every_country_has_its_row_in_the_order_of_the_page(edition: Edition) -> None:
    content = positions_of(edition)
    drawn = draw_course(edition, SHARED)
    assert [row["name"] for row in rows(drawn)] == [row.name for row in content.rows]
    assert drawn["rows"] == len(content.rows)
    for shown, told in zip(rows(drawn), content.rows, strict=True):
        assert shown["note"] == told.note.said
        assert shown["way"] == (content.ways[told.note.way] if told.note.way else "")
        assert len(shown["strip"]["bars"]) == len(told.stretches)
        assert len(shown["strip"]["marks"]) == len(told.dots)


def test_a_card_shows_the_course_of_its_country_and_says_it(edition: Edition) -> None:
    told = [row for row in positions_of(edition).rows if row.stretches]
    assert told
    for row in told:
        card = content_of(edition, Picture("card", edition.language, "svg", SHARED, row.code))
        assert len(card["course"]["strip"]["bars"]) == len(row.stretches)
        assert len(card["course"]["strip"]["marks"]) == len(row.dots)
        assert card["course"]["months"]
        assert f" {row.said}. " in card["alt"]


def test_a_country_that_took_no_position_has_no_course(edition: Edition) -> None:
    none = [row for row in positions_of(edition).rows if not row.stretches]
    assert none
    for row in none:
        assert draw_course_of(edition, row.code, SHARED, "light") is None


def test_where_not_all_have_room_those_who_moved_are_shown_first(edition: Edition) -> None:
    drawn = draw_course(edition, SHARED)
    ranked = sorted(rows(drawn), key=lambda row: row["rank"])
    assert [row["rank"] for row in ranked] == list(range(len(ranked)))
    moved = [row["changed"] for row in ranked]
    assert moved == sorted(moved, reverse=True)
    assert drawn["least"] <= max(1, sum(moved))


def test_strips_have_the_colours_of_the_theme_and_refusal_its_hatching(
    second_edition: Edition,
) -> None:
    bars = [
        bar for row in rows(draw_course(second_edition, SHARED)) for bar in row["strip"]["bars"]
    ]
    assert {bar["fill"] for bar in bars} <= {tone.fill for tone in LIGHT.tones.values()}
    hatched = {bar["fill"] for bar in bars if bar["hatching"]}
    assert hatched == {LIGHT.tones["no"].fill}
    assert all(bar["x"] >= 0 and bar["x"] + bar["width"] <= 1.000001 for bar in bars)
    assert {bar["ends"] for bar in bars} == {True, False}


def test_notes_have_room_or_are_a_sign(second_edition: Edition) -> None:
    assert draw_course(second_edition, SHARED)["noted"]
    assert not draw_course(second_edition, Size(320))["noted"]


def test_each_way_has_a_sign_of_its_own() -> None:
    assert len({sign(way) for way in SIGNS}) == len(SIGNS)


def test_it_is_titled_by_its_headline_and_says_how_it_is_read(edition: Edition) -> None:
    content = positions_of(edition)
    told = content_of(edition, Picture("positions", edition.language, "png"))
    assert (told["title"], told["shown"], told["alt"]) == (
        content.headline,
        content.title,
        content.alt,
    )
    assert content.lead in told["notes"]


@pytest.mark.parametrize("size", DEFAULTS, ids=str)
def test_it_is_drawn_in_every_size(second_edition: Edition, size: Size) -> None:
    for form in ("png", "svg", "pdf"):
        picture = Picture("positions", "en", form, size)
        assert len(draw_picture(second_edition, picture).body) > 1000


def test_a_story_of_one_day_and_one_without_countries_are_drawn(tmp_path: Path) -> None:
    day = about(covered_from="2025-08-20", as_of="2025-08-20")
    for name, claims in (("one", {}), ("none", {"claims": {}})):
        story = a_story(tmp_path / name, story=day, **claims)
        picture = Picture("positions", "en", "png")
        assert draw_picture(Edition(story, "en"), picture).body


def test_on_an_earlier_day_there_is_nothing_of_a_later_one(second_edition: Edition) -> None:
    earlier = Edition(second_edition.whole, "en", day=date(2024, 5, 15))
    drawn = draw_course(earlier, SHARED)
    assert drawn["days"] == []
    assert "28 May" not in str(drawn)
    assert any("10 May" in row.said for row in positions_of(earlier).rows)
