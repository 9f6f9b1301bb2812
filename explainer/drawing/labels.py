"""Where a name has room inside its land, and from which width of a map on.

The width of words is estimated from the number of their letters, generously, since the reader's
font is not known: DejaVu, the widest that systems bring, has to fit as well.
"""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from explainer.drawing.scene import Ring

LETTER = 7.8  # CSS pixels of an average letter in the label's 12 px, bold
LINE = 10  # CSS pixels of its ink
LINE_AND_DOT = 18  # a name moved up with its dot below, as the style sheet has them
CAPITAL = 1.4  # times as wide
WIDTHS = (300, 380, 480, 600, 700, 860, 1000)  # the style sheet has a rule for each
MOST_WIDER = 1.15  # than the broadest place of a land, which is measured without its corners

Point = tuple[float, float]
# a line's own box (left, right, top, bottom) and its two ends
Side = tuple[float, float, float, float, float, float, float, float]
SEARCH = 9  # places to each side of the broadest one that are tried for a name
_STEPS = sorted(
    ((i, j) for i in range(-SEARCH, SEARCH + 1) for j in range(-SEARCH, SEARCH + 1)),
    key=lambda step: (step[0] ** 2 + step[1] ** 2, step),
)


def fitting_width(
    text: str,
    ring: Ring,
    at: Point,
    room: float,
    width: float,
    high: float = LINE,
    just_there: bool = False,
) -> tuple[int, Point] | None:
    """The least of ``WIDTHS`` at which a text of some height fits into a ring, and where.

    There it has room at any greater width as well. ``width`` is the scene's, in its own units; a
    text that has to stand ``just_there`` is not moved.
    """
    found = None
    for pixels in reversed(WIDTHS):
        unit = width / pixels
        place = place_name(ring, at, room, letters(text) * LETTER * unit, high * unit)
        if place is None or (just_there and place != at):
            break
        found = pixels, place
    return found


def letters(text: str) -> float:
    """How many average letters are as wide as a text; one in capitals is wider."""
    return len(text) * (CAPITAL if text.isupper() else 1)


@cache
def place_name(ring: Ring, at: Point, room: float, width: float, height: float) -> Point | None:
    """The centre of a box inside a ring that its line does not touch, all in units of a scene.

    It is as near as can be to a point around which there is ``room`` in width; a box that is much
    wider is not tried.
    """
    if width > room * MOST_WIDER:
        return None
    sides = [
        (min(ax, bx), max(ax, bx), min(ay, by), max(ay, by), ax, ay, bx, by)
        for (ax, ay), (bx, by) in pairwise((*ring, ring[0]))
    ]
    reach = SEARCH * width / 14 + width / 2, SEARCH * height / 5 + height / 2
    around = (at[0] - reach[0], at[0] + reach[0], at[1] - reach[1], at[1] + reach[1])
    left, right, top, bottom = around
    near = [
        side
        for side in sides
        if side[0] <= right and side[1] >= left and side[2] <= bottom and side[3] >= top
    ]
    rows: dict[int, list[float]] = {}  # where the ring's line crosses the height of a step
    for i, j in _STEPS:
        x, y = at[0] + i * width / 14, at[1] + j * height / 5
        box = left, right, top, bottom = (
            x - width / 2, x + width / 2, y - height / 2, y + height / 2,
        )  # fmt: skip
        touched = next(
            (
                side
                for side in near
                # written out: this is asked some ten thousand times for a name
                if side[0] <= right and side[1] >= left and side[2] <= bottom and side[3] >= top
                and _crosses(side, box)
            ),
            None,
        )  # fmt: skip
        if touched:  # most likely the next place touches it as well
            near.remove(touched)
            near.insert(0, touched)
        else:
            if j not in rows:
                rows[j] = _crossings(sides, y)
            if sum(crossing > x for crossing in rows[j]) % 2:  # inside the ring
                return x, y
    return None


def _crosses(side: Side, box: tuple[float, float, float, float]) -> bool:
    """Whether a line that overlaps the box's sides really enters it (Liang and Barsky, 1984)."""
    ax, ay, bx, by = side[4:]
    begin, end = 0.0, 1.0
    for move, room in (
        (ax - bx, ax - box[0]),
        (bx - ax, box[1] - ax),
        (ay - by, ay - box[2]),
        (by - ay, box[3] - ay),
    ):
        if move == 0:
            if room < 0:
                return False
        elif move < 0:
            begin = max(begin, room / move)
        else:
            end = min(end, room / move)
    return begin <= end


def _crossings(sides: Sequence[Side], y: float) -> list[float]:
    """Where lines cross a height; a point with an odd number of them beside it lies inside."""
    return [
        ax + (bx - ax) * (y - ay) / (by - ay)
        for _, _, top, bottom, ax, ay, bx, by in sides
        if top <= y < bottom
    ]
