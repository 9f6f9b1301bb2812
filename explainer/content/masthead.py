"""What stands above everything: title, standfirst, and the days for which it is true."""

from dataclasses import dataclass, fields

from explainer.content.edition import Day, Edition, Phrase, day, phrase
from explainer.wording.catalogue import language_name
from explainer.wording.sentences import banner, short_banner


@dataclass(frozen=True)
class Headings:
    """What the story calls its parts, and the column of contributions."""

    map: Phrase
    phases: Phrase
    table: Phrase
    contribution: Phrase


@dataclass(frozen=True)
class Masthead:
    """Title and standfirst of an edition; the editor's standfirst is that of the last day alone.

    ``banner`` says what a reader has to know before anything else, ``short`` the same in a line.
    ``dates`` are days with the word before each; ``scope`` is the day and the phase that were asked
    for, in words; ``others`` are the other languages by tag (BCP 47), each in its own name.
    """

    kicker: Phrase
    title: Phrase
    standfirst: Phrase | None
    banner: str
    short: str
    dates: tuple[tuple[str, Day], ...]
    scope: tuple[str, ...]
    others: tuple[tuple[str, str], ...]
    headings: Headings


def masthead(edition: Edition) -> Masthead:
    """The masthead of an edition; the month in a title may be later than its day."""
    story, words, about = edition.story, edition.words, edition.story.about
    short = short_banner(story, words)
    title = about.headings.kicker if edition.is_of_another_month else about.title
    return Masthead(
        kicker=phrase(about.headings.kicker, words),
        title=phrase(title, words),
        standfirst=None if edition.is_earlier else phrase(about.standfirst, words),
        banner=short if edition.is_earlier else banner(story, words),
        short=short,
        dates=tuple(_dates(edition)),
        scope=tuple(_scope(edition)),
        others=tuple(
            (tag, language_name(tag)) for tag in about.languages if tag != edition.language
        ),
        headings=Headings(
            *(phrase(getattr(about.headings, field.name), words) for field in fields(Headings))
        ),
    )


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
