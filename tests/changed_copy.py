"""A copy of the project with the second story, in which the steps of the developers' guide are done."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.builders import SECOND_STORY

ROOT = Path(__file__).parents[1]
DEVELOPMENT = (ROOT / "docs" / "development.md").read_text("utf-8")
# a block of the guide: its language, the file that it is about, and what stands in it
BLOCK = re.compile(r"^```(python|diff|css)\n# (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
STEPS = ("A new part of the page", "A rule", "A field")

# run in the copy: what readers and editors get, each document once
LOOK = """
import json
from pathlib import Path
from click.testing import CliRunner
import explainer
from explainer.cli import main
from explainer.content.edition import Edition
from explainer.content.pictures import pictures_of_site
from explainer.downloads.feed import write_feed
from explainer.page.document import write_document
from explainer.page.routes import PAGE, routes
from explainer.site.served_file import SAFE_HEADERS
from explainer.story.checking import read_folder

read = read_folder(Path("data"))
assert read.story, [str(problem) for problem in read.problems]
edition = Edition(read.story, "en")
made = {route.name: write_document(edition, route).html for route in routes(edition)
        if route.name in ("page", "embed-doubts")}
made["in French"] = write_document(Edition(read.story, "fr"), PAGE).html
run = lambda *asked: CliRunner().invoke(main, asked).output
print(json.dumps({
    "from": str(Path(explainer.__file__).parent.parent),
    "documents": made,
    "hints": [str(problem) for problem in read.found],
    "headers": SAFE_HEADERS,
    "pictures": [str(picture.size) for picture in pictures_of_site(read.story, "en")],
    "feed": write_feed(edition).decode(),
    "help": run("check", "--help"),
    "new": run("new", "begun") and Path("begun/glossary.yaml").read_text("utf-8"),
    "schema": run("schema", "--story", "data") and Path("data/schema/events.json").read_text("utf-8"),
}))
"""


def steps() -> list[tuple[str, str, str]]:
    """The blocks of the guide's steps: language, file, content."""
    parts = [DEVELOPMENT.split(f"\n## {title}\n")[1].split("\n## ")[0] for title in STEPS]
    return [block for part in parts for block in BLOCK.findall(part)]


def changed(content: str, diff: str) -> str:
    """The content after a change; an empty line stands between its places."""
    lines = content.splitlines()
    for hunk in diff.strip("\n").split("\n\n"):
        marked = hunk.splitlines()
        before = [line[1:] for line in marked if line[0] in " -"]
        after = [line[1:] for line in marked if line[0] in " +"]
        size = len(before)
        found = [at for at in range(len(lines)) if lines[at : at + size] == before]
        assert len(found) == 1, f"{len(found)} of {before}"
        lines[found[0] : found[0] + size] = after
    return "".join(f"{line}\n" for line in lines)


def copy_project(to: Path) -> Path:
    """What a page is made of, with the second story, and the files that the guide changes."""
    for folder in ("explainer", "assets"):
        shutil.copytree(ROOT / folder, to / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(SECOND_STORY, to / "data")
    for _, file, _ in steps():
        if (ROOT / file).exists() and not (to / file).exists():
            (to / file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / file, to / file)
    return to


def follow_the_guide(copy: Path) -> None:
    """Write the guide's new files, and change those that are there."""
    for kind, file, content in steps():
        path = copy / file
        path.parent.mkdir(parents=True, exist_ok=True)
        if kind == "diff":
            path.write_text(changed(path.read_text("utf-8"), content), "utf-8")
        else:
            assert not path.exists(), file
            path.write_text(content, "utf-8")


def look_at(copy: Path) -> dict[str, Any]:
    """What readers and editors get from the copy."""
    ran = subprocess.run(
        [sys.executable, "-c", LOOK], cwd=copy, capture_output=True, text=True,
        env={"PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1", "PATH": "/usr/bin:/bin"},
        check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr[-3000:]
    told: dict[str, Any] = json.loads(ran.stdout)
    assert told["from"] == str(copy)
    return told
