"""What the guides name is there: files, headings that links lead to, the table of rooms."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from explainer.story import model
from explainer.story.reading.draft import LISTS
from tests.test_imports import PACKAGE, TABLE

ROOT = Path(__file__).parents[1]
DEVELOPMENT = "docs/development.md"
DECISIONS = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("docs/decisions/*.md"))
GUIDES = ("README.md", "CONTRIBUTING.md", DEVELOPMENT, *DECISIONS)
KINDS = "py|md|yaml|yml|toml|css|js|typ|json|csv|png|lock|txt|html|conf"

# what commands write, or what only a folder that an editor makes has
MADE = {
    "region.toml", "region.json", "manifest.json", "pictures.json", "clips.json", "index.html", "404.html",
    "dist/", "dist/hosting/nginx.conf", "dist/hosting/brotli.conf", "build/mutants/", "build/stories/", "fr.toml",
    "claims/EST/", "claims/joint/", "sources/", "origins/", "events/", "numbers/", "disagreements/",
    "glossary/", "corrections/", "claims/EST/est-2025-08-20.yaml",
    "vercel.json", "firebase.json", "serve.json", "staticwebapp.config.json",  # hosts read these
    "schema/ids.json",
}  # fmt: skip
BLOCK = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^#{1,6} (.+)$", re.MULTILINE)
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")


def words_of(guide: str) -> str:
    """A guide without its blocks of code."""
    return BLOCK.sub("", (ROOT / guide).read_text("utf-8"))


def paths_in(words: str) -> Iterator[str]:
    """What stands in backticks and looks like a path of the project or of a story."""
    for told in re.findall(r"`([^`\n]+)`", words):
        if re.search(
            r"\s|://|^[-$.(<]|[{(*=,]", told.replace(".ci/", "ci/").replace(".vscode/", "v/")
        ):
            continue  # a command, an address, code
        if told.startswith("/"):
            continue  # an address of the site
        in_a_folder = "/" in told and (ROOT / told.split("/")[0]).is_dir()
        if in_a_folder or told.endswith("/") or re.search(rf"\.({KINDS})$", told):
            yield told


def is_there(path: str) -> bool:
    """Whether there is such a file or folder, or one with any word for each ``<word>``."""
    pattern = re.sub(r"<[^>]+>", "*", path).rstrip("/")
    folders = (ROOT, ROOT / "data", PACKAGE)
    return path in MADE or any(any(folder.glob(pattern)) for folder in folders)


def anchor(heading: str) -> str:
    """How GitHub calls a heading in an address."""
    bare = re.sub(r"[^\w\- ]", "", heading.lower())
    return bare.replace(" ", "-")


@pytest.mark.parametrize("guide", GUIDES)
def test_every_path_that_a_guide_names_is_there(guide: str) -> None:
    found = list(paths_in(words_of(guide)))
    assert len(found) > (1 if guide in DECISIONS else 20)
    assert [path for path in found if not is_there(path)] == []


def test_a_path_that_is_not_there_is_found() -> None:
    told = "`explainer/page/nowhere.py`, `assets/css/<part>.css`, `data/x/<CODE>.yaml`, `make x/y`, `/en/`"
    found = list(paths_in(told))
    assert found == ["explainer/page/nowhere.py", "assets/css/<part>.css", "data/x/<CODE>.yaml"]
    assert [is_there(path) for path in found] == [False, True, False]


def test_nothing_is_excused_that_no_guide_names() -> None:
    named = {path for guide in GUIDES for path in paths_in(words_of(guide))}
    assert named >= MADE


@pytest.mark.parametrize("guide", GUIDES)
def test_every_link_leads_to_a_file_and_to_a_heading_in_it(guide: str) -> None:
    lost = []
    for target in LINK.findall(words_of(guide)):
        if "://" in target:
            continue
        file, _, place = target.partition("#")
        path = (ROOT / guide).parent / file if file else ROOT / guide
        headings = HEADING.findall(BLOCK.sub("", path.read_text("utf-8"))) if place else []
        if not path.exists() or (place and place not in map(anchor, headings)):
            lost.append(target)
    assert lost == []


def records_in(guide: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The records that a guide gives as examples, with the list to which each belongs."""
    for block in re.findall(
        r"^```yaml\n(.*?)^```$", (ROOT / guide).read_text("utf-8"), re.M | re.S
    ):
        for file, told in re.findall(r"^# ([\w/]+)\.yaml\n((?:(?!# \w).*\n)+)", block, re.M):
            read = yaml.load(told, yaml.BaseLoader)  # “on” stays a word
            for record in read if isinstance(read, list) else [read]:
                yield file.split("/")[0], record


def test_the_records_that_editors_are_shown_have_only_fields_that_there_are() -> None:
    records = {name: record for name, (record, _) in LISTS.items()}
    records |= {"claims": model.Claim, "story": model.StoryFile}
    found = list(records_in("CONTRIBUTING.md"))
    assert {"claims", "sources", "origins", "countries", "events", "plans", "phases"} <= {
        name for name, _ in found
    }
    for name, record in found:
        assert record.keys() <= records[name].model_fields.keys(), name


def test_every_decision_is_linked_and_at_most_half_a_page_long() -> None:
    assert len(DECISIONS) >= 7
    linked = LINK.findall(words_of(DEVELOPMENT))
    for decision in DECISIONS:
        assert decision.removeprefix("docs/") in linked, decision
        assert len((ROOT / decision).read_text("utf-8").splitlines()) <= 45, decision


def test_the_table_of_rooms_is_the_one_that_is_held() -> None:
    above: set[str] = set()
    for row in re.findall(
        r"^\| `([\w.]+)/?` \| [^|]+ \| ([^|]+) \| ([^|]+) \|$", words_of(DEVELOPMENT), re.M
    ):
        room = row[0].removesuffix(".py")
        rooms, libraries = (set(told.split(", ")) - {"–"} for told in row[1:])
        assert (above if rooms == {"all above"} else rooms, libraries) == TABLE[room], room
        above.add(room)
    open_to_all = {
        room
        for room in TABLE
        if not TABLE[room][0] and f"`explainer/{room}.py`" in words_of(DEVELOPMENT)
    }
    assert above | open_to_all | {"__main__", "__init__"} == set(TABLE)
