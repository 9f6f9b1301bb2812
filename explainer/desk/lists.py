"""What the desk's lists have in common: a heading with a count, places, and ways into the frame."""

from collections.abc import Sequence

import htpy as h

from explainer.content.edition import Edition
from explainer.story.model import Claim
from explainer.story.reading.draft import Draft
from explainer.story.reading.problems import Place
from explainer.wording.sentences import claim_countries

LISTED = 20  # entries until the rest is folded away


def show_list(
    name: str, title: str, count: int | str, *body: h.Node, open_: bool = True
) -> h.Element:
    """One of the desk's lists, with what it holds in its heading."""
    return h.details(f"#{name}.list", open=open_)[
        h.summary[h.h2[title], " ", h.span(".count")[str(count)]],
        h.div(".inside")[body],
    ]


def folded(name: str, entries: Sequence[h.Node], rest: str) -> h.Node:
    """Entries as a list; behind the first ones the ``rest`` is folded away."""
    shown, more = entries[:LISTED], entries[LISTED:]
    return [
        h.ol[[h.li[entry] for entry in shown]],
        bool(more)
        and h.details(f"#{name}-rest")[h.summary[rest], h.ol[[h.li[entry] for entry in more]]],
    ]


def show_place(place: Place) -> h.Element:
    """File, line and column, as an editor's program understands them."""
    return h.code(".place")[str(place)]


def place_of(draft: Draft, claim: Claim, *steps: str) -> Place:
    """Where a claim, or a field of it, stands."""
    return draft.ids("claims")[claim.id].place(*steps)


def about(edition: Edition, claim: Claim) -> str:
    """The countries that a claim is about."""
    return claim_countries(edition.story, claim.codes, edition.words)


def way_to(edition: Edition, claim: Claim, *words: h.Node) -> h.Element:
    """A link that shows a claim in the frame."""
    return h.a(href=f"../{edition.language}/#{claim.id}", target="framed", data_claim=claim.id)[
        words
    ]
