"""Events and phases: the picture as a document, and everything that is folded below it."""

import json
from pathlib import Path
from typing import Any

import pytest

from explainer.content.edition import Edition
from explainer.wording.catalogue import Catalogue, inexact_day
from explainer.wording.sentences import node_name
from tests.builders import event, phase, text
from tests.markup import Element
from tests.page.phases_section import section
from tests.selection import phase_tie

PAGES = [("german_page", "german_edition"), ("second_page", "second_edition")]


@pytest.fixture(scope="session", params=PAGES, ids=["german", "second"])
def shown(request: pytest.FixtureRequest) -> tuple[Element, Edition]:
    page, edition = (request.getfixturevalue(name) for name in request.param)
    return page.one("section", id="phases"), edition


def test_every_event_is_told_with_its_day_text_and_sources(shown: tuple[Element, Edition]) -> None:
    found, edition = shown
    items = found.one("ol", class_="events").all("li")
    assert [item["data-event"] for item in items] == list(edition.story.events)
    assert len(items) > 2
    for item, event_ in zip(items, edition.story.events.values(), strict=True):
        assert item["id"] == f"event-{event_.id}"
        assert item.text.startswith(f"{inexact_day(event_.date, edition.words)}: ")
        assert event_.title.said_in(edition.language)[0] in item.text
        assert event_.text.said_in(edition.language)[0] in item.text
        assert item["data-countries"].split() == list(event_.countries)
        for source_ in event_.sources:
            page = edition.story.sources[source_]
            assert (page.short or page.publisher) in item.text


def test_an_event_is_tagged_with_the_first_day_on_which_it_has_happened(
    shown: tuple[Element, Edition],
) -> None:
    found, edition = shown
    for event_ in edition.story.events.values():
        first = int(found.one("li", id=f"event-{event_.id}").get("data-from") or 0)
        assert all(day < event_.date.first_day for day in edition.days[:first])
        assert all(day >= event_.date.first_day for day in edition.days[first:])


def test_every_phase_is_told_in_order_with_its_number(shown: tuple[Element, Edition]) -> None:
    found, edition = shown
    for number, phase_ in enumerate(edition.story.phases.values(), 1):
        item = found.one("li", id=f"phase-{phase_.id}")
        assert item["data-phase"] == phase_.id
        title = phase_.title.said_in(edition.language)[0]
        assert item.one("h3").text == f"{number} {title}"
        for kind in phase_.contributions:
            label = edition.story.contribution_types[kind].label.said_in(edition.language)[0]
            assert label in item.one("p", class_="contents").text


def test_every_phase_is_told_in_full_with_its_sources_below_the_picture(
    shown: tuple[Element, Edition],
) -> None:
    found, edition = shown
    story = edition.story
    folded = found.one("div", class_="below").all("details", class_="fold")[0]
    assert folded.one("summary").text == edition.words.say("phases.in_full")
    assert folded.get("open") is None
    parts = folded.all("div", class_="part")
    for part, (number, phase_) in zip(parts, enumerate(story.phases.values(), 1), strict=True):
        title = phase_.title.said_in(edition.language)[0]
        assert part.one("h5" if story.plans else "h4").text == f"{number} {title}"
        assert phase_.text.said_in(edition.language)[0] in part.text
        own = sum(phase_tie(c, phase_) == "own" for c in story.claims.values())
        tied = [edition.words.count("phases.tied", own)] if own else []
        assert [one.text for one in part.all("p", class_="tied")] == tied
        plan_ = story.plans.get(phase_.plan or "")
        said_already = plan_ is not None and set(plan_.sources) == set(phase_.sources)
        lines = part.all("p", class_="sources-line")
        assert [len(line.all("a")) for line in lines] == [len(phase_.sources)] * (not said_already)


def test_a_phase_can_be_chosen(
    shown: tuple[Element, Edition],
) -> None:
    found, edition = shown
    assert edition.story.phases
    for phase_ in edition.story.phases.values():
        button = found.one("li", id=f"phase-{phase_.id}").one("button")
        assert (button["data-choose"], button["data-value"]) == ("phase", phase_.id)
        assert button["aria-pressed"] == "false"


def test_the_second_phase_of_the_article_follows_on_somebodys_word(
    german_edition: Edition, german_page: Element
) -> None:
    first, second = german_edition.story.phases.values()
    words = german_edition.words
    when = german_page.one("li", id=f"phase-{second.id}").one("p", class_="when").text
    who = node_name(german_edition.story.sources[second.order_by or ""], words)
    assert words.say("phases.after_phase", n=1) in when
    assert words.say("phases.order_by", who=who) in when
    item = german_page.one("li", id=f"phase-{second.id}")
    assert item.one("p", class_="open").text == words.say("phases.open_both")
    condition = german_page.one("li", id=f"phase-{first.id}").one("p", class_="when").text
    assert first.when.condition
    assert first.when.condition["de"] in condition


@pytest.mark.parametrize(
    ("when", "said", "open_"),
    [
        ({"condition": text("once it is over")}, "once it is over", "open-ended"),
        (
            {"start": "2026-01-01", "end": "2026-06-30"},
            "from 1 January 2026 · until 30 June 2026",
            "",
        ),
        ({"start": "2026-01-01"}, "from 1 January 2026", "open-ended"),
        ({"after": "p1"}, "after phase 1", "start and end open"),
        ({"after": "e1"}, "after A meeting", "start and end open"),
        ({}, "", "start and end open"),
    ],
)
def test_a_phase_says_when_it_begins_and_ends(
    tmp_path: Path, english: Catalogue, when: dict[str, Any], said: str, open_: str
) -> None:
    found = section(
        tmp_path,
        english,
        phases=[phase("p1", title=text("The first")), phase("p2", when=when)],
        events=[event("e1", title=text("A meeting"))],
    ).one("li", id="phase-p2")
    assert [one.text for one in found.all("p", class_="when")] == [said] * bool(said)
    assert [one.text for one in found.all("p", class_="open")] == [open_] * bool(open_)


def test_the_order_is_only_given_on_somebodys_word_where_there_is_one(
    tmp_path: Path, english: Catalogue
) -> None:
    phases = [phase("p1"), phase("p2", when={"after": "p1"}, order_by="paper")]
    found = section(tmp_path, english, phases=phases)
    said = english.say("phases.order_by", who="The paper")
    assert said in found.one("li", id="phase-p2").text
    assert said not in found.one("li", id="phase-p1").text


def test_only_flagged_events_are_named_and_all_others_are_ticks_with_their_number(
    tmp_path: Path, english: Catalogue
) -> None:
    named = {2: text("The named one"), 4: text("Another")}
    events = [
        event(f"e{n}", date=f"2025-08-1{n}", key=n in named, title=named.get(n, text()))
        for n in range(6)
    ]
    found = section(tmp_path, english, events=events)
    steps = found.one("ol", class_="steps").all("li")
    assert [step.text for step in steps] == [
        "two more events", "12 August 2025 The named one", "one more event",
        "14 August 2025 Another", "one more event",
    ]  # fmt: skip
    axis = found.one("div", class_="days-axis")
    assert [tick["title"].split(":")[0] for tick in axis.all("i")] == [
        f"1{n} August 2025" for n in (0, 1, 3, 5)
    ]
    assert [dot["data-event"] for dot in axis.all("b")] == ["e2", "e4"]


def test_how_many_others_there_are_follows_the_day(tmp_path: Path, english: Catalogue) -> None:
    events = [event(f"e{n}", date=f"2025-08-1{n}") for n in (4, 6)]
    found = section(tmp_path, english, events=events)
    (counted,) = [
        one for one in found.one("ol", class_="steps").all("span") if "data-said" in one.attributes
    ]
    said = [one["said"] for one in json.loads(counted["data-said"])]
    assert said == ["one event", "two events"]


def test_a_named_event_leads_to_what_is_written_of_it(shown: tuple[Element, Edition]) -> None:
    found, edition = shown
    links = [link["href"] for link in found.one("ol", class_="steps").all("a")]
    named = sorted((e for e in edition.story.events.values() if e.key), key=lambda e: e.date)
    assert links == [f"#event-{one.id}" for one in named]
    assert len(links) > 1
    for link in links:
        assert found.one("details", class_="all-events").one("li", id=link.removeprefix("#"))


def test_between_run_up_and_phases_stands_what_they_wait_for(german_page: Element) -> None:
    plate = german_page.one("p", class_="gap").text
    assert plate == "nach dem Ende der Kämpfe Datum unbekannt"


def test_a_phase_with_a_date_stands_on_the_axis_and_not_behind_the_gap(
    tmp_path: Path, english: Catalogue
) -> None:
    dated = phase("d", when={"start": "2026-01-01", "end": "2026-06-30"})
    found = section(tmp_path, english, phases=[dated])
    assert not found.all("p", class_="gap")
    (item,) = found.one("ol", class_="dated").all("li")
    assert item["id"] == "phase-d"
    assert item["style"].startswith("--x:")
    both = section(tmp_path / "both", english, phases=[dated, phase("w")])
    assert both.one("div", class_="afterwards").one("li")["id"] == "phase-w"


def test_the_section_answers_to_its_former_name(german_page: Element) -> None:
    assert german_page.one("section", id="phases").one("span", id="timeline")


def test_a_story_without_events_has_no_list_of_them(tmp_path: Path, english: Catalogue) -> None:
    found = section(tmp_path, english, phases=[phase("p1")])
    assert not found.all("ol", class_="events")
    assert len(found.all("li", class_="phase")) == 1


@pytest.mark.parametrize("strength", ["stated", "reported", "proposed", None])
def test_a_band_is_as_firm_as_the_phase_is_borne_out_and_says_so(
    tmp_path: Path, english: Catalogue, strength: str | None
) -> None:
    found = section(tmp_path, english, phases=[phase("a", strength=strength)])
    band = found.one("li", id="phase-a")
    assert [one for one in band.classes if one.startswith("is-")] == (
        [f"is-{strength}"] if strength else []
    )
    said = [english.say(f"phases.strengths.{strength}")] if strength else []
    assert [one.text for one in band.all("p", class_="borne-out")] == said
