"""The pages behind it all, numbered, and who published what is shown."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from explainer.content.edition import Edition, Phrase, day
from explainer.content.source_link import SourceLink, source_link
from explainer.story.model import Source
from explainer.wording.direction import isolated
from explainer.wording.sentences import name_within

NAMED = 8


@dataclass(frozen=True)
class SourceEntry:
    """A page in the list of sources; ``days`` are those on which it came out and was read.

    ``archive_label`` is what the way to its copy is called.
    """

    number: int
    link: SourceLink
    publisher: str
    title: Phrase | None
    language: str
    days: str
    archive_label: str


def sources(edition: Edition) -> tuple[SourceEntry, ...]:
    """All of the story's; of an earlier day those on which something rests that was known by then."""
    return tuple(
        _entry(edition, number, source) for number, source in enumerate(_cited(edition), 1)
    )


def kept_apart(edition: Edition, name: str) -> str:
    """A name as it can stand beside a day or another name, whichever way it runs."""
    return isolated(name, edition.words)


def publishers(edition: Edition, ids: Iterable[str]) -> str:
    """Who published what is shown: those with most pages by name, the others by number."""
    story, words = edition.story, edition.words
    found = Counter(name_within(story.sources[source], words) for source in dict.fromkeys(ids))
    named = [name for name, _ in found.most_common(NAMED)]
    if not named:
        return words.say("pictures.no_sources")
    more = len(found) - len(named)
    rest = [words.count("pictures.more", more)] if more else []
    return words.say("pictures.sources", who=words.in_a_row([*named, *rest]))


def _cited(edition: Edition) -> list[Source]:
    story = edition.story
    if not edition.is_earlier:
        return list(story.sources.values())
    sides = (side for point in story.disagreements.values() for side in point.versions)
    lists = (story.claims, story.plans, story.phases, story.events, story.numbers)
    records = (record for records in lists for record in records.values())
    named = {source for record in (*records, *sides) for source in record.sources}
    return [source for source in story.sources.values() if source.id in named]


def _entry(edition: Edition, number: int, source: Source) -> SourceEntry:
    words = edition.words
    published = day(source.published, words).said if source.published else ""
    read = words.say("pictures.accessed", day=day(source.accessed, words).said)
    return SourceEntry(
        number,
        source_link(source, words),
        source.publisher,
        Phrase(source.title, source.language) if source.title else None,
        source.language,
        words.in_a_row((published, read)),
        words.say("sources.archive"),
    )
