"""The table of contributions: a row for every claim, each with an address of its own."""

import htpy as h

from explainer.drawing.europe_map import tone_of
from explainer.page.country_card import show_person
from explainer.page.html import between, day, source_link, told, tone_key
from explainer.page.selection import LONGEST_TEXT, phase_tie
from explainer.page.view import View
from explainer.story.model import Claim
from explainer.story.provenance import evidence
from explainer.wording.sentences import attribution, evidence_words

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
                h.tbody[[_row(view, claim) for claim in _claims(view)]],
            ]
        ],
    ]


def _claims(view: View) -> list[Claim]:
    return [claim for code in view.names for claim in reversed(view.story.claims_of(code))]


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


def _row(view: View, claim: Claim) -> h.Element:
    story, words = view.story, view.words
    first, until = view.days_standing(claim)
    ties = {phase.id: phase_tie(claim, phase) for phase in story.phases.values()}
    standing = view.snapshot.standings[claim.country]
    kinds = [told(view, story.contribution_types[kind].label) for kind in claim.contributions]
    return h.tr(
        id=claim.id,
        data_country=claim.country,
        **view.standing_tags(first, until),
        data_types=" ".join(claim.contributions),
        data_phases=" ".join(f"{phase}:{tie}" for phase, tie in ties.items() if tie),
        hidden=until < len(view.days),
    )[
        h.th(scope="row")[
            h.a(
                href=view.link_to(claim.country),
                data_country=claim.country,
                data_tone=tone_of(standing),
            )[view.names[claim.country]]
        ],
        _status(view, claim),
        h.td[
            between(kinds, ", "),
            any(tie == "kind" for tie in ties.values())
            and h.small(".same-kind", hidden=True)[words.say("phases.same_kind")],
        ],
        h.td[claim.offer and told(view, claim.offer)],
        h.td[
            show_person(view, claim.said_by)
            if claim.said_by
            else attribution(story, claim, words)
            if claim.voice != "own"
            else None,
            " ",
            h.small(".voice")[words.say(f"voice.{claim.voice}")],
        ],
        h.td(data_key=claim.date.first_day.isoformat())[
            h.a(".row-link", href=f"#{claim.id}")[day(view, claim.date)]
        ],
        h.td(data_key=str(evidence(story, claim)))[evidence_words(story, claim, words)],
        h.td(".row-sources")[
            between([source_link(view, story.sources[source]) for source in claim.sources], ", ")
        ],
    ]


def _status(view: View, claim: Claim) -> h.Element:
    said = view.story.statuses.get(claim.status or claim.says_status or "")
    key = f"{view.story.position(said.id if said else None)}{'' if claim.status else 'b'}"
    if said is None:
        return h.td(data_key=key)[h.span(".no-status")["–"]]
    if claim.status:
        return h.td(".keyed", data_key=key)[tone_key(said.scale or "none"), told(view, said.label)]
    return h.td(data_key=key)[
        h.span(".hearsay")[told(view, said.label), " ", h.small[view.words.say("table.hearsay")]]
    ]
