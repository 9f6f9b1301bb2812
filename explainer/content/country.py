"""A country's card: where it stands, what it offers, and every statement on it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, partial

from explainer.content.day_by_day import told_by_day
from explainer.content.edition import Day, During, Edition, Phrase, day, phrase, stretches
from explainer.content.statement import Statement, place_id, statement
from explainer.story.history import Standing, old_after, replacing
from explainer.story.model import Claim
from explainer.wording.catalogue import loose_month, month, on_day
from explainer.wording.sentences import standing_words, status_label


@dataclass(frozen=True)
class Position:
    """Where a country stands: its ``status`` in words and as ``tone``.

    ``since`` is the day from which on it was the same, ``repeated`` that of the newest statement if
    it is another; ``confirmed`` says when a later word of the country bore it out, ``old`` that of a
    status nobody did for long. ``role`` is what the
    country is to the story if it is no contributor.
    """

    tone: str
    status: str
    since: Day | None
    repeated: Day | None
    confirmed: str
    old: str
    role: Phrase | None


@dataclass(frozen=True)
class Country:
    """One country, in one language and on one day.

    ``said`` is the country with its status in a breath, ``title`` the same with the month.
    ``statements`` are those up to the day, the newest first, also those that were withdrawn;
    ``deciding`` is the one that sets the status, else the newest that stands.
    """

    code: str
    name: str
    said: str
    title: str
    position: Position
    offers: tuple[Phrase, ...]
    statements: tuple[Statement, ...]
    deciding: Statement | None

    @property
    def standing(self) -> tuple[Statement, ...]:
        """Those that were not withdrawn, the country's own word first."""
        return tuple(one for one in (*self.own, *self.others) if not one.withdrawn)

    @property
    def own(self) -> tuple[Statement, ...]:
        """What the country says itself."""
        return tuple(one for one in self.statements if one.voice == "own")

    @property
    def others(self) -> tuple[Statement, ...]:
        """What other governments and outlets say of it."""
        return tuple(one for one in self.statements if one.voice != "own")

    @cached_property
    def pages(self) -> Mapping[str, int]:
        """A number for each page of a statement, by what it is told apart."""
        named = dict.fromkeys(page for one in self.statements for page in one.pages)
        return {page: number for number, page in enumerate(named)}

    @cached_property
    def by_claim(self) -> Mapping[str, Statement]:
        """The statements by their ids in the story."""
        return {one.claim: one for one in self.statements}


def country(edition: Edition, code: str) -> Country:
    """The card of a country of the story; raises ``KeyError`` where there is none of this code."""
    return edition.keep(f"country {code}", lambda: _country(edition, code))


def positions_by_day(edition: Edition, code: str) -> tuple[During[Position], ...]:
    """Where a country stands on each of the days that a reader can step through."""
    return edition.keep(
        f"positions {code}",
        lambda: tuple(stretches(told_by_day(edition, code, partial(_position, edition)))),
    )


def offers_by_day(edition: Edition, code: str) -> tuple[During[tuple[Phrase, ...]], ...]:
    """What it offers on each of them."""
    return edition.keep(
        f"offers {code}",
        lambda: tuple(stretches(told_by_day(edition, code, partial(_offers, edition)))),
    )


def _country(edition: Edition, code: str) -> Country:
    story, words = edition.story, edition.words
    standing = edition.snapshot.standings[code]
    last = edition.snapshot.day
    newest = max(standing.claims, key=lambda claim: claim.date.first_day, default=None)
    found = standing.claim or newest
    deciding = found.id if found else ""
    statements = tuple(
        statement_of(edition, claim, code) for claim in reversed(story.claims_of(code))
    )

    return Country(
        code=code,
        name=edition.names[code],
        said=standing_words(story, standing, words),
        title=words.say(
            "pictures.card_title",
            country=edition.names[code],
            month=month(last, words),
            status=status_label(standing, words),
        ),
        position=_position(edition, standing),
        offers=_offers(edition, standing),
        statements=statements,
        deciding=next((one for one in statements if one.claim == deciding), None),
    )


def statement_of(edition: Edition, claim: Claim, code: str) -> Statement:
    """A claim as it is told with one of its countries by the edition's day.

    It is the same for all days by which neither a withdrawal nor another offer made it another.
    """
    story, words, until = edition.story, edition.words, edition.snapshot.day
    by = replacing(story, claim, until)
    gone = claim.withdrawn is not None and claim.withdrawn.on <= until
    told = f"{words.language} {place_id(claim, code)} {by.id if by else ''} {gone}"
    return edition.whole.keep(told, lambda: statement(story, claim, words, until, code))


def _position(edition: Edition, standing: Standing) -> Position:
    words, claim, since = edition.words, standing.claim, standing.since
    bore_out, last = standing.confirmed, standing.newest_word
    days = standing.status and old_after(edition.story, standing.status)
    role = edition.story.about.roles.get(standing.country.role)
    return Position(
        tone=standing.tone,
        status=status_label(standing, words),
        since=day(since.date, words) if since else None,
        repeated=day(claim.date, words) if claim and claim is not since else None,
        confirmed=f"{words.say('card.confirmed')} {on_day(bore_out.date, words)}"
        if bore_out
        else "",
        old=words.say("card.old", month=loose_month(last.date, words), days=days)
        if last and standing.old
        else "",
        role=phrase(role, words) if role else None,
    )


def _offers(edition: Edition, standing: Standing) -> tuple[Phrase, ...]:
    kinds = edition.story.contribution_types
    return tuple(phrase(kinds[kind].label, edition.words) for kind in standing.contributions)
