"""The names of the map: on every day, in every language and at every width none touches another."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import pytest

from explainer.content.edition import Edition
from explainer.drawing.label_placement import GAP
from explainer.drawing.map_labels import (
    BOLD,
    CLASSES,
    LINE_HEIGHT,
    NEARER,
    NOTE_LETTERS,
    NOTE_LINE,
    NOTE_LINES,
    NOTE_WIDER,
    Class,
    css_labels,
)
from explainer.drawing.scene import Scene, Words
from explainer.drawing.text_width import em_width
from explainer.iso_3166 import ALPHA_2_OF
from explainer.page.map import map_scene
from tests.builders import a_story, about, claim, country, text

WIDTHS = (256, 288, 340, 358, 456, 476, 528, 640, 680, 684, 851)
EDITIONS = ("german_edition", "english_edition", "second_edition")
STYLE = (Path(__file__).parents[2] / "assets" / "css" / "map.css").read_text("utf-8")
FIRM = ("yes", "leaning")


@pytest.fixture(params=EDITIONS)
def edition(request: pytest.FixtureRequest) -> Edition:
    found: Edition = request.getfixturevalue(request.param)
    return found


@dataclass(frozen=True)
class Box:
    """What a label covers, in CSS pixels."""

    label: Words
    left: float
    top: float
    right: float
    bottom: float

    def touches(self, other: "Box") -> bool:
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


def class_at(width: int) -> Class:
    return max((one for one in CLASSES if one.width <= width), key=lambda one: one.width)


def shown(scene: Scene, width: int) -> list[Words]:
    return [one for one in scene.words if one.from_width <= width < (one.until_width or 9999)]


def box_of(scene: Scene, one: Words, width: int, tone: str) -> Box:
    """The box of a label on a map of this width, on a day on which its land has this tone."""
    sizes, scale = class_at(width), width / scene.width
    if one.kind == "note":
        wide = max(em_width(line, bold=False) for line in one.lines) * sizes.size * NOTE_WIDER
        high = (1 + NOTE_LINE * (len(one.lines) - 1)) * sizes.size
    else:
        size = sizes.largest if tone == "yes" else sizes.size
        wide = em_width(one.lines[0], tone in BOLD) * size
        wide = max([wide, *(em_width(line, bold=False) * sizes.small for line in one.lines[1:])])
        high = size + LINE_HEIGHT * sizes.small * (len(one.lines) - 1)
    left = one.x * scale - wide * {"start": 0, "middle": 0.5, "end": 1}[one.anchor]
    y = one.y * scale
    return Box(one, left, y - high / 2, left + wide, y + high / 2)


def days(edition: Edition) -> Iterator[tuple[bool, dict[str, str]]]:
    """Whether it is the last day, and the tones of all countries."""
    for index, snapshot in enumerate(edition.snapshots):
        tones = {code: standing.tone for code, standing in snapshot.standings.items()}
        yield index == len(edition.snapshots) - 1, tones


def boxes(edition: Edition, width: int, is_last: bool, tones: dict[str, str]) -> list[Box]:
    scene = map_scene(edition)
    return [
        box_of(scene, one, width, tones[one.id])
        for one in shown(scene, width)
        if is_last or one.kind != "note"
    ]


@pytest.mark.parametrize("width", WIDTHS)
def test_on_no_day_does_a_name_touch_another_or_leave_the_map(edition: Edition, width: int) -> None:
    scene, looked = map_scene(edition), 0
    for is_last, tones in days(edition):
        found = boxes(edition, width, is_last, tones)
        for one, other in combinations(found, 2):
            assert not one.touches(other), (one.label.lines, other.label.lines)
            looked += 1
        for box in found:
            assert min(box.left, box.top) >= -GAP, box.label.lines
            assert box.right <= width + GAP, box.label.lines
            assert box.bottom <= scene.height * width / scene.width + GAP, box.label.lines
    assert looked > 50


@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_crosses_a_name(edition: Edition, width: int) -> None:
    scene = map_scene(edition)
    scale = width / scene.width
    (*_, (_, tones)) = days(edition)
    found = boxes(edition, width, True, tones)
    for line in scene.lines:
        if not line.from_width <= width < (line.until_width or 9999):
            continue
        for step in range(21):
            share = step / 20
            x = (line.x + (line.to_x - line.x) * share) * scale
            y = (line.y + (line.to_y - line.y) * share) * scale
            for box in found:
                crossed = box.left < x < box.right and box.top < y < box.bottom
                assert not crossed, (line.id, box.label.lines)


@pytest.mark.parametrize("which", EDITIONS)
def test_a_line_belongs_to_a_name_of_the_same_widths_and_ends_in_its_land(
    which: str, request: pytest.FixtureRequest
) -> None:
    scene = map_scene(request.getfixturevalue(which))
    led = {(line.id, line.from_width, line.until_width) for line in scene.lines}
    assert led
    for code, first, until in led:
        (name,) = [
            one for one in scene.words if one.kind == "country" and (one.id, one.from_width, one.until_width) == (code, first, until)
        ]  # fmt: skip
        assert name.on
        assert name.anchor in ("start", "end")
        ends = [line.on for line in scene.lines if line.id == code]
        assert code in ends or code in {mark.id for mark in scene.marks}


def in_crop(edition: Edition, tones: dict[str, str], *wanted: str) -> set[str]:
    drawn = {shape.id for shape in map_scene(edition).shapes}
    given = {code for code, tone in tones.items() if tone not in ("none", "land", "host")}
    return {code for code in given & drawn if not wanted or tones[code] in wanted}


@pytest.mark.parametrize("width", [684, 851])
def test_almost_all_countries_with_a_status_are_named_on_a_wide_page(
    edition: Edition, width: int
) -> None:
    for _, tones in days(edition):
        wanted = in_crop(edition, tones)
        found = {one.id for one in shown(map_scene(edition), width)}
        assert len(wanted & found) >= 0.95 * len(wanted)
    assert wanted


@pytest.mark.parametrize("width", [288, 328, 358])
def test_all_of_the_two_firmest_statuses_are_named_on_a_phone(edition: Edition, width: int) -> None:
    looked = 0
    for _, tones in days(edition):
        wanted = in_crop(edition, tones, *FIRM)
        looked += len(wanted)
        assert wanted <= {one.id for one in shown(map_scene(edition), width)}
    assert looked


def test_narrow_maps_have_codes_and_wide_ones_names(edition: Edition) -> None:
    scene = map_scene(edition)
    for one in (one for one in scene.words if one.kind == "country"):
        place = edition.story.countries[one.id]
        name, code = edition.names[one.id], ALPHA_2_OF[one.id]
        if place.role == "host" or class_at(one.from_width).codes is False:
            assert one.lines[0] in (name, code)
        else:
            assert one.lines == (code,) or place.role == "opponent"
    named = {one.id for one in shown(scene, 684) if one.lines[0] == edition.names[one.id]}
    assert len(named) > len(shown(scene, 684)) / 2


def test_the_host_says_what_it_is_at_every_width(german_edition: Edition) -> None:
    for width in WIDTHS[1:]:
        (host,) = [one for one in shown(map_scene(german_edition), width) if one.id == "UKR"]
        assert host.lines == ("Ukraine", "Einsatzland")


def test_a_name_without_a_line_stands_in_its_land_or_on_the_sea(edition: Edition) -> None:
    scene = map_scene(edition)
    led = {(line.id, line.from_width) for line in scene.lines}
    for one in (one for one in scene.words if one.kind == "country"):
        if (one.id, one.from_width) not in led:
            assert one.on in ("", "sea")


def test_countries_without_a_status_have_no_line(edition: Edition) -> None:
    scene = map_scene(edition)
    (*_, (_, tones)) = days(edition)
    assert {line.id for line in scene.lines} <= in_crop(edition, tones)


def notes_in(tmp_path: Path, said: str) -> list[Words]:
    notes = [{"at": "EST", "text": text(said)}]
    story = a_story(
        tmp_path,
        story=about(map_notes=notes),
        countries=[country("EST"), country("LVA")],
        claims={"EST": [claim()]},
    )
    return [one for one in map_scene(Edition(story, "en")).words if one.kind == "note"]


def test_a_note_is_set_in_lines_on_the_sea_from_the_width_of_names_on(tmp_path: Path) -> None:
    notes = notes_in(tmp_path, "It was the first country to say so")
    assert min(note.from_width for note in notes) == min(
        one.width for one in CLASSES if not one.codes
    )
    for note in notes:
        assert 1 < len(note.lines) <= NOTE_LINES
        assert max(map(len, note.lines)) <= NOTE_LETTERS
        assert note.on == "sea"


def test_a_note_that_is_too_long_is_not_on_the_map(tmp_path: Path) -> None:
    assert not notes_in(tmp_path, "It was the first of all countries to say so. " * 3)


def test_where_one_comes_nearer_names_stand_in_their_lands_alone(edition: Edition) -> None:
    from explainer.content.map import map_of
    from explainer.drawing.map_scene import draw_map

    scene = draw_map(map_of(edition), edition.story.outlines, NEARER)
    assert scene.words
    assert not scene.lines
    assert {one.on for one in scene.words} == {""}


def test_what_is_seen_from_a_width_on_is_said_by_the_classes_alone() -> None:
    rules = css_labels()
    for one in CLASSES:
        assert f"(min-width:{one.width}px){{#map .from-{one.width}{{display:block}}" in rules
        assert f"#map .until-{one.width}{{display:none}}" in rules
        assert str(one.width) not in STYLE
    assert rules.count("font-size:12.5px") == 1
    assert rules.index("(min-width:340px)") < rules.index("@media (min-width:560px)")
    assert [one.width for one in CLASSES] == sorted(one.width for one in CLASSES)


def test_names_of_the_firmest_are_bold_in_the_style_as_in_what_is_measured() -> None:
    (bold,) = re.findall(r"#map text:is\((.*?)\){font-weight:700}", css_labels())
    assert set(re.findall(r'"(\w+)"', bold)) == set(BOLD)
