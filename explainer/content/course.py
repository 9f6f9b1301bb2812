"""The course of one country: its positions over time, when somebody spoke, and which way it went."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from explainer.content.edition import During, Edition, Phrase, phrase, stretches
from explainer.story.history import Standing
from explainer.story.model.values import InexactDate
from explainer.story.positions import Course, Position, positions, way
from explainer.wording.catalogue import brief_day, brief_month

SIGNS: Mapping[Course, str] = MappingProxyType(
    {"nearer": "▲", "further": "▼", "differently": "◇", "back": "↺"}
)


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
class PositionLine:
    """A position in words, as they are on the days from ``since`` on and before ``until``."""

    said: str
    since: date
    until: date | None


@dataclass(frozen=True)
class Row:
    """A country with its stretches, and the days on which somebody spoke.

    ``status`` is the id of where it stands, if it stands anywhere, and ``note`` is that of the edition's
    day. ``lines`` are its positions for those who do not see them, ``went`` those up to the edition's
    day, and ``said`` the country with them.
    """

    code: str
    name: str
    status: str
    is_contributor: bool
    stretches: tuple[Stretch, ...]
    dots: tuple[Dot, ...]
    note: Note
    lines: tuple[PositionLine, ...]
    went: str
    said: str

    @property
    def changed(self) -> bool:
        """Whether it changed course."""
        return self.note.way is not None

    @property
    def counts(self) -> bool:
        """Whether it is among those of whom it is counted how many changed course."""
        return self.is_contributor and bool(self.status or self.changed)


def row_of(edition: Edition, code: str) -> Row:
    """The row of a country up to the edition's day."""
    return edition.keep(f"course {code}", lambda: _row(edition, code))


def notes_by_day(edition: Edition, code: str) -> tuple[During[Note], ...]:
    """What stands behind a country on each of the days that a reader can step through."""
    return edition.keep(f"notes {code}", lambda: tuple(stretches(_notes(edition, code))))


def _notes(edition: Edition, code: str) -> Iterator[Note]:
    found = positions(edition.story, code)
    for snapshot in edition.snapshots:
        yield _note(edition, snapshot.standings[code], found, snapshot.day)


def short_label(edition: Edition, status: str) -> Phrase:
    """A status by its short label, or by its label if it has none."""
    known = edition.story.statuses[status]
    return phrase(known.short or known.label, edition.words)


def _row(edition: Edition, code: str) -> Row:
    story, standing = edition.story, edition.snapshot.standings[code]
    found = positions(story, code)
    name, lines = edition.names[code], tuple(_lines(edition, found))
    went = edition.words.in_a_row(one.said for one in lines if one.until is None)
    return Row(
        code=code,
        name=name,
        status=standing.status.id if standing.status else "",
        is_contributor=standing.country.role == "contributor",
        stretches=tuple(
            Stretch(
                story.statuses[one.status].scale or "none",
                short_label(edition, one.status),
                one.since,
                one.until,
            )
            for one in found
        ),
        dots=tuple(_dots(edition, code, found)),
        note=_note(edition, standing, found, edition.snapshot.day),
        lines=lines,
        went=went,
        said=edition.words.headed(name, went) if went else name,
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
    went = way(edition.story, standing.country.code, by_then)
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


def _lines(edition: Edition, found: tuple[Position, ...]) -> Iterator[PositionLine]:
    """Positions with their days; of their ends only those are told where no other follows at once."""
    words = edition.words
    for one, later in zip(found, (*found[1:], None), strict=False):
        short = short_label(edition, one.status).said
        ended = one.until if later is None or later.since != one.until else None
        yield PositionLine(f"{short} {_since(edition, one)}", one.since, ended)
        if ended:
            first, until = brief_day(_began(one), words), brief_day(InexactDate(ended), words)
            said = words.say("positions.since_until", day=first, until=until)
            yield PositionLine(f"{short} {said}", ended, None)
