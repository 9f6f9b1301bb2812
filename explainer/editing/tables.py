"""A table of statements as somebody else has it: its cells with their places, and what they mean.

A mapping file names what the table calls otherwise. Nothing is guessed: neither an encoding, nor which
of two numbers is the month. What a statement needs is not known here.
"""

import csv
import io
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from explainer.story.reading.problems import Place, Problem, listed, nearest, quoted

OF_PAGE = (
    "url", "publisher", "short", "title", "published", "accessed", "language", "kind", "reliability",
    "leans_on", "archive_url",
)  # fmt: skip
OF_CLAIM = (
    "country", "date", "voice", "status", "says_status", "contributions", "replaces", "confirms",
    "phase", "said_by.name", "said_by.country", "quote.text", "quote.language", "quote.speaker",
    "quote.rendering", "internal", "reviewed", "signed",
)  # fmt: skip
TEXTS = ("offer", "text", "note", "said_by.office", "quote.translation")
DAYS = ("date", "published", "accessed", "reviewed")
_NUMBERS = re.compile(r"(?P<about>~?)(?P<a>\d{1,2})[./](?P<b>\d{1,2})[./](?P<year>\d{4})")
_FORMULA = re.compile(r"=|[+\-@]\s*[A-Za-z]+\d*\(")
_ASKED = {"columns": dict, "values": dict, "defaults": dict, "reading": dict}
_READING = {"encoding": (), "days": ("day-first", "month-first"), "separator": ()}


class Unreadable(Exception):
    """A table or mapping of which nothing can be read, as a problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


@dataclass(frozen=True)
class Mapped:
    """What a mapping file says: which column is which field, which word which value, and how to read."""

    columns: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    defaults: Mapping[str, str] = field(default_factory=dict)
    reading: Mapping[str, str] = field(default_factory=dict)


@dataclass
class Row:
    """A row with its values by field, and the column of each; rows count as a spreadsheet's do."""

    number: int
    line: int
    values: dict[str, str]
    columns: dict[str, str]


@dataclass(frozen=True)
class Table:
    """The rows of a file, and what is wrong with its columns and cells."""

    name: str
    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]


def read_mapping(path: Path) -> Mapped:
    """The mapping in a file; raises ``Unreadable``."""
    try:
        found = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise _unreadable(
            path.name, f"cannot be read: {error}", "write it as TOML in UTF-8"
        ) from None
    for name, given in found.items():
        if name not in _ASKED or not isinstance(given, dict):
            near = nearest(name, _ASKED)
            remedy = f"did you mean {quoted(near)}?" if near else "take it out"
            raise _unreadable(path.name, f"{quoted(name)} is nothing here", remedy)
    for name, allowed in found.get("reading", {}).items():
        known = _READING.get(name)
        if known is None or (known and allowed not in known):
            raise _unreadable(
                path.name,
                f"reading.{name} cannot be {quoted(allowed)}",
                f"write one of {listed(known or _READING)}",
            )
    return Mapped(**found)


def known_fields(languages: tuple[str, ...]) -> tuple[str, ...]:
    """The fields that a column can have; texts in each language of the story."""
    return (*OF_CLAIM, *(f"{text}.{tag}" for text in TEXTS for tag in languages), *OF_PAGE)


def read_table(path: Path, mapped: Mapped, languages: tuple[str, ...]) -> Table:
    """The rows of a CSV or TSV; raises ``Unreadable``."""
    text = _decoded(path, mapped)
    separator = mapped.reading.get("separator", "\t" if path.suffix == ".tsv" else ",")
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        header = next(lines, [])
        fields, problems = _fields(path.name, header, mapped, languages)
        rows = []
        for number, cells in enumerate(_with_lines(lines), 2):
            row, wrong = _row(path.name, number, *cells, header, fields, mapped)
            problems += wrong
            if row.values:
                rows.append(row)
    except csv.Error as error:
        place = f"line {lines.line_num}"
        raise _unreadable(
            f"{path.name}, {place}", f"is no table here: {error}", "look at the quotes of this line"
        ) from None
    return Table(path.name, tuple(rows), tuple(problems))


def _with_lines(lines: Any) -> Iterator[tuple[int, list[str]]]:
    before = lines.line_num
    for cells in lines:
        yield before + 1, cells
        before = lines.line_num


def _decoded(path: Path, mapped: Mapped) -> str:
    try:
        data = path.read_bytes()
        encoding = mapped.reading.get("encoding", "utf-8-sig")
        return data.decode("utf-8-sig" if encoding.lower() == "utf-8" else encoding)
    except OSError as error:
        raise _unreadable(
            path.name, f"cannot be read ({error.strerror})", "check the file"
        ) from None
    except LookupError:
        raise _unreadable(
            path.name, f"{quoted(encoding)} is no encoding", "write such as windows-1252"
        ) from None
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        begin = max(data.rfind(c, 0, error.start) for c in (b" ", b"\n", b",", b";", b"\t")) + 1
        word = re.split(r"[\s,;]", data[begin : begin + 60].decode("cp1252", "replace"))[0]
        raise _unreadable(
            f"{path.name}, line {line}",
            f"is not UTF-8; as Windows-1252 the first such word is {quoted(word)}",
            'save it as UTF-8, or write reading.encoding = "windows-1252" into the mapping file',
        ) from None


def _fields(
    name: str, header: list[str], mapped: Mapped, languages: tuple[str, ...]
) -> tuple[list[str], list[Problem]]:
    """The field of each column, nothing for one that is left out."""
    known, fields, problems = known_fields(languages), [], []
    for index, column in enumerate(header):
        wanted = mapped.columns.get(column, column.strip())
        if wanted and wanted not in known:
            near = nearest(wanted, known)
            problems.append(
                Problem(
                    Place(f"{name}, {_column(index, column)}"),
                    f"{quoted(wanted)} is no field of a statement",
                    listed(known),
                    f"did you mean {quoted(near)}?"
                    if near
                    else 'name its field in “columns” of the mapping file, or "" to leave it out',
                )
            )
            wanted = ""
        elif wanted and wanted in fields:
            place = Place(f"{name}, {_column(index, column)}")
            problems.append(Problem(place, f"{quoted(wanted)} is there twice", "", "leave one out"))
            wanted = ""
        fields.append(wanted)
    return fields, problems


def _row(
    name: str,
    number: int,
    line: int,
    cells: list[str],
    header: list[str],
    fields: list[str],
    mapped: Mapped,
) -> tuple[Row, list[Problem]]:
    row, problems = Row(number, line, {}, {}), []
    if len(cells) > len(header):
        wrong = f"has {len(cells)} cells, and the head {len(header)}"
        remedy = "put cells with separators into quotes, or name reading.separator"
        problems.append(Problem(Place(f"{name}, row {number} (line {line})"), wrong, "", remedy))
    for index, (cell, wanted) in enumerate(zip(cells, fields, strict=False)):
        if not wanted or not cell.strip():
            continue
        row.columns[wanted] = _column(index, header[index])
        try:
            row.values[wanted] = _value(wanted, cell.strip(), mapped)
        except ValueError as error:
            place = Place(f"{name}, row {number} (line {line}), {row.columns[wanted]}")
            problems.append(Problem(place, *error.args))
    if row.values:
        row.values = {**mapped.defaults, **row.values}
    return row, problems


def _value(wanted: str, cell: str, mapped: Mapped) -> str:
    """What a cell means; raises ``ValueError`` with what is wrong, allowed, and to be done."""
    if _FORMULA.match(cell):
        raise ValueError(
            f"begins with {quoted(cell[0])}, a formula", "words", "put its value there"
        )
    if re.match(r"'[=+\-@]", cell):  # as an export writes what is none
        cell = cell[1:]
    cell = mapped.values.get(wanted, {}).get(cell, cell)
    found = _NUMBERS.fullmatch(cell) if wanted in DAYS else None
    if found is None:
        return cell
    day_first, month_first = _read(found, "a", "b"), _read(found, "b", "a")
    days = mapped.reading.get("days")
    if days is None:
        both = " or ".join(f"{day:%-d %B}" for day in (day_first, month_first) if day)
        raise ValueError(
            f"{quoted(cell)} is {both or 'no day'}",
            listed(str(day) for day in (day_first, month_first) if day),
            'write reading.days = "day-first" or "month-first" into the mapping file',
        )
    day = day_first if days == "day-first" else month_first
    if day is None:
        raise ValueError(f"{quoted(cell)} is no day, {days}", "", "correct the day")
    return f"{found['about']}{day.isoformat()}"


def _read(found: re.Match[str], day: str, month: str) -> date | None:
    try:
        return date(int(found["year"]), int(found[month]), int(found[day]))
    except ValueError:
        return None


def _column(index: int, title: str) -> str:
    """A column as a spreadsheet names it, with its title."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"column {letters} {quoted(title)}"


def _unreadable(where: str, wrong: str, remedy: str) -> Unreadable:
    return Unreadable(Problem(Place(where), wrong, "", remedy))
