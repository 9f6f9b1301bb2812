"""Where a country stands on each day, in a line that says why."""

from pathlib import Path

from explainer.content.edition import Edition
from explainer.content.states import states
from tests.builders import a_story, about, claim, status, text


def edition(folder: Path, *claims: dict, **changes: object) -> Edition:
    statuses = [
        status("willing", within=text("willing in principle")),
        status("ruled_out", "no", within=text("no troops"), label=text("Rules it out")),
    ]
    story = a_story(folder, claims={"EST": list(claims)}, statuses=statuses, **changes)
    return Edition(story, "en")


def test_the_line_names_country_status_day_and_sources(tmp_path: Path) -> None:
    told = states(edition(tmp_path, claim(date="2025-08-15")))
    assert told["EST"][-1].what.hover == "Estonia: willing in principle · 15 Aug 2025 · 1 source"


def test_a_date_that_is_not_exact_is_said_as_exact_as_it_is(tmp_path: Path) -> None:
    told = states(edition(tmp_path, claim(date="2025-05", id="est-2025-05")))
    assert told["EST"][-1].what.hover == "Estonia: willing in principle, as of May 2025 · 1 source"


def test_a_stretch_begins_where_something_changes_and_only_there(tmp_path: Path) -> None:
    told = states(
        edition(
            tmp_path,
            claim("est-2025-08-14", date="2025-08-14"),
            claim("est-2025-08-18", date="2025-08-18", voice="report"),
            claim(
                "est-2025-08-19", date="2025-08-19", status="ruled_out", contributions=["training"]
            ),
        )
    )["EST"]
    assert [(one.first, one.what.tone, one.what.status) for one in told] == [
        (0, "land", ""),
        (1, "leaning", "willing"),
        (3, "no", "ruled_out"),
    ]
    assert [one.what.offers_other for one in told] == [False, False, True]
    assert told[-1].what.label == "Rules it out"


def test_without_a_status_nothing_is_said_of_day_and_sources(tmp_path: Path) -> None:
    told = states(edition(tmp_path, claim(voice="report")))["EST"]
    assert [one.what.hover for one in told] == [
        "Estonia: nothing found",
        "Estonia: only reports",
    ]


def test_an_old_status_is_marked_on_the_day_on_which_it_has_become_old(tmp_path: Path) -> None:
    old = states(
        edition(tmp_path, claim(date="2025-05-16"), story=about(covered_from="2025-08-01"))
    )
    assert [(one.first, one.what.old) for one in old["EST"]] == [(0, ""), (1, "May\u00a0’25")]
