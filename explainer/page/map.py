"""The map with the list that is its key, the control of the day, and what stands below it."""

from markupsafe import Markup

from explainer.content.edition import Edition, Phrase
from explainer.content.map import headings_by_day, map_of
from explainer.content.masthead import masthead
from explainer.drawing.kept_places import KeptPlaces, kept_places
from explainer.drawing.map_scene import draw_map
from explainer.drawing.scene import Scene
from explainer.drawing.svg import as_svg
from explainer.page import elements as h
from explainer.page.country_list import show_country_list
from explainer.page.day_control import show_day_control
from explainer.page.parts import between, mark, note_on, said_by_day, say

WIDE = 1.4  # times as wide as high: such a map is lower than the list beside it


def map_scene(edition: Edition) -> Scene:
    """The map of the day, drawn once for all documents that show it."""
    placing = places_of_names(edition).placed
    outlines = edition.story.outlines
    return edition.keep("map_scene", lambda: draw_map(map_of(edition), outlines, placing=placing))


def places_of_names(edition: Edition) -> KeptPlaces:
    """Where names stand on all maps of the story, for builds to take from one another."""
    return kept_places(edition)


def show_map(
    edition: Edition,
    heading: h.Element = h.h2,
    below: h.Node = None,
    tools: h.Node = None,
    card: h.Node = None,
) -> h.Node:
    """The map and all that belongs to reading it.

    ``below`` stands right under the drawing, and a ``card`` where the list is, once it is filled;
    the ``tools`` stand at the end.
    """
    scene = map_scene(edition)
    wide = "wide-map" if scene.width > WIDE * scene.height else None
    return h.section("#map", class_=wide, aria_labelledby="map-title")[
        _heading(edition, heading),
        h.figure(".map-figure")[
            h.div(".frame", style=f"aspect-ratio:{scene.width}/{scene.height}")[
                h.div(".alt", role="img", aria_label=scene.alt),
                Markup(as_svg(scene, edition.page)),
            ],
            below,
        ],
        h.div(".side")[show_country_list(edition, {one.id for one in scene.shapes}), card],
        show_day_control(edition),
        h.div(".below-map")[
            h.p(".note")[between(_notes(edition), " ")],
            tools and h.div(".map-tools")[tools],
        ],
    ]


def _heading(edition: Edition, heading: h.Element) -> h.Element:
    """Above all by ear; an embed, which has no other, shows it."""
    hidden = ".visually-hidden" if heading is h.h2 else ""
    said = map_of(edition).heading or masthead(edition).title
    by_day = said_by_day(edition, headings_by_day(edition))
    return heading(f"#map-title{hidden}", **by_day)[say(edition, said)]


def _notes(edition: Edition) -> list[h.Node]:
    """What the map does not say, the editor's notes for whoever does not see them on it, and whose it is."""
    content, words = map_of(edition), edition.words
    notes = [_note(edition, code, said) for code, said in content.notes]
    credit = words.say("pictures.borders", who=edition.story.outlines.credit)
    note = note_on(edition, content.note, *(said for _, said in content.notes))
    return [mark(edition, content.note), *notes, [credit, note]]


def _note(edition: Edition, code: str, said: Phrase) -> h.Node:
    last = len(edition.days) - 1
    return h.span(".map-note.visually-hidden", data_from=str(last))[
        f"{edition.names[code]}: ", mark(edition, said)
    ]
