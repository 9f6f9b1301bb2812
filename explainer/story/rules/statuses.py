"""Statuses: that readers can tell them apart."""

from collections.abc import Iterator

from explainer.story.reading.draft import Draft, Placed
from explainer.story.reading.problems import Problem, quoted


def check_scale(draft: Draft) -> Iterator[Problem]:
    """Two statuses on one place of the scale, which is all that the theme knows of them."""
    first: dict[str, Placed] = {}
    for placed in draft.lists.get("statuses", []):
        scale = placed.record.scale
        if scale in first:
            yield Problem(
                placed.place("scale"),
                f"{quoted(scale)} is the place of {quoted(first[scale].record.id)} too, so that the two "
                "look the same",
                "a place on the scale for each status",
                "give one of them another place, or make them one status",
                hint=True,
            )
        elif scale:
            first[scale] = placed
