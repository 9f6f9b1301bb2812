"""What is still open in the form, and what is wrong with it, each at its field."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import htpy as h

from explainer.desk.filled import Filled
from explainer.desk.form_answers import Taken, new_name
from explainer.editing.plan import Plan
from explainer.wording.catalogue import Catalogue, name_of_language

# fields of records that have no field of their own in the form: the one at which they are told
_AT = {
    "source": "source.url",
    "source.id": "source.url",
    "source.accessed": "source.url",
    "source.leans_on": "leans",
    "origin": "leans",
    "claim": "claim.countries",
    "claim.country": "claim.countries",
    "claim.sources": "source.url",
    "claim.says_status": "claim.status",
    "claim.said_by": "person",
    "claim.quote": "claim.quote.text",
}
_IN_LANGUAGES = (
    "claim.offer",
    "claim.text",
    "claim.note",
    "claim.quote.translation",
    "claim.said_by.office",
    "claim.said_by.names",
)
_MISSING_TEXT = re.compile("the text is missing in “([^”]+)”")


@dataclass(frozen=True)
class Told:
    """A problem or a hint at a field of the form; ``language`` is that of its sentences.

    One that only says what is ``missing`` can wait until writing is tried.
    """

    field: str
    wrong: str
    remedy: str
    allowed: str = ""
    hint: bool = False
    language: str = ""
    missing: bool = False
    place: str = ""


def field_at(field: str, filled: Filled, languages: Iterable[str]) -> str:
    """The field of the form at which something about a field of the answers is told."""
    known = {
        "claim.said_by.name",
        "claim.said_by.country",
        "origin.who",
        "origin.what",
        "origin.date",
    }
    if field.startswith("claim.said_by") and not any(
        entry.startswith(("new:", "office:")) for entry in filled.entries("person")
    ):
        return "person"
    if field in _IN_LANGUAGES:
        return f"{field}.{next(iter(languages))}"
    return field if field in known else _AT.get(field, field)


def told_of(taken: Taken, plan: Plan, filled: Filled, left: dict[str, Told]) -> list[Told]:
    """All that is wrong and all hints: of the fields alone, then what the check says."""
    languages = taken.talk.languages
    words = taken.talk.words
    found = [
        Told(name, wrong, remedy, language=words.language)
        for name, (wrong, remedy) in taken.wrong.items()
    ]
    found += left.values()
    for problem in (*plan.problems, *plan.hints):
        field = field_at(plan.field_of(problem), filled, languages)
        named = _MISSING_TEXT.fullmatch(problem.wrong)
        missing = named is not None and field != "person"
        if named and missing:
            field = f"{plan.field_of(problem)}.{named[1]}"
        found.append(
            Told(field, problem.wrong, problem.remedy, problem.allowed, problem.hint, "en", missing,
                 "" if field else str(problem.place))
        )  # fmt: skip
    return found


def open_fields(taken: Taken, plan: Plan, filled: Filled) -> list[str]:
    """What is still to be filled in, in the order of the form; nothing that is told as wrong."""
    talk = taken.talk
    new_page = bool(talk.source) and talk.is_new_page
    found = [
        field
        for field in plan.open
        if new_page or not field.startswith("source.") or field == "source.url"
    ]
    if new_page and not filled.entries("leans"):
        after = [f for f in found if not f.startswith("source.")]
        found = [*(f for f in found if f.startswith("source.")), "leans", *after]
    if new_name(filled, talk) is not None and not talk.claim["said_by"].get("name"):
        found.append("claim.said_by.name")
    at = (field_at(field, filled, talk.languages) for field in found)
    return [field for field in dict.fromkeys(at) if field not in taken.wrong]


def field_words(field: str, words: Catalogue) -> str:
    """What a field is called in the line of what is open."""
    name, _, last = field.rpartition(".")
    if name in _IN_LANGUAGES:
        language = name_of_language(last, words)
        return words.say(f"form.open.{name.rpartition('.')[2]}", language=language)
    try:
        return words.say(f"form.open.{field.removeprefix('claim.').replace('.', '_')}")
    except KeyError:  # of a record that got a field which the form does not have
        return field


def show_open(fields: list[str], words: Catalogue) -> h.Node:
    """The quiet line of what is still open, each a way to its field."""
    if not fields:
        return None
    ways: list[h.Node] = []
    for field in fields:
        ways += [", "] if ways else []
        ways.append(h.button(type="button", data_to=field)[field_words(field, words)])
    return [words.say("form.still_open"), " ", ways, "."]


def show_told(told: list[Told], words: Catalogue) -> Iterator[h.Element]:
    """Problems before hints, each leading to its field."""
    for one in sorted(told, key=lambda one: one.hint):
        kind = "hint" if one.hint else "problem"
        wrong = h.a(href=f"#{one.field}", data_to=one.field)[one.wrong] if one.field else one.wrong
        yield h.li(class_=kind)[
            h.p[h.b[words.say(f"desk.{kind}")], " ", one.place and h.code(".place")[one.place]],
            h.p(".wrong", lang=one.language)[wrong],
            one.allowed
            and h.p(".then")[
                words.say("desk.allowed"), " ", h.span(lang=one.language)[one.allowed]
            ],
            h.p(".then")[words.say("desk.remedy"), " ", h.span(lang=one.language)[one.remedy]],
        ]
