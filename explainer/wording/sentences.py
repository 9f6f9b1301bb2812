"""Sentences that are derived from the records, so that nobody types them."""

from collections.abc import Iterable

from explainer.story.history import Snapshot, Standing, old_after
from explainer.story.model import Claim, Number, Origin, Person, Quote, Source
from explainer.story.model.story import Story
from explainer.story.plans import phases_of, shown_plan
from explainer.story.provenance import chain, evidence, origins
from explainer.wording.catalogue import (
    Catalogue,
    column_day,
    country_name,
    figure_day,
    from_day,
    full_day,
    inexact_day,
    listing,
    loose_month,
    on_day,
    until_day,
)
from explainer.wording.direction import isolated


def banner(story: Story, words: Catalogue) -> str:
    """What a closed story leaves out; a maintained one only says its day."""
    return words.say(
        f"banner.{story.about.state}",
        as_of=full_day(story.about.as_of, words),
        published=full_day(story.about.published, words),
    )


def short_banner(story: Story, words: Catalogue) -> str:
    """The same in a line, for embeds and pictures."""
    as_of = story.about.as_of
    return words.say(
        f"banner.{story.about.state}_short",
        as_of=full_day(as_of, words),
        as_of_figures=figure_day(as_of, words),
    )


def status_label(standing: Standing, words: Catalogue) -> str:
    """A country's status as a label, or why it has none."""
    if standing.status:
        return standing.status.label.said_in(words.language)[0]
    if standing.country.role == "host":
        return words.say("status.host")
    return words.say(f"status.{_said_of(standing)}")


def _said_of(standing: Standing) -> str:
    """Whether a country without a status spoke itself, or others of it, or nobody at all."""
    if not standing.claims:
        return "none"
    return "spoke" if any(claim.voice == "own" for claim in standing.claims) else "reported"


def place_label(story: Story, standing: Standing, words: Catalogue) -> str:
    """A country's status as a label; without one, what it is to the story or what was said of it.

    It stands within a sentence.
    """
    role = story.about.roles.get(standing.country.role)
    if role and not standing.status:
        return role.said_in(words.language)[0]
    if standing.status or standing.country.role == "host":
        return status_label(standing, words)
    return words.say(f"status.within.{_said_of(standing)}")


def standing_words(story: Story, standing: Standing, words: Catalogue) -> str:
    """A country and its status in a breath: Estland: grundsätzlich bereit, eine Kompanie."""
    name = country_name(standing.country, words)
    if not standing.status:
        label = place_label(story, standing, words)
        return words.say("standing.none", country=name, status=label)
    said = standing.status.within.said_in(words.language)[0]
    parts = [said]
    if standing.offer:
        parts.append(standing.offer.said_in(words.language)[0])
    if standing.old and standing.newest_word:
        parts.append(words.say("standing.old", month=loose_month(standing.newest_word.date, words)))
    return words.say("standing.status", country=name, status=words.in_a_row(parts))


def borne_out_words(standing: Standing, words: Catalogue) -> str:
    """Of which day the statement is that sets a status, and how many sources it has.

    Of an old status the month is said already.
    """
    claim = standing.newest_word
    if not standing.status or not claim:
        return ""
    exact = claim.date.precision == "day"
    parts = [
        "" if standing.old and not exact else column_day(claim.date, words),
        words.count("hover.sources", len(claim.sources)),
    ]
    return "".join(f"{words.say('shown.separator')}{part}" for part in parts if part)


def map_alt(snapshot: Snapshot, words: Catalogue) -> str:
    """What the map shows, status by status, for those who do not see it."""
    story = snapshot.story
    groups = []
    for status in story.statuses.values():
        named = sorted(
            (
                country_name(standing.country, words)
                for standing in snapshot.standings.values()
                if standing.status is status
            ),
            key=words.sort_key,
        )
        if named:
            label = status.label.said_in(words.language)[0]
            groups.append(
                words.say("alt.group", status=label, n=len(named), names=listing(named, words))
            )
    said = " ".join(groups) or words.say("alt.nothing")
    return words.say("alt.map", day=full_day(snapshot.day, words), groups=said)


def covered_words(snapshot: Snapshot, words: Catalogue) -> str:
    """How many countries are counted, and whom of those that spoke the count leaves out."""
    counted = words.count("answer.covered", len(snapshot.covered))
    left_out = sorted(
        (
            country_name(standing.country, words)
            for standing in snapshot.standings.values()
            if standing.claims and standing.country.role != "contributor"
        ),
        key=words.sort_key,
    )
    if not left_out:
        return counted
    return words.say("answer.not_counted", counted=counted, names=listing(left_out, words))


def old_words(snapshot: Snapshot, words: Catalogue, counted: bool = False) -> str:
    """Whose status is old, month by month, as the legend says it; nothing where none is.

    Where there is no room for names they are only ``counted``.
    """
    found: dict[int, dict[str, list[str]]] = {}
    said = [(s, s.newest_word.date) for s in snapshot.standings.values() if s.old and s.newest_word]
    for standing, when in sorted(said, key=lambda one: one[1].first_day):
        days = standing.status and old_after(snapshot.story, standing.status)
        by_month = found.setdefault(days or 0, {})
        by_month.setdefault(loose_month(when, words), []).append(
            country_name(standing.country, words)
        )
    parts = []
    for days, by_month in sorted(found.items()):
        months = (
            words.say(
                "map.old_month", month=when, names=listing(sorted(names, key=words.sort_key), words)
            )
            for when, names in by_month.items()
        )
        several = words.count("pictures.countries", sum(map(len, by_month.values())))
        said_of = several if counted else words.in_groups(months)
        parts.append(words.say("map.old", days=days, months=said_of))
    return words.say("shown.separator").join(parts)


def evidence_words(story: Story, claim: Claim, words: Catalogue) -> str:
    """The grade of evidence as a label."""
    return words.say(f"evidence.grade_{evidence(story, claim)}")


def origins_words(story: Story, statement: Claim | Number, words: Catalogue) -> str:
    """How many pages tell it, and how many independent origins they have."""
    pages = words.count("origins.pages", len(statement.sources))
    found = origins(story, statement)
    if not found:
        return words.say("origins.unknown", pages=pages)
    if len(found) == 1 and len(statement.sources) > 1:
        return words.say("origins.same", pages=pages)
    return words.say("origins.known", pages=pages, n=words.count("origins.count", len(found)))


def node_name(node: Source | Origin, words: Catalogue) -> str:
    """What a page or origin is called."""
    if isinstance(node, Source):
        return node.short or node.publisher
    return (node.names and node.names.get(words.language)) or node.who


def name_within(node: Source | Origin, words: Catalogue) -> str:
    """What a page or origin is called within a sentence."""
    return isolated(node_name(node, words), words)


def speaker_name(who: Person | Quote, words: Catalogue) -> str | None:
    """Who spoke, as this language writes the name; nobody where only the office is known."""
    written = who.name if isinstance(who, Person) else who.speaker
    if not who.names:
        return written
    return who.names.get(words.language) or written or who.names.said_in(words.language)[0]


def claim_countries(story: Story, codes: Iterable[str], words: Catalogue) -> str:
    """The countries of a claim, as a sentence lists them in the order of their names."""
    names = (country_name(story.countries[code], words) for code in codes)
    return listing(sorted(names, key=words.sort_key), words)


def on_whose_word(story: Story, claim: Claim, words: Catalogue) -> str:
    """Who says it: of another government's statement whoever spoke, if known, else the outlets."""
    speaker = _speaker(story, claim.said_by, words) if claim.said_by else ""
    if claim.voice == "other" and speaker:
        return words.say("according.to", who=speaker)
    return attribution(story, claim, words)


def _speaker(story: Story, who: Person, words: Catalogue) -> str:
    """Who spoke, with office and country as far as they are known."""
    parts = [who.office.said_in(words.language)[0]] if who.office else []
    if who.country:
        parts.append(country_name(story.countries[who.country], words))
    name, held = isolated(speaker_name(who, words) or "", words), words.in_a_row(parts)
    return words.aside(name, held) if name and held else name or held


def attribution(story: Story, claim: Claim, words: Catalogue) -> str:
    """On whose word a claim is told: laut Babel und UNN unter Berufung auf Bloomberg.

    A publisher of several pages is named once, also where another one cites it.
    """
    cited: dict[str, dict[str, None]] = {}
    for link in chain(story, claim):
        below = dict.fromkeys(name_within(lower.node, words) for lower in link.leans_on)
        cited.setdefault(name_within(link.node, words), {}).update(below)
    tellers: dict[tuple[str, ...], list[str]] = {}
    for who, names in cited.items():
        others = tuple(name for name in names if name not in cited)
        tellers.setdefault(others, []).append(who)
    return listing((_according(who, below, words) for below, who in tellers.items()), words)


def _according(who: list[str], below: tuple[str, ...], words: Catalogue) -> str:
    if not below:
        return words.say("according.to", who=listing(who, words))
    return words.say("according.citing", who=listing(who, words), origin=listing(below, words))


def origin_words(origin: Origin, words: Catalogue) -> str:
    """An origin with its day: Bloomberg, Bericht, 19. August 2025, Quelle anonym."""
    parts = [name_within(origin, words), words.say(f"origins.what.{origin.what}")]
    if origin.date:
        parts.append(inexact_day(origin.date, words))
    if origin.anonymous:
        parts.append(words.say("origins.anonymous"))
    return words.in_a_row(parts)


def phases_alt(story: Story, words: Catalogue, awaited: str = "") -> str:
    """What the picture of the phases shows: how many events between which days, then the phases.

    Before those without a day stands what they wait for.
    """
    parts = [words.say("alt.phases")]
    days = sorted(event.date for event in story.events.values())
    if days:
        gaps = {
            "on": on_day(days[0], words),
            "first": from_day(days[0], words),
            "last": until_day(days[-1], words),
        }
        parts.append(words.count("alt.events", len(days), **gaps))
    dated, undated = [], []
    for number, phase in enumerate(phases_of(story, shown_plan(story)), 1):
        title = f"{number}. {phase.title.said_in(words.language)[0]}"
        if phase.when.start:
            start = full_day(phase.when.start, words)
            dated.append(words.aside(title, start))
        else:
            undated.append(title)
    if dated:
        parts.append(words.say("alt.dated", phases=words.in_groups(dated)))
    if undated and awaited:
        parts.append(words.say("alt.awaited", what=awaited))
    if undated:
        parts.append(words.say("alt.undated", phases=words.in_groups(undated)))
    return " ".join(parts)
