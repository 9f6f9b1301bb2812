"""What stands in every picture: headline, day, sources of what is drawn, credit and licence."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from explainer.drawing.theme import LIGHT
from explainer.pictures.order import Picture
from explainer.pictures.sizes import LEAST_UNIT
from explainer.pictures.telling import Telling
from explainer.story.model import Person
from explainer.story.text import Text
from explainer.wording.names import full_day
from explainer.wording.sentences import node_name, short_banner, speaker_name

NAMED_SOURCES = 8


def furnish(
    telling: Telling,
    picture: Picture,
    shown: str,
    alt: str,
    sources: Iterable[str],
    title: str = "",
) -> dict[str, Any]:
    """The part that all pictures share; ``sources`` are the ids behind what is drawn."""
    about, words, size = telling.story.about, telling.words, picture.size
    headline = title or story_title(telling)
    kicker = story_title(telling) if title else plain(telling, about.headings.kicker)
    day = full_day(telling.day, words) if telling.day else ""
    phase = plain(telling, telling.story.phases[telling.phase].title) if telling.phase else ""
    parts = [shown, day and words.say("shown.day", day=day), phase]
    return {
        "w": size.width,
        "h": size.height,
        "u": size.unit,
        "least_unit": LEAST_UNIT,
        "wide": size.is_wide,
        "form": picture.form,
        # a PDF may have more pages than one, so that nobody would see that it begins a second
        "fitted": picture.form == "pdf",
        "lang": telling.language,
        "tok": dict(LIGHT.surface) | {"host": LIGHT.tones["host"].fill},
        "kicker": kicker if kicker != headline else "",
        "title": headline,
        "shown": words.say("shown.separator").join(part for part in parts if part),
        "alt": alt,
        "banner": short_banner(telling.story, words),
        "sources": source_line(telling, sources),
        "notes": plain(telling, about.border_note),
        "credit": credit_line(telling),
        "licence": telling.words.say("pictures.licence", licence=licence_name(telling)),
    }


def story_title(telling: Telling) -> str:
    """The title, or its subject alone where the month in it is later than the day."""
    about = telling.story.about
    return plain(telling, about.headings.kicker if telling.is_of_another_month else about.title)


def map_heading(telling: Telling) -> str:
    """The heading of the map; nothing where the month in it is later than the day."""
    return "" if telling.is_of_another_month else plain(telling, telling.story.about.headings.map)


def phases_heading(telling: Telling, instead: str) -> str:
    """The heading of the phases, or other words where it speaks of what came later."""
    story = telling.story
    if telling.is_of_another_month or len(story.phases) < len(telling.whole.phases):
        return telling.words.say(instead)
    return plain(telling, story.about.headings.phases)


def source_line(telling: Telling, ids: Iterable[str]) -> str:
    """Who published what is drawn: those with most pages by name, the others by number."""
    story = telling.story
    found = Counter(
        node_name(story.sources[source], telling.words) for source in dict.fromkeys(ids)
    )
    named = [name for name, _ in found.most_common(NAMED_SOURCES)]
    if not named:
        return telling.words.say("pictures.no_sources")
    more = len(found) - len(named)
    rest = [telling.words.count("pictures.more", more)] if more else []
    return telling.words.say("pictures.sources", who=", ".join([*named, *rest]))


def credit_line(telling: Telling) -> str:
    """Who made it, and where all of it can be read."""
    made = telling.story.about.publisher or telling.words.say("imprint.draft")
    return " · ".join(
        part for part in (telling.words.say("pictures.credit", who=made), telling.address) if part
    )


def licence_name(telling: Telling) -> str:
    """The address of the licence as people write it, or its sentence where there is no address."""
    about = telling.story.about
    if about.licence_url:
        return about.licence_url.removeprefix("https://").rstrip("/")
    return plain(telling, about.licence)


def plain(telling: Telling, text: Text) -> str:
    """A text of the story as bare words."""
    return text.said_in(telling.language)[0]


def without_repeated(*texts: str) -> str:
    """Texts one after the other, each sentence once."""
    sentences = [part for text in texts for part in text.replace(". ", ".\n").split("\n")]
    return " ".join(dict.fromkeys(sentences))


def person_words(telling: Telling, person: Person) -> str:
    """Who spoke, with the office held that day."""
    office = plain(telling, person.office) if person.office else ""
    return ", ".join(part for part in (speaker_name(person, telling.words), office) if part)
