"""The content of a picture in characters that the fonts have: PDF/UA allows no text without a glyph.

What they lack is left out where it is a sign beside the words; words are not set without their letters.
``explainer check`` has said so before.
"""

import re
from typing import Any

from explainer.glyphs import left_out, not_drawable, remedy_for, without_invisible, wrong_with
from explainer.pictures.typesetting import CannotDraw

# drawings and addresses are no text to set, and an alternative text is read by other programs
_KEPT = {"svg", "ground", "lands", "swatch", "sign", "tone", "url", "alt"}


def showable(content: Any) -> Any:
    """The content as it can be set; raises ``CannotDraw`` for letters that no font has."""
    if isinstance(content, str):
        return _shown(content)
    if isinstance(content, dict):
        return {k: v if k in _KEPT else showable(v) for k, v in content.items()}
    if isinstance(content, list):
        return [showable(item) for item in content]
    return content


def _shown(text: str) -> str:
    drawn = without_invisible(text)
    lacking = not_drawable(drawn)
    if letters := [c for c in lacking if not left_out(c)]:
        raise CannotDraw(wrong_with(letters), remedy_for(letters))
    if lacking:
        drawn = re.sub(" +", " ", drawn.translate(dict.fromkeys(map(ord, lacking)))).strip()
    return drawn
