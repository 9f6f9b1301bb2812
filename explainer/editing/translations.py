"""Texts on their way to translators and back: a table of records, fields and both languages.

Each row carries the original as it was. Where that has changed since, the row is told and nothing of
it is written.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from explainer.editing.revision import STORY, Edit, found_record
from explainer.story.model import StoryFile
from explainer.story.model.values import Text
from explainer.story.reading.draft import Draft, Placed, id_field
from explainer.story.reading.languages import TRANSLATION, texts_in
from explainer.story.reading.problems import Place, Problem, quoted

HEAD = ("record", "field", "original")


@dataclass(frozen=True)
class TextRow:
    """A text of a record: its field as a path, in the story's first language and in another."""

    record: str
    field: str
    original: str
    words: str


def rows_of(draft: Draft, language: str, *, missing: bool) -> Iterator[TextRow]:
    """The texts of a story, in the order of its records; only those without the language if asked."""
    for name in (STORY, *sorted(draft.lists)):
        for placed in draft.records(name):
            for steps, text in texts_in(placed.record):
                there = text.get(language, "")
                if steps[-1] != TRANSLATION and not (missing and there):
                    path = ".".join(map(str, steps))
                    yield TextRow(_name(name, placed), path, _original(draft, text), there)


def _name(name: str, placed: Placed) -> str:
    """How the record is found again; a correction has no id."""
    if name == "corrections":
        return f"{placed.record.on}/{placed.record.record}"
    return STORY if name == STORY else str(getattr(placed.record, id_field(name)))


def _original(draft: Draft, text: Text) -> str:
    return text.said_in(draft.about.record.languages[0] if draft.about else "")[0]


def as_csv(rows: Iterable[TextRow], language: str) -> str:
    """The rows for a spreadsheet; what it would take for a formula has a ``'`` before it."""
    made = io.StringIO(newline="")
    writer = csv.writer(made)
    writer.writerow((*HEAD, language))
    for row in rows:
        cells = (row.record, row.field, row.original, row.words)
        writer.writerow([re.sub(r"^(?='?[=+\-@])", "'", cell) for cell in cells])
    return made.getvalue()


def from_csv(name: str, data: bytes) -> tuple[str, list[tuple[int, TextRow]]]:
    """The language and the rows, each with its line; raises ``ValueError`` with what is wrong."""
    try:
        lines = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True)
        head = next(lines, [])
        if tuple(head[:3]) != HEAD or len(head) != 4:
            raise ValueError(f"{name} does not begin with {', '.join(HEAD)} and a language")
        rows = []
        for cells in lines:
            if len(cells) != 4:
                raise ValueError(f"{name}, line {lines.line_num}, has {len(cells)} cells, not 4")
            rows.append(
                (lines.line_num, TextRow(*(re.sub(r"^'(?='?[=+\-@])", "", c) for c in cells)))
            )
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise ValueError(f"{name}, line {line}, is not UTF-8") from None
    except csv.Error as error:
        raise ValueError(f"{name}, line {lines.line_num}, is no table: {error}") from None
    return head[3], rows


def edits_from(
    draft: Draft, name: str, language: str, rows: Iterable[tuple[int, TextRow]]
) -> tuple[list[Edit], list[Problem]]:
    """What the rows bring, and those whose original is another now, or gone.

    Raises ``CannotChange`` for a record that there is not.
    """
    edits, told = [], []
    for line, row in rows:
        if not row.words.strip():
            continue
        placed = found_record(draft, row.record)
        texts = {".".join(map(str, steps)): text for steps, text in texts_in(placed.record)}
        text = texts.get(row.field)
        if text is None or _original(draft, text) != row.original:
            now = quoted(_original(draft, text)) if text else "gone"
            told.append(
                Problem(
                    Place(name, line),
                    f"the original of {row.field} of {quoted(row.record)} changed since: it is {now}",
                    "",
                    "have it translated anew",
                    hint=True,
                )
            )
        elif text.get(language) != row.words.strip():
            edits.append(Edit(row.record, f"{row.field}.{language}", row.words.strip()))
    return edits, told


def is_language(draft: Draft, language: str) -> bool:
    """Whether a text of the story can be in this language, besides its first."""
    about: StoryFile | None = draft.about.record if draft.about else None
    return about is not None and language in about.languages[1:]
