"""Two days side by side: where it stands in the app, and what its script looks up."""

from typing import Any

from dash import html

from explainer.content.compared import stood
from explainer.content.day_stops import day_stops
from explainer.content.edition import Edition
from explainer.wording.catalogue import middle_day

SAYS = ("earlier", "later", "key_days", "all_days", "changed", "same", "one_day")


def compare_section(edition: Edition) -> html.Section:
    """The empty places of the two maps, the days above them and the sentences beside them."""
    return html.Section(
        [
            html.H2(edition.words.say("compare.title")),
            html.Div(id="explore-compare-earlier"),
            html.Div(id="explore-compare-later"),
            html.Div(id="explore-compare-said", role="status"),
        ],
        id="explore-compare",
        hidden=len(edition.days) < 2,
    )


def compare_data(edition: Edition) -> dict[str, Any]:
    """Words of where each country stood by its days, the key days, and the sentences' forms."""
    words = edition.words
    return {
        "stood": {
            code: [[during.first, during.what.status, during.what.by] for during in found]
            for code, found in stood(edition).items()
        },
        "days": [middle_day(day, words) for day in edition.days],
        "keyDays": [[stop.day.isoformat(), stop.label.said] for stop in day_stops(edition).stops],
        "forms": words.forms("compare.differ"),
        "say": {key: words.entries["compare"][key] for key in SAYS},
    }
