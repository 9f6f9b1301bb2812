"""What map and phases show is said to whoever does not see them."""

from datetime import date
from pathlib import Path

import pytest

from explainer.story.history import story_on
from explainer.story.model.story import Story
from explainer.wording.catalogue import Catalogue, catalogue, country_name, full_day
from explainer.wording.sentences import map_alt, phases_alt
from tests.builders import a_story, claim, country, event, phase, text


@pytest.mark.parametrize("tag", ["de", "en"])
@pytest.mark.parametrize("on", [13, 18, 20])
def test_the_map_is_said_status_by_status_as_the_day_has_it(
    the_story: Story, tag: str, on: int
) -> None:
    words, snapshot = catalogue(tag), story_on(the_story, date(2025, 8, on))
    said = map_alt(snapshot, words)
    assert full_day(snapshot.day, words) in said
    found = 0
    for status in the_story.statuses.values():
        names = {
            country_name(s.country, words)
            for s in snapshot.standings.values()
            if s.status and s.status.id == status.id
        }
        group = said.partition(f"{status.label[tag]} ({len(names)}): ")[2].partition(".")[0]
        assert all(name in group for name in names)
        assert bool(group) is bool(names), status.id
        found += len(names)
    assert found == sum(1 for s in snapshot.standings.values() if s.status) > 5


def test_a_map_without_any_status_says_so(tmp_path: Path, english: Catalogue) -> None:
    story = a_story(tmp_path, claims={"EST": [claim("est-1", voice="report")]})
    assert english.say("alt.nothing") in map_alt(story_on(story, story.about.as_of), english)


def test_names_on_the_map_are_in_alphabetical_order(tmp_path: Path, english: Catalogue) -> None:
    codes = ["CZE", "AUT", "ALA", "BEL"]
    story = a_story(
        tmp_path,
        countries=[country(code) for code in codes],
        claims={code: [claim(f"{code.lower()}-1")] for code in codes},
    )
    said = map_alt(story_on(story, story.about.as_of), english)
    assert "(4): Åland Islands, Austria, Belgium and Czechia." in said


def test_the_picture_of_the_phases_is_said_with_its_events_and_its_phases_in_order(
    the_story: Story, german: Catalogue
) -> None:
    said = phases_alt(the_story, german)
    assert "18 Ereignisse vom 17. März 2025 bis zum 20. August 2025." in said
    first, second = (f"{p.title['de']}" for p in the_story.phases.values())
    assert german.say("alt.undated", phases=f"1. {first}; 2. {second}") in said
    waiting = phases_alt(the_story, german, "Ende der Kämpfe")
    assert "August 2025. Danach, Datum unbekannt: Ende der Kämpfe. Phasen ohne Datum" in waiting


def test_a_phase_with_a_date_is_not_said_to_have_none(
    second_story: Story, english: Catalogue
) -> None:
    said = phases_alt(second_story, english)
    dated = "1. Fitting out (15 January 2025); 3. Service (1 February 2026)"
    assert english.say("alt.dated", phases=dated) in said
    assert said.endswith(english.say("alt.undated", phases="2. Trial voyage"))


def test_a_picture_of_phases_says_nothing_of_what_it_has_not(
    tmp_path: Path, english: Catalogue
) -> None:
    bare = a_story(tmp_path / "bare")
    assert phases_alt(bare, english) == english.say("alt.phases")
    one = a_story(tmp_path / "one", events=[event("e1")])
    assert phases_alt(one, english).endswith("One event on 15 August 2025.")
    phases = a_story(tmp_path / "phases", phases=[phase("p1", title=text("A phase"))])
    assert phases_alt(phases, english).endswith(english.say("alt.undated", phases="1. A phase"))
