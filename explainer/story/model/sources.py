"""Records of sources, and of the origins they lean on."""

from typing import Literal

from explainer.story.model.fields import (
    Identifier,
    Language,
    OriginKind,
    PlainText,
    Record,
    SourceKind,
    WebAddress,
    field,
)
from explainer.story.model.values import ExactDay, InexactDate, Text


class Source(Record):
    """A page that somebody can open."""

    id: Identifier = field("id as in the research", "rbc_est_aug")
    publisher: PlainText = field("who published it", "RBC-Ukraine")
    short: PlainText | None = field(
        "its name within a sentence, if another", "Renewz", default=None
    )
    title: PlainText | None = field("the headline; left out where it was not seen", default=None)
    url: WebAddress | None = field("the address", "https://example.org/news/1", default=None)
    archive_url: WebAddress | None = field(
        "a copy of the page in an archive, linked behind the address",
        "https://web.archive.org/web/20250821/https://example.org/news/1",
        default=None,
    )
    published: InexactDate | None = field("left out where the page shows no date", default=None)
    accessed: ExactDay = field("when it was last read", "2026-11-23")
    language: Language = field("BCP 47 tag of the page", "en")
    kind: SourceKind = field(
        "mirror: a copy on another host, named without a link", "wire", wrong=["agency"]
    )
    leans_on: tuple[Identifier, ...] | None = field(
        "whose reporting it has; an empty list says that the reporting is its own, left out says "
        "that it is not known",
        ["bloomberg-2025-08-19"],
        wrong=["bloomberg-2025-08-19"],
        refers_to=("origins", "sources"),
        default=None,
    )
    reliability: Literal["high", "medium", "low"] = field(
        "for the desk; never exported", "high", wrong=["good"]
    )
    internal: PlainText | None = field("a remark for the desk; never exported", default=None)


class Origin(Record):
    """One dispatch, interview, briefing or text on which reports lean, never an agency at large."""

    id: Identifier = field("who and day", "bloomberg-2025-08-19")
    who: PlainText = field("the name for readers", "Bloomberg")
    names: Text | None = field(
        "only where a language needs another name",
        {"de": "Britische Regierung", "en": "British government"},
        default=None,
    )
    what: OriginKind = field("what it was", "dispatch", wrong=["agency"])
    date: InexactDate | None = field("its day, where known", default=None)
    anonymous: bool | None = field(
        "whether its own informants are unnamed; left out if unknown",
        True,
        wrong=["yes"],
        default=None,
        strict=True,
    )
    leans_on: tuple[Identifier, ...] | None = field(
        "what comes next in the chain", refers_to=("origins", "sources"), default=None
    )
