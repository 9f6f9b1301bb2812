"""The key days below the map: what their buttons say, and how many stood where on each."""

from typing import Any

from explainer.content.day_stops import day_stops
from explainer.content.edition import Edition


def stops_data(edition: Edition) -> dict[str, Any]:
    """The days with label and words, and of each how many countries have which tone."""
    content = day_stops(edition)
    return {
        "title": content.title,
        "most": content.most,
        "days": [
            [stop.day.isoformat(), stop.label.said, stop.said, [[one.tone, one.count] for one in stop.shares]]
            for stop in content.stops
        ],
    }  # fmt: skip
