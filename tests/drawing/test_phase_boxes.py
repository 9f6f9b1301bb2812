"""The phases as boxes: dated ones on the axis, the others in order behind the break."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from explainer.content.edition import Edition
from explainer.content.phases import PhaseTold, phases
from explainer.drawing.phase_boxes import BOX, draw_phases, place_boxes, room_above
from explainer.drawing.scene import Bar, Line, Words
from explainer.drawing.time_axis import WIDTH, Axis, lay_axis
from explainer.story.model import When
from explainer.story.story import Story
from explainer.wording.catalogue import Catalogue
from explainer.wording.sentences import node_name
from tests.builders import a_story, event, phase, text

FLOOR = 258


def with_when(story: Story, **changes: dict[str, Any]) -> Story:
    """The story with other dates, conditions or order of some phases."""
    phases = {
        name: found.model_copy(update={"when": When.model_validate(changes[name])})
        if name in changes
        else found
        for name, found in story.phases.items()
    }
    return replace(story, phases=phases)


def axis_of(story: Story) -> Axis:
    whens = [found.when for found in story.phases.values()]
    days = [day for when in whens for day in (when.start, when.end) if when.start and day]
    return lay_axis(
        story.about.covered_from, story.about.as_of, days, any(not when.start for when in whens)
    )


def told(story: Story, words: Catalogue) -> tuple[PhaseTold, ...]:
    return phases(Edition(story, words.language)).phases


def placed(story: Story, words: Catalogue) -> Mapping[str, Bar]:
    return place_boxes(told(story, words), axis_of(story), FLOOR)


def drawn(story: Story, words: Catalogue) -> tuple[list[Line], list[Words]]:
    return draw_phases(told(story, words), placed(story, words))


def apart(one: Bar, other: Bar) -> bool:
    return one.y + one.height <= other.y or other.y + other.height <= one.y


# the article's two phases


def test_phases_without_a_date_stand_behind_the_break_in_order(
    the_story: Story, german: Catalogue
) -> None:
    axis, boxes = axis_of(the_story), placed(the_story, german)
    first, second = boxes.values()
    assert [first.id, second.id] == list(the_story.phases)
    assert axis.undated
    assert axis.undated.x <= first.x < second.x
    assert first.y < second.y
    assert first.y + BOX < room_above(1) <= second.y + BOX < room_above(2)
    assert first.label == the_story.phases[first.id].title["de"]


def test_the_second_phase_follows_the_first_on_somebodys_word(
    the_story: Story, german: Catalogue
) -> None:
    boxes = placed(the_story, german)
    first, second = boxes.values()
    (line,), said = drawn(the_story, german)
    assert line.kind == "order dashed"
    assert (line.y, line.to_y) == (first.y + BOX, second.y)
    assert second.x < line.x == line.to_x < second.end
    captions = [words for words in said if words.kind == "order-label"]
    who = node_name(the_story.sources[the_story.phases[second.id].order_by or ""], german)
    assert [words.lines for words in captions] == [(german.say("timeline.order_by", who=who),)]
    assert who == "Renewz"
    assert line.y < captions[0].y < line.to_y


def test_an_order_of_our_own_is_a_plain_line_without_a_caption(
    tmp_path: Path, english: Catalogue
) -> None:
    phases = [phase("p1"), phase("p2", when={"after": "p1"})]
    lines, said = drawn(a_story(tmp_path, phases=phases), english)
    assert [line.kind for line in lines] == ["order"]
    assert not [words for words in said if words.kind == "order-label"]


def test_phases_that_do_not_follow_each_other_are_not_joined(
    tmp_path: Path, english: Catalogue
) -> None:
    assert drawn(a_story(tmp_path, phases=[phase("p1"), phase("p2")]), english)[0] == []


# dates


def test_a_phase_that_is_given_a_date_moves_onto_the_axis(
    the_story: Story, german: Catalogue
) -> None:
    first, second = the_story.phases
    story = with_when(the_story, **{first: {"start": "2026-01-01", "end": "2026-06-30"}})
    axis, boxes = axis_of(story), placed(story, german)
    assert boxes[first].x == axis.at(date(2026, 1, 1))
    assert boxes[first].end == axis.at(date(2026, 6, 30))
    assert boxes[first].y >= FLOOR > boxes[second].y
    assert not boxes[first].open_end
    assert boxes[second].open_end
    assert axis.undated
    assert boxes[second].x == axis.undated.x


def test_an_open_end_reaches_to_the_end_of_the_axis_and_has_an_arrow(
    the_story: Story, german: Catalogue
) -> None:
    first, second = the_story.phases
    story = with_when(
        the_story,
        **{first: {"start": "2026-01-01"}, second: {"start": "2026-03-01", "end": "2026-04-01"}},
    )
    boxes, (_, said) = placed(story, german), drawn(story, german)
    assert boxes[first].open_end
    assert boxes[first].end == axis_of(story).parts[-1].end
    arrows = [words for words in said if words.kind == "open-end"]
    assert [words.id for words in arrows] == [first]
    assert boxes[first].x < arrows[0].x < boxes[first].end


def test_phases_that_overlap_in_time_stand_below_each_other(
    the_story: Story, german: Catalogue
) -> None:
    first, second = the_story.phases
    story = with_when(
        the_story, **{first: {"start": "2026-01-01"}, second: {"start": "2026-01-01"}}
    )
    boxes = placed(story, german)
    assert boxes[first].x == boxes[second].x
    assert apart(boxes[first], boxes[second])


def test_a_phase_of_the_covered_days_stands_among_them(the_story: Story, german: Catalogue) -> None:
    first, _ = the_story.phases
    story = with_when(the_story, **{first: {"start": "2025-08-14", "end": "2025-08-16"}})
    axis = axis_of(story)
    (covered,) = axis.parts
    box = placed(story, german)[first]
    assert covered.x < box.x < box.end < covered.end


@pytest.mark.parametrize("count", [1, 3, 6])
def test_no_two_boxes_touch_however_many_there_are(
    tmp_path: Path, english: Catalogue, count: int
) -> None:
    phases = [phase(f"p{n}") for n in range(count)]
    phases += [phase(f"d{n}", when={"start": f"2026-0{n + 1}-01"}) for n in range(count)]
    story = a_story(tmp_path, phases=phases)
    boxes = list(place_boxes(told(story, english), axis_of(story), room_above(count) + 40).values())
    assert len(boxes) == 2 * count
    for index, box in enumerate(boxes):
        assert box.x < box.end
        assert all(apart(box, other) for other in boxes[index + 1 :])


def test_the_second_story_has_dated_phases_around_one_without_a_date(
    second_story: Story, english: Catalogue
) -> None:
    boxes = placed(second_story, english)
    assert {name: box.y >= FLOOR for name, box in boxes.items()} == {
        "fitting-out": True,
        "trial-voyage": False,
        "service": True,
    }
    assert {name: box.open_end for name, box in boxes.items()} == {
        "fitting-out": False,
        "trial-voyage": True,
        "service": True,
    }
    assert boxes["fitting-out"].end < boxes["service"].x


# words


def words_in(story: Story, words: Catalogue, kind: str) -> dict[str, str]:
    return {w.id: " ".join(w.lines) for w in drawn(story, words)[1] if w.kind == kind}


def test_every_phase_has_its_number_and_its_title(the_story: Story, german: Catalogue) -> None:
    titles = words_in(the_story, german, "phase-title")
    assert titles == {
        name: f"{number} {found.title['de']}"
        for number, (name, found) in enumerate(the_story.phases.items(), 1)
    }


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ({"condition": text("once it is over")}, "once it is over"),
        ({"condition": text("once it is over"), "start": "2026-01-01"}, "once it is over"),
        ({"start": "2026-01-01"}, "1 January 2026"),
        ({"after": "p1"}, "after phase 1"),
        ({"after": "e1"}, "after: A meeting"),
        ({}, "Start date open"),
    ],
)
def test_a_phase_says_when_it_begins(
    tmp_path: Path, english: Catalogue, when: dict[str, Any], said: str
) -> None:
    story = a_story(
        tmp_path,
        phases=[phase("p1"), phase("p2", when=when)],
        events=[event("e1", title=text("A meeting"))],
    )
    assert words_in(story, english, "phase-when")["p2"] == said


def extent(words: Words) -> tuple[float, float]:
    """Where the longest line of some words begins and ends, at six pixels a letter and 760 px."""
    long = max(map(len, words.lines)) * 6 * WIDTH / 760
    return (words.x - long, words.x) if words.anchor == "end" else (words.x, words.x + long)


@pytest.mark.parametrize(
    "start",
    ["2025-08-14", "2025-08-20", "2025-09-01", "2026-01-01", "2027-06-01"],
)
@pytest.mark.parametrize("end", [None, "2027-06-02"])
def test_words_of_a_dated_phase_stay_in_the_picture(
    the_story: Story, german: Catalogue, start: str, end: str | None
) -> None:
    first, second = the_story.phases
    for dates in ({first: start}, {first: start, second: "2026-05-01"}):
        whens = {n: {"start": day, **({"end": end} if end else {})} for n, day in dates.items()}
        _, said = drawn(with_when(the_story, **whens), german)
        for words in said:
            if words.id in dates:
                left, right = extent(words)
                assert left >= 0, words
                assert right <= WIDTH, words
