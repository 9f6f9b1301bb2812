"""Time from left to right: linear, with a little room before and behind, and labels that never touch."""

from datetime import date, timedelta
from itertools import combinations, pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from explainer.content.calendar import Calendar
from explainer.drawing.time_line import (
    BEYOND,
    WIDTH,
    Flag,
    Tick,
    month_ticks,
    place_flags,
    time_line,
)
from explainer.wording.catalogue import catalogue

FIRST, LAST = date(2025, 2, 15), date(2026, 1, 10)
LETTER = 6  # CSS pixels: no font of the widths in which they are set has wider ones on average


def ticks(first: date, last: date, room: float, language: str = "de") -> tuple[Tick, ...]:
    return month_ticks(time_line(first, last), last, room, Calendar(catalogue(language)))


def test_it_begins_a_week_before_the_first_statement_and_ends_seven_weeks_behind_the_last_day() -> (
    None
):
    line = time_line(FIRST, LAST)
    assert (line.begins, line.ends) == (date(2025, 2, 8), date(2026, 2, 28))
    assert line.at(line.begins) == 0
    assert line.at(line.ends) == WIDTH
    assert line.at(date(2025, 8, 20)) == pytest.approx(1000 * 193 / 385)


@pytest.mark.parametrize(
    ("room", "said"),
    [
        (121, ["Juli", "Jan. 2026"]),
        (205, ["Apr. 2025", "Juli", "Okt.", "Jan. 2026"]),
        (
            730,
            ["März 2025", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez.",
             "Jan. 2026"],
        ),
    ],
)  # fmt: skip
def test_as_many_months_have_a_label_as_have_room_and_each_january_says_its_year(
    room: float, said: list[str]
) -> None:
    assert [tick.said for tick in ticks(FIRST, LAST, room)] == said


def test_a_story_within_a_month_has_its_last_day_for_a_label() -> None:
    assert [tick.said for tick in ticks(date(2025, 8, 18), date(2025, 8, 20), 200)] == ["20. Aug."]


def test_long_times_are_told_by_years() -> None:
    assert [tick.said for tick in ticks(date(1990, 3, 1), LAST, 121)] == ["2000", "2010", "2020"]


days = st.dates(date(1950, 1, 1), date(2030, 1, 1))


@given(days, st.integers(0, 20000), st.integers(60, 900), st.sampled_from(["de", "en"]))
def test_no_two_months_touch_and_none_is_later_than_the_last_day(
    first: date, more: int, room: int, language: str
) -> None:
    last = first + timedelta(days=more)
    found = ticks(first, last, room, language)
    assert found
    line, unit = time_line(first, last), room / WIDTH
    assert 0 <= found[0].x <= found[-1].x <= line.at(last)
    for before, after in pairwise(found):
        needed = (len(before.said) + len(after.said)) / 2 * LETTER
        assert (after.x - before.x) * unit >= needed
    if len(found) > 1:
        assert found[-1].x * unit + len(found[-1].said) / 2 * LETTER <= room + BEYOND


def box(flag: Flag, room: float) -> tuple[float, float]:
    wide = min(len(flag.said) * 7, room)
    left = flag.x * room / WIDTH - flag.back / WIDTH * wide
    return left, left + wide


LABELS = [(501.3, "„rund zehn“"), (540.3, "26 Länder"), (862.3, "Pariser Erklärung")]


def test_labels_stand_beside_their_days_on_one_level_where_there_is_room() -> None:
    found = place_flags(LABELS, 700, (130, 100))
    assert [(flag.level, flag.back) for flag in found] == [(0, WIDTH), (0, 0), (0, 0)]


def test_labels_that_would_touch_stand_on_levels_of_their_own() -> None:
    found = place_flags(LABELS, 205, (126, 20))
    assert [(flag.level, flag.back) for flag in found] == [(0, WIDTH), (0, 0), (1, WIDTH)]


def test_a_label_that_has_room_on_neither_side_stands_over_its_day_and_not_outside() -> None:
    (flag,) = place_flags([(250, "a label that is very long")], 120, (10, 10))
    assert flag.back == flag.x
    assert box(flag, 120)[0] >= 0
    assert box(flag, 120)[1] <= 120


some = st.lists(
    st.tuples(st.integers(0, 1000), st.text("abc", min_size=1, max_size=60)), max_size=12
)


@example([(116, "a"), (116, "aaaaaaaa")], 60, 0)
@given(some, st.integers(60, 900), st.integers(0, 1000))
def test_no_two_labels_ever_touch_not_even_with_more_room(
    labels: list[tuple[int, str]], room: int, more: int
) -> None:
    found = place_flags(sorted(labels), room, (100, 20))
    assert [flag.said for flag in found] == [said for _, said in sorted(labels)]
    for one, other in combinations(found, 2):
        for width in (room, room + more):
            (left, right), (begin, end) = box(one, width), box(other, width)
            apart = right <= begin + 1e-6 or end <= left + 1e-6
            assert one.level != other.level or apart
    for flag in found:
        left, right = box(flag, room)
        assert left >= -100 - 1e-6
        assert right <= room + 20 + 1e-6


def test_where_nothing_stands_before_the_strips_no_label_stands_out_further_than_it_may() -> None:
    line, words = time_line(date(2025, 1, 1), LAST), Calendar(catalogue("de"))
    beside_names, alone = (
        month_ticks(line, LAST, 240, words, before)[0] for before in (1000, BEYOND)
    )
    half = LETTER * len(beside_names.said) / 2
    assert beside_names.x * 240 / WIDTH - half < -BEYOND
    assert alone.x * 240 / WIDTH - LETTER * len(alone.said) / 2 >= -BEYOND
    assert alone.said.endswith("2025")
