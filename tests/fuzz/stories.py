"""Whole stories, as ``write_story`` takes them: valid ones with odd texts and every kind of record.

Ids, days and references are drawn so that no rule is broken; how much of everything there is, and
what the texts are, is left to chance.
"""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from explainer.iso_3166 import ALPHA_2_OF
from tests.builders import Fields
from tests.fuzz.telling import Draw, Telling, addresses, short_words, words

Content = dict[str, Any]

CODES = ("DEU", "EST", "FRA", "GBR", "MLT", "LUX", "RUS", "UKR", "USA", "XKX", "BIH", "ISL", "AUS")
WORKED_ON = "2026-11-23"  # all sources and claims, for the last time
SCALES = ("yes", "leaning", "open", "other", "no", "outside", None)


@st.composite
def stories(draw: Draw, wide: bool = False) -> Content:
    """A valid story: its files by name, with their claims by country.

    A ``wide`` one has up to 80 countries, 60 events and 6 phases.
    """
    it = Telling(draw)
    statuses = [_status(it, number) for number in it.many(6, 1)]
    kinds = [{"id": f"kind-{n}", "label": it.text()} for n in it.many(3, 1)]
    many = it.many(80, 1) if wide else it.many(3, 1)
    codes = it.some(sorted(ALPHA_2_OF) if wide else CODES, len(many), len(many))
    countries = [it.fields({"code": code, "role": _role(it)}, names=it.text) for code in codes]
    origins = [_origin(it, number) for number in it.many(3)]
    sources = [_source(it, number, origins) for number in it.many(4, 1)]
    events = [_event(it, number, codes, sources) for number in it.many(60 if wide else 3)]
    phases: list[Fields] = []
    for number in it.many(6 if wide else 3):
        phases.append(_phase(it, number, kinds, sources, [*phases, *events]))
    claims = {
        code: [_claim(it, code, n, statuses, kinds, sources, origins, phases) for n in it.many(2)]
        for code in it.some(codes, 0, 80 if wide else 2)
    }
    for told in claims.values():
        _leave_one_status_a_day(told)
    numbers = [_number(it, number, sources, origins) for number in it.many(2)]
    named = [claim["id"] for told in claims.values() for claim in told] + codes
    disagreements = [_disagreement(it, number, named, sources) for number in it.many(2)]
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
        name: records or it.one_of([], "# nothing yet\n", None)
        for name, records in optional.items()
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


def _role(it: Telling) -> str:
    return str(it.one_of("contributor", "contributor", "contributor", "host", "opponent"))


def _status(it: Telling, number: int) -> Fields:
    scale = it.one_of(*SCALES)
    texts = {name: it.text() for name in ("label", "within", "definition")}
    return {"id": f"status-{number}", **texts} | ({"scale": scale} if scale else {})


def _origin(it: Telling, number: int) -> Fields:
    return it.fields(
        {
            "id": f"origin-{number}",
            "who": it.draw(words),
            "what": it.one_of("dispatch", "interview", "briefing", "text"),
        },
        names=it.text,
        date=it.past_day,
        anonymous=it.maybe,
        leans_on=lambda: it.some([f"origin-{n}" for n in range(number)]),
    )


def _source(it: Telling, number: int, origins: list[Fields]) -> Fields:
    below = [f"source-{n}" for n in range(number)] + _ids(origins)
    kinds = ("primary", "wire", "secondary") + (("mirror",) if number else ())
    return it.fields(
        {
            "id": f"source-{number}",
            "publisher": it.draw(words),
            "accessed": WORKED_ON,
            "language": it.one_of("en", "de", "zh-Hant", "uk"),
            "kind": it.one_of(*kinds),
            # the first is always one that a status may rest on
            "reliability": it.one_of("high", "medium", "low") if number else "high",
        },
        short=lambda: it.draw(words),
        title=lambda: it.draw(words),
        url=lambda: it.draw(addresses),
        published=it.past_day,
        leans_on=lambda: it.some(below),
        internal=lambda: it.draw(words),
    )


def _event(it: Telling, number: int, codes: list[str], sources: list[Fields]) -> Fields:
    return it.fields(
        {
            "id": f"event-{number}",
            "date": it.past_day(),
            "title": it.text(),
            "text": it.text(),
            "sources": it.some(_ids(sources), 1),
        },
        countries=lambda: it.some(codes),
    )


def _phase(
    it: Telling, number: int, kinds: list[Fields], sources: list[Fields], before: list[Fields]
) -> Fields:
    start = it.day(date(1000, 1, 1), date(2999, 12, 30))
    when: Fields = it.one_of({}, {"start": start.isoformat()})
    if when and it.maybe():
        when["end"] = it.day(start, date(2999, 12, 31)).isoformat()
    if before and it.maybe():
        when["after"] = it.one_of(*before)["id"]
    if it.maybe():
        when["condition"] = it.text()
    return it.fields(
        {
            "id": f"phase-{number}",
            "title": it.text(),
            "when": when,
            "text": it.text(),
            "sources": it.some(_ids(sources), 1),
        },
        order_by=lambda: it.one_of(*sources)["id"],
        contributions=lambda: it.some(_ids(kinds)),
    )


def _claim(
    it: Telling,
    code: str,
    number: int,
    statuses: list[Fields],
    kinds: list[Fields],
    sources: list[Fields],
    origins: list[Fields],
    phases: list[Fields],
) -> Fields:
    voice, day = it.one_of("own", "own", "other", "report"), it.past_day()
    settable = [s["id"] for s in statuses if "scale" in s] if voice == "own" else _ids(statuses)
    claim = it.fields(
        {
            "id": f"{code.lower()}-{number}",
            "date": day,
            "voice": voice,
            "text": it.text(),
            "sources": ["source-0", *it.some([i for i in _ids(sources) if i != "source-0"])],
            "reviewed": WORKED_ON,
        },
        contributions=lambda: it.some(_ids(kinds)),
        offer=lambda: it.text(short_words),
        said_by=lambda: it.fields({}, name=lambda: it.draw(words), office=it.text),
        quote=lambda: _quote(it),
        leans_on=lambda: it.some([*_ids(sources), *_ids(origins)]),
        note=it.text,
        internal=lambda: it.draw(words),
        withdrawn=lambda: {"on": it.day(first_day(day), it.as_of).isoformat(), "why": it.text()},
    )
    if settable and it.maybe():
        claim["status" if voice == "own" else "says_status"] = it.one_of(*settable)
    if phases and it.maybe():
        claim["phase"] = it.one_of(*phases)["id"]
    return claim


def _quote(it: Telling) -> Fields:
    said = " ".join(it.draw(words).split()[:25]) or "Words."
    quote = it.fields(
        {"text": said, "language": "en", "speaker": it.draw(words), "rendering": "original"},
        translation=it.text,
    )
    return quote if it.maybe() else quote | {"rendering": "outlet", "rendered_by": "source-0"}


def _leave_one_status_a_day(claims: list[Fields]) -> None:
    days: set[date] = set()
    for claim in claims:
        day = first_day(claim["date"])
        if "status" in claim and day in days:
            del claim["status"]
        days.add(day)


def _number(it: Telling, number: int, sources: list[Fields], origins: list[Fields]) -> Fields:
    bound = it.one_of("exact", "about", "more_than", "up_to", "between")
    figure = it.one_of(0, 1, 2, 10, 1_000_000, -5)
    amount: Fields = {"value": figure if bound == "between" or it.maybe() else it.text()}
    if bound == "between":
        amount["upper"] = figure + it.one_of(1, 10**9)
    return it.fields(
        {
            "id": f"number-{number}",
            **amount,
            "bound": bound,
            "unit": it.text(),
            "date": it.past_day(),
            "counts": it.text(),
            "text": it.text(),
            "sources": it.some(_ids(sources), 1),
        },
        leans_on=lambda: it.some([*_ids(sources), *_ids(origins)]),
    )


def _disagreement(it: Telling, number: int, named: list[str], sources: list[Fields]) -> Fields:
    return it.fields(
        {
            "id": f"x{number}",
            "topic": it.text(),
            "since": it.as_of.isoformat(),
            "versions": [
                {"says": it.text(), "sources": it.some(_ids(sources), 1)} for _ in it.many(3, 2)
            ],
            "we_write": it.text(),
        },
        about=lambda: it.some(named),
    )


def _ids(records: list[Fields]) -> list[str]:
    return [record["id"] for record in records]


def first_day(written: str) -> date:
    """The day as which an inexact one counts."""
    digits = written.lstrip("~")
    return date.fromisoformat(digits + "-01-01"[len(digits) - 4 :])
