"""How a statement will look before it is written: the card, what moves, the map, the files."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import htpy as h

from explainer.content.country import country
from explainer.content.edition import Edition
from explainer.content.map import map_of
from explainer.content.masthead import masthead
from explainer.content.states import tallies
from explainer.editing.differences import lines_of
from explainer.editing.plan import Plan
from explainer.editing.together import Change
from explainer.page.parts import mark, tone_key
from explainer.page.statements import show_statement
from explainer.story.comparison import StatusChange, compare_stories
from explainer.story.model.story import Story
from explainer.story.reading.problems import visible
from explainer.wording.catalogue import Catalogue
from explainer.wording.differences import difference_words


@dataclass(frozen=True)
class Look:
    """The card as HTML; the tone of every country by its code, and the map in words."""

    card: str
    tones: Mapping[str, str] = field(default_factory=dict)
    alt: str = ""


def look_of(plan: Plan, before: Story | None, language: str, words: Catalogue) -> Look:
    """The look in a language of the story, or what it waits for in the words of the desk."""
    story, claim = plan.reading.story, plan.ids.get("claim", "")
    if story is None or claim not in story.claims:
        said = "form.look_waits_for_problems" if plan.problems else "form.look_waits"
        return Look(str(h.p(".nothing")[words.say(said)]))
    edition = Edition(story, language)
    codes = story.claims[claim].codes
    cards = [
        [h.h3[edition.names[code]], show_statement(edition, country(edition, code), claim)]
        for code in codes[:1]
    ]
    also = len(codes) > 1 and h.p(".note")[", ".join(edition.names[code] for code in codes)]
    card = h.div(lang=language)[
        also,
        before is not None and _moves(before, edition),
        h.div(".card")[cards],
    ]
    places = map_of(edition)
    tones = {code: place.tone for code, place in places.by_code.items()}
    return Look(str(card), tones, places.alt)


def _moves(before: Story, edition: Edition) -> h.Node:
    """Whose status becomes another, the counts that move, and the standfirst where it reads otherwise."""
    words, was = edition.words, Edition(before, edition.language)
    comparison = compare_stories(before, edition.whole)
    said = [
        f"{edition.names[one.country]}: {difference_words(comparison, one, words).sentence}"
        for one in comparison.differences
        if isinstance(one, StatusChange)
    ]
    standfirst = masthead(edition).standfirst
    if standfirst == masthead(was).standfirst:
        standfirst = None
    return h.ul(".moves")[
        [h.li[one] for one in said] or h.li[words.say("form.moves_nothing")],
        list(_counts(was, edition)),
        standfirst is not None and h.li[mark(edition, standfirst)],
    ]


def _counts(before: Edition, after: Edition) -> Iterator[h.Element]:
    was = {one.id: one.count for one in tallies(before)}
    for one in tallies(after):
        if was.get(one.id) != one.count:
            yield h.li[
                tone_key(one.tone),
                mark(after, one.label),
                f": {was.get(one.id, 0)} → ",
                h.b[str(one.count)],
            ]


def show_files(words: Catalogue, changes: tuple[Change, ...]) -> str:
    """What will be written, file by file."""
    if not changes:
        return str(h.p(".nothing")[words.say("form.no_files")])
    return "".join(str(_file(words, change)) for change in changes)


def _file(words: Catalogue, change: Change) -> h.Fragment:
    lines = list(lines_of(change))[3:]
    return h.fragment[
        h.h3[change.path, " ", h.small[words.count("form.new_lines", len(lines))]],
        h.pre(tabindex="0", role="region", aria_label=change.path)[
            [h.span[f"{line[0]} {visible(line[1:])}\n"] for line in lines]
        ],
    ]
