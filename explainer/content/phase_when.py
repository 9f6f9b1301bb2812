"""When a phase is: what it waits for or follows, its days as far as they are known, what is open."""

from collections.abc import Iterator
from dataclasses import dataclass

from explainer.content.edition import Day, Edition, Phrase, day, phrase
from explainer.story.model import Event, Phase
from explainer.story.model.story import Story
from explainer.story.plans import phases_of
from explainer.wording.sentences import name_within


@dataclass(frozen=True)
class Condition:
    """A part of when a phase is: ``before`` it a word of ours, then the story's words or a day."""

    before: str
    what: Phrase | Day | None
    is_title: bool = False


def order_of(edition: Edition, phase: Phase) -> str:
    """On whose word it comes after another, if on anybody's."""
    if not phase.order_by:
        return ""
    who = name_within(edition.story.sources[phase.order_by], edition.words)
    return edition.words.say("phases.order_by", who=who)


def begin_of(edition: Edition, phase: Phase) -> str:
    """The shortest way to say when it begins."""
    story, words, when = edition.story, edition.words, phase.when
    if when.condition:
        return phrase(when.condition, words).said
    if when.start:
        return day(when.start, words).said
    if when.after:
        title = phrase(_before(story, when.after).title, words).said
        return _after_phase(edition, phase) or words.say("phases.after_event", title=title)
    return words.say("phases.open_begin")


def _before(story: Story, after: str) -> Phase | Event:
    return story.phases.get(after) or story.events[after]


def _after_phase(edition: Edition, phase: Phase) -> str:
    """That it follows another of its plan, by its number, if that gives them an order."""
    story = edition.story
    plan = story.plans.get(phase.plan or "")
    parts = [part.id for part in phases_of(story, plan)]
    if phase.when.after not in parts or (plan and plan.order == "none"):
        return ""
    return edition.words.say("phases.after_phase", n=parts.index(phase.when.after) + 1)


def conditions_of(edition: Edition, phase: Phase) -> Iterator[Condition]:
    """Conditions, dates, and what it follows and on whose word."""
    story, words, when = edition.story, edition.words, phase.when
    if when.condition:
        yield Condition("", phrase(when.condition, words))
    if when.start:
        yield Condition(words.say("phases.from"), day(when.start, words))
    if when.after:
        title = phrase(_before(story, when.after).title, words)
        named = Condition(words.say("phases.after"), title, is_title=True)
        numbered = _after_phase(edition, phase)
        yield Condition(numbered, None) if numbered else named
        if phase.order_by:
            yield Condition(order_of(edition, phase), None)
    if when.end:
        yield Condition(words.say("phases.until"), day(when.end, words))


def open_ends_of(edition: Edition, phase: Phase) -> str:
    """That nobody has said when it ends, or neither when it begins."""
    when = phase.when
    if when.end:
        return ""
    known = when.start or when.condition
    return edition.words.say("phases.open_end" if known else "phases.open_both")
