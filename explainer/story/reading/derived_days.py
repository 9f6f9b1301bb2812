"""The days of a maintained story that nobody need type: its last one, and that of the last change.

A typed day stands as long as no record has a later one. In a closed story nothing is derived, since
what it knows does not move on.
"""

from collections.abc import Iterator
from datetime import date

from explainer.story.reading.draft import Draft
from explainer.story.reading.problems import Problem, quoted

# the days in the records of a list on which somebody last worked on them
WORKED_ON = {"claims": "reviewed", "sources": "accessed", "corrections": "on"}


def derive_days(draft: Draft) -> None:
    """Move ``as_of`` and ``modified`` on to what the records have, or say that they are missing."""
    if draft.about is None:
        return
    about = draft.about.record
    found = {
        "as_of": max(_told(draft), default=about.covered_from),
        "modified": max(_worked_on(draft), default=about.published),
    }
    typed = {name: getattr(about, name) for name in found}
    if about.state == "closed":
        for name in (name for name, day in typed.items() if day is None):
            draft.problems.append(
                Problem(
                    draft.about.place(),
                    f"{quoted(name)} is missing",
                    "a day such as 2025-08-20; a maintained story may leave it out",
                    f"add “{name}:” to story.yaml",
                )
            )
    moved = {
        name: day
        for name, day in found.items()
        if typed[name] is None or (about.state == "maintained" and typed[name] < day)
    }
    draft.about = draft.about.with_record(about.model_copy(update=moved))


def _told(draft: Draft) -> Iterator[date]:
    """The days of statements and events."""
    for name in ("claims", "events"):
        for placed in draft.lists.get(name, []):
            yield placed.record.date.first_day


def _worked_on(draft: Draft) -> Iterator[date]:
    if draft.about is not None:
        yield draft.about.record.published
    for name, field in WORKED_ON.items():
        for placed in draft.lists.get(name, []):
            yield getattr(placed.record, field)
