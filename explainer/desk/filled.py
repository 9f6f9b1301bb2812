"""What somebody has filled into the form at the desk, as the browser sends it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

MOST = 200_000  # bytes; the longest statement has a few thousand


@dataclass(frozen=True)
class Filled:
    """Texts by their field, entries of lists, and the letters that were left in a list.

    A text that is there and empty was emptied by hand; what is not there was never touched, and may be
    offered. ``view`` is the language of the preview, and ``tried`` says that writing was tried.
    """

    texts: Mapping[str, str]
    lists: Mapping[str, tuple[str, ...]]
    left: Mapping[str, str]
    view: str = ""
    tried: bool = False

    def text(self, field: str) -> str:
        """What was typed into a field; nothing if it was never touched."""
        return self.texts.get(field, "").strip()

    def entries(self, name: str) -> tuple[str, ...]:
        """What was taken from a list."""
        return self.lists.get(name, ())

    @property
    def is_empty(self) -> bool:
        """Whether nothing was filled in but what the form itself begins with."""
        typed = any(self.text(field) for field in self.texts if field != "claim.voice")
        return not typed and not any(self.lists.values()) and not self.left


def read_filled(sent: Mapping[str, Any]) -> Filled:
    """Raises ``ValueError`` for what no form of ours sends."""
    return Filled(
        _texts(sent.get("texts", {})),
        {name: _all_texts(entries) for name, entries in _mapping(sent.get("lists", {})).items()},
        _texts(sent.get("left", {})),
        _text(sent.get("view", "")),
        sent.get("tried") is True,
    )


def read_sent(data: bytes) -> Mapping[str, Any]:
    """A record of JSON; raises ``ValueError``."""
    try:
        return _mapping(json.loads(data))
    except RecursionError:
        raise ValueError("too deep") from None


def _mapping(value: Any) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise ValueError("no record")
    return value


def _texts(value: Any) -> Mapping[str, str]:
    return {name: _text(one) for name, one in _mapping(value).items()}


def _all_texts(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ValueError("no list")
    return tuple(map(_text, value))


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("no text")
    return value
