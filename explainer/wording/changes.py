"""What changed, in words: a sentence for every change, derived from the claims."""

from collections.abc import Iterable

from explainer.story.history import Change
from explainer.story.model import Status
from explainer.story.story import Story
from explainer.wording.catalogue import Catalogue
from explainer.wording.names import alphabetical, country_name, inexact_day
from explainer.wording.sentences import attribution


def change_words(story: Story, change: Change, words: Catalogue) -> str:
    """One change as a sentence that stands for itself."""
    claim = change.claim
    gaps = {
        "country": country_name(story.countries[claim.country], words),
        "offer": f" ({claim.offer.said_in(words.language)[0]})" if claim.offer else "",
        "status": _within(change.after, words),
        "before": _within(change.before, words),
        "day": inexact_day(claim.date, words),
    }
    if change.kind == "hearsay":
        said = story.statuses.get(claim.says_status or "")
        gaps |= {"who": attribution(story, claim, words), "status": _within(said, words)}
        return words.say("changes.hearsay" if said else "changes.hearsay_only", **gaps)
    return words.say(f"changes.{change.kind}", **gaps)


def in_order(story: Story, found: Iterable[Change], words: Catalogue) -> list[Change]:
    """Changes by day, and within a day by the countries' names in this language."""
    return sorted(
        found,
        key=lambda change: (
            change.day,
            alphabetical(country_name(story.countries[change.claim.country], words)),
            change.claim.id,
        ),
    )


def _within(status: Status | None, words: Catalogue) -> str:
    return status.within.said_in(words.language)[0] if status else words.say("changes.no_status")
