"""What a file that is no YAML has wrong, in words for somebody who does not know the parser's.

The parser says where it could not go on. What is wrong often stands before that place, so the line
and the one above are looked at for what editors trip over.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from explainer.story.model.unseen import INVISIBLE, SPACES, named
from explainer.story.reading.problems import Place, Problem, quoted
from explainer.story.reading.yaml_doubts import IN_QUOTES
from explainer.story.reading.yaml_text import BREAK

_TAB_BEFORE = re.compile(r"[ ?-]*\t")
_UNSEEN = re.compile(
    rf"^[ -]*([{SPACES}{INVISIBLE}])|[\w\"']:([{SPACES}{INVISIBLE}])|^[ ]*-([{SPACES}{INVISIBLE}])"
    rf"|[:\"'|>\]}}+-][ ]*([{SPACES}{INVISIBLE}])[ ]*$"
)
_KEY = r"(?:[{,]|^) *(?:- +)*[\w-]+"
_VALUE = re.compile(rf"{_KEY}: +(?=(\S))")
_WIDE_COLON = re.compile(rf"{_KEY} ?([：﹕])")
_NO_SPACE = re.compile(rf"{_KEY}(:)(?=[^\s/:])")
_NO_SPACE_BEHIND_DASH = re.compile(r" *-[\w{]")
_TWO_COLONS = re.compile(rf"{_KEY}: +[^\"'\[{{\s][^#]*?(:)(?= |$)")
_ONLY_KEY = re.compile(r" *([\w-]+:)(?= |$)")
_FURTHEST = 30  # lines of a text in quotes that was not closed
_BEGINS = "@`%&*!|>?-"
_BRACKETS = "[{"
_GENERAL = (
    "look at this line and the one above: indentation, a missing quote, or a text with “: ” or “#” "
    "that needs quotes"
)


@dataclass(frozen=True)
class _Slip:
    """Something that editors trip over, in a line (counted from 0) at a column."""

    line: int
    column: int
    wrong: str
    remedy: str


def syntax_problem(error: yaml.YAMLError, text: str, name: str, cut: Problem | None) -> Problem:
    """Where a file stops being YAML and why; ``cut`` is the last comment behind a text before that."""
    lines = BREAK.split(text)
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line, mark.column) if mark else (0, 0)
    if line >= len(lines):  # the parser ends a last line that has no end of its own
        line, column = len(lines) - 1, len(lines[-1])
    if tab := _TAB_BEFORE.match(lines[line]):
        return Problem(
            Place(name, line + 1, tab.end()), "holds a tab", "spaces", "replace the tab by spaces"
        )
    said = getattr(error, "problem", None) or "cannot be parsed"
    context = getattr(error, "context_mark", None)
    before = next((n for n in range(line - 1, -1, -1) if lines[n].strip(" \t")), line)
    opened = context.line if context and "expected ','" in said else before
    if cut and opened < cut.place.line <= line + 1:
        return cut
    for slip in _slips(lines, said, (line, column), before, context):
        return Problem(
            Place(name, slip.line + 1, slip.column + 1),
            f"is not YAML here: {slip.wrong}",
            "YAML 1.2",
            slip.remedy,
        )
    return Problem(
        Place(name, line + 1, column + 1), f"is not YAML here: {said}", "YAML 1.2", _GENERAL
    )


def _slips(
    lines: list[str], said: str, at: tuple[int, int], before: int, context: yaml.Mark | None
) -> Iterator[_Slip]:
    """What may be wrong there, the likeliest first."""
    line, column = at
    for number in dict.fromkeys((before, line)):
        yield from _unseen(lines[number], number)
    if context and any(
        part in said for part in ("alphabetic", "comment or line break", "expected ':'")
    ):
        line, column = context.line, context.column
    character = lines[line][column : column + 1]
    if "document start" in said:
        ends = next((n for n in range(line, -1, -1) if lines[n].startswith("...")), None)
        if ends is not None:
            yield _Slip(ends, 0, "“...” ends the file, and what follows is not read", "delete it")
        wrong = "what stands above is complete, and this is no part of it"
        yield _Slip(line, column, wrong, "indent it like what it belongs to")
    if "escape" in said or "hexdec" in said:  # as the parser writes it
        begins = lines[line].rfind("\\", 0, column + 1)
        wrong = "a backslash in double quotes begins the name of a character"
        yield _Slip(line, begins, wrong, "write \\\\ for it, or put the text in single quotes")
    if context and "end of stream" in said:
        yield _Slip(context.line, context.column, "the quotation mark is never closed", "close it")
    for number in (line, before):
        if dash := _NO_SPACE_BEHIND_DASH.match(lines[number]):
            wrong = "a space is missing behind the dash"
            remedy = "put a space there; if it goes on with a text, indent it further than its key"
            yield _Slip(number, dash.end() - 1, wrong, remedy)
    if character == "-" and not lines[line][:column].strip():
        wrong = "this entry is not indented like those above"
        yield _Slip(line, column, wrong, "indent it like them; if it goes on with a text, further")
    if character in _BEGINS and character and _begins(lines[line], column):
        of_a_list = "; a list begins in the line below" if character == "-" else ""
        yield _Slip(line, column, f"no text begins with “{character}”", IN_QUOTES + of_a_list)
    if "key" in said or "','" in said or "mapping values" in said:
        yield from _opened_above(lines, line, column)
        yield from _value_goes_on(lines[line], line, column)
    for number in dict.fromkeys((line, before) if "key" in said else (before, line)):
        if found := _NO_SPACE.search(lines[number]):
            wrong = "a space is missing behind the colon"
            yield _Slip(number, found.start(1), wrong, "put a space there, or the text in quotes")
    if "','" in said and character and character in _BRACKETS:
        yield _Slip(line, column, f"“{character}” ends a text within braces", IN_QUOTES)
    if "mapping values" in said and (deeper := _ONLY_KEY.match(lines[line])):
        wrong = f"{quoted(deeper[1])} is indented further than the key above"
        yield _Slip(
            line, deeper.start(1), wrong, f"indent it like that; if it is text, {IN_QUOTES}"
        )
    if context and "expected ':'" in said:
        wrong = "a line without “key: value”"
        yield _Slip(
            line, column, wrong, "if it goes on with a text, indent it further than its key"
        )


def _unseen(content: str, line: int) -> Iterator[_Slip]:
    if found := _UNSEEN.search(content):
        at = found.lastindex or 1
        wrong = f"{named(found[at])} stands where a space is meant"
        yield _Slip(line, found.start(at), wrong, "put spaces in its place")
    if found := _WIDE_COLON.search(content):
        wrong = f"{named(found[1])} stands where a colon is meant"
        yield _Slip(line, found.start(1), wrong, "write “: ”")


def _opened_above(lines: list[str], line: int, column: int) -> Iterator[_Slip]:
    """A quotation mark in a line above that is closed only by one in this line."""
    for number in range(line - 1, max(line - _FURTHEST, -1), -1):
        for found in _VALUE.finditer(lines[number]):
            quote = found[1]
            if quote in "\"'" and _is_open(lines[number][found.start(1) :], quote):
                if lines[line].find(quote, 0, column) >= 0:
                    wrong = f"this quotation mark is closed in line {line + 1}, before its end"
                    yield _Slip(number, found.start(1), wrong, "close it where the text ends")
                return


def _is_open(value: str, quote: str) -> bool:
    """Whether the quotation mark with which these words begin stands open at the end of the line."""
    within = value[1:].replace("''" if quote == "'" else '\\"', "")
    return quote not in within


def _begins(content: str, column: int) -> bool:
    """Whether a value or an entry begins at this column."""
    return bool(re.search(r"(^|[:,\[{-])\s*$", content[:column]))


def _value_goes_on(content: str, line: int, column: int) -> Iterator[_Slip]:
    """A text that begins with a mark of YAML and goes on behind it, or that holds a colon."""
    values = [found for found in _VALUE.finditer(content) if found.start(1) < column]
    first = values[-1] if values else None
    if first and first[1] in "\"'":
        wrong = "the text goes on behind its closing quotation mark"
        twice = "; an apostrophe in single quotes is written twice" if first[1] == "'" else ""
        yield _Slip(line, column, wrong, f"{IN_QUOTES}{twice}")
    elif first and first[1] in _BRACKETS and not content[column:].startswith(first[1]):
        wrong = f"a text begins with “{first[1]}”, which is a mark of YAML"
        yield _Slip(line, first.start(1), wrong, IN_QUOTES)
    elif found := _TWO_COLONS.search(content):
        within = found[0][0] in "{,"
        last_words = " ".join(content[: found.end(1)].split()[-2:])
        key = re.search(r" ([a-z_]+:)$", content[: found.end(1)])
        or_a_comma = f"; if it is a field, a comma before “{key[1]}”" if key and within else ""
        wrong = f"{quoted(last_words)} holds a colon and a space"
        yield _Slip(line, found.start(1), wrong, IN_QUOTES + or_a_comma)
