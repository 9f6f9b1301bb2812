"""A story with three key days, and how a document of its site is read."""

from dataclasses import replace
from datetime import date

from explainer.site.site import Site
from explainer.story.model import KeyDay
from explainer.story.model.story import Story
from explainer.story.model.values import Text
from tests.markup import Element, read_html

FIRST, TURN, LAST = date(2025, 8, 15), date(2025, 8, 18), date(2025, 8, 20)
WRITTEN = Text(
    {"de": "Wer Mitte August Soldaten schicken wollte", "en": "Who wanted to in mid-August"}
)


def with_key_days(story: Story) -> Story:
    """A story in two languages with three key days: one has texts of its own, one is the last day."""
    label = Text({"de": "Wende", "en": "A turn"})
    keys = (
        KeyDay(day=FIRST, label=label),
        KeyDay(day=TURN, label=label, title=WRITTEN, standfirst=WRITTEN),
        KeyDay(day=LAST, label=label),
    )
    return replace(story, about=story.about.model_copy(update={"key_days": keys}))


def read(site: Site, path: str) -> Element:
    return read_html(site[path].body.decode())
