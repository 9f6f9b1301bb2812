"""The region in a story's folder: found, held against the outlines beside it, and told of where it fails."""

import json
import shutil
from pathlib import Path

import pytest

from explainer.story.checking import read_folder, read_story
from explainer.story.reading.own_region import LARGEST_BYTES
from explainer.story.reading.problems import Problem
from tests.builders import THIRD_STORY, about, problems_in, write_story


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The minimal story in the region of the third one."""
    write_story(tmp_path, story=about(frame="own"))
    for name in ("region.toml", "region.json"):
        shutil.copy(THIRD_STORY / name, tmp_path)
    return tmp_path


def only(folder: Path) -> Problem:
    (found,) = problems_in(folder)
    assert not found.hint
    return found


def test_a_story_has_the_outlines_of_its_own_region(folder: Path) -> None:
    assert not problems_in(folder)
    outlines = read_story(folder).outlines
    assert {"BRA", "ARG", "TTO"} <= outlines.by_code.keys()
    assert not {"EST", "RUS"} & outlines.by_code.keys()


def test_the_fingerprint_of_a_story_is_of_its_region_too(folder: Path) -> None:
    before = read_story(folder).fingerprint
    with (folder / "region.toml").open("a") as file:
        file.write("# a remark changes no map, and nothing has to be cut again\n")
    assert read_story(folder).fingerprint != before


@pytest.mark.parametrize("frame", ["europe", "world"])
def test_a_region_that_is_not_shown_is_pointed_out(folder: Path, frame: str) -> None:
    write_story(folder, story=about(frame=frame))
    (found,) = problems_in(folder)
    assert found.hint
    assert found.place.file == "region.toml"


def test_a_frame_that_is_none_is_told_with_those_that_there_are(tmp_path: Path) -> None:
    found = only(write_story(tmp_path, story=about(frame="asia")))
    assert found.allowed == "europe, world, own"


@pytest.mark.parametrize("name", ["region.toml", "region.json"])
def test_a_missing_file_is_told_with_what_makes_it(folder: Path, name: str) -> None:
    (folder / name).unlink()
    found = only(folder)
    assert found.place.file == name
    assert "is missing" in found.wrong
    assert ("add it" if name == "region.toml" else "explainer outlines --region") in found.remedy


@pytest.mark.parametrize("name", ["region.toml", "region.json"])
def test_a_link_out_of_the_folder_is_not_followed(folder: Path, name: str) -> None:
    (folder / name).unlink()
    (folder / name).symlink_to(THIRD_STORY / name)
    assert "link that leads out" in only(folder).wrong


def test_nonsense_in_the_region_is_told_at_its_line(folder: Path) -> None:
    content = (folder / "region.toml").read_text().replace("[-82", "[west")
    (folder / "region.toml").write_text(content)
    found = only(folder)
    assert (found.place.file, found.place.line) == ("region.toml", 3)
    assert "no TOML" in found.wrong


def test_a_region_that_was_changed_since_is_told_with_what_differs(folder: Path) -> None:
    content = (folder / "region.toml").read_text().replace("-34, 13]", "-34, 15]")
    (folder / "region.toml").write_text(content)
    found = only(folder)
    assert found.place.file == "region.json"
    assert "frame_degrees differs" in found.wrong
    assert f"explainer outlines --region {folder / 'region.toml'}" in found.remedy


def changed(folder: Path, **changes: object) -> bytes:
    return json.dumps(json.loads((folder / "region.json").read_bytes()) | changes).encode()


@pytest.mark.parametrize(
    "what",
    ["nothing", "binary", "no outlines", "deep", "words for numbers", "a line", "no country",
     "too large", "points that are none", "a frame of three"],
)  # fmt: skip
def test_nonsense_in_the_outlines_is_told(folder: Path, what: str) -> None:
    land = json.loads((folder / "region.json").read_bytes())["features"][0]
    content = {
        "nothing": b"",
        "binary": b"\xff\x00",
        "no outlines": b"[1, 2]",
        "deep": b"[" * 100_000,
        "words for numbers": changed(folder, features=[land | {"polygons": [[[["a", "b"]] * 4]]}]),
        "a line": changed(folder, features=[land | {"polygons": [[[[1, 1], [2, 2]]]]}]),
        "no country": changed(folder, features=[land | {"code": "../x"}]),
        "too large": b" " * (LARGEST_BYTES + 1),
        "points that are none": changed(folder, points={"VAT": "here"}),
        "a frame of three": changed(folder, frame=[1, 2, 3]),
    }[what]
    (folder / "region.json").write_bytes(content)
    found = only(folder)
    assert found.place.file == "region.json"
    assert "explainer outlines --region" in found.remedy
    assert read_folder(folder).story is None
