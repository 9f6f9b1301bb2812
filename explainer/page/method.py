"""Method and glossary: what the words mean, how the story was made, and who answers for it."""

import htpy as h

from explainer.drawing.europe_map import border_credit
from explainer.page.html import told, tone_key
from explainer.page.view import View
from explainer.story.provenance import GRADES


def show_method(view: View) -> h.Node:
    """Definitions, the rule of evidence, borders, glossary, imprint, privacy and licence."""
    story, words, about = view.story, view.words, view.story.about
    return [
        h.section("#method", aria_labelledby="method-title")[
            h.h2("#method-title")[words.say("method.title")],
            [h.p[told(view, paragraph)] for paragraph in about.method],
            h.p(".border-note")[told(view, about.border_note), " ", border_credit()],
            h.h3[words.say("method.statuses")],
            h.dl[
                [
                    [
                        h.dt[tone_key(s.scale or "none"), told(view, s.label)],
                        h.dd[told(view, s.definition)],
                    ]
                    for s in story.statuses.values()
                ],
                h.dt[tone_key("land"), words.say("status.none")],
                h.dd[words.say("status.none_definition")],
            ],
            h.h3[words.say("evidence.title")],
            h.dl[
                [
                    [
                        h.dt[words.say(f"evidence.grade_{grade}")],
                        h.dd[words.say(f"evidence.meaning_{grade}")],
                    ]
                    for grade in GRADES
                ]
            ],
            h.p[words.say("evidence.origins")],
        ],
        story.terms
        and h.section("#glossary", aria_labelledby="glossary-title")[
            h.h2("#glossary-title")[words.say("glossary.title")],
            h.dl[
                [
                    [h.dt(id=f"term-{term.id}")[told(view, term.term)], h.dd[told(view, term.text)]]
                    for term in story.terms.values()
                ]
            ],
        ],
        show_imprint(view),
    ]


def show_imprint(view: View) -> h.Element:
    """Who made it, privacy, licence."""
    words, about = view.words, view.story.about
    made = about.publisher or words.say("imprint.draft")
    return h.footer("#imprint")[
        h.p[made, about.responsible and [" · ", words.say("imprint.responsible"), " ",
                                         about.responsible],
            about.contact and [" · ", about.contact]],
        h.p[told(view, about.privacy),
            about.privacy_url and [" ", h.a(href=about.privacy_url)[words.say("imprint.privacy")]]],
        h.p[told(view, about.licence), about.licence_url and [" ",
            h.a(href=about.licence_url, rel="license")[words.say("imprint.licence")]]],
        about.imprint_url and h.p[h.a(href=about.imprint_url)[words.say("imprint.title")]],
    ]  # fmt: skip
