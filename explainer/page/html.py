"""Small pieces of HTML that sections share and htpy does not have."""

from datetime import date

import htpy as h

from explainer.page.view import View
from explainer.story.dates import InexactDate
from explainer.story.model import Source
from explainer.story.text import Text
from explainer.wording.names import full_day, inexact_day, machine_day


def told(view: View, text: Text) -> h.Node:
    """A text of the story; in another language than the page it says so, to ears as well."""
    said, language = text.said_in(view.language)
    if language == view.language:
        return said
    return h.span(".untranslated", lang=language)[
        said, " ", h.small(lang=view.language)[view.words.say("languages.only", tag=language)]
    ]


def day(view: View, when: InexactDate | date) -> h.Element:
    """A day in words, and as machines read it."""
    said = full_day(when, view.words) if isinstance(when, date) else inexact_day(when, view.words)
    return h.time(datetime=machine_day(when))[said]


def tone_key(tone: str) -> h.Element:
    """The little field that shows a tone of the map with its pattern."""
    return h.span(".key", data_tone=tone, aria_hidden="true")


def source_link(view: View, source: Source) -> h.Node:
    """A source by its publisher; a mirror is named without a link."""
    name = source.short or source.publisher
    if source.kind == "mirror" or not source.url:
        note = view.words.say("sources.mirror" if source.kind == "mirror" else "sources.no_page")
        return h.span(".mirror")[name, " ", h.small[f"({note})"]]
    return h.a(href=source.url)[name]


def between(nodes: list[h.Node], separator: str) -> list[h.Node]:
    """Nodes with a separator between them."""
    joined: list[h.Node] = []
    for node in nodes:
        joined += [separator, node] if joined else [node]
    return joined


def plain(view: View, text: Text) -> str:
    """A text of the story as bare words, where no mark-up can stand."""
    return text.said_in(view.language)[0]
