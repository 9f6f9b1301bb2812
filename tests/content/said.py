"""What a content, or a reading of it, says: all of its words, wherever they stand in it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from tests.markup import SILENT, Element

_WORD = re.compile(r"[^\W_]+")
# of a content: what is told by something else than words
_SILENT = {
    "id",
    "code",
    "country",
    "countries",
    "tone",
    "language",
    "url",
    "machine",
    "voice",
}
# of a picture: what is drawn, and how
_DRAWN = {"swatch", "tone", "fill", "ink", "line", "lang", "form", "ground", "lands", "drawing", "tok",
          "labels", "seas", "map", "url", "address", "refs"}  # fmt: skip


def strings(value: Any) -> Iterator[str]:
    """All texts in it, also those that its properties put together."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Element):
        for child in value.children:
            if isinstance(child, str):
                yield child
            elif child.tag not in SILENT:
                yield from strings(child)
    elif is_dataclass(value):
        names = [field.name for field in fields(value)]
        names += [name for name, what in vars(type(value)).items() if isinstance(what, property)]
        for name in names:
            if name not in _SILENT:
                yield from strings(getattr(value, name))
    elif isinstance(value, Mapping):
        for name, what in value.items():
            if name not in _DRAWN:
                yield from strings(what)
    elif isinstance(value, (list, tuple)):
        for what in value:
            yield from strings(what)
    elif isinstance(value, int) and not isinstance(value, bool):
        yield str(value)


def words(*values: Any) -> set[str]:
    """Every word that is said, each once."""
    return {word for value in values for said in strings(value) for word in _WORD.findall(said)}
