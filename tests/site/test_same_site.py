"""A story gives the same site, wherever and whenever it is built."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from explainer.cli import main
from explainer.site.frozen_site import build_site
from explainer.site.site import Site
from tests.builders import SECOND_STORY
from tests.made_once import SiteOnce
from tests.site.conftest import whole

ROOT = Path(__file__).parents[2]
EXPLAINER = Path(sys.executable).with_name("explainer")

AT_HOME = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1", "LANG": "de_DE"}
ABROAD = {"TZ": "America/Los_Angeles", "LC_ALL": "C", "PYTHONHASHSEED": "2", "PYTHONUTF8": "0"}


COMMAND = (str(EXPLAINER),)
# what is told to be set in a picture is set once: a picture of anything else is another one
LIGHTLY = """from pathlib import Path
from explainer.cli import run
from explainer.pictures import drawing
from explainer.site import drawn, frozen_answers, growing
from tests.made_once import shared_once, typeset_once
from tests.site.conftest import lightly_compressed
drawing.typeset, drawn.to_share = typeset_once(FOLDER), shared_once(FOLDER)
growing.compressed = lightly_compressed
frozen_answers.measure_heights = lambda *_: None
run()"""
BUILD = ("build", "--story", str(SECOND_STORY), "--base-url", "https://example.org", "--out")


def started(
    command: tuple[str, ...], target: Path, environment: dict[str, str]
) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*command, *BUILD, str(target)],
        cwd=ROOT, env={"PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": str(target.parent), **environment},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip


@pytest.mark.usefixtures("lightly")
def test_a_build_is_the_same_in_another_process_zone_and_locale(tmp_path: Path) -> None:
    here, abroad = tmp_path / "here", tmp_path / "abroad"
    ran = CliRunner().invoke(main, [*BUILD, str(here)])
    assert ran.exit_code == 0, ran.output
    lightly = LIGHTLY.replace("FOLDER", f"Path({str(SiteOnce.folder)!r})")
    process = started((sys.executable, "-c", lightly), abroad, ABROAD)
    said, _ = process.communicate()
    assert process.returncode == 0, said
    are_the_same(here, abroad)


# nearly all of its time goes into Brotli and Chromium, which are others' and do not see zone and locale
@pytest.mark.full
def test_two_builds_are_the_same_whatever_the_process_zone_and_locale(tmp_path: Path) -> None:
    targets = tmp_path / "one", tmp_path / "other"
    running = [started(COMMAND, targets[0], AT_HOME), started(COMMAND, targets[1], ABROAD)]
    for process in running:
        said, _ = process.communicate()
        assert process.returncode == 0, said
    are_the_same(*targets)


def are_the_same(one: Path, other: Path) -> None:
    assert (one / "manifest.json").read_bytes() == (other / "manifest.json").read_bytes()
    assert whole(one) == whole(other)


@pytest.mark.full
def test_two_builds_are_the_same_whatever_the_clock(tmp_path: Path) -> None:
    found = []
    for day in ("2001-01-01 00:00:00", "2031-12-31 23:59:59"):
        target = tmp_path / day[:4]
        process = started(("faketime", "-f", f"@{day}", *COMMAND), target, AT_HOME)
        said, _ = process.communicate()
        assert process.returncode == 0, said
        found.append((target / "manifest.json").read_bytes())
    assert found[0] == found[1]


def test_nothing_that_is_published_asks_for_the_time() -> None:
    asks = re.compile(
        r"\.(now|today|utcnow|localtime|gmtime|time_ns)\(|[^h]\.time\(|getmtime|st_mtime"
    )
    # for who serves, and for an editor who writes a record today
    serving_only = {
        "commands/add.py",
        "commands/confirm.py",
        "commands/correct.py",
        "commands/import_table.py",
        "commands/revising.py",
        "desk/adding.py",
        "desk/desk.py",
        "site/reload.py",
        "site/waiting.py",
        "cli.py",
        "geography/building.py",
    }
    looked_at = 0
    for path in (ROOT / "explainer").rglob("*.py"):
        name = path.relative_to(ROOT / "explainer").as_posix()
        if name not in serving_only:
            assert not asks.search(path.read_text("utf-8")), name
            looked_at += 1
    assert looked_at > 80


def test_building_again_over_a_build_gives_the_same(
    tmp_path: Path, small_site: Site, lightly: None
) -> None:
    target = tmp_path / "dist"
    build_site(small_site, target)
    first = (target / "manifest.json").read_bytes()
    build_site(small_site, target)
    assert (target / "manifest.json").read_bytes() == first
    whole(target)
