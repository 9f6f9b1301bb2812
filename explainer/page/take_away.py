"""What a reader can take along: data, feed, the code to embed, and a link to this very edition."""

from collections.abc import Iterator
from datetime import date
from html import escape

import htpy as h
from markupsafe import Markup

from explainer.content.edition import Edition, Phrase, day
from explainer.content.files import FILES, OF_A_DAY, on_day
from explainer.content.masthead import masthead
from explainer.content.pictures import DOWNLOADS, PICTURES, Picture
from explainer.content.positions import positions_of
from explainer.page.embed_code import embed_code
from explainer.page.parts import between, say
from explainer.page.picture_links import show_picture_links


def _of_key_day(edition: Edition, when: date) -> h.Element:
    """What was known on a key day."""
    said = edition.words.say("how_many.of_day", day=day(when, edition.words))
    links: list[h.Node] = [
        h.a(href=f"{edition.root}data/{on_day(when, name)}", download=True)[name]
        for name in OF_A_DAY
    ]
    return h.li[said, ": ", between(links, ", ")]


def show_take_away(edition: Edition) -> h.Element:
    """Downloads, embed code and link."""
    words = edition.words
    pictures = list(_pictures(edition))
    return h.section("#take-away", aria_labelledby="take-away-title")[
        h.h2("#take-away-title")[words.say("take_away.title")],
        h.div(".take-away")[
            h.div[
                h.h3[words.say("take_away.data")],
                h.ul(".downloads")[
                    [h.li[h.a(href=f"{edition.root}data/{name}", download=True)[name]]
                     for name in FILES],
                    [_of_key_day(edition, key.day) for key in edition.whole.about.key_days],
                    h.li[h.a(href="feed.xml", type="application/atom+xml")[
                        words.say("changes.feed")]],
                ],
                pictures and [h.h3[words.say("pictures.title")], *pictures],
                h.h3[words.say("take_away.link")],
                h.p[h.button(".needs-script", type="button", data_copy="address")[
                    words.say("take_away.copy_link")], " ",
                    h.button(type="button", data_take="share", hidden=True)[
                        words.say("take_away.share")], " ",
                    h.button(".needs-script", type="button", data_take="csv")[
                        words.say("take_away.csv")]],
            ],
            h.div[
                h.h3[words.say("take_away.embed")],
                h.pre(tabindex="0")[h.code("#embed-code")[  # its many quotes as they are
                    Markup(escape(embed_code(edition, "embed/map/", script=False), quote=False))]],
                h.p[
                    h.button(".needs-script", type="button", data_copy="embed")[
                        words.say("take_away.copy_code")], " ",
                    h.a(href="embed/")[words.say("take_away.all_embeds")],
                ],
            ],
        ],
        h.p("#copied", role="status"),
    ]  # fmt: skip


def _pictures(edition: Edition) -> Iterator[h.Element]:
    """The pictures by name, in every format, and the dossier; those that are there."""
    heads = masthead(edition).headings
    positions = Phrase(positions_of(edition).headline, edition.language)
    called = (heads.map, positions, heads.phases, heads.table)
    for name, heading in zip(DOWNLOADS, called, strict=True):
        if links := show_picture_links(edition, name):
            yield h.div[h.b[say(edition, heading)], links]
    dossier = Picture("dossier", edition.language, "pdf")
    if edition.has_picture(dossier):
        named = h.a(href=f"{PICTURES}{dossier.name}")
        yield h.p[named[edition.words.say("pictures.dossier"), " (PDF)"]]
