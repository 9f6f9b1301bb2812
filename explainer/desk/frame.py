"""The frame in which the desk shows a document of the story, and its switches.

What a switch does is the business of ``assets/js/desk.js``; without it the page is framed as it is.
"""

from collections.abc import Iterable

import htpy as h

from explainer.content.edition import Edition
from explainer.page.routes import routes
from explainer.wording.catalogue import Catalogue, language_name

WIDTHS = (320, 390, 768, 1200)  # CSS pixels
FIRST_WIDTH = 768
THEMES = ("auto", "light", "dark")


def show_frame(words: Catalogue, edition: Edition | None) -> h.Element:
    """The framed document with its switches, or that there is none to show yet."""
    name = words.say("desk.frame")
    return h.section("#frame", aria_label=name)[
        _switches(words, edition) if edition else h.p("#waiting")[words.say("desk.waiting")],
        h.div(".window")[
            h.iframe(
                name="framed", src=f"../{edition.language}/", title=name, width=str(FIRST_WIDTH)
            )
            if edition
            else None
        ],
        h.p("#scaled.note", hidden=True, data_say=words.entries["desk"]["scaled"]),
    ]


def _switches(words: Catalogue, edition: Edition) -> h.Element:
    languages = edition.story.about.languages
    return h.div(".switches")[
        _presses("width", words.say("desk.width"), FIRST_WIDTH, ((w, str(w)) for w in WIDTHS)),
        _presses("theme", words.say("embeds.theme"), "auto",
                 ((theme, words.say(f"embeds.theme_{theme}")) for theme in THEMES)),
        len(languages) > 1
        and _presses("language", words.say("languages.nav"), edition.language,
                     ((tag, language_name(tag)) for tag in languages)),
        h.label[h.span[words.say("desk.edition")], h.select("#edition")[_editions(words, edition)]],
        h.label[
            h.span[words.say("table.country")],
            h.select("#country")[
                h.option(value="")["–"],
                [h.option(value=standing.country.code)[edition.names[standing.country.code]]
                 for standing in edition.standings],
            ],
        ],
    ]  # fmt: skip


def _presses(
    name: str, title: str, pressed: object, values: Iterable[tuple[object, str]]
) -> h.Element:
    """Buttons, one of which is pressed."""
    return h.div(".switch", role="group", aria_labelledby=f"switch-{name}")[
        h.span(id=f"switch-{name}")[title],
        [
            h.button(
                type="button",
                data_switch=name,
                data_value=str(value),
                aria_pressed="true" if value == pressed else "false",
                lang=str(value) if name == "language" else None,
            )[said]
            for value, said in values
        ],
    ]


def _editions(words: Catalogue, edition: Edition) -> h.Node:
    """One entry for each kind of document; a gap stands where a country's code goes."""
    found: dict[str, str] = {}
    for route in routes(edition):
        name = route.name.removesuffix(f"-{route.code}").replace("-", "_")
        found.setdefault(name, route.path.replace(route.code or "{code}", "{code}"))
    return [
        h.option(value=path)[words.say(f"desk.editions.{name}")] for name, path in found.items()
    ]
