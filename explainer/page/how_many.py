"""“How many?”: a mark for each of the number, those who are named in the tone of their own status."""

import htpy as h

from explainer.content.tone import tone_of
from explainer.page.html import between, day, source_link, told
from explainer.page.view import View
from explainer.story.model import Number
from explainer.wording.names import number_words
from explainer.wording.sentences import node_name, origins_words, status_label


def show_how_many(view: View) -> h.Node:
    """The marks of the headline number, and every other number that somebody gave."""
    headline = view.story.about.headline_number
    words = view.words
    others = [n for n in view.story.numbers.values() if not headline or n.id != headline.number]
    if not headline and not others:
        return None
    return h.section("#how-many", aria_labelledby="how-many-title")[
        h.h2("#how-many-title")[words.say("how_many.title")],
        headline and _marks(view),
        others
        and h.details[
            h.summary[words.count("how_many.others", len(others))],
            h.dl(".numbers")[[_number(view, number) for number in others]],
        ],
    ]


def _marks(view: View) -> h.Node:
    headline = view.story.about.headline_number
    assert headline is not None
    number = view.story.numbers[headline.number]
    total = number.value if isinstance(number.value, int) else len(headline.named)
    rest = total - len(headline.named)
    who = node_name(view.story.sources[headline.named_by], view.words)
    words = view.words
    return h.figure[
        h.ol(".marks")[
            [_named(view, code) for code in headline.named],
            [h.li(".unnamed")[h.span(".visually-hidden")[words.say("how_many.unnamed")]]] * rest,
        ],
        h.figcaption[
            h.p[
                told(view, headline.text),
                headline.disagreement
                and h.a(".footnote", href=f"#unclear-{headline.disagreement}")[
                    words.say("how_many.footnote")
                ],
            ],
            h.p(".provenance")[
                words.say("how_many.named_by", who=who), " ",
                origins_words(view.story, number, words),
            ],
        ],
    ]  # fmt: skip


def _named(view: View, code: str) -> h.Element:
    standing = view.snapshot.standings[code]
    return h.li(data_country=code, data_tone=tone_of(standing))[
        h.a(href=view.link_to(code))[view.names[code]],
        h.span(".visually-hidden")[f": {status_label(standing, view.words)}"],
    ]


def _number(view: View, number: Number) -> h.Node:
    sources = [source_link(view, view.story.sources[source]) for source in number.sources]
    return h.div(id=f"number-{number.id}")[
        h.dt[h.b[number_words(number, view.words)], " ", told(view, number.unit)],
        h.dd[
            told(view, number.counts), ". ", told(view, number.text), " ",
            h.small[day(view, number.date), " · ", between(sources, ", "), " · ",
                    origins_words(view.story, number, view.words)],
        ],
    ]  # fmt: skip
