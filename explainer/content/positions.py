"""Who moved: the positions of every country over time, grouped by where it stands on the day."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from explainer.content.calendar import Calendar
from explainer.content.edition import During, Edition, Phrase, phrase, stretches
from explainer.story.history import Standing
from explainer.story.model import Status
from explainer.story.positions import Course, Position, positions, way
from explainer.story.values import InexactDate
from explainer.wording.catalogue import alphabetical, brief_day, brief_month, full_day, listing
from explainer.wording.courses import courses_headline

WAYS: tuple[Course, ...] = ("nearer", "further", "differently", "back")


@dataclass(frozen=True)
class Stretch:
    """A position in its ``tone`` and by a short ``label``, from a day on.

    ``until`` is the first day on which it was no longer so; there is none of the last one.
    """

    tone: str
    label: Phrase
    since: date
    until: date | None


@dataclass(frozen=True)
class Dot:
    """That somebody spoke on a day: the country itself by its ``own`` word, or others of it.

    ``tone`` is that of its position then; empty where it had none.
    """

    day: date
    own: bool
    tone: str


@dataclass(frozen=True)
class Note:
    """What stands behind a country: the ``way`` that it went, and since when; else how far its word goes.

    ``since`` is the day of its last change: seit 6. Jan. 2026, zuletzt Aug. 2025, nur Berichte.
    """

    way: Course | None
    since: date | None
    said: str


@dataclass(frozen=True)
class Row:
    """A country with its stretches, and the days on which somebody spoke.

    ``status`` is the id of where it stands, if it stands anywhere; ``counts`` whether it is among those of
    whom it is counted how many moved. ``notes`` are those of all days that a reader can step through,
    the last one that of the edition's day. ``said`` is the row for those who do not see it.
    """

    code: str
    name: str
    status: str
    counts: bool
    stretches: tuple[Stretch, ...]
    dots: tuple[Dot, ...]
    notes: tuple[During[Note], ...]
    said: str

    @property
    def note(self) -> Note:
        """That of the edition's day."""
        return self.notes[-1].what

    @property
    def changed(self) -> bool:
        """Whether it changed course."""
        return self.note.way is not None


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
    """The course of positions; its ``headline`` counts who moved.

    There is a group for every status that can be had, also of nobody. The first statement is of the
    day ``first``. ``towards`` is the status that those which move nearer come nearer to. The ``ways`` are
    said in a word each. ``alt`` says all of it to those who do not see it.
    """

    headline: str
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


def _positions_of(edition: Edition) -> Positions:
    story, words, about = edition.story, edition.words, edition.story.about
    rows = [_row(edition, standing) for standing in edition.told if standing.country.role != "host"]
    groups = tuple(_groups(edition, rows))
    key_days = tuple(
        KeyDay(key.day, phrase(key.label, words))
        for key in about.key_days
        if key.day <= about.as_of
    )
    days = [dot.day for row in rows for dot in row.dots] + [key.day for key in key_days]
    counted = [row for row in rows if row.counts]
    headline = courses_headline([r.note.way for r in counted if r.note.way], len(counted), words)
    nearest = next((one for one in story.statuses.values() if one.scale == "yes"), None)
    return Positions(
        headline=headline,
        lead=words.say("positions.lead"),
        groups=groups,
        first=min([*days, about.as_of]),
        last=about.as_of,
        key_days=key_days,
        calendar=Calendar(words),
        towards=words.say("positions.towards", status=_short(edition, nearest).said)
        if nearest
        else words.say("positions.way.nearer"),
        ways={way: words.say(f"positions.way.{way}") for way in WAYS},
        alt=_alt(edition, headline, groups),
    )


def _short(edition: Edition, status: Status) -> Phrase:
    return phrase(status.short or status.label, edition.words)


def _groups(edition: Edition, rows: list[Row]) -> Iterator[Group]:
    for status in edition.story.statuses.values():
        if status.scale:
            yield Group(
                status.id,
                status.scale,
                phrase(status.label, edition.words),
                tuple(_in_order(row for row in rows if row.status == status.id)),
            )
    none = Phrase(edition.words.say("positions.none"), edition.words.language)
    yield Group("", "none", none, tuple(_in_order(row for row in rows if not row.status)))


def _in_order(rows: Iterable[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: (row.note.since or date.max, alphabetical(row.name)))


def _row(edition: Edition, standing: Standing) -> Row:
    story, words, code = edition.story, edition.words, standing.country.code
    found = positions(story, code)
    status, role = standing.status, standing.country.role
    notes = tuple(
        stretches(
            _note(edition, snapshot.standings[code], found, snapshot.day)
            for snapshot in edition.snapshots
        )
    )
    following = zip(found, (*found[1:], None), strict=False)
    told = ", ".join(_said(edition, one, later) for one, later in following)
    return Row(
        code=code,
        name=edition.names[code],
        status=status.id if status else "",
        counts=role == "contributor" and bool(status or notes[-1].what.way),
        stretches=tuple(
            Stretch(
                story.statuses[one.status].scale or "none",
                _short(edition, story.statuses[one.status]),
                one.since,
                one.until,
            )
            for one in found
        ),
        dots=tuple(_dots(edition, code, found)),
        notes=notes,
        said=words.say("positions.row", country=edition.names[code], positions=told)
        if told
        else edition.names[code],
    )


def _dots(edition: Edition, code: str, found: tuple[Position, ...]) -> Iterator[Dot]:
    """One a day and kind, the country's own last, so that they lie above the others."""
    claims = edition.story.claims_of(code)
    for day, own in sorted({(c.date.first_day, c.voice == "own") for c in claims}, key=_own_last):
        at = [one for one in found if one.since <= day and (one.until is None or day < one.until)]
        yield Dot(day, own, (edition.story.statuses[at[0].status].scale or "") if at else "")


def _own_last(dot: tuple[date, bool]) -> tuple[bool, date]:
    return dot[1], dot[0]


def _note(edition: Edition, standing: Standing, found: tuple[Position, ...], day: date) -> Note:
    """What stood behind a country on a day."""
    words = edition.words
    by_then = [one for one in found if one.since <= day]
    went = way(edition.story, by_then) if standing.country.role == "contributor" else None
    if went:
        last = by_then[-1]
        return Note(went, last.since, _since(edition, last))
    if standing.old and standing.newest_word:
        month = brief_month(standing.newest_word.date, words)
        return Note(None, None, words.say("positions.newest", month=month))
    if standing.claims and all(claim.voice != "own" for claim in standing.claims):
        return Note(None, None, words.say("positions.reports"))
    return Note(None, None, "")


def _began(position: Position) -> InexactDate:
    """When a position began, as exact as it is known."""
    when = position.claim.date
    # else what was said later was withdrawn on that day
    return when if position.since == when.first_day else InexactDate(position.since)


def _since(edition: Edition, position: Position) -> str:
    began = _began(position)
    said = brief_day(began, edition.words)
    about = began.precision == "about"
    return edition.words.say("positions.since_about" if about else "positions.since", day=said)


def _said(edition: Edition, one: Position, later: Position | None) -> str:
    """A position with its days; its end only where no other follows at once."""
    words = edition.words
    short = _short(edition, edition.story.statuses[one.status]).said
    if one.until and (later is None or later.since != one.until):
        first, until = brief_day(_began(one), words), brief_day(InexactDate(one.until), words)
        return f"{short} {words.say('positions.since_until', day=first, until=until)}"
    return f"{short} {_since(edition, one)}"


def _alt(edition: Edition, headline: str, groups: tuple[Group, ...]) -> str:
    """The headline, who went which way, and where the others stand."""
    words = edition.words
    parts = [
        words.say(
            "positions.alt", day=full_day(edition.story.about.as_of, words), headline=headline
        )
    ]
    for went in WAYS:
        names = [row.name for group in groups for row in group.rows if row.note.way == went]
        if names:
            said = words.say(f"positions.way.{went}")
            listed = listing(sorted(names, key=alphabetical), words)
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
