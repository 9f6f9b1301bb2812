"""The days at which the day control stops: the story's key days, and its last one."""

from dataclasses import dataclass
from datetime import date

from explainer.content.edition import Edition, Phrase, phrase
from explainer.content.states import Tally, tallies
from explainer.wording.catalogue import middle_day


@dataclass(frozen=True)
class Share:
    """How many countries have a status, by its tone and a word for it."""

    tone: str
    label: Phrase
    count: int


@dataclass(frozen=True)
class Stop:
    """A day by its name, as “Pariser Erklärung”; ``said`` is the day in words: 6. Jan. 2026.

    ``shares`` are of all statuses that are counted, in the story's order.
    """

    day: date
    label: Phrase
    said: str
    shares: tuple[Share, ...]

    @property
    def counted(self) -> int:
        """How many countries have a status on the day."""
        return sum(share.count for share in self.shares)


@dataclass(frozen=True)
class DayStops:
    """The stops in their order; a bar as wide as all there is stands for ``most`` countries."""

    title: str
    bars: str
    stops: tuple[Stop, ...]

    @property
    def most(self) -> int:
        """The countries with a status on the day that has most of them."""
        return max((stop.counted for stop in self.stops), default=0)


def day_stops(edition: Edition) -> DayStops:
    """The stops of the edition; one alone is nothing to choose from."""
    words, last = edition.words, edition.story.about.as_of
    known = [key for key in edition.story.about.key_days if key.day < last]
    stops = [_stop(edition, key.day, phrase(key.label, words)) for key in known]
    stops.append(_stop(edition, last, Phrase(words.say("day.newest"), edition.language)))
    return DayStops(words.count("day.stops", len(stops)), words.say("day.bars"), tuple(stops))


def _stop(edition: Edition, day: date, label: Phrase) -> Stop:
    # a day on which nothing changed is told by the newest one before it
    index = max((i for i, other in enumerate(edition.days) if other <= day), default=0)
    counts = edition.snapshots[index].counts()
    return Stop(
        day,
        label,
        middle_day(day, edition.words),
        tuple(_share(tally, counts[tally.id]) for tally in tallies(edition)),
    )


def _share(tally: Tally, count: int) -> Share:
    return Share(tally.tone, tally.label, count)
