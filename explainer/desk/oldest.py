"""The claims that were held against their sources the longest time ago."""

from datetime import date

import htpy as h

from explainer.desk.lists import LISTED, folded, place_of, show_list, show_place, way_to
from explainer.page.parts import day
from explainer.page.view import View
from explainer.story.dates import InexactDate
from explainer.story.model import Claim
from explainer.story.reading import Draft


def show_oldest(view: View, draft: Draft) -> h.Element:
    """Claims that stand, by the day of their review, then by their own."""
    standing = [claim for claim in view.story.claims.values() if not claim.withdrawn]
    claims = sorted(standing, key=lambda claim: (claim.reviewed, claim.date, claim.id))
    entries = [_claim(view, draft, claim) for claim in claims]
    rest = view.words.count("desk.more", len(entries) - LISTED)
    title = view.words.say("desk.oldest")
    return show_list("oldest", title, len(claims), folded("oldest", entries, rest), open_=False)


def _claim(view: View, draft: Draft, claim: Claim) -> h.Node:
    words = view.words
    return [
        h.p[
            way_to(view, claim, view.names[claim.country], ", ", day(view, claim.date)),
            _before(view, claim.date),
        ],
        h.p[
            words.say("desk.reviewed"), " ", day(view, claim.reviewed),
            _before(view, claim.reviewed), " · ",
            show_place(place_of(draft, claim, "reviewed")),
        ],
    ]  # fmt: skip


def _before(view: View, when: InexactDate | date) -> str:
    """How many days a day lies before the last one that the story knows, if it does."""
    first = when.first_day if isinstance(when, InexactDate) else when
    days = (view.story.about.as_of - first).days
    return f" ({view.words.count('desk.days_before', days)})" if days > 0 else ""
