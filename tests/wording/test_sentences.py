"""Sentences that are derived from the records: they say what the records say, and no more."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from babel import Locale

from explainer.story.history import story_on
from explainer.story.model import Origin, Person, Quote
from explainer.story.model.story import Story
from explainer.story.model.values import Text
from explainer.story.provenance import evidence
from explainer.wording.catalogue import Catalogue, catalogue, country_name, full_day
from explainer.wording.sentences import (
    attribution,
    banner,
    covered_words,
    evidence_words,
    map_alt,
    node_name,
    old_words,
    origin_words,
    origins_words,
    phases_alt,
    short_banner,
    speaker_name,
    standing_words,
    status_label,
)
from tests.builders import (
    a_story,
    about,
    claim,
    country,
    event,
    number,
    origin,
    phase,
    source,
    text,
)

SOURCES = [
    source("paper"),
    source("gazette", publisher="The Gazette of Record", short="Gazette", leans_on=[]),
    source("relay", leans_on=["dispatch"]),
    source("relay-too", leans_on=["dispatch"]),
    source("both", leans_on=["dispatch", "rumour"]),
]
ORIGINS = [
    origin("dispatch", who="An agency", date="2025-08-19"),
    origin("rumour", who="Somebody", anonymous=True, what="interview"),
    origin("office", who="Ministry", names={"en": "The ministry"}, what="text"),
]


def story_of(folder: Path, *sources: str, **changes: Any) -> Story:
    claims = [claim("est-1", voice="report", sources=list(sources) or ["paper"], **changes)]
    return a_story(folder, sources=SOURCES, origins=ORIGINS, claims={"EST": claims})


# on whose word


def test_outlets_that_cite_the_same_report_are_named_before_it(
    the_story: Story, german: Catalogue
) -> None:
    claims = the_story.claims.values()
    one = next(c for c in claims if c.sources == ("babel_bb10", "artsakh_bb10", "unn_bb10"))
    assert (
        attribution(the_story, one, german)
        == "laut Babel, Artsakh News und UNN unter Berufung auf Bloomberg"
    )


@pytest.mark.parametrize(
    ("sources", "words"),
    [
        (["paper"], "according to The paper"),
        (["paper", "gazette"], "according to The paper and Gazette"),
        (["relay", "relay-too"], "according to The relay and The relay-too, citing An agency"),
        (["both"], "according to The both, citing An agency and Somebody"),
        (
            ["paper", "relay"],
            "according to The paper and according to The relay, citing An agency",
        ),
    ],
)
def test_a_claim_is_attributed_to_its_pages_and_what_they_lean_on(
    tmp_path: Path, english: Catalogue, sources: list[str], words: str
) -> None:
    story = story_of(tmp_path, *sources)
    assert attribution(story, story.claims["est-1"], english) == words


def test_a_claim_that_leans_on_something_else_says_so(tmp_path: Path, english: Catalogue) -> None:
    story = story_of(tmp_path, "relay", leans_on=["rumour"])
    assert attribution(story, story.claims["est-1"], english).endswith("citing Somebody")


def test_pages_and_origins_are_called_by_their_short_names(
    tmp_path: Path, english: Catalogue
) -> None:
    story = story_of(tmp_path)
    assert node_name(story.sources["gazette"], english) == "Gazette"
    assert node_name(story.sources["paper"], english) == "The paper"
    assert node_name(story.origins["office"], english) == "The ministry"
    assert node_name(story.origins["dispatch"], english) == "An agency"


def test_speakers_of_the_story_have_german_names_on_the_german_page(
    the_story: Story, german: Catalogue, english: Catalogue
) -> None:
    claims = the_story.claims.values()
    spoke: list[Person | Quote] = [
        who for claim in claims for who in (claim.said_by, claim.quote) if who and who.names
    ]
    assert len(spoke) > 1
    for who in spoke:
        assert speaker_name(who, german) != speaker_name(who, english)


def test_a_language_without_a_name_of_its_own_has_the_usual_one(german: Catalogue) -> None:
    polish = Catalogue("pl", german.entries, Locale("pl"))
    written = {"de": "Wolodymyr Selenskyj"}
    who = Person(name="Volodymyr Zelenskyy", names=Text(written))
    assert (speaker_name(who, german), speaker_name(who, polish)) == (written["de"], who.name)
    agency = Origin.model_validate(origin("a", who="White House", names={"de": "Weißes Haus"}))
    assert (node_name(agency, german), node_name(agency, polish)) == ("Weißes Haus", "White House")


def test_who_has_one_name_is_called_by_it(german: Catalogue) -> None:
    assert speaker_name(Person(name="Ada Exemplar"), german) == "Ada Exemplar"
    words = Quote(text="So", language="en", speaker="Somebody", rendering="original")
    assert speaker_name(words, german) == "Somebody"
    assert speaker_name(Person(), german) is None


@pytest.mark.parametrize(
    ("sources", "pages", "found"),
    [(["paper"], 1, 0), (["relay"], 1, 1), (["both", "gazette"], 2, 3)],
)
@pytest.mark.parametrize("tag", ["de", "en"])
def test_pages_and_independent_origins_are_counted(
    tmp_path: Path, tag: str, sources: list[str], pages: int, found: int
) -> None:
    story, words = story_of(tmp_path, *sources), catalogue(tag)
    said_pages = words.count("origins.pages", pages)
    expected = (
        words.say("origins.known", pages=said_pages, n=words.count("origins.count", found))
        if found
        else words.say("origins.unknown", pages=said_pages)
    )
    assert origins_words(story, story.claims["est-1"], words) == expected
    assert ("one", "eine", "two", "zwei")[2 * (pages - 1) + (tag == "de")] in expected


def test_pages_on_one_report_are_all_from_the_same_source(
    the_story: Story, german: Catalogue, tmp_path: Path, english: Catalogue
) -> None:
    about_ten = the_story.numbers["about-ten"]
    assert len(about_ten.sources) == 4
    assert origins_words(the_story, about_ten, german) == "vier Seiten, alle aus derselben Quelle"
    story = story_of(tmp_path, "relay", "relay-too")
    said = origins_words(story, story.claims["est-1"], english)
    assert said == "two pages, all from the same source"


def test_an_origin_is_said_with_what_it_was_its_day_and_that_it_is_anonymous(
    tmp_path: Path, english: Catalogue
) -> None:
    story = story_of(tmp_path)

    def parts(name: str) -> list[str]:
        return origin_words(story.origins[name], english).split(", ")

    assert parts("dispatch") == ["An agency", english.say("origins.what.dispatch"), "19 August 2025"]  # fmt: skip
    assert parts("rumour") == [
        "Somebody",
        english.say("origins.what.interview"),
        english.say("origins.anonymous"),
    ]


def test_every_origin_of_the_story_can_be_said(the_story: Story, german: Catalogue) -> None:
    said = [origin_words(found, german) for found in the_story.origins.values()]
    assert len(said) > 10
    for words, found in zip(said, the_story.origins.values(), strict=True):
        assert isinstance(found, Origin)
        assert words.startswith(node_name(found, german))


def test_the_grade_of_evidence_has_a_label(the_story: Story, german: Catalogue) -> None:
    grades = set()
    for found in the_story.claims.values():
        grade = evidence(the_story, found)
        assert evidence_words(the_story, found, german) == german.say(f"evidence.grade_{grade}")
        grades.add(grade)
    assert len(grades) > 3


# standings


def test_a_country_is_said_with_its_status_and_what_it_offers(
    the_story: Story, german: Catalogue
) -> None:
    standing = story_on(the_story, date(2025, 8, 20)).standings["EST"]
    assert standing.status
    assert standing.claim
    assert standing.claim.offer
    within, offer = standing.status.within["de"], standing.claim.offer["de"]
    assert standing_words(the_story, standing, german) == f"Estland: {within}, {offer}"


@pytest.mark.parametrize(("on", "old"), [(18, False), (19, True)])
def test_an_old_status_is_said_with_its_month(
    the_story: Story, german: Catalogue, on: int, old: bool
) -> None:
    """90 days after 20 May is 18 August."""
    standing = story_on(the_story, date(2025, 8, on)).standings["BEL"]
    assert standing.claim
    assert standing.claim.date.first_day == date(2025, 5, 20)
    words = standing_words(the_story, standing, german)
    assert words.endswith(f", {german.say('standing.old', month='Mai 2025')}") is old


def test_a_host_and_an_opponent_without_status_are_said_by_their_role(
    tmp_path: Path, english: Catalogue
) -> None:
    story = a_story(
        tmp_path,
        story=about(roles={"host": text("Host country"), "opponent": text("Opponent")}),
        countries=[country("EST"), country("UKR", "host"), country("RUS", "opponent")],
    )
    standings = story_on(story, story.about.as_of).standings
    assert standing_words(story, standings["UKR"], english) == "Ukraine: Host country"
    assert standing_words(story, standings["RUS"], english) == "Russia: Opponent"
    assert status_label(standings["UKR"], english) == english.say("status.host")


def test_of_a_country_without_status_it_is_said_why(tmp_path: Path, english: Catalogue) -> None:
    spoke = [claim("lva-1", status=None)]
    reports = [claim("est-1", voice="report")]
    story = a_story(
        tmp_path,
        countries=[country(code) for code in ("EST", "LVA", "FIN")],
        claims={"EST": reports, "LVA": spoke},
    )
    standings = story_on(story, story.about.as_of).standings
    expected = {
        "EST": ("Only reports", "Estonia: only reports"),
        "LVA": ("Spoke without taking a position", "Latvia: spoke without taking a position"),
        "FIN": ("No statement recorded", "Finland: nothing found"),
    }
    for code, (label, said) in expected.items():
        assert status_label(standings[code], english) == label
        assert standing_words(story, standings[code], english) == said


def test_a_count_of_countries_says_whom_it_leaves_out(tmp_path: Path, english: Catalogue) -> None:
    """The list beside it has 26 names where 25 countries are counted."""
    told = [country("EST"), country("RUS", "opponent"), country("UKR", "host")]
    roles = about(roles={"opponent": text("Opponent"), "host": text("Host")})
    claims = {"EST": [claim("est-1")], "RUS": [claim("rus-1")]}
    story = a_story(tmp_path, story=roles, countries=told, claims=claims)
    snapshot = story_on(story, story.about.as_of)
    assert covered_words(snapshot, english) == "One country covered, not counting Russia"
    alone = a_story(tmp_path / "alone", countries=told[:1], claims={"EST": [claim("est-1")]})
    assert covered_words(story_on(alone, alone.about.as_of), english) == "One country covered"


def test_the_label_of_a_status_is_the_one_of_the_story(
    the_story: Story, english: Catalogue
) -> None:
    standings = story_on(the_story, the_story.about.as_of).standings.values()
    with_status = [standing for standing in standings if standing.status]
    assert len(with_status) > 20
    for standing in with_status:
        assert standing.status
        assert status_label(standing, english) == standing.status.label["en"]


# what stands in for the pictures


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
    story = story_of(tmp_path)
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
    assert "Davor, Datum unbekannt: Ende der Kämpfe. Phasen ohne Datum" in waiting


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


# the day


@pytest.mark.parametrize("state", ["closed", "maintained"])
@pytest.mark.parametrize("tag", ["de", "en"])
def test_the_banner_says_the_day_and_whether_anything_later_is_missing(
    the_story: Story, tag: str, state: str
) -> None:
    story = replace(the_story, about=the_story.about.model_copy(update={"state": state}))
    words = catalogue(tag)
    said = banner(story, words)
    assert full_day(story.about.as_of, words) in said
    # the header of a maintained one says the day of publication below the title
    assert (full_day(story.about.published, words) in said) is (state == "closed")
    short = short_banner(story, words)
    assert "2025" in short
    assert len(short) < 80
    assert "{" not in said + short
    other = replace(the_story, about=the_story.about.model_copy(update={"state": "closed"}))
    assert (banner(other, words) == said) is (state == "closed")


def test_numbers_have_origins_in_words_too(tmp_path: Path, english: Catalogue) -> None:
    story = a_story(
        tmp_path, numbers=[number("n", sources=["relay"])], sources=SOURCES, origins=ORIGINS
    )
    assert origins_words(story, story.numbers["n"], english) == "one page, one origin"


def test_a_text_that_is_missing_is_said_in_the_first_language(
    the_story: Story, english: Catalogue
) -> None:
    standing = story_on(the_story, the_story.about.as_of).standings["EST"]
    assert standing.status
    only_german = standing.status.model_copy(update={"label": Text({"de": "Nur deutsch"})})
    assert status_label(replace(standing, status=only_german), english) == "Nur deutsch"


def test_old_statuses_are_told_month_by_month(the_story: Story, english: Catalogue) -> None:
    snapshot = story_on(the_story, the_story.about.as_of)
    old = [standing for standing in snapshot.standings.values() if standing.old]
    assert len(old) > 5
    said = old_words(snapshot, english)
    assert said.startswith("Statement older than 90 days: Netherlands (February 2025); ")
    assert said.endswith("New Zealand (April 2025); Belgium (May 2025)")
    assert all(said.count(country_name(standing.country, english)) == 1 for standing in old)


def test_where_no_status_is_old_nothing_is_told(tmp_path: Path, english: Catalogue) -> None:
    story = a_story(tmp_path)
    assert old_words(story_on(story, story.about.as_of), english) == ""
