"""The map of a day: every land in the tone of its status, told apart from its neighbours, and said in a breath."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from explainer.content.edition import Edition
from explainer.drawing.scene import Scene
from explainer.drawing.theme import THEMES, Theme, contrast
from explainer.geography.outlines import Outline, read_outlines
from explainer.page.map import map_scene
from explainer.story.history import story_on
from explainer.story.model.story import Story
from explainer.wording.catalogue import Catalogue
from explainer.wording.sentences import map_alt, standing_words
from tests.builders import a_story, about, claim, country, text
from tests.drawing.map_of_a_day import on


def tones(scene: Scene) -> dict[str, str]:
    return {shape.id: shape.tone for shape in scene.shapes if shape.tone != "land"}


def test_every_land_has_the_tone_of_its_status_on_the_last_day(german_edition: Edition) -> None:
    story, found = german_edition.story, tones(map_scene(german_edition))
    drawn = {shape.id for shape in map_scene(german_edition).shapes}
    expected = {
        code: standing.status.scale
        for code, standing in german_edition.snapshot.standings.items()
        if standing.status and code in drawn
    }
    assert len(expected) > 15
    assert found == {
        **{code: "none" for code in story.countries if code in drawn},  # Italy, Turkey, Iceland
        **expected,
        "UKR": "host",
    }


def test_host_opponent_and_all_others_have_tones_of_their_own(german_edition: Edition) -> None:
    found = {shape.id: shape.tone for shape in map_scene(german_edition).shapes}
    assert (found["UKR"], found["RUS"]) == ("host", "outside")
    assert (found["ITA"], found["CHE"]) == ("none", "land")
    assert (found["EST"], found["DEU"], found["SWE"], found["POL"]) == (
        "leaning",
        "open",
        "other",
        "no",
    )


def test_another_day_gives_other_tones(the_story: Story, german: Catalogue) -> None:
    first, last = (tones(on(the_story, day, german)) for day in ("2025-08-13", "2025-08-20"))
    assert first != last
    assert "POL" not in first
    assert last["POL"] == "no"
    assert (first["LTU"], last["LTU"]) == ("leaning", "leaning")
    assert first["UKR"] == "host"


def test_what_the_theme_is_told_of_a_country(tmp_path: Path) -> None:
    story = a_story(
        tmp_path,
        story=about(roles={"host": text(), "opponent": text()}),
        countries=[country("EST"), country("LVA"), country("LTU"), country("UKR", "host"),
                   country("RUS", "opponent")],
        claims={"EST": [claim()], "LTU": [claim("ltu-1", status=None)],
                "UKR": [claim("ukr-1")]},
    )  # fmt: skip
    standings = story_on(story, story.about.as_of).standings
    assert {code: standing.tone for code, standing in standings.items()} == {
        "EST": "leaning", "LVA": "land", "LTU": "none", "UKR": "host", "RUS": "land",
    }  # fmt: skip


def test_the_host_is_drawn_last_and_who_is_not_in_the_story_first(
    german_edition: Edition, second_edition: Edition
) -> None:
    for edition in (german_edition, second_edition):
        shapes = map_scene(edition).shapes
        silent = [not edition.story.claims_of(shape.id) for shape in shapes[:-1]]
        assert silent == sorted(silent, reverse=True)
        assert True in silent
        assert shapes[-1].tone == "host"


def test_lands_keep_their_order_on_all_days(the_story: Story, german: Catalogue) -> None:
    orders = [
        [shape.id for shape in on(the_story, day, german).shapes]
        for day in ("2025-08-13", "2025-08-18", "2025-08-20")
    ]
    assert orders[0] == orders[1] == orders[2]


def edges(outline: Outline) -> set[frozenset[tuple[int, int]]]:
    return {
        frozenset(edge)
        for rings in outline.polygons
        for ring in rings
        for edge in pairwise((*ring, ring[0]))
    }


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_on_every_day_neighbours_in_different_tones_are_kept_apart(
    german_edition: Edition, second_edition: Edition, theme: Theme
) -> None:
    """By an edge of 3:1 from fill to fill, or to the line of whichever is drawn later."""
    borders = {outline.code: edges(outline) for outline in read_outlines("europe").countries}
    for edition in (german_edition, second_edition):
        order = [shape.id for shape in map_scene(edition).shapes]
        neighbours = [
            (below, above)
            for index, below in enumerate(order)
            for above in order[index + 1 :]
            if borders[below] & borders[above]
        ]
        assert len(neighbours) > 80
        for snapshot in edition.snapshots:
            for below, above in neighbours:
                found = (snapshot.standings.get(code) for code in (below, above))
                under, over = (standing.tone if standing else "land" for standing in found)
                if under == over:
                    continue
                fills = [theme.tones[tone].fill for tone in (under, over)]
                line = theme.tones[over].line
                by_line = max(contrast(line, fill) for fill in fills)
                assert max(contrast(*fills), by_line) >= 3, (snapshot.day, below, above)


# what is said of a land


def test_a_land_with_claims_is_said_in_a_breath_and_no_other(german_edition: Edition) -> None:
    story, snapshot = german_edition.story, german_edition.snapshot
    told = {shape.id: shape.label for shape in map_scene(german_edition).shapes if shape.label}
    assert len(told) > 15
    assert set(told) == {
        shape.id for shape in map_scene(german_edition).shapes if story.claims_of(shape.id)
    }
    for code, label in told.items():
        assert label == standing_words(story, snapshot.standings[code], german_edition.words)


def test_the_picture_is_said_as_the_day_has_it(the_story: Story, english: Catalogue) -> None:
    snapshot = story_on(the_story, date(2025, 8, 18))
    assert on(the_story, "2025-08-18", english).alt == map_alt(snapshot, english)


@pytest.mark.parametrize(("day", "old"), [("2025-08-18", False), ("2025-08-19", True)])
def test_a_status_is_marked_as_old_after_90_days(
    the_story: Story, german: Catalogue, day: str, old: bool
) -> None:
    """Belgium's is of 20 May: 90 days later it is 18 August."""
    found = {shape.id for shape in on(the_story, day, german).shapes if shape.old}
    standings = story_on(the_story, date.fromisoformat(day)).standings
    assert ("BEL" in found) is old
    assert found < {code for code, standing in standings.items() if standing.old}
    assert {"IRL", "ROU"} < found
