"""The map of a picture: the scene's lands as SVG, and its names and dots where they have room.

The lands carry no text, so that no reader's font is asked for; Typst sets the names above them.
"""

from dataclasses import dataclass, replace
from typing import Any

from explainer.content.map import Map
from explainer.drawing.europe_map import CutMap, cut_map
from explainer.drawing.labels import letters, place_name
from explainer.drawing.paint import Colours, definitions
from explainer.drawing.scene import Scene
from explainer.drawing.svg import Scaled, Writer
from explainer.drawing.theme import LIGHT
from explainer.iso_3166 import ALPHA_2_OF

LETTER = 0.57  # em of an average letter of the semibold label, generously
HEIGHT = 1.0  # em that a name takes
AIR = 0.28  # em between a name and the border
SIZES = (13.0, 11.8, 10.6)  # points at 1200 × 630
EDGE = 5  # steps drawn beyond the field, so that no land has a border along its edge


@dataclass(frozen=True)
class Drawing:
    """The lands as SVG with their size in points, and the words that Typst sets above them.

    The sea and the lands that the story is not about lie in a drawing of their own, ``ground``: it
    is the same on all days and in all languages, and Typst keeps what it has drawn of it.
    """

    ground: str
    lands: str
    width: float
    height: float
    labels: tuple[dict[str, Any], ...]
    seas: tuple[dict[str, Any], ...]
    scene: Scene


def draw_lands(content: Map, width: float, height: float, unit: float) -> Drawing:
    """The map for a field of this size in points, cut from the outlines without distortion."""
    cut = cut_map(content, width / height, EDGE)
    scene = cut.scene
    scale = width / (scene.width - 2 * EDGE)
    labels = _labels(content, cut, scale, unit)
    point = unit / scale
    sea = f'<rect width="{scene.width}" height="{scene.height}" fill="{LIGHT.surface["sea"]}"/>'
    writer = Writer(Scaled(pixel=point), Colours(point=point))
    others, told = (
        "".join(writer.land(shape) for shape in scene.shapes if (shape.id in content.lands) is ours)
        for ours in (False, True)
    )
    marks = _marks(scene, scale, writer, labels)
    ground, lands = (_svg(scene, height / scale, drawn) for drawn in (sea + others, told + marks))
    moved = tuple({**s, "x": s["x"] - EDGE * scale, "y": s["y"] - EDGE * scale} for s in labels)
    return Drawing(ground, lands, width, height, moved, _seas(cut, scale, unit), scene)


def _seas(cut: CutMap, scale: float, unit: float) -> tuple[dict[str, Any], ...]:
    """The names of the seas, in pictures large enough for them."""
    page_width = cut.page_width * scale / unit
    return tuple(
        {"x": (said.x - EDGE) * scale, "y": (said.y - EDGE) * scale, "lines": said.lines,
         "size": SIZES[-1] * unit}
        for said in cut.scene.words
        if said.kind == "sea" and said.from_width <= page_width
    )  # fmt: skip


def _marks(scene: Scene, scale: float, writer: Writer, labels: list[dict[str, Any]]) -> str:
    """Circles and dots; a dot whose land has a name stands below it."""
    beside = {label["id"]: label for label in labels}
    found = []
    for mark in scene.marks:
        label = beside.get(mark.id) if mark.kind == "dot" else None
        if label:
            x, y = label["x"] / scale, (label["y"] + label["size"] * 0.95) / scale
            mark = replace(mark, x=x, y=y)
        found += [writer.mark(mark)] if mark.shown else []
    return "".join(found)


def _svg(scene: Scene, height: float, drawn: str) -> str:
    """A drawing in the scene's own coordinates."""
    patterns = definitions(Colours().patterns()) if "url(" in drawn else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" '
        f'viewBox="{EDGE} {EDGE} {scene.width - 2 * EDGE} {height:.2f}">{patterns}{drawn}</svg>'
    )


def _labels(content: Map, cut: CutMap, scale: float, unit: float) -> list[dict[str, Any]]:
    """The names that have room inside their own land, or else its two letters, where it has most."""
    shapes = {shape.id: shape for shape in cut.scene.shapes}
    dotted = {mark.id for mark in cut.scene.marks if mark.kind == "dot" and mark.shown}
    found: list[dict[str, Any]] = []
    for code, country in content.lands.items():
        if code not in shapes:
            continue
        if not country.is_told and country.role != "host":
            continue
        tone = LIGHT.tones[country.tone]
        biggest = max(shapes[code].rings, key=len)
        room, name = cut.rooms[code], country.name
        sizes = SIZES if country.role == "contributor" else (SIZES[0] * 1.2, *SIZES)
        for text, size in [(name, size) for size in sizes] + [(ALPHA_2_OF[code], SIZES[-1])]:
            em = size * unit
            box_width = (letters(text) * LETTER + 2 * AIR) * em
            box_height = (HEIGHT + 2 * AIR + (0.9 if code in dotted else 0)) * em
            place = place_name(biggest, room.at, room.width, box_width / scale, box_height / scale)
            if place:
                x, y = place[0] * scale, place[1] * scale
                if code in dotted:
                    y -= 0.42 * em
                found.append(
                    {"id": code, "x": x, "y": y, "text": text, "size": em, "ink": tone.ink,
                     "halo": tone.fill, "width": box_width, "height": box_height}
                )  # fmt: skip
                break
    return found
