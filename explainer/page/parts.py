"""Pieces of HTML that sections share, so that no section needs another."""

from datetime import date

import htpy as h

from explainer.content import leaning, phrase
from explainer.content.leaning import SourceLink
from explainer.content.map import Place, map_of
from explainer.content.phrase import Day, Phrase
from explainer.content.statement import Statement
from explainer.page.view import View
from explainer.story.dates import InexactDate
from explainer.story.model import Source
from explainer.story.text import Text

EXPLORE = "explore/"


def say(view: View, words: Phrase) -> h.Node:
    """Words of the story; in another language than the page they say so, to ears as well."""
    if words.language == view.language:
        return words.said
    return h.span(".untranslated", lang=words.language)[
        words.said, " ",
        h.small(lang=view.language)[view.words.say("languages.only", tag=words.language)],
    ]  # fmt: skip


def show_day(when: Day) -> h.Element:
    """A day in words, and as machines read it."""
    return h.time(datetime=when.machine)[when.said]


def show_source(source: SourceLink) -> h.Node:
    """A source by its publisher; one that cannot be followed says why."""
    if source.note:
        return h.span(".mirror")[source.name, " ", h.small[f"({source.note})"]]
    return h.a(href=source.url)[source.name]


def tone_key(tone: str) -> h.Element:
    """The little field that shows a tone of the map with its pattern."""
    return h.span(".key", data_tone=tone, aria_hidden="true")


def between(nodes: list[h.Node], separator: str) -> list[h.Node]:
    """Nodes with a separator between them."""
    joined: list[h.Node] = []
    for node in nodes:
        joined += [separator, node] if joined else [node]
    return joined


def told(view: View, text: Text) -> h.Node:
    """A text of the story, as ``say`` says it."""
    return say(view, phrase.phrase(text, view.words))


def day(view: View, when: InexactDate | date) -> h.Element:
    """A day of the story in the page's language."""
    return show_day(phrase.day(when, view.words))


def source_link(view: View, source: Source) -> h.Node:
    """A source of the story, with its note in the page's language."""
    return show_source(leaning.source_link(source, view.words))


def plain(view: View, text: Text) -> str:
    """A text of the story as bare words, where no mark-up can stand."""
    return phrase.phrase(text, view.words).said


def show_who(view: View, one: Statement) -> h.Node:
    """By whom a statement is told."""
    return between([say(view, part) for part in one.who], ", ")


def country_list(view: View) -> h.Element:
    """All countries by name; what can be done on the map, for keys, screen readers and fingers."""
    return h.ul(".country-list")[[h.li[show_country(view, place)] for place in map_of(view).places]]


def show_country(view: View, place: Place) -> h.Element:
    """A country by name, with its tone; the same choice as its land on the map."""
    return h.a(
        ".country-link",
        href=view.link_to(place.code),
        data_country=place.code,
        data_tone=place.tone,
        aria_label=place.said,
    )[
        tone_key(place.tone),
        place.name,
        h.span(".other-help", hidden=not place.offers_other, aria_hidden="true"),
    ]


def show_explore_link(view: View) -> h.Element:
    """The way to the app, which the reader's selection goes along."""
    return h.p[
        h.a(href=f"{view.page}{EXPLORE}", data_keep_selection=True)[view.words.say("explore.link")]
    ]
