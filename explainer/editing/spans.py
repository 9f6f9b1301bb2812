"""The nodes of a YAML text, each with the exact span of the text that it takes.

Positions count characters of the decoded text, without a byte order mark. The text has been read
before and found good; what its values mean is not known here.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

import yaml

from explainer.story.reading.yaml_places import Steps

Kind = Literal["scalar", "list", "mapping"]


@dataclass
class Node:
    """A value, from the first character of its first token to behind the last of its last.

    ``style`` is the quote or header of a scalar, nothing where it is plain. ``tied`` says that an
    anchor or alias binds it to another place. ``keys`` are those of a mapping, in the order of its
    ``items``.
    """

    kind: Kind
    start: int
    end: int
    style: str = ""
    flow: bool = False
    tied: bool = False
    text: str = ""
    keys: list["Node"] = field(default_factory=list)
    items: list["Node"] = field(default_factory=list)

    def key_at(self, name: str) -> int:
        """The place of a key among those of the mapping, or -1."""
        names = [key.text for key in self.keys]
        return names.index(name) if name in names else -1

    def within(self) -> Iterator["Node"]:
        """The node itself, its keys, and all below it."""
        yield self
        for part in (*self.keys, *self.items):
            yield from part.within()

    def at(self, steps: Steps) -> "Node | None":
        """The node to which these steps lead, if there is one."""
        found: Node | None = self
        for step in steps:
            if found is None:
                return None
            index = found.key_at(step) if isinstance(step, str) else step
            known = found.kind == ("mapping" if isinstance(step, str) else "list")
            found = found.items[index] if known and 0 <= index < len(found.items) else None
        return found


def parsed(text: str) -> Node | None:
    """The node of the one document in a text, or nothing if it holds comments alone."""
    stack: list[Node] = []
    root: Node | None = None
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.CollectionEndEvent):
            done = stack.pop()
            _close(done, event, text)
            continue
        node = _node(event, text)
        if node is None:
            continue
        if stack:
            _put(stack[-1], node)
        else:
            root = node
        if isinstance(event, yaml.CollectionStartEvent):
            stack.append(node)
    return root


def _node(event: Any, text: str) -> Node | None:
    start, end = event.start_mark.index, event.end_mark.index
    if isinstance(event, yaml.AliasEvent):
        return Node("scalar", start, end, tied=True)
    if isinstance(event, yaml.ScalarEvent):
        style = event.style or ""
        if style in ("|", ">"):  # its mark includes the line breaks behind it
            end = len(text[:end].rstrip("\r\n \x85\u2028\u2029"))
        tied = event.anchor is not None
        return Node("scalar", start, end, style, tied=tied, text=event.value)
    if isinstance(event, yaml.CollectionStartEvent):
        kind: Kind = "mapping" if isinstance(event, yaml.MappingStartEvent) else "list"
        return Node(kind, start, start, flow=bool(event.flow_style), tied=event.anchor is not None)
    return None


def _put(around: Node, node: Node) -> None:
    if around.kind == "mapping" and len(around.keys) == len(around.items):
        around.keys.append(node)
    else:
        around.items.append(node)


def _close(node: Node, event: Any, text: str) -> None:
    """A block's end mark is where the next token begins, so it ends with the last thing in it."""
    if node.flow:
        node.end = event.end_mark.index
    else:
        node.end = max([node.start, *(part.end for part in (*node.keys, *node.items))])
