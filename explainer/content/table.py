"""The table: a row for every statement with each of its countries, the newest first."""

from collections.abc import Mapping
from dataclasses import dataclass

from explainer.content.country import country
from explainer.content.edition import Edition
from explainer.content.statement import Statement
from explainer.story.model.story import Tie, phase_tie
from explainer.wording.catalogue import machine_day


@dataclass(frozen=True)
class Row:
    """A statement with its country's ``name`` and ``tone``, and what it is found and sorted by.

    It stands on the edition's days from index ``first`` until ``until``. ``kinds`` are the ids of its
    contributions, ``ties`` the phases to which it belongs and how; ``status_order`` sorts by the
    scale, what others say of a country after its own word.
    """

    statement: Statement
    name: str
    tone: str
    first: int
    until: int
    kinds: tuple[str, ...]
    ties: Mapping[str, Tie]
    status_order: str
    day_order: str


def rows(edition: Edition) -> tuple[Row, ...]:
    """Every statement up to the edition's day."""
    cards = [country(edition, standing.country.code) for standing in edition.standings]
    return tuple(
        _row(edition, one, card.name, card.position.tone)
        for card in cards
        for one in card.statements
    )


def _row(edition: Edition, one: Statement, name: str, tone: str) -> Row:
    story, claim = edition.story, edition.story.claims[one.claim]
    ties = {phase.id: phase_tie(claim, phase) for phase in story.phases.values()}
    first, until = edition.days_standing(claim)
    return Row(
        one,
        name,
        tone,
        first,
        until,
        claim.contributions,
        {phase: tie for phase, tie in ties.items() if tie},
        f"{story.position(claim.status or claim.says_status)}{'' if claim.status else 'b'}",
        machine_day(claim.date),
    )
