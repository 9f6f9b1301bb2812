"""What pydantic finds wrong with a record, said to people who do not program."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from typing import Any, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from explainer.story.model.fields import ADDRESS_PATTERN, Record, lists_of
from explainer.story.model.unseen import without_unseen
from explainer.story.model.values import ALLOWED_DAY, ALLOWED_INEXACT, DAY_PATTERN, INEXACT_PATTERN
from explainer.story.reading.countries_meant import country_meant
from explainer.story.reading.language_tags import names_a_language
from explainer.story.reading.languages_meant import language_meant
from explainer.story.reading.meant import Meanings, in_form, is_web_address, listed_by_nearness
from explainer.story.reading.placed_yaml import PlacedYaml, Steps
from explainer.story.reading.problems import Place, Problem, listed, nearest, quoted
from explainer.story.reading.text_fields import holds_text

Loc = tuple[int | str, ...]
_CODE, _LANGUAGE = r"^[A-Z]{3}$", r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$"
_PATTERNS = {
    DAY_PATTERN: (ALLOWED_DAY, "write the day in this form"),
    INEXACT_PATTERN: (ALLOWED_INEXACT, "write the day in this form"),
    ADDRESS_PATTERN: (
        "an address that begins with https:// or http://",
        "copy the address from the browser",
    ),
    _CODE: ("a code of three capital letters (ISO 3166-1 alpha-3)", "write it like EST"),
    _LANGUAGE: ("a language tag (BCP 47)", "write it like de or en"),
}
_ID_PATTERN = (
    "small letters a–z and digits, joined by - or _",
    "write it like est-2025-08-20, without spaces or capitals",
)
_TYPES = {
    str: "text",
    bool: "true or false",
    int: "a number",
    float: "a number",
    list: "a list",
    dict: "a mapping",
    type(None): "empty",
}
_OTHERS = {
    "int_type": "a whole number",
    "bool_type": "true or false",
    "greater_than_equal": "a whole number, 1 or more",
}


def problems_of(
    error: ValidationError,
    placed: PlacedYaml,
    steps: Steps,
    record: type[Record],
    meanings: Meanings,
) -> Iterator[Problem]:
    """Each finding as a problem, at the place of the value or key that it speaks of."""
    findings = error.errors(include_url=False)
    renamed = set(_fields_meant(findings, record))
    for finding in findings:
        if finding["type"] == "missing" and finding["loc"] in renamed:
            continue  # it stands there under a name like it, and that is told
        loc = _known_steps(placed, steps, finding["loc"])
        told = loc in placed.doubts and holds_text(record, loc[len(steps) :])
        if not told and not _follows_from_another(finding):
            yield _problem_of(finding, loc, placed, steps, record, meanings)


def _fields_meant(findings: list[ErrorDetails], record: type[Record]) -> Iterator[Loc]:
    """The fields that are there, by names that are none but near theirs."""
    for finding in findings:
        if finding["type"] == "extra_forbidden":
            *around, name = finding["loc"]
            near = nearest(str(name), _model_at(record, tuple(around)).model_fields)
            if near:
                yield (*around, near)


def _follows_from_another(error: ErrorDetails) -> bool:
    """Whether a list is only too short for pydantic, which leaves out entries that are wrong."""
    least = error.get("ctx", {}).get("min_length", 0)
    return error["type"] == "too_short" and len(error["input"]) >= least


def _problem_of(
    error: ErrorDetails,
    loc: Steps,
    placed: PlacedYaml,
    steps: Steps,
    record: type[Record],
    meanings: Meanings,
) -> Problem:
    kind, given, context = error["type"], error["input"], error.get("ctx", {})
    if kind in ("missing", "extra_forbidden"):
        name, around = str(error["loc"][-1]), _model_at(record, error["loc"][:-1])
        if kind == "missing":
            return _missing(name, placed.place(loc), around)
        return _unknown_field(name, placed.key_place(loc), list(around.model_fields))
    named = next(
        (quoted(step) for step in reversed(loc[len(steps) :]) if isinstance(step, str)), ""
    )
    if kind == "string_pattern_mismatch":
        lists = _lists(record, error)
        context = {**context, "meant": _meant(given, context["pattern"], lists, meanings)}
        if lists == ("sources",) and is_web_address(given):
            context["remedy"] = "add the page to sources.yaml, and write its id here"
    elif kind == "string_type" and isinstance(given, int | float):
        context = {**context, "written": placed.written(loc)}
    wrong, allowed, remedy = _said(kind, given, context)
    place = placed.key_place(loc) if error["loc"][-1:] == ("[key]",) else placed.place(loc)
    return Problem(place, f"{named or 'the record'} {wrong}", allowed, remedy)


def _known_steps(placed: PlacedYaml, steps: Steps, loc: Loc) -> Steps:
    """The steps that really lead somewhere; pydantic adds names of its own on the way."""
    for step in loc:
        if (*steps, step) in placed.marks:
            steps = (*steps, step)
    return steps


def _model_at(record: type[Record], loc: Loc) -> type[Record]:
    for step in loc:
        declared = record.model_fields.get(step) if isinstance(step, str) else None
        if declared:
            record = _models_in(declared.annotation) or record
    return record


def _models_in(annotation: Any) -> type[Record] | None:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    return next((m for part in get_args(annotation) if (m := _models_in(part))), None)


def allowed_by(pattern: str) -> str:
    """What a text of this pattern looks like, for somebody who writes one."""
    return "; ".join(_PATTERNS.get(pattern, _ID_PATTERN))


def _missing(name: str, place: Place, record: type[Record]) -> Problem:
    declared = record.model_fields.get(name)
    described = declared.description if declared and declared.description else ""
    example = next(iter(declared.examples or []), None) if declared else None
    add = f"add “{name}:”" + (f", for example {example}" if example is not None else "")
    return Problem(place, f"{quoted(name)} is missing", described, add)


def _unknown_field(name: str, place: Place, fields: list[str]) -> Problem:
    near = nearest(name, fields)
    remedy = f"did you mean {quoted(near)}?" if near else "rename or delete it"
    return Problem(
        place, f"{quoted(name)} is no field here", listed_by_nearness(name, fields), remedy
    )


def _said(kind: str, given: Any, context: dict[str, Any]) -> tuple[str, str, str]:
    shown = quoted(given)
    if kind in ("model_type", "model_attributes_type"):
        wrong = "is empty" if given is None else f"has no fields: {shown}"
        return wrong, "fields with values", "write “field: value” lines"
    if given is None:
        return "is empty", "a value", "write the value behind the colon, or delete the line"
    match kind:
        case "literal_error":
            expected = context["expected"].replace(" or ", ", ").split(", ")
            words = [word.strip("'") for word in expected]
            near = nearest(str(given), words)
            return (
                f"cannot be {shown}",
                listed(words),
                f"did you mean {quoted(near)}?" if near else "choose one of the allowed words",
            )
        case "string_type":
            return (
                f"is {_TYPES.get(type(given), 'something else')}, not text: "
                + (quoted(context["written"]) if "written" in context else shown),
                "text",
                "write a text" if given is None else "put it in quotes, if it is a text",
            )
        case "string_pattern_mismatch":
            allowed, remedy = _PATTERNS.get(context["pattern"], _ID_PATTERN)
            meant = context["meant"]
            return (
                f"cannot be {shown}",
                allowed,
                f"did you mean {quoted(meant)}?" if meant else context.get("remedy", remedy),
            )
        case "string_too_short":
            return "is empty", "text", "write the text, or delete the line"
        case "dict_type" | "mapping_type":
            return (
                f"is {_TYPES.get(type(given), 'something else')} without a language: {shown}",
                "a text for each language",
                "write {de: …, en: …}",
            )
        case "tuple_type" | "list_type":
            simple = isinstance(given, str) and re.fullmatch(r"[\w, -]{1,60}", given)
            example = given if simple else "…"
            return f"is not a list: {shown}", "a list", f"write [{example}]"
        case "too_short":
            least = context.get("min_length", 1)
            return "has too few entries", f"at least {least}", "add what is missing"
        case "too_long":
            return "has too many entries", f"at most {context['max_length']}", "take some out"
        case "bare_sentence":
            return (
                "is a bare sentence, as in a story of the first edition",
                "a question and its text",
                "run `explainer migrate`, or write “question:” and “text:”",
            )
        case "date":
            day = _day_meant(str(given))
            remedy = f"did you mean {quoted(day)}?" if day else "write the day in this form"
            return f"{context['wrong']}: {shown}", context["allowed"], remedy
        case "address":
            wrong = context.get("wrong", "is no web address")
            return f"{wrong}: {shown}", _PATTERNS[ADDRESS_PATTERN][0], context["remedy"]
        case "too_long_offer":
            longest = max(len(words) for words in given.values())
            return f"has {longest} characters", "at most 60 in each language", "shorten it"
    return f"cannot be {shown}", _OTHERS.get(kind, ""), "correct the value"


def _day_meant(written: str) -> str | None:
    """The day in its form, where its order is plain: 2025/8/20, 20.8.2025, or with other dashes."""
    digits = "".join(str(unicodedata.decimal(one, one)) for one in written.strip())
    numbers = re.fullmatch(
        r"(\d{4})[\W_](\d\d?)[\W_](\d\d?)(?:[T ]\d\d:.*)?|(\d{4})(\d\d)(\d\d)|(\d\d?)\. ?(\d\d?)\. ?(\d{4})",
        digits,
    )
    if not numbers:
        return None
    found = [int(number) for number in numbers.groups() if number]
    year, month, day = reversed(found) if numbers[7] else found
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _lists(record: type[Record], error: ErrorDetails) -> tuple[str, ...]:
    """The lists in which what a field holds is found, if it holds ids."""
    loc = error["loc"]
    last = max((n for n, step in enumerate(loc) if isinstance(step, str)), default=0)
    around = _model_at(record, loc[:last])
    name = str(loc[last]) if loc else ""
    return lists_of(around, name) if name in around.model_fields else ()


def _meant(given: str, pattern: str, lists: tuple[str, ...], meanings: Meanings) -> str | None:
    """What was meant: a record, a country or a language by its name, or the same in the right form."""
    words = without_unseen(given[:60])
    if lists:
        near = meanings.meant(words, lists)
    elif pattern == _CODE:
        near = country_meant(words, meanings.languages)
    else:
        near = language_meant(words, meanings.languages) if pattern == _LANGUAGE else None
    of_an_id = "" if pattern in _PATTERNS else in_form(words)
    forms = (words.lower(), words.upper() if pattern != _CODE else "", of_an_id)
    known = meanings.known(lists) if lists else None  # of these one has to be meant
    fitting = (word for word in forms if _fits(word, pattern))
    return near or next((word for word in fitting if known is None or word in known), None)


def _fits(word: str, pattern: str) -> bool:
    there = pattern != _LANGUAGE or names_a_language(word)
    return there and re.fullmatch(pattern, word) is not None
