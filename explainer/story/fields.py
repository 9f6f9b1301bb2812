"""What a field of a record can hold, and how it is declared: with its one description and examples."""

import re
from collections.abc import Mapping
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

from explainer.story.text import Text

Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([_-][a-z0-9]+)*$", strict=True)]
CountryCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$", strict=True)]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$", strict=True)]
Words = Annotated[str, StringConstraints(strict=True, strip_whitespace=True, min_length=1)]

Scale = Literal["yes", "leaning", "open", "other", "no", "outside"]
Voice = Literal["own", "other", "report"]
Role = Literal["contributor", "host", "opponent"]
Bound = Literal["exact", "about", "more_than", "up_to", "between"]
SourceKind = Literal["primary", "wire", "secondary", "mirror"]
OriginKind = Literal["dispatch", "interview", "briefing", "text"]

OFFER_LENGTH = 60

# what never leaves the desk: neither to readers nor into what they download
FOR_THE_DESK = {"reliability", "internal", "research"}


def _web_address(value: str) -> str:
    if not re.fullmatch(r"https?://[^\s/?#]+\S*", value):
        raise PydanticCustomError("address", "is not a web address", {})
    return value


def _short(text: Text) -> Text:
    if any(len(words) > OFFER_LENGTH for words in text.values()):
        raise PydanticCustomError("too_long_offer", "is too long for the table", {})
    return text


FigureOrWords = Annotated[
    Annotated[int, Tag("number"), Field(strict=True)] | Annotated[Text, Tag("words")],
    Discriminator(lambda value: "words" if isinstance(value, Mapping) else "number"),
]
WebAddress = Annotated[str, StringConstraints(strict=True), AfterValidator(_web_address)]
ShortText = Annotated[Text, AfterValidator(_short)]


class Record(BaseModel):
    """One thing an editor wrote: frozen, and without fields that nobody declared."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


def field(description: str, *examples: Any, **more: Any) -> Any:
    """A field with its one description and examples; optional when ``default`` is among ``more``."""
    return Field(description=description, examples=list(examples), **more)


Leaning = tuple[Identifier, ...] | None


def leaning() -> Any:
    """Where one statement leans on something else than its sources do as a whole."""
    return field(
        "only where this statement leans on something else than its sources do as a whole; an "
        "empty list says that the sources give no origin for it",
        ["afp-2025-04-10"],
        default=None,
    )
