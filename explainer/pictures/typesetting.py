"""Sets a picture with Typst: the same content gives the same bytes, and nothing is cut.

The compiler of a view is kept, so that the next picture is warm. Text of the story is data to the
templates, never markup.
"""

import hashlib
import json
import re
import threading
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import typst

from explainer import fonts
from explainer.fonts import extra_folders, extra_versions, families, shipped_folder
from explainer.glyphs import asks_for_extra

TEMPLATES = Path(__file__).parent / "templates"
_TOO_LONG = re.compile(r"too long: (\d+(?:\.\d+)?)")
_kept = threading.local()


class CannotDraw(Exception):
    """A picture cannot be drawn; the message says why, ``remedy`` what to do."""

    def __init__(self, wrong: str, remedy: str = "") -> None:
        super().__init__(wrong)
        self.remedy = remedy


class TooLong(CannotDraw):
    """The text does not fit into the size that was asked for; the remedy is another size."""


class DoesNotFit(CannotDraw):
    """The text needs more height than there is; ``needed`` says how much, in points."""

    def __init__(self, needed: float) -> None:
        super().__init__(f"its text needs {needed:.0f} px of height")
        self.needed = needed


def typeset(view: str, content: dict[str, Any], form: str) -> bytes:
    """The bytes of a picture; raises ``DoesNotFit``, or ``CannotDraw`` for a font that is missing."""
    options_of: dict[str, dict[str, Any]] = {
        "png": {"ppi": content.get("density")},
        "svg": {},
        "pdf": {"pdf_standards": ["ua-1"], "timestamp": 0},
    }
    # the drawings of the map travel apart: as JSON they would be written and read once more
    drawn = {name: content.get(name, "") for name in ("ground", "lands")}
    # Typst has what it laid out at hand as long as its files stay the same, whatever the format
    told = {name: value for name, value in content.items() if name not in (*drawn, "density")}
    written = json.dumps(told, ensure_ascii=False)
    extra = asks_for_extra(written)
    files = {f"{name}.svg": svg for name, svg in drawn.items()} | {
        "main": f'#include "{view}.typ"',
        "data.json": written,
        "fonts.json": json.dumps(families(content["lang"], extra)),
    }
    try:
        made, warnings = _compiler(view, extra).compile_with_warnings(
            {name: file.encode() for name, file in files.items()}, format=form, **options_of[form]
        )
    except typst.TypstError as error:
        if found := _TOO_LONG.search(str(error)):
            raise DoesNotFit(float(found[1])) from None
        raise CannotDraw(str(error.args[0] if error.args else error)) from error
    if warnings:
        raise CannotDraw("; ".join(str(warning) for warning in warnings))
    if not isinstance(made, bytes):  # a second page was begun
        if content["fitted"]:
            raise DoesNotFit(content["h"] * len(made))
        return typeset(view, content | {"fitted": True}, form)
    return made


@cache
def made_with() -> str:
    """A digest of what sets pictures: Typst, its templates, the fonts, and all code of this package.

    What is drawn for a picture may come from any room that this one imports from.
    """
    own = [*TEMPLATES.glob("*.typ"), *Path(fonts.__file__).parent.rglob("*.py")]
    files = [*own, *shipped_folder().glob("*.ttf")]
    digest = hashlib.sha256(" ".join([version("typst"), *extra_versions()]).encode())
    for path in sorted(files):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def _compiler(view: str, extra: bool) -> Any:
    """A compiler is not shared between threads; large fonts are looked through only where asked for."""
    if not hasattr(_kept, "compilers"):
        _kept.compilers = {}
    if (view, extra) not in _kept.compilers:
        folders = [shipped_folder(), *(extra_folders().values() if extra else ())]
        _kept.compilers[view, extra] = typst.Compiler(
            str(TEMPLATES / f"{view}.typ"),
            root=str(TEMPLATES),
            font_paths=[str(folder) for folder in folders],
            ignore_system_fonts=True,
        )
    return _kept.compilers[view, extra]
