"""What the selection script looks up: every state and every word, derived here beforehand.

The browser counts, hides and picks; it never works out what a country's status is or how a
sentence goes.
"""

from typing import Any

from explainer.content.tone import tone_of
from explainer.page.html import plain
from explainer.page.view import View
from explainer.wording.names import full_day
from explainer.wording.sentences import old_words, standing_words

SENTENCES = ("all", "chosen", "nothing", "day", "text", "separator")


def picks(view: View) -> dict[str, Any]:
    """The data of the selection script, ready for JSON."""
    story, words = view.story, view.words
    return {
        "language": view.language,
        "locale": str(words.locale).replace("_", "-"),
        "page": view.page,
        "days": [day.isoformat() for day in view.days],
        "dayNames": [full_day(day, words) for day in view.days],
        "countries": {
            standing.country.code: {
                "name": view.names[standing.country.code],
                "states": _states(view, standing.country.code),
            }
            for standing in view.told
        },
        "old": _old(view),
        "names": {
            "status": {s.id: plain(view, s.label) for s in story.statuses.values()},
            "type": {t.id: plain(view, t.label) for t in story.contribution_types.values()},
            "phase": {p.id: plain(view, p.title) for p in story.phases.values()},
        },
        "say": {key: words.entries["shown"][key] for key in SENTENCES}
        | {key: words.say(f"take_away.{key}") for key in ("copied", "not_copied")}
        | {"unknown": words.entries["filters"]["unknown"]},
        # the names alone would be sorted by a browser where an id is a number
        "alt": {key: words.entries["alt"][key] for key in ("map", "group", "nothing")}
        | {"order": [*story.statuses]},
        "forms": {
            "claims": words.forms("shown.claims"),
            "countries": words.forms("shown.countries"),
        },
    }


def _states(view: View, code: str) -> list[list[Any]]:
    """From which day index on: tone, status, old, dot, and the country in a breath."""
    found: list[list[Any]] = []
    for index, snapshot in enumerate(view.snapshots):
        standing = snapshot.standings[code]
        state = [
            tone_of(standing),
            standing.status.id if standing.status else "",
            int(standing.old),
            int(standing.offers_other),
            standing_words(view.story, standing, view.words),
        ]
        if not found or found[-1][1:] != state:
            found.append([index, *state])
    return found


def _old(view: View) -> list[list[Any]]:
    """From which day index on: what the legend says of old statuses."""
    found: list[list[Any]] = []
    for index, snapshot in enumerate(view.snapshots):
        said = old_words(snapshot, view.words)
        if not found or found[-1][1] != said:
            found.append([index, said])
    return found
