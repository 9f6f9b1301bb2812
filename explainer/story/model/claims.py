"""Records of what was said: claims, the quotes in them, and that one was taken back."""

from typing import Literal

from explainer.story.model.countries import Person
from explainer.story.model.fields import (
    CountryCode,
    Identifier,
    Language,
    Leaning,
    OneOrMore,
    PlainText,
    Record,
    ShortText,
    Voice,
    field,
    leaning,
)
from explainer.story.model.values import ExactDay, InexactDate, Text


class Quote(Record):
    """The words themselves, at most 25 of them."""

    text: PlainText = field("the wording, without quotation marks")
    language: Language = field("BCP 47 tag of the wording", "en")
    speaker: PlainText = field("who said it")
    names: Text | None = field("only where a language writes the speaker differently", default=None)
    rendering: Literal["original", "outlet"] = field(
        "original wording, or an outlet's translation of it", "original", wrong=["translated"]
    )
    rendered_by: Identifier | None = field(
        "the source whose translation it is", refers_to=("sources",), default=None
    )
    translation: Text | None = field("our own translation, shown without marks", default=None)


class Withdrawal(Record):
    """Since when a claim no longer stands; the claim itself stays."""

    on: ExactDay = field("the first day on which it no longer counts", "2025-08-21")
    why: Text = field("the reason, for readers")


class Claim(Record):
    """One statement by or about one country, or about several: the unit of everything."""

    id: Identifier = field(
        "country (or “joint”), day and, if needed, a word",
        "est-2025-08-20",
        wrong=["EST 2025-08-20"],
    )
    country: CountryCode | None = field(
        "from the name of the file; not written", "EST", default=None
    )
    countries: tuple[CountryCode, ...] = field(
        "in claims/joint.yaml alone: all whom the one statement is about",
        ["EST", "LVA"],
        wrong=["EST"],
        refers_to=("countries",),
        default=(),
    )
    signed: bool = field(
        "of a joint claim: all its countries signed the text, so that it may set their status; "
        "own voice and a primary source only",
        True,
        wrong=["yes"],
        default=False,
        strict=True,
    )
    research: OneOrMore | None = field(
        "id in the research, or a list of them; never exported",
        "c030",
        ["c060", "c096"],
        default=None,
    )
    date: InexactDate = field(
        "day of the statement, else of the report", "2025-08-20", "~2025-08-19"
    )
    voice: Voice = field(
        "own: government or head of state; other: another government; report",
        "own",
        wrong=["government", "Own"],
    )
    status: Identifier | None = field(
        "what it sets; own voice only", "willing", refers_to=("statuses",), default=None
    )
    says_status: Identifier | None = field(
        "what others say of the country; shown, never counted",
        "not_confirmed",
        refers_to=("statuses",),
        default=None,
    )
    contributions: tuple[Identifier, ...] = field(
        "the kinds of contribution that it is about",
        ["training"],
        wrong=["training", ["Training"]],
        refers_to=("contribution_types",),
        default=(),
    )
    offer: ShortText | None = field(
        "what exactly, at most 60 characters",
        {"de": "eine Kompanie", "en": "one company"},
        default=None,
    )
    replaces: tuple[Identifier, ...] = field(
        "earlier own claims whose offers no longer stand from this one on",
        ["est-2025-08-20"],
        wrong=["est-2025-08-20"],
        refers_to=("claims",),
        default=(),
    )
    confirms: Identifier | None = field(
        "an earlier own claim whose status this one bears out: it is not old then; only without a "
        "status here",
        "est-2025-08-20",
        refers_to=("claims",),
        default=None,
    )
    phase: Identifier | None = field(
        "only where the source ties the claim to it", refers_to=("phases",), default=None
    )
    text: Text = field("one or two sentences of our own")
    said_by: Person | None = field("who said it, if a person or office did", default=None)
    quote: Quote | None = field("the words themselves", default=None)
    sources: tuple[Identifier, ...] = field(
        "the pages on which it rests",
        ["rbc_est_aug"],
        wrong=["rbc_est_aug", []],
        refers_to=("sources",),
        min_length=1,
    )
    leans_on: Leaning = leaning()
    reviewed: ExactDay = field("when somebody last held it against its sources", "2026-11-23")
    withdrawn: Withdrawal | None = field("a claim is never deleted", default=None)
    note: Text | None = field("a remark for readers", default=None)
    internal: PlainText | None = field("a remark for the desk; never exported", default=None)

    @property
    def codes(self) -> tuple[str, ...]:
        """The countries with which it stands; it is one statement for all of them."""
        return (self.country,) if self.country else self.countries
