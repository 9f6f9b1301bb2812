"""The map of a picture: the scene's lands and lines as SVG, and the names that Typst sets above them.

The lands carry no text, so that no reader's font is asked for. Where the names stand is decided by the
rule of the page, for the size of the picture.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from explainer.content.edition import Edition
from explainer.content.map import Map, map_of
from explainer.drawing.map_labels import BOLD, LINE_HEIGHT, picture_class
from explainer.drawing.map_scene import cut_map
from explainer.drawing.paint import Colours, definitions
from explainer.drawing.scene import Scene
from explainer.drawing.svg import Scaled, Writer
from explainer.drawing.theme import LIGHT, Theme

EDGE = 4  # steps drawn beyond the field, so that no land has a border along its edge


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
    scene: Scene


def draw_lands(
    edition: Edition, width: float, height: float, unit: float, theme: Theme = LIGHT
) -> Drawing:
    """The map for a field of this size in points, cut from the outlines without distortion.

    A ``unit`` is as many points as a pixel of a page.
    """
    return lands_of(map_of(edition), edition.story.outlines, width, height, unit, theme)


def lands_of(
    content: Map, outlines: Any, width: float, height: float, unit: float, theme: Theme
) -> Drawing:
    """The same of what the map says and the story's outlines, and of nothing else."""
    scene = cut_map(content, outlines, width / height, EDGE, width / unit)
    scale = width / (scene.width - 2 * EDGE)
    point = unit / scale
    sea = f'<rect width="{scene.width}" height="{scene.height}" fill="{theme.surface["sea"]}"/>'
    writer = Writer(Scaled(pixel=point), Colours(theme, point))
    others, told = (
        "".join(
            writer.land(shape) for shape in scene.shapes if (shape.id in content.by_code) is ours
        )
        for ours in (False, True)
    )
    signs = "".join([*map(writer.line, scene.lines), *map(writer.mark, scene.marks)])
    ground, lands = (
        _svg(scene, height / scale, drawn, theme) for drawn in (sea + others, told + signs)
    )
    return Drawing(ground, lands, width, height, tuple(_labels(scene, scale, unit, theme)), scene)


def _svg(scene: Scene, height: float, drawn: str, theme: Theme) -> str:
    """A drawing in the scene's own coordinates."""
    patterns = definitions(Colours(theme).patterns()) if "url(" in drawn else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" '
        f'viewBox="{EDGE} {EDGE} {scene.width - 2 * EDGE} {height:.2f}">{patterns}{drawn}</svg>'
    )


def _labels(scene: Scene, scale: float, unit: float, theme: Theme) -> Iterator[dict[str, Any]]:
    """Each name at its point, in the ink and with the halo of what lies under it."""
    sizes = picture_class(scene.width * scale / unit)
    for words in scene.words:
        size = (sizes.largest if words.tone == "yes" else sizes.size) * unit
        tone = theme.tones.get(words.ground or words.tone)
        surface = theme.surface
        yield {
            "id": words.id,
            "lines": list(words.lines),
            "anchor": words.anchor,
            "x": (words.x - EDGE) * scale,
            "y": (words.y - EDGE) * scale,
            "size": size,
            "small": sizes.small * unit,
            "leading": LINE_HEIGHT,
            "bold": words.tone in BOLD,
            "ink": tone.ink if tone else surface["text"],
            "halo": tone.fill if tone else surface["sea"],
        }
