"""Where the letters of a picture lie, read from the SVG that the typesetter made."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree import ElementTree

_SVG = "{http://www.w3.org/2000/svg}"
_LINK = "{http://www.w3.org/1999/xlink}href"
_NUMBER = re.compile(r"-?\d*\.?\d+(?:e-?\d+)?")
_STEP = re.compile(r"([A-Za-z])([^A-Za-z]*(?:e-?\d+[^A-Za-z]*)*)")
_MOVE = re.compile(r"(translate|matrix|scale)\(([^)]*)\)")
_UNSEEN = 1.0  # pixels by which letters may reach into each other: slanted ones do
_CELL = 24.0

Matrix = tuple[float, float, float, float, float, float]
_STILL: Matrix = (1, 0, 0, 1, 0, 0)


class Letter(NamedTuple):
    """The box of a letter in pixels, and the number of the words that it is of."""

    words: int
    left: float
    top: float
    right: float
    bottom: float

    def lies_on(self, other: "Letter") -> bool:
        """Whether both have ink where no reader could tell it apart."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > _UNSEEN and down > _UNSEEN


def letters_of(svg: bytes) -> list[Letter]:
    """The letters of a picture; halos below them are the same letters once more, and left out."""
    root = ElementTree.fromstring(svg)
    boxes = {
        str(symbol.get("id")): box
        for symbol in root.iter(f"{_SVG}symbol")
        for path in symbol.iter(f"{_SVG}path")
        if (box := _box(path.get("d", "")))
    }
    return [
        _placed(words, _moved(at, use), boxes[name])
        for words, (at, uses) in enumerate(_runs(root, _STILL))
        for use in uses
        if (name := use.get(_LINK, "")[1:]) in boxes
    ]


def first_overlap(letters: list[Letter]) -> tuple[Letter, Letter] | None:
    """Two letters of different words that lie on each other, if there are any."""
    cells: dict[tuple[int, int], list[Letter]] = defaultdict(list)
    for letter in letters:
        for cell in _cells(letter):
            for other in cells[cell]:
                if other.words != letter.words and letter.lies_on(other):
                    return other, letter
            cells[cell].append(letter)
    return None


def outside(letters: list[Letter], width: float, height: float) -> list[Letter]:
    """The letters that the edge of a picture cuts."""
    return [
        one
        for one in letters
        if min(one.left, one.top) < -_UNSEEN
        or one.right > width + _UNSEEN
        or one.bottom > height + _UNSEEN
    ]


def size_of(svg: bytes) -> tuple[float, float]:
    """Width and height in points."""
    _, _, width, height = map(float, ElementTree.fromstring(svg).get("viewBox", "").split())
    return width, height


def _runs(
    node: ElementTree.Element, at: Matrix
) -> Iterator[tuple[Matrix, list[ElementTree.Element]]]:
    """Words that were set in one go, with the place of their beginning."""
    if node.tag in {f"{_SVG}defs", f"{_SVG}clipPath", f"{_SVG}symbol"}:
        return
    at = _after(at, node.get("transform", ""))
    uses = [one for one in node if one.tag == f"{_SVG}use" and not one.get("stroke")]
    if uses:
        yield at, uses
    for child in node:
        yield from _runs(child, at)


def _moved(at: Matrix, use: ElementTree.Element) -> Matrix:
    return _times(at, (1, 0, 0, 1, float(use.get("x", 0)), float(use.get("y", 0))))


def _after(at: Matrix, written: str) -> Matrix:
    for kind, numbers in _MOVE.findall(written):
        given = [float(number) for number in _NUMBER.findall(numbers)]
        if kind == "translate":
            given = [1, 0, 0, 1, given[0], given[1] if len(given) > 1 else 0]
        elif kind == "scale":
            given = [given[0], 0, 0, given[-1], 0, 0]
        a, b, c, d, e, f = given
        at = _times(at, (a, b, c, d, e, f))
    return at


def _times(one: Matrix, two: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = two
    return (a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * m + e,
            b * k + d * m + f)  # fmt: skip


def _placed(words: int, at: Matrix, box: tuple[float, float, float, float]) -> Letter:
    a, b, c, d, e, f = at
    corners = [(a * x + c * y + e, b * x + d * y + f) for x in box[::2] for y in box[1::2]]
    across, down = [x for x, _ in corners], [y for _, y in corners]
    return Letter(words, min(across), min(down), max(across), max(down))


def _box(path: str) -> tuple[float, float, float, float] | None:
    """Left, top, right and bottom of an outline in absolute or relative steps."""
    points: list[tuple[float, float]] = []
    x = y = 0.0
    begun = (x, y)
    for step, written in _STEP.findall(path):
        given = [float(number) for number in _NUMBER.findall(written)]
        near, kind = step.islower(), step.upper()
        if kind == "Z":
            x, y = begun
        elif kind == "H":
            x = x * near + given[-1]
        elif kind == "V":
            y = y * near + given[-1]
        elif given:
            every = [
                (x * near + given[at], y * near + given[at + 1])
                for at in range(0, len(given) - 1, 2)
            ]
            points += every
            x, y = every[-1]
            begun = (x, y) if kind == "M" else begun
        points.append((x, y))
    if not points:
        return None
    across, down = [x for x, _ in points], [y for _, y in points]
    return min(across), min(down), max(across), max(down)


def _cells(letter: Letter) -> Iterator[tuple[int, int]]:
    for column in range(int(letter.left // _CELL), int(letter.right // _CELL) + 1):
        for row in range(int(letter.top // _CELL), int(letter.bottom // _CELL) + 1):
            yield column, row
