"""The story as it would have been told on an earlier day: without anything that came later.

The days in the records decide. A phase counts from the day on which somebody described it: that of
the first page on it, or of the first claim that is tied to it. The editor's own texts are not
looked into; those that sum up the last day are for whoever tells the story to leave out.
"""

from dataclasses import replace
from datetime import date

from explainer.story.model import Claim, Phase
from explainer.story.model.story import Story


def story_by(story: Story, day: date) -> Story:
    """The story up to a day; the same one on its last day or later."""
    if day >= story.about.as_of:
        return story
    about, phases = (
        story.about,
        [p for p in story.phases.values() if _is_by(described(story, p), day)],
    )
    events = {e.id: e for e in story.events.values() if e.date.first_day <= day}
    known = {phase.id for phase in phases} | events.keys()
    return replace(
        story,
        about=about.model_copy(
            update={
                "as_of": day,
                "key_days": tuple(key for key in about.key_days if key.day <= day),
                "covered_from": min(about.covered_from, day),
                "headline_number": about.headline_number if _is_by(headlined(story), day) else None,
            }
        ),
        claims={
            c.id: _not_yet_withdrawn(c, day)
            for c in story.claims.values()
            if c.date.first_day <= day
        },
        plans={plan.id: plan for plan in story.plans.values() if plan.described <= day},
        phases={phase.id: _after_what_is_known(phase, known) for phase in phases},
        events=events,
        numbers={n.id: n for n in story.numbers.values() if n.date.first_day <= day},
        disagreements={d.id: d for d in story.disagreements.values() if d.since <= day},
        corrections=tuple(c for c in story.corrections if c.on <= day),
    )


def described(story: Story, phase: Phase) -> date | None:
    """The first day on which somebody described a phase, or the plan of which it is a part.

    Nobody can say so without any day.
    """
    if phase.plan:
        return story.plans[phase.plan].described
    pages = [story.sources[source].published for source in phase.sources]
    tied = [claim.date for claim in story.claims.values() if claim.phase == phase.id]
    return min((date.first_day for date in (*pages, *tied) if date), default=None)


def headlined(story: Story) -> date | None:
    """The day on which the headline's number had been given and the countries behind it named."""
    headline = story.about.headline_number
    if headline is None:
        return None
    named = story.sources[headline.named_by].published
    days = [story.numbers[headline.number].date, *([named] if named else [])]
    return max(date.first_day for date in days)


def _is_by(day: date | None, until: date) -> bool:
    return day is not None and day <= until


def _not_yet_withdrawn(claim: Claim, day: date) -> Claim:
    if claim.withdrawn is None or claim.withdrawn.on <= day:
        return claim
    return claim.model_copy(update={"withdrawn": None})


def _after_what_is_known(phase: Phase, known: set[str]) -> Phase:
    if phase.when.after is None or phase.when.after in known:
        return phase
    return phase.model_copy(update={"when": phase.when.model_copy(update={"after": None})})
