"""What the list beside the map says: who stands where, status by status; it is the map's only key."""

from dataclasses import dataclass

from explainer.content.edition import Edition, Phrase, phrase
from explainer.content.states import month_if_old
from explainer.story.history import Standing, old_after
from explainer.wording.sentences import standing_words


@dataclass(frozen=True)
class Entry:
    """A country by name; ``said`` is where it stands in a breath, ``old`` the month of an old status.

    Example: ``Entry("DNK", "Dänemark", "Dänemark: grundsätzlich bereit, Stand Mai 2025", "Mai 25")``.
    """

    code: str
    name: str
    said: str
    old: str


@dataclass(frozen=True)
class ListRow:
    """A status by its id, or what is no status and has none; its tone on the map, and who has it."""

    status: str
    tone: str
    label: Phrase
    entries: tuple[Entry, ...]

    @property
    def count(self) -> int:
        """How many they are."""
        return len(self.entries)


@dataclass(frozen=True)
class CountryList:
    """The rows in the story's order, empty ones as well; at their foot stands what else is on the map.

    The ``host`` counts nowhere, and is there if something was said of it. ``far`` explains the star of
    countries outside the map, ``old`` the month, ``nothing`` the tone of lands that are in no row.
    """

    label: str
    rows: tuple[ListRow, ...]
    host: ListRow | None
    far: str
    old: str
    nothing: str


def country_list(edition: Edition) -> CountryList:
    """The list of the edition's day."""
    words, story = edition.words, edition.story
    rows = [
        _row(edition, status.id, status.scale, phrase(status.label, words))
        for status in story.statuses.values()
        if status.scale
    ]
    rows.append(_row(edition, "", "none", _ours(edition, "status.without")))
    role = story.about.roles.get("host")
    host = _row(edition, "", "host", phrase(role, words)) if role else None
    days = [days for status in story.statuses.values() if (days := old_after(story, status))]
    return CountryList(
        words.say("list.label"),
        tuple(rows),
        host if host and host.entries else None,
        words.say("list.far"),
        words.say("list.old", days=min(days)) if days else "",
        words.say("list.nothing"),
    )


def _row(edition: Edition, status: str, tone: str, label: Phrase) -> ListRow:
    def is_in_it(standing: Standing) -> bool:
        its = standing.status.id if standing.status else ""
        return its == status and (bool(status) or standing.tone == tone)

    entries = (_entry(edition, standing) for standing in edition.standings if is_in_it(standing))
    return ListRow(status, tone, label, tuple(entries))


def _entry(edition: Edition, standing: Standing) -> Entry:
    return Entry(
        standing.country.code,
        edition.name(standing),
        standing_words(edition.story, standing, edition.words),
        month_if_old(standing, edition.words),
    )


def _ours(edition: Edition, key: str) -> Phrase:
    return Phrase(edition.words.say(key), edition.language)
