"""Answers become files that the check has read before they are written."""

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from explainer.editing.addition import plan_addition
from explainer.editing.plan import Plan
from explainer.editing.together import undo, write_together
from explainer.story.checking import read_folder, read_story
from tests.builders import SECOND_STORY, claim, country, est, source, text, write_story
from tests.editing.test_known import person

TODAY = date(2024, 6, 28)
ANSWERS: dict[str, Any] = {
    "source": {
        "url": "https://news.harbour.example/2024/06/25/berth?utm_source=x",
        "title": "Crew: “more”",
    },
    "origin": {"who": "Delfi", "what": "interview", "date": "2024-06-24"},
    "claim": {
        "country": "IRL",
        "date": "2024-06-24",
        "voice": "own",
        "status": "weighing",
        "contributions": ["crew"],
        "offer": {"en": "two cooks"},
        "text": {"en": "The minister said that Ireland was thinking of two cooks."},
        "said_by": {"name": "Ada Ní Exemplar", "office": {"en": "Minister"}},
    },
}


def answers(**changes: Any) -> dict[str, Any]:
    """The answers with fields changed; a name such as ``claim__date`` leads to the field."""
    made: dict[str, Any] = {part: dict(fields) for part, fields in ANSWERS.items()}
    for path, value in changes.items():
        part, _, name = path.partition("__")
        if not name:
            made[part] = value
        elif value is None:
            made[part].pop(name, None)
        else:
            made[part][name] = value
    return {part: fields for part, fields in made.items() if fields is not None}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The second story, in which one newspaper has a host of its own."""
    folder = Path(shutil.copytree(SECOND_STORY, tmp_path / "story"))
    sources = (folder / "sources.yaml").read_text("utf-8")
    with_host = sources.replace("https://example.org/harbour/six", "https://harbour.example/six")
    (folder / "sources.yaml").write_text(with_host, "utf-8")
    return folder


def planned(folder: Path, **changes: Any) -> Plan:
    return plan_addition(folder, answers(**changes), TODAY)


def test_a_statement_a_source_and_an_origin_are_a_file_each(folder: Path) -> None:
    plan = planned(folder)
    assert plan.problems == ()
    assert plan.open == ()
    assert plan.is_ready
    assert [change.path for change in plan.changes] == [
        "origins/delfi-2024-06-24.yaml",
        "sources/harbour-daily-2024-06-25-exemplar.yaml",
        "claims/IRL/irl-2024-06-24-exemplar.yaml",
    ]
    written = [change.after.decode() for change in plan.changes if change.after]
    assert written[0] == (
        "# yaml-language-server: $schema=../schema/origins.json\n"
        "- id: delfi-2024-06-24\n"
        "  who: Delfi\n"
        "  what: interview\n"
        "  date: 2024-06-24\n"
    )
    assert written[2] == (
        "# yaml-language-server: $schema=../../schema/claims.json\n"
        "- id: irl-2024-06-24-exemplar\n"
        "  date: 2024-06-24\n"
        "  voice: own\n"
        "  status: weighing\n"
        "  contributions: [crew]\n"
        "  offer: {en: two cooks}\n"
        "  text: {en: The minister said that Ireland was thinking of two cooks.}\n"
        "  said_by: {name: Ada Ní Exemplar, office: {en: Minister}}\n"
        "  sources: [harbour-daily-2024-06-25-exemplar]\n"
        "  reviewed: 2024-06-28\n"
    )
    assert sum(len(text.splitlines()) for text in written) <= 28
    write_together(folder, plan.changes)
    story = read_story(folder)
    assert story.sources[plan.ids["source"]].leans_on == (plan.ids["origin"],)
    assert story.sources[plan.ids["source"]].url == "https://news.harbour.example/2024/06/25/berth"
    assert story == plan.reading.story
    undo(folder)
    assert read_folder(folder).found == read_folder(SECOND_STORY).found


def test_a_known_page_is_named_and_not_written_again(folder: Path) -> None:
    plan = planned(folder, source={"url": "http://www.example.org/fjord/berth/"}, origin=None)
    assert plan.is_ready, plan.problems
    assert [change.path for change in plan.changes] == ["claims/IRL/irl-2024-06-24-exemplar.yaml"]
    assert plan.reading.story
    assert plan.reading.story.claims[plan.ids["claim"]].sources == ("fjord_herald",)


def test_a_statement_on_several_countries_stands_with_the_joint_ones(folder: Path) -> None:
    plan = planned(
        folder, claim__country=None, claim__countries=["IRL", "PRT"], claim__status=None,
        claim__offer=None,
    )  # fmt: skip
    assert plan.problems == ()
    assert plan.changes[-1].path == "claims/joint/joint-2024-06-24-exemplar.yaml"


def test_a_second_statement_of_one_person_and_day_has_a_number(folder: Path) -> None:
    write_together(folder, planned(folder).changes)
    plan = planned(folder, origin=None, claim__status=None)
    assert plan.ids["claim"] == "irl-2024-06-24-exemplar-2"
    assert plan.is_ready, plan.problems


def test_a_file_that_bears_the_name_already_is_never_written_over(folder: Path) -> None:
    (folder / "claims/IRL").mkdir()
    (folder / "claims/IRL/irl-2024-06-24-exemplar.yaml").write_text("# mine\n")
    assert planned(folder).paths["claim"] == "claims/IRL/irl-2024-06-24-exemplar-2.yaml"


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({"claim__text": None}, ["claim.text"]),
        ({"claim__text": {"de": "x"}}, ["claim.text.en"]),
        ({"claim__country": None}, ["claim.country"]),
        ({"claim__date": None, "claim__voice": None}, ["claim.date", "claim.voice"]),
        ({"source__url": "https://new.example/1"},
         ["source.publisher", "source.language", "source.kind", "source.reliability"]),
        ({"origin": {"who": "A"}}, ["origin.what"]),
        ({"claim__quote": {"text": "We cook"}}, ["claim.quote.rendering"]),
        ({"source": {}}, ["source.publisher", "source.url", "source.language", "source.kind",
                          "source.reliability"]),
    ],
)  # fmt: skip
def test_what_is_still_to_be_filled_in_is_open_and_no_problem(
    folder: Path, changes: dict[str, Any], missing: list[str]
) -> None:
    plan = planned(folder, **changes)
    assert list(plan.open) == missing
    assert not plan.is_ready
    told = [
        problem for problem in plan.problems if "no language of this story" not in problem.wrong
    ]
    assert told == []


# the change · the field that is told · what is said of it
WRONG = [
    ({"claim__status": "joinin"}, "claim.status", "nothing has the id"),
    ({"claim__voice": "report"}, "claim.status", "cannot set a status"),
    ({"claim__date": "25.6.2024"}, "claim.date", "is not a date"),
    ({"claim__date": "2024-06-29"}, "claim.date", "is in the future"),
    ({"claim__country": "IRE"}, "claim.country", "no country of this story"),
    ({"claim__country": "../.."}, "claim.country", "no country of this story"),
    ({"claim__country": "../..", "claim__countries": ["IRL", "PRT"]}, "claim.country", "no country"),
    ({"claim__country": 5}, "claim.country", "is no text"),
    ({"claim__offer": {"en": "x" * 61}}, "claim.offer", "61 characters"),
    ({"claim__said_by": "Ada"}, "claim.said_by", "has no fields"),
    ({"claim__nonsense: #": 1.5}, "claim.nonsense: #", "no field here"),
    ({"claim__contributions": [{"a": 1}, "b"]}, "claim.contributions", "not text"),
    ({"source__language": "xq"}, "source.language", "that nobody knows"),
    ({"source__language": "Irish"}, "source.language", "cannot be"),
    ({"source__url": "javascript:alert(1)"}, "source.url", "no web address"),
    ({"source": {"id": "nobody"}, "origin": None}, "source.id", "there is no source"),
    ({"source": {"id": "courier", "kind": "wire"}, "origin": None}, "source.kind",
     "is known as “courier”"),
    ({"source": {"id": "courier"}}, "origin", "is known as “courier”"),
    ({"claim__text": {"en": "half \ud800"}}, "claim", "half a character"),
    ({"claim__text": {"en": "\x00"}}, "claim", "control character"),
    ({"clam": {}}, "clam", "no part of an answer"),
    ({"source": "https://x"}, "source", "is no record"),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "about", "wrong"), WRONG)
def test_what_is_wrong_is_told_with_its_field_and_a_remedy(
    folder: Path, changes: dict[str, Any], about: str, wrong: str
) -> None:
    plan = planned(folder, **changes)
    told = [p for p in plan.problems if wrong in p.wrong and plan.field_of(p) == about]
    assert told, [(plan.field_of(p), p.wrong) for p in plan.problems]
    assert told[0].remedy
    assert not plan.is_ready


def test_nothing_to_add_is_told(folder: Path) -> None:
    (problem,) = plan_addition(folder, {}, TODAY).problems
    assert problem.wrong == "nothing is to be added"


def test_two_people_of_one_name_are_told_apart_by_office(tmp_path: Path) -> None:
    claims = {
        "EST": [claim(said_by=person("Ann Bee", "Head"))],
        "LVA": [claim("lva-1", said_by=person("Ann Bee", "Minister"))],
    }
    folder = write_story(
        tmp_path, claims=claims, countries=[country(c) for c in ("EST", "LVA", "FIN")]
    )
    new = {
        "country": "FIN",
        "date": "2025-08-20",
        "voice": "own",
        "text": text(),
        "sources": ["paper"],
    }
    plan = plan_addition(
        folder, {"claim": new | {"said_by": {"name": "Ann Bee"}}}, date(2025, 8, 21)
    )
    (problem,) = plan.problems
    assert "2 people are called “Ann Bee”: Head (EST), Minister (LVA)" in problem.wrong
    given = new | {"said_by": {"name": "Ann Bee", "office": text("Head")}}
    assert plan_addition(folder, {"claim": given}, date(2025, 8, 21)).is_ready


def test_only_new_problems_are_those_of_the_plan(tmp_path: Path) -> None:
    folder = write_story(
        tmp_path, **est(claim(status="wiling")), sources=[source("paper"), source("unused")]
    )
    new = {
        "country": "LVA",
        "date": "2025-08-19",
        "voice": "own",
        "text": text(),
        "sources": ["paper"],
    }
    plan = plan_addition(folder, {"claim": new}, date(2025, 8, 21))
    assert plan.reading.problems
    assert plan.problems == ()
    assert plan.is_ready


def test_the_same_answers_make_the_same_plan_until_the_story_changes(folder: Path) -> None:
    first = planned(folder)
    assert planned(folder).fingerprint == first.fingerprint
    write_together(folder, first.changes)
    assert planned(folder).fingerprint != first.fingerprint
