"""The values that an editor writes: texts in the languages of a story, and days as they are known.

A text always has the story's first language. A day is exact, or known only to the month, the year,
or about a day. Nothing here asks a clock; how either is worded belongs to ``explainer.wording``.
"""

import re
from collections.abc import ItemsView, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import (
    BeforeValidator,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

Precision = Literal["day", "about", "month", "year"]

# others are slips, and leave no room for the day before the first, or the days after the last
FIRST_YEAR, LAST_YEAR = 1000, 2999
_YEAR = "[12][0-9]{3}"
INEXACT_PATTERN = rf"^(~?{_YEAR}-[0-9]{{2}}-[0-9]{{2}}|{_YEAR}-[0-9]{{2}}|{_YEAR})$"
DAY_PATTERN = rf"^{_YEAR}-[0-9]{{2}}-[0-9]{{2}}$"
# the same of any year, so that one that cannot be is told as such
_INEXACT, _DAY = (pattern.replace(_YEAR, "[0-9]{4}") for pattern in (INEXACT_PATTERN, DAY_PATTERN))
ALLOWED_INEXACT = "2025, 2025-08, 2025-08-20, or ~2025-08-20 where it is only about that day"
ALLOWED_DAY = "a day such as 2025-08-20"
ALLOWED_YEARS = f"a year from {FIRST_YEAR} to {LAST_YEAR}"


def _refused(wrong: str, allowed: str) -> PydanticCustomError:
    return PydanticCustomError("date", "{wrong}", {"wrong": wrong, "allowed": allowed})


@dataclass(frozen=True, order=True)
class InexactDate:
    """A date with the precision that its source gives; it sorts and counts by ``first_day``."""

    first_day: date
    precision: Precision = "day"

    def __str__(self) -> str:
        """The way an editor writes it, which is also how it sorts in a file."""
        iso = self.first_day.isoformat()
        return {"day": iso, "about": f"~{iso}", "month": iso[:7], "year": iso[:4]}[self.precision]

    @classmethod
    def parse(cls, value: Any) -> "InexactDate":
        """Read ``2025``, ``2025-08``, ``2025-08-20`` or ``~2025-08-20``; raise for anything else."""
        if isinstance(value, InexactDate):
            return value
        written = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
        if not isinstance(written, str) or not re.fullmatch(_INEXACT, written):
            raise _refused("is not a date", ALLOWED_INEXACT)
        precision: Precision = "about" if written.startswith("~") else "day"
        digits = written.lstrip("~")
        if len(digits) < 10:
            precision = "month" if len(digits) == 7 else "year"
        return cls(_day(digits + "-01-01"[len(digits) - 4 :], ALLOWED_INEXACT), precision)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls.parse, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        return {
            "type": ["string", "integer"],
            "pattern": INEXACT_PATTERN,
            # a year without quotes is a number
            "minimum": FIRST_YEAR,
            "maximum": LAST_YEAR,
            "wrong": ["20.8.2025", "August 2025"],
        }


def _day(iso: str, allowed: str) -> date:
    try:
        found = date.fromisoformat(iso)
    except ValueError:
        raise _refused("is not in the calendar", allowed) from None
    if found.year < FIRST_YEAR:
        raise _refused(f"is before the year {FIRST_YEAR}", ALLOWED_YEARS)
    if found.year > LAST_YEAR:
        raise _refused(f"is after the year {LAST_YEAR}", ALLOWED_YEARS)
    return found


def read_day(value: Any) -> date:
    """Read an exact day such as ``2025-08-20``; raise for anything else."""
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or not re.fullmatch(_DAY, value):
        raise _refused("is not a day", ALLOWED_DAY)
    return _day(value, ALLOWED_DAY)


ExactDay = Annotated[
    date,
    BeforeValidator(read_day),
    WithJsonSchema({"type": "string", "pattern": DAY_PATTERN, "wrong": ["20.8.2025", "2025-08"]}),
]


class Text(Mapping[str, str]):
    """What an editor wrote, by BCP 47 language tag; immutable."""

    __slots__ = ("_by_language",)

    def __init__(self, by_language: Mapping[str, str]) -> None:
        self._by_language = dict(by_language)

    def __getitem__(self, language: str) -> str:
        return self._by_language[language]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_language)

    def __len__(self) -> int:
        return len(self._by_language)

    def items(self) -> ItemsView[str, str]:
        """Its words by their languages; a mapping's own way there takes ten times as long."""
        return self._by_language.items()

    def __hash__(self) -> int:
        return hash(frozenset(self._by_language.items()))

    def __repr__(self) -> str:
        return f"Text({self._by_language!r})"

    def said_in(self, language: str) -> tuple[str, str]:
        """The text and the language it is really in: the one asked for, else the first written."""
        if language in self._by_language:
            return self._by_language[language], language
        first = next(iter(self._by_language))
        return self._by_language[first], first

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(
            cls,
            core_schema.dict_schema(
                core_schema.str_schema(strict=True),
                core_schema.str_schema(strict=True, strip_whitespace=True, min_length=1),
                min_length=1,
            ),
            serialization=core_schema.plain_serializer_function_ser_schema(dict),
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {**handler(schema), "wrong": ["words without a language"]}
