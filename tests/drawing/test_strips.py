"""A country's positions as a strip: in their order, the last without an end, words where they have room."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from explainer.content.course import Dot, Note, PositionLine, Row, Stretch
from explainer.content.edition import Phrase
from explainer.drawing.scene import Scene
from explainer.drawing.strips import (
    FADES_FROM,
    GAP,
    OWN,
    THICK,
    THIN,
    draw_key,
    draw_strip,
)
from explainer.drawing.svg import as_strip
from explainer.drawing.time_line import WIDTH, time_line
from tests.markup import read_html

LINE = time_line(date(2025, 1, 8), date(2025, 6, 1))
LETTER = 7  # CSS pixels
TURN = date(2025, 4, 1)


def stretch(tone: str, since: date, until: date | None = None, label: str = "open") -> Stretch:
    return Stretch(tone, Phrase(label, "en"), since, until)


def row(*stretches: Stretch, dots: tuple[Dot, ...] = (), moved: bool = True) -> Row:
    note = Note("nearer" if moved else None, None, "")
    return Row(
        "EST",
        "Estonia",
        "",
        True,
        stretches,
        dots,
        note,
        (PositionLine("open", TURN, None),),
        "open",
        "Estonia: open",
    )


MOVED = row(
    stretch("open", date(2025, 1, 8), TURN),
    stretch("yes", TURN, label="pledged"),
    dots=(Dot(date(2025, 2, 1), False, "open"), Dot(TURN, True, "yes")),
)


def test_positions_follow_each_other_with_a_gap_and_the_last_goes_on_to_the_end() -> None:
    first, last = draw_strip(MOVED, LINE).bars
    assert (first.tone, first.x, first.end) == (
        "open",
        LINE.at(date(2025, 1, 8)),
        LINE.at(TURN) - GAP,
    )
    assert (last.tone, last.x, last.end) == ("yes", LINE.at(TURN), WIDTH)


def test_who_moved_is_thick_and_the_others_thin() -> None:
    assert {bar.height for bar in draw_strip(MOVED, LINE).bars} == {THICK}
    still = row(stretch("open", date(2025, 2, 1)), moved=False)
    assert {bar.height for bar in draw_strip(still, LINE).bars} == {THIN}


def test_own_words_are_told_from_those_of_others() -> None:
    others, own = draw_strip(MOVED, LINE).marks
    assert (others.kind, others.tone) == ("others", "open")
    assert (own.kind, own.tone, own.x) == ("own", "", LINE.at(TURN))


def test_without_room_a_strip_has_no_words() -> None:
    assert draw_strip(MOVED, LINE).words == ()
    assert [said.lines for said in draw_strip(MOVED, LINE, 700).words] == [("open",), ("pledged",)]


def test_before_the_first_position_there_is_only_the_line() -> None:
    nothing = draw_strip(row(dots=(Dot(TURN, False, ""),), moved=False), LINE)
    assert nothing.bars == ()
    assert len(nothing.lines) == 1


days = st.integers(0, 150).map(lambda day: date(2025, 1, 8) + timedelta(days=day))


@given(
    st.lists(st.tuples(days, st.text("abc", min_size=1, max_size=30)), min_size=1, max_size=9,
             unique_by=lambda one: one[0]),
    st.lists(days, max_size=20),
    st.integers(60, 1200),
)  # fmt: skip
def test_no_word_touches_a_dot_or_goes_beyond_its_stretch(
    said: list[tuple[date, str]], spoken: list[date], room: int
) -> None:
    said.sort()
    ends = [*(day for day, _ in said[1:]), None]
    stretches = [
        stretch("open", day, end, label) for (day, label), end in zip(said, ends, strict=True)
    ]
    scene = draw_strip(row(*stretches, dots=tuple(Dot(d, True, "") for d in spoken)), LINE, room)
    unit = room / WIDTH
    for words in scene.words:
        left, right = words.x * unit, words.x * unit + len(words.lines[0]) * LETTER
        (bar,) = [bar for bar in scene.bars if bar.x < words.x <= bar.end]
        assert right <= bar.end * unit
        assert right <= FADES_FROM * unit
        for mark in scene.marks:
            assert not left - OWN < mark.x * unit < right + OWN


def test_a_strip_is_written_in_shares_of_its_place_and_for_the_eye_alone() -> None:
    drawn = read_html(as_strip(draw_strip(MOVED, LINE, 700))).one("svg")
    assert (drawn["class"], drawn["height"], drawn["aria-hidden"]) == ("course-strip", "24", "true")
    assert [rect["data-tone"] for rect in drawn.all("rect")] == ["open", "yes"]
    assert {rect["x"][-1] for rect in drawn.all("rect")} == {"%"}
    assert [circle["class"] for circle in drawn.all("circle")] == ["others", "own"]
    assert not drawn.all("rect")[0].get("data-stretch")


def test_a_key_shows_a_dot_on_a_piece_of_a_strip() -> None:
    keys: list[Scene] = [draw_key(own=True), draw_key(own=False)]
    assert [key.marks[0].kind for key in keys] == ["own", "others"]
    assert read_html(as_strip(keys[0], "34")).one("svg")["width"] == "34"


def test_a_strip_says_in_its_scene_what_it_shows() -> None:
    assert draw_strip(MOVED, LINE).alt == "Estonia: open"
