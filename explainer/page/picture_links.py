"""The ways to a drawing's picture in every format, in a line; and the figure for other pages."""

from html import escape

import htpy as h

from explainer.content.imprint import imprint
from explainer.content.map import map_of
from explainer.content.masthead import masthead
from explainer.content.pictures import FORMATS, PICTURES, Picture, shared_picture
from explainer.page.parts import between
from explainer.page.view import View


def show_picture_links(view: View, name: str) -> h.Element | None:
    """Links that download the picture of map, timeline or table as PNG, SVG and PDF, if it is there."""
    there = [p for form in FORMATS if view.has_picture(p := Picture(name, view.language, form))]
    links: list[h.Node] = [
        h.a(href=f"{view.page}{PICTURES}{picture.name}", download=True)[picture.form.upper()]
        for picture in there
    ]
    if not links:
        return None
    return h.p(".pictures")[view.words.say("pictures.download"), " ", between(links, " ")]


def figure_code(view: View, base_url: str = "") -> str:
    """The map as a figure with words, day, credit and licence, for places that take no iframe."""
    picture = shared_picture(view.language)
    source = escape(f"{base_url}{view.language}/{PICTURES}{picture.name}", quote=True)
    alt = escape(map_of(view).alt, quote=True)
    made = imprint(view)
    credit = [masthead(view).short, made.credit]
    if made.licence_url:
        credit.append(view.words.say("pictures.licence", licence=made.licence_url))
    return (
        f'<figure><img src="{source}" alt="{alt}" width="{picture.size.width}" '
        f'height="{picture.size.height}" loading="lazy" style="max-width:100%;height:auto">'
        f"<figcaption>{escape(' · '.join(credit))}</figcaption></figure>"
    )
