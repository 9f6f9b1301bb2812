"""The timeline of a picture: the scene's boxes and lines as SVG, its words for Typst."""

from typing import Any

from explainer.drawing.scene import Scene
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

    def x(value: float) -> float:
        return value * across / scene.width

    edge, text = LIGHT.surface["edge"], LIGHT.surface["text"]
    parts = [
        f'<line x1="{x(line.x):.1f}" y1="{line.y:.1f}" x2="{x(line.to_x):.1f}" '
        f'y2="{line.to_y:.1f}" stroke="{edge}" stroke-width="1.3"'
        f"{_dashes(line.kind)}/>"
        for line in scene.lines
    ]
    parts += [
        f'<rect x="{x(bar.x):.1f}" y="{bar.y:.1f}" width="{x(bar.end - bar.x):.1f}" '
        f'height="{bar.height:.1f}" rx="3" fill="{LIGHT.surface["raised"]}" stroke="{edge}" '
        'stroke-width="1.2"/>'
        for bar in scene.bars
    ]
    parts += [
        f'<circle cx="{x(mark.x):.1f}" cy="{mark.y:.1f}" r="{mark.radius:.1f}" '
        f'fill="{LIGHT.surface["accent"]}"/>'
        for mark in scene.marks
        if mark.shown
    ]
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {across:.1f} {height:.1f}" '
        f'color="{text}">{"".join(parts)}</svg>'
    )
    words = [
        {"x": x(said.x), "y": said.y, "lines": list(said.lines), "anchor": said.anchor,
         "size": FONTS[said.kind][0], "style": FONTS[said.kind][1],
         "ink": LIGHT.surface["accent-ink" if said.kind == "number" else "text"]}
        for said in scene.words
    ]  # fmt: skip
    return {"svg": svg, "width": across, "height": height, "words": words}


def _dashes(kind: str) -> str:
    return ' stroke-dasharray="4 4"' if "dashed" in kind or "unknown" in kind else ""
