"""What the selection script looks up and puts together: on every day the words that Python has for it."""

import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from explainer.content.country import country
from explainer.content.country_rows import country_row
from explainer.content.edition import Edition
from explainer.content.map import map_of
from explainer.content.states import month_if_old
from explainer.drawing.map_scene import draw_map
from explainer.page.browser_data import SENTENCES, browser_data
from explainer.page.elements import written
from explainer.page.statements import show_row
from explainer.wording.catalogue import Catalogue, full_day
from explainer.wording.sentences import borne_out_words, standing_words
from tests.builders import a_story, about, claim, text
from tests.markup import read_html

VIEWS = ["german_edition", "english_edition", "second_edition"]


@pytest.fixture(scope="session", params=VIEWS)
def edition(request: pytest.FixtureRequest) -> Edition:
    found: Edition = request.getfixturevalue(request.param)
    return found


def on(found: dict[str, Any], country: str, day: int) -> dict[str, Any]:
    """Where a country stands on a day, as the browser finds it."""
    stand = [one for one in found["countries"][country]["stands"] if one["from"] <= day][-1]
    kind = found["standings"][stand["is"]]
    bare = stand["is"].startswith("-")
    return {
        "tone": kind["tone"],
        "day": found["days"][stand["from"]],
        "status": "" if bare else stand["is"],
        **stand,
        "old": day >= stand.get("stale", len(found["days"])),
    }


def said(found: dict[str, Any], country: str, stand: dict[str, Any]) -> tuple[str, str, str]:
    """The month of what is old, the country in a breath, and what bears that out."""
    day = stand.get("again") or stand["day"]
    months = found["months"][day.lstrip("~")[:7]] if stand["old"] else {"short": "", "within": ""}
    short, month = months["short"], months["within"]
    parts = [found["standings"][stand["is"]]["within"], stand.get("offer", ""),
             month and found["standing"]["old"].format(month=month)]  # fmt: skip
    form = found["standing"]["status" if stand["status"] else "none"]
    breath = form.format(
        country=found["countries"][country]["name"], status=", ".join(filter(None, parts))
    )
    if "sources" not in stand:
        return short, breath, ""
    n = stand["sources"]
    borne = [
        "" if stand["old"] and len(day) != 10 else found["dates"][day],
        found["sources"]["one" if n == 1 else "other"].format(n=n),
    ]
    return short, breath, "".join(found["separator"] + part for part in borne if part)


def units(text: str) -> int:
    """How long a text is for a script."""
    return len(text.encode("utf-16-le")) // 2


def named_by_day(edition: Edition, code: str) -> dict[str, str]:
    """Whom the first statement of each day names that stands in the country's row."""
    row = read_html(written(show_row(edition, country(edition, code))))
    return {
        one.all("time")[0]["datetime"]: "".join(who.text for who in one.all(class_="w"))
        for one in reversed(row.all("article"))
    }


def line(found: dict[str, Any], stand: dict[str, Any], named: dict[str, str]) -> tuple[Any, ...]:
    """What the row of the table says."""
    by = stand["by"] if "by" in stand else named.get(stand["day"].lstrip("~"), "")
    first = by.split(", ")[0]
    usual = units(first[: first.rfind(" ") + 1]), units(first)
    found_at = stand.get("surname")
    at, end = (found_at["from"], found_at["until"]) if found_at else usual
    by = by.encode("utf-16-le")
    parts = (by[: 2 * at], by[2 * at : 2 * end], by[2 * end :])
    before, surname, behind = (part.decode("utf-16-le") for part in parts)
    who = before.strip(), surname, behind.removeprefix(", ")
    what = stand.get("what") or stand.get("offer", "")
    return (found["standings"][stand["is"]]["short"], what, who, found["dates"][stand["day"]],
            stand["day"].lstrip("~"), stand["old"], stand.get("grade", 0))  # fmt: skip


def test_every_country_with_a_claim_stands_somewhere_on_every_day(edition: Edition) -> None:
    found, words = browser_data(edition), edition.words
    assert list(found["countries"]) == [standing.country.code for standing in edition.standings]
    assert len(edition.days) > 4
    for code, told in found["countries"].items():
        assert told["name"] == edition.names[code]
        for index, snapshot in enumerate(edition.snapshots):
            standing, stand = snapshot.standings[code], on(found, code, index)
            assert stand["tone"] == standing.tone
            assert stand["status"] == (standing.status.id if standing.status else "")
            assert said(found, code, stand) == (
                month_if_old(standing, words),
                standing_words(edition.story, standing, words),
                borne_out_words(standing, words),
            )


def test_the_row_of_every_country_can_be_written_on_every_day(edition: Edition) -> None:
    found, several = browser_data(edition), 0
    for standing in edition.standings:
        row = country_row(edition, standing)
        named = named_by_day(edition, row.card.code)
        for during in row.lines:
            for index in range(during.first, during.until):
                one = during.what
                assert line(found, on(found, row.card.code, index), named) == (
                    one.status.said, one.what, one.who, one.day, one.when.machine, one.old, one.grade
                )  # fmt: skip
        several += len(row.lines) > 1
    assert several > 3


def test_a_stand_is_written_only_where_it_changes(edition: Edition) -> None:
    days = browser_data(edition)["days"]
    for shows in ({}, {"rows": False}, {"on_map": False}, {"on_map": False, "rows": False}):
        for found in browser_data(edition, **shows)["countries"].values():
            begins = [one["from"] for one in found["stands"]]
            assert begins[0] == 0
            assert begins == sorted(set(begins))
            told = [
                {"day": days[one["from"]], **one, "from": 0, "stale": 0} for one in found["stands"]
            ]
            assert all(before != after for before, after in pairwise(told))


def test_where_there_is_no_map_and_no_table_only_its_place_is_told(second_edition: Edition) -> None:
    found = browser_data(second_edition, on_map=False, rows=False)
    stands = [stand for one in found["countries"].values() for stand in one["stands"]]
    assert len(stands) > 5
    assert set().union(*stands) <= {"from", "is", "tone"}
    assert set().union(*found["standings"].values()) == {"tone"}
    assert found["names"]["type"] == found["names"]["phase"] == {}


def test_some_stands_do_change(german_edition: Edition) -> None:
    changing = [
        f for f in browser_data(german_edition)["countries"].values() if len(f["stands"]) > 1
    ]
    assert len(changing) > 5


def test_a_stand_that_grows_old_is_told_once(german_edition: Edition) -> None:
    stands = [
        one for f in browser_data(german_edition)["countries"].values() for one in f["stands"]
    ]
    assert [one for one in stands if one.get("stale", one["from"]) > one["from"]]
    assert all(one.get("stale", one["from"]) >= one["from"] for one in stands)


def test_the_stands_are_those_of_the_picture_of_that_day(german_edition: Edition) -> None:
    found = browser_data(german_edition)
    for index in (0, len(german_edition.days) // 2, -1):
        index %= len(german_edition.days)
        scene = draw_map(
            map_of(replace(german_edition, day=german_edition.days[index])),
            german_edition.story.outlines,
        )
        compared = 0
        for shape in scene.shapes:
            if shape.label:
                stand = on(found, shape.id, index)
                _, breath, _ = said(found, shape.id, stand)
                assert (stand["tone"], stand["old"], breath) == (shape.tone, shape.old, shape.label)
                compared += 1
        assert compared > 8


def test_days_have_their_names(edition: Edition) -> None:
    found = browser_data(edition)
    assert found["days"] == [day.isoformat() for day in edition.days]
    assert found["dayNames"] == [full_day(day, edition.words) for day in edition.days]


def test_everything_that_can_be_chosen_has_a_name_in_the_language_of_the_page(
    edition: Edition,
) -> None:
    story, names = edition.story, browser_data(edition)["names"]
    assert set(names) == {"status", "type", "phase"}
    assert list(names["status"]) == list(story.statuses)
    assert list(names["type"]) == list(story.contribution_types)
    for phase in story.phases.values():
        assert names["phase"][phase.id] == phase.title.said_in(edition.language)[0]


def test_sentences_and_plural_forms_are_those_of_the_catalogue(edition: Edition) -> None:
    found = browser_data(edition)
    assert {key: found["say"][key] for key in SENTENCES} == {
        key: edition.words.entries["shown"][key] for key in SENTENCES
    }
    assert "{parts}" in found["say"]["unknown"]
    assert found["forms"]["claims"] == edition.words.forms("shown.claims")
    assert set(found["forms"]) == {"claims", "countries"}


def test_it_is_plain_data_and_the_same_each_time(edition: Edition) -> None:
    assert json.loads(json.dumps(browser_data(edition))) == browser_data(edition)
    assert json.dumps(browser_data(edition)) == json.dumps(browser_data(edition))


def test_a_day_before_anything_was_said_has_a_stand_too(tmp_path: Path, english: Catalogue) -> None:
    claims = {"EST": [claim(date="2025-08-18")]}
    edition = Edition(a_story(tmp_path, story=about(), claims=claims), english.language)
    found = browser_data(edition)
    assert [(on(found, "EST", day)["tone"], on(found, "EST", day)["status"]) for day in (0, 1)] == [
        ("land", ""),
        ("leaning", "willing"),
    ]


@pytest.mark.parametrize("name", ["Lee Lee", "Ursula von der Leyen", "Plato", "A, B", "Ana 🙂 Ó"])
def test_a_surname_is_found_again_in_a_name(tmp_path: Path, name: str) -> None:
    person = {"name": name, "office": text("Minister, of state")}
    told = a_story(tmp_path, story=about(), claims={"EST": [claim(said_by=person)]})
    edition = Edition(told, "en")
    found = browser_data(edition)
    one = country_row(edition, edition.standings[0]).line
    stand, named = on(found, "EST", len(edition.days) - 1), named_by_day(edition, "EST")
    assert "by" not in stand
    assert line(found, stand, named)[2] == one.who
