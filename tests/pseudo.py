"""Languages that nobody speaks, to try what a page does with another than those that it has.

Each is a catalogue and a story made from English ones, under the tag of a language whose days, numbers
and names of countries CLDR knows.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from math import ceil
from pathlib import Path
from typing import Any, ClassVar

import pytest
import yaml

from explainer import places
from explainer.places import spoken_languages
from tests.builders import write_story

LONGER, TURNED = "fi", "ar"
_MOST = {"offer": 60}  # letters that a field may have
_GAP = re.compile(r"(\{[^{}]*\})")
_ARABIC_LETTERS = "ابتدهفغحيجكلمنعصقرسطوضظخيز"
_ARABIC = str.maketrans("abcdefghijklmnopqrstuvwxyz,;?", f"{_ARABIC_LETTERS}،؛؟")
_KEPT = ("locale", "alphabet")


def longer(words: str) -> str:
    """Words of which each is 40 % longer, gaps excepted."""
    return _outside_gaps(words, _lengthened)


def turned(words: str) -> str:
    """Words in letters that run from right to left, gaps excepted."""
    return _outside_gaps(words, lambda said: said.lower().translate(_ARABIC))


class _Loader(yaml.SafeLoader):
    """Reads days and ``yes`` as the words that they are in a story."""

    yaml_implicit_resolvers: ClassVar = {
        first: [known for known in resolvers if known[0].split(":")[-1] in ("int", "null")]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), ["t", "f"])

CHANGES = {LONGER: longer, TURNED: turned}


def _lengthened(said: str) -> str:
    return re.sub(
        r"[^\W\d]+", lambda word: word[0] + word[0].lower()[: ceil(0.4 * len(word[0]))], said
    )


def _outside_gaps(words: str, change: Callable[[str], str]) -> str:
    parts = _GAP.split(words)
    return "".join(part if _GAP.fullmatch(part) else change(part) for part in parts)


@contextmanager
def spoken(folder: Path, tag: str) -> Iterator[None]:
    """Meanwhile the interface speaks such a language besides its own; the folder is for its words."""
    for known in spoken_languages():
        written = places.CATALOGUES / f"{known}.toml"
        (folder / written.name).write_bytes(written.read_bytes())
    english = (folder / "en.toml").read_text("utf-8")
    (folder / f"{tag}.toml").write_text(_catalogue(english, tag, CHANGES[tag]), "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        for module in ("explainer.places", "explainer.wording.catalogue"):
            patch.setattr(f"{module}.CATALOGUES", folder)
        yield


def _catalogue(english: str, tag: str, change: Callable[[str], str]) -> str:
    def line(found: re.Match[str]) -> str:
        key, said = found.groups()
        return found[0] if key in _KEPT else f'{key} = "{change(said)}"'

    english = re.sub(r'^locale = ".*"$', f'locale = "{tag}"', english, flags=re.M)
    if tag == TURNED:
        letters = " ".join(dict.fromkeys(_ARABIC_LETTERS))
        english = re.sub(r'^alphabet = ".*"$', f'alphabet = "{letters}"', english, flags=re.M)

    return re.sub(r'^(\w+) = "(.*)"$', line, english, flags=re.M)


def retold(story: Path, folder: Path, tag: str) -> Path:
    """A story of which every text is in such a language only."""

    def content(path: Path) -> Any:
        return _retold(yaml.load(path.read_text("utf-8"), _Loader), tag)

    files = {path.stem: content(path) for path in sorted(story.glob("*.yaml"))}
    files["story"]["languages"] = [tag]
    claims = {path.stem: content(path) for path in sorted(story.glob("claims/*.yaml"))}
    return write_story(folder, **files, claims=claims)


def _retold(value: Any, tag: str, field: str = "") -> Any:
    if isinstance(value, list):
        return [_retold(item, tag) for item in value]
    if not isinstance(value, dict):
        return value
    if value and set(value) <= {"de", "en"}:
        said = CHANGES[tag](value.get("en") or next(iter(value.values())))
        return {tag: said[: _MOST.get(field)]}
    return {name: _retold(part, tag, name) for name, part in value.items()}
