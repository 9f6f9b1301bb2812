"""The part of a content that takes long to draw, which a picture that is kept from before does without.

It is told apart by what it is drawn of. What it shows is for ``contents`` to say.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from functools import lru_cache
from typing import Any

Content = dict[str, Any]
LATER = "later"


@dataclass(frozen=True)
class Later:
    """Values of a content that ``make`` draws of what it is ``given`` and of nothing else."""

    make: Callable[..., Content]
    given: tuple[Any, ...]


def finished(
    content: Content, shown: Callable[[Content], Content] = lambda drawn: drawn
) -> Content:
    """The content with all that was to be drawn later, as it is ``shown``."""
    if LATER not in content:
        return content
    later = content[LATER]
    told = {name: value for name, value in content.items() if name != LATER}
    return told | shown(later.make(*later.given))


def told_apart(content: Any) -> str:
    """The same text for all contents that look the same; raises ``TypeError`` for values of other kinds."""
    return json.dumps(content, ensure_ascii=False, sort_keys=True, default=_plain)


def _plain(value: Any) -> Any:
    if isinstance(value, Later):
        return [value.make.__module__, value.make.__qualname__, *value.given]
    if is_dataclass(value):
        # what is compared by identity is long, and the same in all pictures
        record: Any = value
        by_identity = not record.__dataclass_params__.eq
        return _digest_of(record) if by_identity else _fields_of(record)
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} is told apart by nothing")


def _fields_of(value: Any) -> list[Any]:
    return [type(value).__name__, *(getattr(value, field.name) for field in fields(value))]


@lru_cache(maxsize=4)
def _digest_of(value: Any) -> str:
    return hashlib.sha256(told_apart(_fields_of(value)).encode()).hexdigest()
