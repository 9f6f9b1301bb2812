"""On whose word a statement stands: chains, independent origins, and the evidence that follows.

Nobody types any of this. A chain runs from a page by what it leans on to where the telling began;
pages that end at the same origin count once, and a page that does not say where it has something
from adds no origin.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

from explainer.story.model import Claim, Number, Origin, Source
from explainer.story.model.story import Story

OFFICIAL_TEXT = 1
ON_THE_RECORD = 2
SEVERAL_REPORTS = 3
ONE_REPORT_NAMED = 4
ONE_REPORT_ANONYMOUS = 5
ONE_OUTLET = 6
GRADES = range(OFFICIAL_TEXT, ONE_OUTLET + 1)


@dataclass(frozen=True)
class Link:
    """A page or origin in a chain, and what it leans on; ``known`` is false where it does not say."""

    node: Source | Origin
    leans_on: tuple["Link", ...]
    known: bool


def chain(story: Story, statement: Claim | Number) -> tuple[Link, ...]:
    """What each page of a statement leans on, down to the origins, in the order of its sources."""
    own = statement.leans_on
    links = (_link(story, source) for source in statement.sources)
    if own is None:
        return tuple(links)
    override = tuple(_link(story, node) for node in own)
    return tuple(Link(link.node, override, bool(own)) for link in links)


def origins(story: Story, statement: Claim | Number) -> tuple[Source | Origin, ...]:
    """The independent origins of a statement, each once."""
    found = {node.id: node for link in chain(story, statement) for node in _ends(link)}
    return tuple(found.values())


def evidence(story: Story, claim: Claim) -> int:
    """The grade from 1 (official text) to 6 (one outlet, no source given)."""
    found = origins(story, claim)
    if claim.voice != "report":
        if found and all(isinstance(o, Origin) and o.anonymous for o in found):
            return ONE_REPORT_ANONYMOUS
        published = any(story.sources[source].kind == "primary" for source in claim.sources)
        return OFFICIAL_TEXT if published and claim.voice == "own" else ON_THE_RECORD
    if len(found) > 1:
        return SEVERAL_REPORTS
    if found and isinstance(found[0], Origin) and found[0].anonymous is not None:
        return ONE_REPORT_ANONYMOUS if found[0].anonymous else ONE_REPORT_NAMED
    return ONE_OUTLET


def rings(nodes: Iterable[Source | Origin]) -> Iterator[tuple[str, ...]]:
    """Ids that lean on each other in a ring, until no ring is left."""
    leans = {node.id: dict.fromkeys(node.leans_on or ()) for node in nodes}
    while True:
        try:
            TopologicalSorter(leans).prepare()
            return
        except CycleError as error:
            first, second, *_ = ring = error.args[1]
            del leans[second][first]
            yield tuple(reversed(ring[1:]))


def _link(story: Story, identifier: str) -> Link:
    links: dict[str, Link] = story.keep("links", dict)
    if identifier not in links:
        node = story.sources.get(identifier) or story.origins[identifier]
        below = tuple(_link(story, next_one) for next_one in node.leans_on or ())
        known = isinstance(node, Origin) or node.leans_on is not None
        links[identifier] = Link(node, below, known)
    return links[identifier]


def _ends(link: Link) -> Iterator[Source | Origin]:
    if link.leans_on:
        for below in link.leans_on:
            yield from _ends(below)
    elif link.known:
        yield link.node
