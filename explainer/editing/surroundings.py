"""What stands around the nodes of a text: line breaks, blank lines, and comments."""

import re

from explainer.editing.spans import Node

_BREAK = re.compile("\r\n|[\n\r]")
_COMMENT = re.compile(r"(?:^|[ \t])#", re.MULTILINE)


def break_of(text: str) -> str:
    """The line break of a text, as its first line has it."""
    found = _BREAK.search(text)
    return found[0] if found else "\n"


def break_before(text: str, at: int) -> str:
    """The line break that ends at a position, if one does."""
    if text[at - 2 : at] == "\r\n":
        return "\r\n"
    return text[at - 1 : at] if text[at - 1 : at] in ("\n", "\r") else ""


def line_start(text: str, at: int) -> int:
    """Where the line of a position begins."""
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def line_end(text: str, at: int) -> int:
    """Where the line of a position ends, before its break."""
    found = _BREAK.search(text, at)
    return found.start() if found else len(text)


def blank_lines(between: str) -> int:
    """How many blank lines stand in what is between two nodes."""
    return sum(not line.strip() for line in _BREAK.split(between)[1:-1])


def end_with_comments(text: str, end: int, column: int) -> int:
    """The end of the line, and of comments below it that stand deeper than the dash."""
    end = line_end(text, end)
    at = end
    while at < len(text):
        broken = _BREAK.match(text, at)
        begins = broken.end() if broken else len(text)
        at = line_end(text, begins)
        line = text[begins:at]
        if not line.strip():
            if at == begins and at == len(text):
                break
            continue
        if not line.lstrip(" ").startswith("#") or len(line) - len(line.lstrip(" ")) <= column:
            break
        end = at
    return end


def has_comment(text: str, start: int, end: int, node: Node) -> bool:
    """Whether a comment stands in a part of the text, outside of the scalars of a node."""
    inside = [part for part in node.within() if part.kind == "scalar" and start <= part.start < end]
    bare = text[start:end]
    for part in sorted(inside, key=lambda part: part.start, reverse=True):
        first = part.start - start
        bare = bare[:first] + "_" * bool(part.end > part.start) + bare[part.end - start :]
    return bool(_COMMENT.search(bare))
