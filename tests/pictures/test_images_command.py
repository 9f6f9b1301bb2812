"""``explainer images``: what it writes, what it refuses, and what it leaves when it is killed."""

import hashlib
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from explainer.cli import main
from tests.builders import AUGUST_STORY, SECOND_STORY
from tests.markup import read_html

ROOT = Path(__file__).parents[2]


def images(*options: str) -> Result:
    return CliRunner().invoke(main, ["images", *options])


def whole(folder: Path) -> dict[str, dict[str, object]]:
    """The manifest's files, each held against the file that is there."""
    told = json.loads((folder / "pictures.json").read_text("utf-8"))["files"]
    for name, said in told.items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == said["sha256"]
        assert said["alt"]
    return told


def test_what_is_asked_for_is_written_with_a_manifest(tmp_path: Path) -> None:
    ran = images("--out", str(tmp_path), "--view", "map,card", "--lang", "de", "--size",
                 "1200x630,700", "--format", "png,svg", "--country", "est")  # fmt: skip
    assert ran.exit_code == 0, ran.output
    assert sorted(whole(tmp_path)) == [
        "card-EST-de-1200x630.png", "card-EST-de-1200x630.svg", "card-EST-de-700.png",
        "card-EST-de-700.svg", "map-de-1200x630.png", "map-de-1200x630.svg", "map-de-700.png",
        "map-de-700.svg",
    ]  # fmt: skip


def test_a_single_statement_has_a_picture_and_beside_it_the_figure_for_other_pages(
    tmp_path: Path,
) -> None:
    ran = images("--out", str(tmp_path), "--story", str(SECOND_STORY), "--statement", "isl-2024-06-12",
                 "--format", "png")  # fmt: skip
    assert ran.exit_code == 0, ran.output
    told = whole(tmp_path)
    assert sorted(told) == [
        "card-ISL-isl-2024-06-12-en-phone.html",
        "card-ISL-isl-2024-06-12-en-phone.png",
    ]
    found = read_html((tmp_path / "card-ISL-isl-2024-06-12-en-phone.html").read_text("utf-8"))
    image = found.one("figure").one("img")
    assert image.get("src") == "card-ISL-isl-2024-06-12-en-phone.png"
    assert image.get("width") == "360"
    assert image.get("alt") == told["card-ISL-isl-2024-06-12-en-phone.png"]["alt"]
    assert " · " in found.one("figcaption").text


def test_a_day_and_a_phase_are_in_the_name(tmp_path: Path) -> None:
    ran = images("--out", str(tmp_path), "--view", "map", "--lang", "en", "--size", "1200x630",
                 "--format", "png", "--as-of", "2025-08-19", "--phase", "training")  # fmt: skip
    assert ran.exit_code == 0, ran.output
    assert list(whole(tmp_path)) == ["map-en-1200x630-2025-08-19-training.png"]


@pytest.mark.parametrize(
    ("option", "given", "told"),
    [
        ("--view", "tabel", "did you mean table? Allowed: map, positions"),
        ("--size", "big", "allowed are a width such as 1600"),
        ("--size", "9x9", "each side can have 320 to 6000"),
        ("--size", "12mm", "a column can have 50 to 600 mm"),
        ("--lang", "dee", "did you mean de? Allowed: de, en"),
        ("--country", "ETS", "did you mean EST?"),
        ("--phase", "trianing", "did you mean training?"),
        ("--as-of", "2025-08-41", "is no day like 2025-08-20"),
        ("--as-of", "2026-01-01", "the nearest day is 2025-08-20"),
        ("--as-of", "9999-12-31", "is no day like 2025-08-20"),
        ("--statement", "est-2025-8-20", "did you mean est-2025-08-20?"),
        ("--theme", "drak", "did you mean dark? Allowed: light, dark"),
        ("--format", "jpg", "Allowed: png, svg, pdf"),
        ("--view", "poster", "Allowed: map, positions, phases, table"),
        ("--base-url", "nowhere", "nowhere"),
        ("--view=card --statement", "est-2025-08-20", "without view, country or phase"),
    ],
)
def test_wrong_use_says_what_is_allowed_and_what_is_near(
    tmp_path: Path, option: str, given: str, told: str
) -> None:
    ran = images(
        "--out", str(tmp_path / "new"), "--story", str(AUGUST_STORY), *option.split(), given
    )
    assert ran.exit_code == 2
    assert told in ran.output
    assert not (tmp_path / "new").exists()


def test_what_has_nothing_to_show_on_a_day_is_left_out_of_a_set_and_said(tmp_path: Path) -> None:
    ran = images("--out", str(tmp_path), "--story", str(SECOND_STORY), "--size", "1200x630",
                 "--format", "svg", "--as-of", "2024-05-08")  # fmt: skip
    assert ran.exit_code == 0, ran.output
    assert [name.split("-en-")[0] for name in whole(tmp_path)] == [
        "all", "card-LUX", "dossier", "map", "positions", "table", "timeline"
    ]  # fmt: skip
    assert "Left out, for there is nothing to show: card MLT, card ISL, how-many" in ran.stderr


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (["--view", "map,how-many"], "--view: nothing of how-many was known on 2024-05-01"),
        (["--view", "timeline"], "--view: nothing of timeline was known on 2024-05-01"),
        (["--country", "MLT"], "--country: nothing of card MLT was known on 2024-05-01"),
        (
            ["--statement", "isl-2024-05-14"],
            "--statement: isl-2024-05-14 was not known by 2024-05-01",
        ),
        (["--phase", "service"], "--phase: nobody had described service by 2024-05-01"),
    ],
)
def test_what_was_asked_for_by_name_and_has_nothing_to_show_ends_with_a_message(
    tmp_path: Path, asked: list[str], told: str
) -> None:
    ran = images("--out", str(tmp_path / "new"), "--story", str(SECOND_STORY), "--as-of",
                 "2024-05-01", *asked)  # fmt: skip
    assert ran.exit_code == 2
    assert told in ran.output
    assert "Choose a later day with --as-of." in ran.output
    assert not (tmp_path / "new").exists()


def test_a_statement_that_was_withdrawn_has_no_picture_of_its_own(tmp_path: Path) -> None:
    ran = images("--out", str(tmp_path / "new"), "--story", str(SECOND_STORY), "--statement",
                 "cyp-2024-05-14")  # fmt: skip
    assert ran.exit_code == 2
    assert "cyp-2024-05-14 was withdrawn; choose one that stands." in ran.output
    assert not (tmp_path / "new").exists()


def test_a_target_that_cannot_be_written_is_told_with_a_way_out(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    ran = images("--out", str(tmp_path / "file"), "--view", "map", "--size", "700")
    assert ran.exit_code == 1
    assert "cannot be written to" in ran.output
    assert "--out" in ran.output


def test_a_disk_that_gets_full_leaves_what_was_finished(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, times = os.fsync, []

    def full(handle: int) -> None:
        times.append(handle)
        if len(times) == 3:
            raise OSError(28, "No space left on device")
        real(handle)

    monkeypatch.setattr(os, "fsync", full)
    ran = images("--out", str(tmp_path), "--view", "how-many", "--format", "png", "--lang", "de")
    assert ran.exit_code == 1
    assert "there is no room" in ran.output
    assert len(whole(tmp_path)) == 2
    assert not list(tmp_path.glob(".*"))


def test_killed_at_any_moment_no_half_picture_is_left(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "explainer", "images", "--out", str(tmp_path), "--format",
               "svg", "--view", "card,how-many"]  # fmt: skip
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
    until = time.monotonic() + 60
    while len(list(tmp_path.glob("*.svg"))) < 3 and time.monotonic() < until:
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    written = list(tmp_path.glob("[!.]*.svg"))
    assert len(written) >= 3
    assert all(path.read_text("utf-8").rstrip().endswith("</svg>") for path in written)
