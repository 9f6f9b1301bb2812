"""Records of each kind, with odd texts, that break no rule.

What a record says of others is drawn from those that there are already.
"""

from datetime import date

from tests.builders import Fields
from tests.fuzz.telling import Telling, addresses, short_words, words

WORKED_ON = "2026-11-23"  # all sources and claims, for the last time
SCALES = ("yes", "leaning", "open", "other", "no", "outside", None)


def role(it: Telling) -> str:
    return str(it.one_of("contributor", "contributor", "contributor", "host", "opponent"))


def status(it: Telling, number: int) -> Fields:
    scale = it.one_of(*SCALES)
    texts = {name: it.text() for name in ("label", "within", "definition")}
    return {"id": f"status-{number}", **texts} | ({"scale": scale} if scale else {})


def origin(it: Telling, number: int) -> Fields:
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


def source(it: Telling, number: int, origins: list[Fields]) -> Fields:
    below = [f"source-{n}" for n in range(number)] + ids(origins)
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


def event(it: Telling, number: int, codes: list[str], sources: list[Fields]) -> Fields:
    return it.fields(
        {
            "id": f"event-{number}",
            "date": it.past_day(),
            "title": it.text(),
            "text": it.text(),
            "sources": it.some(ids(sources), 1),
        },
        countries=lambda: it.some(codes),
    )


def phase(
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
            "sources": it.some(ids(sources), 1),
        },
        order_by=lambda: it.one_of(*sources)["id"],
        contributions=lambda: it.some(ids(kinds)),
    )


def claim(
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
    settable = [s["id"] for s in statuses if "scale" in s] if voice == "own" else ids(statuses)
    said = it.fields(
        {
            "id": f"{code.lower()}-{number}",
            "date": day,
            "voice": voice,
            "text": it.text(),
            "sources": ["source-0", *it.some([i for i in ids(sources) if i != "source-0"])],
            "reviewed": WORKED_ON,
        },
        contributions=lambda: it.some(ids(kinds)),
        offer=lambda: it.text(short_words),
        said_by=lambda: it.fields({}, name=lambda: it.draw(words), office=it.text),
        quote=lambda: quote(it),
        leans_on=lambda: it.some([*ids(sources), *ids(origins)]),
        note=it.text,
        internal=lambda: it.draw(words),
        withdrawn=lambda: {"on": it.day(first_day(day), it.as_of).isoformat(), "why": it.text()},
    )
    if settable and it.maybe():
        said["status" if voice == "own" else "says_status"] = it.one_of(*settable)
    if phases and it.maybe():
        said["phase"] = it.one_of(*phases)["id"]
    return said


def quote(it: Telling) -> Fields:
    said = " ".join(it.draw(words).split()[:25]) or "Words."
    quoted = it.fields(
        {"text": said, "language": "en", "speaker": it.draw(words), "rendering": "original"},
        translation=it.text,
    )
    return quoted if it.maybe() else quoted | {"rendering": "outlet", "rendered_by": "source-0"}


def number(it: Telling, number: int, sources: list[Fields], origins: list[Fields]) -> Fields:
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
            "sources": it.some(ids(sources), 1),
        },
        leans_on=lambda: it.some([*ids(sources), *ids(origins)]),
    )


def disagreement(it: Telling, number: int, named: list[str], sources: list[Fields]) -> Fields:
    return it.fields(
        {
            "id": f"x{number}",
            "topic": it.text(),
            "since": it.as_of.isoformat(),
            "versions": [
                {"says": it.text(), "sources": it.some(ids(sources), 1)} for _ in it.many(3, 2)
            ],
            "we_write": it.text(),
        },
        about=lambda: it.some(named),
    )


def ids(records: list[Fields]) -> list[str]:
    return [record["id"] for record in records]


def first_day(written: str) -> date:
    """The day as which an inexact one counts."""
    digits = written.lstrip("~")
    return date.fromisoformat(digits + "-01-01"[len(digits) - 4 :])
