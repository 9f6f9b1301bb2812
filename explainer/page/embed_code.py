"""The code that a newsroom copies: an iframe whose height follows its width, by CSS alone.

Between the heights that were measured at some widths the height goes in straight lines. CSS says
it as a sum: the first line, and at each further width the turn that the line takes there. So much
needs no script. The small script beside it, where a host lets it run, makes the height exact.
"""

from collections.abc import Sequence
from html import escape
from itertools import pairwise

from explainer.content.country import country
from explainer.content.edition import Edition, Heights
from explainer.content.how_many import how_many
from explainer.content.masthead import masthead
from explainer.content.positions import positions_of

HOW_MANY = "embed/how-many/"
DEFAULT_WIDTH = 650
MOST_HEIGHT = 1600  # some two screens; the single parts of a story of this size are whole in it

# Where nothing was measured: heights (CSS pixels) at widths, generous for stories of this size
_GUESSED: Heights = {
    "embed/map/": ((180, 2250), (260, 1800), (480, 1500), (899, 1600), (900, 1150), (1200, 1200)),
    "embed/positions/": ((180, 2300), (280, 1850), (480, 1750), (900, 1700), (1200, 1600)),
    HOW_MANY: ((180, 1300), (279, 1150), (280, 850), (559, 700), (560, 560), (1200, 420)),
    "embed/phases/": ((180, 2400), (260, 2000), (360, 1700), (480, 1550), (899, 1400), (900, 1150),
                      (1200, 1100)),
    "embed/table/": ((180, 4400), (260, 3800), (319, 3600), (320, 2700), (480, 2400), (899, 2250),
                     (900, 2100), (1200, 1900)),
    "embed/all/": ((180, 10500), (260, 8900), (319, 8200), (320, 7300), (480, 6700), (899, 6300),
                   (900, 5300), (1200, 5200)),
    "embed/explore/": ((180, 4400), (360, 4000), (760, 3600), (1100, 3400), (1180, 2300), (1440, 2200)),
}  # fmt: skip
# CSS pixels of each statement in a card, and of what stands around them
_CARD = ((180, 1550), (260, 1150), (360, 850), (480, 680), (700, 480), (1200, 430))
_CARD_HEAD = 360
_NOW = {"embed/timeline/": "embed/phases/"}  # a part by its former address
# What measures its content by its own width asks for none: 0 px in a float, a cell, a centred figure.
# The columns of a grid around it ask for a width, take less, and grow with more.
_ROOM = f"display:grid;grid:auto/minmax(0,{DEFAULT_WIDTH}px)1fr;width:100%"
_SCRIPT = (
    '<script>addEventListener("message",e=>{let h=e.data?.["datawrapper-height"],f;'
    'if(h)for(f of document.querySelectorAll("iframe"))if(f.contentWindow==e.source)'
    'f.style.height=Object.values(h)[0]+"px"})</script>'
)


def embed_code(
    edition: Edition, path: str, base_url: str = "", script: bool = True, goes_along: bool = False
) -> str:
    """The HTML to copy for the embed at ``path`` (below the page of its day).

    With ``goes_along`` a key day's edition gives that of the newest embed, under its own title.
    """
    there = _address(edition, path, goes_along)
    address = escape(f"{base_url}{there}", quote=True)
    title = escape(embed_title(edition, path), quote=True)
    return (
        f'<div style="{_ROOM}"><div style="container-type:inline-size;grid-column:1/3">'
        f'<iframe src="{address}" '
        f'title="{title}" loading="lazy" width="{DEFAULT_WIDTH}" height="{frame_height(edition, path, goes_along)}" '
        f'style="display:block;width:100%;border:0;height:{_css(_heights(edition, there))}"></iframe>'
        f"</div></div>{_SCRIPT if script else ''}"
    )


def has_embed(edition: Edition, path: str) -> bool:
    """Whether there is such an embed by then: a card of a country asks for a statement, “how many?” for a number."""
    if path == HOW_MANY:
        return bool(how_many(edition).headline or how_many(edition).others)
    told = (f"embed/card/{standing.country.code}/" for standing in edition.standings)
    return not path.startswith("embed/card/") or path in told


def embed_height(edition: Edition, path: str, width: int) -> int:
    """The height of an embed at a width, both in CSS pixels."""
    return _height(edition, _address(edition, path), width)


def frame_height(edition: Edition, path: str, goes_along: bool = False) -> int:
    """The height of the frame where a host keeps no style of it; what is higher scrolls in it."""
    there = _address(edition, path, goes_along)
    return min(_height(edition, there, DEFAULT_WIDTH), MOST_HEIGHT)


def _address(edition: Edition, path: str, goes_along: bool = False) -> str:
    """Where an embed stands, from the root of the site."""
    return f"{edition.language}/{'' if goes_along else edition.start}{path}"


def _height(edition: Edition, address: str, width: int) -> int:
    points = _heights(edition, address)
    before, after = next((pair for pair in pairwise(points) if width <= pair[1][0]), points[-2:])
    return round(before[1] + _slope(before, after) * (min(width, points[-1][0]) - before[0]))


def _heights(edition: Edition, address: str) -> Sequence[tuple[int, int]]:
    path, measured = address[address.index("embed/") :], edition.heights or {}
    for known in (address, f"{edition.language}/{path}"):  # that of a day is hardly the higher one
        if known in measured:
            return measured[known]
    if not path.startswith("embed/card/"):
        return _GUESSED[_NOW.get(path, path)]
    said = len(country(edition, path.split("/")[2]).statements)
    return [(width, _CARD_HEAD + said * height) for width, height in _CARD]


def _css(points: Sequence[tuple[int, int]]) -> str:
    """A length that goes through the points; beyond the last one it stays as it is."""
    slopes = [_slope(before, after) for before, after in pairwise(points)]
    width, height = points[0]
    sum_ = [f"{height - slopes[0] * width:.0f}px", f"{_short(100 * slopes[0])}cqw"]
    for (at, _), before, after in zip(points[1:], slopes, [*slopes[1:], 0.0], strict=True):
        sum_.append(f"{_short(after - before)}*max(0px,100cqw - {at}px)")
    return f"calc({' + '.join(sum_)})"


def _short(number: float) -> str:
    return f"{number:.3f}".rstrip("0").rstrip(".")


def _slope(before: tuple[int, int], after: tuple[int, int]) -> float:
    return (after[1] - before[1]) / (after[0] - before[0])


def embed_title(edition: Edition, path: str) -> str:
    """What an embed is called, for those who do not see it: its own heading."""
    content = masthead(edition)
    headings, title = content.headings, content.title.said
    part = path.removeprefix("embed/").split("/")[0]
    if part == "card":
        name = edition.names[path.split("/")[2]]
        return edition.words.headed(name, title)
    if part == "positions":
        return positions_of(edition).headline
    if path == HOW_MANY:
        return how_many(edition).title
    parts = {"map": headings.map, "phases": headings.phases, "table": headings.table}
    text = parts.get("phases" if part == "timeline" else part)
    return text.said if text else title
