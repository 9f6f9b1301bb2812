"""Days: that they follow each other, and that nothing is later or older than it may be."""

from collections.abc import Iterator

from explainer.story.reading.derived_days import WORKED_ON
from explainer.story.reading.draft import Draft
from explainer.story.reading.problems import Problem, quoted

# the day in each record from which on it is told
TOLD_ON = {
    "claims": "date",
    "events": "date",
    "numbers": "date",
    "disagreements": "since",
    "plans": "described",
}


def check_days(draft: Draft) -> Iterator[Problem]:
    """Days of the story that do not follow each other, and what was said after its last."""
    if draft.about is None:
        return
    about = draft.about.record
    for earlier, later in (("covered_from", "as_of"), ("published", "modified")):
        if getattr(about, earlier) > getattr(about, later):
            yield Problem(
                draft.about.place(later),
                f"{quoted(later)} comes before {quoted(earlier)}",
                f"{getattr(about, earlier)} or later",
                "correct one of the two days",
            )
    for name, key in TOLD_ON.items():
        for placed in draft.lists.get(name, []):
            day = getattr(placed.record, key)
            if getattr(day, "first_day", day) > about.as_of:
                yield Problem(
                    placed.place(key),
                    f"{day} is later than the last day that the story knows",
                    f"up to {about.as_of}",
                    "take it out, or move “as_of” in story.yaml",
                )
            elif about.state == "maintained" and getattr(day, "first_day", day) > about.modified:
                # it would move the last day on, far into the future after a slip of the finger
                yield Problem(
                    placed.place(key),
                    f"{day} is later than {about.modified}, when somebody last worked on the story",
                    f"up to {about.modified}",
                    "correct the day; “reviewed” and “accessed” say when somebody worked on the story",
                )
    for placed in draft.lists.get("claims", []):
        claim = placed.record
        first, last = claim.date.first_day, about.as_of
        if claim.withdrawn and not first <= claim.withdrawn.on <= last:
            yield Problem(
                placed.place("withdrawn", "on"),
                f"{claim.withdrawn.on} is not between the claim's day and the story's last",
                f"from {first} to {last}",
                f"correct the day; {first} if the claim should never have counted",
            )


def check_reviews(draft: Draft) -> Iterator[Problem]:
    """Claims that nobody held against their sources for longer than the story allows."""
    if draft.about is None or draft.about.record.review_every is None:
        return
    about = draft.about.record
    for placed in draft.lists.get("claims", []):
        claim = placed.record
        days = (about.as_of - claim.reviewed).days
        if days > about.review_every and not claim.withdrawn:
            yield Problem(
                placed.place("reviewed"),
                f"{claim.reviewed} is {days} days before the last day that the story knows",
                f"at most {about.review_every} days",
                "hold the claim against its sources again, and write the day on which you did",
                hint=True,
            )


def check_modified(draft: Draft) -> Iterator[Problem]:
    """A closed story in which something bears a later day than that of its last change."""
    if draft.about is None or draft.about.record.state != "closed":
        return  # a maintained one moves on by itself
    worked_on = [
        (getattr(placed.record, field), placed.place(field))
        for name, field in WORKED_ON.items()
        for placed in draft.lists.get(name, [])
    ]
    about = draft.about.record
    day, place = max(worked_on, default=(about.modified, None))
    if day > about.modified:
        yield Problem(
            draft.about.place("modified"),
            f"the story is closed, but was worked on after {about.modified}: {place} says {day}",
            f"{day} or later",
            "write the day of the last change, which readers see",
            hint=True,
        )
