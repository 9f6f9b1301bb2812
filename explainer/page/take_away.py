"""What a reader can take along: data, feed, the code to embed, and a link to this very edition."""

from collections.abc import Iterator
from datetime import date

import htpy as h

from explainer.content.edition import Edition, day
from explainer.content.files import FILES, OF_A_DAY, on_day
from explainer.content.masthead import masthead
from explainer.content.pictures import DOWNLOADS, PICTURES, Picture
from explainer.page.embed_choice import show_embed_choice
from explainer.page.parts import between, say
from explainer.page.picture_links import show_picture_links


def _data(edition: Edition) -> h.Element:
    """The files of the edition, and what was known on each key day; of a key day only the latter."""
    if edition.day and edition.start:
        return h.ul(".downloads")[_of_key_day(edition, edition.day)]
    return h.ul(".downloads")[
        [h.li[h.a(href=f"{edition.root}data/{name}", download=True)[name]] for name in FILES],
        [_of_key_day(edition, key.day) for key in edition.whole.about.key_days],
        h.li[h.a(href="feed.xml", type="application/atom+xml")[edition.words.say("changes.feed")]],
    ]


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
                _data(edition),
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
                show_embed_choice(edition),
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
    for name, heading in zip(DOWNLOADS, (heads.map, heads.phases, heads.table), strict=True):
        if links := show_picture_links(edition, name):
            yield h.div[h.b[say(edition, heading)], links]
    dossier = Picture("dossier", edition.language, "pdf", day=edition.day)
    if edition.has_picture(dossier):
        named = h.a(href=f"{PICTURES}{dossier.name}")
        yield h.p[named[edition.words.say("pictures.dossier"), " (PDF)"]]
