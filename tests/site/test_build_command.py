"""``explainer build`` as it is typed: what it says, and its exit codes."""

import errno
import os
import re
import resource
import subprocess
import sys
from mmap import PAGESIZE
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from explainer.cli import main
from explainer.content.pictures import FORMATS
from tests.builders import SECOND_STORY, TOO_LONG, about, text, write_story
from tests.site.conftest import beside, sound, whole

EXPLAINER = Path(sys.executable).with_name("explainer")
ELSEWHERE = "https://example.org/"


def build(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["build", *map(str, arguments)])


@pytest.fixture(autouse=True)
def _lightly(lightly: None) -> None:
    pass


def test_a_build_says_what_it_wrote(tmp_path: Path) -> None:
    target = tmp_path / "dist"
    whose = {
        "publisher": "A paper",
        "responsible": "Somebody",
        "imprint_url": "https://example.org/",
        "privacy_url": "https://example.org/",
    }
    story = write_story(tmp_path / "story", story=about(**whose))
    ran = build("--story", story, "--out", target, "--base-url", "https://example.org/x")
    assert ran.exit_code == 0
    *_, last = ran.output.splitlines()
    assert re.fullmatch(rf"{target}: \d+ files, \d+\.\d MB, \d+\.\d s", last)
    assert whole(target)["base_url"] == "https://example.org/x/"
    assert "draft" not in ran.output
    assert "left out" not in ran.output


def test_outside_a_terminal_there_are_lines_and_no_bars(tmp_path: Path) -> None:
    said = build("--story", write_story(tmp_path / "story"), "--out", tmp_path / "dist").output
    assert re.search(r"^\d+ documents$", said, re.MULTILINE)
    assert re.search(r"^\d+ compressed files$", said, re.MULTILINE)
    assert "\x1b" not in said


def test_without_an_address_it_says_what_is_left_out(tmp_path: Path) -> None:
    said = build("--story", write_story(tmp_path / "story"), "--out", tmp_path / "dist").output
    assert "Without --base-url are left out: sitemap.xml, the oEmbed files" in said


def test_a_draft_says_that_it_is_one_and_why(tmp_path: Path) -> None:
    story = write_story(tmp_path / "story")
    said = build("--story", story, "--out", tmp_path / "dist").output
    assert "This is a draft: story.yaml has no publisher, responsible, imprint_url" in said


def test_a_story_with_problems_is_not_built(tmp_path: Path) -> None:
    story = write_story(tmp_path / "story", sources="- id: [")
    ran = build("--story", story, "--out", tmp_path / "dist")
    assert ran.exit_code == 1
    assert "sources.yaml:" in ran.stderr
    assert "nothing was built" in ran.stderr
    assert not (tmp_path / "dist").exists()


def test_a_story_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    ran = build("--story", tmp_path / "nowhere", "--out", tmp_path / "dist")
    assert ran.exit_code == 1
    assert "--story" in ran.stderr


def test_pictures_that_cannot_be_drawn_are_named_and_left_out_with_what_leads_to_them(
    tmp_path: Path,
) -> None:
    long = about(title=text(TOO_LONG), standfirst=text("In short."))
    story, target = write_story(tmp_path / "story", story=long), tmp_path / "dist"
    ran = build("--story", story, "--out", target, "--base-url", "https://example.org/x/")
    assert ran.exit_code == 0
    gone = [f"{view}-en-1200x630.{form}" for view in ("map", "timeline") for form in FORMATS]
    gone += ["table-en-1200x630.png", "table-en-1200x630.svg"]
    assert sorted(
        re.findall(r"^Left out: (\S+): the text does not fit", ran.stderr, re.M)
    ) == sorted(gone)
    assert ran.stderr.count("do this: ") == 1
    assert "--" not in ran.stderr
    named = sound(target, "https://example.org/x/")
    there = {"table-en-1200x630.pdf", "dossier-en.pdf", "card-EST-en-1200x630.png"}
    there |= {"map-en-phone.png"}  # as high as its content
    # its title is its headline; there is room for the story's above it
    there |= {f"positions-en-1200x630.{form}" for form in FORMATS}
    assert {name for name in named if "/pictures/" in name} == {f"en/pictures/{n}" for n in there}
    assert not any(name in path.read_text("utf-8", "replace") for path in target.rglob("*")
                   if path.suffix in (".html", ".json", ".xml") for name in gone)  # fmt: skip


def test_a_strict_build_stops_at_a_picture_that_cannot_be_drawn(tmp_path: Path) -> None:
    story, target = write_story(tmp_path / "story"), tmp_path / "dist"
    assert build("--story", story, "--out", target, "--strict").exit_code == 0
    before = whole(target)
    write_story(story, story=about(title=text(TOO_LONG)))
    ran = build("--story", story, "--out", target, "--strict")
    assert ran.exit_code == 1
    assert len(re.findall(r"-en-1200x630\.\w+: the text does not fit", ran.stderr)) == 8
    assert "Nothing was built." in ran.stderr
    assert "do this: " in ran.stderr
    assert whole(target) == before
    assert beside(target) == ["story"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--base-url", "example.org"], "has to begin with https"),
        (["--frame-ancestors", "*; script-src *"], "no source"),
        (["--frame-ancestors", ""], "is empty"),
        (["--out"], "requires an argument"),
        (["--nonsense"], "No such option"),
        (["more"], "unexpected extra argument"),
    ],
)
def test_wrong_use_is_told_before_anything_is_done(
    tmp_path: Path, arguments: list[str], said: str
) -> None:
    ran = build("--out", tmp_path / "dist", *arguments)
    assert ran.exit_code == 2
    assert said in ran.stderr
    assert not (tmp_path / "dist").exists()


def test_a_folder_with_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("the only copy")
    ran = build("--story", SECOND_STORY, "--out", tmp_path)
    assert ran.exit_code == 1
    assert "It was left as it is." in ran.stderr
    assert "do this: " in ran.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.EACCES, "cannot be written to"),
        (errno.EROFS, "cannot be written to"),
        (errno.ENOSPC, "no room for the site"),
        (errno.EDQUOT, "no room for the site"),
        (errno.EBUSY, "is mounted"),
        (errno.ENAMETOOLONG, "the site cannot be written"),
    ],
)
def test_what_the_system_refuses_is_told_with_a_way_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    def refuse(*_: object, **__: object) -> str:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("explainer.workrooms.tempfile.mkdtemp", refuse)
    ran = build("--story", SECOND_STORY, "--out", tmp_path / "dist")
    assert ran.exit_code == 1
    assert said in ran.stderr
    assert os.strerror(number) in ran.stderr
    assert "do this: " in ran.stderr
    assert "untouched" in ran.stderr


def test_a_place_that_cannot_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    ran = build("--story", SECOND_STORY, "--out", tmp_path / "file" / "dist")
    assert ran.exit_code == 1
    assert "do this: " in ran.stderr


def test_a_disk_that_gets_full_leaves_the_old_site(tmp_path: Path) -> None:
    """The command itself, in a process that may write no file larger than 20 KB."""
    story, target = write_story(tmp_path / "story"), tmp_path / "dist"
    assert build("--story", story, "--out", target).exit_code == 0
    before = whole(target)
    ran = subprocess.run(
        [EXPLAINER, "build", "--story", story, "--out", target, "--base-url", ELSEWHERE],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)),
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 1
    assert "no room for the site" in ran.stderr
    assert "Traceback" not in ran.stderr
    assert whole(target) == before
    assert beside(target) == ["story"]


@pytest.mark.full
def test_a_small_disk_that_is_full_leaves_the_old_site(tmp_path: Path) -> None:
    """A real one with hardly more room than for a site; it takes the right to mount."""
    elsewhere, disk = tmp_path / "elsewhere", tmp_path / "disk"
    assert build("--story", SECOND_STORY, "--out", elsewhere).exit_code == 0
    files = [path.stat().st_size for path in elsewhere.rglob("*") if path.is_file()]
    pages = sum(-(-size // PAGESIZE) for size in files)
    disk.mkdir()
    small = f"size={pages * PAGESIZE * 11 // 10}"
    subprocess.run(["mount", "-t", "tmpfs", "-o", small, "none", disk], check=True)
    try:
        assert "is mounted" in build("--story", SECOND_STORY, "--out", disk).stderr
        assert build("--story", SECOND_STORY, "--out", disk / "dist").exit_code == 0
        before = whole(disk / "dist")
        ran = build("--story", SECOND_STORY, "--out", disk / "dist", "--base-url", ELSEWHERE)
        assert ran.exit_code == 1
        assert "no room for the site" in ran.stderr
        assert whole(disk / "dist") == before
        assert beside(disk / "dist") == []
    finally:
        subprocess.run(["umount", disk], check=True)


def test_on_a_terminal_bars_are_shown(tmp_path: Path) -> None:
    """rich takes this for a terminal."""
    story = write_story(tmp_path / "story")
    arguments = ["build", "--story", str(story), "--out", str(tmp_path / "dist")]
    ran = CliRunner(env={"FORCE_COLOR": "1", "TERM": "xterm"}).invoke(main, arguments)
    assert ran.exit_code == 0
    assert "\x1b[" in ran.output
    assert re.search(r"documents.*━.*\d+/\d+", ran.output)
    assert "Without --base-url" in ran.output
    whole(tmp_path / "dist")
