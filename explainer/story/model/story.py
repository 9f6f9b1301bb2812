"""A story as it was read: all its records, frozen, and found by their ids."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal, TypeVar

from explainer.geography.outlines import Outlines, read_outlines
from explainer.story.model import (
    Claim,
    ContributionType,
    Correction,
    Country,
    Disagreement,
    Event,
    Number,
    Origin,
    Phase,
    Plan,
    Source,
    Status,
    StoryFile,
    Term,
)
from explainer.story.model.editorial import KeyDay
from explainer.story.model.fields import Record

T = TypeVar("T")
Tie = Literal["own", "kind"]

# who answers for the page, and where a reader can look that up
NEEDED_TO_PUBLISH = ("publisher", "responsible", "imprint_url", "privacy_url")


@dataclass(frozen=True)
class Story:
    """Everything that an editor wrote; lists keep the editor's order, claims that of their days.

    ``fingerprint`` is the SHA-256 of the files read, so that the same story has the same one.
    ``own_outlines`` are those of a region that the story brings.
    """

    about: StoryFile
    statuses: Mapping[str, Status]
    contribution_types: Mapping[str, ContributionType]
    countries: Mapping[str, Country]
    claims: Mapping[str, Claim]
    plans: Mapping[str, Plan]
    phases: Mapping[str, Phase]
    events: Mapping[str, Event]
    numbers: Mapping[str, Number]
    disagreements: Mapping[str, Disagreement]
    terms: Mapping[str, Term]
    sources: Mapping[str, Source]
    origins: Mapping[str, Origin]
    corrections: tuple[Correction, ...]
    fingerprint: str
    own_outlines: Outlines | None = None
    found: dict[str, Any] = field(init=False, default_factory=dict, repr=False, compare=False)

    @property
    def outlines(self) -> Outlines:
        """The shapes of the countries in the part of the world that the map shows."""
        return self.own_outlines or read_outlines(self.about.frame)

    def keep(self, name: str, make: Callable[[], T]) -> T:
        """What follows from the records alone, in whatever language; made when it is first asked for."""
        if name not in self.found:
            self.found[name] = make()
        found: T = self.found[name]
        return found

    @property
    def first_language(self) -> str:
        """The language that every text has."""
        return self.about.languages[0]

    def record(self, lists: Iterable[str], identifier: str) -> Record | None:
        """The record of this id in the first of these lists, named like files, that has it."""
        for name in lists:
            found: Mapping[str, Record] = getattr(self, "terms" if name == "glossary" else name)
            if identifier in found:
                return found[identifier]
        return None

    @property
    def missing_to_publish(self) -> tuple[str, ...]:
        """The fields of ``story.yaml`` that a publication needs and this story does not have."""
        return tuple(name for name in NEEDED_TO_PUBLISH if not getattr(self.about, name))

    @cached_property
    def kept_days(self) -> tuple[KeyDay, ...]:
        """The key days that keep documents of their own: the last day is told by the newest page."""
        return tuple(key for key in self.about.key_days if key.day < self.about.as_of)

    @property
    def is_draft(self) -> bool:
        """Whether documents say that they are a draft, and ask search engines to leave them out."""
        return bool(self.missing_to_publish)

    def claims_of(self, code: str) -> tuple[Claim, ...]:
        """The claims by or about a country, joint ones too, oldest first."""
        return self._claims_by_country.get(code, ())

    @cached_property
    def _claims_by_country(self) -> dict[str, tuple[Claim, ...]]:
        found: dict[str, list[Claim]] = {}
        for claim in self.claims.values():
            for code in claim.codes:
                found.setdefault(code, []).append(claim)
        return {code: tuple(claims) for code, claims in found.items()}

    def position(self, status: str | None) -> int:
        """A status's place in the story's order; what has none comes last."""
        order = list(self.statuses)
        return order.index(status) if status and status in self.statuses else len(order)


def phase_tie(claim: Claim, phase: Phase) -> Tie | None:
    """How a claim belongs to a phase: by its source's ``own`` word, or only by the ``kind`` of help.

    A claim with a phase of its own belongs to no other.
    """
    if claim.phase:
        return "own" if claim.phase == phase.id else None
    alike = not set(claim.contributions).isdisjoint(phase.contributions)
    return "kind" if alike else None
