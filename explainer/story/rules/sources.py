"""Sources and origins: whether they carry what rests on them, and whether anything does."""

import re
from collections.abc import Iterator
from typing import Any

from explainer.story.provenance import rings
from explainer.story.reading.addresses import addresses
from explainer.story.reading.draft import Draft
from explainer.story.reading.problems import Problem, listed, quoted, visible
from explainer.story.reading.references import references

_PARAMETER = re.compile(r"[?&#;]([^=&#;]+)=")
# what newsletters, advertisements and social networks hang on to an address
TRACKING = re.compile(
    r"(utm|hsa|mtm|pk|piwik|matomo)_\w+$|at_(medium|campaign|format|link_\w+|ptr_name|bbc_team)$"
    r"|_hsenc$|_hsmi$|mkt_tok$|mc_[ce]id$|vero_(conv|id)$|xtor$"
    r"|(fb|g|d|y|tw|tt|ms)clk?id$|[gw]braid$|igshid$|li_fat_id$|wickedid$"
    r"|oly_(anon|enc)_id$|ref_(src|url)$|_ga$|cmpid$|s_cid$|ncid$",
    re.IGNORECASE,
)


def check_standing_of_sources(draft: Draft) -> Iterator[Problem]:
    """A status that rests on copies or weak sources alone."""
    sources = draft.ids("sources")
    for placed in draft.lists.get("claims", []):
        known = [sources[s].record for s in placed.record.sources if s in sources]
        if placed.record.status and known and all(_weak(source) for source in known):
            yield Problem(
                placed.place("sources"),
                "the status rests on mirrors or sources of low reliability alone",
                "at least one other source",
                "add a better source, or take the status away",
            )


def _weak(source: Any) -> bool:
    return source.kind == "mirror" or source.reliability == "low"


def check_archives(draft: Draft) -> Iterator[Problem]:
    """Pages on which a status rests and of which no copy is named, in a story that names copies."""
    sources = draft.ids("sources")
    if not any(placed.record.archive_url for placed in sources.values()):
        return
    carrying = {
        source
        for placed in draft.lists.get("claims", [])
        if placed.record.status
        for source in placed.record.sources
        if source in sources
    }
    bare = [
        identifier
        for identifier, placed in sources.items()
        if identifier in carrying
        and placed.record.url
        and not placed.record.archive_url
        and placed.record.kind != "mirror"
    ]
    if bare:
        yield Problem(
            sources[bare[0]].place("url"),
            f"of {len(bare)} of {len(carrying)} sources of a status no copy is named: {listed(bare)}",
            "“archive_url” with each",
            "find or make a copy in an archive, read it, and add its address",
            hint=True,
        )


def check_rings(draft: Draft) -> Iterator[Problem]:
    """Sources that lean on each other in a ring, so that nobody is the origin."""
    placed = {**draft.ids("sources"), **draft.ids("origins")}
    for ring in rings(p.record for p in placed.values()):
        yield Problem(
            placed[ring[0]].place("leans_on"),
            f"lean on each other in a ring: {' → '.join((*ring, ring[0]))}",
            "chains that end at an origin",
            "find out who had it first, and delete the link back",
        )


def check_nothing_is_unused(draft: Draft) -> Iterator[Problem]:
    """Sources and origins that no other record names.

    Nothing is said as long as a record cannot be read, or an id leads nowhere: that may be the one.
    """
    if draft.unread or any(draft.broken.values()):
        return
    used = {
        identifier
        for owner, placed, _, identifier, targets in references(draft)
        if owner != "corrections" and {"sources", "origins"}.intersection(targets)
        if identifier != getattr(placed.record, "id", None)
    }
    there = {**draft.ids("sources"), **draft.ids("origins")}
    if used <= there.keys():
        for identifier, placed in there.items():
            if identifier not in used:
                yield Problem(
                    placed.place("id"),
                    f"nothing uses {quoted(identifier)}",
                    "sources and origins on which something rests",
                    "name it where it belongs, or delete it",
                    hint=True,
                )


def check_addresses(draft: Draft) -> Iterator[Problem]:
    """Addresses that carry who sent a reader along, or the end of the sentence they stood in."""
    for placed, field in addresses(draft):
        address = getattr(placed.record, field)
        if address.endswith((".", "!")):
            yield Problem(
                placed.place(field),
                f"the address ends with {address[-1]}, as sentences do",
                "the address of the page alone",
                "see whether the page is there without it, and then delete it",
                hint=True,
            )
        if tracking := [name for name in _PARAMETER.findall(address) if TRACKING.match(name)]:
            yield Problem(
                placed.place(field),
                f"the address carries what tracks readers: {listed(map(visible, tracking))}",
                "the address of the page alone",
                "delete these parameters, and see that the address still leads to the page",
                hint=True,
            )
