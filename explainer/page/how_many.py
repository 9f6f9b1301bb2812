"""“How many?”: a mark for each of the number, those who are named in the tone of their own status."""

from datetime import date

import htpy as h

from explainer.content.edition import Edition
from explainer.content.how_many import Figure, Headline, Mark, how_many
from explainer.page.parts import between, said_by_day, say, show_day, show_source, standing_tags


def show_how_many(edition: Edition) -> h.Node:
    """The marks of the headline number, and every other number that somebody gave."""
    content = how_many(edition)
    if not content.headline and not content.others:
        return None
    given = [figure.first_day for figure in content.others]
    given += [content.headline.since] if content.headline else []
    tags = _since(edition, min(given))
    return h.section("#how-many", aria_labelledby="how-many-title", **tags)[
        h.h2("#how-many-title")[content.title],
        content.headline is not None and _headline(edition, content.headline),
        bool(content.others)
        and h.details(**_since(edition, min(f.first_day for f in content.others)))[
            h.summary(**said_by_day(edition, content.others_by_day))[
                say(edition, content.others_title)
            ],
            h.dl(".numbers")[[_figure(edition, figure) for figure in content.others]],
        ],
    ]


def _headline(edition: Edition, headline: Headline) -> h.Node:
    unnamed = h.li(".unnamed")[h.span(".visually-hidden")[headline.unnamed_label]]
    return h.figure(**_since(edition, headline.since))[
        h.ol(".marks")[
            [_mark(edition, mark) for mark in headline.marks],
            [unnamed] * headline.unnamed,
        ],
        h.figcaption[
            h.p[
                say(edition, headline.text),
                bool(headline.disagreement)
                and h.a(".footnote", href=f"#unclear-{headline.disagreement}")[headline.footnote],
            ],
            h.p(".provenance")[headline.provenance],
        ],
    ]


def _since(edition: Edition, day: date) -> dict[str, str]:
    return standing_tags(edition, edition.first_on(day), len(edition.days))


def _mark(edition: Edition, mark: Mark) -> h.Node:
    return h.li(data_country=mark.code, data_tone=mark.tone)[
        h.a(href=edition.link_to(mark.code))[mark.name],
        h.span(".visually-hidden")[f": {mark.status}"],
    ]


def _figure(edition: Edition, figure: Figure) -> h.Node:
    return h.div(id=f"number-{figure.id}", **_since(edition, figure.first_day))[
        h.dt[h.b[figure.value], " ", say(edition, figure.unit)],
        h.dd[
            say(edition, figure.counts), ". ", say(edition, figure.text), " ",
            h.small[show_day(figure.day), " · ", between(list(map(show_source, figure.sources)), ", "),
                    " · ", figure.origins],
        ],
    ]  # fmt: skip
