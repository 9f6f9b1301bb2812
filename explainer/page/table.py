"""The table of contributions: a row for every claim, each with an address of its own."""

import htpy as h

from explainer.content.choices import LONGEST_TEXT
from explainer.content.edition import Edition
from explainer.content.masthead import masthead
from explainer.content.statement import Replaced, Statement
from explainer.content.table import Row, rows
from explainer.page.parts import (
    between,
    say,
    show_day,
    show_source,
    show_who,
    standing_tags,
    tone_key,
)

COLUMNS = ("country", "status", "contribution", "offer", "said_by", "day", "evidence", "sources")
SORTABLE = ("country", "status", "day", "evidence")


def show_table(edition: Edition, heading: h.Element = h.h2, above: h.Node = None) -> h.Node:
    """Every claim with each of its countries, sorted by country and the newest first; ``above`` stands under the heading."""
    words = edition.words
    return h.section("#table", aria_labelledby="table-title")[
        heading("#table-title")[say(edition, masthead(edition).headings.table)],
        above,
        h.div(".search.needs-script")[
            h.label(for_="search")[words.say("table.search")],
            h.input(
                "#search",
                type="search",
                maxlength=str(LONGEST_TEXT),
                autocomplete="off",
                spellcheck="false",
            ),
        ],
        h.p("#nothing", hidden=True)[words.say("table.nothing")],
        h.div(".scroller", tabindex="0", role="group", aria_labelledby="table-title")[
            h.table[
                h.caption[words.say("table.caption")],
                h.thead[h.tr[[_head(edition, column) for column in COLUMNS]]],
                h.tbody[[_row(edition, row) for row in rows(edition)]],
            ]
        ],
    ]


def _head(edition: Edition, column: str) -> h.Element:
    label: h.Node = (
        say(edition, masthead(edition).headings.contribution)
        if column == "contribution"
        else edition.words.say(f"table.{column}")
    )
    if column not in SORTABLE:
        return h.th(scope="col")[label]
    order = {"aria_sort": "ascending"} if column == "country" else {}
    return h.th(scope="col", **order)[
        h.button(type="button", data_sort=column, disabled=True)[
            label, h.span(".arrow", aria_hidden="true")
        ]
    ]


def _row(edition: Edition, row: Row) -> h.Element:
    words, one = edition.words, row.statement
    return h.tr(
        id=one.id,
        data_country=one.country,
        data_joint=one.is_joint and one.claim,
        **standing_tags(edition, row.first, row.until),
        data_types=" ".join(row.kinds),
        data_phases=" ".join(f"{phase}:{tie}" for phase, tie in row.ties.items()),
        hidden=row.until < len(edition.days),
    )[
        h.th(scope="row")[
            h.a(href=edition.link_to(one.country), data_country=one.country, data_tone=row.tone)[
                row.name
            ]
        ],
        _status(edition, row),
        h.td[
            _standing(
                edition, one, between([say(edition, kind) for kind in one.contributions], ", ")
            ),
            "kind" in row.ties.values()
            and h.small(".same-kind", hidden=True)[words.say("phases.same_kind")],
        ],
        h.td[
            one.offer is not None and _standing(edition, one, say(edition, one.offer)),
            one.replaced is not None and _no_longer(edition, one.replaced),
        ],
        h.td[show_who(edition, one), " ", h.small(".voice")[one.voice_said]],
        h.td(data_key=row.day_order)[h.a(".row-link", href=f"#{one.id}")[show_day(one.day)]],
        h.td(data_key=str(one.grade))[one.evidence],
        h.td(".row-sources")[between([show_source(source) for source in one.sources], ", ")],
    ]


def _standing(edition: Edition, one: Statement, offer: h.Node) -> h.Node:
    """What is offered, on the days on which it stands."""
    if one.replaced is None:
        return offer
    until = edition.index_of(one.replaced.since)
    return h.span(**standing_tags(edition, 0, until), hidden=until < len(edition.days))[offer]


def _no_longer(edition: Edition, replaced: Replaced) -> h.Node:
    """Instead of an offer, that it no longer stands."""
    first = edition.index_of(replaced.since)
    return h.small(".replaced", **standing_tags(edition, first, len(edition.days)))[
        edition.words.say("card.replaced_short")
    ]


def _status(edition: Edition, row: Row) -> h.Element:
    one, key = row.statement, row.status_order
    if one.status is None:
        return h.td(data_key=key)[h.span(".no-status")["–"]]
    if not one.hearsay:
        return h.td(".keyed", data_key=key)[tone_key(one.tone), say(edition, one.status)]
    return h.td(data_key=key)[
        h.span(".hearsay")[
            say(edition, one.status), " ", h.small[edition.words.say("table.hearsay")]
        ]
    ]
