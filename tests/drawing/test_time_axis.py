"""The axis of days: parts of different scale, breaks between them, and room for what has no date."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from explainer.content.calendar import Calendar
from explainer.drawing.time_axis import EDGE, WIDTH, Axis, draw_axis, lay_axis
from explainer.story.story import Story
from explainer.wording.catalogue import Catalogue

FIRST, LAST = date(2025, 8, 13), date(2025, 8, 20)


def laid(story: Story, *days: str, undated: bool = False) -> Axis:
    return lay_axis(
        story.about.covered_from,
        story.about.as_of,
        [date.fromisoformat(day) for day in days],
        undated,
    )


@pytest.mark.parametrize(
    ("days", "undated", "parts"),
    [
        ([], False, ["covered"]),
        (["2025-08-15"], False, ["covered"]),
        (["2025-03-17"], False, ["early", "covered"]),
        (["2026-01-01"], False, ["covered", "later"]),
        (["2025-03-17", "2026-01-01"], True, ["early", "covered", "later"]),
    ],
)
def test_an_axis_has_the_parts_that_its_days_need(
    the_story: Story, days: list[str], undated: bool, parts: list[str]
) -> None:
    axis = laid(the_story, *days, undated=undated)
    assert [part.name for part in axis.parts] == parts
    assert (axis.undated is not None) is undated


@pytest.mark.parametrize("undated", [True, False])
def test_the_parts_fill_the_width_one_after_the_other(the_story: Story, undated: bool) -> None:
    axis = laid(the_story, "2025-03-17", "2026-01-01", undated=undated)
    parts = [*axis.parts, *([axis.undated] if axis.undated else [])]
    assert parts[0].x == EDGE
    assert parts[-1].end == pytest.approx(WIDTH - EDGE)
    assert all(before.end < after.x for before, after in pairwise(parts))


def test_days_stand_in_their_order_and_on_their_part(the_story: Story) -> None:
    axis = laid(the_story, "2025-03-17", "2026-01-01", undated=True)
    days = [date(2025, 3, 17) + timedelta(days=step) for step in range(290)]
    places = [axis.at(day) for day in days]
    assert places == sorted(set(places))
    for part in axis.parts:
        assert (axis.at(part.first), axis.at(part.last)) == (part.x, pytest.approx(part.end))
        assert all(part.x <= axis.at(day) <= part.end for day in days if part.first <= day <= part.last)  # fmt: skip


def test_a_part_is_linear_in_itself(the_story: Story) -> None:
    axis = laid(the_story, "2025-03-17")
    steps = [axis.at(FIRST + timedelta(days=n + 1)) - axis.at(FIRST + timedelta(days=n))
             for n in range(7)]  # fmt: skip
    assert steps == pytest.approx([steps[0]] * 7)


def test_what_lies_beyond_the_last_day_stands_at_the_end(the_story: Story) -> None:
    axis = laid(the_story)
    assert axis.at(date(2031, 1, 1)) == axis.parts[-1].end


def test_a_story_of_one_day_has_an_axis_too(the_story: Story, german: Catalogue) -> None:
    one = replace(the_story, about=the_story.about.model_copy(update={"covered_from": LAST}))
    axis = laid(one)
    assert EDGE <= axis.at(LAST) <= WIDTH - EDGE
    lines, said = draw_axis(axis, 100, Calendar(german), german.say("timeline.unknown"))
    assert len(said) == len([line for line in lines if line.kind == "tick"]) == 1


# what is drawn of it


def test_each_day_of_a_short_story_has_a_tick_and_only_the_outer_ones_their_month(
    the_story: Story, german: Catalogue
) -> None:
    lines, said = draw_axis(laid(the_story), 100, Calendar(german), german.say("timeline.unknown"))
    ticks = [line for line in lines if line.kind == "tick"]
    assert len(ticks) == len(said) == (LAST - FIRST).days + 1
    assert [words.lines[0] for words in said][::7] == ["13. Aug.", "20. Aug."]
    assert all("Aug" not in words.lines[0] for words in said[1:-1])
    assert [words.x for words in said] == [tick.x for tick in ticks]


def test_a_long_story_says_its_months_only(second_story: Story, english: Catalogue) -> None:
    _, said = draw_axis(laid(second_story), 100, Calendar(english), english.say("timeline.unknown"))
    assert [words.lines[0] for words in said] == ["May 2024"]


def test_the_early_part_begins_with_the_month_of_its_first_day(
    the_story: Story, german: Catalogue
) -> None:
    axis = laid(the_story, "2025-03-17")
    assert axis.parts[0].first == date(2025, 3, 1)
    assert axis.parts[0].last == FIRST - timedelta(days=1)
    assert "März 2025" in [
        words.lines[0]
        for words in draw_axis(axis, 100, Calendar(german), german.say("timeline.unknown"))[1]
    ]


def test_the_axis_is_broken_where_its_scale_changes_and_higher_before_what_has_no_date(
    the_story: Story, german: Catalogue
) -> None:
    axis = laid(the_story, "2025-03-17", undated=True)
    lines, said = draw_axis(axis, 100, Calendar(german), german.say("timeline.unknown"))
    scale = [line for line in lines if line.kind == "break scale"]
    unknown = [line for line in lines if line.kind == "break unknown"]
    assert len(scale) == len(unknown) == 2  # each a pair of strokes
    early, covered = axis.parts
    assert axis.undated
    assert all(early.end < line.x < covered.x for line in scale)
    assert all(covered.end < line.x < axis.undated.x for line in unknown)
    assert min(line.y for line in unknown) < min(line.y for line in scale)
    assert german.say("timeline.unknown") in [words.lines[0] for words in said]


def test_an_axis_without_a_change_of_scale_has_no_break(
    the_story: Story, german: Catalogue
) -> None:
    lines, said = draw_axis(laid(the_story), 100, Calendar(german), german.say("timeline.unknown"))
    assert not [line for line in lines if "break" in line.kind]
    assert german.say("timeline.unknown") not in [words.lines[0] for words in said]
