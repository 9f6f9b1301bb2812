"""What the map says: where every country stands on the day, and the key to reading it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from explainer.content.edition import During, Edition, Phrase, phrase, stretches
from explainer.content.masthead import titles_by_day
from explainer.content.states import Tally, tallies
from explainer.story.history import Standing
from explainer.story.model.fields import Role
from explainer.story.model.story import Story
from explainer.story.positions import positions
from explainer.wording.catalogue import listing
from explainer.wording.sentences import covered_words, map_alt, old_words, standing_words


@dataclass(frozen=True)
class Place:
    """A country by name, in its tone; ``said`` is where it stands in a breath.

    ``since`` is the day of the first statement on it, also a later one, so that lands keep their
    order on all days. ``tones`` are those of its statuses on all of the edition's days. ``old`` says so
    of its status, and ``offers_other`` that it sends nobody but offers something else. ``role_said``
    is what its part in the story is called, where it has one of its own.
    """

    code: str
    name: str
    role: Role
    tone: str
    said: str
    since: date | None
    is_told: bool
    old: bool
    offers_other: bool
    tones: frozenset[str]
    role_said: str


@dataclass(frozen=True)
class Sign:
    """A field of the key that is no status: its tone, or the sign “old”.

    ``said`` is its label, and whose it is where that would be asked; ``short`` only of how many.
    """

    tone: str
    label: Phrase
    said: str
    short: str = ""


@dataclass(frozen=True)
class Map:
    """The map's heading may name a month that is later than the day: then there is none.

    The key counts ``covered`` countries; ``by_code`` are all countries of the story by code.

    ``notes`` are the editor's, each at a country by its code, and true of the last day.
    """

    heading: Phrase | None
    alt: str
    covered: str
    tallies: tuple[Tally, ...]
    signs: tuple[Sign, ...]
    by_code: Mapping[str, Place]
    outside: str
    notes: tuple[tuple[str, Phrase], ...]
    note: Phrase
    border_note: Phrase

    @property
    def places(self) -> tuple[Place, ...]:
        """Those of whom something was said, in the order of their names."""
        return tuple(place for place in self.by_code.values() if place.is_told)

    def names_of(self, tally: Tally) -> tuple[str, ...]:
        """The countries of a status by name."""
        return tuple(self.by_code[code].name for code in tally.countries)


def headings_by_day(edition: Edition) -> tuple[During[Phrase], ...]:
    """What the map is called on each day; where it has no heading it has the story's title."""
    titles = {
        when: one.what for one in titles_by_day(edition) for when in range(one.first, one.until)
    }
    return tuple(
        stretches(_heading(edition, day) or titles[when] for when, day in enumerate(edition.days))
    )


def _heading(edition: Edition, day: date) -> Phrase | None:
    written = edition.story.about.headings.map
    later = edition.is_of_another_month(written, day)
    return None if later else phrase(written, edition.words)


def map_of(edition: Edition) -> Map:
    """The map of the edition's day."""
    return edition.keep("map", lambda: _map_of(edition))


def _map_of(edition: Edition) -> Map:
    story, words, snapshot = edition.story, edition.words, edition.snapshot
    told = {standing.country.code for standing in edition.standings}
    return Map(
        heading=_heading(edition, story.about.as_of),
        alt=map_alt(snapshot, words),
        covered=covered_words(snapshot, words),
        tallies=tallies(edition),
        signs=tuple(_signs(edition)),
        by_code={
            code: _place(edition, snapshot.standings[code], code in told) for code in edition.names
        },
        outside=words.say("map.strip"),
        notes=()
        if edition.is_earlier
        else tuple((one.at, phrase(one.text, words)) for one in story.about.map_notes),
        note=phrase(story.about.map_note, words),
        border_note=phrase(story.about.border_note, words),
    )


def _place(edition: Edition, standing: Standing, is_told: bool) -> Place:
    code = standing.country.code
    days = [claim.date.first_day for claim in edition.whole.claims_of(code)]
    role = edition.story.about.roles.get(standing.country.role)
    return Place(
        code=code,
        name=edition.names[code],
        role=standing.country.role,
        tone=standing.tone,
        said=standing_words(edition.story, standing, edition.words),
        since=min(days, default=None),
        is_told=is_told,
        old=standing.old,
        offers_other=standing.offers_other,
        tones=_tones(edition.story, standing),
        role_said=phrase(role, edition.words).said if role else "",
    )


def _tones(story: Story, standing: Standing) -> frozenset[str]:
    """Those of all positions that a country had on days that a reader can step through, and of the last."""
    if standing.country.role == "host":
        return frozenset({standing.tone})
    begins = story.about.covered_from
    had = [
        story.statuses[one.status].scale
        for one in positions(story, standing.country.code)
        if one.until is None or one.until > begins
    ]
    return frozenset(filter(None, [*had, standing.tone]))


def _signs(edition: Edition) -> list[Sign]:
    words, standings = edition.words, edition.snapshot.standings.values()

    def ours(tone: str, said: str, whose: str = "", short: str = "") -> Sign:
        label = Phrase(said, words.language)
        return Sign(tone, label, words.aside(said, whose) if whose else said, short or said)

    found = [ours("land", words.say("status.none"))]
    if recorded := [edition.name(s) for s in edition.standings if s.tone == "none"]:
        without = words.say("status.without")
        many = words.count("pictures.countries", len(recorded))
        several = words.aside(without, many)
        found.append(ours("none", without, listing(recorded, words), several))
    if old := old_words(edition.snapshot, words):
        counted = old_words(edition.snapshot, words, counted=True)
        found.append(ours("old", old, short=counted))
    roles = {standing.country.role for standing in standings}
    for role, label in edition.story.about.roles.items():
        if role in roles:
            said = phrase(label, words)
            found.append(Sign("host" if role == "host" else "outside", said, said.said))
    return found
