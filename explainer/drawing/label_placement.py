"""Where the names of a map stand, by one rule: in their land, beside it on the sea, or on a line.

Whoever comes first has the first choice, and who finds no room goes. Nothing that is placed touches
anything else, nor leaves the map; and as a place is counted in shares of the map and a label in
pixels, that holds on any wider map as well.
"""

from collections.abc import Iterable, Iterator, Mapping
from math import ceil, hypot, inf

from explainer.drawing.grid import Cell, Cells
from explainer.drawing.ground import CELL, Ground
from explainer.drawing.labels import Form, Label, Wish
from explainer.drawing.leaders import Point, cells_along
from explainer.drawing.scene import Anchor
from explainer.drawing.ways_on_ground import TO_LEADER, WaysTo, starts

# CSS pixels
GAP = 2  # between two labels
OVER = 3  # that a name may reach across the border of its land, which its halo bears …
OVER_SHARE = 0.13  # … or, if it has to, this share of its width; twice as far onto the sea
OFF_SHORE = 0.4  # of a name whose land is narrow, on the one side where it has a coast
TOUCHING = 5  # that a name beside its land is away from it at most
APART = 7  # … and from any other at least
FAR = (
    0.2  # of the map's width: so far from its land's middle a name may be taken for another land's
)
MARK = 12  # around the mark of a small land

# which part of a label stands before the point by which it is anchored
_BEFORE: Mapping[Anchor, float] = {"start": 0, "middle": 0.5, "end": 1}


def place_labels(
    wishes: Iterable[Wish],
    ground: Ground,
    pixel: float,
    before: Mapping[str, Label] | None = None,
    marks: Iterable[Point] = (),
    edge: int = 0,
) -> list[Label]:
    """The labels that find room on a map where a CSS pixel is ``pixel`` steps of the scene.

    One that stood in its land ``before``, on a narrower map, stays there. Around each of the
    ``marks`` there is no room, nor within an ``edge`` of so many steps.
    """
    sheet = _Sheet(ground, pixel, marks, edge)
    placed = []
    for wish in wishes:
        label = sheet.keep((before or {}).get(wish.key), wish) or sheet.place(wish)
        if label:
            sheet.take(label)
            placed.append(label)
    return placed


class _Sheet:
    """A map on which places are taken one after the other."""

    def __init__(self, ground: Ground, pixel: float, marks: Iterable[Point], edge: int) -> None:
        self.ground, self.grid, self.pixel = ground, ground.grid, pixel
        rim, grid = ceil(edge / CELL), self.grid
        field = grid.box(rim, rim, grid.columns - 2 * rim, grid.rows - 2 * rim)
        self.taken: Cells = grid.all & ~field
        self.names: Cells = 0
        size = self.cells(MARK)
        for x, y in marks:
            self.taken |= self.grid.box(
                round(x / CELL - size / 2), round(y / CELL - size / 2), size, size
            )
        self.free = grid.all & ~self._beside(self.taken)
        self._rooms: dict[tuple[int, int, float], bytes] = {}

    def cells(self, pixels: float) -> int:
        """So many cells are at least as wide."""
        return ceil(pixels * self.pixel / CELL)

    def _beside(self, area: Cells) -> Cells:
        """An area, and what lies right beside it."""
        return self.grid.grown(area, self.cells(GAP), self.cells(GAP / 2))

    def keep(self, label: Label | None, wish: Wish) -> Label | None:
        """A label of the narrower map, if it is as good on this one."""
        if label is None or not label.is_inside or label.form.lines != wish.forms[0].lines:
            return None
        kept = Label(wish, wish.forms[0], label.anchor, label.x, label.y, label.on)
        return None if self.box(kept) & self.taken else kept

    def place(self, wish: Wish) -> Label | None:
        """The best place for a label that is still free."""
        return next(filter(None, self._tries(wish)), None)

    def _tries(self, wish: Wish) -> Iterator[Label | None]:
        """A code in the right place is better than a name on another land, if that has one as well."""
        if wish.is_note:
            yield from (self.note(wish, form) for form in wish.forms)
            return
        forms = [form for form in wish.forms if self.size(form)[0] < self.grid.columns / 2]
        for form in forms:
            yield self.inside(wish, form)
            if wish.strays:
                yield self.beside(wish, form)
            if wish.leads:
                yield self.led(wish, form, quiet=True)
        if (
            wish.leads and wish.alone
        ):  # right below another name it would be taken for its second line
            yield from (self.led(wish, form, quiet=False, alone=True) for form in forms)
        if wish.leads:
            yield from (self.led(wish, form, quiet=False) for form in forms)

    def take(self, label: Label) -> None:
        """Nothing else may stand there."""
        box = self.box(label)
        self.taken |= box
        self.names |= box
        self.free &= ~self.box(label, self.cells(GAP), self.cells(GAP / 2))
        if label.leader:
            line = self.grid.cells(cells_along(*label.leader))
            self.taken |= line
            self.free &= ~self._beside(line)
        self._rooms.clear()

    def box(self, label: Label, across: int = 0, down: int = 0) -> Cells:
        """The cells of a label, and so many beside it, above and below."""
        wide, high = self.size(label.form)
        left = round(label.x / CELL - wide * _BEFORE[label.anchor])
        top = round(label.y / CELL - high / 2)
        return self.grid.box(left - across, top - down, wide + 2 * across, high + 2 * down)

    def size(self, form: Form) -> tuple[int, int]:
        """Width and height of a form in cells."""
        return self.cells(form.width), self.cells(form.height)

    def inside(self, wish: Wish, form: Form) -> Label | None:
        """In its own land; its ends may reach a little over the border, or further onto the sea."""
        grid, ground, (wide, high) = self.grid, self.ground, self.size(form)
        rows, most = ground.rows_around(wish.id, high), OVER_SHARE * form.width
        own, free = grid.in_rows(ground.areas[wish.id], rows), grid.in_rows(self.free, rows)
        for pixels, coast in ((0, False), (OVER, False), (most, False), (2 * most, True)):
            over = self.cells(min(pixels, form.width / 4))
            up = self.cells(min(pixels, OVER_SHARE * form.height))
            core = grid.fitting(own, wide - 2 * over, max(1, high - 2 * up))
            if not core:  # as in most lands, to which a name is too large
                continue
            places = grid.moved(core, over, up) & grid.fitting(free, wide, high)
            if coast:
                places &= grid.fitting(own | grid.in_rows(ground.sea, rows), wide, high)
            at = self._nearest(places, wish.at, wide, high, rows)
            if at:
                return self._label(wish, form, at, "middle", wish.id)
        places = self._off_shore(form, own, rows)
        places &= places and grid.fitting(free, wide, high)
        at = self._nearest(places, wish.at, wide, high, rows)
        return self._label(wish, form, at, "middle", wish.id) if at else None

    def _off_shore(self, form: Form, own: Cells, rows: range) -> Cells:
        """Where one end lies out at sea, and the other over a border as far as it has to."""
        grid, (wide, high) = self.grid, self.size(form)
        up = self.cells(OVER_SHARE * form.height)
        out, over = self.cells(OFF_SHORE * form.width), self.cells(OVER_SHARE * form.width)
        inner = grid.fitting(own, max(1, wide - out - over), max(1, high - 2 * up))
        if not inner:
            return 0
        outer = grid.fitting(own | grid.in_rows(self.ground.sea, rows), wide - over, high)
        west = grid.moved(inner, out, up) & outer
        east = grid.moved(inner, over, up) & grid.moved(outer, over, 0)
        return west | east

    def beside(self, wish: Wish, form: Form) -> Label | None:
        """On the sea, touching its land and no other."""
        grid, ground, (wide, high) = self.grid, self.ground, self.size(form)
        land, near, up = ground.areas[wish.id], self.cells(TOUCHING), self.cells(TOUCHING / 2)
        rows = ground.rows_around(wish.id, high + 2 * up)
        own, sea, free = (grid.in_rows(area, rows) for area in (land, ground.sea, self.free))
        others = grid.in_rows(grid.all, rows) & ~sea & ~own
        water = sea & free & ~grid.grown(others, self.cells(APART), up)
        places = grid.fitting(water, wide, high)
        if places:  # at few coasts
            offshore = grid.all & ~grid.grown(own, near, up)
            places &= ~grid.fitting(offshore, wide, high)
        at = self._nearest(places, wish.at, wide, high, rows)
        if at is None:
            return None
        left, top = at
        anchor: Anchor = "middle"
        if land & grid.box(left - near, top, near, high):
            anchor = "start"
        elif land & grid.box(left + wide, top, near, high):
            anchor = "end"
        return self._label(wish, form, at, anchor, "")

    def note(self, wish: Wish, form: Form) -> Label | None:
        """On the sea or on a land that is named, as near as can be."""
        grid, (wide, high) = self.grid, self.size(form)
        found = []
        for code in ("", *sorted(wish.on)):
            area = self.ground.area(code)
            edge = grid.grown(grid.all & ~area, self.cells(GAP), self.cells(GAP))
            room = grid.fitting(area & self.free & ~edge, wide, high)
            at = self._nearest(room, wish.at, wide, high, far=inf)
            if at:
                x, y = at[0] + wide / 2, at[1] + high / 2
                away = hypot(x - wish.at[0] / CELL, y - wish.at[1] / CELL)
                found.append((away, self._label(wish, form, at, "start", code)))
        return min(found, key=lambda one: one[0])[1] if found else None

    def led(self, wish: Wish, form: Form, quiet: bool, alone: bool = False) -> Label | None:
        """Away from its land, with the first of the lines that crosses nothing that is placed.

        It stands on the sea, on a land that has little to say, or, if not ``quiet``, on any other; if it
        has to be ``alone``, away from other names.
        """
        grid, (wide, high) = self.grid, self.size(form)
        there = WaysTo(self.ground, wish.id, wish.at, self.pixel)
        room, taken = self._room(wide, high, form.height if alone else 0), grid.octets(self.taken)
        found = starts(self.ground, wish.id, wish.at, self.pixel, wide, high)
        for number, bit, on in zip(*found, strict=True):
            if not room[bit >> 3] >> (bit & 7) & 1 or (on in wish.on or not on) is not quiet:
                continue
            path = there.clear(number, on)
            if path is not None and not any(taken[cell >> 3] >> (cell & 7) & 1 for cell in path):
                end, start = there.line(number)
                is_behind, before = start[0] > end[0], TO_LEADER * self.pixel
                x = start[0] + before if is_behind else start[0] - before
                anchor: Anchor = "start" if is_behind else "end"
                return Label(wish, form, anchor, x, start[1], on, (start, end))
        return None

    def _room(self, wide: int, high: int, apart: float) -> bytes:
        """The upper left cells of the free places of this size, so far above and below any name."""
        if (wide, high, apart) not in self._rooms:
            grid, free = self.grid, self.free
            if apart:
                free &= ~grid.grown(self.names, self.cells(GAP), self.cells(apart))
            self._rooms[wide, high, apart] = grid.octets(grid.fitting(free, wide, high))
        return self._rooms[wide, high, apart]

    def _nearest(
        self,
        places: Cells,
        at: Point,
        wide: int,
        high: int,
        rows: range = range(1),
        far: float | None = None,
    ) -> Cell | None:
        """The nearest of some places, of which the first row is that of the ``rows``."""
        places <<= rows.start * self.grid.stride
        middle = at[0] / CELL - wide / 2, at[1] / CELL - high / 2
        found = self.grid.nearest(places, middle)
        far = FAR * self.grid.columns if far is None else far
        return found if found and hypot(found[0] - middle[0], found[1] - middle[1]) <= far else None

    def _label(self, wish: Wish, form: Form, at: Cell, anchor: Anchor, on: str) -> Label:
        wide, high = self.size(form)
        x, y = (at[0] + wide * _BEFORE[anchor]) * CELL, (at[1] + high / 2) * CELL
        return Label(wish, form, anchor, x, y, on)
