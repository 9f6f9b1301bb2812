"""The table of contributions: a row for every claim, each with an address of its own."""

import htpy as h

from explainer.content.table import Row, rows
from explainer.page.parts import (
    between,
    say,
    show_day,
    show_source,
    show_who,
    told,
    tone_key,
)
from explainer.page.selection import LONGEST_TEXT
from explainer.page.view import View

COLUMNS = ("country", "status", "contribution", "offer", "said_by", "day", "evidence", "sources")
SORTABLE = ("country", "status", "day", "evidence")


def show_table(view: View, heading: h.Element = h.h2, above: h.Node = None) -> h.Node:
    """Every claim, sorted by country and the newest first; ``above`` stands under the heading."""
    words = view.words
    return h.section("#table", aria_labelledby="table-title")[
        heading("#table-title")[told(view, view.story.about.headings.table)],
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
                h.thead[h.tr[[_head(view, column) for column in COLUMNS]]],
                h.tbody[[_row(view, row) for row in rows(view)]],
            ]
        ],
    ]


def _head(view: View, column: str) -> h.Element:
    label: h.Node = (
        told(view, view.story.about.headings.contribution)
        if column == "contribution"
        else view.words.say(f"table.{column}")
    )
    if column not in SORTABLE:
        return h.th(scope="col")[label]
    order = {"aria_sort": "ascending"} if column == "country" else {}
    return h.th(scope="col", **order)[
        h.button(type="button", data_sort=column, disabled=True)[
            label, h.span(".arrow", aria_hidden="true")
        ]
    ]


def _row(view: View, row: Row) -> h.Element:
    words, one = view.words, row.statement
    return h.tr(
        id=one.id,
        data_country=one.country,
        **view.standing_tags(row.first, row.until),
        data_types=" ".join(row.kinds),
        data_phases=" ".join(f"{phase}:{tie}" for phase, tie in row.ties.items()),
        hidden=row.until < len(view.days),
    )[
        h.th(scope="row")[
            h.a(href=view.link_to(one.country), data_country=one.country, data_tone=row.tone)[
                row.name
            ]
        ],
        _status(view, row),
        h.td[
            between([say(view, kind) for kind in one.contributions], ", "),
            "kind" in row.ties.values()
            and h.small(".same-kind", hidden=True)[words.say("phases.same_kind")],
        ],
        h.td[one.offer is not None and say(view, one.offer)],
        h.td[show_who(view, one), " ", h.small(".voice")[one.voice_said]],
        h.td(data_key=row.day_order)[h.a(".row-link", href=f"#{one.id}")[show_day(one.day)]],
        h.td(data_key=str(one.grade))[one.evidence],
        h.td(".row-sources")[between([show_source(source) for source in one.sources], ", ")],
    ]


def _status(view: View, row: Row) -> h.Element:
    one, key = row.statement, row.status_order
    if one.status is None:
        return h.td(data_key=key)[h.span(".no-status")["–"]]
    if not one.hearsay:
        return h.td(".keyed", data_key=key)[tone_key(one.tone), say(view, one.status)]
    return h.td(data_key=key)[
        h.span(".hearsay")[say(view, one.status), " ", h.small[view.words.say("table.hearsay")]]
    ]
