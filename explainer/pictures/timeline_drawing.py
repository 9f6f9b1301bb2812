"""The timeline of a picture: the scene's boxes and lines as SVG, its words for Typst."""

from typing import Any

from explainer.drawing.paint import Colours
from explainer.drawing.scene import Scene
from explainer.drawing.svg import Scaled, Writer
from explainer.drawing.theme import LIGHT

LEAST_WIDTH = 700  # points; the scene's boxes are made for at least so much
FONTS = {
    "number": (11, "bold"),
    "phase-title": (14.5, "bold"),
    "phase-when": (12.5, "regular"),
    "order-label": (12, "italic"),
    "open-end": (16, "bold"),
    "tick-label": (12, "regular"),
}


def draw_boxes(scene: Scene, width: float) -> dict[str, Any]:
    """The drawing for a width in units of the text; the template scales it to its column."""
    across = max(width, LEAST_WIDTH)
    height = scene.height + 14
    wider = across / scene.width
    writer = Writer(Scaled(across=wider), Colours())
    parts = [*map(writer.line, scene.lines), *map(writer.bar, scene.bars)]
    parts += map(writer.mark, scene.marks)
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {across:.1f} {height:.1f}" '
        f'color="{LIGHT.surface["text"]}">{"".join(parts)}</svg>'
    )
    words = [
        {"x": said.x * wider, "y": said.y, "lines": list(said.lines), "anchor": said.anchor,
         "size": FONTS[said.kind][0], "style": FONTS[said.kind][1],
         "ink": LIGHT.surface["accent-ink" if said.kind == "number" else "text"]}
        for said in scene.words
    ]  # fmt: skip
    return {"svg": svg, "width": across, "height": height, "words": words}
