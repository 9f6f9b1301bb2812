"""What a country's card as a picture says: all that has room, or a single statement."""

from typing import Any

from explainer.content.country import Country, country
from explainer.content.edition import Edition, only_in
from explainer.content.pictures import Picture
from explainer.content.statement import Statement
from explainer.pictures.furniture import furnish, sources_of
from explainer.pictures.positions_drawing import draw_course_of
from explainer.pictures.swatches import swatch

Content = dict[str, Any]


def card_of(edition: Edition, picture: Picture) -> Content:
    """Everything that the template of cards needs."""
    card, words = country(edition, picture.country), edition.words
    if picture.statement:
        return _alone(edition, picture, card)
    told, kinds = card.standing, words.in_a_row(kind.said for kind in card.offers)
    offers = f"{words.say('card.offers')} {kinds}" if kinds else ""
    course = draw_course_of(edition, card.code, picture.size, picture.theme)
    went = course["said"] if course else ""
    alt = words.in_sentences([card.title, went, *(one.text.said for one in told)])
    return furnish(edition, picture, offers, alt, sources_of(list(told)), card.title) | {
        "tone": swatch(card.position.tone, picture.theme),
        "status": card.said,
        "course": course,
        "claims": [_statement(edition, one) for one in told],
        "more": ["", *(words.count("pictures.more_claims", n) for n in range(1, len(told) + 1))],
        "least": 1,
    }


def _alone(edition: Edition, picture: Picture, card: Country) -> Content:
    """A single statement below where its country stands, and nothing else that was said."""
    one = next(one for one in card.statements if one.claim == picture.statement)
    alt = one.alone(card.said, edition.words)
    return furnish(edition, picture, one.help, alt, sources_of([one]), card.title) | {
        "notes": "",
        "tone": swatch(card.position.tone, picture.theme),
        "status": card.said,
        "course": None,
        "claims": [_statement(edition, one)],
        "more": ["", ""],
        "least": 1,
    }


def _statement(edition: Edition, one: Statement) -> Content:
    publishers = edition.words.in_a_row(dict.fromkeys(source.name for source in one.sources))
    by = (one.told_by, one.evidence, publishers, only_in(edition, one.text))
    return {
        "head": one.head,
        "text": one.text.said,
        "by": " · ".join(part for part in by if part),
    }
