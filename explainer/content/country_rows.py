"""The table's line of each country: where it stands, what exactly, who said so and when; by status."""

from dataclasses import dataclass

from explainer.content.briefly import briefly, cut_off, name_parts
from explainer.content.country import Country, country
from explainer.content.day_by_day import told_by_day
from explainer.content.edition import Day, During, Edition, Phrase, phrase, stretches
from explainer.content.statement import Statement
from explainer.story.history import Standing
from explainer.wording.catalogue import column_day, listing


@dataclass(frozen=True)
class Line:
    """What a country's line says of the statement on which its status rests, else of its newest.

    ``status`` is the short word for it, or what the country is to the story if it is no contributor,
    or that there is none. ``what`` is short enough for the line. ``who`` stands in three parts: what comes before the
    surname, the surname or the only name there is, and what comes behind. ``grade`` is that of the
    evidence, and ``old`` is a day long past.
    """

    status: Phrase
    what: str
    who: tuple[str, str, str]
    day: str
    when: Day
    old: bool
    grade: int


@dataclass(frozen=True)
class CountryRow:
    """A country with its ``status`` as an id, empty without one; ``lines`` are those of all days.

    ``sources`` counts the pages on which the statements that stand rest, each once.
    """

    card: Country
    status: str
    tone: str
    lines: tuple[During[Line], ...]
    sources: int

    @property
    def line(self) -> Line:
        """That of the last day."""
        return self.lines[-1].what


@dataclass(frozen=True)
class Group:
    """The countries of a status; the ``label`` says which one, or that there is none."""

    status: str
    tone: str
    label: Phrase
    rows: tuple[CountryRow, ...]


def groups(edition: Edition) -> tuple[Group, ...]:
    """All countries of which something was said, by their status in the story's order, then by name.

    Those without one come last, and behind them the host, which counts nowhere else either. A status
    that no country has is told too, for other days.
    """
    return edition.keep("groups", lambda: _groups(edition))


def _groups(edition: Edition) -> tuple[Group, ...]:
    words, statuses = edition.words, edition.story.statuses
    rows = [country_row(edition, standing) for standing in edition.standings]
    found = [
        Group(
            one.id,
            one.scale or "none",
            phrase(one.label, words),
            tuple(row for row in rows if row.status == one.id),
        )
        for one in statuses.values()
        if one.scale
    ]
    none = Phrase(words.say("status.without"), edition.language)
    others = [row for row in rows if not row.status]
    without = Group("", "none", none, tuple(row for row in others if row.tone != "host"))
    hosts = tuple(row for row in others if row.tone == "host")
    if not hosts:
        return (*found, without)
    return (*found, without, Group("host", "host", hosts[0].line.status, hosts))


def country_row(edition: Edition, standing: Standing) -> CountryRow:
    """The row of one country."""
    code = standing.country.code
    card = country(edition, code)
    by_day = told_by_day(edition, code, lambda standing: line_of(edition, standing, card))
    pages = {page for one in card.standing for page in one.pages}
    return CountryRow(
        card,
        standing.status.id if standing.status else "",
        standing.tone,
        tuple(stretches(by_day)),
        len(pages),
    )


def line_of(edition: Edition, standing: Standing, card: Country) -> Line:
    """The line of a country where it stands like this."""
    newest = max(standing.claims, key=lambda claim: claim.date.first_day, default=None)
    claim = standing.claim or newest
    one = card.by_claim.get(claim.id) if claim else None
    if one is None:
        return Line(_status(edition, standing), "", ("", "", ""), "", Day("", ""), False, 0)
    what = _what(edition, standing, one)
    return Line(
        _status(edition, standing),
        what,
        _who(edition, one),
        column_day(edition.story.claims[one.claim].date, edition.words),
        one.day,
        standing.old,
        one.grade,
    )


def _status(edition: Edition, standing: Standing) -> Phrase:
    role = edition.story.about.roles.get(standing.country.role)
    if standing.status:
        return phrase(standing.status.short or standing.status.label, edition.words)
    if role:
        return phrase(role, edition.words)
    return Phrase(edition.words.say("table.no_status"), edition.language)


def _what(edition: Edition, standing: Standing, one: Statement) -> str:
    """What exactly is offered, or where that has no room the kinds of it."""
    words = edition.words
    offer = standing.offer.said_in(edition.language)[0] if standing.offer else ""
    if not offer and not standing.status and standing.country.role == "contributor":
        spoke = any(claim.voice == "own" for claim in standing.claims)
        return words.say("table.spoke" if spoke else "table.reports")
    said = [one for one in (offer, one.kinds) if one]
    before = frozenset(words.say("table.cut_before").split())
    brief = [*filter(None, (briefly(one, before) for one in said)), *map(cut_off, said), ""]
    return brief[0]


def _who(edition: Edition, one: Statement) -> tuple[str, str, str]:
    """A person by the surname; of those who report it the nearest, and behind them whom they lean on."""
    words = edition.words
    if not one.speaker:
        names = dict.fromkeys(page.name for page in one.sources)
        nearest = words.say("according.to", who=listing(names, words))
        if one.told_by.startswith((f"{nearest} ", f"{nearest},")):
            return "", nearest, one.told_by.removeprefix(nearest).lstrip(" ,")
        return "", one.told_by, ""
    before, surname = name_parts(one.speaker)
    rest = [part.said for part in one.who[1:]]
    return before, surname, words.in_a_row(rest)
