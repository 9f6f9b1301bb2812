"""What everything is told from: a story in a language, on a day, for a place on the web.

Besides it the smallest pieces of what a part says: words in a language, days, and stretches of them.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Generic, TypeVar

from explainer.content.pictures import Picture
from explainer.story.day_by_day import snapshots_on
from explainer.story.history import Snapshot, Standing, days_of_change, story_on
from explainer.story.model import Claim
from explainer.story.model.story import Story, phase_tie
from explainer.story.model.values import InexactDate, Text
from explainer.wording.catalogue import (
    Catalogue,
    catalogue,
    country_name,
    full_day,
    inexact_day,
    listing,
    machine_day,
    name_of_language,
)
from explainer.wording.direction import is_foreign
from explainer.wording.texts import texts_filled

T = TypeVar("T")
_YEAR = re.compile(r"\b[12][0-9]{3}\b")

# of embeds, by their paths from the root: heights at widths, both in CSS pixels, ascending widths
Heights = Mapping[str, Sequence[tuple[int, int]]]


@dataclass(frozen=True)
class Phrase:
    """Words of the story: ``said`` in ``language`` (BCP 47), the first one if there are no others."""

    said: str
    language: str

    def __str__(self) -> str:
        return self.said


@dataclass(frozen=True)
class Day:
    """A day: ``said`` in words, as exact as it is known, and ``machine`` in ISO 8601.

    ISO 8601 has no word for it where it is only ``about`` that day.
    """

    said: str
    machine: str
    about: bool = False

    @property
    def is_day(self) -> bool:
        """Whether a day is known, and not only its month or year."""
        return len(self.machine) == len("2025-08-20")

    @property
    def is_year(self) -> bool:
        """Whether no more than a year is known."""
        return len(self.machine) == len("2025")

    def __str__(self) -> str:
        return self.said


def phrase(text: Text, words: Catalogue) -> Phrase:
    """A text of the story in this language, or in the one that there is."""
    return Phrase(*text.said_in(words.language))


def only_in(edition: "Edition", *block: Phrase | None) -> str:
    """In which other languages alone some of a block is there: (nur auf Deutsch); else nothing."""
    found = dict.fromkeys(one.language for one in block if one)
    names = [name_of_language(tag, edition.words) for tag in found if tag != edition.language]
    if not names:
        return ""
    return edition.words.say("languages.only", language=listing(names, edition.words))


def plain(labels: Mapping[str, Phrase]) -> dict[str, str]:
    """Labels as bare words, for scripts."""
    return {identifier: label.said for identifier, label in labels.items()}


def day(when: InexactDate | date, words: Catalogue) -> Day:
    """A day in this language."""
    if isinstance(when, date):
        return Day(full_day(when, words), machine_day(when))
    return Day(inexact_day(when, words), machine_day(when), when.precision == "about")


@dataclass(frozen=True)
class During(Generic[T]):
    """What is so on the edition's days from the one of index ``first`` on, until that of ``until``."""

    first: int
    until: int
    what: T


def stretches(values: Iterable[T]) -> Iterator[During[T]]:
    """One value a day, as stretches on which it stayed the same; the very same is not compared."""
    days, first = list(values), 0
    for until in range(1, len(days) + 1):
        if days[until : until + 1] != [days[first]]:  # what is the very same lists do not compare
            yield During(first, until, days[first])
            first = until


class derived(Generic[T]):
    """What follows from story, language and day; it is derived once and kept in ``found``."""

    def __init__(self, derive: Callable[[Any], T]) -> None:
        self._derive = derive
        self.__doc__ = derive.__doc__

    def __get__(self, edition: "Edition", _: type) -> T:
        return edition.keep(self._derive.__name__, lambda: self._derive(edition))


@dataclass(frozen=True)
class Edition:
    """A story in a language (a BCP 47 tag).

    With a ``day`` the ``story`` is what was known by then, and ``whole`` all of it. With a ``phase``
    only the countries that somebody ties to it have a standing. ``base_url`` is where the site
    stands, with a slash at its end, as far as that is known; ``path`` is where the document that
    tells it stands below its page, such as ``embed/map/``. ``heights`` are those of the embeds,
    where a browser has measured them, ``has_picture`` says which pictures are there to be linked, and
    ``clips`` are the files of clips that are there, by their paths (``/de/clips/…``).
    """

    story: Story
    language: str
    day: date | None = None
    phase: str = ""
    base_url: str = ""
    path: str = ""
    heights: Heights | None = None
    has_picture: Callable[[Picture], bool] = field(
        default=lambda _: True, repr=False, compare=False
    )
    clips: Collection[str] = field(default=(), repr=False, compare=False)
    whole: Story = field(init=False, repr=False, compare=False)
    found: dict[str, Any] = field(init=False, default_factory=dict, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "whole", self.story)
        until = min(self.day or date.max, self.whole.about.as_of)
        then = self.whole.keep(f"by {until}", lambda: texts_filled(self.whole, until))
        object.__setattr__(self, "story", then)

    def keep(self, name: str, make: Callable[[], T]) -> T:
        """What is kept under this name, made when it is first asked for."""
        if name not in self.found:
            self.found[name] = make()
        found: T = self.found[name]
        return found

    @property
    def words(self) -> Catalogue:
        """The words of the interface in this language."""
        return catalogue(self.language)

    @property
    def is_earlier(self) -> bool:
        """Whether it is told of an earlier day than the story's last, for which its texts are."""
        return self.story.about.as_of < self.whole.about.as_of

    def is_of_another_month(self, written: Text, told: date) -> bool:
        """Whether a title or heading names the month of the last day, and a day is of another one.

        One without a year is true of any day.
        """
        last = self.whole.about.as_of
        named = any(_YEAR.search(said) for said in written.values())
        return named and (told.year, told.month) != (last.year, last.month)

    @property
    def start(self) -> str:
        """Where its page stands below its language: the newest right there, a key day in its folder."""
        kept = any(key.day == self.day for key in self.whole.kept_days)
        return f"{self.day}/" if kept else ""

    @property
    def page(self) -> str:
        """The way from this document to the page of its day; empty on the page itself."""
        return "../" * self.path.count("/")

    @property
    def newest(self) -> str:
        """The way from this document to the newest page of its language."""
        return self.page + "../" * self.start.count("/")

    @property
    def root(self) -> str:
        """The way from this document to the root of the site."""
        return f"{self.newest}../"

    def at(self, path: str) -> "Edition":
        """The same for a document elsewhere; what is derived is shared with it."""
        there = copy(self)
        object.__setattr__(there, "path", path)
        return there

    def on(self, day: date) -> "Edition":
        """The same story as it stood on another day."""
        return self.keep(f"on {day}", lambda: replace(self, story=self.whole, day=day))

    def link_to(self, code: str) -> str:
        """The address of a country's card: on this document if it is the page, else on the page."""
        return f"{self.page}#{code}"

    @property
    def address(self) -> str:
        """Where the whole of it can be read; empty where the site's address is not known."""
        return f"{self.base_url}{self.language}/{self.start}" if self.base_url else ""

    @derived
    def days(self) -> tuple[date, ...]:
        """The days that a reader can step through."""
        return self.story.keep("days", lambda: days_of_change(self.story))

    def first_on(self, day: date | None) -> int:
        """The index of the first of these days on which something of a day is known.

        What has no day, or a later one than the story, is known on its last.
        """
        last = len(self.days) - 1
        return min(self.index_of(day), last) if day else last

    @derived
    def snapshots(self) -> tuple[Snapshot, ...]:
        """The story on each of these days."""
        return self.story.keep("snapshots", lambda: snapshots_on(self.story, self.days))

    @derived
    def snapshot(self) -> Snapshot:
        """The story on its last day; with a phase, without those whom nobody ties to it."""
        last = self.story.keep("last", lambda: story_on(self.story, self.story.about.as_of))
        if not self.phase:
            return last
        kept = {code: self._within_phase(s) for code, s in last.standings.items()}
        return replace(last, standings=kept)

    @derived
    def names(self) -> Mapping[str, str]:
        """Countries of the story by code, in alphabetical order of their names."""
        named = {c.code: country_name(c, self.words) for c in self.story.countries.values()}
        return dict(sorted(named.items(), key=lambda item: self.words.sort_key(item[1])))

    @derived
    def standings(self) -> tuple[Standing, ...]:
        """The countries of which something was said up to the day, in the order of their names."""
        standings = self.snapshot.standings
        return tuple(
            standings[code]
            for code in self.names
            if self.story.claims_of(code) and (not self.phase or standings[code].claims)
        )

    def is_foreign(self, said: str) -> bool:
        """Whether any letter runs the other way than the language."""
        return is_foreign(said, self.words)

    def name(self, standing: Standing) -> str:
        """What a country is called."""
        return self.names[standing.country.code]

    def index_of(self, day: date) -> int:
        """The index of the first of the days that is this one or a later."""
        return bisect_left(self.days, day)

    def days_standing(self, claim: Claim) -> tuple[int, int]:
        """The first day index on which a claim stands, and the first on which it no longer does."""
        first, last = self.index_of(claim.date.first_day), len(self.days)
        until = self.index_of(claim.withdrawn.on) if claim.withdrawn else last
        return (first, until) if first < until else (last, last)

    def _within_phase(self, standing: Standing) -> Standing:
        phase = self.story.phases[self.phase]
        tied = tuple(claim for claim in standing.claims if phase_tie(claim, phase))
        if tied or standing.country.role != "contributor":
            return standing
        return Standing(standing.country, None, None, None, (), (), False)


def edition_of(story: Story, picture: Picture, base_url: str = "") -> Edition:
    """What a picture is told from: the story in its language, on its day and with its phase."""
    return Edition(story, picture.language, picture.day, picture.phase, base_url)
