"""What a field of a record can hold, and how it is declared: with its one description and examples."""

import re
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Discriminator,
    Field,
    StringConstraints,
    Tag,
)
from pydantic_core import PydanticCustomError

from explainer.story.model.values import Text

ADDRESS_PATTERN = r"^https?://[^\s/?#]+\S*$"
OFFER_LENGTH = 60


def refusing(*wrong: Any, **more: Any) -> Any:
    """What a kind of value is easily mistaken for; ``more`` is what its JSON Schema says beside."""
    return Field(json_schema_extra={"wrong": list(wrong), **more})


Identifier = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]+([_-][a-z0-9]+)*$", strict=True),
    refusing("Two Words"),
]
CountryCode = Annotated[
    str, StringConstraints(pattern=r"^[A-Z]{3}$", strict=True), refusing("EE", "Estonia")
]
Language = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$", strict=True),
    refusing("German"),
]
PlainText = Annotated[str, StringConstraints(strict=True, strip_whitespace=True, min_length=1)]

Scale = Literal["yes", "leaning", "open", "other", "no", "outside"]
Voice = Literal["own", "other", "report"]
Role = Literal["contributor", "host", "opponent"]
Bound = Literal["exact", "about", "more_than", "up_to", "between"]
SourceKind = Literal["primary", "wire", "secondary", "mirror"]
OriginKind = Literal["dispatch", "interview", "briefing", "text"]

# what never leaves the desk: neither to readers nor into what they download
FOR_THE_DESK = {"reliability", "internal", "research", "review_every"}


def _web_address(value: str) -> str:
    if not re.fullmatch(ADDRESS_PATTERN, value):
        raise PydanticCustomError("address", "is not a web address", {})
    return value


def _short(text: Text) -> Text:
    if any(len(words) > OFFER_LENGTH for words in text.values()):
        raise PydanticCustomError("too_long_offer", "is too long for the table", {})
    return text


FigureOrWords = Annotated[
    Annotated[int, Tag("number"), Field(strict=True)] | Annotated[Text, Tag("words")],
    Discriminator(lambda value: "words" if isinstance(value, Mapping) else "number"),
    refusing("about ten", 7.5),
]
DaysOrNever = Annotated[
    Annotated[int, Tag("days"), Field(strict=True, ge=1)]
    | Annotated[Literal["never"], Tag("word")],
    Discriminator(lambda value: "word" if isinstance(value, str) else "days"),
    refusing("soon", 0),
]
OneOrMore = Annotated[
    Annotated[PlainText, Tag("one")] | Annotated[tuple[PlainText, ...], Tag("several")],
    Discriminator(lambda value: "several" if isinstance(value, list | tuple) else "one"),
]
WebAddress = Annotated[
    str,
    StringConstraints(strict=True),
    AfterValidator(_web_address),
    refusing("www.example.org", pattern=ADDRESS_PATTERN),
]
ShortText = Annotated[
    Text,
    AfterValidator(_short),
    refusing(
        "one company",
        {"en": "an offer told in so many words that no column of a table can hold it"},
        additionalProperties={"type": "string", "minLength": 1, "maxLength": OFFER_LENGTH},
    ),
]


class Record(BaseModel):
    """One thing an editor wrote: frozen, and without fields that nobody declared."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


def field(
    description: str,
    *examples: Any,
    wrong: Sequence[Any] = (),
    refers_to: tuple[str, ...] = (),
    **more: Any,
) -> Any:
    """A field with its one description, good and ``wrong`` examples; optional with a ``default``.

    A field without wrong ones of its own has those of its kind. One that holds ids ``refers_to``
    the lists, named like their files, in which they are found; nothing else says so.
    """
    extra: dict[str, Any] = {"wrong": list(wrong)} if wrong else {}
    if refers_to:
        extra["refers_to"] = refers_to
    if extra:
        more["json_schema_extra"] = extra
    return Field(description=description, examples=list(examples), **more)


def lists_of(record: type[Record], name: str) -> tuple[str, ...]:
    """The lists that a field of a record refers to; none where it holds no ids."""
    extra = record.model_fields[name].json_schema_extra
    lists: Any = extra.get("refers_to", ()) if isinstance(extra, dict) else ()
    return tuple(lists)


Leaning = tuple[Identifier, ...] | None


def leaning() -> Any:
    """Where one statement leans on something else than its sources do as a whole."""
    return field(
        "only where this statement leans on something else than its sources do as a whole; an "
        "empty list says that the sources give no origin for it",
        ["afp-2025-04-10"],
        refers_to=("origins", "sources"),
        default=None,
    )
