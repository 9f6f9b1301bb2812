"""What the course of positions says: who stands where, who moved when, and how old the rest is."""

from datetime import date
from pathlib import Path
from typing import Any

from explainer.content.course import Row, notes_by_day, row_of
from explainer.content.edition import Edition
from explainer.content.positions import Positions, headlines_by_day, positions_of
from tests.builders import a_story, about, claim, country, key_day, status, text

SCALE = [
    status("committed", "yes", label=text("Pledged, with conditions"), short=text("pledged")),
    status("open", "open", short=text("open")),
    status("other", "other", short=text("other")),
    status("ruled_out", "no", label=text("No troops"), short=text("none")),
    status("opposed", "outside", short=text("opposes")),
    status("not_confirmed", None),
]
COUNTRIES = ["AUT", "EST", "FIN", "LVA", "RUS", "SWE"]


def told(folder: Path, day: date | None = None, **claims: Any) -> Positions:
    """The course of a story in which these countries said these things."""
    return positions_of(edition(folder, day, **claims))


def edition(folder: Path, day: date | None = None, **claims: Any) -> Edition:
    changes = claims.pop("story", {})
    story = a_story(
        folder,
        statuses=SCALE,
        countries=[country(c, "opponent" if c == "RUS" else "contributor") for c in COUNTRIES],
        story=about(**{"roles": {"opponent": text("The other side")}} | changes),
        claims={
            code: [claim(f"{code.lower()}-{n}", **one) for n, one in enumerate(said)]
            for code, said in claims.items()
        },
    )
    return Edition(story, "en", day=day)


def said(day: str, status: str | None = None, **changes: Any) -> dict[str, Any]:
    return {"date": day, "status": status} | changes


def reported(day: str) -> dict[str, Any]:
    return {"date": day, "voice": "report", "status": None, "says_status": "open"}


def test_countries_stand_in_groups_by_where_they_stand_in_the_order_of_the_scale(
    tmp_path: Path,
) -> None:
    found = told(
        tmp_path,
        EST=[said("2025-08-14", "ruled_out")],
        LVA=[said("2025-08-14", "committed")],
        FIN=[reported("2025-08-14")],
        RUS=[said("2025-08-14", "opposed")],
    )
    assert [(group.id, [row.code for row in group.rows]) for group in found.groups] == [
        ("committed", ["LVA"]),
        ("open", []),
        ("other", []),
        ("ruled_out", ["EST"]),
        ("opposed", ["RUS"]),
        ("", ["FIN"]),
    ]
    assert found.groups[0].label.said == "Pledged, with conditions"


def test_in_a_group_those_who_changed_come_first_by_the_day_of_it_then_the_others_by_name(
    tmp_path: Path,
) -> None:
    found = told(
        tmp_path,
        AUT=[said("2025-08-14", "open")],
        SWE=[said("2025-08-13", "other"), said("2025-08-15", "open")],
        EST=[said("2025-08-13", "other"), said("2025-08-18", "open")],
        FIN=[said("2025-08-16", "open")],
    )
    assert [row.code for row in found.groups[1].rows] == ["SWE", "EST", "AUT", "FIN"]


def test_the_note_of_one_that_moved_says_which_way_and_since_when(tmp_path: Path) -> None:
    row = only(
        tmp_path,
        said("2025-08-13", "open"),
        said("2025-08-15", "committed"),
        reported("2025-08-16"),
    )
    assert (row.note.way, row.note.since, row.note.said) == (
        "nearer",
        date(2025, 8, 15),
        "since 15 Aug 2025",
    )
    assert row.changed
    assert row.said == "Estonia: open since 13 Aug 2025, pledged since 15 Aug 2025"


def only(folder: Path, *statements: dict[str, Any], day: date | None = None, **story: Any) -> Row:
    """The row of the only country of a story."""
    return row_of(edition(folder, day, EST=list(statements), story=story), "EST")


def test_an_inexact_day_is_said_as_exactly_as_it_is_known(tmp_path: Path) -> None:
    about_it = only(tmp_path / "a", said("2025-08-13", "open"), said("~2025-08-15", "committed"))
    assert about_it.note.said == "since about 15 Aug 2025"
    month = only(tmp_path / "b", said("2025-07", "open"), said("2025-08", "committed"))
    assert month.said == "Estonia: open since Jul 2025, pledged since Aug 2025"


def test_an_old_word_says_its_month_and_a_fresh_one_nothing(tmp_path: Path) -> None:
    old = only(tmp_path / "old", said("2025-03-04", "open"), old_after=90)
    assert (old.note.way, old.note.said) == (None, "last in Mar 2025")
    fresh = only(tmp_path / "fresh", said("2025-08-04", "open"), old_after=90)
    assert (fresh.note.way, fresh.note.said) == (None, "")


def test_one_of_whom_only_others_spoke_says_so(tmp_path: Path) -> None:
    assert only(tmp_path / "a", reported("2025-08-14")).note.said == "only reports"
    assert only(tmp_path / "b", reported("2025-08-14"), said("2025-08-15")).note.said == ""


def test_notes_are_those_of_every_day(tmp_path: Path) -> None:
    words = [
        said("2025-08-13", "open"),
        said("2025-08-15", "ruled_out"),
        said("2025-08-18", "open"),
    ]
    whole = edition(tmp_path, EST=words)
    notes = notes_by_day(whole, "EST")
    assert [(one.first, one.what.way, one.what.said) for one in notes] == [
        (0, None, ""),
        (1, "further", "since 15 Aug 2025"),
        (2, "back", "since 18 Aug 2025"),
    ]
    assert row_of(whole, "EST").note == notes[-1].what


def test_there_is_one_dot_a_day_and_kind_and_own_ones_lie_above(tmp_path: Path) -> None:
    row = only(
        tmp_path,
        reported("2025-08-12"),
        said("2025-08-13", "open"),
        said("2025-08-13"),
        reported("2025-08-13"),
        reported("2025-08-13"),
        said("2025-08-18", "committed"),
        covered_from="2025-08-10",
    )
    assert [(dot.day.day, dot.own, dot.tone) for dot in row.dots] == [
        (12, False, ""),
        (13, False, "open"),
        (13, True, "open"),
        (18, True, "yes"),
    ]


def test_a_withdrawn_word_ends_its_stretch(tmp_path: Path) -> None:
    row = only(
        tmp_path,
        said("2025-08-13", "open", withdrawn={"on": "2025-08-15", "why": text()}),
    )
    assert [(one.since.day, one.until and one.until.day) for one in row.stretches] == [(13, 15)]
    assert row.said == "Estonia: open from 13 Aug 2025 to 15 Aug 2025"
    assert row.status == ""


def test_only_contributors_with_a_status_are_counted(tmp_path: Path) -> None:
    found = told(
        tmp_path,
        RUS=[said("2025-08-13", "open"), said("2025-08-15", "opposed")],
        EST=[said("2025-08-13", "open"), said("2025-08-15", "committed")],
        LVA=[said("2025-08-14", "open")],
        FIN=[reported("2025-08-14")],
    )
    assert found.headline == "One of 2 countries changed course: it moved nearer"
    assert found.groups[-2].rows[0].note.way is None


def test_a_story_of_one_day_and_one_without_countries_have_their_headlines(tmp_path: Path) -> None:
    day = {"story": {"covered_from": "2025-08-20", "as_of": "2025-08-20"}}
    found = told(tmp_path / "day", EST=[said("2025-08-20", "open")], **day)
    assert found.headline == "The only country with a status did not change course"
    assert found.first == found.last == date(2025, 8, 20)
    none = told(tmp_path / "none")
    assert none.headline == "No country has taken a position yet"
    assert none.rows == ()


def test_on_a_key_day_nothing_of_a_later_one_is_told(tmp_path: Path) -> None:
    days = [key_day("2025-08-15"), key_day("2025-08-19", label=text("A later turn"))]
    found = told(
        tmp_path,
        date(2025, 8, 15),
        EST=[said("2025-08-13", "open"), said("2025-08-18", "committed")],
        LVA=[said("2025-08-19", "open")],
        story={"key_days": days},
    )
    assert [row.code for row in found.rows] == ["EST"]
    assert found.rows[0].said == "Estonia: open since 13 Aug 2025"
    assert [key.day for key in found.key_days] == [date(2025, 8, 15)]
    assert found.last == date(2025, 8, 15)


def test_the_alternative_names_everybody_once(second_edition: Edition) -> None:
    found = positions_of(second_edition)
    assert found.headline in found.alt
    names = [row.name for row in found.rows]
    assert len(names) > 5
    assert [found.alt.count(name) for name in names] == [1] * len(names)


def test_what_is_nearer_to_is_the_firmest_status_of_the_story(second_edition: Edition) -> None:
    assert positions_of(second_edition).towards == "nearer to “joins”"


def test_the_headline_of_each_day_is_that_of_the_story_as_it_was_then(
    second_edition: Edition,
) -> None:
    by_day = [
        one.what for one in headlines_by_day(second_edition) for _ in range(one.first, one.until)
    ]
    days = second_edition.days
    assert len(by_day) == len(days) > 5
    assert len(set(by_day)) > 2
    then = [
        positions_of(Edition(second_edition.story, second_edition.language, day=day)).headline
        for day in days
    ]
    assert by_day == then
