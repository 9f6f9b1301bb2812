"""What the app's scripts look up: every state, row and word, derived here beforehand.

The browser counts, hides and picks; it never works out what a country's status is or how a
sentence goes.
"""

from typing import Any

from explainer.content.choices import choices
from explainer.content.country import positions_by_day
from explainer.content.edition import During, Edition, only_in, plain
from explainer.content.found_by import found_by
from explainer.content.map import map_of
from explainer.content.more_words import more_words
from explainer.content.states import State, day_names, old_by_day, states
from explainer.content.table import Row, rows
from explainer.drawing.map_scene import point_of
from explainer.drawing.scene import Scene
from explainer.exploring.compare import compare_data
from explainer.exploring.origins import origins_data
from explainer.exploring.phases import phases_data
from explainer.exploring.positions import positions_data
from explainer.exploring.stops import stops_data

SENTENCES = ("all", "chosen", "nothing", "day", "text", "separator")
CELLS = ("country", "day", "status", "voice", "text", "offer", "who", "evidence")
SEARCHED = (*CELLS, "more")
SORTED_WORDS = ("country", "voice", "who", "evidence")
WORDS = (
    "again", "country_page", "newest", "close", "no_statements",
    "columns", "csv", "copy", "copy_none", "copied", "grid_rows",
)  # fmt: skip


def browser_data(edition: Edition, map_scene: Scene) -> dict[str, Any]:
    """The story for the scripts, ready for JSON."""
    story, words, content = edition.story, edition.words, choices(edition)
    return {
        "language": edition.language,
        "locale": words.browser_locale,
        "days": [day.isoformat() for day in edition.days],
        "dayNames": list(day_names(edition)),
        "countries": {
            code: {
                "name": edition.names[code],
                "also": found_by(edition, code),
                "states": [_state(during) for during in found],
                "since": _since(edition, code),
            }
            for code, found in states(edition).items()
        },
        "aged": [[during.first, during.what] for during in old_by_day(edition)],
        "statuses": [
            {"id": status.id, "label": content.statuses[status.id].said, "tone": status.scale}
            for status in story.statuses.values()
            if status.scale
        ],
        "names": {
            "status": plain(content.statuses),
            "type": plain(content.kinds),
            "phase": plain(content.phases),
        },
        "searched": SEARCHED,
        "rows": _in_order(edition, [row_data(edition, row) for row in rows(edition)]),
        "map": _map_words(edition, map_scene),
        "phases": phases_data(edition),
        "stops": stops_data(edition),
        "compare": compare_data(edition),
        "positions": positions_data(edition),
        "origins": origins_data(edition),
        "say": {key: words.entries["shown"][key] for key in SENTENCES}
        | {key: words.entries["explore"][key] for key in WORDS}
        | {
            "unknown": words.entries["filters"]["unknown"],
            "offers_other": words.say("map.dot"),
            "no_country": words.say("countries.hint"),
            "no_statement": words.say("table.nothing"),
            "period": words.entries["period"]["said"],
            "swapped": words.say("period.swapped"),
            "early": words.entries["period"]["early"],
            "legend": words.say("map.legend"),
            "types": words.say("filters.types"),
        },
        "numbers": words.number_names,
        "forms": {
            "claims": words.forms("shown.claims"),
            "countries": words.forms("shown.countries"),
        },
    }


def _since(edition: Edition, code: str) -> list[list[Any]]:
    """From which day index on: since when a country stands where it does, in words."""
    say = edition.words.say
    found = []
    for during in positions_by_day(edition, code):
        one = during.what
        parts = [f"{say('card.since')} {one.since}"] if one.since else []
        parts += [f"{say('card.repeated')} {one.repeated}"] if one.repeated else []
        parts += [part for part in (one.confirmed, one.old) if part]
        found.append([during.first, edition.words.in_a_row(parts)])
    return found


def _state(during: During[State]) -> list[Any]:
    """From which day index on: tone, status, dot, old, and how that is said."""
    state = during.what
    shown = state.tone, state.status, int(state.offers_other), int(bool(state.old))
    return [during.first, *shown, state.label, state.hover]


def row_data(edition: Edition, row: Row) -> dict[str, Any]:
    """A row of the grid, and what it is filtered and found by."""
    one = row.statement
    found = {
        "id": one.id,
        "code": one.country,
        "country": row.name,
        "first": row.first,
        "until": row.until,
        "kinds": list(row.kinds),
        "phases": list(row.ties),
        "day": one.day.said,
        "day_order": row.day_order,
        "spoke": edition.story.claims[one.claim].date.first_day.isoformat(),
        "status": one.says,
        "status_order": row.status_order,
        "tone": one.tone if one.status and not one.hearsay else "",
        "voice": one.voice_said,
        "text": one.text.said,
        "offer": one.offer.said if one.offer else "",
        "who": one.told_by,
        "evidence": one.borne_out,
        "sources": [[source.name, source.url, source.note] for source in one.sources],
    }
    found["more"] = more_words(edition, one, [str(found[cell]) for cell in CELLS])
    if one.is_joint:
        found["joint"] = one.claim
    if one.replaced:
        found["offer_until"] = edition.index_of(one.replaced.since)
    same = one.text.language == edition.language
    if same:
        return found
    return found | {"lang": one.text.language, "only": only_in(edition, one.text, one.offer)}


def _in_order(edition: Edition, found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows with the places of their words among those of a column, in the alphabet of the language."""
    for column in SORTED_WORDS:
        in_order = sorted({row[column] for row in found}, key=edition.words.sort_key)
        places = {said: place for place, said in enumerate(in_order)}
        for row in found:
            row[f"{column}_order"] = places[row[column]]
    return found


def _map_words(edition: Edition, scene: Scene) -> dict[str, Any]:
    """Names and marks above the map, in its own coordinates, with the widths that they need."""
    named = {one.id: (one.x, one.y) for one in scene.words}
    return {
        "width": scene.width,
        "height": scene.height,
        "names": [
            [one.id, one.x, one.y, one.lines[0], one.from_width, one.until_width, one.tone]
            for one in scene.words
        ],
        "small": [[mark.id, mark.x, mark.y] for mark in scene.marks if mark.kind == "small"],
        "dots": [
            [shape.id, *named.get(shape.id, point_of(edition.story.outlines, shape.id))]
            for shape in scene.shapes
            if shape.label and map_of(edition).by_code[shape.id].role == "contributor"
        ],
    }
