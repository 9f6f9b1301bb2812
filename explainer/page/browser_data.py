"""What the selection script looks up: where each country stands on each day, and all words for it.

The browser counts, hides, picks and puts together; it never works out what a country's status is.
"""

from collections.abc import Sequence
from typing import Any

from explainer.content.choices import choices
from explainer.content.country import country
from explainer.content.country_rows import Line
from explainer.content.edition import Edition, day, plain, stretches
from explainer.content.found_by import found_by
from explainer.content.masthead import masthead
from explainer.content.room import on_page
from explainer.content.stands import Stand, kinds_of_stands, stands
from explainer.content.states import day_names

_CSV = ("table.country", "table.day", "explore.voice", "table.said_by", "table.status",
        "explore.statement", "table.offer", "table.evidence")  # fmt: skip
SENTENCES = ("all", "chosen", "nothing", "day", "text")


def browser_data(
    edition: Edition,
    on_map: bool = True,
    rows: bool = True,
    standing: bool = True,
    card: bool = True,
) -> dict[str, Any]:
    """The data of the selection script, ready for JSON.

    It is ``on_map`` where there is one to point at, which says more of a country than where it stands;
    with ``rows`` where the table is, and with it all that can be chosen; and with what is said in a
    ``card`` and in rows that are saved where there are any. What shows countries nowhere has none
    ``standing`` anywhere, and says nothing about what is chosen.
    """
    content = choices(edition)
    found: dict[str, Any] = {
        "days": [one.isoformat() for one in edition.days],
        "countries": {standing.country.code: {} for standing in edition.standings},
        "names": {"status": {}, "type": {}, "phase": {}},
    }
    if not standing:
        return found | {"names": {**found["names"], "phase": dict.fromkeys(content.phases, "")}}
    found |= {
        "language": edition.language,
        "comma": edition.words.entries["marks"]["comma"],
        "separator": edition.words.entries["shown"]["separator"],
        "numbers": edition.words.number_names,
        "locale": edition.words.browser_locale,
        "page": edition.page,
        # all of a country: of a key day on its page, for such a country has no document of its own
        "toCountry": f"{edition.page}{'#{}' if edition.start else 'country/{}/'}",
        "countries": edition.keep(
            f"countries for scripts {on_map} {rows}", lambda: _countries(edition, on_map, rows)
        ),
        "standings": {
            key: {"tone": kind.tone}
            | ({"short": kind.short} if rows else {})
            | ({"within": kind.within} if on_map else {})
            for key, kind in kinds_of_stands(edition).items()
        },
    }
    found["names"]["status"] = plain(content.statuses)
    if on_map or rows:
        found |= _days(edition)
    if on_map:
        found |= _map(edition)
    if rows:
        found |= _table(edition)
        found["names"] |= {"type": plain(content.kinds), "phase": plain(content.phases)}
    if card:
        found |= _beside(edition)
    return found


def _countries(edition: Edition, on_map: bool, rows: bool) -> dict[str, Any]:
    """Where each country stands from day to day, the same in several documents."""
    return {
        code: {
            "name": edition.names[code],
            **({"also": found_by(edition, code)} if rows else {}),
            "stands": _by_day(edition, code, told, on_map, rows),
        }
        for code, told in stands(edition).items()
    }


def _days(edition: Edition) -> dict[str, Any]:
    """The words for days: for those that can be chosen, and for those on which something was said."""
    told = [one for days in stands(edition).values() for one in days]
    said = {_day(one): one.line.day for one in told}
    return {
        "dayNames": list(day_names(edition)),
        "dates": said | {one.word.day: one.word.said for one in told if one.word},
    }


def _map(edition: Edition) -> dict[str, Any]:
    """The sentences that say where countries stand, one by one and all together."""
    entries = edition.words.entries
    old = [one.word for days in stands(edition).values() for one in days if one.word and one.old]
    return {
        "standing": dict(entries["standing"]),
        "sources": edition.words.forms("hover.sources"),
        "months": {
            word.day.lstrip("~")[:7]: dict(zip(("short", "within"), word.month, strict=True))
            for word in old
        },
        "alt": {key: entries["alt"][key] for key in ("map", "group", "nothing")},
        # the names alone would be sorted by a browser where an id is a number
        "order": list(edition.story.statuses),
    }


def _table(edition: Edition) -> dict[str, Any]:
    """What is said of a choice, and what can be done in the rows of the table."""
    words, about = edition.words, edition.story.about
    contact = about.contact or ""
    return {
        "say": {key: words.entries["shown"][key] for key in SENTENCES}
        | {"unknown": words.entries["filters"]["unknown"], "then": words.entries["banner"]["then"]},
        "forms": {key: words.forms(f"shown.{key}") for key in ("claims", "countries")},
        "types": list(edition.story.contribution_types),
        "kinds": {phase.id: list(phase.contributions) for phase in edition.story.phases.values()},
        "same_kind": words.say("phases.same_kind"),
        "cite": {
            "label": words.say("table.cite"),
            "sentence": words.entries["table"]["citation"],
            "site": edition.address,
            "title": str(masthead(edition).title),
            "as_of": day(about.as_of, words).said,
        },
        "report": {
            "label": words.say("table.report"),
            "contact": contact if "@" in contact else "",
        },
    }


def _beside(edition: Edition) -> dict[str, Any]:
    """What the page alone does with rows: a chosen country's card, and a file of those that are shown."""
    words = edition.words
    return {"all": words.forms("table.all"), "csv": [words.say(key) for key in _CSV]}


def _day(stand: Stand) -> str:
    """The day of the statement in a row, as records write it."""
    when = stand.line.when
    return f"~{when.machine}" if when.about else when.machine


def _by_day(
    edition: Edition, code: str, told: Sequence[Stand], on_map: bool, rows: bool
) -> list[dict[str, Any]]:
    """From which day's index on each stand holds, and from which on it is stale.

    Its day is left out if it is the one from which it holds.
    """
    found: list[dict[str, Any]] = []
    before = None
    each = {id(one): one for one in told}  # the same on many days
    shown = {known: _stand(edition, code, one, on_map, rows) for known, one in each.items()}
    by_day = ((shown[id(one)], one.old and (on_map or rows)) for one in told)
    for during in stretches(by_day):
        stand, stale = during.what
        if stand != before or not stale:
            begins = edition.days[during.first].isoformat()
            rest = {key: value for key, value in stand.items() if (key, value) != ("day", begins)}
            found.append({"from": during.first} | rest)
        if stale:
            found[-1]["stale"] = during.first
        before = stand
    return found


def _stand(edition: Edition, code: str, stand: Stand, on_map: bool, rows: bool) -> dict[str, Any]:
    """A stand for whoever shows it: its place, on a map what is said of it, in a table its line.

    What is empty, or as usual, is left out.
    """
    word, line = stand.word if on_map else None, stand.line
    offer = stand.offer if on_map else ""
    days = [_day(stand)] * rows + ([word.day] if word else [])
    told = {
        "is": stand.kind,
        "tone": "" if stand.tone == kinds_of_stands(edition)[stand.kind].tone else stand.tone,
        "offer": offer,
        "sources": word.sources if word else 0,
    }
    if rows:
        told |= {
            "what": "" if line.what == offer else line.what,
            "grade": line.grade,
        }
    dated = dict(zip(("day", "again"), dict.fromkeys(days), strict=False))
    told = {key: value for key, value in told.items() if value}
    return dated | told | (_by(edition, code, line) if rows else {})


def _by(edition: Edition, code: str, line: Line) -> dict[str, Any]:
    """Who said it, unless the row's first statement of that day names just them.

    And where in it the surname stands, if that is not the last word before a comma.
    """
    comma = edition.words.say("marks.comma")
    before, name, behind = line.who
    said = f"{before} {name}".lstrip() + (f"{comma}{behind}" if behind else "")
    first = said.split(comma)[0]
    at = len(before) + 1 if before else 0
    named = {} if said == _named_on(edition, code, line) else {"by": said}
    if (at, at + len(name)) == (first.rfind(" ") + 1, len(first)):
        return named
    surname = {"from": _units(said[:at]), "until": _units(said[: at + len(name)])}
    return named | {"surname": surname}


def _named_on(edition: Edition, code: str, line: Line) -> str:
    """Whom the first statement names that stands in the row and is of the day of its line."""
    there = on_page(edition, country(edition, code))
    told = (one.who for one in there if one.day.machine == line.when.machine)
    return edition.words.say("marks.comma").join(part.said for part in next(told, ()))


def _units(text: str) -> int:
    """How long a text is for a script."""
    return len(text.encode("utf-16-le")) // 2
