"""Pieces of HTML that sections share, so that no section needs another."""

import json
from collections.abc import Iterable
from typing import Any

from markupsafe import Markup

from explainer.content.edition import Day, During, Edition, Phrase, only_in
from explainer.content.source_link import SourceLink
from explainer.content.statement import Statement
from explainer.page import elements as h

EXPLORE = "explore/"


def say(edition: Edition, words: Phrase) -> h.Node:
    """Words of the story; in another language than the page they say so, to ears as well."""
    return [mark(edition, words), note_on(edition, words)]


def mark(edition: Edition, words: Phrase) -> h.Node:
    """The same among others, which a block has one note on."""
    if words.language == edition.language:
        return words.said
    return h.bdi(".untranslated", lang=words.language)[words.said]


def note_on(edition: Edition, *block: Phrase | None) -> h.Node:
    """In which other languages alone some of a block is there; nothing where all is in the page's."""
    said = only_in(edition, *block)
    return bool(said) and [" ", h.small(".only")[said]]


def said_by_day(edition: Edition, said: Iterable[During[Phrase]]) -> dict[str, str]:
    """The tag by which the selection script says something else on other days than the last.

    What is not in the language of the page is said as it is, without the note that it is not.
    """
    told = [{"from": during.first, "said": during.what.said} for during in said]
    if len(told) < 2:
        return {}
    return {"data_said": json.dumps(told, ensure_ascii=False, separators=(",", ":"))}


def json_text(value: Any) -> Markup:
    """JSON that cannot end the element it stands in."""
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Markup(written.replace("<", "\\u003c"))


def show_day(when: Day) -> h.Element:
    """A day in words, and as machines read it."""
    return h.time(datetime=when.machine)[when.said]


def standing_tags(edition: Edition, first: int, until: int) -> dict[str, str]:
    """The tags by which the selection script shows something on some of the edition's days only."""
    tags = {"data_from": str(first)} if first else {}
    return tags | ({"data_until": str(until)} if until < len(edition.days) else {})


def last_day_tags(edition: Edition) -> dict[str, str]:
    """The tags of what is told of the story's last day alone."""
    return standing_tags(edition, len(edition.days) - 1, len(edition.days))


def show_source(source: SourceLink) -> h.Node:
    """A source by its publisher; one that cannot be followed says why."""
    name = h.bdi[source.name] if source.foreign else source.name
    if source.note:
        return h.span(".mirror")[name, " ", h.small[f"({source.note})"]]
    return h.a(href=source.url)[name]


def tone_key(tone: str) -> h.Element:
    """The little field that shows a tone of the map with its pattern."""
    return h.span(".key", data_tone=tone)


def between(nodes: list[h.Node], separator: str) -> list[h.Node]:
    """Nodes with a separator between them."""
    joined: list[h.Node] = []
    for node in nodes:
        joined += [separator, node] if joined else [node]
    return joined


def comma(edition: Edition) -> str:
    """What stands between things in a row."""
    return edition.words.say("marks.comma")


def in_brackets(edition: Edition, node: h.Node) -> list[h.Node]:
    """What is said aside, behind what it is about."""
    words = edition.words
    return [words.say("marks.opening"), node, words.say("marks.closing")]


def show_who(edition: Edition, one: Statement) -> h.Node:
    """By whom a statement is told."""
    return between([mark(edition, part) for part in one.who], comma(edition))


def show_fold(ident: str, title: h.Node, *inside: h.Node, **tags: str) -> h.Element:
    """A heading that opens what is folded below it, without a script as well.

    The id is that of what is inside: browsers open what is folded around the place they are led to.
    """
    return h.details(".fold", **tags)[h.summary[h.h2[title]], h.div(id=ident)[inside]]


def show_explore_link(edition: Edition) -> h.Element:
    """The way to the app, which the reader's selection goes along."""
    return h.a(
        ".tool",
        href=f"{edition.newest}{EXPLORE}{f'#day={edition.day}' if edition.start else ''}",
        data_keep_selection=str(edition.day) if edition.start else True,
    )[edition.words.say("explore.link")]


def show_share_link(edition: Edition) -> h.Element:
    """The way to share the page: to what the reader's own device offers, else to the page's end."""
    words = edition.words.say("share.share")
    return h.a(".tool.share", href="#take-away", data_share=True)[
        h.span(aria_hidden="true")["↗"], words
    ]
