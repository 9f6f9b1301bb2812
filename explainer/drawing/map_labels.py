"""Which names a map has, how large, and in which order they are placed; for each width of the map.

Where each of them stands belongs to ``labels``.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from textwrap import wrap

from explainer.content.map import Map, Place
from explainer.drawing.ground import CELL, Ground
from explainer.drawing.kept_places import Asked, Places, Placing, placed
from explainer.drawing.labels import Form, Label, Wish
from explainer.drawing.leaders import Point
from explainer.drawing.scene import Line, Words
from explainer.drawing.text_width import em_width
from explainer.iso_3166 import ALPHA_2_OF

LINE_HEIGHT = 1.2  # em, of names of several lines
NOTE_WIDER = 1.18  # than names: the serif has no condensed form
NOTE_LINE, NOTE_LETTERS, NOTE_LINES = 1.25, 24, 3  # em, letters, lines

# the firmest first; whoever comes later finds less room
ORDER = ("host", "yes", "leaning", "open", "other", "no", "outside", "none", "land")
BOLD = ("yes", "leaning", "open", "host")
WITHOUT = ("none", "land")


@dataclass(frozen=True)
class Class:
    """Maps from a width (CSS pixels) on, with the size of their names; or of their codes."""

    width: int
    size: float
    largest: float
    small: float
    codes: bool = False
    notes: bool = False
    inside: bool = False
    """Names stand in their lands alone."""
    apart: bool = False
    """Names on lines stand away from others, where there is room."""
    letters: float = 1
    """How wide they are beside those of the widest font."""


CLASSES = (
    Class(256, 11, 11, 11, codes=True),
    Class(340, 11, 11, 11, codes=True),
    Class(456, 12.5, 14, 11.5, notes=True),
    Class(528, 12.5, 14, 11.5, notes=True),
    Class(680, 12.5, 14, 11.5, notes=True),
)

NO_PHONE = 560  # CSS pixels of a window, from which on names stand on its map and not only codes


def css_labels() -> str:
    """What a map of some width shows, and in which size; names only where the window is no phone's."""
    rules = f"#map text:is({_of_tones(*BOLD)}){{font-weight:700}}"
    before = CLASSES[0]
    for one in CLASSES:
        rule = f"#map .from-{one.width}{{display:block}}#map .until-{one.width}{{display:none}}"
        if one.size != before.size:
            largest = f"#map .above text:is({_of_tones('yes')}){{font-size:{one.largest:g}px}}"
            small = f"#map .above tspan+tspan{{font-size:{one.small:g}px}}"
            rule += f"#map .above text{{font-size:{one.size:g}px}}{largest}{small}"
        rule = f"@container (min-width:{one.width}px){{{rule}}}"
        rules += rule if one.codes else f"@media (min-width:{NO_PHONE}px){{{rule}}}"
        before = one
    return rules


def _of_tones(*tones: str) -> str:
    return ",".join(f'[data-{whose}="{tone}"]' for tone in tones for whose in ("tone", "own"))


# where one explores and comes nearer, more and more names have room in their lands
NEARER = tuple(
    Class(width, 12.5, 12.5, 12.5, inside=True) for width in (256, 300, 480, 700, 1100, 2000)
)


def picture_class(width: float) -> Class:
    """For a picture whose map is as wide as so many pixels of a page; its font is a narrow one."""
    few = width < CLASSES[2].width
    one = CLASSES[0] if few else CLASSES[2]
    return replace(one, width=round(width), notes=False, apart=True, letters=0.92)


def label_map(
    content: Map,
    ground: Ground,
    points: Mapping[str, Point],
    marks: Iterable[Point],
    width: int,
    classes: Sequence[Class],
    edge: int = 0,
    placing: Placing = placed,
) -> tuple[tuple[Words, ...], tuple[Line, ...]]:
    """The names and notes of a map ``width`` steps wide, and the lines that lead to their lands.

    ``points`` say where each land has most room; small lands have ``marks`` there. Nothing stands within
    an ``edge`` of so many steps.
    """
    marks, found = tuple(marks), list[tuple[Class, Places]]()
    before: Places = {}
    for one in classes:
        wishes = tuple(_wishes(content, ground, points, one))
        stood = tuple(before.values())
        before = placing(Asked(wishes, ground, width / one.width, stood, marks, edge))
        found.append((one, before))
    words: list[Words] = []
    lines: list[Line] = []
    for key in dict.fromkeys(key for _, labels in found for key in labels):
        for label, first, until in _stretches([(one, labels.get(key)) for one, labels in found]):
            words.append(_words(content, label, first, until))
            lines += _leader(content, ground, label, first, until)
    return tuple(words), tuple(lines)


def _wishes(
    content: Map, ground: Ground, points: Mapping[str, Point], one: Class
) -> Iterator[Wish]:
    """Those of the lands in view, the firmest status first, and the notes before those without one."""
    quiet = frozenset(
        code
        for code in ground.areas
        if code not in content.by_code or content.by_code[code].role == "opponent"
    )
    places = [
        place
        for code, place in content.by_code.items()
        if code in ground.areas and (place.is_told or place.role == "host")
    ]
    places.sort(key=lambda place: ORDER.index(place.tone))
    wishes = [
        Wish(
            place.code,
            tuple(_form(lines, place, one) for lines in _texts(place, one)),
            points[place.code],
            leads=place.tone not in WITHOUT and not one.inside,
            strays=not one.inside,
            alone=one.apart,
            on=quiet,
        )
        for place in places
    ]
    firm = sum(place.tone not in WITHOUT for place in places)
    yield from wishes[:firm]
    if one.notes:
        yield from _notes(content, points, one.size)
    yield from wishes[firm:]


def _notes(content: Map, points: Mapping[str, Point], em: float) -> Iterator[Wish]:
    opponents = frozenset(p.code for p in content.by_code.values() if p.role == "opponent")
    for code, said in content.notes:
        lines = tuple(wrap(said.said, NOTE_LETTERS, break_long_words=False))
        if code in points and len(lines) <= NOTE_LINES and max(map(len, lines)) <= NOTE_LETTERS:
            form = Form(
                lines,
                max(em_width(line, bold=False) for line in lines) * em * NOTE_WIDER,
                (1 + NOTE_LINE * (len(lines) - 1)) * em,
            )
            yield Wish(code, (form,), points[code], is_note=True, on=opponents)


def _texts(place: Place, one: Class) -> list[tuple[str, ...]]:
    code = (ALPHA_2_OF[place.code],)
    if place.role == "host":
        return [(place.name, place.role_said), (place.name,), code]
    if not one.codes:
        return [(place.name,), code]
    return [(place.name,), code] if place.role == "opponent" else [code]


def _form(lines: tuple[str, ...], place: Place, one: Class) -> Form:
    """As large as it gets on any of the days, so that it has room on all of them."""
    size = one.largest if "yes" in place.tones else one.size
    bold = any(tone in BOLD for tone in place.tones)
    widths = [
        em_width(lines[0], bold) * size,
        *(em_width(said, bold=False) * one.small for said in lines[1:]),
    ]
    return Form(lines, max(widths) * one.letters, size + LINE_HEIGHT * one.small * (len(lines) - 1))


def _stretches(
    found: Sequence[tuple[Class, Label | None]],
) -> Iterator[tuple[Label, int, int]]:
    """Each place of a label, with the width from which on it stands there, and until which."""
    at = 0
    for same, group in groupby(found, key=lambda item: item[1] and _place(item[1])):
        group_found = list(group)
        first, at = at, at + len(group_found)
        label = group_found[0][1]
        if same and label:
            yield label, found[first][0].width, found[at][0].width if at < len(found) else 0


def _place(label: Label) -> tuple[object, ...]:
    return label.form.lines, label.anchor, label.x, label.y, label.on, label.leader


def _words(content: Map, label: Label, first: int, until: int) -> Words:
    wish, place = label.wish, content.by_code[label.wish.id]
    return Words(
        wish.id,
        "note" if wish.is_note else "country",
        round(label.x),
        round(label.y),
        label.form.lines,
        label.anchor,
        tone="" if wish.is_note else place.tone,
        from_width=first,
        until_width=until,
        on="" if label.is_inside and not wish.is_note else _under(content, label.on),
        ground=_tone(content, label.on),
    )


def _under(content: Map, code: str) -> str:
    """The country that lies there, as far as something was said of it: no other has a name on its day."""
    place = content.by_code.get(code)
    return code if place and place.is_told else "land" if code else "sea"


def _leader(content: Map, ground: Ground, label: Label, first: int, until: int) -> Iterator[Line]:
    """The line to a land, a piece for each ground that lies under it."""
    if label.leader is None:
        return
    (ax, ay), (bx, by) = label.leader
    steps = 24
    shares = [step / steps for step in range(steps + 1)]
    under = [
        ground.land_at((int((ax + (bx - ax) * s) / CELL), int((ay + (by - ay) * s) / CELL)))
        for s in shares
    ]
    begin = 0
    for code, group in groupby(under):
        end = begin + len(list(group))
        from_, to = shares[begin], shares[min(end, steps)]
        piece = Line("leader", round(ax + (bx - ax) * from_), round(ay + (by - ay) * from_),
                     round(ax + (bx - ax) * to), round(ay + (by - ay) * to))  # fmt: skip
        yield replace(piece, id=label.wish.id, on=_under(content, code), ground=_tone(content, code),
                      from_width=first, until_width=until)  # fmt: skip
        begin = end


def _tone(content: Map, code: str) -> str:
    """The tone of a land on the day; of one that the story is not about that of nothing recorded."""
    if not code:
        return "sea"
    return content.by_code[code].tone if code in content.by_code else "land"
