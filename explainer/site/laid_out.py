"""What of an embed is laid out: all that its height follows from, and little else.

It is what a browser measures, and by its digest a height is known again. So nothing that can move a
line of text at any width may be left out here; for paper it is not meant.
"""

import re

_NOT_SHOWN = re.compile(
    r"<title>.*?</title>|<(?:meta|link|base)\b[^>]*>|<script\b.*?</script>", re.DOTALL
)


def laid_out(html: str, scripted: bool) -> str:
    """A document without what only machines read, what stands in closed rows, and what is drawn.

    A drawing has its size from without. Where a reader chooses (``scripted``) the document says so at
    once, as its script would.
    """
    shown = _NOT_SHOWN.sub("", html)
    if scripted:
        shown = shown.replace("<html ", '<html class="scripted" ', 1)
    return _emptied(_emptied(shown, "svg", ">"), "details", "</summary>")


def _emptied(html: str, name: str, stays: str) -> str:
    """With nothing in elements of this name behind the end of what ``stays``, unless they are open."""
    first, *rest = re.split(rf"(?=</?{name}\b)", html)
    kept, within = [first], 0
    for part in rest:
        if part.startswith("</"):
            within = max(within - 1, 0)
            if not within:
                kept.append(part)
        elif within:
            within += 1
        elif " open" in part.partition(">")[0]:
            kept.append(part)
        else:
            within = 1
            kept.append("".join(part.partition(stays)[:2]))
    return "".join(kept)
