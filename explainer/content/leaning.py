"""On what a statement leans: its pages with address and day, and what each of them has it from."""

from collections.abc import Iterable
from dataclasses import dataclass

from explainer.content.edition import Edition
from explainer.content.phrase import Day, Phrase, day
from explainer.story.model import Claim, Number, Origin, Source
from explainer.story.provenance import Link, chain
from explainer.story.story import Story
from explainer.wording.catalogue import Catalogue
from explainer.wording.sentences import node_name, origin_words


@dataclass(frozen=True)
class SourceLink:
    """A page by its publisher; ``url`` is empty where there is none to follow, and ``note`` says why."""

    id: str
    name: str
    url: str
    note: str


@dataclass(frozen=True)
class Leaning:
    """A page or an origin, and what it leans on; ``known`` is false where it does not say.

    Of a page ``title`` and ``published`` are known or not; an origin is its ``said`` alone.
    """

    source: SourceLink | None
    said: str
    title: Phrase | None
    published: Day | None
    known: bool
    leans_on: tuple["Leaning", ...]


def source_link(source: Source, words: Catalogue) -> SourceLink:
    """A mirror is named without its address, as is what never had one."""
    name = node_name(source, words)
    if source.kind == "mirror":
        return SourceLink(source.id, name, "", words.say("sources.mirror"))
    if not source.url:
        return SourceLink(source.id, name, "", words.say("sources.no_page"))
    return SourceLink(source.id, name, source.url, "")


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
        return Leaning(None, origin_words(node, words), None, None, link.known, below)
    title = Phrase(node.title, node.language) if node.title else None
    published = day(node.published, words) if node.published else None
    source = source_link(node, words)
    return Leaning(source, source.name, title, published, link.known, below)
