"""A country's card: where it stands, what it offers, and every claim with its voice and sources."""

from itertools import groupby

import htpy as h

from explainer.drawing.europe_map import tone_of
from explainer.page.html import between, day, source_link, told, tone_key
from explainer.page.map import country_link
from explainer.page.view import View
from explainer.story.history import Standing
from explainer.story.model import Claim, Origin, Person, Quote
from explainer.story.provenance import Link, chain
from explainer.wording.names import month
from explainer.wording.sentences import (
    evidence_words,
    origin_words,
    origins_words,
    speaker_name,
    status_label,
)


def show_cards(view: View) -> h.Node:
    """The list of countries, and a card for each; a script shows the one that is chosen."""
    words = view.words
    return h.section("#countries", aria_labelledby="countries-title")[
        h.h2("#countries-title")[words.say("countries.title")],
        h.div(".choose-country")[
            h.p(".hint.needs-script")[words.say("countries.hint")],
            h.ul(".country-list")[[h.li[country_link(view, s)] for s in view.told]],
        ],
        h.div(".cards")[[show_card(view, standing) for standing in view.told]],
    ]


def show_card(view: View, standing: Standing, heading: h.Element = h.h3) -> h.Element:
    """One country's card."""
    code = standing.country.code
    claims = list(reversed(view.story.claims_of(code)))
    # the one card of a document has no address in it: what is framed would scroll its host there
    place = {"id": code, "tabindex": "-1"} if heading is h.h3 else {}
    return h.article(".card", data_country=code, **place)[
        h.button(".close.needs-script", type="button", data_close=True,
                 aria_label=view.words.say("card.close"))["×"],
        heading[view.names[code]],
        _standings(view, code),
        _offers(view, code),
        _voices(view, "own", [claim for claim in claims if claim.voice == "own"], heading),
        _voices(view, "others", [claim for claim in claims if claim.voice != "own"], heading),
    ]  # fmt: skip


def _voices(view: View, whose: str, claims: list[Claim], heading: h.Element) -> h.Node:
    """The country's own word, or what others say of it, the newest first."""
    if not claims:
        return None
    below = h.h4 if heading is h.h3 else h.h2
    return h.div(class_=f"voices {whose}")[
        below[view.words.say(f"card.{whose}")],
        h.ol(".claims")[[_claim(view, claim) for claim in claims]],
    ]


def _standings(view: View, code: str) -> h.Node:
    """The status in each stretch of days on which it stayed the same."""
    spans = []
    indexed = [(index, snap.standings[code]) for index, snap in enumerate(view.snapshots)]
    for _, group in groupby(indexed, key=lambda item: (item[1].claim, item[1].old,
                                                        bool(item[1].claims))):  # fmt: skip
        run = list(group)
        spans.append((run[0][0], run[-1][0] + 1, run[0][1]))
    return [_standing(view, first, until, standing) for first, until, standing in spans]


def _standing(view: View, first: int, until: int, standing: Standing) -> h.Element:
    words = view.words
    role = view.story.about.roles.get(standing.country.role)
    return h.p(
        ".standing",
        **view.standing_tags(first, until),
        hidden=until < len(view.days),
    )[
        tone_key(tone_of(standing)),
        h.b[status_label(standing, words)],
        standing.since and [" ", words.say("card.since"), " ", day(view, standing.since.date)],
        standing.claim is not standing.since
        and standing.claim
        and [", ", words.say("card.repeated"), " ", day(view, standing.claim.date)],
        standing.old
        and standing.claim
        and h.small(".old")[
            words.say("card.old", month=month(standing.claim.date.first_day, words))
        ],
        role and h.small(".role")[told(view, role)],
    ]


def _offers(view: View, code: str) -> h.Node:
    """What it offers by its own word, in each stretch of days on which that stayed the same."""
    kinds = view.story.contribution_types
    offered = enumerate(snapshot.standings[code].contributions for snapshot in view.snapshots)
    found = []
    for contributions, group in groupby(offered, key=lambda item: item[1]):
        run = [index for index, _ in group]
        first, until = run[0], run[-1] + 1
        if contributions:
            labels = between([told(view, kinds[kind].label) for kind in contributions], ", ")
            tags = view.standing_tags(first, until)
            found.append(
                h.p(".offers", **tags, hidden=until < len(view.days))[
                    view.words.say("card.offers"), " ", labels
                ]
            )
    return found


def _claim(view: View, claim: Claim) -> h.Element:
    story, words = view.story, view.words
    first, until = view.days_standing(claim)
    said = story.statuses.get(claim.status or claim.says_status or "")
    return h.li(
        data_claim=claim.id,
        **view.standing_tags(first, until),
        class_=f"voice-{claim.voice}",
    )[
        h.p(".claim-head")[
            day(view, claim.date),
            " · ",
            h.span(".voice")[words.say(f"voice.{claim.voice}")],
            said
            and [
                " · ",
                h.span(".says")[
                    claim.says_status and [words.say("card.says"), " "],
                    told(view, said.label),
                ],
            ],
        ],
        h.p[told(view, claim.text)],
        claim.quote and _quote(view, claim.quote),
        claim.said_by and h.p(".said-by")[words.say("card.said_by"), " ",
                                          show_person(view, claim.said_by)],
        claim.note and h.p(".note")[told(view, claim.note)],
        claim.withdrawn
        and h.p(".withdrawn")[
            words.say("card.withdrawn"), " ", day(view, claim.withdrawn.on), ": ",
            told(view, claim.withdrawn.why),
        ],
        show_leaning(view, claim),
    ]  # fmt: skip


def show_leaning(view: View, claim: Claim) -> h.Node:
    """How well a claim is borne out, and who leans on whom for it."""
    story, words = view.story, view.words
    return [
        h.p(".provenance")[
            h.b[evidence_words(story, claim, words)],
            claim.voice == "report" and [" · ", origins_words(story, claim, words)],
        ],
        h.ul(".sources")[[h.li[_chain(view, link)] for link in chain(story, claim)]],
    ]


def show_person(view: View, person: Person) -> h.Node:
    """Who spoke, with the office held that day."""
    country = person.country and view.names[person.country]
    parts = [speaker_name(person, view.words), person.office and told(view, person.office), country]
    return between([part for part in parts if part], ", ")


def _quote(view: View, quote: Quote) -> h.Node:
    """The wording; our own translation and an outlet's rendering say what they are."""
    words, story = view.words, view.story
    rendered = quote.rendered_by and story.sources[quote.rendered_by]
    translated = quote.translation and quote.translation.get(view.language)
    return h.figure(".quote")[
        h.blockquote(lang=quote.language)[h.p[h.q[quote.text] if not rendered else quote.text]],
        translated and quote.language != view.language and h.p(".translation")[
            words.say("quote.translation"), " ", translated],
        h.figcaption[
            speaker_name(quote, words),
            rendered and [", ", words.say("quote.rendered", who=rendered.short or
                                          rendered.publisher)],
        ],
    ]  # fmt: skip


def _chain(view: View, link: Link) -> h.Node:
    """A page, its headline and day, and what it leans on down to the origin."""
    if isinstance(link.node, Origin):
        own: h.Node = h.span(".origin")[origin_words(link.node, view.words)]
    else:
        source = link.node
        own = [
            source_link(view, source),
            bool(source.title) and [", ", h.cite(lang=source.language)[source.title]],
            source.published is not None and [", ", day(view, source.published)],
        ]
    leans = view.words.say("origins.leans_on")
    below = (
        bool(link.leans_on)
        and h.ul(".leans-on")[[h.li[leans, " ", _chain(view, lower)] for lower in link.leans_on]]
    )
    unknown = not link.known and h.small(".unknown-origin")[" ", view.words.say("origins.not_said")]
    return [own, unknown, below]
