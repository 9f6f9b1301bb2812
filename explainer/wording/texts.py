"""Texts that count: what stands in braces in ``story.yaml``, filled in from the records.

Each language of a text is filled in its own words, with what is so on the last day of the story
that is given; a number up to twelve is a word, and one at the start of a sentence has a capital.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from explainer.places import spoken_languages
from explainer.story.earlier import story_by
from explainer.story.history import Snapshot, story_on
from explainer.story.model import Source, StoryFile
from explainer.story.model.story import Story
from explainer.story.model.values import Text
from explainer.story.positions import Course, courses
from explainer.story.reading.languages import texts_changed
from explainer.story.reading.placeholders import BRACES, Placeholder, placeholder
from explainer.wording.catalogue import (
    Catalogue,
    catalogue,
    country_name,
    full_day,
    listing,
)

_PLURALS = ("zero", "one", "two", "few", "many", "other")
_AT_START = re.compile(r"(^|[.!?…:]\s+|\n)[„“”\"‘’«»(]*$")


@dataclass(frozen=True)
class Facts:
    """What can be counted in a story on its last day."""

    story: Story

    @cached_property
    def snapshot(self) -> Snapshot:
        """Where every country stands."""
        return story_on(self.story, self.story.about.as_of)

    @cached_property
    def courses(self) -> Mapping[str, Course]:
        """Who changed course, and which way."""
        return courses(self.story)

    def having(self, status: str) -> list[str]:
        """The countries of a status, by code: contributors, or whoever stands outside of the scale."""
        return [
            code
            for code, standing in self.snapshot.standings.items()
            if standing.status
            and standing.status.id == status
            and (standing.country.role == "contributor" or standing.status.scale == "outside")
        ]

    def number(self, asked: Placeholder) -> int:
        """The number that a placeholder stands for."""
        match asked.name:
            case "count":
                return len(self.having(asked.status))
            case "sources":
                return len(self.sources)
            case "statements":
                return sum(len(standing.claims) for standing in self.snapshot.standings.values())
        return len(self.courses)

    @cached_property
    def sources(self) -> set[str]:
        """The pages on which what is told rests, and those on which they lean."""
        story = self.story
        records = (story.claims, story.plans, story.phases, story.events, story.numbers)
        found = {page for record in records for one in record.values() for page in one.sources}
        for disagreement in story.disagreements.values():
            found |= {page for side in disagreement.versions for page in side.sources}
        leaning = list(found)
        while leaning:
            page = story.sources.get(leaning.pop())
            below = set(page.leans_on or ()) if isinstance(page, Source) else set()
            new = {source for source in below if source in story.sources} - found
            found |= new
            leaning += new
        return found


def texts_filled(story: Story, until: date) -> Story:
    """The story up to a day with all texts of ``story.yaml`` filled in, those of a key day by what was so then."""
    # what was so on a key day is the same on all later days, so that it is counted once for all of them
    keyed = story.keep("key days filled", lambda: _key_days_filled(story))
    then = story_by(keyed, until)
    about = then.about
    if then is not keyed:  # what sums up the last day is told on no other
        about = about.model_copy(update={"standfirst": Text({}), "answer": ()})
    return _with_about(then, _filled_in(about, Facts(then)))


def _key_days_filled(story: Story) -> Story:
    days = tuple(_filled_in(key, Facts(story_by(story, key.day))) for key in story.about.key_days)
    return _with_about(story, story.about.model_copy(update={"key_days": days}))


def _with_about(story: Story, about: StoryFile) -> Story:
    """The very same story where its texts have nothing to fill in."""
    return story if about == story.about else replace(story, about=about)


def fill(text: Text, facts: Facts) -> Text:
    """A text with its braces filled in, in each of its languages that there is a catalogue of."""
    if not any("{" in said for said in text.values()):
        return text
    return Text(
        {
            tag: _filled(said, catalogue(tag), facts) if tag in spoken_languages() else said
            for tag, said in text.items()
        }
    )


def _filled_in(value: Any, facts: Facts) -> Any:
    return texts_changed(value, lambda text: fill(text, facts))


def _filled(said: str, words: Catalogue, facts: Facts) -> str:
    def put(match: re.Match[str]) -> str:
        found = _words_for(placeholder(match[1]), words, facts)
        if said[match.end() :].startswith(".") and found.endswith("."):
            found = found[:-1]  # the stop of an abbreviation is that of the sentence as well
        starts = _AT_START.search(said[: match.start()])
        return found[:1].upper() + found[1:] if starts else found

    return BRACES.sub(put, said)


def _words_for(asked: Placeholder, words: Catalogue, facts: Facts) -> str:
    match asked.name:
        case "as_of":
            return full_day(facts.story.about.as_of, words)
        case "countries":
            return _names(facts.having(asked.status), words, facts)
        case "nearer" | "further":
            went = [code for code, way in facts.courses.items() if way == asked.name]
            return _names(went, words, facts)
    number = facts.number(asked)
    said = words.number_word(number)
    if not asked.forms:
        return said
    there = [tag for tag in _PLURALS if tag in words.locale.plural_form.tags or tag == "other"]
    place = there.index(words.locale.plural_form(number))
    return asked.forms[min(place, len(asked.forms) - 1)].replace("#", said)


def _names(codes: list[str], words: Catalogue, facts: Facts) -> str:
    names = [country_name(facts.story.countries[code], words) for code in codes]
    return listing(sorted(names, key=words.sort_key), words) or words.say("texts.nobody")
