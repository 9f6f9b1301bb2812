"""What pages and origins lean on, down to where the telling began."""

from collections.abc import Iterable
from dataclasses import dataclass

from explainer.content.edition import Day, Edition, Phrase, day
from explainer.content.source_link import SourceLink, source_link
from explainer.story.model import Claim, Number, Origin
from explainer.story.model.story import Story
from explainer.story.provenance import Link, chain
from explainer.wording.catalogue import Catalogue
from explainer.wording.sentences import node_name, origin_words


@dataclass(frozen=True)
class Leaning:
    """A page or an origin, and what it leans on; ``known`` is false where it does not say.

    Of a page ``title`` and ``published`` are known or not; an origin is its ``said`` alone. ``id`` is
    that of either in the story.
    """

    id: str
    source: SourceLink | None
    said: str
    title: Phrase | None
    published: Day | None
    known: bool
    leans_on: tuple["Leaning", ...]


def names_of(edition: Edition, ids: Iterable[str]) -> tuple[str, ...]:
    """Pages and origins by name."""
    story = edition.story
    nodes = (story.sources.get(one) or story.origins[one] for one in ids)
    return tuple(node_name(node, edition.words) for node in nodes)


def leanings(story: Story, statement: Claim | Number, words: Catalogue) -> tuple[Leaning, ...]:
    """What each page of a statement leans on, in the order of its sources."""
    return tuple(_leaning(link, words) for link in chain(story, statement))


def _leaning(link: Link, words: Catalogue) -> Leaning:
    below = tuple(_leaning(lower, words) for lower in link.leans_on)
    node = link.node
    if isinstance(node, Origin):
        return Leaning(node.id, None, origin_words(node, words), None, None, link.known, below)
    title = Phrase(node.title, node.language) if node.title else None
    published = day(node.published, words) if node.published else None
    source = source_link(node, words)
    return Leaning(node.id, source, source.name, title, published, link.known, below)
