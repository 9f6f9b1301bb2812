"""What the map says: where every country stands on the day, and the key to reading it."""

from dataclasses import dataclass

from explainer.content.edition import Edition
from explainer.content.phrase import Phrase, phrase
from explainer.content.tally import Tally, tallies
from explainer.content.tone import tone_of
from explainer.wording.names import listing
from explainer.wording.sentences import map_alt, old_words, standing_words


@dataclass(frozen=True)
class Place:
    """A country by name, in its tone; ``said`` is where it stands in a breath.

    ``offers_other`` is so of one that sends nobody and offers something else: it has a dot.
    """

    code: str
    name: str
    tone: str
    said: str
    offers_other: bool


@dataclass(frozen=True)
class Sign:
    """A field of the key that is no status: its tone, or one of the signs “dot” and “old”.

    ``said`` is its label, and whose it is where that would be asked.
    """

    tone: str
    label: Phrase
    said: str


@dataclass(frozen=True)
class Map:
    """The key counts ``covered`` countries; ``places`` are all of whom something was said."""

    heading: Phrase
    alt: str
    covered: str
    tallies: tuple[Tally, ...]
    signs: tuple[Sign, ...]
    places: tuple[Place, ...]
    outside: str
    note: Phrase
    border_note: Phrase

    def names_of(self, tally: Tally) -> tuple[str, ...]:
        """The countries of a status by name."""
        names = {place.code: place.name for place in self.places}
        return tuple(names[code] for code in tally.countries)


def map_of(edition: Edition) -> Map:
    """The map of the edition's day."""
    return edition.keep("map", lambda: _map_of(edition))


def _map_of(edition: Edition) -> Map:
    story, words, snapshot = edition.story, edition.words, edition.snapshot
    return Map(
        heading=phrase(story.about.headings.map, words),
        alt=map_alt(snapshot, words),
        covered=words.count("answer.covered", len(snapshot.covered)),
        tallies=tallies(edition),
        signs=tuple(_signs(edition)),
        places=tuple(
            Place(
                standing.country.code,
                edition.name(standing),
                tone_of(standing),
                standing_words(story, standing, words),
                standing.offers_other,
            )
            for standing in edition.told
        ),
        outside=words.say("map.strip"),
        note=phrase(story.about.map_note, words),
        border_note=phrase(story.about.border_note, words),
    )


def _signs(edition: Edition) -> list[Sign]:
    words, standings = edition.words, edition.snapshot.standings.values()

    def ours(tone: str, said: str, whose: str = "") -> Sign:
        return Sign(tone, Phrase(said, words.language), f"{said} ({whose})" if whose else said)

    found = [ours("land", words.say("status.none"))]
    if recorded := [edition.name(s) for s in edition.told if tone_of(s) == "none"]:
        found.append(ours("none", words.say("status.recorded"), listing(recorded, words)))
    if any(standing.offers_other for standing in standings):
        found.append(ours("dot", words.say("map.dot")))
    if old := old_words(edition.snapshot, words):
        found.append(ours("old", old))
    roles = {standing.country.role for standing in standings}
    for role, label in edition.story.about.roles.items():
        if role in roles:
            said = phrase(label, words)
            found.append(Sign("host" if role == "host" else "outside", said, said.said))
    return found
