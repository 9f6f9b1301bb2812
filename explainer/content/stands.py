"""Where each country stands on each day, in parts of which the scripts make their sentences."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from explainer.content.country import Country, country
from explainer.content.country_rows import Line, line_of
from explainer.content.day_by_day import told_by_day
from explainer.content.edition import Edition
from explainer.story.history import Standing
from explainer.wording.catalogue import column_day, least_month, loose_month
from explainer.wording.sentences import place_label, standing_words

BARE = "-"  # before what stands in the place of a status; no id begins like this


@dataclass(frozen=True)
class Kind:
    """A status, or why there is none: its tone, a short word for it, and how a sentence calls it."""

    tone: str
    short: str
    within: str


@dataclass(frozen=True)
class Word:
    """When a country last said where it stands, ``day`` as records write it, and on how many sources.

    ``said`` is that day in a column. ``month`` is as short as can be, and as a sentence has it.
    """

    day: str
    said: str
    month: tuple[str, str]
    sources: int


@dataclass(frozen=True)
class Stand:
    """Where a country stands on a day.

    ``kind`` is the id of a kind. ``offer`` is all of what it offers. The ``line`` is that of the table,
    which is never ``old`` here: that is said once, and of all.
    """

    kind: str
    tone: str
    offer: str
    word: Word | None
    line: Line
    old: bool


def stands(edition: Edition) -> Mapping[str, tuple[Stand, ...]]:
    """A stand for each day of the edition, by country."""
    return edition.keep("stands", lambda: _stands(edition))


def kinds_of_stands(edition: Edition) -> Mapping[str, Kind]:
    """What the stands are called, in the order in which the countries come to them."""
    return edition.keep("kinds_of_stands", lambda: _kinds(edition))


def longest_standing(edition: Edition) -> str:
    """The longest of all sentences that say where a country stands on a day."""
    return edition.keep("longest_standing", lambda: max(_in_a_breath(edition), key=len, default=""))


def _in_a_breath(edition: Edition) -> Iterator[str]:
    for code in stands(edition):
        told = {
            id(snapshot.standings[code]): snapshot.standings[code] for snapshot in edition.snapshots
        }
        for standing in told.values():
            yield standing_words(edition.story, standing, edition.words)


def _kinds(edition: Edition) -> Mapping[str, Kind]:
    found: dict[str, Kind] = {}
    for code, told in stands(edition).items():
        for stand, snapshot in zip(told, edition.snapshots, strict=True):
            if stand.kind not in found:
                within = _within(edition, snapshot.standings[code])
                found[stand.kind] = Kind(stand.tone, stand.line.status.said, within)
    return found


def _within(edition: Edition, standing: Standing) -> str:
    if standing.status:
        return standing.status.within.said_in(edition.language)[0]
    return place_label(edition.story, standing, edition.words)


def _stands(edition: Edition) -> Mapping[str, tuple[Stand, ...]]:
    found = {}
    for standing in edition.standings:
        code = standing.country.code
        tell = partial(_stand, edition, country(edition, code))
        found[code] = told_by_day(edition, code, tell)
    return found


def _stand(edition: Edition, card: Country, standing: Standing) -> Stand:
    claim, words = standing.newest_word, edition.words
    word = None
    if claim and standing.status:
        month = least_month(claim.date, words), loose_month(claim.date, words)
        said = column_day(claim.date, words)
        word = Word(str(claim.date), said, month, len(claim.sources))
    return Stand(
        standing.status.id if standing.status else _bare(edition, standing),
        standing.tone,
        standing.offer.said_in(words.language)[0] if standing.offer else "",
        word,
        replace(line_of(edition, standing, card), old=False),
        standing.old,
    )


def _bare(edition: Edition, standing: Standing) -> str:
    """Why there is no status: the part in the story, or who has spoken of the country."""
    role = standing.country.role
    if role == "host" or role in edition.story.about.roles:
        return f"{BARE}{role}"
    if not standing.claims:
        return f"{BARE}none"
    own = any(claim.voice == "own" for claim in standing.claims)
    return f"{BARE}{'spoke' if own else 'reported'}"
