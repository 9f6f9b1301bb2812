"""Texts that look like mark-up, templates or code are shown as what they are: texts."""

import json
from pathlib import Path
from typing import Any

import pytest

from explainer.content.edition import Edition
from explainer.page.document import write_document
from explainer.page.routes import PAGE
from explainer.wording.catalogue import Catalogue
from tests.builders import (
    a_story,
    about,
    claim,
    contribution_type,
    correction,
    country,
    disagreement,
    event,
    number,
    origin,
    phase,
    quote,
    source,
    status,
)
from tests.markup import Element, read_html

HOSTILE = [
    "<script>alert(1)</script>",
    "</style></script></template><img src=x onerror=alert(1)>",
    '"><b onclick="x">',
    "'; alert(1); //",
    "{{ 7 * 7 }} {% x %} ${7*7} {0} {Name}",
    "&lt;b&gt; &amp; & &#39;",
    "<!-- --> ]]> <![CDATA[",
    "javascript:alert(1)",
    "\\u003c/script\\u003e",
]


def story_in(words: str) -> dict[str, Any]:
    """A story in which every text for readers is the same one."""
    said = {"en": words}
    heading = dict.fromkeys(("kicker", "map", "phases", "table", "contribution"), said)
    return {
        "story": about(
            title=said, standfirst=said, headings=heading, answer=[{"question": said, "text": said}], map_note=said,
            border_note=said, method=[said], privacy=said, licence=said, publisher=words,
            responsible=words, contact=words, roles={"host": said},
            headline_number={"number": "n1", "named_by": "paper", "named": ["EST"], "text": said,
                             "disagreement": "x1"},
        ),
        "statuses": [status("willing", label=said, within=said, definition=said)],
        "contribution_types": [contribution_type("training", label=said)],
        "countries": [country("EST", names=said), country("LVA", "host", names=said),
                      country("USA", names=said)],
        "sources": [
            source("paper", publisher=words, short=words, title=words, leans_on=["o1"]),
            source("copy", publisher=words, kind="mirror"),
        ],
        "origins": [origin("o1", who=words)],
        "phases": [phase("p1", title=said, text=said, when={"condition": said}),
                   phase("p2", title=said, text=said, when={"after": "p1"}, order_by="paper")],
        "events": [event("e1", title=said, text=said)],
        "numbers": [number("n1", unit=said, counts=said, text=said),
                    number("n2", value=said, unit=said, counts=said, text=said)],
        "disagreements": [
            disagreement("x1", topic=said, we_write=said,
                         versions=[{"says": said, "sources": ["paper"]}] * 2)
        ],
        "glossary": [{"id": "t1", "term": said, "text": said}],
        "corrections": [correction("EST", was=said, now=said)],
        "claims": {
            "EST": [
                claim("est-1", text=said, note=said, offer={"en": words[:60]},
                      contributions=["training"],
                      said_by={"name": words, "office": said},
                      quote=quote(text=words, speaker=words, rendering="outlet",
                                  rendered_by="paper")),
                claim("est-2", voice="report", says_status="willing", text=said,
                      sources=["paper", "copy"]),
            ],
            "USA": [claim("usa-1", text=said, date="2025-08-18",
                          withdrawn={"on": "2025-08-19", "why": said})],
        },
    }  # fmt: skip


def view_of(folder: Path, words: str, english: Catalogue) -> Edition:
    return Edition(a_story(folder, **story_in(words)), english.language)


def skeleton(page: Element) -> list[tuple[str, tuple[str, ...]]]:
    """Tags and names of attributes.

    Left out is where words stand and break within a drawing, and which of a name's is the surname.
    """
    return [
        (element.tag, tuple(sorted(element.attributes)))
        for element in page.every()
        if element.tag not in ("text", "tspan", "line", "i")
    ]


def read(edition: Edition) -> Element:
    return read_html(write_document(edition, PAGE).html)


@pytest.mark.parametrize("words", HOSTILE)
def test_a_hostile_text_changes_nothing_but_the_words(
    tmp_path: Path, english: Catalogue, words: str
) -> None:
    harmless = read(view_of(tmp_path / "harmless", "Some words.", english))
    hostile = read(view_of(tmp_path / "hostile", words, english))
    assert len(skeleton(harmless)) > 200
    assert skeleton(hostile) == skeleton(harmless)


@pytest.mark.parametrize("words", HOSTILE)
def test_a_hostile_text_is_read_as_it_was_written(
    tmp_path: Path, english: Catalogue, words: str
) -> None:
    page = read(view_of(tmp_path, words, english))
    said = " ".join(words.split())
    places = [
        page.one("h1"), page.one("title"), page.one("p", class_="kicker"),
        page.one("p", class_="standfirst"), page.one("section", id="answer"),
        page.one("dt", id="term-t1"), page.one("article", id="unclear-x1").one("h3"),
        page.one("li", id="phase-p1"), page.one("li", id="event-e1"),
        page.one("details", id="EST").one("summary").one("b"), page.one("article", id="est-1"),
        page.one("footer", id="imprint"),
    ]  # fmt: skip
    for place in places:
        assert said in place.text, place.tag


@pytest.mark.parametrize("words", HOSTILE)
def test_a_hostile_text_stays_whole_in_attributes_and_data(
    tmp_path: Path, english: Catalogue, words: str
) -> None:
    page = read(view_of(tmp_path, words, english))
    said = " ".join(words.split())
    assert said in page.one("meta", name="description")["content"]
    assert said in page.one("a", href="#EST", class_="country-link")["aria-label"]
    assert said in " ".join(page.one("div", role="img")["aria-label"].split())
    found = json.loads(page.one("script", id="picks").content)
    assert found["countries"]["EST"]["name"] == words
    assert found["names"]["status"]["willing"] == words
