"""The picture's map agrees with the page's, and no name touches another."""

import re
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from explainer.content.edition import Edition
from explainer.content.pictures import Picture
from explainer.content.sizes import DEFAULTS, Size
from explainer.drawing.map_labels import picture_class
from explainer.drawing.text_width import em_width
from explainer.drawing.theme import LIGHT
from explainer.iso_3166 import ALPHA_2_OF
from explainer.page.map import map_scene
from explainer.pictures.contents import content_of
from explainer.pictures.map_drawing import EDGE, Drawing, draw_lands
from explainer.story.model.story import Story
from explainer.wording.catalogue import Catalogue, catalogue
from tests.builders import a_story, claim, country

FIELDS = ((678.0, 630.0, 1.0), (1080.0, 810.0, 1.25), (904.0, 960.0, 1.33))


NARROW = picture_class(700).letters


def drawings(story: Story) -> list[Drawing]:
    found = []
    for language in story.about.languages:
        edition = Edition(story, language)
        for width, height, unit in FIELDS:
            found.append(draw_lands(edition, width, height, unit))
    return found


def fills(drawing: Drawing) -> dict[str, str]:
    drawn = drawing.ground + drawing.lands
    return dict(re.findall(r'<path id="land-(\w+)"[^>]*? fill="(#\w+)"', drawn))


def test_every_land_has_the_fill_of_its_tone_on_the_page(german_edition: Edition) -> None:
    toned = {s.id: LIGHT.tones[s.tone].fill for s in map_scene(german_edition).shapes if s.label}
    picture = fills(drawings(german_edition.story)[0])
    assert len(toned) > 15
    assert {code: picture[code] for code in toned} == toned


def test_a_name_in_the_picture_is_that_of_the_page_or_its_two_letters(
    german_edition: Edition,
) -> None:
    labels = {label["id"]: label["lines"][0] for label in drawings(german_edition.story)[0].labels}
    names = {code for code, text in labels.items() if text == german_edition.names[code]}
    assert len(names) > 8
    assert all(labels[code] == ALPHA_2_OF[code] for code in set(labels) - names)


def test_the_names_stand_as_on_a_page_of_that_width(german_edition: Edition) -> None:
    """The same rule, so the same countries, and as many of them in full."""
    wide = drawings(german_edition.story)[0]
    page = [
        one
        for one in map_scene(german_edition).words
        if one.kind == "country" and not one.until_width
    ]
    assert {label["id"] for label in wide.labels} >= {one.id for one in page}


def test_colours_are_those_of_the_theme(the_story: Story) -> None:
    allowed = {tone.fill for tone in LIGHT.tones.values()}
    for drawing in drawings(the_story):
        assert set(fills(drawing).values()) <= allowed


def test_the_lands_that_the_story_is_not_about_are_drawn_apart_and_the_same_every_day(
    the_story: Story,
) -> None:
    words = catalogue("de")
    last, before = (
        draw_lands(Edition(the_story, words.language, day=day), *FIELDS[0])
        for day in (None, date(2025, 3, 1))
    )
    assert last.lands != before.lands
    assert last.ground == before.ground
    assert "land-CHE" in last.ground
    assert "land-EST" in last.lands


def box(label: dict[str, Any]) -> tuple[float, float, float, float]:
    """What a label covers of the field, in points."""
    first, *others = label["lines"]
    wide = max([em_width(first, label["bold"]) * label["size"],
                *(em_width(line, bold=False) * label["small"] for line in others)]) * NARROW  # fmt: skip
    high = label["size"] + label["leading"] * label["small"] * len(others)
    left = label["x"] - wide * {"start": 0, "middle": 0.5, "end": 1}[label["anchor"]]
    return left, label["y"] - high / 2, left + wide, label["y"] + high / 2


@pytest.mark.parametrize("name", ["the_story", "second_story"])
def test_no_name_touches_another_or_leaves_the_field(
    name: str, request: pytest.FixtureRequest
) -> None:
    looked = 0
    for drawing in drawings(request.getfixturevalue(name)):
        boxes = [(label["lines"], *box(label)) for label in drawing.labels]
        for one, left, top, right, bottom in boxes:
            assert left >= 0, one
            assert top >= 0, one
            assert right <= drawing.width, one
            assert bottom <= drawing.height, one
        for (one, *a), (other, *b) in combinations(boxes, 2):
            apart = a[0] >= b[2] or b[0] >= a[2] or a[1] >= b[3] or b[1] >= a[3]
            assert apart, (one, other)
            looked += 1
    assert looked > 30


def test_a_name_on_another_land_is_not_taken_for_the_second_line_of_a_name_there(
    tmp_path: Path,
) -> None:
    codes = ["FRA", "DEU", "BEL", "NLD", "CHE", "LUX"]
    story = a_story(
        tmp_path,
        countries=[country(code) for code in codes],
        claims={code: [claim(f"{code.lower()}-1")] for code in codes},
    )
    looked = 0
    for drawing in drawings(story):
        away = {words.id for words in drawing.scene.words if words.on not in ("", "sea", "land")}
        boxes = {label["id"]: box(label) for label in drawing.labels}
        for one in away & {line.id for line in drawing.scene.lines}:
            left, top, right, bottom = boxes[one]
            for other in set(boxes) - {one}:
                start, above, end, below = boxes[other]
                if left < end and start < right:
                    looked += 1
                    assert max(top - below, above - bottom) > 0.6 * (bottom - top), (one, other)
    assert looked


def test_a_name_has_ink_and_halo_of_what_lies_under_it(the_story: Story) -> None:
    for drawing in drawings(the_story):
        tones = {shape.id: LIGHT.tones[shape.tone] for shape in drawing.scene.shapes}
        for label, words in zip(drawing.labels, drawing.scene.words, strict=True):
            if words.on == "sea":
                assert label["halo"] == LIGHT.surface["sea"]
            else:
                tone = tones[words.on or words.id]
                assert (label["ink"], label["halo"]) == (tone.ink, tone.fill)


def test_the_lines_to_small_lands_are_drawn(second_story: Story) -> None:
    for drawing in drawings(second_story):
        assert drawing.scene.lines
        assert drawing.lands.count("<line") == len(drawing.scene.lines)


def test_small_states_with_a_status_are_seen(second_story: Story) -> None:
    for drawing in drawings(second_story):
        for code in ("LUX", "MLT"):
            found = re.search(rf'id="small-{code}"[^>]* cx="([\d.]+)" cy="([\d.]+)"', drawing.lands)
            assert found, code
            x, y = float(found[1]), float(found[2])
            assert EDGE < x < drawing.scene.width - EDGE
            assert (
                EDGE < y < EDGE + drawing.height * (drawing.scene.width - 2 * EDGE) / drawing.width
            )
        assert "land-CYP" in drawing.lands


def test_the_legend_counts_and_names_every_covered_country_once(
    the_story: Story, german: Catalogue
) -> None:
    edition = Edition(the_story, german.language)
    content = content_of(edition, Picture("map", "de", "png", DEFAULTS[0]))
    assert [entry["n"] for entry in content["legend"]] == list(edition.snapshot.counts().values())
    assert all(entry["n"] == len(entry["names"]) for entry in content["legend"])
    outside = {entry["name"] for entry in content["strip"]}
    assert outside == {"Australien", "Japan", "Neuseeland", "USA"}


def test_a_day_before_shows_what_was_known_then(the_story: Story, german: Catalogue) -> None:
    from datetime import date

    day = date(2025, 8, 16)
    then = Edition(the_story, german.language, day=day)
    content = content_of(then, Picture("map", "de", "png", Size(1200, 630), day=day))
    assert "16. August 2025" in content["shown"]
    assert [e["n"] for e in content["legend"]] == list(then.snapshot.counts().values())
    assert then.snapshot.counts() != Edition(the_story, german.language).snapshot.counts()
