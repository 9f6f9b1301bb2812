"""Method and glossary: what the words mean, how the story was made, and who answers for it."""

import htpy as h

from explainer.content.edition import Edition
from explainer.content.imprint import imprint
from explainer.content.method import Meaning, method
from explainer.drawing.europe_map import border_credit
from explainer.page.parts import between, last_day_tags, say, tone_key


def show_method(edition: Edition) -> h.Node:
    """Definitions, the rule of evidence, borders, glossary, imprint, privacy and licence."""
    content = method(edition)
    return [
        h.section("#method", aria_labelledby="method-title")[
            h.h2("#method-title")[content.title],
            [
                h.p(**last_day_tags(edition))[say(edition, paragraph)]
                for paragraph in content.paragraphs
            ],
            h.p(".border-note")[say(edition, content.border_note), " ", border_credit()],
            h.h3[content.statuses_title],
            h.dl[[_meaning(edition, one) for one in (*content.statuses, content.no_status)]],
            h.h3[content.evidence_title],
            h.dl[[_meaning(edition, grade) for grade in content.grades]],
            h.p[content.origins],
        ],
        bool(content.terms)
        and h.section("#glossary", aria_labelledby="glossary-title", **last_day_tags(edition))[
            h.h2("#glossary-title")[content.terms_title],
            h.dl[
                [
                    [
                        h.dt(id=f"term-{term.id}")[say(edition, term.label)],
                        h.dd[say(edition, term.meaning)],
                    ]
                    for term in content.terms
                ]
            ],
        ],
        show_imprint(edition),
    ]


def _meaning(edition: Edition, one: Meaning) -> h.Node:
    key = bool(one.tone) and tone_key(one.tone)
    return [h.dt[key, say(edition, one.label)], h.dd[say(edition, one.meaning)]]


def show_imprint(edition: Edition) -> h.Element:
    """Who made it, privacy, licence."""
    content = imprint(edition)
    parts = [content.made, content.responsible, content.contact]
    return h.footer("#imprint")[
        h.p[between([part for part in parts if part], " · ")],
        h.p[say(edition, content.privacy),
            bool(content.privacy_url)
            and [" ", h.a(href=content.privacy_url)[content.privacy_title]]],
        h.p[say(edition, content.licence),
            bool(content.licence_url)
            and [" ", h.a(href=content.licence_url, rel="license")[content.licence_title]]],
        bool(content.url) and h.p[h.a(href=content.url)[content.title]],
    ]  # fmt: skip
