"""Two days side by side: where it stands in the app, and what its script looks up."""

from typing import Any

from dash import html

from explainer.content.compared import days_to_compare, stood
from explainer.content.day_stops import day_stops
from explainer.content.edition import Edition

SAYS = ("title", "earlier", "later", "key_days", "all_days", "changed", "same", "one_day")


def compare_section(edition: Edition) -> html.Section:
    """The place of two maps, the days above them and the sentences beside them; a script fills it."""
    return html.Section(id="explore-compare", hidden=len(edition.days) < 2)


def compare_data(edition: Edition) -> dict[str, Any]:
    """Words of where each country stood by its days, the key days, and the sentences' forms."""
    words = edition.words
    return {
        "stood": {
            code: [[during.first, during.what.status, during.what.by] for during in found]
            for code, found in stood(edition).items()
        },
        "days": [*days_to_compare(edition)],
        "keyDays": [[stop.day.isoformat(), stop.label.said] for stop in day_stops(edition).stops],
        "forms": words.forms("compare.differ"),
        "say": {key: words.entries["compare"][key] for key in SAYS},
    }
