"""“How many?”: a tile for each of the number, those who are named in the tone of their own status."""

from datetime import date

from explainer.content.edition import Edition
from explainer.content.how_many import Figure, Headline, Mark, how_many
from explainer.page import elements as h
from explainer.page.parts import (
    between,
    comma,
    mark,
    note_on,
    said_by_day,
    say,
    show_day,
    show_source,
    standing_tags,
)


def show_how_many(edition: Edition, heading: h.Element = h.h2) -> h.Node:
    """The tiles of the headline number, and folded every other number that somebody gave."""
    content = how_many(edition)
    if not content.headline and not content.others:
        return None
    headline = content.headline
    given = [figure.first_day for figure in content.others]
    given += [headline.since] if headline else []
    tags = _since(edition, min(given))
    below = h.h2 if heading is h.h1 else h.h3
    return h.section("#how-many", aria_labelledby="how-many-title", **tags)[
        h.div[
            heading("#how-many-title")[content.title],
            headline is not None and _told(edition, headline),
        ],
        h.div[
            headline is not None and _tiles(edition, headline),
            bool(content.others)
            and h.details(".fold", **_since(edition, min(f.first_day for f in content.others)))[
                h.summary[
                    below(**said_by_day(edition, content.others_by_day))[
                        say(edition, content.others_title)
                    ]
                ],
                h.dl(".numbers")[[_figure(edition, figure) for figure in content.others]],
            ],
        ],
    ]


def _told(edition: Edition, headline: Headline) -> h.Node:
    """What the editor says of it, and whose the names and the number are."""
    return h.div(**_since(edition, headline.since))[
        h.p[
            say(edition, headline.text),
            bool(headline.disagreement)
            and h.a(".footnote", href=f"{edition.page}#unclear-{headline.disagreement}")[
                headline.footnote
            ],
        ],
        h.p(".provenance")[headline.provenance],
    ]


def _tiles(edition: Edition, headline: Headline) -> h.Node:
    unnamed = h.li(".unnamed")[
        h.span(aria_hidden="true")["?"], h.span(".visually-hidden")[headline.unnamed_label]
    ]
    return h.ol(".tiles", **_since(edition, headline.since))[
        [_tile(edition, headline, mark) for mark in headline.marks],
        [unnamed] * headline.unnamed,
    ]


def _tile(edition: Edition, headline: Headline, mark: Mark) -> h.Node:
    """A country, painted anew with the day that is shown only if it is not of a day of its own."""
    tags = {} if headline.day else {"data_country": mark.code}
    return h.li(data_tone=mark.tone, **tags)[
        h.a(href=edition.link_to(mark.code))[mark.name],
        h.span(".status")[
            h.span(".visually-hidden")[edition.words.say("marks.colon")], mark.status
        ],
    ]


def _since(edition: Edition, day: date) -> dict[str, str]:
    return standing_tags(edition, edition.first_on(day), len(edition.days))


def _figure(edition: Edition, figure: Figure) -> h.Node:
    return h.div(id=f"number-{figure.id}", **_since(edition, figure.first_day))[
        h.dt[h.b[figure.value], " ", mark(edition, figure.unit)],
        h.dd[
            mark(edition, figure.counts), ". ", mark(edition, figure.text), " ",
            h.small[show_day(figure.day), " · ", between(list(map(show_source, figure.sources)), comma(edition)),
                    " · ", figure.origins],
            note_on(edition, figure.unit, figure.counts, figure.text),
        ],
    ]  # fmt: skip
