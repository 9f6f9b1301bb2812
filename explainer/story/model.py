"""The records of a story: what an editor may write, field by field, each declared once.

Reader, rules, JSON Schema, data dictionary and tests all read these declarations. What a story
means (statuses on a day, origins, evidence) is derived elsewhere and never stored here.
"""

from typing import Literal

from explainer.story.editorial import KeyDay, MapNote, Question
from explainer.story.fields import (
    Bound,
    CountryCode,
    DaysOrNever,
    FigureOrWords,
    Identifier,
    Language,
    Leaning,
    OneOrMore,
    OriginKind,
    Record,
    Role,
    Scale,
    ShortText,
    SourceKind,
    Voice,
    WebAddress,
    Words,
    field,
    leaning,
)
from explainer.story.values import ExactDay, InexactDate, Text


class HeadlineNumber(Record):
    """The number that the story is about, and those who are named behind it."""

    number: Identifier = field("the number itself", "about-ten", refers_to=("numbers",))
    named_by: Identifier = field(
        "the source that names them", "seed_renewz", refers_to=("sources",)
    )
    named: tuple[CountryCode, ...] = field(
        "the countries named, in the source's order",
        ["GBR"],
        wrong=["GBR"],
        refers_to=("countries",),
        min_length=1,
    )
    day: ExactDay | None = field(
        "the key day to which it belongs; it is said with it", "2025-08-20", default=None
    )
    disagreement: Identifier | None = field(
        "the disagreement that is its footnote", "x01", refers_to=("disagreements",), default=None
    )
    text: Text = field("the sentence that says how many are named and how many are not")


class Heading(Record):
    """Words of this subject that headings and captions need."""

    kicker: Text = field(
        "the line above the title",
        {"de": "Sicherheitsgarantien für die Ukraine", "en": "Security guarantees for Ukraine"},
    )
    map: Text = field("heading of the map")
    phases: Text = field("heading of the phases, saying whose description it is")
    table: Text = field("heading of the table")
    contribution: Text = field("what a contribution is called, as a column head")


class StoryFile(Record):
    """``story.yaml``: the frame in which everything else is said."""

    title: Text = field("the title, with month and year and in the past tense")
    standfirst: Text = field("one or two sentences below the title")
    headings: Heading = field("headings that name the subject")
    answer: tuple[Question, ...] = field(
        "the answer, as questions and texts", wrong=["a sentence"], min_length=1
    )
    key_days: tuple[KeyDay, ...] = field(
        "the days on which the story turned, in order; the last day is one by itself",
        wrong=["2025-08-20"],
        default=(),
    )
    as_of: ExactDay = field(
        "the last day that the story knows; a maintained one may leave it out, and then it is that of "
        "the newest statement or event",
        "2025-08-20",
        default=None,
    )
    covered_from: ExactDay = field("before this day claims are only a selection", "2025-08-13")
    published: ExactDay = field("day of publication; typed, never from a clock", "2026-11-23")
    modified: ExactDay = field(
        "day of the last change to the texts; a maintained story may leave it out, and then it is the "
        "newest day on which a record was worked on",
        "2026-11-23",
        default=None,
    )
    state: Literal["closed", "maintained"] = field(
        "closed: nothing later is in it, and a banner says so; maintained: it goes on",
        "closed",
        wrong=["finished"],
    )
    review_every: int | None = field(
        "for how many days before `as_of` a claim may stay unreviewed; for the desk only",
        90,
        default=None,
        strict=True,
        ge=1,
    )
    old_after: int = field(
        "how many days later a status is marked as old, unless somebody confirmed it or the status "
        "says otherwise",
        90,
        wrong=[0, "never"],
        default=90,
        strict=True,
        ge=1,
    )
    languages: tuple[Language, ...] = field(
        "BCP 47; the first is always complete", ["de", "en"], wrong=["de", []], min_length=1
    )
    frame: Literal["europe"] = field(
        "the part of the world that the map shows", "europe", wrong=["world"]
    )
    headline_number: HeadlineNumber | None = field("the marks of “how many?”", default=None)
    leading_plan: Identifier | None = field(
        "the plan that is shown from the day on which it was described; left out, the newest",
        "plan-2025-08",
        refers_to=("plans",),
        default=None,
    )
    roles: dict[Role, Text] = field(
        "what host and opponent are called here",
        {"host": {"de": "Einsatzland", "en": "Host country"}},
        wrong=[{"neighbour": {"de": "Nachbarland", "en": "Neighbour"}}],
        default={},
    )
    map_notes: tuple[MapNote, ...] = field(
        "what is to be noticed on the map, at most three",
        wrong=["FRA"],
        default=(),
        max_length=3,
    )
    map_note: Text = field("what the map does not say, below its legend")
    border_note: Text = field("how disputed borders are drawn, and after which document")
    method: tuple[Text, ...] = field("how the story was made, a paragraph each", min_length=1)
    privacy: Text = field("what is known about readers")
    licence: Text = field("under which terms the texts and data may be used")
    licence_url: WebAddress | None = field("address of the licence", default=None)
    publisher: Words | None = field(
        "who publishes this; the page is a draft as long as this, `responsible`, `imprint_url` or "
        "`privacy_url` is missing",
        default=None,
    )
    responsible: Words | None = field("the person responsible by press law", default=None)
    contact: Words | None = field("where readers write to", default=None)
    imprint_url: WebAddress | None = field("address of the imprint", default=None)
    privacy_url: WebAddress | None = field("address of the privacy policy", default=None)


class Status(Record):
    """What a country has said, as a closed and ordered list; it belongs to the story."""

    id: Identifier = field("how claims name it", "willing")
    label: Text = field(
        "the words for readers", {"de": "Grundsätzlich bereit", "en": "Willing in principle"}
    )
    within: Text = field(
        "the same within a sentence", {"de": "grundsätzlich bereit", "en": "willing in principle"}
    )
    short: Text | None = field(
        "a word for strips and headlines; else the label",
        {"de": "bereit", "en": "willing"},
        default=None,
    )
    definition: Text = field("when a statement counts as this")
    scale: Scale | None = field(
        "its place from yes to outside: all that the theme knows of it; left out, only others can "
        "say it of a country, and it is never counted",
        "leaning",
        wrong=["maybe", 3],
        default=None,
    )
    old_after: DaysOrNever | None = field(
        "as in story.yaml, for this status alone; “never” where it stands until it is taken back",
        30,
        "never",
        default=None,
    )


class ContributionType(Record):
    """One kind of thing that can be contributed."""

    id: Identifier = field("how claims and phases name it", "training")
    label: Text = field("the words for readers", {"de": "Ausbildung", "en": "Training"})


class Country(Record):
    """A country that the story speaks of."""

    code: CountryCode = field("ISO 3166-1 alpha-3, XKX for Kosovo", "EST")
    role: Role = field("its part in the story", "contributor", wrong=["Contributor"])
    names: Text | None = field(
        "only where the common name is not wanted",
        {"de": "Großbritannien", "en": "Britain"},
        default=None,
    )


class Person(Record):
    """Who spoke."""

    name: Words | None = field(
        "as usual in print; left out where unknown", "Kaja Kallas", default=None
    )
    names: Text | None = field(
        "only where a language writes the name differently",
        {"de": "Wolodymyr Selenskyj", "en": "Volodymyr Zelenskyy"},
        default=None,
    )
    office: Text | None = field(
        "the office held that day",
        {"de": "Ministerpräsidentin", "en": "Prime Minister"},
        default=None,
    )
    country: CountryCode | None = field(
        "if it is another than the claim's", "USA", refers_to=("countries",), default=None
    )


class Quote(Record):
    """The words themselves, at most 25 of them."""

    text: Words = field("the wording, without quotation marks")
    language: Language = field("BCP 47 tag of the wording", "en")
    speaker: Words = field("who said it")
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
    internal: Words | None = field("a remark for the desk; never exported", default=None)

    @property
    def codes(self) -> tuple[str, ...]:
        """The countries with which it stands; it is one statement for all of them."""
        return (self.country,) if self.country else self.countries


class Plan(Record):
    """A plan as somebody described it on a day; its parts are the phases that name it."""

    id: Identifier = field("how phases name it", "plan-2025-08")
    title: Text = field("its heading, saying whose description it is")
    described: ExactDay = field("the day on which it was described", "2025-08-19")
    by: Identifier = field("the source whose words it is", "seed_renewz", refers_to=("sources",))
    awaits: Text | None = field(
        "what has to come first, in a few words; nobody knows its day",
        {"de": "Ende der Kämpfe", "en": "End of the fighting"},
        default=None,
    )
    text: Text = field("what it is, and on whose word")
    order: Literal["stated", "none"] = field(
        "whether it puts its parts in order; without one none is drawn", "stated", wrong=["ours"]
    )
    sources: tuple[Identifier, ...] = field(
        "the pages on which it rests", refers_to=("sources",), min_length=1
    )


class When(Record):
    """When a phase begins and ends, as far as anybody has said."""

    condition: Text | None = field("what has to happen first", default=None)
    start: ExactDay | None = field("a real date", "2026-01-01", default=None)
    end: ExactDay | None = field("a real date; left out, the end is open", default=None)
    after: Identifier | None = field(
        "the phase or event that it follows", refers_to=("phases", "events"), default=None
    )


class Phase(Record):
    """A part of the plan, in order; it need not have dates."""

    id: Identifier = field("how claims name it", "training")
    title: Text = field("the words for readers")
    plan: Identifier | None = field(
        "the plan of which it is a part, where the story has plans",
        "plan-2025-08",
        refers_to=("plans",),
        default=None,
    )
    strength: Literal["stated", "reported", "proposed"] | None = field(
        "stated: an official text says it; reported: others do; proposed: nobody is bound by it, or "
        "few say it; it is drawn more firmly the firmer it is",
        "reported",
        wrong=["likely"],
        default=None,
    )
    when: When = field("condition, dates or what it follows")
    order_by: Identifier | None = field(
        "source whose words the order is, else it is ours", refers_to=("sources",), default=None
    )
    contributions: tuple[Identifier, ...] = field(
        "the kinds of contribution that it needs", refers_to=("contribution_types",), default=()
    )
    text: Text = field("what is planned, and on whose word")
    sources: tuple[Identifier, ...] = field(
        "the pages on which it rests", refers_to=("sources",), min_length=1
    )


class Event(Record):
    """Something that happened on a day."""

    id: Identifier = field("id", "e06")
    date: InexactDate = field("the day", "2025-08-15")
    key: bool = field(
        "whether the story turned on it", True, wrong=["yes"], default=False, strict=True
    )
    title: Text = field("a few words, for where it is named")
    text: Text = field("a sentence or two")
    countries: tuple[CountryCode, ...] = field(
        "those that had a part in it, as far as the story knows them",
        refers_to=("countries",),
        default=(),
    )
    sources: tuple[Identifier, ...] = field(
        "the pages on which it rests", refers_to=("sources",), min_length=1
    )


class Number(Record):
    """A figure that somebody gave, with what it counts."""

    id: Identifier = field("id", "about-ten")
    value: FigureOrWords = field("a number, or words where the source gives no figure", 10)
    upper: int | None = field(
        "the upper end of “between”", 12, wrong=["12"], default=None, strict=True
    )
    of: int | None = field(
        "out of how many: “26 of 35”; the unit is said behind both, so write it as it goes there",
        35,
        wrong=["35", 0],
        default=None,
        strict=True,
        ge=1,
    )
    bound: Bound = field("how the value is meant", "about", wrong=["circa"])
    unit: Text = field("what is counted, in a word", {"de": "Länder", "en": "countries"})
    date: InexactDate = field("the day it was given", "2025-08-19")
    counts: Text = field("what exactly it counts")
    text: Text = field("who gave it and how firmly")
    sources: tuple[Identifier, ...] = field(
        "the pages on which it rests", refers_to=("sources",), min_length=1
    )
    leans_on: Leaning = leaning()


class Version(Record):
    """One side of a disagreement."""

    says: Text = field("what these sources say")
    sources: tuple[Identifier, ...] = field(
        "the pages that say so", refers_to=("sources",), min_length=1
    )


class Disagreement(Record):
    """A point on which sources differ, both sides shown."""

    id: Identifier = field("id", "x01")
    topic: Text = field("the question")
    since: ExactDay = field("day of the newest statement it is about", "2025-08-20")
    about: tuple[Words, ...] = field(
        "the records and countries that it is about",
        refers_to=("claims", "countries", "plans", "phases", "events", "numbers"),
        default=(),
    )
    versions: tuple[Version, ...] = field("the sides", min_length=2)
    we_write: Text = field("how this story deals with it")


class Source(Record):
    """A page that somebody can open."""

    id: Identifier = field("id as in the research", "rbc_est_aug")
    publisher: Words = field("who published it", "RBC-Ukraine")
    short: Words | None = field("its name within a sentence, if another", "Renewz", default=None)
    title: Words | None = field("the headline; left out where it was not seen", default=None)
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
    internal: Words | None = field("a remark for the desk; never exported", default=None)


class Origin(Record):
    """One dispatch, interview, briefing or text on which reports lean, never an agency at large."""

    id: Identifier = field("who and day", "bloomberg-2025-08-19")
    who: Words = field("the name for readers", "Bloomberg")
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


class Correction(Record):
    """What the story had wrong, since when it is right, and what it says now."""

    on: ExactDay = field("day of the correction", "2026-11-24")
    record: Words = field(
        "the record or country that it is about",
        refers_to=(
            "claims", "countries", "plans", "phases", "events", "numbers", "disagreements", "sources",
            "origins", "statuses", "glossary",
        ),
    )  # fmt: skip
    was: Text = field("what it said")
    now: Text = field("what it says now")


class Term(Record):
    """A word that readers may want explained."""

    id: Identifier = field("id", "coalition")
    term: Text = field("the word")
    text: Text = field("what it means here")
