"""Events and phases in words: the list says everything that the drawing does, and more."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from explainer.content.edition import Edition
from explainer.page.timeline import show_timeline, timeline_scene
from explainer.wording.catalogue import Catalogue, inexact_day
from explainer.wording.sentences import node_name
from tests.builders import a_story, about, event, phase, plan, text
from tests.markup import Element, read_html
from tests.selection import phase_tie

PAGES = [("german_page", "german_edition"), ("second_page", "second_edition")]


@pytest.fixture(scope="session", params=PAGES, ids=["german", "second"])
def shown(request: pytest.FixtureRequest) -> tuple[Element, Edition]:
    page, edition = (request.getfixturevalue(name) for name in request.param)
    return page.one("section", id="timeline"), edition


def section(folder: Path, words: Catalogue, **changes: Any) -> Element:
    return read_html(show_timeline(Edition(a_story(folder, **changes), words.language)))


def test_every_event_is_told_with_its_day_text_and_sources(shown: tuple[Element, Edition]) -> None:
    found, edition = shown
    items = found.one("ol", class_="events").all("li", class_="event")
    assert [item["data-event"] for item in items] == list(edition.story.events)
    assert len(items) > 2
    for item, event_ in zip(items, edition.story.events.values(), strict=True):
        assert item["id"] == f"event-{event_.id}"
        assert item.text.startswith(f"{inexact_day(event_.date, edition.words)}: ")
        assert event_.title.said_in(edition.language)[0] in item.text
        assert event_.text.said_in(edition.language)[0] in item.text
        assert item["data-countries"].split() == list(event_.countries)
        for source in event_.sources:
            page = edition.story.sources[source]
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
    items = found.one("ol", class_="phases").all("li", class_="phase")
    assert [item["data-phase"] for item in items] == list(edition.story.phases)
    for number, (item, phase_) in enumerate(
        zip(items, edition.story.phases.values(), strict=True), 1
    ):
        assert item.one("span", class_="number").text == str(number)
        assert phase_.title.said_in(edition.language)[0] in item.one("h3").text
        assert phase_.text.said_in(edition.language)[0] in item.text
        for kind in phase_.contributions:
            label = edition.story.contribution_types[kind].label.said_in(edition.language)[0]
            assert label in item.one("p", class_="contents").text
        links = item.one("p", class_="sources-line").all("a")
        assert len(links) == len(phase_.sources)


def test_a_phase_says_how_many_claims_name_it_and_can_be_chosen(
    shown: tuple[Element, Edition],
) -> None:
    found, edition = shown
    tied = 0
    for phase_ in edition.story.phases.values():
        item = found.one("li", id=f"phase-{phase_.id}")
        own = sum(phase_tie(c, phase_) == "own" for c in edition.story.claims.values())
        assert item.one("p", class_="tied").text == edition.words.count("phases.tied", own)
        tied += own
        button = item.one("button")
        assert (button["data-choose"], button["data-value"]) == ("phase", phase_.id)
        assert button["aria-pressed"] == "false"
    assert tied


def test_the_second_phase_of_the_article_follows_on_somebodys_word(
    german_edition: Edition, german_page: Element
) -> None:
    first, second = german_edition.story.phases.values()
    words = german_edition.words
    when = german_page.one("li", id=f"phase-{second.id}").one("p", class_="when").text
    who = node_name(german_edition.story.sources[second.order_by or ""], words)
    assert first.title["de"] in when
    assert words.say("timeline.order_by", who=who) in when
    assert words.say("phases.open_end") in when
    condition = german_page.one("li", id=f"phase-{first.id}").one("p", class_="when").text
    assert first.when.condition
    assert first.when.condition["de"] in condition


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ({"condition": text("once it is over")}, "once it is over · open-ended"),
        ({"start": "2026-01-01", "end": "2026-06-30"}, "from 1 January 2026 · until 30 June 2026"),
        ({"start": "2026-01-01"}, "from 1 January 2026 · open-ended"),
        ({"after": "p1"}, "after The first · open-ended"),
        ({"after": "e1"}, "after A meeting · open-ended"),
        ({}, "open-ended"),
    ],
)
def test_a_phase_says_when_it_begins_and_ends(
    tmp_path: Path, english: Catalogue, when: dict[str, Any], said: str
) -> None:
    found = section(
        tmp_path,
        english,
        phases=[phase("p1", title=text("The first")), phase("p2", when=when)],
        events=[event("e1", title=text("A meeting"))],
    )
    assert found.one("li", id="phase-p2").one("p", class_="when").text == said


def test_the_order_is_only_given_on_somebodys_word_where_there_is_one(
    tmp_path: Path, english: Catalogue
) -> None:
    phases = [phase("p1"), phase("p2", when={"after": "p1"}, order_by="paper")]
    found = section(tmp_path, english, phases=phases)
    said = english.say("timeline.order_by", who="The paper")
    assert said in found.one("li", id="phase-p2").text
    assert said not in found.one("li", id="phase-p1").text


def test_the_drawing_is_said_in_words_and_has_its_height(shown: tuple[Element, Edition]) -> None:
    found, edition = shown
    assert found.one("figcaption").text == " ".join(timeline_scene(edition).alt.split())
    assert found.one("div", class_="frame")["style"] == f"height:{timeline_scene(edition).height}px"
    assert found.one("svg", class_="timeline-drawing")["aria-hidden"] == "true"


def test_a_story_without_events_has_no_list_of_them(tmp_path: Path, english: Catalogue) -> None:
    found = section(tmp_path, english, phases=[phase("p1")])
    assert not found.all("ol", class_="events")
    assert len(found.all("li", class_="phase")) == 1


PLANS = [
    plan("leading", title=text("The leading one"), described="2025-08-18"),
    plan("loose", title=text("A loose one"), described="2025-08-16", order="none"),
]
PARTS = [
    phase("a", plan="leading", title=text("First part")),
    phase("b", plan="leading", when={"after": "a"}, order_by="paper", strength="proposed"),
    phase("c", plan="loose", title=text("Loose part")),
    phase("d", plan="loose", when={"after": "c"}, order_by="paper", title=text("Another")),
]
LED = {"story": about(leading_plan="leading"), "plans": PLANS, "phases": PARTS}


def test_the_leading_plan_is_shown_and_the_others_are_folded(
    tmp_path: Path, english: Catalogue
) -> None:
    found = section(tmp_path, english, **LED)
    assert found.one("h2").text == "The leading one"
    shown = found.one("div", class_="phase-plan").text
    assert "Described on 18 August 2025, according to The paper" in shown
    other = found.one("details", class_="plan")
    assert other.one("summary").text == "A loose one"
    assert "Described on 16 August 2025" in other.text
    assert [part["data-phase"] for part in other.all("li", class_="phase")] == ["c", "d"]


def test_a_plan_without_order_draws_none(tmp_path: Path, english: Catalogue) -> None:
    loose = LED | {"story": about(leading_plan="loose")}
    edition = Edition(a_story(tmp_path, **loose), english.language)
    scene = timeline_scene(edition)
    assert [bar.id for bar in scene.bars] == ["c", "d"]
    assert not [line for line in scene.lines if "order" in line.kind]
    titles = [word.lines[0] for word in scene.words if word.kind == "phase-title"]
    assert titles == ["Loose part", "Another"]
    found = read_html(show_timeline(edition))
    numbered = [item["data-phase"] for item in found.all("li", class_="phase")
                if item.all("span", class_="number")]  # fmt: skip
    assert numbered == ["a", "b"]


def test_what_is_only_proposed_is_outlined(tmp_path: Path, english: Catalogue) -> None:
    scene = timeline_scene(Edition(a_story(tmp_path, **LED), english.language))
    assert [bar.strength for bar in scene.bars] == ["", "proposed"]


def test_before_a_plan_was_described_the_newest_other_one_is_told_and_before_any_a_sentence(
    tmp_path: Path, english: Catalogue
) -> None:
    story = a_story(tmp_path, **LED)
    on = {day: read_html(show_timeline(Edition(story, "en", day=date(2025, 8, day))))
          for day in (15, 17, 20)}  # fmt: skip
    assert english.say("phases.no_plan") in on[15].text
    assert not on[15].all("li", class_="phase")
    assert on[17].one("h2").text == "A loose one"
    assert not on[17].all("details")
    assert on[20].one("h2").text == "The leading one"


def test_the_page_hides_a_plan_on_days_before_it_was_described(
    tmp_path: Path, english: Catalogue
) -> None:
    edition = Edition(a_story(tmp_path, **LED), english.language)
    found = read_html(show_timeline(edition))
    first = edition.days.index(date(2025, 8, 18))
    assert found.one("div", class_="phase-plan")["data-from"] == str(first)
    assert found.one("li", id="phase-a")["data-from"] == str(first)
    assert found.one("details")["data-from"] == str(edition.days.index(date(2025, 8, 16)))
    heading = json.loads(found.one("h2")["data-said"])
    assert [said for _, said in heading] == ["A title", "A loose one", "The leading one"]
