"""What somebody meant is guessed where it can be nothing else, and never across countries or days."""

from pathlib import Path

import pytest

from explainer.story.reading.countries_meant import country_meant
from explainer.story.reading.languages_meant import language_meant
from explainer.story.reading.meant import id_meant, listed_by_nearness
from tests.builders import (
    claim,
    correction,
    country,
    only_problem,
    origin,
    source,
    status,
    text,
)

COUNTRIES = [
    ("RKS", "XKX"), ("XK", "XKX"), ("UK", "GBR"), ("EL", "GRC"), ("GER", "DEU"), ("SUI", "CHE"),
    ("DE", "DEU"), ("de", "DEU"), ("NO", "NOR"), ("est", "EST"), ("ETS", "EST"), ("DUE", "DEU"),
    ("Kosovo", "XKX"), ("Germany", "DEU"), ("Deutschland", "DEU"), ("germny", "DEU"),
    ("Türkiye", "TUR"), ("Turkey", "TUR"), ("Turkei", "TUR"), ("Niger", "NER"),
    ("Großbritannien", "GBR"), ("Grossbritannien", "GBR"), ("Holland", "NLD"),
    ("Federal Republic of Germany", "DEU"), ("Bundesrepublik Deutschland", "DEU"),
    ("Hellenic Republic", "GRC"), ("Republic of Korea", "KOR"), ("Russian Federation", "RUS"),
    ("United Kingdom of Great Britain and Northern Ireland", "GBR"), ("Northern Ireland", "GBR"),
    ("Republic of Ireland", "IRL"), ("Vereinigte Staaten von Amerika", "USA"),
    ("People's Republic of China", "CHN"), ("the UK", "GBR"), ("U.S.A.", "USA"), ("IRE", "IRL"),
    ("Scotland", "GBR"), ("Bosnia", "BIH"), ("Hongkong", "HKG"), ("Aland", "ALA"), ("Moldau", "MDA"),
    ("The Dominican Republic", "DOM"),
    # these may be several, or none
    ("YUG", None), ("LVO", None), ("People's Democratic Republic of Korea", None),
    ("RSU", None), ("GRB", None), ("LVU", None), ("XYZ", None), ("Slovania", None), ("Congo", None),
    ("Nigera", None), ("", None), ("–", None), ("x" * 1000, None), ("State of Serbia and Montenegro", None),
]  # fmt: skip


@pytest.mark.parametrize(("given", "code"), COUNTRIES)
def test_a_country_is_meant_by_its_codes_and_names(given: str, code: str | None) -> None:
    assert country_meant(given) == code


def test_a_country_is_meant_by_its_name_in_a_language_of_the_story() -> None:
    assert country_meant("Allemagne") is None
    assert country_meant("Allemagne", ["fr", "no-such-language"]) == "DEU"


@pytest.mark.parametrize(
    ("given", "tag"),
    [("German", "de"), ("Deutsch", "de"), ("NO", None), ("ger", "de"), ("eng", "en"), ("ua", "uk"), ("de_AT", "de"),
     ("uk-Cyrl-UA", "uk"), ("rs", "sr"), ("xx", None), ("xx-YY", None)],
)  # fmt: skip
def test_a_language_is_meant_by_its_codes_and_names(given: str, tag: str | None) -> None:
    assert language_meant(given) == tag


IDS = [
    "european-pravda-2025-08-20", "est-2025-08-20", "rus-2025-08-20", "est-2025-08-21-speaker", "zdf_0818",
    "e3", "fjord_herald", "aut_gov_0901",
]  # fmt: skip


@pytest.mark.parametrize(
    ("given", "identifier"),
    [
        ("european-pravda-2025-08-24", None),
        ("european-pravda-2025-08", None),
        ("european-pravda", None),
        ("europaen-pravda-2025-08-20", "european-pravda-2025-08-20"),
        ("european-pravda-20250820", "european-pravda-2025-08-20"),
        ("european-pravda-2025-8-20", "european-pravda-2025-08-20"),
        ("est-2025-08-22", None),
        ("lva-2025-08-20", None),
        ("rks-2025-08-20", None),
        ("ets-2025-08-20", "est-2025-08-20"),
        ("esto-2025-08-20", "est-2025-08-20"),
        ("est_2025-08-20", "est-2025-08-20"),
        ("zdf_0819", None),
        ("zdf0818", "zdf_0818"),
        ("e31", None),
        ("fjord_harald", "fjord_herald"),
        ("aus_gov_0901", None),
        ("unfjord_herald", None),  # the contrary of it, perhaps
    ],
)
def test_an_id_is_meant_where_letters_differ_and_never_of_another_day_or_country(
    given: str, identifier: str | None
) -> None:
    assert id_meant(given, IDS) == identifier


WORDS = status("under_discussion", "open", label=text("Undecided"), short=text("open"))
SLIPS = [
    ({"claims": {"EST": [claim(status="undecided")]}}, "did you mean “under_discussion”?"),
    ({"claims": {"EST": [claim(status="Undecided")]}}, "did you mean “under_discussion”?"),
    ({"claims": {"EST": [claim(status="Undecidet")]}}, "did you mean “under_discussion”?"),
    ({"claims": {"EST": [claim(status="not willing")]}}, "write it like"),
    ({"claims": {"EST": [claim(status="Nobody knows")]}}, "write it like"),
    ({"sources": [source("paper", language="ua")]}, "did you mean “uk”?"),
    ({"sources": [source("paper", language="xx")]}, "look it up, and correct it"),
    ({"sources": [source("paper", language="XX")]}, "write it like de or en"),
    ({"sources": [source("paper", language="en-UK")]}, "did you mean “en”?"),
    ({"sources": [source("paper", language="eng")]}, "did you mean “en”?"),
    ({"sources": [source("paper", published="20.8.2025")]}, "did you mean “2025-08-20”?"),
    ({"sources": [source("paper", published="2025\u201108\u201120")]}, "did you mean “2025-08-20”?"),
    ({"sources": [source("paper", published="8/7/2025")]}, "write the day in this form"),
    ({"sources": [source("paper", published="2025-13")]}, "write the day in this form"),
    ({"sources": [source("paper", published="2025-08-20T09:30:00Z")]}, "did you mean “2025-08-20”?"),
    ({"claims": {"EST": [claim(sources=["http://example.org/paper/"])]}}, "did you mean “paper”?"),
    ({"claims": {"EST": [claim(sources=["https://example.org/papers"])]}}, "add the page to sources.yaml"),
    ({"claims": {"EST": [claim(sources=None) | {"source": ["paper"]}]}}, "did you mean “sources”?"),
    ({"claims": {"EST": [claim(text={"EN": "It said so."})]}}, "did you mean “en”?"),
    ({"claims": {"EST": [claim(text={"english": "It said so."})]}}, "did you mean “en”?"),
    ({"sources": [source("paper", published="20250820")]}, "did you mean “2025-08-20”?"),
    ({"sources": [source("paper", published="31.6.2025")]}, "write the day in this form"),
    ({"claims": {"EST": [claim(sources=["The paper"])]}}, "did you mean “paper”?"),
    ({"sources": [source("paper", leans_on=["an-agency"])],
      "origins": [origin("agency-2025")]}, "did you mean “agency-2025”?"),
    ({"corrections": [correction("est-2025-08-19")]}, "correct it, or add the record to claims/"),
    ({"claims": {"EST": [claim(said_by={"office": text(), "country": "UK"})]}}, "did you mean “GBR”?"),
    ({"claims": {"EST": [claim(said_by={"office": text(), "country": "GER"})]}},
     "did you mean “DEU”? Then add it to countries.yaml, too"),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "remedy"), SLIPS, ids=[remedy for _, remedy in SLIPS])
def test_what_readers_see_leads_to_the_id(tmp_path: Path, changes: dict, remedy: str) -> None:
    statuses = [status("willing"), WORDS, status("ruled_out", "no")]
    problem = only_problem(tmp_path, statuses=statuses, **changes)
    assert problem.remedy.startswith(remedy)


def test_words_that_several_records_show_lead_to_none_of_them(tmp_path: Path) -> None:
    sources = [source("paper"), source("gazette", publisher="The paper")]
    claims = {"EST": [claim(sources=["paper", "gazette", "The paper"])]}
    assert "did you mean" not in only_problem(tmp_path, sources=sources, claims=claims).remedy


def test_the_nearest_of_many_ids_are_listed_and_the_others_counted() -> None:
    ids = [f"a{number}" for number in range(70)] + ["northern_post", "northern_star"]
    said = listed_by_nearness("northen_post", ids)
    assert said.startswith("northern_post, northern_star, a0")
    assert said.endswith("and 67 more")
    assert listed_by_nearness("x", ["b", "a"]) == "b, a"
    assert "nor\ufffdthern, " in listed_by_nearness("nor\tthern", ["nor\tthern", *ids])


def test_a_country_that_the_story_has_not_is_listed_by_nearness(tmp_path: Path) -> None:
    codes = ["EST", "LVA", "LTU", "FIN", "SWE", "NOR", "DNK"]
    problem = only_problem(
        tmp_path,
        countries=[country(code) for code in codes],
        claims={"EST": [claim()], "FRA": [claim("fra-2025-08-20")]},
    )
    assert problem.allowed.endswith("and 2 more")
