"""Who leans on whom for every report, drawn as in the cards, the least borne out first."""

import htpy as h

from explainer.content.statement import statement
from explainer.desk.lists import place_of, show_list, show_place, way_to
from explainer.page.country_card import show_leanings
from explainer.page.parts import day, told
from explainer.page.view import View
from explainer.story.model import Claim, Origin, Source
from explainer.story.provenance import chain, evidence, origins
from explainer.story.reading import Draft
from explainer.story.story import Story
from explainer.wording.sentences import node_name, origin_words


def show_reports(view: View, draft: Draft) -> h.Element:
    """The chains of all reports, and of what else is known at second hand."""
    words, story = view.words, view.story
    reports = [claim for claim in story.claims.values() if claim.voice == "report"]
    others = [
        claim
        for claim in story.claims.values()
        if claim.voice != "report" and any(link.leans_on for link in chain(story, claim))
    ]
    return show_list(
        "reports",
        words.say("desk.reports"),
        len(reports),
        _carriers(view, reports),
        h.ol(".chains")[[_chain(view, draft, claim) for claim in _weakest_first(story, reports)]]
        if reports
        else h.p(".nothing")[words.say("desk.no_reports")],
        bool(others)
        and h.details("#reports-rest")[
            h.summary[words.count("desk.other_chains", len(others))],
            h.ol(".chains")[
                [_chain(view, draft, claim) for claim in _weakest_first(story, others)]
            ],
        ],
    )


def _weakest_first(story: Story, claims: list[Claim]) -> list[Claim]:
    """By their evidence, then by the number of origins, then by their days."""
    return sorted(claims, key=lambda c: (-evidence(story, c), len(origins(story, c)), c.date, c.id))


def _carriers(view: View, reports: list[Claim]) -> h.Node:
    """The origins on which more than one report rests."""
    resting: dict[str, tuple[Source | Origin, list[Claim]]] = {}
    for claim in reports:
        for node in origins(view.story, claim):
            resting.setdefault(node.id, (node, []))[1].append(claim)
    several = sorted((r for r in resting.values() if len(r[1]) > 1), key=lambda r: -len(r[1]))
    if not several:
        return None
    return [
        h.h3[view.words.say("desk.carriers")],
        h.ul(".sources.carriers")[[_carrier(view, node, claims) for node, claims in several]],
    ]


def _carrier(view: View, node: Source | Origin, claims: list[Claim]) -> h.Element:
    said: h.Node = node_name(node, view.words)
    if isinstance(node, Origin):
        said = h.span(".origin")[origin_words(node, view.words)]
    return h.li[
        said, ": ",
        [[index > 0 and ", ", way_to(view, claim, view.names[claim.country], " ",
                                     day(view, claim.date))]
         for index, claim in enumerate(claims)],
    ]  # fmt: skip


def _chain(view: View, draft: Draft, claim: Claim) -> h.Element:
    return h.li[
        h.p(".claim-head")[
            way_to(view, claim, view.names[claim.country]),
            " · ", day(view, claim.date), " · ",
            h.span(".voice")[view.words.say(f"voice.{claim.voice}")],
        ],
        h.p(".text")[told(view, claim.text)],
        show_leanings(view, statement(view.story, claim, view.words, view.snapshot.day)),
        h.p[show_place(place_of(draft, claim, "sources"))],
    ]  # fmt: skip
