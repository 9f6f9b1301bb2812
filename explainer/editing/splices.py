"""Changes to a YAML text as splices: what is not spliced cannot change.

Each change can be made in one way or more; which of them is right is for ``proof`` to say. What
cannot be done without losing somebody's words is refused.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from explainer.editing.lines import field_lines, in_flow, in_quotes, record_lines, scalar
from explainer.editing.spans import Node, parsed
from explainer.editing.surroundings import (
    blank_lines,
    break_before,
    break_of,
    end_with_comments,
    has_comment,
    line_end,
    line_start,
)
from explainer.story.reading.yaml_places import Steps


@dataclass(frozen=True)
class Splice:
    """New text in the place of what stands from one position up to another."""

    start: int
    end: int
    new: str


Way = tuple[Splice, ...]


class Refused(Exception):
    """A change that cannot be made here without touching what is somebody else's.

    ``at`` is the place in the text, ``remedy`` the way out.
    """

    def __init__(self, at: int, wrong: str, remedy: str) -> None:
        super().__init__(wrong)
        self.at, self.remedy = at, remedy


def spliced(text: str, way: Way) -> str:
    """The text with these splices, which do not overlap."""
    for splice in sorted(way, key=lambda splice: splice.start, reverse=True):
        text = text[: splice.start] + splice.new + text[splice.end :]
    return text


def added(text: str, record: Mapping[str, Any]) -> Iterator[Way]:
    """The ways to put a record at the end of a list."""
    root = parsed(text)
    if root is not None and root.tied:
        raise _tied(root)
    if root is None or (root.kind == "scalar" and root.start == root.end):
        yield from _at_the_end(text, record)
    elif root.kind == "scalar" or (root.flow and not root.items):
        yield (Splice(root.start, root.end, _joined(text, record_lines(record))),)
    elif root.flow:
        end = root.items[-1].end
        yield (Splice(end, end, f", {in_flow(record)}"),)
    else:
        yield from _behind_the_last(text, root, record)


def _at_the_end(text: str, record: Mapping[str, Any]) -> Iterator[Way]:
    """Behind comments; a text without a last line break has none afterwards."""
    lines, end = _joined(text, record_lines(record)), len(text)
    ends_whole = not text or bool(re.search(r"[\n\r]\Z", text))
    yield (Splice(end, end, lines + break_of(text) if ends_whole else break_of(text) + lines),)


def _behind_the_last(text: str, root: Node, record: Mapping[str, Any]) -> Iterator[Way]:
    """Before the break of the last line, so that what comes behind the list stays behind it."""
    column = root.start - line_start(text, root.start)
    if text[root.start - column : root.start].strip(" "):
        raise Refused(root.start, "the list does not begin a line", "put it on lines of its own")
    at, new_line = end_with_comments(text, root.end, column), break_of(text)
    lines = new_line.join(record_lines(record, column))
    apart = len(root.items) < 2 or bool(blank_lines(text[root.items[0].end : root.items[1].start]))
    for blank in (apart, not apart):
        yield (Splice(at, at, new_line * (2 if blank else 1) + lines),)


def set_to(text: str, steps: Steps, value: Any, names: Sequence[str] = ()) -> Iterator[Way]:
    """The ways to give a field a value; ``names`` are the fields of its record in their order."""
    around = _found(text, steps[:-1])
    name = steps[-1]
    index = around.key_at(name) if isinstance(name, str) else name
    if isinstance(name, int) and not (around.kind == "list" and 0 <= name < len(around.items)):
        raise Refused(around.start, "there is no such entry", "write the list as a whole")
    if 0 <= index < len(around.items):
        key = around.keys[index] if around.keys else None
        yield _exchanged(text, around, key, around.items[index], value)
        whole = around.items[index]
        if not _comment_in(text, whole) and not whole.tied:
            yield (Splice(whole.start, whole.end, _gap(text, whole) + in_flow(value)),)
    elif around.kind != "mapping":
        raise Refused(around.start, "is no record", "write it as one, with a field a line")
    else:
        yield from _new_field(text, around, str(name), value, names)


def unset(text: str, steps: Steps) -> Iterator[Way]:
    """The way to take a field out of its record."""
    around, name = _found(text, steps[:-1]), steps[-1]
    index = around.key_at(name) if isinstance(name, str) else -1
    if index < 0:
        return
    key, value = around.keys[index], around.items[index]
    _refuse_ties(value)
    if len(around.keys) == 1:
        raise Refused(key.start, "is the only field of its record", "take out the record by hand")
    if around.flow:
        first = index == 0
        start = key.start if first else around.items[index - 1].end
        end = around.keys[1].start if first else value.end
    elif index == 0:  # it may share its line with the dash
        start, end = key.start, around.keys[1].start
    else:
        start = line_start(text, key.start)
        start -= len(break_before(text, start))
        end = line_end(text, value.end)
    if has_comment(text, start, end, around):
        raise Refused(key.start, "a comment stands there", "take the field out by hand")
    yield (Splice(start, end, ""),)


def _exchanged(text: str, around: Node, key: Node | None, old: Node, value: Any) -> Way:
    """A value in the place of another: leaf by leaf, so that comments between them stay."""
    if old.tied:
        raise _tied(old)
    if old.kind == "mapping" and isinstance(value, Mapping) and value and old.keys:
        return _leaf_by_leaf(text, old, value)
    _refuse_ties(old)
    if _comment_in(text, old):
        raise Refused(old.start, "a comment stands in the value", "change it by hand")
    flow = around.flow or old.flow
    if old.kind == "scalar" and not isinstance(value, Mapping | list | tuple):
        return (Splice(old.start, old.end, _gap(text, old) + _in_style(text, old, value, flow)),)
    if old.kind == "list" and not old.flow and isinstance(value, list | tuple) and value:
        return _whole_list(text, old, value)
    return (Splice(old.start, old.end, _gap(text, old) + in_flow(value)),)


def _leaf_by_leaf(text: str, old: Node, value: Mapping[str, Any]) -> Way:
    gone = [key.text for key in old.keys if key.text not in value]
    new = [name for name in value if old.key_at(name) < 0]
    if gone or len(new) > 1:  # one after the other would need the text between them
        _refuse_ties(old)
        if _comment_in(text, old):
            raise Refused(old.start, "a comment stands in the value", "change it by hand")
        return (Splice(old.start, old.end, _whole_mapping(text, old, value)),)
    way: list[Splice] = []
    for key, item in zip(old.keys, old.items, strict=True):
        if item.kind != "scalar" or not _same(item, value[key.text]):
            way += _exchanged(text, old, key, item, value[key.text])
    for name in new:
        way += next(_new_field(text, old, name, value[name], list(value)))
    return tuple(way)


def _same(node: Node, value: Any) -> bool:
    """Whether a scalar in quotes says this already; a plain one is written anew."""
    return not node.tied and bool(node.style) and isinstance(value, str) and node.text == value


def _whole_list(text: str, old: Node, value: Sequence[Any]) -> Way:
    column = old.start - line_start(text, old.start)
    if any(isinstance(one, Mapping) for one in value):
        lines = [line for one in value for line in record_lines(one, column)]
    else:
        lines = [f"{' ' * column}- {in_flow(one)}" for one in value]
    return (Splice(old.start, old.end, break_of(text).join(lines).lstrip(" ")),)


def _whole_mapping(text: str, old: Node, value: Mapping[str, Any]) -> str:
    if old.flow:
        return in_flow(value)
    column = old.start - line_start(text, old.start)
    lines = [line for name, part in value.items() for line in field_lines(name, part, column)]
    return break_of(text).join(lines).lstrip(" ")


def _in_style(text: str, old: Node, value: Any, flow: bool) -> str:
    """A scalar in the quotes that stood there, as far as it can be in them."""
    if not isinstance(value, str) or "\n" in value or "\r" in value:
        return scalar(value, flow)
    if old.style == '"':
        return in_quotes(value)
    if old.style == "'" and value.isprintable():
        return "'" + value.replace("'", "''") + "'"
    if old.style in ("|", ">") and value.isprintable() and value.strip() == value != "":
        return _below_header(text, old, value)
    return scalar(value, flow)


def _below_header(text: str, old: Node, value: str) -> str:
    """A folded or literal text in one line, below the header that it had."""
    begins = line_end(text, old.start) + len(break_of(text))
    body = text[begins : old.end]
    indent = body[: len(body) - len(body.lstrip(" "))]
    return text[old.start : begins] + indent + value


def _new_field(
    text: str, around: Node, name: str, value: Any, names: Sequence[str]
) -> Iterator[Way]:
    """Behind the nearest field before it in the order, never above the first; else behind the last."""
    before = list(names[: names.index(name)]) if name in names else []
    places = [around.key_at(other) for other in reversed(before)]
    near = next((place for place in places if place >= 0), 0 if before else len(around.keys) - 1)
    for place in dict.fromkeys((near, len(around.keys) - 1)):
        if around.flow:
            if around.items:
                end = around.items[place].end
                yield (Splice(end, end, f", {in_flow({name: value})[1:-1]}"),)
            else:
                yield (Splice(around.start, around.end, in_flow({name: value})),)
        else:
            column = around.keys[0].start - line_start(text, around.keys[0].start)
            end = line_end(text, around.items[place].end)
            lines = break_of(text).join(field_lines(name, value, column))
            yield (Splice(end, end, break_of(text) + lines),)


def _found(text: str, steps: Steps) -> Node:
    """The node at these steps; refused where an anchor or alias stands on the way."""
    node = parsed(text)
    for depth in range(len(steps) + 1):
        here = node.at(steps[:depth]) if node else None
        if here is None:
            raise Refused(0, "there is no such record", "look whether it was renamed or moved")
        if here.tied:
            raise _tied(here)
    assert here is not None
    return here


def _tied(node: Node) -> Refused:
    return Refused(
        node.start,
        "an anchor or alias ties this value to another",
        "write the value out, or change it by hand",
    )


def _refuse_ties(node: Node) -> None:
    for part in node.within():
        if part.tied:
            raise _tied(part)


def _comment_in(text: str, node: Node) -> bool:
    return node.kind != "scalar" and has_comment(text, node.start, node.end, node)


def _gap(text: str, old: Node) -> str:
    """A blank where an empty value stands right behind its colon or dash."""
    empty = old.start == old.end
    return " " if empty and text[old.start - 1 : old.start] in (":", "-") else ""


def _joined(text: str, lines: Sequence[str]) -> str:
    return break_of(text).join(lines)
