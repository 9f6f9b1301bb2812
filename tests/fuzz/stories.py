"""Whole stories, as ``write_story`` takes them: valid ones with odd texts and every kind of record.

Ids, days and references are drawn so that no rule is broken; how much of everything there is, and
what the texts are, is left to chance.
"""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from explainer.iso_3166 import ALPHA_2_OF
from tests.builders import Fields
from tests.fuzz import records
from tests.fuzz.telling import Draw, Telling, addresses, words

Content = dict[str, Any]

CODES = ("DEU", "EST", "FRA", "GBR", "MLT", "LUX", "RUS", "UKR", "USA", "XKX", "BIH", "ISL", "AUS")


@st.composite
def stories(draw: Draw, wide: bool = False) -> Content:
    """A valid story: its files by name, with their claims by country.

    A ``wide`` one has up to 80 countries, 60 events and 6 phases.
    """
    it = Telling(draw)
    statuses = [records.status(it, number) for number in it.many(6, 1)]
    kinds = [{"id": f"kind-{n}", "label": it.text()} for n in it.many(3, 1)]
    many = it.many(80, 1) if wide else it.many(3, 1)
    codes = it.some(sorted(ALPHA_2_OF) if wide else CODES, len(many), len(many))
    countries = [
        it.fields({"code": code, "role": records.role(it)}, names=it.text) for code in codes
    ]
    origins = [records.origin(it, number) for number in it.many(3)]
    sources = [records.source(it, number, origins) for number in it.many(4, 1)]
    events = [records.event(it, number, codes, sources) for number in it.many(60 if wide else 3)]
    phases: list[Fields] = []
    for number in it.many(6 if wide else 3):
        phases.append(records.phase(it, number, kinds, sources, [*phases, *events]))
    claims = {
        code: [
            records.claim(it, code, n, statuses, kinds, sources, origins, phases)
            for n in it.many(2)
        ]
        for code in it.some(codes, 0, 80 if wide else 2)
    }
    for told in claims.values():
        _leave_one_status_a_day(told)
    numbers = [records.number(it, number, sources, origins) for number in it.many(2)]
    named = [claim["id"] for told in claims.values() for claim in told] + codes
    disagreements = [records.disagreement(it, number, named, sources) for number in it.many(2)]
    content: Content = {
        "story": _about(it, numbers, sources, codes, disagreements),
        "statuses": statuses,
        "contribution_types": kinds,
        "countries": countries,
        "sources": sources,
        "claims": claims,
    }
    optional = {
        "origins": origins,
        "events": events,
        "phases": phases,
        "numbers": numbers,
        "disagreements": disagreements,
        "glossary": [{"id": f"t{n}", "term": it.text(), "text": it.text()} for n in it.many(2)],
        "corrections": [
            {"on": "2025-08-22", "record": it.one_of(*named), "was": it.text(), "now": it.text()}
            for _ in it.many(2)
        ],
    }
    # an empty list is written, or left empty, or not there at all
    return content | {
        name: listed or it.one_of([], "# nothing yet\n", None) for name, listed in optional.items()
    }


def _about(
    it: Telling,
    numbers: list[Fields],
    sources: list[Fields],
    codes: list[str],
    disagreements: list[Fields],
) -> Fields:
    state = it.one_of("closed", "maintained")
    published = it.day(date(2000, 1, 1), date(2100, 1, 1))
    # nothing in a maintained one is later than its last change
    changed = max(published, it.as_of) if state == "maintained" else published
    needed = {
        "title": it.text(),
        "standfirst": it.text(),
        "headings": {
            name: it.text() for name in ("kicker", "map", "phases", "table", "contribution")
        },
        "answer": [{"question": it.text(), "text": it.text()} for _ in it.many(3, 1)],
        "as_of": it.as_of.isoformat(),
        "covered_from": it.day(
            max(date(1000, 1, 1), it.as_of - timedelta(400)), it.as_of
        ).isoformat(),
        "published": published.isoformat(),
        "modified": it.day(changed, max(changed, date(2100, 1, 1))).isoformat(),
        "state": state,
        "languages": it.languages,
        "frame": "europe",
        "roles": {"host": it.text(), "opponent": it.text()},
        "map_note": it.text(),
        "border_note": it.text(),
        "method": [it.text()],
        "privacy": it.text(),
        "licence": it.text(),
    }
    countable = [n for n in numbers if n["value"] not in (1_000_000, -5)]
    if countable and it.maybe():
        needed["headline_number"] = it.fields(
            {
                "number": it.one_of(*countable)["id"],
                "named_by": it.one_of(*sources)["id"],
                "named": it.some(codes, 1, 5),
                "text": it.text(),
            },
            **({"disagreement": lambda: it.one_of(*disagreements)["id"]} if disagreements else {}),
        )
    return it.fields(
        needed,
        licence_url=lambda: it.draw(addresses),
        publisher=lambda: it.draw(words),
        responsible=lambda: it.draw(words),
        contact=lambda: it.draw(words),
        imprint_url=lambda: it.draw(addresses),
        privacy_url=lambda: it.draw(addresses),
    )


def _leave_one_status_a_day(claims: list[Fields]) -> None:
    days: set[date] = set()
    for claim in claims:
        day = records.first_day(claim["date"])
        if "status" in claim and day in days:
            del claim["status"]
        days.add(day)
