"""The record of ``story.yaml``: the frame in which everything else is said."""

from typing import Literal

from explainer.story.model.editorial import KeyDay, MapNote, Question
from explainer.story.model.fields import (
    CountryCode,
    Identifier,
    Language,
    PlainText,
    Record,
    Role,
    WebAddress,
    field,
)
from explainer.story.model.values import ExactDay, Text


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
        "the last day that the story knows; of a maintained one that of the newest statement or event, "
        "unless a later one stands here",
        "2025-08-20",
        default=None,
    )
    covered_from: ExactDay = field("before this day claims are only a selection", "2025-08-13")
    published: ExactDay = field("day of publication; typed, never from a clock", "2026-11-23")
    modified: ExactDay = field(
        "day of the last change to the texts; of a maintained story the newest on which a record was "
        "worked on, unless a later one stands here",
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
    frame: Literal["europe", "world", "own"] = field(
        "the part of the world that the map shows; own: that of region.toml in the story's folder, with "
        "the outlines beside it that `explainer outlines` has cut",
        "europe",
        wrong=["asia"],
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
    publisher: PlainText | None = field(
        "who publishes this; the page is a draft as long as this, `responsible`, `imprint_url` or "
        "`privacy_url` is missing",
        default=None,
    )
    responsible: PlainText | None = field("the person responsible by press law", default=None)
    contact: PlainText | None = field("where readers write to", default=None)
    imprint_url: WebAddress | None = field("address of the imprint", default=None)
    privacy_url: WebAddress | None = field("address of the privacy policy", default=None)
