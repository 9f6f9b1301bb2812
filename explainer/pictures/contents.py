"""Each view of a picture as plain data for its template, from what its part says."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from explainer.content.country import Country, country
from explainer.content.edition import Edition
from explainer.content.how_many import how_many
from explainer.content.map import Map, Sign, map_of
from explainer.content.masthead import masthead
from explainer.content.phases import phases
from explainer.content.pictures import Picture
from explainer.content.positions import positions_of
from explainer.content.statement import Statement
from explainer.content.weight import by_weight
from explainer.drawing.map_field import ALL, MAP, field_of
from explainer.drawing.theme import NAMED
from explainer.pictures.cards import card_of
from explainer.pictures.drawn_later import LATER, Later, finished
from explainer.pictures.furniture import furnish, sources_of, without_repeated
from explainer.pictures.map_drawing import Drawing, draw_lands, lands_of
from explainer.pictures.phases_drawing import zones_of
from explainer.pictures.positions_drawing import draw_course
from explainer.pictures.swatches import swatch

Content = dict[str, Any]
ROOM_BESIDE = 18  # the margins of text beside the map are smaller than those of a column
NAMED_SIGNS = ("none", "old")  # they name the countries that they are on, and may take more lines


def content_of(edition: Edition, picture: Picture) -> Content:
    """Everything that the template of a picture's view needs."""
    return finished(begun_content_of(edition, picture))


def begun_content_of(edition: Edition, picture: Picture) -> Content:
    """The same before what takes long is drawn."""
    return _CONTENTS[picture.view](edition, picture)


def _map(edition: Edition, picture: Picture) -> Content:
    content, size = map_of(edition), picture.size
    field = field_of(edition.story.outlines, size, MAP, size.is_wide)
    # names stay by weight where a fixed picture has no room for all
    ranks = {code: rank for rank, code in enumerate(_ranked(edition, content))}
    sources = _setting(edition, [place.code for place in content.places])
    heading = content.heading.said if content.heading else ""
    return furnish(edition, picture, heading, content.alt, sources) | {
        "h": size.height or (round(field[1]) if size.is_wide else None),
        "notes": _map_notes(edition, content),
        LATER: Later(
            _map_drawn,
            (content, edition.story.outlines, *field, size.unit, picture.theme, ranks),
        ),
        "legend": _legend(content, ranks, picture.theme),
        "counted": content.covered,
        "signs": [
            _sign(sign, picture.theme) for sign in content.signs if sign.tone not in NAMED_SIGNS
        ],
        "named_signs": [
            _sign(sign, picture.theme) for sign in content.signs if sign.tone in NAMED_SIGNS
        ],
        "short": [sign.short for sign in content.signs if sign.tone in NAMED_SIGNS],
        "strip_title": content.outside,
        "room": len(ranks),
        "more": ["", *(edition.words.count("pictures.more", n) for n in range(1, len(ranks) + 1))],
    }


def _map_drawn(
    content: Map,
    outlines: Any,
    width: float,
    height: float,
    unit: float,
    theme: str,
    ranks: Mapping[str, int],
) -> Content:
    drawing = lands_of(content, outlines, width, height, unit, NAMED[theme])
    drawn = {shape.id for shape in drawing.scene.shapes}
    outside = [place for place in content.places if place.code not in drawn]
    return _drawn(drawing) | {
        "strip": [
            {"swatch": swatch(place.tone, theme), "name": place.name, "rank": ranks[place.code]}
            for place in outside
        ]
    }


def _drawn(drawing: Drawing) -> Content:
    return {
        "ground": drawing.ground,
        "lands": drawing.lands,
        "map": {"width": drawing.width, "height": drawing.height},
        "labels": list(drawing.labels),
    }


def _map_notes(edition: Edition, content: Map) -> str:
    return without_repeated(
        *(edition.words.headed(edition.names[code], said) for code, said in content.notes),
        content.note.said,
        content.border_note.said,
        edition.words.say("pictures.borders", who=edition.story.outlines.credit),
    )


def _all(edition: Edition, picture: Picture) -> Content:
    """The map over the course; what both say is said once."""
    content, size = map_of(edition), picture.size
    course = _positions(edition, picture)
    aside = size.is_wide and size.height is not None
    field = field_of(edition.story.outlines, size, ALL, aside)
    drawing = draw_lands(edition, *field, size.unit, NAMED[picture.theme])
    beside = size.points - field[0] + ROOM_BESIDE * size.unit
    drawn = draw_course(edition, size, picture.theme, beside) if aside else {}
    own = furnish(edition, picture, content.heading.said if content.heading else "", "", ())
    return course | drawn | _drawn(drawing) | {
        "title": own["title"],
        "kicker": own["kicker"],
        "shown": own["shown"],
        "alt": f"{content.alt} {course['alt']}",
        "notes": without_repeated(
            edition.words.in_sentences([_map_notes(edition, content)]), course["notes"]
        ),
        "signs": [_sign(sign, picture.theme) for sign in content.signs if sign.tone not in NAMED_SIGNS],
    }  # fmt: skip


def _positions(edition: Edition, picture: Picture) -> Content:
    content, words = positions_of(edition), edition.words
    sources = _setting(edition, [row.code for row in content.rows])
    drawn = draw_course(edition, picture.size, picture.theme)
    more = [words.count("pictures.and_more", n) for n in range(1, drawn["rows"] + 1)]
    furniture = furnish(edition, picture, content.title, content.alt, sources, content.headline)
    notes = without_repeated(content.lead, furniture["notes"])
    return furniture | drawn | {"notes": notes, "more": ["", *more]}


def _setting(edition: Edition, codes: Iterable[str]) -> list[str]:
    """The ids of the sources of the statements that set where these countries stand."""
    claims = [edition.snapshot.standings[code].claim for code in codes]
    return [source for claim in claims if claim for source in claim.sources]


def _ranked(edition: Edition, content: Map) -> list[str]:
    """The codes of all places, the weightiest first; last those of which nothing was said."""
    return list(dict.fromkeys([*by_weight(edition), *(place.code for place in content.places)]))


def _legend(content: Map, ranks: dict[str, int], theme: str) -> list[Content]:
    """Every status that is counted, with its countries by name and weight."""
    return [
        {
            "swatch": swatch(tally.tone, theme),
            "label": tally.label.said,
            "n": tally.count,
            "names": list(content.names_of(tally)),
            "ranks": [ranks[code] for code in tally.countries],
        }
        for tally in content.tallies
    ]


def _sign(sign: Sign, theme: str) -> Content:
    return {"swatch": swatch(sign.tone, theme), "label": sign.said}


def _phases(edition: Edition, picture: Picture) -> Content:
    content = phases(edition)
    events = len(content.run_up.events)
    sources = [source.id for part in content.now.parts for source in part.sources]
    sources += [source.id for event in content.run_up.events for source in event.sources]
    heading = content.heading.said if content.heading else content.run_up.events_title
    return (
        furnish(edition, picture, heading, content.alt, sources)
        | zones_of(edition, NAMED[picture.theme])
        | {
            "more": [
                "",
                *(edition.words.count("phases.more_events", n) for n in range(1, events + 1)),
            ]
        }
    )


def _table(edition: Edition, picture: Picture) -> Content:
    words, headline = edition.words, edition.story.about.headline_number
    cards = [country(edition, code) for code in by_weight(edition)]
    rows = [(card, card.deciding) for card in cards if card.deciding]
    shown = words.say("pictures.table_shown")
    alt = words.in_sentences(card.said for card, _ in rows)
    contribution = masthead(edition).headings.contribution.said
    return furnish(edition, picture, shown, alt, sources_of([one for _, one in rows])) | {
        "columns": [
            words.say("table.country"),
            words.say("table.status"),
            contribution,
            words.say("table.said_by"),
            words.say("table.day"),
            words.say("table.evidence"),
        ],
        "rows": [_row(edition, card, one, picture.theme) for card, one in rows],
        "more": [_more(edition, [card for card, _ in rows[n:]]) for n in range(len(rows), -1, -1)],
        "least": len(headline.named) if headline else 1,
    }


def _more(edition: Edition, cards: list[Country]) -> str:
    """How many countries have no row, and where each of them stands: none falls off."""
    words = edition.words
    by_status: dict[str, list[str]] = {}
    for card in cards:
        by_status.setdefault(card.position.status, []).append(card.name)
    groups = [
        words.say("pictures.and_more_status", status=status, names=words.in_a_row(names))
        for status, names in by_status.items()
    ]
    counted = words.count("pictures.and_more", len(cards))
    said = words.in_groups(groups)
    return words.say("pictures.and_more_named", more=counted, groups=said) if cards else ""


def _row(edition: Edition, card: Country, one: Statement, theme: str) -> Content:
    offer = one.offer.said if one.offer else one.kinds
    if one.replaced:
        offer = edition.words.in_a_row(kind.said for kind in card.offers)
    return {
        "swatch": swatch(card.position.tone, theme),
        "country": card.name,
        "status": card.position.status,
        "offer": offer or "–",
        "said_by": one.told_by,
        "day": one.day_in_figures,
        "evidence": one.evidence,
    }


def _how_many(edition: Edition, picture: Picture) -> Content:
    content = how_many(edition)
    headline = content.headline
    assert headline is not None
    shown = edition.words.say("shown.separator").join((content.title, headline.stated))
    parts = (shown, *(mark.said for mark in headline.marks), headline.text.said)
    alt = edition.words.in_sentences(parts)
    named_by = edition.story.about.headline_number
    sources = [named_by.named_by] if named_by else []
    sources += [source.id for source in headline.number.sources]
    sources += _setting(edition, [mark.code for mark in headline.marks])
    tones = NAMED[picture.theme].tones
    return furnish(edition, picture, shown, alt, sources) | {
        "marks": [
            {
                "name": mark.name,
                "status": mark.status,
                "fill": tones[mark.tone].fill,
                "ink": tones[mark.tone].ink,
                "line": tones[mark.tone].line,
            }
            for mark in headline.marks
        ],
        "unnamed": headline.unnamed,
        "unnamed_label": headline.unnamed_label,
        "text": headline.text.said,
        "provenance": headline.provenance,
    }


_CONTENTS: dict[str, Callable[[Edition, Picture], Content]] = {
    "map": _map,
    "positions": _positions,
    "timeline": _phases,
    "table": _table,
    "card": card_of,
    "how-many": _how_many,
    "all": _all,
}
