"""What a picture of a day says of later ones."""

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from explainer.content.edition import Edition
from explainer.content.pictures import VIEWS, Picture, order_pictures
from explainer.content.sizes import SHARED
from explainer.pictures.contents import content_of
from explainer.pictures.dossier import dossier_of
from explainer.pictures.drawing import draw_picture
from explainer.story.model.story import Story
from explainer.wording.catalogue import Catalogue, catalogue, figure_day, full_day, month

# a source is read and may be published later than what it tells of; drawings have no words
NOT_SEARCHED = {"source_list", "ground", "lands", "svg"}


def later_words(story: Story, day: date, language: str) -> dict[str, list[str]]:
    """By the names of a day's pictures the later days and months of the story that they name."""
    words = catalogue(language)
    days = [later for later in _days_of(story) if later > day]
    assert days
    spelt = {form for later in days for form in _spelt(later, day, words)}
    edition = Edition(story, words.language, day=day)
    found = {}
    for picture in _pictures(edition, day):
        said = json.dumps(words_of(edition, picture), ensure_ascii=False)
        if picture.form == "png":
            said += draw_picture(edition, picture).body.decode("utf-8", "replace")
        there = (form for form in spelt if form in said)  # most are not, and that is seen at once
        named = [form for form in there if re.search(rf"(?<!\d){re.escape(form)}(?!\d)", said)]
        if named:
            found[picture.name] = named
    return found


def _pictures(edition: Edition, day: date) -> Iterator[Picture]:
    """Every view of what was known, and cards of some countries; a PNG says most of itself."""
    codes = [standing.country.code for standing in edition.standings][:3]
    return order_pictures(edition.story, VIEWS, [edition.language], [SHARED], ["png"], codes, day)


def words_of(edition: Edition, picture: Picture) -> dict[str, Any]:
    """What a picture says, without what is not searched."""
    content = (dossier_of if picture.view == "dossier" else content_of)(edition, picture)
    return {name: said for name, said in content.items() if name not in NOT_SEARCHED}


def _days_of(story: Story) -> set[date]:
    """The days of records, and of the story itself."""
    about = story.about
    dated = [*story.claims.values(), *story.events.values(), *story.numbers.values(),
             *(source for source in story.sources.values() if source.published)]  # fmt: skip
    inexact = (getattr(record, "date", None) or record.published for record in dated)
    exact = [point.since for point in story.disagreements.values()]
    exact += [correction.on for correction in story.corrections]
    return {day.first_day for day in inexact} | {about.as_of, about.published, *exact}


def _spelt(later: date, day: date, words: Catalogue) -> Iterator[str]:
    yield from (later.isoformat(), full_day(later, words), figure_day(later, words))
    if (later.year, later.month) > (day.year, day.month):
        yield month(later, words)
