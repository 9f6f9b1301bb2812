"""On whose word something is told: speakers, pages, independent origins, and the grade of the evidence."""

from pathlib import Path
from typing import Any

import pytest
from babel import Locale

from explainer.story.model import Origin, Person, Quote
from explainer.story.model.story import Story
from explainer.story.model.values import Text
from explainer.story.provenance import evidence
from explainer.wording.catalogue import Catalogue, catalogue
from explainer.wording.sentences import (
    attribution,
    evidence_words,
    node_name,
    origin_words,
    origins_words,
    speaker_name,
)
from tests.builders import a_story, claim, number, origin, source

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


def test_numbers_have_origins_in_words_too(tmp_path: Path, english: Catalogue) -> None:
    story = a_story(
        tmp_path, numbers=[number("n", sources=["relay"])], sources=SOURCES, origins=ORIGINS
    )
    assert origins_words(story, story.numbers["n"], english) == "one page, one origin"
