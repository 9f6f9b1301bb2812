"""What is unclear: where sources disagree, each side with its sources, and what the story writes."""

from dataclasses import dataclass
from datetime import date

from explainer.content.edition import Edition, Phrase, phrase
from explainer.content.source_link import SourceLink, source_link


@dataclass(frozen=True)
class Version:
    """One side of a disagreement."""

    says: Phrase
    sources: tuple[SourceLink, ...]


@dataclass(frozen=True)
class Point:
    """A disagreement that there is ``since`` a day."""

    id: str
    topic: Phrase
    since: date
    versions: tuple[Version, ...]
    we_write: Phrase


@dataclass(frozen=True)
class Unclear:
    """All of them.

    ``handled`` introduces the story's own way, ``further`` that and versions beyond those shown.
    """

    title: str
    handled: str
    further: str
    points: tuple[Point, ...]


def unclear(edition: Edition) -> Unclear:
    """The disagreements of the edition's story."""
    story, words = edition.story, edition.words
    return Unclear(
        words.say("unclear.title"),
        words.say("unclear.handled"),
        words.say("unclear.further"),
        tuple(
            Point(
                found.id,
                phrase(found.topic, words),
                found.since,
                tuple(
                    Version(
                        phrase(side.says, words),
                        tuple(source_link(story.sources[source], words) for source in side.sources),
                    )
                    for side in found.versions
                ),
                phrase(found.we_write, words),
            )
            for found in story.disagreements.values()
        ),
    )
