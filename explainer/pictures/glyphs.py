"""The content of a picture in characters that the fonts have: PDF/UA allows no text without a glyph.

What they lack is a question mark; ``explainer check`` has said so before.
"""

from typing import Any

from explainer.glyphs import not_drawable, without_invisible

UNKNOWN = "?"


def showable(content: Any) -> Any:
    """The content without invisible characters, and a question mark for those that no font has."""
    if isinstance(content, str):
        drawn = without_invisible(content)
        return drawn.translate({ord(c): UNKNOWN for c in not_drawable(drawn)})
    if isinstance(content, dict):
        # drawings and addresses are no text to set
        kept = {"svg", "ground", "lands", "swatch", "sign", "tone", "url"}
        return {k: v if k in kept else showable(v) for k, v in content.items()}
    if isinstance(content, list):
        return [showable(item) for item in content]
    return content
