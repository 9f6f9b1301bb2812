"""The little fields and signs of a legend as SVG, with the hatching of the map."""

from functools import cache

from explainer.drawing.paint import hatching
from explainer.drawing.theme import NAMED


@cache
def swatch(tone: str, theme: str = "light") -> str:
    """The field of a tone, or of the sign “old”."""
    surface = NAMED[theme].surface
    fill, line, inside, dashes = surface["ground"], surface["edge"], "", ""
    if tone == "old":
        line, dashes = surface["text"], ' stroke-dasharray="1.6 2.4"'
    else:
        drawn = NAMED[theme].tones[tone]
        fill, line = drawn.fill, drawn.line if tone not in ("yes", "leaning") else drawn.fill
        if drawn.mark:
            inside = hatching("p", f' stroke="{drawn.mark}"')
            inside += '<rect x="1" y="1" width="26" height="18" fill="url(#p)"/>'
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 28 20">'
        f'<rect x="1" y="1" width="26" height="18" rx="2" fill="{fill}"/>{inside}'
        f'<rect x="1" y="1" width="26" height="18" rx="2" fill="none" stroke="{line}" '
        f'stroke-width="1.4"{dashes}/></svg>'
    )


_SIGNS = {
    "nearer": '<path d="M6 1.5 11 10.5H1z" fill="{ink}"/>',
    "further": '<path d="M6 10.5 1 1.5h10z" fill="{ink}"/>',
    "differently": '<path d="M6 1 11 6 6 11 1 6z" fill="none" stroke="{ink}" stroke-width="1.3"/>',
    "back": '<path d="M2.5 4A4.4 4.4 0 1 1 1.6 6.4M1.8 1.2 2.4 4.3 5.4 3.7" fill="none" stroke="{ink}" '
    'stroke-width="1.4"/>',
}


@cache
def sign(way: str, theme: str = "light") -> str:
    """The sign of a way that a country went; the fonts have not all of them."""
    ink = NAMED[theme].surface["ring" if way == "further" else "accent"]
    drawn = _SIGNS[way].format(ink=ink)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12 12">{drawn}</svg>'
