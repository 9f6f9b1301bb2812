"""All of one country: its course, every statement, where it lies, and the ways to its neighbours."""

from markupsafe import Markup

from explainer.content.country import country
from explainer.content.edition import Edition
from explainer.content.map import map_of
from explainer.content.masthead import masthead
from explainer.drawing.locator import draw_locator
from explainer.drawing.svg import as_svg
from explainer.page import elements as h
from explainer.page.card import show_card
from explainer.page.course import show_course
from explainer.page.imprint import show_imprint
from explainer.page.masthead import show_header_line
from explainer.page.parts import in_brackets, say
from explainer.page.share import show_share_of


def show_country_page(edition: Edition, code: str) -> h.Node:
    """The country under a head of its own, with the way back to the page; most of it needs no script."""
    words, name = edition.words, edition.names[code]
    return [
        show_header_line(edition),
        h.main[
            h.p(".way-back")[
                h.a(href=edition.link_to(code))[say(edition, masthead(edition).title)]
            ],
            h.div(".country")[
                _locator(edition, code),
                show_card(
                    edition, country(edition, code), show_course(edition, code), addressed=True
                ),
            ],
            _neighbours(edition, code),
            h.p[
                h.a(href="feed.xml", type="application/atom+xml")[
                    words.say("changes.of_country", country=name),
                    in_brackets(edition, words.say("changes.feed")),
                ]
            ],
            show_share_of(edition, code),
        ],
        show_imprint(edition),
    ]


def _locator(edition: Edition, code: str) -> h.Node:
    """Where it lies, if the map has it: its land marked, and nothing else said."""
    place = map_of(edition).by_code[code]
    said = edition.words.say("country_page.locator", country=place.name)
    scene = draw_locator(
        edition.story.outlines, code, "none" if place.tone == "land" else place.tone, said
    )
    if scene is None:
        return None
    return h.div(".locator", style=f"aspect-ratio:{scene.width}/{scene.height}")[
        h.div(".alt", role="img", aria_label=scene.alt), Markup(as_svg(scene))
    ]


def _neighbours(edition: Edition, code: str) -> h.Node:
    """The countries before and after it in the alphabet."""
    codes, words = [standing.country.code for standing in edition.standings], edition.words
    at = codes.index(code)
    before, after = codes[:at][-1:], codes[at + 1 :][:1]
    if not before and not after:
        return None
    return h.nav(".neighbours", aria_label=words.say("country_page.others"))[
        [
            h.a(href=f"../{other}/", rel=rel)[
                words.say(f"country_page.{key}", country=edition.names[other])
            ]
            for key, rel, found in (("previous", "prev", before), ("next", "next", after))
            for other in found
        ]
    ]
