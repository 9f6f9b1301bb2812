"""How a claim belongs to a phase: by its source's word, or only by the kind of help."""

from typing import Literal

from explainer.story.model import Claim, Phase

Tie = Literal["own", "kind"]


def phase_tie(claim: Claim, phase: Phase) -> Tie | None:
    """A claim with a phase of its own belongs to no other."""
    if claim.phase:
        return "own" if claim.phase == phase.id else None
    return "kind" if set(claim.contributions) & set(phase.contributions) else None
