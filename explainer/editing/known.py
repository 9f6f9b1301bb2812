"""What a story already knows of a page, a host, a person or an origin, to be offered and not guessed."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from urllib.parse import urlsplit, urlunsplit

from explainer.story.model import Claim, Origin, Person, Source
from explainer.story.reading.draft import Draft
from explainer.story.rules.sources import TRACKING

# ways in which an address spells a day
_DAYS = (
    r"/(?P<y>20\d\d)/(?P<m>\d{1,2})/(?P<d>\d{1,2})(?!\d)",
    r"(?<!\d)(?P<y>20\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)",
    r"(?<!\d)(?P<y>20\d\d)(?P<m>\d\d)(?P<d>\d\d)(?!\d)",
)


@dataclass(frozen=True)
class Speaker:
    """A person with the office last held, the country spoken for, and the day of it."""

    person: Person
    country: str
    last: date


def without_tracking(url: str) -> tuple[str, tuple[str, ...]]:
    """An address without what newsletters and networks hang on to it, and the names of that."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url, ()
    query, cut = _cut(parts.query)
    fragment, also = _cut(parts.fragment)
    if not cut and not also:
        return url, ()
    return urlunsplit(parts._replace(query=query, fragment=fragment)), (*cut, *also)


def _cut(parameters: str) -> tuple[str, tuple[str, ...]]:
    """Parameters without those that track, and the names of these."""
    names = [one.split("=")[0] for one in re.split("[&;]", parameters) if "=" in one]
    tracking = tuple(name for name in names if TRACKING.match(name))
    if not tracking:
        return parameters, ()
    kept = [one for one in re.split("[&;]", parameters) if one.split("=")[0] not in tracking]
    return "&".join(kept), tracking


@cache
def host_of(url: str) -> str:
    """The host of an address, without what only says which form of the page it is."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return re.sub(r"^(www|m)\.", "", host)


@cache
def same_page(url: str) -> str:
    """What two addresses of one page have in common."""
    try:
        parts = urlsplit(without_tracking(url.strip())[0])
    except ValueError:
        return url
    query = f"?{parts.query}" if parts.query else ""
    return f"{host_of(url)}{parts.path.rstrip('/')}{query}"


def source_at(draft: Draft, url: str) -> Source | None:
    """The source that has this address already."""
    wanted = same_page(url)
    for source in _sources(draft):
        if source.url and same_page(source.url) == wanted:
            return source
    return None


def claims_from(draft: Draft, source: str) -> tuple[Claim, ...]:
    """The statements that name a source."""
    return tuple(claim for claim in _claims(draft) if source in claim.sources)


def pages_of_host(draft: Draft, url: str) -> tuple[str, tuple[Source, ...]]:
    """The host of an address, or the nearest above it of which there are pages; the newest first."""
    host = host_of(url)
    while "." in host:
        found = [source for source in _sources(draft) if source.url and host_of(source.url) == host]
        if found:
            return host, tuple(sorted(found, key=_published)[::-1])
        host = host.split(".", 1)[1]
    return "", ()


def day_in(url: str) -> date | None:
    """The day that an address spells, if it is one of the calendar."""
    for pattern in _DAYS:
        for found in re.finditer(pattern, url):
            try:
                return date(int(found["y"]), int(found["m"]), int(found["d"]))
            except ValueError:
                continue
    return None


def speakers(draft: Draft, countries: Iterable[str] = ()) -> tuple[Speaker, ...]:
    """Everybody who spoke, each name and office of a country once: of these countries first, then newest."""
    own = set(countries)
    found: dict[tuple[str | None, str, object], Speaker] = {}
    for speaker in sorted(_speaking(draft), key=lambda one: one.last):
        found[speaker.person.name, speaker.country, speaker.person.office] = speaker
    return tuple(sorted(found.values(), key=lambda s: (s.country in own, s.last), reverse=True))


def called(draft: Draft, name: str) -> tuple[Speaker, ...]:
    """The people of this name, each with the office that was last held; several if it is several."""
    wanted = " ".join(name.casefold().split())
    newest: dict[str, Speaker] = {}
    for speaker in _speaking(draft):
        names = {speaker.person.name or "", *(speaker.person.names or {}).values()}
        if wanted in {one.casefold() for one in names}:
            known = newest.get(speaker.country)
            if known is None or known.last <= speaker.last:
                newest[speaker.country] = speaker
    return tuple(sorted(newest.values(), key=lambda one: one.last, reverse=True))


def _speaking(draft: Draft) -> Iterator[Speaker]:
    """Who spoke in each statement that names a person."""
    for claim in _claims(draft):
        person = claim.said_by
        if person and person.name:
            country = person.country or (claim.codes[0] if len(claim.codes) == 1 else "")
            yield Speaker(person, country, claim.date.first_day)


def origins_near(draft: Draft, day: date | None) -> tuple[Origin, ...]:
    """All origins, the nearest to a day first, those without one last."""

    def far(origin: Origin) -> tuple[bool, int]:
        if origin.date is None or day is None:
            return True, 0
        return False, abs((origin.date.first_day - day).days)

    return tuple(sorted((placed.record for placed in draft.lists.get("origins", [])), key=far))


def _sources(draft: Draft) -> list[Source]:
    return [placed.record for placed in draft.lists.get("sources", [])]


def _claims(draft: Draft) -> list[Claim]:
    return [placed.record for placed in draft.lists.get("claims", [])]


def _published(source: Source) -> date:
    return source.published.first_day if source.published else source.accessed
