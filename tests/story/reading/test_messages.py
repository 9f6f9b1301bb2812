"""What pydantic finds wrong with a record, said to people who do not program."""

from pathlib import Path
from typing import Any

import pytest

from tests.builders import (
    about,
    claim,
    country,
    disagreement,
    number,
    only_problem,
    origin,
    phase,
    place_of,
    problems_in,
    quote,
    source,
    status,
    text,
    write_story,
)


def est(**changes: Any) -> dict[str, Any]:
    return {"claims": {"EST": [claim(**changes)]}}


# what is changed · where the problem stands · what is wrong · what is allowed · the remedy
WRONG: dict[str, tuple[dict[str, Any], tuple[str, str], str, str, str]] = {
    "NO as the code of a country": (
        {"countries": "- {code: EST, role: contributor}\n- {code: NO, role: contributor}\n"},
        ("countries.yaml", "NO,"),
        "“code” cannot be “NO”",
        "three capital letters",
        "did you mean “NOR”?",
    ),
    "a small code of a country": (
        {"countries": [country("EST"), country("lva")]},
        ("countries.yaml", "lva"),
        "“code” cannot be “lva”",
        "three capital letters",
        "did you mean “LVA”?",
    ),
    "NO as a language": (
        {"sources": "- {id: paper, publisher: P, accessed: 2025-08-21, language: NO, "
                    "kind: wire, reliability: high}\n"},
        ("sources.yaml", "NO,"),
        "“language” cannot be “NO”",
        "a language tag (BCP 47)",
        "did you mean “no”?",
    ),
    "a language in words": (
        est(quote=quote(language="in English")),
        ("claims/EST.yaml", "in English"),
        "“language” cannot be “in English”",
        "a language tag (BCP 47)",
        "write it like de or en",
    ),
    "an id with capitals": (
        est(status="Willing"),
        ("claims/EST.yaml", "Willing"),
        "“status” cannot be “Willing”",
        "small letters",
        "did you mean “willing”?",
    ),
    "an id with blanks, in a list": (
        est(sources=["The Paper"]),
        ("claims/EST.yaml", "The Paper"),
        "“sources” cannot be “The Paper”",
        "small letters",
        "did you mean “paper”?",
    ),
    "an id without a letter": (
        est(id="–"),
        ("claims/EST.yaml", "–"),
        "“id” cannot be “–”",
        "small letters",
        "write it like est-2025-08-20",
    ),
    "a word that is not in a short list": (
        est(voice="Own"),
        ("claims/EST.yaml", "Own"),
        "“voice” cannot be “Own”",
        "own, other, report",
        "did you mean “own”?",
    ),
    "a word far from all in a short list": (
        {"statuses": [status("willing", "maybe")]},
        ("statuses.yaml", "maybe"),
        "“scale” cannot be “maybe”",
        "yes, leaning, open, other, no, outside",
        "choose one",
    ),
    "a key that is not in a short list": (
        {"story": about(roles={"hots": text()})},
        ("story.yaml", "hots"),
        "“hots” cannot be “hots”",
        "host, opponent",
        "did you mean “host”?",
    ),
    "a field that nobody declared": (
        est(wihtdrawn="2025-08-20"),
        ("claims/EST.yaml", "wihtdrawn"),
        "“wihtdrawn” is no field here",
        "withdrawn, id, country",
        "did you mean “withdrawn”?",
    ),
    "a field that nobody declared, within a record": (
        est(said_by={"office": text(), "nam": "Somebody"}),
        ("claims/EST.yaml", "nam:"),
        "“nam” is no field here",
        "name, names, office, country",
        "did you mean “name”?",
    ),
    "a field that is like no other": (
        est(xyz=1),
        ("claims/EST.yaml", "xyz"),
        "“xyz” is no field here",
        "id, country",
        "rename or delete it",
    ),
    "a field that is missing": (
        est(date=None),
        ("claims/EST.yaml", "id: est"),
        "“date” is missing",
        "day of the statement",
        "add “date:”, for example 2025-08-20",
    ),
    "a field that is missing within a record": (
        est(withdrawn={"on": "2025-08-20"}),
        ("claims/EST.yaml", "'on'"),
        "“why” is missing",
        "the reason, for readers",
        "add “why:”",
    ),
    "a field without a value": (
        est(text=None, note="")
        | {"claims": {"EST": "- {id: est-1, date: 2025-08-20, voice: own, sources: [paper], "
                             "reviewed: 2025-08-21, text: }\n"}},
        ("claims/EST.yaml", "}"),
        "“text” is empty",
        "a value",
        "write the value behind the colon",
    ),
    "a text without a language": (
        est(text="words"),
        ("claims/EST.yaml", "words"),
        "“text” is text without a language: “words”",
        "a text for each language",
        "write {de: …, en: …}",
    ),
    "a number in place of a text": (
        est(text={"en": 2025}),
        ("claims/EST.yaml", "2025\n  sources"),
        "“en” is a number, not text: “2025”",
        "text",
        "put it in quotes",
    ),
    "a number with zeros before it in place of a text": (
        {"sources": "- {id: paper, publisher: 0070, accessed: 2025-08-21, language: en, "
                    "kind: wire, reliability: high}\n"},
        ("sources.yaml", "0070"),
        "“publisher” is a number, not text: “0070”",
        "text",
        "put it in quotes, if it is a text",
    ),
    "the page's word for a status": (
        est(status="Some words!"),
        ("claims/EST.yaml", "Some words!"),
        "“status” cannot be “Some words!”",
        "small letters",
        "write it like",
    ),
    "a country by its name": (
        {"countries": "- {code: EST, role: contributor}\n- {code: Germany, role: contributor}\n"},
        ("countries.yaml", "Germany"),
        "“code” cannot be “Germany”",
        "three capital letters",
        "did you mean “DEU”?",
    ),
    "a country by the code of the Union": (
        {"countries": "- {code: EST, role: contributor}\n- {code: EL, role: contributor}\n"},
        ("countries.yaml", "EL,"),
        "“code” cannot be “EL”",
        "three capital letters",
        "did you mean “GRC”?",
    ),
    "a language by its name": (
        est(quote=quote(language="German")),
        ("claims/EST.yaml", "German"),
        "“language” cannot be “German”",
        "a language tag (BCP 47)",
        "did you mean “de”?",
    ),
    "a list in place of a text": (
        est(text={"en": ["words"]}),
        ("claims/EST.yaml", "- words"),
        "“en” is a list, not text",
        "text",
        "put it in quotes, if it is a text",
    ),
    "an empty text": (
        est(text={"en": " "}),
        ("claims/EST.yaml", "' '"),
        "“en” is empty",
        "text",
        "write the text",
    ),
    "no text in any language": (
        est(text={}),
        ("claims/EST.yaml", "{}"),
        "“text” has too few entries",
        "at least 1",
        "add what is missing",
    ),
    "a word in place of a list": (
        est(sources="paper"),
        ("claims/EST.yaml", "paper"),
        "“sources” is not a list: “paper”",
        "a list",
        "write [paper]",
    ),
    "words with commas in place of a list": (
        est(contributions="training, ground_troops"),
        ("claims/EST.yaml", "training, "),
        "“contributions” is not a list",
        "a list",
        "write [training, ground_troops]",
    ),
    "a number in place of a list": (
        est(sources=5),
        ("claims/EST.yaml", "5\n  reviewed"),
        "“sources” is not a list: “5”",
        "a list",
        "write […]",
    ),
    "an empty list": (
        est(sources=[]),
        ("claims/EST.yaml", "[]"),
        "“sources” has too few entries",
        "at least 1",
        "add what is missing",
    ),
    "one version of a disagreement": (
        {"disagreements": [disagreement("x", versions=[{"says": text(), "sources": ["paper"]}])]},
        ("disagreements.yaml", "- says"),
        "“versions” has too few entries",
        "at least 2",
        "add what is missing",
    ),
    "a story without a language": (
        {"story": about(languages=[])},
        ("story.yaml", "[]"),
        "“languages” has too few entries",
        "at least 1",
        "add what is missing",
    ),
    "a day that is not in the calendar": (
        est(date="2025-13-45"),
        ("claims/EST.yaml", "2025-13-45"),
        "“date” is not in the calendar: “2025-13-45”",
        "~2025-08-20",
        "write the day in this form",
    ),
    "the thirtieth of February": (
        est(reviewed="2025-02-30"),
        ("claims/EST.yaml", "2025-02-30"),
        "“reviewed” is not in the calendar: “2025-02-30”",
        "a day such as 2025-08-20",
        "write the day in this form",
    ),
    "a German date": (
        est(date="20.8.2025"),
        ("claims/EST.yaml", "20.8.2025"),
        "“date” is not a date: “20.8.2025”",
        "2025, 2025-08",
        "did you mean “2025-08-20”?",
    ),
    "an offer that is too long for the table": (
        est(offer=text("x" * 61)),
        ("claims/EST.yaml", "en: xxx"),
        "“offer” has 61 characters",
        "at most 60",
        "shorten it",
    ),
    "an address that runs a script": (
        {"sources": [source("paper", url="javascript:alert(1)")]},
        ("sources.yaml", "javascript"),
        "“url” is no web address: “javascript:alert(1)”",
        "https:// or http://",
        "copy the address from the browser",
    ),
    "an address that runs a script, for the imprint": (
        {"story": about(imprint_url="JavaScript:alert(1)")},
        ("story.yaml", "JavaScript"),
        "“imprint_url” is no web address",
        "https:// or http://",
        "copy the address from the browser",
    ),
    "an address that holds data": (
        {"sources": [source("paper", url="data:text/html,x")]},
        ("sources.yaml", "data:"),
        "“url” is no web address",
        "https:// or http://",
        "copy the address",
    ),
    "an address without a host": (
        {"sources": [source("paper", url="https://")]},
        ("sources.yaml", "https://"),
        "“url” names no host: “https://”",
        "https:// or http://",
        "copy the address",
    ),
    "an address with a blank": (
        {"sources": [source("paper", url="https://example.org/a b")]},
        ("sources.yaml", "https://"),
        "“url” holds U+0020 space",
        "https:// or http://",
        "copy the address",
    ),
    "words in place of true or false": (
        {"origins": "- {id: o, who: An agency, what: dispatch, anonymous: yes}\n"},
        ("origins.yaml", "yes"),
        "“anonymous” cannot be “yes”",
        "true or false",
        "correct the value",
    ),
    "words in place of a number": (
        {"numbers": [number("n", value="ten")]},
        ("numbers.yaml", "ten"),
        "“value” cannot be “ten”",
        "a whole number",
        "correct the value",
    ),
    "half a country": (
        {"numbers": [number("n", value=2.5)]},
        ("numbers.yaml", "2.5"),
        "“value” cannot be “2.5”",
        "a whole number",
        "correct the value",
    ),
    "a number in quotes": (
        {"numbers": [number("n", bound="between", upper="12")]},
        ("numbers.yaml", "'12'"),
        "“upper” cannot be “12”",
        "a whole number",
        "correct the value",
    ),
    "words in place of a record within a record": (
        {"phases": [phase("p", when="later")]},
        ("phases.yaml", "later"),
        "“when” has no fields: “later”",
        "fields with values",
        "field: value",
    ),
    "words in place of a record": (
        {"origins": "- just words\n"},
        ("origins.yaml", "just words"),
        "the record has no fields: “just words”",
        "fields with values",
        "field: value",
    ),
    "an empty file of the story": (
        {"story": "# nothing yet\n"},
        ("story.yaml", "# nothing yet"),
        "the record is empty",
        "fields with values",
        "field: value",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_value_is_one_problem_with_place_and_remedy(tmp_path: Path, case: str) -> None:
    changes, (file, words), wrong, allowed, remedy = WRONG[case]
    problem = only_problem(tmp_path, **changes)
    assert problem.place == place_of(tmp_path, file, words)
    assert wrong in problem.wrong
    assert allowed in problem.allowed
    assert remedy in problem.remedy


GOOD: dict[str, dict[str, Any]] = {
    "an offer as long as the table allows": est(offer=text("x" * 60)),
    "an address with a question mark at once": {
        "sources": [source("paper", url="https://example.org?p=1")]
    },
    "a story under http": {"sources": [source("paper", url="http://example.org/a")]},
    "a source without an address": {"sources": [source("paper", url=None)]},
    "Norwegian": {"sources": "- {id: paper, publisher: P, accessed: 2025-08-21, language: no, "
                             "kind: wire, reliability: high}\n"},
    "a language with a region": {"sources": [source("paper", language="pt-BR")]},
    "a number in words": {"numbers": [number("n", value=text("hundreds"))]},
    "an origin of which nobody knows": {
        "sources": [source("paper", leans_on=["o"])],
        "origins": [origin("o", anonymous=None)],
    },
    "a claim that somebody withdrew": est(withdrawn={"on": "2025-08-20", "why": text()}),
    "an optional field without a value": {
        "claims": {"EST": "- {id: est-1, date: 2025, voice: own, status: , sources: [paper], "
                          "reviewed: 2025-08-21, text: {en: words}}\n"}
    },
}  # fmt: skip


@pytest.mark.parametrize("case", GOOD)
def test_what_is_allowed_is_no_problem(tmp_path: Path, case: str) -> None:
    assert problems_in(write_story(tmp_path, **GOOD[case])) == ()


def test_a_value_behind_an_alias_has_the_place_of_the_alias(tmp_path: Path) -> None:
    record = "  date: 2025-08-20\n  voice: own\n  sources: [paper]\n  reviewed: 2025-08-21\n"
    content = (
        f"- id: est-1\n  note: &n {{en: 5}}\n{record}  text: {{en: x}}\n"
        f"- id: est-2\n  text: *n\n{record}"
    )
    write_story(tmp_path, claims={"EST": content})
    first, second = problems_in(tmp_path)
    assert first.place == place_of(tmp_path, "claims/EST.yaml", "5}")
    assert second.place == place_of(tmp_path, "claims/EST.yaml", "*n")
    assert "is a number, not text" in second.wrong


def test_a_record_can_have_several_problems(tmp_path: Path) -> None:
    found = problems_in(write_story(tmp_path, **est(voice="mine", date="soon", text=None, x=1)))
    assert {problem.wrong for problem in found} == {
        "“voice” cannot be “mine”",
        "“date” is not a date: “soon”",
        "“text” is missing",
        "“x” is no field here",
    }
