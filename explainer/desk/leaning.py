"""Who leans on whom for every report, drawn as in the cards, the least borne out first."""

import htpy as h

from explainer.content.edition import Edition, day, phrase
from explainer.content.statement import statement
from explainer.desk.lists import about, place_of, show_list, show_place, way_to
from explainer.page.leanings import show_leanings
from explainer.page.parts import say, show_day
from explainer.story.model import Claim, Origin, Source
from explainer.story.model.story import Story
from explainer.story.provenance import chain, evidence, origins
from explainer.story.reading.draft import Draft
from explainer.wording.sentences import node_name, origin_words


def show_reports(edition: Edition, draft: Draft) -> h.Element:
    """The chains of all reports, and of what else is known at second hand."""
    words, story = edition.words, edition.story
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
        _carriers(edition, reports),
        h.ol(".chains")[[_chain(edition, draft, claim) for claim in _weakest_first(story, reports)]]
        if reports
        else h.p(".nothing")[words.say("desk.no_reports")],
        bool(others)
        and h.details("#reports-rest")[
            h.summary[words.count("desk.other_chains", len(others))],
            h.ol(".chains")[
                [_chain(edition, draft, claim) for claim in _weakest_first(story, others)]
            ],
        ],
    )


def _weakest_first(story: Story, claims: list[Claim]) -> list[Claim]:
    """By their evidence, then by the number of origins, then by their days."""
    return sorted(claims, key=lambda c: (-evidence(story, c), len(origins(story, c)), c.date, c.id))


def _carriers(edition: Edition, reports: list[Claim]) -> h.Node:
    """The origins on which more than one report rests."""
    resting: dict[str, tuple[Source | Origin, list[Claim]]] = {}
    for claim in reports:
        for node in origins(edition.story, claim):
            resting.setdefault(node.id, (node, []))[1].append(claim)
    several = sorted((r for r in resting.values() if len(r[1]) > 1), key=lambda r: -len(r[1]))
    if not several:
        return None
    return [
        h.h3[edition.words.say("desk.carriers")],
        h.ul(".sources.carriers")[[_carrier(edition, node, claims) for node, claims in several]],
    ]


def _carrier(edition: Edition, node: Source | Origin, claims: list[Claim]) -> h.Element:
    said: h.Node = node_name(node, edition.words)
    if isinstance(node, Origin):
        said = h.span(".origin")[origin_words(node, edition.words)]
    return h.li[
        said, ": ",
        [[index > 0 and ", ", way_to(edition, claim, about(edition, claim), " ",
                                     show_day(day(claim.date, edition.words)))]
         for index, claim in enumerate(claims)],
    ]  # fmt: skip


def _chain(edition: Edition, draft: Draft, claim: Claim) -> h.Element:
    return h.li[
        h.p(".claim-head")[
            way_to(edition, claim, about(edition, claim)),
            " · ",
            show_day(day(claim.date, edition.words)),
            " · ",
            h.span(".voice")[edition.words.say(f"voice.{claim.voice}")],
        ],
        h.p(".text")[say(edition, phrase(claim.text, edition.words))],
        show_leanings(
            edition, statement(edition.story, claim, edition.words, edition.snapshot.day)
        ),
        h.p[show_place(place_of(draft, claim, "sources"))],
    ]
