"""What a document of a day says of what came later: by records, never by how the document is made."""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from explainer.content.edition import Edition
from explainer.content.masthead import texts_on
from explainer.content.sources import sources
from explainer.story.model import Claim
from explainer.story.model.story import Story
from explainer.wording.catalogue import (
    Catalogue,
    catalogue,
    country_name,
    figure_day,
    full_day,
    month,
    short_day,
)

LISTS = ("claims", "plans", "phases", "events", "numbers", "disagreements")
# of the story itself what is true of its last day alone, and what names records of any day
NAMING = ("headline_number", "leading_plan")
OF_THE_LAST_DAY = ("standfirst", "answer", "method", "map_notes")
_BEFORE = re.compile(r"(?<!\w)(?<!\d )(?<!\d\. )")
_WORD = re.compile(r"\w")
SHORTEST = 15  # letters; shorter words may be those of any day


@dataclass(frozen=True)
class Later:
    """What came after a day of a story, as one language says it."""

    story: Story
    day: date
    language: str

    def found_in(self, body: str) -> dict[str, set[str]]:
        """By kind what a document has of it, as it is written and as a reader gets it."""
        said = f"{body}\n{html.unescape(html.unescape(body))}"
        found = {kind: {mark for mark in marks if _is_in(mark, said)} for kind, marks in self.marks}
        return {kind: marks for kind, marks in found.items() if marks}

    @cached_property
    def marks(self) -> tuple[tuple[str, set[str]], ...]:
        """By kind everything by which something later can be known."""
        records = [*self._records, *self.story.corrections]
        claims = [record for record in records if isinstance(record, Claim)]
        quotes = [claim.quote for claim in claims if claim.quote]
        people = [claim.said_by for claim in claims if claim.said_by]
        speakers = {one.name for one in people} | {one.speaker for one in quotes}
        texts = {t for one in records for t in self._texts(one.model_dump(mode="json"))}
        texts |= set(self._texts_of_other_days())
        return (
            ("id", {one.id for one in self._records if not self._is_known(one.id)}),
            ("address", self._addresses(claims)),
            ("day", {form for day in self._days for form in self._spelt(day)}),
            ("month", set(self._months())),
            ("quote", {quote.text for quote in quotes if not self._is_known(quote.text)}),
            ("speaker", {name for name in speakers if name and not self._is_known(name)}),
            ("text", {t for t in texts if len(t) >= SHORTEST and not self._is_known(t)}),
            ("country", set(self._countries())),
        )

    @cached_property
    def _last(self) -> Edition:
        return Edition(self.story, self.language)

    @cached_property
    def _then(self) -> Edition:
        return self._last.on(self.day)

    @cached_property
    def _records(self) -> list[Any]:
        """Records of every list that the day does not have."""
        last, then = self._last.story, self._then.story
        return [
            record
            for name in LISTS
            for key, record in getattr(last, name).items()
            if key not in getattr(then, name)
        ]

    @cached_property
    def _known(self) -> str:
        """Whatever was known on the day, as an editor wrote it."""
        then = self._then.story
        about = then.about.model_dump(
            mode="json", exclude={*OF_THE_LAST_DAY, *NAMING, "title", "headings", "key_days"}
        )
        records = [record for name in LISTS for record in getattr(then, name).values()]
        records += [*then.corrections, *then.statuses.values(), *then.contribution_types.values()]
        cited = [then.sources[entry.link.id] for entry in sources(self._then)]
        texts = texts_on(self._then, self.day)
        own = [texts.title, texts.standfirst]
        own += [then.about.headline_number.text] if then.about.headline_number else []
        own += [text for one in texts.answer for text in (one.question, one.text)]
        told = [about, *(one.model_dump(mode="json") for one in (*records, *cited))]
        return f"{told} {[dict(text) for text in own if text]}"

    def _is_known(self, words: str) -> bool:
        return words in self._known or repr(words)[1:-1] in self._known

    def _texts(self, value: Any) -> Iterator[str]:
        """What is said in the language somewhere in a value."""
        if isinstance(value, Mapping):
            said = value.get(self.language)
            if isinstance(said, str):
                yield said
            for inner in value.values():
                yield from self._texts(inner)
        elif isinstance(value, list | tuple):
            for inner in value:
                yield from self._texts(inner)

    def _texts_of_other_days(self) -> Iterator[str]:
        about = self._last.story.about
        yield from self._texts(about.model_dump(mode="json", include=set(OF_THE_LAST_DAY)))
        headings = about.headings
        for said in (about.title, headings.kicker, headings.map, headings.phases, headings.table):
            if self._last.is_of_another_month(said, self.day):  # without a month it is true of any
                yield from self._texts(said)
        for key in about.key_days:
            if key.day > self.day:
                yield from self._texts(key.model_dump(mode="json"))

    def _addresses(self, claims: list[Claim]) -> set[str]:
        """Of pages on which nothing rests that was known on the day."""
        known = {entry.link.url for entry in sources(self._then)}
        cited = {self.story.sources[source].url for claim in claims for source in claim.sources}
        return {url for url in cited if url and url not in known and not self._is_known(url)}

    @cached_property
    def _days(self) -> set[date]:
        """Later days of records that are not as well the day of a publication, access or correction."""
        story, about = self.story, self.story.about
        dated = [getattr(one, "date", None) for one in self._records]
        days = {one.first_day for one in dated if one and one.precision in ("day", "about")}
        days |= {one.since for one in story.disagreements.values()}
        days |= {plan.described for plan in story.plans.values()}
        days |= {key.day for key in about.key_days} | {about.as_of}
        pages = [self.story.sources[entry.link.id] for entry in sources(self._then)]
        excepted = {about.published, about.modified, *(one.on for one in story.corrections)}
        excepted |= {page.published.first_day for page in pages if page.published}
        excepted |= {page.accessed for page in pages}
        return {one for one in days if one > self.day} - excepted

    def _spelt(self, day: date) -> Iterator[str]:
        words: Catalogue = catalogue(self.language)
        forms = [day.isoformat(), full_day(day, words), figure_day(day, words)]
        forms.append(short_day(day, words))
        yield from (form for form in forms if not self._is_known(form))

    def _months(self) -> Iterator[str]:
        said = {
            month(d, catalogue(self.language)) for d in self._days if d.replace(day=1) > self.day
        }
        yield from (one for one in said if not self._is_known(one))

    def _countries(self) -> Iterator[str]:
        """Codes and names of those of whom nothing had been said."""
        told = {standing.country.code for standing in self._then.standings}
        for standing in self._last.standings:
            country = standing.country
            if country.code not in told and country.role != "host":
                names = country.code, country_name(country, catalogue(self.language))
                yield from (name for name in names if not self._is_known(name))


def _is_in(mark: str, said: str) -> bool:
    """Whether it stands there by itself; a month in a day is a part of that day."""
    at = said.find(mark)  # a search for the whole would try every place of a long document
    while at >= 0:
        if _BEFORE.match(said, at) and not _WORD.match(said, at + len(mark)):
            return True
        at = said.find(mark, at + 1)
    return False
