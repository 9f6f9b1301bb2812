"""All that was said of a country: where it stands, and every statement, the newest first.

The table has it in a country's row; a country's own page and card show the same.
"""

from explainer.content.country import Country, Position, offers_by_day, positions_by_day
from explainer.content.edition import During, Edition, Phrase
from explainer.content.room import elsewhere, is_large, on_page, own_document
from explainer.content.statement import Quotation, Replaced, Statement
from explainer.page import elements as h
from explainer.page.elements import written
from explainer.page.kept import kept_html
from explainer.page.leanings import show_leanings
from explainer.page.parts import (
    between,
    comma,
    mark,
    note_on,
    say,
    show_day,
    show_who,
    standing_tags,
    tone_key,
)


def show_row(edition: Edition, card: Country) -> h.Node:
    """What stands in a country's row, and the way to its own document with what stands there alone."""
    there = elsewhere(edition, card)
    told = edition.keep(
        f"row {card.code} {_page(edition)}",
        lambda: written(
            [
                _standing(edition, card),
                [_statement(edition, card, one) for one in on_page(edition, card)],
                [_elsewhere(edition, card, one) for one in there],
            ]
        ),
    )
    return [told, _way(edition, card, bool(there))]


def _page(edition: Edition) -> str:
    """The way to what is not in the document, and from a row of a large story is led to in it."""
    return "" if is_large(edition) else edition.page


def show_statements(edition: Edition, card: Country, addressed: bool) -> h.Node:
    """All of a country by itself, where there is room for the headlines of pages.

    What is framed has no addresses in it.
    """
    return [
        _standing(edition, card),
        [
            _statement(edition, card, one, alone=True) if addressed else _framed(edition, card, one)
            for one in card.statements
        ],
    ]


def _framed(edition: Edition, card: Country, one: Statement) -> h.Node:
    """A statement in a frame, set once for the newest card and those of key days that say the same."""
    if one.withdrawn or one.replaced:
        return _statement(edition, card, one, alone=True, addressed=False)
    return kept_html(
        edition,
        "statements in frames",
        one,
        edition.page,
        lambda: _statement(edition, card, one, alone=True, addressed=False),
    )


def show_statement(edition: Edition, card: Country, claim: str) -> h.Node:
    """Where a country stands, and a single claim of it by id, without addresses in it."""
    return [
        _standing(edition, card),
        _statement(edition, card, card.by_claim[claim], alone=True, addressed=False),
    ]


def _standing(edition: Edition, card: Country) -> h.Node:
    """Where the country stands, and what it offers."""
    return [
        _position(edition, positions_by_day(edition, card.code)[-1]),
        bool(card.offers) and _offers(edition, offers_by_day(edition, card.code)[-1]),
    ]


def _position(edition: Edition, during: During[Position]) -> h.Element:
    """Where it stands, on the last day and those before it on which it was the same."""
    words, position = edition.words, during.what
    return h.p(".standing", **standing_tags(edition, during.first, during.until))[
        tone_key(position.tone),
        h.b[position.status],
        position.since is not None
        and [" ", words.say("card.since"), " ", show_day(position.since)],
        position.repeated is not None
        and [comma(edition), words.say("card.repeated"), " ", show_day(position.repeated)],
        position.confirmed and [", ", position.confirmed],
        position.old and h.small(".old")[position.old],
        position.role is not None and h.small(".role")[say(edition, position.role)],
    ]


def _offers(edition: Edition, during: During[tuple[Phrase, ...]]) -> h.Element:
    """What it offers by its own word."""
    return h.p(".offers", **standing_tags(edition, during.first, during.until))[
        edition.words.say("card.offers"),
        " ",
        between([mark(edition, kind) for kind in during.what], comma(edition)),
        note_on(edition, *during.what),
    ]


def _statement(
    edition: Edition, card: Country, one: Statement, alone: bool = False, addressed: bool = True
) -> h.Element:
    words, when = edition.words, show_day(one.day)
    # what is not on the page is led to from there, and back again
    page = _page(edition) if addressed else edition.page
    chosen_by = {} if alone else _chosen_by(edition, card, one)
    _, until = edition.days_standing(edition.story.claims[one.claim])
    return h.article(
        class_=one.voice != "own" and one.voice,
        **standing_tags(edition, 0, until),
        **chosen_by,
        hidden=until < len(edition.days),
        # last, where it is not between what many have: the page is lighter by 0.1 KB
        id=one.id if addressed else None,
    )[
        h.p(".m")[
            h.a(href=f"{page}#{one.id}")[when] if alone else when, " ",
            h.span(".v")[one.voice_said],
            bool(one.who) and [" ", h.span(".w")[show_who(edition, one)]],
            one.status is not None
            and [" ", h.span(".s")[
                tone_key(one.tone), one.hearsay and [words.say("table.there"), " "],
                mark(edition, one.status)]],
        ],
        h.p[mark(edition, one.text)],
        _offer(edition, one),
        one.quote is not None and _quote(one.quote, one.quoted),
        one.is_joint and h.p(".also")[words.say("card.also"), " ", one.also],
        one.replaced is not None and _replaced(edition, one.replaced, page),
        one.note is not None and h.p(".note")[mark(edition, one.note)],
        one.withdrawn is not None
        and h.p(".withdrawn")[
            words.say("card.withdrawn"), " ", show_day(one.withdrawn.on), words.say("marks.colon"),
            mark(edition, one.withdrawn.why),
        ],
        _note_on(edition, one),
        show_leanings(edition, one, titles=alone),
    ]  # fmt: skip


def _note_on(edition: Edition, one: Statement) -> h.Node:
    why = one.withdrawn.why if one.withdrawn else None
    told = (one.status, one.text, one.offer, one.note, why, *one.who, *one.contributions)
    return note_on(edition, *told)


def _chosen_by(edition: Edition, card: Country, one: Statement) -> dict[str, str | None]:
    """What the selection script chooses by; where not all is there to be counted the pages as well."""
    claim = edition.story.claims[one.claim]
    kinds = [
        str(place)
        for place, kind in enumerate(edition.story.contribution_types)
        if kind in claim.contributions
    ]
    found = {"data_kinds": " ".join(kinds) or None, "data_phase": claim.phase}
    if is_large(edition):
        found["data_pages"] = " ".join(str(card.pages[page]) for page in one.pages)
    return found


def _way(edition: Edition, card: Country, has_more: bool) -> h.Node:
    """The way to the country's own document, in which there may be more than here."""
    words = edition.words
    if edition.start and not has_more:
        return None
    said = (
        words.count("table.all_there", len(card.statements))
        if has_more
        else words.say("table.own_page", country=card.name)
    )
    return h.a(".way", href=own_document(edition, card.code))[said]


def _elsewhere(edition: Edition, card: Country, one: Statement) -> h.Element:
    """The address of what stands only in the country's own document."""
    _, until = edition.days_standing(edition.story.claims[one.claim])
    return h.time(
        id=one.id,
        datetime=one.day.machine,
        **standing_tags(edition, 0, until),
        **_chosen_by(edition, card, one),
    )


def _offer(edition: Edition, one: Statement) -> h.Node:
    """What exactly is offered and the kinds of it, on the days on which it stands."""
    parts: list[h.Node] = [h.b[mark(edition, one.offer)]] if one.offer else []
    kinds = between([mark(edition, kind) for kind in one.contributions], comma(edition))
    parts += [kinds] if kinds else []
    if not parts:
        return None
    until = edition.index_of(one.replaced.since) if one.replaced else len(edition.days)
    tags = standing_tags(edition, 0, until)
    return h.p(".o", **tags, hidden=until < len(edition.days))[between(parts, " · ")]


def _replaced(edition: Edition, replaced: Replaced, page: str) -> h.Element:
    """Since when the offer of a statement no longer stands, on those days."""
    tags = standing_tags(edition, edition.index_of(replaced.since), len(edition.days))
    stop = "" if replaced.on.said.endswith(".") else "."  # of an abbreviation there is one already
    return h.p(".replaced", **tags)[
        edition.words.say("card.replaced"),
        " ",
        h.a(href=f"{page}#{replaced.by}")[show_day(replaced.on)],
        stop,
    ]


def _quote(quote: Quotation, whose: str) -> h.Node:
    """The wording; our own translation and an outlet's rendering say what they are."""
    return h.figure(".quote")[
        h.blockquote(lang=quote.language)[h.q[quote.text] if quote.marked else quote.text],
        quote.translation and h.p(".translation")[quote.translation],
        bool(whose) and h.figcaption[whose],
    ]
