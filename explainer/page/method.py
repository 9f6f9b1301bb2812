"""Method and glossary: what the words mean, how the story was made, and who answers for it."""

import htpy as h

from explainer.content.imprint import imprint
from explainer.content.method import Meaning, method
from explainer.drawing.europe_map import border_credit
from explainer.page.parts import between, say, tone_key
from explainer.page.view import View


def show_method(view: View) -> h.Node:
    """Definitions, the rule of evidence, borders, glossary, imprint, privacy and licence."""
    content = method(view)
    return [
        h.section("#method", aria_labelledby="method-title")[
            h.h2("#method-title")[content.title],
            [h.p[say(view, paragraph)] for paragraph in content.paragraphs],
            h.p(".border-note")[say(view, content.border_note), " ", border_credit()],
            h.h3[content.statuses_title],
            h.dl[[_meaning(view, one) for one in (*content.statuses, content.no_status)]],
            h.h3[content.evidence_title],
            h.dl[[_meaning(view, grade) for grade in content.grades]],
            h.p[content.origins],
        ],
        bool(content.terms)
        and h.section("#glossary", aria_labelledby="glossary-title")[
            h.h2("#glossary-title")[content.terms_title],
            h.dl[
                [
                    [
                        h.dt(id=f"term-{term.id}")[say(view, term.label)],
                        h.dd[say(view, term.meaning)],
                    ]
                    for term in content.terms
                ]
            ],
        ],
        show_imprint(view),
    ]


def _meaning(view: View, one: Meaning) -> h.Node:
    key = bool(one.tone) and tone_key(one.tone)
    return [h.dt[key, say(view, one.label)], h.dd[say(view, one.meaning)]]


def show_imprint(view: View) -> h.Element:
    """Who made it, privacy, licence."""
    content = imprint(view)
    parts = [content.made, content.responsible, content.contact]
    return h.footer("#imprint")[
        h.p[between([part for part in parts if part], " · ")],
        h.p[say(view, content.privacy),
            bool(content.privacy_url)
            and [" ", h.a(href=content.privacy_url)[content.privacy_title]]],
        h.p[say(view, content.licence),
            bool(content.licence_url)
            and [" ", h.a(href=content.licence_url, rel="license")[content.licence_title]]],
        bool(content.url) and h.p[h.a(href=content.url)[content.title]],
    ]  # fmt: skip
