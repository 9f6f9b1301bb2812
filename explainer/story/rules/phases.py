"""Phases: what they wait for."""

from collections.abc import Iterator

from explainer.story.reading.draft import Draft
from explainer.story.reading.problems import Problem, quoted


def check_phases(draft: Draft) -> Iterator[Problem]:
    """Phases that wait for nothing or for each other, and dates that contradict each other."""
    phases = draft.ids("phases")
    for identifier, placed in phases.items():
        when = placed.record.when
        if not (when.condition or when.start or when.end or when.after):
            yield Problem(
                placed.place("when"),
                "does not say when the phase begins",
                "a condition, a day, or the phase or event that it follows",
                "add “condition:”, “start:” or “after:”; that nobody has said when is a condition, too",
                hint=True,
            )
        if when.end and (when.start is None or when.end < when.start):
            yield Problem(
                placed.place("when", "end"),
                "the end has no start before it",
                "an end after a start",
                "add “start:”, or correct the days",
            )
        seen, after = {identifier}, when.after
        while after in phases and after not in seen:
            seen.add(after)
            after = phases[after].record.when.after
        if after == identifier:
            yield Problem(
                placed.place("when", "after"),
                f"{quoted(identifier)} waits for itself",
                "a phase or event that comes before",
                "correct “after:”",
            )
