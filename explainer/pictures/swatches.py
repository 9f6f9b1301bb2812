"""The little fields of a legend as SVG, with the patterns of the map."""

from functools import cache

from explainer.drawing.paint import pattern
from explainer.drawing.theme import LIGHT

SCALE = 0.6  # of the patterns on the map


@cache
def swatch(tone: str) -> str:
    """The field of a tone, or of the sign “old”."""
    text = LIGHT.surface["text"]
    fill, line, inside, dashes = LIGHT.surface["ground"], LIGHT.surface["edge"], "", ""
    if tone == "old":
        line, dashes = text, ' stroke-dasharray="1.6 2.4"'
    else:
        drawn = LIGHT.tones[tone]
        fill, line = drawn.fill, drawn.line if tone not in ("yes", "leaning") else drawn.fill
        if drawn.pattern != "solid":
            mark = f' fill="{drawn.mark}" stroke="{drawn.mark}"'
            inside = pattern("p", drawn.pattern, mark, scale=SCALE)
            inside += '<rect x="1" y="1" width="26" height="18" fill="url(#p)"/>'
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 28 20">'
        f'<rect x="1" y="1" width="26" height="18" rx="2" fill="{fill}"/>{inside}'
        f'<rect x="1" y="1" width="26" height="18" rx="2" fill="none" stroke="{line}" '
        f'stroke-width="1.4"{dashes}/></svg>'
    )
