"""A tree of elements as HTML, the same that htpy writes.

htpy hands each piece up through a generator for each level, and asks at each list whether it is
something else; in a large page that is half of the time. What is rare is left to it.
"""

import re
from collections.abc import Callable

import htpy as h
from markupsafe import Markup, escape

_SPECIAL = re.compile("[&<>'\"]")  # to look for them is quicker than to escape nothing
_KNOWN = {"_name", "_attrs", "_children"} <= set(h.BaseElement.__slots__)


def written(node: h.Node) -> Markup:
    """What ``str`` of an element gives, safe in another element."""
    parts: list[str] = []
    _write(node, parts.append)
    return Markup("".join(parts))


def _write(node: h.Node, add: Callable[[str], object]) -> None:
    if type(node) is h.Element and _KNOWN:
        add(f"<{node._name}{node._attrs}>")
        _write(node._children, add)
        add(f"</{node._name}>")
    elif isinstance(node, str):
        add(node if type(node) is Markup or not _SPECIAL.search(node) else escape(node))
    elif isinstance(node, list | tuple):
        for child in node:
            _write(child, add)
    elif node is not None and node is not False and node is not True:
        add(str(h.fragment[node]))
