"""Who moved: the positions of every country over time, grouped by where it stands on the day."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from explainer.content.calendar import Calendar
from explainer.content.course import SIGNS, Row, notes_by_day, row_of, short_label
from explainer.content.edition import During, Edition, Phrase, phrase, stretches
from explainer.story.history import Snapshot
from explainer.story.positions import Course
from explainer.wording.catalogue import full_day, listing
from explainer.wording.courses import courses_headline, headline_forms


@dataclass(frozen=True)
class Group:
    """A status by its id, tone and label, and the countries that have it; the last group has none.

    First come those that changed, by the day of their last change, then the others by name.
    """

    id: str
    tone: str
    label: Phrase
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class KeyDay:
    """A day on which the story turned, by its label."""

    day: date
    label: Phrase


@dataclass(frozen=True)
class Positions:
    """The course of positions; its ``title`` says up to when, its ``headline`` counts who moved.

    The ``forms`` are what such a headline is made of, for the browser, which counts those that it shows.
    There is a group for every status that can be had, also of nobody. The first statement is of the
    day ``first``. ``towards`` is the status that those which move nearer come nearer to. The ``ways`` are
    said in a word each. ``alt`` says all of it to those who do not see it.
    """

    title: str
    headline: str
    forms: Mapping[str, Any]
    lead: str
    groups: tuple[Group, ...]
    first: date
    last: date
    key_days: tuple[KeyDay, ...]
    calendar: Calendar
    towards: str
    ways: Mapping[Course, str]
    alt: str

    @property
    def rows(self) -> tuple[Row, ...]:
        """All countries, in the order of their groups."""
        return tuple(row for group in self.groups for row in group.rows)


def positions_of(edition: Edition) -> Positions:
    """The course of positions up to the edition's day."""
    return edition.keep("positions", lambda: _positions_of(edition))


def headlines_by_day(edition: Edition) -> tuple[During[str], ...]:
    """How many had changed course by each of the days that a reader can step through."""
    rows = [row for row in positions_of(edition).rows if row.is_contributor]
    ways = {
        row.code: [
            one.what.way
            for one in notes_by_day(edition, row.code)
            for _ in range(one.first, one.until)
        ]
        for row in rows
    }

    def headline(day: int, snapshot: Snapshot) -> str:
        went = [ways[row.code][day] for row in rows]
        stood = [snapshot.standings[row.code].status is not None for row in rows]
        of = sum(way is not None or stands for way, stands in zip(went, stood, strict=True))
        return courses_headline([way for way in went if way], of, edition.words)

    return tuple(stretches(headline(day, one) for day, one in enumerate(edition.snapshots)))


def _positions_of(edition: Edition) -> Positions:
    story, words, about = edition.story, edition.words, edition.story.about
    rows = [
        row_of(edition, standing.country.code)
        for standing in edition.standings
        if standing.country.role != "host"
    ]
    groups = tuple(_groups(edition, rows))
    key_days = tuple(
        KeyDay(key.day, phrase(key.label, words))
        for key in about.key_days
        if key.day <= about.as_of
    )
    days = [dot.day for row in rows for dot in row.dots] + [key.day for key in key_days]
    counted = [row for row in rows if row.counts]
    headline = courses_headline([r.note.way for r in counted if r.note.way], len(counted), words)
    title = words.say("positions.title", day=full_day(about.as_of, words))
    nearest = next((one.id for one in story.statuses.values() if one.scale == "yes"), "")
    return Positions(
        title=title,
        headline=headline,
        forms=headline_forms(words),
        lead=words.say("positions.lead"),
        groups=groups,
        first=min([*days, about.as_of]),
        last=about.as_of,
        key_days=key_days,
        calendar=Calendar(words),
        towards=words.say("positions.towards", status=short_label(edition, nearest).said)
        if nearest
        else words.say("positions.way.nearer"),
        ways={way: words.say(f"positions.way.{way}") for way in SIGNS},
        alt=_alt(edition, title, headline, groups),
    )


def _groups(edition: Edition, rows: list[Row]) -> Iterator[Group]:
    for status in edition.story.statuses.values():
        if status.scale:
            yield Group(
                status.id,
                status.scale,
                phrase(status.label, edition.words),
                tuple(_in_order(row for row in rows if row.status == status.id)),
            )
    none = Phrase(edition.words.say("status.without"), edition.words.language)
    yield Group("", "none", none, tuple(_in_order(row for row in rows if not row.status)))


def _in_order(rows: Iterable[Row]) -> list[Row]:
    """Of one day they stay in the order of their names."""
    return sorted(rows, key=lambda row: row.note.since or date.max)


def _alt(edition: Edition, title: str, headline: str, groups: tuple[Group, ...]) -> str:
    """The headline, who went which way, and where the others stand."""
    words = edition.words
    parts = [words.say("positions.alt", title=title, headline=headline)]
    for went in SIGNS:
        names = [row.name for group in groups for row in group.rows if row.note.way == went]
        if names:
            said = words.say(f"positions.way.{went}")
            listed = listing(sorted(names, key=words.sort_key), words)
            parts.append(
                words.say("positions.alt_way", way=said[:1].upper() + said[1:], names=listed)
            )
    for group in groups:
        names = [row.name for row in group.rows if not row.changed]
        if names:
            parts.append(
                words.say(
                    "alt.group", status=group.label.said, n=len(names), names=listing(names, words)
                )
            )
    return " ".join(parts)
