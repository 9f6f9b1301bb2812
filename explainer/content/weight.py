"""Which countries stay where a picture has room for some: never decided by the alphabet."""

from explainer.content.edition import Edition
from explainer.story.positions import courses

# who would send soldiers, who would not, and then who offers something else
_FIRMEST_FIRST = ("yes", "leaning", "no", "other", "open")


def by_weight(edition: Edition) -> tuple[str, ...]:
    """The codes of all countries of which something was said, the weightiest first.

    First those named behind the headline number, in its order, then those that changed course, then
    the others by how firm their status is; among equals by name.
    """
    headline = edition.story.about.headline_number
    named = headline.named if headline else ()
    changed = courses(edition.story)
    tones = {standing.country.code: standing.tone for standing in edition.standings}

    def weight(code: str) -> tuple[int, bool, int, object]:
        tone = tones[code]
        return (
            named.index(code) if code in named else len(named),
            code not in changed,
            _FIRMEST_FIRST.index(tone) if tone in _FIRMEST_FIRST else len(_FIRMEST_FIRST),
            edition.words.sort_key(edition.names[code]),
        )

    return tuple(sorted(tones, key=weight))
