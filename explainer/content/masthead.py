"""What stands above everything: title, standfirst, and the days for which it is true.

The editor's own texts are those of the story's last day, or of the newest key day up to another.
"""

from dataclasses import dataclass, fields
from datetime import date

from explainer.content.edition import Day, During, Edition, Phrase, day, phrase, stretches
from explainer.story.model import KeyDay, Question
from explainer.story.model.values import Text
from explainer.wording.catalogue import language_name
from explainer.wording.sentences import banner, short_banner

_PLAIN = ("phases", "table")  # beside the map, which has the title itself


@dataclass(frozen=True)
class Texts:
    """The editor's own texts on a day; ``key`` is the key day of which they are, if not the last one.

    Before the first key day nothing is written: then there is only what is derived.
    """

    title: Text | None
    standfirst: Text | None
    answer: tuple[Question, ...]
    key: KeyDay | None


@dataclass(frozen=True)
class Headings:
    """What the story calls its parts, and the column of contributions."""

    map: Phrase
    phases: Phrase
    table: Phrase
    contribution: Phrase


@dataclass(frozen=True)
class Masthead:
    """Title and standfirst of an edition; the editor's standfirst is that of the last or of a key day.

    ``banner`` says for which day all is true, ``short`` the same in a line, ``as_of`` as it stands
    above the title; it ``warns`` a reader that something later is not in it.
    ``dates`` are days with the word before each; ``scope`` is the day and the phase that were asked
    for, in words; ``others`` are the other languages by tag (BCP 47), each in its own name.
    """

    kicker: Phrase
    title: Phrase
    standfirst: Phrase | None
    banner: str
    warns: bool
    short: str
    as_of: str
    dates: tuple[tuple[str, Day], ...]
    scope: tuple[str, ...]
    others: tuple[tuple[str, str], ...]
    headings: Headings


def texts_on(edition: Edition, on: date) -> Texts:
    """The texts of a day that the edition's story covers."""
    about = edition.story.about
    if on >= edition.whole.about.as_of:
        return Texts(about.title, about.standfirst, about.answer, None)
    known = [key for key in about.key_days if key.day <= on]
    if not known:
        return Texts(None, None, (), None)
    return Texts(known[-1].title, known[-1].standfirst, known[-1].answer, known[-1])


def titles_by_day(edition: Edition) -> tuple[During[Phrase], ...]:
    """What the story is called on each day: not after a month that is later."""
    return tuple(stretches(_title(edition, on) for on in edition.days))


def _title(edition: Edition, on: date) -> Phrase:
    about, written = edition.story.about, texts_on(edition, on).title
    if written is None:
        later = edition.is_of_another_month(about.title, on)
        written = about.headings.kicker if later else about.title
    return phrase(written, edition.words)


def standfirsts_by_day(edition: Edition) -> tuple[During[Phrase], ...]:
    """What stands below the title on each day; nothing before the first key day."""
    nothing = Phrase("", edition.words.language)
    return tuple(stretches(_standfirst(edition, on) or nothing for on in edition.days))


def _standfirst(edition: Edition, on: date) -> Phrase | None:
    written = texts_on(edition, on).standfirst
    return phrase(written, edition.words) if written else None


def masthead(edition: Edition) -> Masthead:
    """The masthead of an edition; the month in a title may be later than its day."""
    return edition.keep("masthead", lambda: _masthead(edition))


def _masthead(edition: Edition) -> Masthead:
    story, words, about = edition.story, edition.words, edition.story.about
    then = words.say("banner.then", as_of=day(about.as_of, words))
    goes_on = edition.is_earlier and (about.state == "maintained" or edition.start)
    short = then if goes_on else short_banner(story, words)
    warns = edition.is_earlier or about.state == "closed"
    long = short if edition.is_earlier else banner(story, words)
    return Masthead(
        kicker=phrase(about.headings.kicker, words),
        title=_title(edition, about.as_of),
        standfirst=_standfirst(edition, about.as_of),
        banner=long,
        warns=warns,
        short=short,
        as_of=short if warns else long,
        dates=tuple(_dates(edition)),
        scope=tuple(_scope(edition)),
        others=tuple(
            (tag, language_name(tag)) for tag in about.languages if tag != edition.language
        ),
        headings=Headings(*(_part(edition, field.name) for field in fields(Headings))),
    )


def _part(edition: Edition, name: str) -> Phrase:
    """The heading of a part; where that names a month which is later, what stands in its place."""
    written, last = getattr(edition.story.about.headings, name), edition.story.about.as_of
    if edition.is_of_another_month(written, last):
        return plain_heading(edition, name) if name in _PLAIN else _title(edition, last)
    return phrase(written, edition.words)


def plain_heading(edition: Edition, part: str) -> Phrase:
    """What a part is about, and which one it is: true on every day, and another for each part."""
    kicker, words = phrase(edition.story.about.headings.kicker, edition.words), edition.words
    said = words.say("sections.of", what=kicker.said, section=words.say(f"sections.{part}"))
    return Phrase(said, kicker.language)


def _dates(edition: Edition) -> list[tuple[str, Day]]:
    about, words = edition.story.about, edition.words
    found = [("as_of", about.as_of)]
    if not edition.is_earlier:
        found.append(("published", about.published))
        if about.modified != about.published:
            found.append(("modified", about.modified))
    return [(words.say(f"dates.{name}"), day(when, words)) for name, when in found]


def _scope(edition: Edition) -> list[str]:
    found = []
    if edition.day:
        said = day(edition.day, edition.words).said
        found.append(edition.words.say("shown.day", day=said))
    if edition.phase:
        found.append(phrase(edition.story.phases[edition.phase].title, edition.words).said)
    return found
