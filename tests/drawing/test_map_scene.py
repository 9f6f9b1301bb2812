"""The map of a day: every land in its tone, with a name and a circle where they should be."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from explainer.content.edition import Edition
from explainer.content.map import map_of
from explainer.drawing.map_scene import draw_map, frame_for
from explainer.drawing.scene import Mark, Ring, Scene, Shape, Words
from explainer.drawing.theme import THEMES, Theme, contrast
from explainer.geography.outlines import Outline, clip_ring, read_outlines
from explainer.iso_3166 import ALPHA_2_OF, ALPHA_3
from explainer.page.map import map_scene
from explainer.story.history import story_on
from explainer.story.model.story import Story
from explainer.wording.catalogue import Catalogue, country_name
from explainer.wording.sentences import map_alt, standing_words
from tests.builders import a_story, about, claim, country, text

MICROSTATES = {"AND", "LIE", "MCO", "SMR"}
# what the United Nations count as Europe (M49), with Cyprus, Turkey and Kosovo
EUROPE = """
    ALA ALB AND AUT BEL BGR BIH BLR CHE CYP CZE DEU DNK ESP EST FIN FRA FRO GBR GGY GIB GRC HRV HUN IMN
    IRL ISL ITA JEY LIE LTU LUX LVA MCO MDA MKD MLT MNE NLD NOR POL PRT ROU RUS SJM SMR SRB SVK SVN SWE
    TUR UKR VAT XKX
"""


def on(story: Story, day: str, words: Catalogue) -> Scene:
    return draw_map(map_of(Edition(story, words.language, date.fromisoformat(day))), story.outlines)


def tones(scene: Scene) -> dict[str, str]:
    return {shape.id: shape.tone for shape in scene.shapes if shape.tone != "land"}


def marks(scene: Scene, kind: str) -> dict[str, Mark]:
    return {mark.id: mark for mark in scene.marks if mark.kind == kind}


def named(scene: Scene) -> list[Words]:
    """The words that name a country."""
    return [words for words in scene.words if words.kind == "country"]


def names(scene: Scene) -> dict[str, Words]:
    return {words.id: words for words in named(scene) if words.lines[0] != ALPHA_2_OF[words.id]}


def short_names(scene: Scene) -> dict[str, Words]:
    return {words.id: words for words in named(scene) if words.lines[0] == ALPHA_2_OF[words.id]}


# what is shown


def test_a_frame_has_the_proportion_of_its_field_and_stays_within_the_outlines() -> None:
    for proportion in (0.8, 1.0, 1.09, 1.43):
        frame = frame_for(read_outlines("europe"), proportion)
        assert frame.width / frame.height == pytest.approx(proportion, rel=0.01)
        assert frame.x_min >= 2150 - 3
        assert frame.x_max <= 7750 + 3


# lands


def test_every_land_in_view_is_drawn_once(german_edition: Edition) -> None:
    outlines = read_outlines("europe")
    in_view = {
        outline.code
        for outline in outlines.countries
        if any(clip_ring(ring, outlines.frame) for rings in outline.polygons for ring in rings)
    }
    drawn = [shape.id for shape in map_scene(german_edition).shapes]
    assert sorted(drawn) == sorted(in_view)
    assert len(drawn) > 50
    assert set(drawn) >= MICROSTATES | {"UKR", "XKX", "ISL", "LUX"}


def test_the_picture_is_as_large_as_the_frame_and_nothing_leaves_it(
    german_edition: Edition,
) -> None:
    frame, scene = read_outlines("europe").frame, map_scene(german_edition)
    assert scene.width * 3 == pytest.approx(frame.width, abs=3 / 2)
    assert scene.height * 3 == pytest.approx(frame.height, abs=3 / 2)
    points = [point for shape in scene.shapes for ring in shape.rings for point in ring]
    assert len(points) > 3000
    assert all(0 <= x <= scene.width and 0 <= y <= scene.height for x, y in points)
    assert {type(number) for point in points for number in point} == {int}


def test_north_is_up_and_west_is_left(german_edition: Edition) -> None:
    said = names(map_scene(german_edition))
    assert said["FIN"].y < said["POL"].y < said["ROU"].y
    assert said["ESP"].x < said["FRA"].x < said["POL"].x < said["UKR"].x


def test_hardly_a_point_of_a_ring_does_nothing(german_edition: Edition) -> None:
    """None lies straight between two others, but for a few that come to do so when others go."""
    idle, points = 0, 0
    for shape in map_scene(german_edition).shapes:
        for ring in shape.rings:
            assert len(ring) > 2, shape.id
            points += len(ring)
            idle += sum(
                (bx - ax) * (cy - by) == (by - ay) * (cx - bx)
                for (ax, ay), (bx, by), (cx, cy) in zip(
                    ring, ring[1:] + ring[:1], ring[2:] + ring[:2], strict=True
                )
            )
    assert points > 3000
    assert idle < points / 200


def test_the_map_shows_whose_borders_it_shows() -> None:
    assert "Natural Earth" in read_outlines("europe").credit


# tones


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


# circles


def test_small_lands_have_a_circle_in_their_tone_and_others_have_none(
    second_edition: Edition,
) -> None:
    circles = marks(map_scene(second_edition), "small")
    assert {code: mark.tone for code, mark in circles.items()} == {"LUX": "yes", "MLT": "yes"}


def test_a_small_land_without_claims_has_no_circle(german_edition: Edition) -> None:
    assert {shape.id for shape in map_scene(german_edition).shapes} >= {"LUX", "MLT", *MICROSTATES}
    assert marks(map_scene(german_edition), "small") == {}


@pytest.mark.parametrize(("code", "near"), [("ALA", "FIN"), ("SJM", "NOR"), ("VAT", "ITA")])
def test_a_country_within_the_shape_of_another_stands_on_the_map_as_a_circle(
    tmp_path: Path, code: str, near: str
) -> None:
    countries = [country(one) for one in ("EST", code, near)]
    claims = {one: [claim(f"{one.lower()}-2025-08-20")] for one in ("EST", code)}
    scene = map_scene(Edition(a_story(tmp_path, countries=countries, claims=claims), "en"))
    shapes = {shape.id: shape for shape in scene.shapes}
    circle = marks(scene, "small")[code]
    assert (shapes[code].tone, shapes[near].tone) == ("leaning", "land")
    assert circle.tone == "leaning"
    assert 0 < circle.x < scene.width
    assert 0 < circle.y < scene.height
    assert code in {words.id for words in named(scene)}


def test_a_country_within_the_shape_of_another_is_only_drawn_in_a_story_about_it(
    german_edition: Edition,
) -> None:
    assert (
        not {shape.id for shape in map_scene(german_edition).shapes}
        & read_outlines("europe").points.keys()
    )


def test_nothing_that_lies_in_europe_is_outside_of_the_map(tmp_path: Path) -> None:
    countries = [country(code) for code in sorted(ALPHA_3)]
    scene = map_scene(Edition(a_story(tmp_path, countries=countries), "en"))
    drawn = {shape.id for shape in scene.shapes}
    assert not set(EUROPE.split()) - drawn
    assert len(set(EUROPE.split())) == 54


# names


def inside(rings: tuple[Ring, ...], x: float, y: float) -> bool:
    """Whether a point lies in the rings, by the even-odd rule."""
    crossed = False
    for ring in rings:
        for (ax, ay), (bx, by) in pairwise((*ring, ring[0])):
            if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
                crossed = not crossed
    return crossed


@pytest.mark.parametrize("which", ["german_edition", "english_edition", "second_edition"])
def test_a_name_stands_on_the_land_that_it_names_or_says_on_what(
    which: str, request: pytest.FixtureRequest
) -> None:
    edition: Edition = request.getfixturevalue(which)
    scene = map_scene(edition)
    lands: dict[str, Shape] = {shape.id: shape for shape in scene.shapes}
    assert named(scene)
    for name in named(scene):
        assert name.lines[0] in (edition.names[name.id], ALPHA_2_OF[name.id])
        assert name.tone == lands[name.id].tone
        under = [code for code, land in lands.items() if inside(land.rings, name.x, name.y)]
        if not name.on:
            assert under == [name.id], name.lines
        elif name.on not in ("sea", "land"):
            assert name.ground == lands[name.on].tone


def test_the_same_name_in_a_shorter_form_can_fit(
    german_edition: Edition, english_edition: Edition
) -> None:
    long, short = (
        names(map_scene(edition))["CZE"] for edition in (german_edition, english_edition)
    )
    assert len(short.lines[0]) < len(long.lines[0])
    assert short.from_width <= long.from_width


def test_only_countries_of_the_story_are_named(german_edition: Edition) -> None:
    drawn = {shape.id for shape in map_scene(german_edition).shapes}
    assert set(names(map_scene(german_edition))) <= set(german_edition.story.countries) & drawn


def test_the_host_is_named_even_without_claims_of_its_own(german_edition: Edition) -> None:
    host = next(c for c in german_edition.story.countries.values() if c.role == "host")
    assert not german_edition.story.claims_of(host.code)
    assert names(map_scene(german_edition))[host.code].lines[0] == country_name(
        host, german_edition.words
    )


def test_the_same_day_gives_the_same_scene(the_story: Story, german: Catalogue) -> None:
    assert on(the_story, "2025-08-19", german) == on(the_story, "2025-08-19", german)
