"""A text in the languages of its story, with the first language as the one that is always there."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema


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
