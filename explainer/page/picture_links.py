"""The ways to a drawing's picture in every format, in a line; and the figure for other pages."""

from html import escape

from explainer.content.country import country
from explainer.content.course import row_of
from explainer.content.edition import Edition
from explainer.content.imprint import imprint
from explainer.content.map import map_of
from explainer.content.masthead import masthead
from explainer.content.pictures import FORMATS, PICTURES, Picture, figure_picture, statement_picture
from explainer.page import elements as h
from explainer.page.parts import between

WIDTH = 360  # CSS pixels of a figure: a phone's


def show_picture_links(edition: Edition, name: str) -> h.Element | None:
    """Links that download the picture of a part as PNG, SVG and PDF, if it is there."""
    ordered = [Picture(name, edition.language, form, day=edition.day) for form in FORMATS]
    there = [picture for picture in ordered if edition.has_picture(picture)]
    links: list[h.Node] = [
        h.a(href=f"{edition.newest}{PICTURES}{picture.name}", download=True)[picture.form.upper()]
        for picture in there
    ]
    if not links:
        return None
    return h.p(".pictures")[edition.words.say("pictures.download"), " ", between(links, " ")]


def figure_code(edition: Edition, code: str = "") -> str:
    """The map or a country's card as a figure with words, day, credit and licence, without an iframe.

    Its picture is legible where a page has 360 pixels; how high it is its content decides.
    """
    picture = figure_picture(edition.language, code, edition.day)
    alt = map_of(edition).alt
    if code:
        alt = edition.words.in_sentences((country(edition, code).said, row_of(edition, code).said))
    return figure_of(edition, _place(edition, picture), alt)


def figure_of(edition: Edition, place: str, alt: str) -> str:
    """A picture at an address as the code of a figure, with its words, its day, credit and licence."""
    made = imprint(edition)
    credit = [masthead(edition).short, made.credit]
    if made.licence_url:
        credit.append(edition.words.say("pictures.licence", licence=made.licence_url))
    return (
        # browsers give figures margins at their sides, and an address is one long word
        f'<figure style="margin:1em 0"><img src="{escape(place)}" alt="{escape(alt)}" width="{WIDTH}" '
        f'loading="lazy" style="max-width:100%;height:auto">'
        f'<figcaption style="overflow-wrap:anywhere">{escape(" · ".join(credit))}</figcaption></figure>'
    )


def show_statement_codes(edition: Edition, code: str) -> list[h.Element]:
    """The same of each statement of a country whose picture is there, the newest first."""
    card, found = country(edition, code), []
    for one in card.statements:
        picture = statement_picture(edition.language, code, one.claim)
        if edition.has_picture(picture):
            alt = one.alone(card.said, edition.words)
            shown = h.pre(tabindex="0")[h.code[figure_of(edition, _place(edition, picture), alt)]]
            found.append(h.details[h.summary[one.head], shown])
    return found


def _place(edition: Edition, picture: Picture) -> str:
    return f"{edition.base_url}{edition.language}/{PICTURES}{picture.name}"


def show_figure_code(edition: Edition, code: str = "") -> h.Node:
    """The code of a figure, to be copied by hand; nothing where its picture is not there."""
    if not edition.has_picture(figure_picture(edition.language, code, edition.day)):
        return None
    return h.pre(tabindex="0")[h.code[figure_code(edition, code)]]
