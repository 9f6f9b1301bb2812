"""Who may import whom: data walks through the rooms in one direction.

The table is that of the architecture. Every file is read, also imports within functions; the
standard library is open to all.
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "explainer"

ROOMS = (
    "geography", "story", "wording", "content", "drawing", "pictures", "exploring", "page",
    "downloads", "opened", "site", "app", "changes", "links", "editing", "desk", "commands", "cli",
)  # fmt: skip
# each sets what content says, and none knows another
READINGS = {"page", "pictures", "exploring", "downloads"}

# room · the rooms that it may import · the libraries that it may import
TABLE: dict[str, tuple[set[str], set[str]]] = {
    "story": ({"geography"}, {"pydantic", "pydantic_core", "yaml", "babel", "pycountry"}),
    "geography": (set(), {"geopandas", "pandas", "numpy", "shapely", "pyproj"}),
    "wording": ({"story"}, {"babel", "pycountry"}),
    "content": ({"story", "wording"}, set()),
    "drawing": ({"geography", "content"}, set()),
    "pictures": ({"content", "drawing"}, {"typst", "av", "PIL"}),
    "exploring": ({"content", "drawing"}, {"dash", "plotly", "dash_ag_grid", "flask"}),
    "page": ({"content", "drawing"}, {"htpy", "markupsafe", "rcssmin", "rjsmin"}),
    "downloads": ({"story", "geography", "content"}, {"pandas", "geopandas", "pydantic_core"}),
    # the only room that says what Python users get
    "opened": (
        {"story", "content", "exploring", "downloads"},
        {"pandas", "geopandas", "plotly", "dash", "flask"},
    ),
    "site": (
        {"story", "wording", "content", *READINGS},
        {"flask", "werkzeug", "dash", "gunicorn", "brotli", "htpy"},
    ),
    "app": ({"site"}, {"flask"}),
    "changes": ({"story", "wording"}, set()),
    "links": ({"story"}, set()),
    "editing": ({"story"}, {"yaml"}),
    # what only editors see never gets into what readers are given
    "desk": (
        {"story", "wording", "content", "page", "site", "changes", "links", "editing"},
        {"htpy", "werkzeug"},
    ),
    "commands": (set(ROOMS[:16]), {"click", "rich"}),
    "cli": ({"commands"}, {"click"}),
    "__main__": ({"cli"}, set()),
    # open to all rooms, and themselves importing none
    "fonts": (set(), set()),
    "garbage": (set(), set()),
    "glyphs": (set(), set()),
    "iso_3166": (set(), set()),
    "places": (set(), set()),
    "room": (set(), set()),
    "threads": (set(), set()),
    "whole_files": (set(), set()),
    "workrooms": (set(), set()),
    "__init__": ({"opened", "story"}, set()),
}
OPEN_TO_ALL = {
    "fonts",
    "garbage",
    "glyphs",
    "iso_3166",
    "places",
    "room",
    "threads",
    "whole_files",
    "workrooms",
    "__init__",
}


def room_of(file: str) -> str:
    """The room of a file by its path below ``explainer/``."""
    return file.split("/")[0].removesuffix(".py")


def imported(file: str, code: str) -> Iterator[tuple[int, str]]:
    """Line and full name of everything that a file imports; relative names are resolved."""
    package = ["explainer", *file.split("/")[:-1]]
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*above, *filter(None, [node.module])])
            if module == "explainer":
                yield from ((node.lineno, f"explainer.{alias.name}") for alias in node.names)
            else:
                yield node.lineno, module


def forbidden(file: str, code: str) -> list[str]:
    """The imports of a file that its room does not have, as ``file:line: name``."""
    room = room_of(file)
    rooms, libraries = TABLE.get(room, (set(), set()))
    found = []
    for line, name in imported(file, code):
        library, *within = name.split(".")
        if library == "explainer":
            # a name of the package itself, such as its version, belongs to __init__
            other = within[0] if within and within[0] in TABLE else "__init__"
            allowed = other in {*rooms, *OPEN_TO_ALL, room}
        else:
            allowed = library in sys.stdlib_module_names or library in libraries
        if not allowed:
            found.append(f"{file}:{line}: {name}")
    return found


FILES = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))


def test_files_of_every_written_room_are_found() -> None:
    assert len(FILES) > 20
    assert {"story/rules/days.py", "story/checking.py", "iso_3166.py", "__init__.py"} <= set(FILES)


def test_every_file_is_in_a_room_of_the_table() -> None:
    assert {room_of(file) for file in FILES} <= set(TABLE)


@pytest.mark.parametrize("file", FILES)
def test_a_file_imports_only_what_its_room_may(file: str) -> None:
    assert forbidden(file, (PACKAGE / file).read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("file", "code"),
    [
        (
            "story/model/fields.py",
            "import re, os.path\nfrom explainer.story.model.values import Text",
        ),
        ("story/model/fields.py", "from explainer.iso_3166 import ALPHA_3"),
        ("story/model/fields.py", "from explainer import __version__, iso_3166"),
        (
            "story/model/fields.py",
            "from . import text\nfrom .text import Text\nfrom ... import iso_3166",
        ),
        ("story/model/claims.py", "from pydantic_core import core_schema"),
        (
            "wording/days.py",
            "from explainer.story.model.values import InexactDate\nimport babel.dates",
        ),
        ("page/map.py", "from ..drawing.scene import Scene\nimport htpy as h"),
        ("app.py", "from explainer.site.site import Site\nfrom flask import Flask"),
        ("desk/desk.py", "from explainer import site"),
        ("commands/build.py", "def build():\n    from explainer.site.site import write_site"),
        ("__main__.py", "from explainer.cli import main"),
    ],
)
def test_the_checker_lets_pass_what_the_table_allows(file: str, code: str) -> None:
    assert forbidden(file, code) == []


@pytest.mark.parametrize(
    ("file", "code", "found"),
    [
        (
            "story/model/fields.py",
            "import re\nimport pandas as pd",
            "story/model/fields.py:2: pandas",
        ),
        (
            "story/model/fields.py",
            "from explainer.wording import days",
            "story/model/fields.py:1: explainer.wording",
        ),
        (
            "story/model/fields.py",
            "from explainer import page",
            "story/model/fields.py:1: explainer.page",
        ),
        (
            "story/model/fields.py",
            "from ... import drawing",
            "story/model/fields.py:1: explainer.drawing",
        ),
        (
            "story/model/fields.py",
            "from ...page.map import x",
            "story/model/fields.py:1: explainer.page.map",
        ),
        ("story/model/fields.py", "def f():\n    import dash", "story/model/fields.py:2: dash"),
        (
            "geography/outlines.py",
            "import explainer.story.model.story",
            "geography/outlines.py:1: explainer.story.model.story",
        ),
        ("drawing/svg.py", "from explainer import cli", "drawing/svg.py:1: explainer.cli"),
        ("page/map.py", "import plotly.graph_objects", "page/map.py:1: plotly.graph_objects"),
        ("app.py", "import explainer.desk.desk", "app.py:1: explainer.desk.desk"),
        ("iso_3166.py", "import babel", "iso_3166.py:1: babel"),
        ("iso_3166.py", "import explainer.story", "iso_3166.py:1: explainer.story"),
        ("attic/old.py", "import yaml", "attic/old.py:1: yaml"),
    ],
)
def test_the_checker_finds_what_the_table_forbids(file: str, code: str, found: str) -> None:
    assert forbidden(file, code) == [found]


# what a part says is decided in content; these set it, and derive no words of their own
DERIVED = (
    "explainer.wording.sentences",
    "explainer.wording.catalogue",
    "explainer.wording.changes",
)


def test_no_reading_derives_words_of_its_own() -> None:
    read = [file for file in FILES if room_of(file) in {*READINGS, "drawing"}]
    assert len(read) > 50
    found = [
        f"{file}:{line}: {name}"
        for file in read
        for line, name in imported(file, (PACKAGE / file).read_text("utf-8"))
        if name in DERIVED
    ]
    assert found == []


def test_no_reading_knows_another() -> None:
    assert [room for room in READINGS if TABLE[room][0] & READINGS] == []


def of_the_page(file: str) -> dict[str, int]:
    """The modules beside it that a file of the page imports, and in which line."""
    read = imported(file, (PACKAGE / file).read_text("utf-8"))
    return {
        name.removeprefix("explainer.page."): line
        for line, name in read
        if name.startswith("explainer.page.")
    }


def test_no_section_needs_another() -> None:
    sections = of_the_page("page/page.py").keys() - {"parts"}
    assert len(sections) > 10
    found = []
    for section in sections:
        file = f"page/{section}.py"
        for name, line in of_the_page(file).items():
            if name in sections:
                found.append(f"{file}:{line}: {name}")
    assert found == []


def test_no_room_imports_one_that_stands_above_it() -> None:
    for floor, room in enumerate(ROOMS):
        assert TABLE[room][0] <= set(ROOMS[:floor]), room


def test_checking_a_story_loads_nothing_that_draws() -> None:
    code = "import sys, explainer.story.rules.days, explainer.story.checking; print(*sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=PACKAGE.parent, capture_output=True, text=True, check=True
    )
    loaded = set(ran.stdout.split())
    assert {"explainer.story.rules.days", "explainer.story.checking", "yaml"} <= loaded
    assert not loaded & {"dash", "plotly", "geopandas", "pandas", "babel", "pycountry"}
    assert "explainer.story.schema.json_schema" not in loaded


def test_a_page_and_its_data_are_served_without_data_frames_and_figures() -> None:
    """Only a reader who explores has Dash loaded, and with it Plotly; nobody has the rest."""
    code = """
import sys
from tests.builders import SECOND_STORY
from explainer.site.site import Site
from explainer.story.checking import read_story
site = Site(read_story(SECOND_STORY))
for path in ("/en/", "/en/embed/map/", "/data/claims.csv", "/en/feed.xml"):
    assert site[path].body
print(*sys.modules)
print("|")
assert site["/en/explore/"].body
print(*sys.modules)
"""
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=PACKAGE.parent, capture_output=True, text=True, check=True
    )
    page, explored = (set(part.split()) for part in ran.stdout.split("|"))
    assert {"explainer.page.page", "explainer.downloads.downloads", "htpy"} <= page
    assert not page & {"dash", "plotly", "geopandas", "pandas", "numpy", "shapely"}
    assert {"dash", "plotly"} <= explored
    assert not explored & {"geopandas", "pandas", "numpy", "shapely"}
