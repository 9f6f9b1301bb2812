"""Where the project's own files are: beside the package in a checkout, inside it once installed."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parent
CATALOGUES = _PACKAGE / "wording" / "catalogues"
NEW_STORY = _PACKAGE / "new_story"


def spoken_languages() -> tuple[str, ...]:
    """The languages (BCP 47 tags) in which the interface has its words."""
    return _catalogues_in(CATALOGUES)


@cache
def _catalogues_in(folder: Path) -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in folder.glob("*.toml")))


def own_folder(name: str) -> Path:
    """The folder ``assets`` or ``data``, wherever this copy of the project keeps it."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name
