"""What an address says behind its ``#``, also where it was changed on its way.

An address is read as it was written; only where something in that is unknown it is read as it was
meant before it was encoded again, escaped, added to, or ended like a sentence. The browser reads
it in the same way (``assets/js/address.js``); a test holds the two against each other.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from urllib.parse import parse_qsl, unquote

from explainer.content.choices import LONGEST_TEXT
from explainer.content.edition import Edition
from tests.selection import Selection

_FLAGS = re.IGNORECASE | re.ASCII
_ESCAPED = re.compile("&(amp;|#0*38;)+", _FLAGS)
# what platforms and campaigns add: utm_source, campaign_id, fbclid, :~:text …
_ADDED = re.compile(
    r"(^|[?&])([a-z]+_\w+|\w*id|igsh|xtor|echobox|ref)=[^?&]*|:~:.*",
    _FLAGS,
)
_LIKE = 2  # letters by which a name is taken for one of ours
_AROUND = re.compile(r"^[^\w-]+|[^\w-]+$", _FLAGS)
_CUT = re.compile("%(?![0-9a-f]{2})", _FLAGS)

Reading = tuple[dict[str, str], list[str]]


def read_address(edition: Edition, fragment: str) -> tuple[Selection, tuple[str, ...]]:
    """The selection in an address's fragment, and the parts that nothing here answers to."""
    ids, readings = _ids(edition), []
    said = fragment.removeprefix("#")
    for mend in (str, _decoded, _decoded):
        said = _ADDED.sub("", _ESCAPED.sub("&", mend(said)))
        readings.append(_read(said, ids))
        said = said.replace("?", "&").replace("#", "&")
    whole = [reading for reading in readings if not reading[1]]
    some = [reading for reading in readings if reading[0]]
    found, unknown = (whole or some or readings)[0]
    if claim := found.get("claim"):
        found.setdefault("country", edition.story.claims[claim].country)
    found.pop("compare", None)  # the other of two days, where one explores
    return Selection(**found), tuple(part for part in unknown if _is_ours(part, ids))


def _is_ours(part: str, ids: Mapping[str, Sequence[str]]) -> bool:
    """Whether it is like a name of ours or says an id; what others add to addresses does neither."""
    name, _, value = part.partition("=")
    alike = any(name[:_LIKE].lower() == kind[:_LIKE] for kind in ids)
    return not value or alike or any(_meant(known, value) for known in ids.values())


def _ids(edition: Edition) -> Mapping[str, Sequence[str]]:
    story = edition.story
    return {
        "country": [standing.country.code for standing in edition.standings],
        "status": [*story.statuses],
        "type": [*story.contribution_types],
        "phase": [*story.phases],
        "claim": [*story.claims],
        "day": [day.isoformat() for day in edition.days],
        "compare": [day.isoformat() for day in edition.days],
        "text": [],
    }


def _read(said: str, ids: Mapping[str, Sequence[str]]) -> Reading:
    found: dict[str, str] = {}
    unknown: list[str] = []
    for name, value in parse_qsl(said, keep_blank_values=True):
        if value:
            kind = _meant([*ids], name)
        else:  # a claim or a country that stands alone
            kind = next((kind for kind in ("claim", "country") if _meant(ids[kind], name)), "")
        if kind == "text":
            meant = value if len(value) <= LONGEST_TEXT else ""
        elif kind in ("day", "compare"):
            meant = _day_meant(ids[kind], value)
        else:
            meant = _meant(ids[kind], value or name) if kind else ""
        if meant:
            found[kind] = meant
        else:
            unknown.append(f"{name}={value}" if "=" in said else name)
    return found, unknown


def _meant(known: Sequence[str], said: str) -> str:
    """The one of the known that is said, exactly or but for case and what stands around it."""
    bare = _AROUND.sub("", said).lower()
    return said if said in known else next((one for one in known if one.lower() == bare), "")


def _day_meant(days: Sequence[str], said: str) -> str:
    """Any day of the calendar from the first to the last that the story covers."""
    bare = _AROUND.sub("", said)
    try:
        day = date.fromisoformat(bare).isoformat()
    except ValueError:
        return ""
    return bare if day == bare and days[0] <= bare <= days[-1] else ""


def _decoded(said: str) -> str:
    """The text without percent-encoding; as it is where it cannot be decoded as a whole."""
    try:
        return said if _CUT.search(said) else unquote(said, errors="strict")
    except UnicodeDecodeError:
        return said
