"""What the selection script looks up: every state and every word, derived here beforehand.

The browser counts, hides and picks; it never works out what a country's status is or how a
sentence goes.
"""

from collections.abc import Callable, Iterable
from typing import Any

from explainer.content.answer import counted_by_day
from explainer.content.choices import choices
from explainer.content.edition import During, Edition, plain
from explainer.content.states import State, day_names, old_by_day, states

SENTENCES = ("all", "chosen", "nothing", "day", "text", "separator")


def picks(
    edition: Edition, on_map: bool = True, counting: bool = True, standing: bool = True
) -> dict[str, Any]:
    """The data of the selection script, ready for JSON.

    It is ``on_map`` where there is one to point at, and ``counting`` where the answer is shown. What
    shows countries nowhere has none ``standing`` anywhere, and says nothing about what is chosen.
    """
    words, content = edition.words, choices(edition)
    if not standing:
        return {
            "days": [day.isoformat() for day in edition.days],
            "countries": {code: {} for code in edition.names},
            "names": {"status": {}, "type": {}, "phase": plain(content.phases)},
            "counts": [],
        }
    return {
        "language": edition.language,
        "locale": str(words.locale).replace("_", "-"),
        "page": edition.page,
        "days": [day.isoformat() for day in edition.days],
        "dayNames": list(day_names(edition)),
        "countries": {
            code: {"name": edition.names[code], "states": _by_day(found, _state)}
            | ({"hover": _by_day(found, _hover)} if on_map else {})
            for code, found in states(edition).items()
        },
        "old": [[one.first, one.what] for one in old_by_day(edition)],
        "names": {
            "status": plain(content.statuses),
            "type": plain(content.kinds),
            "phase": plain(content.phases),
        },
        "counts": [
            [during.first, during.what.covered, *during.what.counts]
            for during in (counted_by_day(edition) if counting else ())
        ],
        "say": {key: words.entries["shown"][key] for key in SENTENCES}
        | {key: words.say(f"take_away.{key}") for key in ("copied", "not_copied")}
        | {"unknown": words.entries["filters"]["unknown"], "then": words.entries["banner"]["then"]},
        # the names alone would be sorted by a browser where an id is a number
        "alt": {key: words.entries["alt"][key] for key in ("map", "group", "nothing")}
        | {"order": [*content.statuses]},
        "forms": {
            "claims": words.forms("shown.claims"),
            "countries": words.forms("shown.countries"),
        },
    }


def _state(state: State) -> list[Any]:
    """Tone, status, old, dot, and the country in a breath."""
    return [state.tone, state.status, int(state.old), int(state.offers_other), state.said]


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
