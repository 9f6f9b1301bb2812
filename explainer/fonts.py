"""The fonts of the pictures: those that come along, and those of the extra ``scripts``.

Which of a story's characters they can draw is said by ``glyphs``. Tables after the OpenType
specification, “cmap”.
"""

import importlib.util
import mmap
import struct
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path

from explainer.places import own_folder

EXTRA = "scripts"
# the packages of the extra, with the families in the order in which they are asked for a character
_PACKAGES = {
    "manimgx_fonts": (
        "Noto Sans",
        *(
            f"Noto Sans {script}"
            for script in (
                "Arabic", "Hebrew", "Devanagari", "Bengali", "Gurmukhi", "Gujarati", "Oriya",
                "Tamil", "Telugu", "Kannada", "Malayalam", "Sinhala", "Thai", "Lao", "Myanmar",
                "Khmer", "Ethiopic", "Symbols",
            )
        ),
    ),
    "manimgx_fonts_cjk": ("Noto Sans CJK {form}",),
}  # fmt: skip
# signs of which the others have none; in one colour, so that they suit a text
_SIGNS = {"manimgx_fonts": ("Noto Emoji",)}
_SANS = ("Source Sans 3", "Noto Sans Georgian", "Noto Sans Armenian")
_SERIF = ("Source Serif 4", "Noto Serif Georgian", "Noto Serif Armenian")
# what one character looks like differs between places; others read the form of the mainland
_FORMS = {"ja": "JP", "ko": "KR", "zh-Hant": "TC", "zh-TW": "TC", "zh-HK": "HK", "zh-MO": "HK"}
_FORM = "SC"


def shipped_folder() -> Path:
    """The folder of the fonts that every installation has."""
    return own_folder("assets") / "fonts"


@cache
def extra_folders() -> dict[str, Path]:
    """The folders of the packages of the extra that are installed."""
    found = {name: importlib.util.find_spec(name) for name in _PACKAGES}
    return {
        name: Path(spec.submodule_search_locations[0])
        for name, spec in found.items()
        if spec and spec.submodule_search_locations
    }


def extra_versions() -> list[str]:
    """The packages of the extra that are installed, each with its version."""
    return [f"{name} {version(name)}" for name in extra_folders()]


def families(language: str, extra: bool) -> dict[str, list[str]]:
    """The families for text and for headlines, each asked for what those before it lack."""
    form = next((form for tag, form in _FORMS.items() if language.startswith(tag)), _FORM)
    further = [
        name.format(form=form)
        for names in (_PACKAGES, _SIGNS)
        for package in extra_folders()
        for name in (names.get(package, ()) if extra else ())
    ]
    return {"sans": [*_SANS, *further], "serif": [*_SERIF, *_SANS, *further]}


@cache
def shipped_characters() -> frozenset[str]:
    """All characters that can be drawn by every installation, upright, slanted and in headlines."""
    folder = shipped_folder()
    source = [characters_of(path) for path in sorted(folder.glob("Source*.ttf"))]
    others = [characters_of(path) for path in sorted(folder.glob("NotoSans*.ttf"))]
    return frozenset.intersection(*source).union(*others)


@cache
def extra_characters() -> frozenset[str]:
    """All further characters of the extra; none where it is not installed."""
    paths = [
        path for folder in extra_folders().values() for path in sorted(folder.glob("*.tt[fc]"))
    ]
    return frozenset[str]().union(*map(characters_of, paths))


def characters_of(path: Path) -> frozenset[str]:
    """All characters of a font, of a collection those of its first."""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as font:
        spans = list(_spans(font))
    return frozenset(chr(c) for first, last in spans for c in range(first, last + 1) if c != 0xFFFF)


def _spans(font: mmap.mmap) -> Iterator[tuple[int, int]]:
    """First and last character of each segment of the formats 4 (up to U+FFFF) and 12."""
    start = struct.unpack_from(">I", font, 12)[0] if font[:4] == b"ttcf" else 0
    tables = struct.unpack_from(">H", font, start + 4)[0]
    records = (struct.unpack_from(">4s4xI", font, start + 12 + 16 * n) for n in range(tables))
    cmap = next(offset for tag, offset in records if tag == b"cmap")
    for n in range(struct.unpack_from(">H", font, cmap + 2)[0]):
        table = cmap + struct.unpack_from(">I", font, cmap + 8 + 8 * n)[0]
        kind, _, _, doubled = struct.unpack_from(">4H", font, table)
        if kind == 4:
            count = doubled // 2
            ends = struct.unpack_from(f">{count}H", font, table + 14)
            starts = struct.unpack_from(f">{count}H", font, table + 16 + doubled)
            yield from zip(starts, ends, strict=True)
        elif kind == 12:
            for group in range(struct.unpack_from(">I", font, table + 12)[0]):
                yield struct.unpack_from(">2I", font, table + 16 + 12 * group)
