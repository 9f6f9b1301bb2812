"""“How many?”: a mark for each of the headline's number, and every other number that was given."""

from dataclasses import dataclass
from datetime import date

from explainer.content.edition import Day, During, Edition, Phrase, day, phrase, stretches
from explainer.content.source_link import SourceLink, source_link
from explainer.story.earlier import headlined
from explainer.story.history import Standing, story_on
from explainer.story.model import Number
from explainer.wording.catalogue import number_words
from explainer.wording.sentences import name_within, origins_words, standing_words, status_label


@dataclass(frozen=True)
class Mark:
    """A country that was named, in the tone of its own status; ``said`` is both in a breath."""

    code: str
    name: str
    tone: str
    status: str
    said: str


@dataclass(frozen=True)
class Figure:
    """A number that somebody gave: its ``value`` in words, what it counts, and on whose word."""

    id: str
    value: str
    unit: Phrase
    counts: Phrase
    text: Phrase
    day: Day
    first_day: date
    sources: tuple[SourceLink, ...]
    origins: str


@dataclass(frozen=True)
class Headline:
    """The number of the headline: those who are named, and how many are not.

    It is one ``since`` the day on which it had been given and they been named; the statuses of the
    ``marks`` are those of its key ``day``, without one of the edition's own.
    ``stated`` is the number with its unit; ``disagreement`` is the id of what is unclear about it,
    ``footnote`` how the way there is called; the ``provenance`` also says to which key day it belongs.
    """

    number: Figure
    since: date
    day: date | None
    stated: str
    marks: tuple[Mark, ...]
    unnamed: int
    unnamed_label: str
    text: Phrase
    disagreement: str
    footnote: str
    provenance: str


@dataclass(frozen=True)
class HowMany:
    """The headline's number, if the story has one, and all others.

    ``others_by_day`` is how they are announced on each day, nothing where there are none yet.
    """

    title: str
    headline: Headline | None
    others: tuple[Figure, ...]
    others_by_day: tuple[During[Phrase], ...]

    @property
    def others_title(self) -> Phrase:
        """How they are announced on the edition's own day."""
        return self.others_by_day[-1].what


def how_many(edition: Edition) -> HowMany:
    """The numbers of the edition's story."""
    return edition.keep("how many", lambda: _how_many(edition))


def _how_many(edition: Edition) -> HowMany:
    words, story = edition.words, edition.story
    named = story.about.headline_number
    others = tuple(
        figure(edition, number)
        for number in story.numbers.values()
        if not named or number.id != named.number
    )
    return HowMany(
        _title(edition),
        _headline(edition) if named else None,
        others,
        tuple(
            stretches(
                Phrase(words.count("how_many.others", count) if count else "", words.language)
                for count in (sum(n.first_day <= on for n in others) for on in edition.days)
            )
        ),
    )


def _title(edition: Edition) -> str:
    """By what is called the key day of the headline's number, if it has one."""
    about, words = edition.story.about, edition.words
    named = about.headline_number
    labels = [key.label for key in about.key_days if named and key.day == named.day]
    if labels:
        return words.say("how_many.moment", label=phrase(labels[0], words))
    return words.say("how_many.title")


def figure(edition: Edition, number: Number) -> Figure:
    """A number of the story in this language."""
    story, words = edition.story, edition.words
    return Figure(
        number.id,
        number_words(number, words),
        phrase(number.unit, words),
        phrase(number.counts, words),
        phrase(number.text, words),
        day(number.date, words),
        number.date.first_day,
        tuple(source_link(story.sources[source], words) for source in number.sources),
        origins_words(story, number, words),
    )


def _headline(edition: Edition) -> Headline:
    story, words = edition.story, edition.words
    headline = story.about.headline_number
    assert headline is not None
    number = story.numbers[headline.number]
    given = figure(edition, number)
    total = number.value if isinstance(number.value, int) else len(headline.named)
    who = name_within(story.sources[headline.named_by], words)
    about = headline.disagreement or ""
    stated = f"{given.value} {given.unit}"
    key = headline.day and min(headline.day, story.about.as_of)
    then = story_on(story, key) if key else edition.snapshot
    coloured = words.say("how_many.coloured", day=day(key, words)) + " " if key else ""
    return Headline(
        number=given,
        since=headlined(story) or number.date.first_day,
        day=key,
        stated=f"{stated[0].upper()}{stated[1:]}",
        marks=tuple(_mark(edition, then.standings[code]) for code in headline.named),
        unnamed=max(total - len(headline.named), 0),
        unnamed_label=words.say("how_many.unnamed"),
        text=phrase(headline.text, words),
        disagreement=about if about in story.disagreements else "",
        footnote=words.say("how_many.footnote"),
        provenance=f"{coloured}{words.say('how_many.named_by', who=who)} {given.origins}",
    )


def _mark(edition: Edition, standing: Standing) -> Mark:
    return Mark(
        standing.country.code,
        edition.name(standing),
        standing.tone,
        status_label(standing, edition.words),
        standing_words(edition.story, standing, edition.words),
    )
