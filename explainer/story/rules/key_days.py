"""Key days: that they follow each other within the days of the story."""

from collections.abc import Iterator

from explainer.story.reading.draft import Draft
from explainer.story.reading.problems import Problem


def check_key_days(draft: Draft) -> Iterator[Problem]:
    """Key days that are not in order or not among the days of the story, and a number that has none."""
    if draft.about is None:
        return
    about = draft.about.record
    first, last = about.covered_from, about.as_of
    before = None
    for index, key in enumerate(about.key_days):
        place = draft.about.place("key_days", index, "day")
        if not first <= key.day <= last:
            yield Problem(
                place,
                f"the key day {key.day} is not among the days of the story",
                f"from {first} to {last}",
                "correct the day, or take the key day out",
            )
        elif before and key.day <= before:
            yield Problem(
                place,
                f"the key day {key.day} does not come after the one before it, {before}",
                f"a day after {before}",
                "put the key days in their order, each once",
            )
        before = key.day
    headline = about.headline_number
    days = [key.day for key in about.key_days]
    if headline and headline.day and headline.day not in days:
        yield Problem(
            draft.about.place("headline_number", "day"),
            f"{headline.day} is no key day",
            ", ".join(map(str, days)) or "a day of “key_days”",
            "write the key day to which the number belongs, or leave it out",
        )
