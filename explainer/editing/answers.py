"""Answers to what a statement needs, looked at before anything is made of them.

They are ``{"source": …, "origin": …, "claim": …}`` with the fields of the records. What the check says
of a record belongs to ``explainer.story.rules``.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from explainer.editing.known import called
from explainer.editing.offers import Answers
from explainer.editing.plan import of_answers
from explainer.story import model
from explainer.story.model.fields import Record
from explainer.story.model.values import InexactDate
from explainer.story.reading.draft import Draft
from explainer.story.reading.meant import Meanings, listed_by_nearness
from explainer.story.reading.problems import Problem, quoted

PARTS: dict[str, tuple[str, type[Record]]] = {
    "origin": ("origins", model.Origin),
    "source": ("sources", model.Source),
    "claim": ("claims", model.Claim),
}
# what must be a text before anything can be made of it
_NAMES = (("source", "id"), ("source", "url"), ("claim", "country"))


def check_form(answers: Mapping[str, Any]) -> Iterator[Problem]:
    """Parts and values of which no record can be made."""
    for part, given in answers.items():
        if part not in PARTS:
            yield of_answers(
                part, f"{quoted(part)} is no part of an answer", ", ".join(PARTS), "rename it"
            )
        elif given is not None and not isinstance(given, Mapping):
            yield of_answers(
                part, f"{quoted(part)} is no record", "fields with values", "name them"
            )
    for part, name in _NAMES:
        around = answers.get(part)
        given = around.get(name, "") if isinstance(around, Mapping) else ""
        if not isinstance(given, str):
            yield of_answers(f"{part}.{name}", f"is no text: {quoted(given)}", "text", "write one")
    if any(not _can_be_written(text) for text in _texts_in(answers)):
        yield of_answers(
            "claim",
            "a text holds half a character, which no file can hold",
            "whole characters",
            "copy the text again",
        )
    if not answers.get("claim") and not answers.get("source") and not answers.get("origin"):
        yield of_answers("claim", "nothing is to be added", "a claim and its source", "name them")


def _texts_in(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        for name, part in value.items():
            yield str(name)
            yield from _texts_in(part)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for part in value:
            yield from _texts_in(part)
    elif isinstance(value, str):
        yield value


def _can_be_written(text: str) -> bool:
    return not any("\ud800" <= letter <= "\udfff" for letter in text)


def check_answers(draft: Draft, answers: Answers, today: date) -> Iterator[Problem]:
    """What is wrong with answers and cannot be seen from the records that are made of them."""
    yield from _check_source(draft, answers)
    yield from _check_country(draft, answers["claim"])
    yield from _check_person(draft, answers["claim"])
    yield from _check_days(answers, today)


def _check_country(draft: Draft, claim: Mapping[str, Any]) -> Iterator[Problem]:
    code = claim.get("country")
    if code and not has_country(draft, claim):
        near = Meanings(draft).meant(str(code), ("countries",))
        yield of_answers(
            "claim.country",
            f"{quoted(code)} is no country of this story",
            listed_by_nearness(str(code), sorted(draft.known("countries"))),
            f"did you mean {quoted(near)}?"
            if near in draft.known("countries")
            else "add it to countries.yaml first",
        )


def has_country(draft: Draft, claim: Mapping[str, Any]) -> bool:
    """Whether it is known in whose file a statement stands: that of a country, or the joint ones."""
    if claim.get("country"):
        return claim["country"] in draft.known("countries")
    return bool(claim.get("countries"))


def _check_source(draft: Draft, answers: Answers) -> Iterator[Problem]:
    """Fields given for a page that is known, which say something else than its record."""
    source = answers["source"]
    known = draft.ids("sources").get(source.get("id", ""))
    if "id" in source and known is None and not draft.unread & {"sources"}:
        yield of_answers(
            "source.id",
            f"there is no source {quoted(source['id'])}",
            "",
            "name its address instead",
        )
    if known is None:
        return
    stands = known.record.model_dump(mode="json", exclude_none=True)
    for name, value in source.items():
        if name not in ("id", "url", "accessed") and stands.get(name) != value:
            yield of_answers(
                f"source.{name}",
                f"the page is known as {quoted(known.record.id)}, and its {quoted(name)} there is "
                f"{quoted(stands.get(name))}",
                "",
                f"leave it out here, or change it there with `explainer edit {known.record.id}`",
            )
    if answers.get("origin"):
        yield of_answers(
            "origin",
            f"the page is known as {quoted(known.record.id)}, and where it leans is said there",
            "",
            f"leave the origin out here, or change it with `explainer edit {known.record.id}`",
        )


def _check_person(draft: Draft, claim: Mapping[str, Any]) -> Iterator[Problem]:
    """A name that several people have, and nothing that says which of them it is."""
    person = claim.get("said_by")
    if not isinstance(person, Mapping) or set(person) != {"name"}:
        return
    known = called(draft, str(person["name"]))
    if len(known) > 1:
        said = ", ".join(
            f"{_office(one.person)} ({one.country or 'several countries'})" for one in known
        )
        yield of_answers(
            "claim.said_by",
            f"{len(known)} people are called {quoted(person['name'])}: {said}",
            "a name with the office held that day",
            "say which office it was",
        )


def _office(person: model.Person) -> str:
    return next(iter(person.office.values())) if person.office else "no office"


def _check_days(answers: Answers, today: date) -> Iterator[Problem]:
    for part, name in (("claim", "date"), ("source", "published"), ("origin", "date")):
        given = answers.get(part, {}).get(name)
        try:
            day = InexactDate.parse(given).first_day
        except (ValueError, TypeError):
            continue  # missing, or told by the reader
        if day > today:
            yield of_answers(
                f"{part}.{name}",
                f"{given} is in the future",
                f"up to {today}",
                "correct the day",
            )


def still_open(draft: Draft, answers: Answers) -> Iterator[str]:
    """The fields that are still needed, in the order in which they are asked for."""
    source, claim, origin = answers["source"], answers["claim"], answers.get("origin")
    given = source.keys() - {"accessed"}
    if "id" not in source and (given or not claim.get("sources")):
        yield from _needed("source", source, ("url",))
    if origin:
        yield from _needed("origin", origin)
    if not claim.keys() - {"reviewed"} and not source:
        return
    if not claim.get("country") and not claim.get("countries"):
        yield "claim.country"
    for name in _needed("claim", claim):
        if name != "claim.sources":
            yield name
    first = draft.about.record.languages[0] if draft.about else "en"
    text = claim.get("text")
    if isinstance(text, Mapping) and first not in text:
        yield f"claim.text.{first}"
    if isinstance(claim.get("quote"), Mapping):
        for name, declared in model.Quote.model_fields.items():
            if declared.is_required() and not claim["quote"].get(name):
                yield f"claim.quote.{name}"


def _needed(part: str, given: Mapping[str, Any], also: Sequence[str] = ()) -> Iterator[str]:
    record = PARTS[part][1]
    names = [
        n for n, declared in record.model_fields.items() if declared.is_required() or n in also
    ]
    for name in names:
        if name != "id" and given.get(name) in (None, "", {}, []):
            yield f"{part}.{name}"
