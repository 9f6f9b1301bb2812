"""What was filled into the form, as answers of which a plan is made.

What the engine offers stays its own; here stands only what a form adds: the day of the page as that of
the statement, who and when of an origin that was entered in place, an office in the other languages.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from explainer.desk.filled import Filled
from explainer.desk.talk import Talk
from explainer.editing.known import Speaker, without_tracking
from explainer.editing.typed import Unclear
from explainer.story.model.fields import ADDRESS_PATTERN
from explainer.story.reading.problems import visible

NEW, OTHER_OFFICE = "new:", "office:"
ITSELF, NOT_SAID = "own", "unknown"


@dataclass
class Taken:
    """The answers so far, in ``talk``, and what is told of single fields.

    ``wrong`` has sentence and remedy of what cannot be taken, ``put`` what a field says better,
    ``offered`` values for fields that nobody touched, each with where it is from in ``notes``.
    """

    talk: Talk
    wrong: dict[str, tuple[str, str]] = field(default_factory=dict)
    put: dict[str, str] = field(default_factory=dict)
    offered: dict[str, str] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)

    def refuse(self, name: str, why: str, remedy: str, **gaps: str) -> None:
        """Say that a field cannot be taken as it is, and what can."""
        words = self.talk.words
        self.wrong[name] = words.say(f"form.{why}", **gaps), words.say(f"form.{remedy}")

    def offer(self, name: str, value: str, note: str) -> None:
        """A value for a field, and where it is from."""
        self.offered[name], self.notes[name] = value, note


def speaker_key(speaker: Speaker) -> str:
    """By what a person in an office is chosen."""
    office = speaker.person.office.values() if speaker.person.office else ()
    return "|".join([speaker.person.name or "", speaker.country, *office])


def take(filled: Filled, talk: Talk) -> Taken:
    """All that was filled in."""
    taken = Taken(talk)
    _take_page(filled, taken)
    if talk.is_new_page:
        _take_leaning(filled, taken)
    _take_statement(filled, taken)
    _take_person(filled, taken)
    _take_texts(filled, taken)
    return taken


def _take_page(filled: Filled, taken: Taken) -> None:
    talk, typed = taken.talk, filled.text("source.url")
    address, headline = (*typed.split(maxsplit=1), "", "")[:2]
    if typed and not re.fullmatch(ADDRESS_PATTERN, address):
        taken.refuse("source.url", "no_address", "an_address", typed=visible(address[:60]))
    elif typed:
        talk.source["url"], cut = without_tracking(address)
        known = next((o.value for o in talk.offers() if o.field == "source.id"), None)
        if cut:
            taken.notes["source.url"] = talk.words.say("form.cut", names=", ".join(cut))
        if known:
            talk.answers["source"] = {"id": known}
        if headline or cut:
            taken.put["source.url"] = talk.source.get("url", address)
        if headline and not known and "source.title" not in filled.texts:
            taken.put["source.title"] = talk.source["title"] = headline.strip()
    if not talk.is_new_page:
        return
    for name in ("publisher", "short", "title", "kind", "reliability", "language"):
        _put(filled, f"source.{name}", talk.source, name)
    _put_day(filled, taken, "source", "published")


def _put(filled: Filled, name: str, around: dict[str, Any], key: str) -> None:
    """A text as it was typed; one that was emptied is none, and none is offered for it."""
    if name in filled.texts:
        around[key] = filled.text(name) or None


def _put_day(filled: Filled, taken: Taken, part: str, key: str) -> None:
    name = f"{part}.{key}"
    if name not in filled.texts:
        return
    around = taken.talk.answers[part]
    around[key] = None
    taken.offered.pop(name, None)
    taken.notes.pop(name, None)
    if filled.text(name):
        try:
            around[key], taken.notes[name] = taken.talk.any_day(filled.text(name))
            taken.put[name] = around[key]
        except Unclear:
            taken.refuse(name, "no_day", "a_day", typed=visible(filled.text(name)[:60]))


def _take_leaning(filled: Filled, taken: Taken) -> None:
    """What the page has it from; an origin that is new has fields of its own."""
    talk = taken.talk
    for entry in filled.entries("leans"):
        if entry == ITSELF:
            talk.source["leans_on"] = []
        elif entry.startswith(NEW):
            _take_origin(filled, taken, entry.removeprefix(NEW))
        elif entry != NOT_SAID:
            talk.source.setdefault("leans_on", []).append(entry)


def _take_origin(filled: Filled, taken: Taken, typed: str) -> None:
    talk = taken.talk
    who, day = talk.origin_typed(typed)
    origin = talk.answers["origin"] = {"who": talk.spelt(who)}
    taken.offered["origin.who"] = origin["who"]
    if day or talk.near:
        origin["date"] = day or talk.value("published")
        note = talk.any_day(origin["date"])[1]
        taken.offer(
            "origin.date",
            origin["date"],
            note if day else talk.words.say("form.as_page", day=note),
        )
    _put(filled, "origin.who", origin, "who")
    _put(filled, "origin.what", origin, "what")
    _put_day(filled, taken, "origin", "date")
    if said := filled.text("origin.anonymous"):
        talk.answers["origin"]["anonymous"] = said == "true"


def _take_statement(filled: Filled, taken: Taken) -> None:
    talk = taken.talk
    claim, codes = talk.claim, filled.entries("claim.countries")
    if len(codes) == 1:
        claim["country"] = codes[0]
    elif codes:
        claim["countries"] = list(codes)
    claim["voice"] = filled.text("claim.voice") or "own"
    if talk.near:
        claim["date"] = talk.value("published")
        said = talk.any_day(claim["date"])[1]
        taken.offer("claim.date", claim["date"], talk.words.say("form.as_page", day=said))
    _put_day(filled, taken, "claim", "date")
    _put_day(filled, taken, "claim", "reviewed")
    if may_sign(filled) and filled.text("claim.signed") == "true":
        claim["signed"] = True
    if filled.text("claim.status") and (not may_sign(filled) or claim.get("signed")):
        claim["status" if claim["voice"] == "own" else "says_status"] = filled.text("claim.status")
    for name in ("contributions", "replaces"):
        if filled.entries(f"claim.{name}"):
            claim[name] = list(filled.entries(f"claim.{name}"))
    for earlier in filled.entries("claim.confirms"):
        claim["confirms"] = earlier


def may_sign(filled: Filled) -> bool:
    """Whether it is the own statement of several countries, which sets nobody's status unsigned."""
    return (
        len(filled.entries("claim.countries")) > 1
        and filled.text("claim.voice") != "report"
        and (filled.text("claim.voice") != "other")
    )


def new_name(filled: Filled, talk: Talk) -> str | None:
    """The name of somebody who is entered in place; nothing where it is one who is known, or nobody."""
    entry = next(iter(filled.entries("person")), "")
    if entry.startswith(OTHER_OFFICE):
        known = speakers_by_key(talk).get(entry.removeprefix(OTHER_OFFICE))
        return known.person.name or "" if known else ""
    return entry.removeprefix(NEW) if entry.startswith(NEW) else None


def speakers_by_key(talk: Talk) -> dict[str, Speaker]:
    """Everybody who spoke, in the order of the list."""
    return {speaker_key(one): one for one in talk.speakers().values()}


def _take_person(filled: Filled, taken: Taken) -> None:
    talk, name = taken.talk, new_name(filled, taken.talk)
    for entry in filled.entries("person"):
        known = speakers_by_key(talk).get(entry)
        if known:
            talk.claim["said_by"] = talk.person_of(known)
            note = talk.own(known.person.office) if known.person.office else "–"
            last = talk.any_day(known.last.isoformat())[1]
            taken.notes["person"] = f"{note}, {talk.words.say('adding.last', day=last)}"
    if name is None:
        return
    person = talk.claim["said_by"] = {"name": name}
    taken.offered["claim.said_by.name"] = name
    _put(filled, "claim.said_by.name", person, "name")
    others = dict(_in_languages(filled, talk, "claim.said_by.names"))
    if others:
        person["names"] = {talk.languages[0]: person["name"], **others}
    office = dict(_in_languages(filled, talk, "claim.said_by.office"))
    for language, words in _known_office(talk, office):
        if f"claim.said_by.office.{language}" not in filled.texts:
            office[language] = words
            taken.offer(
                f"claim.said_by.office.{language}", words, talk.words.say("form.known_office")
            )
    if office:
        person["office"] = {tag: office[tag] for tag in talk.languages if tag in office}
    elif next(iter(filled.entries("person"))).startswith(OTHER_OFFICE):
        person["office"] = None  # the one that is known is just what it is not
    if filled.text("claim.said_by.country"):
        person["country"] = filled.text("claim.said_by.country")


def _in_languages(filled: Filled, talk: Talk, name: str) -> Iterator[tuple[str, str]]:
    """What was typed in each of the languages."""
    for language in talk.languages:
        if words := filled.text(f"{name}.{language}"):
            yield language, words


def _known_office(talk: Talk, office: dict[str, str]) -> Iterator[tuple[str, str]]:
    """An office in other languages, as it was written before."""
    for speaker in talk.speakers().values():
        known = dict(speaker.person.office or {})
        if office and all(known.get(tag) == words for tag, words in office.items()):
            yield from ((tag, words) for tag, words in known.items() if tag not in office)
            return


def _take_texts(filled: Filled, taken: Taken) -> None:
    talk = taken.talk
    claim = talk.claim
    for name in ("offer", "text", "note"):
        if words := dict(_in_languages(filled, talk, f"claim.{name}")):
            claim[name] = words
    if filled.text("claim.internal"):
        claim["internal"] = filled.text("claim.internal")
    if not filled.text("claim.quote.text"):
        return
    quote = claim["quote"] = {"text": filled.text("claim.quote.text")}
    for name in ("language", "speaker", "rendering"):
        _put(filled, f"claim.quote.{name}", quote, name)
    if words := dict(_in_languages(filled, talk, "claim.quote.translation")):
        claim["quote"]["translation"] = words
