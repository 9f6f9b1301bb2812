"""What is known while a new statement is entered: the story, the answers so far, and what they offer.

On a terminal and in the form alike. What is asked, and how, does not belong here.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from explainer.editing.known import Speaker, claims_from, host_of, origins_near, speakers
from explainer.editing.offers import Answers, Offer, with_offers
from explainer.editing.typed import Unclear, day_typed
from explainer.story.checking import CheckedFolder
from explainer.story.history import story_on
from explainer.story.model import Claim, Origin, Person, Source, Status
from explainer.story.model.values import InexactDate, Text
from explainer.wording.catalogue import Catalogue, catalogue, country_name, full_day, inexact_day
from explainer.wording.sentences import origin_words

NEW = "new"


@dataclass
class Talk:
    """Where somebody stands; it is made anew and told all answers again after each change."""

    before: CheckedFolder
    words: Catalogue
    today: date
    answers: Answers = field(default_factory=lambda: {"source": {}, "claim": {}})
    asked_again: set[str] = field(default_factory=set)
    said: dict[str, Any] = field(default_factory=dict)

    @property
    def source(self) -> dict[str, Any]:
        """The answers about the page."""
        return self.answers["source"]

    @property
    def claim(self) -> dict[str, Any]:
        """The answers about the statement."""
        return self.answers["claim"]

    @property
    def codes(self) -> list[str]:
        """The countries that it is about."""
        return list(self.claim.get("countries") or [self.claim.get("country", "")])

    @property
    def is_new_page(self) -> bool:
        """Whether the page is none that the story knows."""
        return "id" not in self.source

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """Those of the story."""
        about = self.before.draft.about
        return about.record.languages if about else (self.words.language,)

    @cached_property
    def countries(self) -> Mapping[str, str]:
        """The names of the countries in the language of the conversation, by code."""
        placed = self.before.draft.ids("countries")
        return {code: country_name(one.record, self.words) for code, one in placed.items()}

    def records(self, name: str) -> Mapping[str, Any]:
        """The records of a list by id."""
        return {i: placed.record for i, placed in self.before.draft.ids(name).items()}

    def own(self, text: Text) -> str:
        """A text of the story in the language of the conversation, or its first."""
        return text.said_in(self.words.language)[0]

    def offers(self) -> list[Offer]:
        """What is offered for the page as it is known so far."""
        _, offers = with_offers(self.before.draft, {"source": self.source}, self.today)
        return [offer for offer in offers if offer.field.startswith("source.")]

    def has(self, name: str) -> bool:
        """Whether a field of the page need not be asked for: it is offered, and nobody minds."""
        offered = {offer.field for offer in self.offers()}
        known = f"source.{name}" in offered or name in self.source
        return known and name not in self.asked_again

    def value(self, name: str) -> str:
        """What a field of the page has, or is offered."""
        known = self.records("sources").get(self.source.get("id", ""))
        if known:
            return str(getattr(known, name) or "")
        offered = {offer.field: offer.value for offer in self.offers()}
        return str(self.source.get(name) or offered.get(f"source.{name}") or "")

    def day(self, typed: str) -> tuple[str, str]:
        """A day as a file has it, and in words, not in the future; raises ``Unclear``."""
        day, said = self.any_day(typed)
        if InexactDate.parse(day).first_day > self.today:
            raise Unclear(typed)
        return day, said

    def any_day(self, typed: str) -> tuple[str, str]:
        """The same of a day that may also be in the future; raises ``Unclear``."""
        said: dict[str, int] = {}
        for tag in {self.words.language, *self.languages}:
            words = catalogue(tag)
            said |= {words.say("adding.today"): 0, words.say("adding.yesterday"): 1}
        day = day_typed(typed, self.near or self.today, self.today, said)
        return day, inexact_day(InexactDate.parse(day), self.words)

    @property
    def near(self) -> date | None:
        """The day of the page, by which days without a year are read."""
        try:
            return InexactDate.parse(self.value("published")).first_day
        except ValueError:
            return None

    def standing(self) -> str:
        """What the one country has said up to now, in words; nothing if that is not known."""
        story, codes = self.before.story, self.codes
        if story is None or len(codes) != 1 or codes[0] not in story.countries:
            return ""
        found = story_on(story, story.about.as_of).standings[codes[0]]
        if found.status is None or found.since is None:
            return ""
        since = inexact_day(found.since.date, self.words)
        return self.words.say("adding.so_far", status=self.own(found.status.label), since=since)

    def statuses(self) -> dict[str, Status]:
        """Those that this voice can set, or say."""
        own = self.claim.get("voice") == "own"
        return {i: one for i, one in self.records("statuses").items() if one.scale or not own}

    def speakers(self) -> dict[str, Speaker]:
        """Everybody who spoke, with a name by which one is chosen; others first for another's voice."""
        codes = self.codes if self.claim.get("voice") == "own" else []
        found = [one for one in speakers(self.before.draft, codes) if one.person.name]
        return {self.person_words(one): one for one in found}

    def person_of(self, speaker: Speaker) -> dict[str, Any]:
        """Who spoke, as a statement of the countries has it."""
        person = speaker.person.model_dump(mode="json", exclude_none=True)
        if speaker.country and speaker.country not in self.codes:
            person["country"] = speaker.country
        elif len(self.codes) == 1:
            person.pop("country", None)
        return person

    def person_words(self, speaker: Speaker) -> str:
        """A person with office, country and when last."""
        last = full_day(speaker.last, self.words)
        parts = [self.person_name(speaker.person)]
        if speaker.person.office:
            parts.append(self.own(speaker.person.office))
        if speaker.country not in self.codes and speaker.country:
            parts.append(self.countries.get(speaker.country, speaker.country))
        return f"{', '.join(parts)} ({self.words.say('adding.last', day=last)})"

    def person_name(self, person: Person) -> str:
        """The name in the language of the conversation."""
        return self.own(person.names) if person.names else person.name or ""

    def origin_typed(self, typed: str) -> tuple[str, str]:
        """The name and, as a file has it, the day that were typed for an origin; the day may be missing."""
        name, _, last = typed.strip().rpartition(" ")
        try:
            return (name, self.day(last)[0]) if name else (last, "")
        except Unclear:
            return typed.strip(), ""

    def spelt(self, who: str) -> str:
        """Who an origin is of, spelt as known."""
        known = [one.who for one in self.records("origins").values()]
        same = (one for one in known if one.casefold() == who.casefold())
        return next(same, who[:1].upper() + who[1:])

    def origins(self, name: str, day: str) -> dict[str, str]:
        """What a page may lean on by a name and a day: a new origin, and the known ones by nearness."""
        near = InexactDate.parse(day).first_day if day else self.near
        known: list[Origin] = [
            one
            for one in origins_near(self.before.draft, near)
            if re.search(rf"\b{re.escape(name.casefold())}", one.who.casefold())
        ]
        listed = {one.id: origin_words(one, self.words) for one in known[:7]}
        said = inexact_day(InexactDate.parse(day), self.words) if day else ""
        new = self.words.say("adding.new_origin", who=", ".join(filter(None, [name, said])))
        close = [
            one for one in known if near and one.date and abs((one.date.first_day - near).days) <= 1
        ]
        return listed | {NEW: new} if close or not day else {NEW: new} | listed

    def known_page(self) -> str:
        """The page that is known already, with the statements that name it."""
        page: Source = self.records("sources")[self.source["id"]]
        named = ", ".join(claim.id for claim in claims_from(self.before.draft, page.id)) or "–"
        return self.words.say(
            "adding.known_page", page=f"{page.publisher}: {page.title or page.id}", claims=named
        )

    def host(self) -> str:
        """The host of the page."""
        return host_of(str(self.source.get("url", "")))

    def earlier(self) -> dict[str, Claim]:
        """The own statements of the countries up to the day of this one, the newest first."""
        day = InexactDate.parse(self.claim["date"]).first_day
        own = [
            claim
            for claim in self.records("claims").values()
            if claim.voice == "own"
            and set(claim.codes) <= set(self.codes)
            and claim.date.first_day <= day
            and not claim.withdrawn
        ]
        ordered = sorted(own, key=lambda claim: claim.date.first_day, reverse=True)
        return {claim.id: claim for claim in ordered[:9]}

    def claim_words(self, claim: Claim) -> str:
        """An earlier statement in a few words."""
        told = self.own(claim.offer) if claim.offer else self.own(claim.text)
        return (
            f"{inexact_day(claim.date, self.words)}: {told if len(told) < 60 else told[:57] + '…'}"
        )
