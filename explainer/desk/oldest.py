"""The claims that were held against their sources the longest time ago."""

from datetime import date

import htpy as h

from explainer.content.edition import Edition, day
from explainer.desk.lists import LISTED, about, folded, place_of, show_list, show_place, way_to
from explainer.page.parts import show_day
from explainer.story.model import Claim
from explainer.story.model.values import InexactDate
from explainer.story.reading.draft import Draft


def show_oldest(edition: Edition, draft: Draft) -> h.Element:
    """Claims that stand, by the day of their review, then by their own."""
    standing = [claim for claim in edition.story.claims.values() if not claim.withdrawn]
    claims = sorted(standing, key=lambda claim: (claim.reviewed, claim.date, claim.id))
    entries = [_claim(edition, draft, claim) for claim in claims]
    rest = edition.words.count("desk.more", len(entries) - LISTED)
    title = edition.words.say("desk.oldest")
    return show_list("oldest", title, len(claims), folded("oldest", entries, rest), open_=False)


def _claim(edition: Edition, draft: Draft, claim: Claim) -> h.Node:
    words = edition.words
    return [
        h.p[
            way_to(edition, claim, about(edition, claim), ", ", show_day(day(claim.date, edition.words))),
            _before(edition, claim.date),
        ],
        h.p[
            words.say("desk.reviewed"), " ", show_day(day(claim.reviewed, edition.words)),
            _before(edition, claim.reviewed), " · ",
            show_place(place_of(draft, claim, "reviewed")),
        ],
    ]  # fmt: skip


def _before(edition: Edition, when: InexactDate | date) -> str:
    """How many days a day lies before the last one that the story knows, if it does."""
    first = when.first_day if isinstance(when, InexactDate) else when
    days = (edition.story.about.as_of - first).days
    return f" ({edition.words.count('desk.days_before', days)})" if days > 0 else ""
