"""The list of everything of others that runs or is shipped: `make licences` writes it anew.

Names, versions and licences come from the installed packages' own words, and from the tables
beside the files that we ship. Development packages are not in it; they reach nobody.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from explainer.exploring.scripts import DASH_SCRIPTS, GRID_SCRIPTS
from explainer.geography.world_atlas import PACKAGE as WORLD_ATLAS

ROOT = Path(__file__).parents[1]
LIST = ROOT / "docs" / "licences.md"
SHIPPED = (ROOT / "assets" / "vendor", ROOT / "assets" / "fonts")

# SPDX identifiers of licences that leave an MIT project, and whoever runs it, free: they ask for
# their notice to be kept, and MPL-2.0 and LGPL-2.1 also for changes to their own files, of which we
# make none; what LGPL-2.1 asks of a whole is that such a library can be exchanged, as a Python package can
SUIT = {
    "0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "ISC", "LGPL-2.1-only", "MIT",
    "MIT-CMU", "MPL-2.0", "OFL-1.1", "PSF-2.0", "Zlib",
}  # fmt: skip

# what packages say instead of an identifier, where it can mean only one
_MEANT = {
    "Apache 2": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "MIT License": "MIT",
    "OFL": "OFL-1.1",
}

_ROW = re.compile(
    r"^\| `(?P<file>[^`]+)` \| (?P<registry>\w+) `(?P<package>[^`]+)` \| (?P<version>[\w.-]+) "
    r"\| \[(?P<licence>[^\]]+)\]\((?P<text>[^)]+)\) \| `(?P<sha256>[0-9a-f]{64})` \|",
    re.MULTILINE,
)

_INTRODUCTION = """\
# What is of others, and under which licence

Written by `make licences`, not by hand; a test holds it current, and lets pass only licences that
suit an MIT project.

## Python packages that run

Everything that an installation without development packages brings, as it calls itself. The binary
packages of numpy, shapely, pyproj and pyogrio carry libraries with licences of their own, among them
GEOS under LGPL-2.1, linked dynamically; their texts are inside those packages.
"""


@dataclass(frozen=True)
class ShippedFile:
    """A file of others in ``assets``, as the table beside it describes it."""

    path: Path
    registry: str
    package: str
    version: str
    licence: str
    text: Path
    sha256: str


def shipped_files() -> list[ShippedFile]:
    """All of them, from the tables in the README.md of their folders."""
    return [
        ShippedFile(
            folder / row["file"],
            row["registry"],
            row["package"],
            row["version"],
            _MEANT.get(row["licence"], row["licence"]),
            folder / row["text"],
            row["sha256"],
        )
        for folder in SHIPPED
        for row in _ROW.finditer((folder / "README.md").read_text("utf-8"))
    ]


def running() -> dict[str, Distribution]:
    """The packages that an installation brings, by name; those only for development are not in it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [Requirement(words) for words in project["dependencies"]]
    found: dict[str, Distribution] = {}
    while wanted:
        requirement = wanted.pop()
        name = canonicalize_name(requirement.name)
        if name in found:
            continue
        found[name] = distribution(requirement.name)
        for words in found[name].requires or []:
            further = Requirement(words)
            if further.marker is None or any(
                further.marker.evaluate({"extra": extra}) for extra in ("", *requirement.extras)
            ):
                wanted.append(further)
    return dict(sorted(found.items()))


def licence_of(package: Distribution) -> str:
    """The licence of a package as an SPDX expression, or its own words where they are none.

    Metadata come first; where they only say “BSD”, the licence's text tells which.
    """
    told = package.metadata
    classifiers = told.get_all("Classifier", [])
    said = [
        told.get("License-Expression"),
        *(told.get("License") or "").splitlines()[:1],
        *(words.split(" :: ")[-1] for words in classifiers if words.startswith("License ::")),
    ]
    words = [_MEANT.get(name, name) for name in said if name]
    for name in words:
        if suits(name):
            return name
    if any("BSD" in name for name in words):
        return _which_bsd(package)
    return ", ".join(words)


def _which_bsd(package: Distribution) -> str:
    for file in package.files or []:
        if ".dist-info/" in str(file) and file.name.upper().startswith(("LICENSE", "LICENCE")):
            text = " ".join(file.read_text("utf-8").split())
            if "Redistribution and use in source and binary forms" in text:
                return "BSD-3-Clause" if "Neither the name" in text else "BSD-2-Clause"
    return "BSD"


def suits(expression: str) -> bool:
    """Whether an SPDX expression without brackets asks for nothing that we cannot give."""
    return all(
        any(name.strip() in SUIT for name in part.split(" OR "))
        for part in expression.split(" AND ")
    )


def unsuited() -> list[str]:
    """What is of others under a licence that is unknown here, with what to do about it."""
    found = [(name, licence_of(package)) for name, package in running().items()]
    found += [(file.path.name, file.licence) for file in shipped_files()]
    return [
        f"{name}: {licence or 'no licence'} is not known to suit an MIT project\n"
        "  do this: read it; then add its SPDX identifier to SUIT in tests/licences.py, or take "
        "another package"
        for name, licence in found
        if not suits(licence)
    ]


def written_list() -> str:
    """The list in Markdown; the same packages give the same text."""
    return "\n".join([_INTRODUCTION, *_packages(), "", *_shipped(), "", *_of_dash(), ""])


def _packages() -> Iterator[str]:
    yield from _table("package", "version", "licence")
    for name, package in running().items():
        yield f"| `{name}` | {package.version} | {licence_of(package)} |"


def _shipped() -> Iterator[str]:
    yield "## Files that we ship\n"
    yield "Scripts and fonts are whole and unchanged; their SHA-256 stands in the README.md beside them.\n"
    yield from _table("file", "package", "version", "licence")
    for file in shipped_files():
        row = (
            file.path.relative_to(ROOT).as_posix(),
            file.registry,
            file.package,
            file.version,
            file.licence,
        )
        yield "| `{}` | {} `{}` | {} | {} |".format(*row)
    package, version = WORLD_ATLAS.split("@")
    for name in ("europe", "world"):
        outlines = f"explainer/geography/outlines/{name}.json"
        yield f"| `{outlines}`, made from it | npm `{package}` | {version} | ISC; the data public domain |"


def _of_dash() -> Iterator[str]:
    yield "## Scripts of the package dash\n"
    yield (
        "Copied from the installed package into every site that is built, under its MIT licence; "
        "React and\nprop-types are MIT, too.\n"
    )
    yield from (f"- `{name}`" for name in DASH_SCRIPTS)
    yield "\n## Scripts of the package dash-ag-grid\n"
    yield (
        "Copied in the same way, under the MIT licences of the package and of AG Grid Community. The "
        "part of the\npackage that needs a licence of AG Grid Enterprise is not copied.\n"
    )
    yield from (f"- `{name}`" for name in GRID_SCRIPTS)


def _table(*heads: str) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield "|---" * len(heads) + "|"


def main() -> None:
    """Write the list, unless something in it has a licence that does not suit."""
    wrong = unsuited()
    if wrong:
        raise SystemExit("\n".join(wrong))
    LIST.write_text(written_list(), "utf-8")
    print(f"{LIST.relative_to(ROOT)}: {len(running())} packages, {len(shipped_files())} files")


if __name__ == "__main__":
    main()
