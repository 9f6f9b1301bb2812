"""The ways to a drawing's picture in every format, in a line; and the figure for other pages."""

from html import escape

import htpy as h

from explainer.content.edition import Edition
from explainer.content.imprint import imprint
from explainer.content.map import map_of
from explainer.content.masthead import masthead
from explainer.content.pictures import FORMATS, PICTURES, Picture, shared_picture
from explainer.page.parts import between


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


def figure_code(edition: Edition, base_url: str = "") -> str:
    """The map as a figure with words, day, credit and licence, for places that take no iframe."""
    picture = shared_picture(edition.language, day=edition.day)
    source = escape(f"{base_url}{edition.language}/{PICTURES}{picture.name}", quote=True)
    alt = escape(map_of(edition).alt, quote=True)
    made = imprint(edition)
    credit = [masthead(edition).short, made.credit]
    if made.licence_url:
        credit.append(edition.words.say("pictures.licence", licence=made.licence_url))
    return (
        f'<figure><img src="{source}" alt="{alt}" width="{picture.size.width}" '
        f'height="{picture.size.height}" loading="lazy" style="max-width:100%;height:auto">'
        f"<figcaption>{escape(' · '.join(credit))}</figcaption></figure>"
    )
