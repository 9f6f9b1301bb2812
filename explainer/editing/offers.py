"""What can be filled into answers without a guess: from the same host, the address, the same person.

Each offer says where it is from. What was given is never replaced.
"""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from explainer.editing.known import (
    called,
    day_in,
    pages_of_host,
    same_page,
    source_at,
    without_tracking,
)
from explainer.story.reading.draft import Draft

From = Literal["host", "address", "person", "page", "today"]
Answers = dict[str, dict[str, Any]]

OF_HOST = ("publisher", "short", "kind", "reliability", "language")


@dataclass(frozen=True)
class Offer:
    """A value for a field such as ``source.kind``; ``of`` names what it is from."""

    field: str
    value: Any
    since: From
    of: str = ""


def with_offers(
    draft: Draft, answers: Mapping[str, Any], today: date
) -> tuple[Answers, tuple[Offer, ...]]:
    """The answers with all that can be offered for what they leave open."""
    filled: Answers = {
        part: deepcopy(dict(answers.get(part) or {})) for part in ("source", "claim")
    }
    if answers.get("origin"):
        filled["origin"] = deepcopy(dict(answers["origin"]))
    offers = []
    for offer in _offers(draft, filled, today):
        *within, name = offer.field.split(".")
        around: Any = filled
        for step in within:
            around = around.setdefault(step, {})
        if name not in around and offer.value is not None:
            around[name] = offer.value
            offers.append(offer)
    return filled, tuple(offers)


def _offers(draft: Draft, answers: Answers, today: date) -> Iterator[Offer]:
    """Each is worked out from what the answers hold by then."""
    source, claim = answers["source"], answers["claim"]
    url = source.get("url")
    if isinstance(url, str):
        source["url"] = url = without_tracking(url.strip())[0]
        known = source_at(draft, url)
        if known and "id" not in source:
            yield Offer("source.id", known.id, "address", same_page(url))
    if "id" not in source:
        yield from _of_the_page(draft, source, url, today)
    yield from _of_the_person(draft, claim)
    yield Offer("claim.reviewed", today.isoformat(), "today")
    if isinstance(claim.get("quote"), dict):
        yield from _of_the_quote(draft, source, claim)


def _of_the_page(draft: Draft, source: dict[str, Any], url: Any, today: date) -> Iterator[Offer]:
    if isinstance(url, str):
        host, pages = pages_of_host(draft, url)
        for name in OF_HOST if pages else ():
            of = f"{host} ({len(pages)})"
            if name == "short" and source.get("publisher") != pages[0].publisher:
                continue
            yield Offer(f"source.{name}", getattr(pages[0], name), "host", of)
        day = day_in(url)
        if day and day <= today:
            yield Offer("source.published", day.isoformat(), "address", url)
    yield Offer("source.accessed", today.isoformat(), "today")


def _of_the_person(draft: Draft, claim: dict[str, Any]) -> Iterator[Offer]:
    """The office that the one person of this name was last known to hold."""
    person = claim.get("said_by")
    if not isinstance(person, dict) or set(person) != {"name"}:
        return
    codes = [claim["country"]] if claim.get("country") else list(claim.get("countries") or ())
    known = called(draft, str(person["name"]))
    at_home = [one for one in known if one.country in codes] or list(known)
    if len(at_home) == 1:
        found, of = at_home[0].person, f"{at_home[0].last}"
        yield Offer("claim.said_by.name", found.name, "person", of)
        if found.names:
            yield Offer("claim.said_by.names", dict(found.names), "person", of)
        if found.office:
            yield Offer("claim.said_by.office", dict(found.office), "person", of)
        abroad = at_home[0].country
        if abroad and abroad not in codes:
            yield Offer("claim.said_by.country", abroad, "person", of)


def _of_the_quote(draft: Draft, source: dict[str, Any], claim: dict[str, Any]) -> Iterator[Offer]:
    language = source.get("language")
    if "id" in source and (known := draft.ids("sources").get(source["id"])):
        language = known.record.language
    if claim["quote"].get("rendering", "original") == "original":
        yield Offer("claim.quote.language", language, "page")
    person = claim.get("said_by")
    if isinstance(person, dict):
        yield Offer("claim.quote.speaker", person.get("name"), "person")
