"""Every rule lets one example pass and stops another, and CONTRIBUTING says what it stops."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from explainer.story.checking import RULES
from explainer.story.reading.story_folder import read_draft
from tests.builders import (
    TOO_LONG,
    about,
    claim,
    country,
    disagreement,
    est,
    key_day,
    number,
    phase,
    plan,
    quote,
    source,
    status,
    text,
    write_story,
)

CONTRIBUTING = Path(__file__).parents[3] / "CONTRIBUTING.md"
# | what | problem or hint | remedy |
ROW = re.compile(r"^\| (?P<what>[^|]+) \| (?P<kind>problem|hint) \| [^|]+ \|$", re.MULTILINE)

YES = claim("est-a", date="2025-08-15")
CONTRARY = est(YES, claim("est-b", status="ruled_out"))
SPOKEN_OF = CONTRARY | {"disagreements": [disagreement("x", about=["est-b"])]}
RING = [source("paper", leans_on=["paper"])]
TOLD = {"voice": "report", "text": text("The paper reported it.")}
JOINT_CLAIM = {
    "claims": {"joint": [claim("joint-1", countries=["EST", "LVA"], **TOLD)]},
}
MARKED = est(claim(text=text("They “are ready”.")))


def headlined(value: int) -> dict[str, Any]:
    headline = {"number": "n", "named_by": "paper", "named": ["EST"], "text": text()}
    return {"story": about(headline_number=headline), "numbers": [number("n", value=value)]}


# rule: what passes · what does not · its line in CONTRIBUTING
EXAMPLES: dict[str, tuple[dict[str, Any], dict[str, Any], str]] = {
    "check_ids_are_unique": (
        {},
        {"sources": [source("paper"), source("paper")]},
        "an id that stands twice",
    ),
    "check_lists_name_once": (
        {},
        {"story": about(languages=["en", "en"])},
        "an id, a country or a language that a list names twice",
    ),
    "check_references": ({}, est(claim(sources=["papr"])), "an id that no record has"),
    "check_countries": (
        {},
        {"countries": [country("EST"), country("LVU")]},
        "a code that no country has; claims on a country that is not in `countries.yaml`",
    ),
    "check_roles": (
        {"story": about(roles={"host": text()}), "countries": [country("EST", "host")]},
        {"countries": [country("EST", "host")]},
        "a host or an opponent, and no word for them in `story.yaml`",
    ),
    "check_scale": (
        {},
        {"statuses": [status("willing"), status("ready")]},
        "two statuses on one place of the scale",
    ),
    "check_voices": (
        {},
        est(claim(voice="report", status="willing")),
        "a status without an own voice, or hearsay in a country's own",
    ),
    "check_joint": (
        JOINT_CLAIM,
        {"claims": {"joint": [claim("joint-1", countries=["EST", "LVA"])]}},
        "a joint claim on one country, or with a status that not all signed on a primary source; "
        "`countries` or `signed` elsewhere",
    ),
    "check_one_status_a_day": (
        est(YES, claim("est-b")),
        est(claim("est-a"), claim("est-b", status="ruled_out")),
        "two statuses of a country on one day",
    ),
    "check_contradictions": (
        SPOKEN_OF,
        CONTRARY,
        "a yes and a no of one country within seven days, and no disagreement about it",
    ),
    "check_replaced": (
        est(YES, claim("est-b", replaces=["est-a"])),
        est(YES, claim("est-b", voice="report", status=None, replaces=["est-a"])),
        "`replaces` of another country's claim, of a later one, or without an own voice on both sides",
    ),
    "check_confirmed": (
        est(YES, claim("est-b", status=None, confirms="est-a")),
        est(YES, claim("est-b", confirms="est-a")),
        "`confirms` of such a claim, of one without a status, or by one that sets a status itself",
    ),
    "check_standing_of_sources": (
        {},
        {"sources": [source("paper", reliability="low")]},
        "a status on mirrors or sources of low reliability alone",
    ),
    "check_archives": (
        {},
        est(YES, claim("est-b", status=None, sources=["gazette"]))
        | {"sources": [source("paper"), source("gazette", archive_url="https://archive.example/")]},
        "sources of a status without `archive_url`, once any source has one; counted in one hint",
    ),
    "check_rings": ({}, {"sources": RING}, "sources that lean on each other in a ring"),
    "check_nothing_is_unused": (
        {},
        {"sources": [source("paper"), source("gazette")]},
        "a source or an origin that nothing uses",
    ),
    "check_addresses": (
        {"sources": [source("paper", url="https://example.org/?p=1")]},
        {"sources": [source("paper", url="https://example.org/?utm_source=x")]},
        "an address with tracking parameters, or with the end of a sentence",
    ),
    "check_days": (
        {},
        est(claim("est-1", date="2025-08-21")),
        "a claim, event, number, disagreement or plan after `as_of`",
    ),
    "check_reviews": (
        {"story": about(review_every=30)},
        {"story": about(review_every=30), **est(claim(reviewed="2025-07-01"))},
        "a claim that was not `reviewed` for longer than `review_every` days before `as_of`",
    ),
    "check_modified": (
        {},
        est(claim(reviewed="2025-09-01")),
        "a closed story that was worked on after its day `modified`",
    ),
    "check_phases": (
        {"phases": [phase("a")]},
        {"phases": [phase("a", when={"after": "a"})]},
        "a phase that waits for itself, or ends before it starts",
    ),
    "check_plans": (
        {"plans": [plan("p")], "phases": [phase("a", plan="p")]},
        {"plans": [plan("p")], "phases": [phase("a")]},
        "in a story with plans, a phase that names none",
    ),
    "check_strengths": (
        {"phases": [phase("a", strength="proposed")]},
        {"phases": [phase("a", strength="stated")]},
        "a phase that is `stated` by no official text, or `reported` by a single page",
    ),
    "check_numbers": (
        {"numbers": [number("n")]},
        {"numbers": [number("n", bound="between")]},
        "a number whose bounds do not fit",
    ),
    "check_parts": (
        {"numbers": [number("n", of=10)]},
        {"numbers": [number("n", of=9)]},
        "a number `of` fewer than it is, or words `of` something",
    ),
    "check_headline_number": (
        headlined(10),
        headlined(1_000_000),
        "a headline number of more than 200 marks",
    ),
    "check_quotes": (
        est(claim(quote=quote())),
        est(claim(quote=quote(text="word " * 26))),
        "a quote of more than 25 words, or rendered by nobody knows whom",
    ),
    "check_wordings": (
        est(claim(quote=quote())),
        est(claim(quote=quote(language="et"))),
        "a quote in a language in which no page can have had it, or with marks of its own",
    ),
    "check_marks": (
        MARKED,
        {"sources": [source("paper", language="et")], **MARKED},
        "words in quotation marks in a language in which no source is",
    ),
    "check_attribution": (
        est(claim(**TOLD)),
        est(claim(**{**TOLD, "text": text("It is so.")})),
        "a report, or the word of another government, told as fact in a language",
    ),
    "check_languages": (
        {},
        {"story": about(languages=["en", "de"])},
        "a text that is missing in a further language",
    ),
    "check_unseen": (
        {},
        {"sources": [source("paper", title="\u3164")]},
        "a text that shows nothing, or has characters in it that nobody sees and nobody needs",
    ),
    "check_markup": (
        est(claim(text=text("Troops < 5,000 & *some* [of them] (reserves) said “yes”; R&D;"))),
        est(claim(text=text("It said so on <b>Friday</b>."))),
        "a text with marks of HTML or Markdown, which readers would see as they stand",
    ),
    "check_key_days": (
        {"story": about(key_days=[key_day("2025-08-14"), key_day("2025-08-16")])},
        {"story": about(key_days=[key_day("2025-08-16"), key_day("2025-08-14")])},
        "key days out of order or outside of the story's days; a headline number of a day that is none",
    ),
    "check_placeholders": (
        {"story": about(standfirst=text("{count:willing|One is|# are} willing."))},
        {"story": about(standfirst=text("{count:wiling} are willing."))},
        "a text of `story.yaml` that counts something unknown",
    ),
    "check_typed_numbers": (
        {"story": about(standfirst=text("{count:willing|One country is|# countries are} so."))},
        {"story": about(standfirst=text("There are seven countries."))},
        "a typed number of countries, statements or sources that nothing bears out",
    ),
    "check_typed_days": (
        {"story": about(standfirst=text("By 20 August 2025."))},
        {"story": about(standfirst=text("By 22 August 2025."))},
        "a typed day that is neither a key day nor in the records",
    ),
    "check_characters": (
        {"sources": [source("paper", publisher="Ελλάδα, Żółw, საქართველო")]},
        {"sources": [source("paper", publisher="ᏣᎳᎩ")]},
        "a text or name with characters that no font of the pictures has",
    ),
    "check_room": (
        {"story": about(title=text("many words " * 27))},
        {"story": about(title=text(TOO_LONG))},
        "a title or statement for which pictures have no room",
    ),
}


def test_every_rule_has_its_examples_here() -> None:
    assert [rule.__name__ for rule in RULES] == list(EXAMPLES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_rule_lets_one_example_pass_and_stops_another(tmp_path: Path, rule: Callable) -> None:
    good, bad, row = EXAMPLES[rule.__name__]
    assert list(rule(read_draft(write_story(tmp_path / "good", **good)))) == []
    found = list(rule(read_draft(write_story(tmp_path / "bad", **bad))))
    assert found
    assert all(problem.wrong and problem.remedy for problem in found)
    kinds = {said["what"]: said["kind"] for said in ROW.finditer(CONTRIBUTING.read_text("utf-8"))}
    assert {problem.hint for problem in found} == {kinds[row] == "hint"}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_rule_says_nothing_of_a_folder_in_which_nothing_can_be_read(
    tmp_path: Path, rule: Callable
) -> None:
    assert list(rule(read_draft(tmp_path))) == []
