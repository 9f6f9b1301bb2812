"""Method and terms: how the story was made, and what its words mean; folded, at the page's end."""

from collections.abc import Iterable

from explainer.content.edition import Edition
from explainer.content.method import Meaning, method
from explainer.page import elements as h
from explainer.page.parts import last_day_tags, mark, note_on, say, show_fold, tone_key


def show_method(edition: Edition) -> h.Element:
    """The story's own paragraphs, borders, definitions, and the rule of evidence."""
    content = method(edition)
    return show_fold(
        "method",
        content.title,
        [
            h.p(**last_day_tags(edition))[say(edition, paragraph)]
            for paragraph in content.paragraphs
        ],
        h.p(".border-note")[say(edition, content.border_note), " ", edition.story.outlines.credit],
        h.h3[content.statuses_title],
        _meanings(edition, (*content.statuses, content.no_status)),
        h.h3[content.evidence_title],
        _meanings(edition, content.grades),
        h.p[content.origins],
    )


def show_terms(edition: Edition) -> h.Node:
    """The glossary, each term with an address of its own."""
    content = method(edition)
    if not content.terms:
        return None
    return show_fold(
        "glossary",
        content.terms_title,
        h.dl[
            [
                [
                    h.dt(id=f"term-{term.id}")[mark(edition, term.label)],
                    h.dd[mark(edition, term.meaning)],
                ]
                for term in content.terms
            ]
        ],
        _note_on(edition, content.terms),
        **last_day_tags(edition),
    )


def _meanings(edition: Edition, told: Iterable[Meaning]) -> h.Node:
    told = [*told]
    return [h.dl[[_meaning(edition, one) for one in told]], _note_on(edition, told)]


def _meaning(edition: Edition, one: Meaning) -> h.Node:
    key = bool(one.tone) and tone_key(one.tone)
    return [h.dt[key, mark(edition, one.label)], h.dd[mark(edition, one.meaning)]]


def _note_on(edition: Edition, told: Iterable[Meaning]) -> h.Node:
    return note_on(edition, *(part for one in told for part in (one.label, one.meaning)))
