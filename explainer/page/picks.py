"""What the selection script looks up: every state and every word, derived here beforehand.

The browser counts, hides and picks; it never works out what a country's status is or how a
sentence goes.
"""

from collections.abc import Callable, Iterable
from typing import Any

from explainer.content.choices import choices
from explainer.content.country_rows import Line, groups
from explainer.content.edition import During, Edition, day, plain
from explainer.content.masthead import masthead
from explainer.content.states import State, day_names, states

_CSV = ("table.country", "table.day", "explore.voice", "table.said_by", "table.status",
        "explore.statement", "table.offer", "table.evidence")  # fmt: skip
SENTENCES = ("all", "chosen", "nothing", "day", "text", "separator")


def picks(
    edition: Edition,
    on_map: bool = True,
    rows: bool = True,
    standing: bool = True,
    card: bool = True,
) -> dict[str, Any]:
    """The data of the selection script, ready for JSON.

    It is ``on_map`` where there is one to point at, which says more of a country than where it stands;
    with ``rows`` where the table is, and with what is said in a ``card`` and in rows that are saved where
    there are any. What shows countries nowhere has none ``standing`` anywhere, and
    says nothing about what is chosen.
    """
    words, content = edition.words, choices(edition)
    if not standing:
        return {
            "days": [one.isoformat() for one in edition.days],
            "countries": {code: {"states": []} for code in states(edition)},
            "names": {"status": {}, "type": {}, "phase": plain(content.phases)},
        }
    return (
        {
            "language": edition.language,
            "locale": str(words.locale).replace("_", "-"),
            "page": edition.page,
            # all of a country: of a key day on its page, for such a country has no document of its own
            "toCountry": f"{edition.page}{'#{}' if edition.start else 'country/{}/'}",
            "days": [one.isoformat() for one in edition.days],
            "dayNames": list(day_names(edition)),
            "countries": {
                code: {
                    "name": edition.names[code],
                    "states": _by_day(found, _said if on_map else _place),
                }
                | ({"hover": _by_day(found, _hover)} if on_map else {})
                for code, found in states(edition).items()
            },
            "names": {
                "status": plain(content.statuses),
                "type": plain(content.kinds),
                "phase": plain(content.phases),
            },
            "say": {key: words.entries["shown"][key] for key in SENTENCES}
            | {
                "unknown": words.entries["filters"]["unknown"],
                "then": words.entries["banner"]["then"],
            },
            # the names alone would be sorted by a browser where an id is a number
            "alt": {key: words.entries["alt"][key] for key in ("map", "group", "nothing")}
            | {"order": [*content.statuses]},
            "forms": {
                "claims": words.forms("shown.claims"),
                "countries": words.forms("shown.countries"),
            },
        }
        | (_table(edition) if rows else {})
        | (_beside(edition) if card else {})
    )


def _table(edition: Edition) -> dict[str, Any]:
    """What the rows of the table say on other days than the last, and what can be done in them."""
    words, about = edition.words, edition.story.about
    found = groups(edition)
    contact = about.contact or ""
    return {
        "types": list(edition.story.contribution_types),
        "kinds": {phase.id: list(phase.contributions) for phase in edition.story.phases.values()},
        "same_kind": words.say("phases.same_kind"),
        "rows": {
            row.card.code: [_line(one) for one in row.lines]
            for group in found
            for row in group.rows
            if len(row.lines) > 1
        },
        "cite": [words.say("table.cite"), words.entries["table"]["citation"], edition.address,
                 str(masthead(edition).title), day(about.as_of, words).said],
        "report": [words.say("table.report"), contact if "@" in contact else ""],
    }  # fmt: skip


def _beside(edition: Edition) -> dict[str, Any]:
    """What the page alone does with rows: a chosen country's card, and a file of those that are shown."""
    words = edition.words
    return {"all": words.forms("table.all"), "csv": [words.say(key) for key in _CSV]}


def _line(during: During[Line]) -> list[Any]:
    one = during.what
    dated = [one.day, one.when.machine, int(one.old)]
    return [during.first, one.status.said, one.what, *one.who, *dated, one.grade]


def _place(state: State) -> list[Any]:
    """Tone and status."""
    return [state.tone, state.status]


def _said(state: State) -> list[Any]:
    """Tone, status, month if old, other help, and the country in a breath."""
    return [state.tone, state.status, state.old, int(state.offers_other), state.said]


def _hover(state: State) -> list[Any]:
    """What is said behind it under the mouse."""
    return [state.borne_out]


def _by_day(found: Iterable[During[State]], say: Callable[[State], list[Any]]) -> list[list[Any]]:
    """From which day index on what is said, wherever it is something else than before."""
    told: list[list[Any]] = []
    for during in found:
        if not told or told[-1][1:] != say(during.what):
            told.append([during.first, *say(during.what)])
    return told
