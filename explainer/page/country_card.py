"""A country's card: where it stands, what it offers, and every statement with voice and sources."""

import htpy as h

from explainer.content.country import Country, During, Position, country
from explainer.content.edition import Edition, Phrase
from explainer.content.statement import Leaning, Quotation, Replaced, Statement
from explainer.page.parts import (
    between,
    say,
    show_day,
    show_source,
    show_who,
    standing_tags,
    tone_key,
)


def show_cards(edition: Edition) -> h.Node:
    """The list of countries, and a card for each; a script shows the one that is chosen."""
    words = edition.words
    return h.section("#countries", aria_labelledby="countries-title")[
        h.h2("#countries-title")[words.say("countries.title")],
        h.div(".choose-country")[h.p(".hint.needs-script")[words.say("countries.hint")],],
        h.div(".cards")[
            [show_card(edition, country(edition, s.country.code)) for s in edition.told]
        ],
    ]


def show_card(
    edition: Edition, card: Country, heading: h.Element = h.h3, below: h.Node = None
) -> h.Element:
    """One country's card; ``below`` stands right under its name."""
    # the one card of a document has no address in it: what is framed would scroll its host there
    place = {"id": card.code, "tabindex": "-1"} if heading is h.h3 else {}
    return h.article(".card", data_country=card.code, **place)[
        h.button(".close.needs-script", type="button", data_close=True,
                 aria_label=edition.words.say("card.close"))["×"],
        heading[card.name],
        below,
        [_position(edition, during) for during in card.positions],
        [_offers(edition, during) for during in card.offered if during.what],
        _voices(edition, "own", card.own, heading),
        _voices(edition, "others", card.others, heading),
    ]  # fmt: skip


def _voices(
    edition: Edition, whose: str, statements: tuple[Statement, ...], heading: h.Element
) -> h.Node:
    """The country's own word, or what others say of it, the newest first."""
    if not statements:
        return None
    below = h.h4 if heading is h.h3 else h.h2
    claims = edition.story.claims
    known = [edition.days_standing(claims[one.claim]) for one in statements]
    first, until = min(day for day, _ in known), max(day for _, day in known)
    return h.div(class_=f"voices {whose}", **standing_tags(edition, first, until))[
        below[edition.words.say(f"card.{whose}")],
        h.ol(".claims")[[_statement(edition, one) for one in statements]],
    ]


def _position(edition: Edition, during: During[Position]) -> h.Element:
    words, position = edition.words, during.what
    return h.p(
        ".standing",
        **standing_tags(edition, during.first, during.until),
        hidden=during.until < len(edition.days),
    )[
        tone_key(position.tone),
        h.b[position.status],
        position.since is not None
        and [" ", words.say("card.since"), " ", show_day(position.since)],
        position.repeated is not None
        and [", ", words.say("card.repeated"), " ", show_day(position.repeated)],
        position.confirmed and [", ", position.confirmed],
        position.old and h.small(".old")[position.old],
        position.role is not None and h.small(".role")[say(edition, position.role)],
    ]


def _offers(edition: Edition, during: During[tuple[Phrase, ...]]) -> h.Element:
    """What it offers by its own word."""
    tags = standing_tags(edition, during.first, during.until)
    return h.p(".offers", **tags, hidden=during.until < len(edition.days))[
        edition.words.say("card.offers"), " ",
        between([say(edition, kind) for kind in during.what], ", "),
    ]  # fmt: skip


def _statement(edition: Edition, one: Statement) -> h.Element:
    words = edition.words
    return h.li(
        data_claim=one.id,
        **standing_tags(edition, *edition.days_standing(edition.story.claims[one.claim])),
        class_=f"voice-{one.voice}",
    )[
        h.p(".claim-head")[
            show_day(one.day),
            " · ",
            h.span(".voice")[one.voice_said],
            one.status is not None
            and [
                " · ",
                h.span(".says")[one.hearsay and [words.say("card.says"), " "],
                                say(edition, one.status)],
            ],
        ],
        h.p[say(edition, one.text)],
        one.quote is not None and _quote(one.quote),
        one.has_speaker and h.p(".said-by")[words.say("card.said_by"), " ",
                                            show_who(edition, one)],
        one.is_joint and h.p(".also")[words.say("card.also"), " ", one.also],
        one.replaced is not None and _replaced(edition, one.replaced),
        one.note is not None and h.p(".note")[say(edition, one.note)],
        one.withdrawn is not None
        and h.p(".withdrawn")[
            words.say("card.withdrawn"), " ", show_day(one.withdrawn.on), ": ",
            say(edition, one.withdrawn.why),
        ],
        show_leanings(edition, one),
    ]  # fmt: skip


def _replaced(edition: Edition, replaced: Replaced) -> h.Element:
    """Since when the offer of a statement no longer stands, on those days."""
    tags = standing_tags(edition, edition.index_of(replaced.since), len(edition.days))
    return h.p(".replaced", **tags)[
        edition.words.say("card.replaced"), " ",
        h.a(href=f"{edition.page}#{replaced.by}")[show_day(replaced.on)], ".",
    ]  # fmt: skip


def show_leanings(edition: Edition, one: Statement) -> h.Node:
    """How well a statement is borne out, and who leans on whom for it."""
    return [
        h.p(".provenance")[h.b[one.evidence], one.origins and [" · ", one.origins]],
        h.ul(".sources")[[h.li[_leaning(edition, leaning)] for leaning in one.leanings]],
    ]


def _quote(quote: Quotation) -> h.Node:
    """The wording; our own translation and an outlet's rendering say what they are."""
    return h.figure(".quote")[
        h.blockquote(lang=quote.language)[h.p[h.q[quote.text] if quote.marked else quote.text]],
        quote.translation and h.p(".translation")[quote.translation],
        h.figcaption[quote.who],
    ]


def _leaning(edition: Edition, leaning: Leaning) -> h.Node:
    """A page, its headline and day, and what it leans on down to the origin."""
    if leaning.source is None:
        own: h.Node = h.span(".origin")[leaning.said]
    else:
        own = [
            show_source(leaning.source),
            leaning.title is not None
            and [", ", h.cite(lang=leaning.title.language)[leaning.title.said]],
            leaning.published is not None and [", ", show_day(leaning.published)],
            bool(leaning.source.archive)
            and [" (", h.a(href=leaning.source.archive)[edition.words.say("sources.archive")], ")"],
        ]
    leans = edition.words.say("origins.leans_on")
    below = (
        bool(leaning.leans_on)
        and h.ul(".leans-on")[
            [h.li[leans, " ", _leaning(edition, lower)] for lower in leaning.leans_on]
        ]
    )
    unknown = (
        not leaning.known and h.small(".unknown-origin")[" ", edition.words.say("origins.not_said")]
    )
    return [own, unknown, below]
