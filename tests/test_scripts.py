"""The scripts of the page: short, checked where npm is, and with the same tools everywhere."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TOOLS = ROOT / ".ci" / "scripts"
SCRIPTS = sorted((ROOT / "assets" / "js").glob("*.js"))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.stem)
def test_no_script_is_longer_than_150_lines(script: Path) -> None:
    assert len(script.read_text("utf-8").splitlines()) <= 150


def test_without_npm_one_sentence_says_that_they_are_not_checked(tmp_path: Path) -> None:
    for name in ("bash", "dirname"):
        (tmp_path / name).symlink_to(shutil.which(name) or "")
    ran = subprocess.run(
        [TOOLS / "check"], env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=False
    )
    assert (ran.returncode, ran.stdout) == (0, "")
    assert ran.stderr.count("\n") == 1
    assert "not checked" in ran.stderr


def test_the_tools_are_pinned_and_no_host_is_named_from_which_they_come() -> None:
    wanted = json.loads((TOOLS / "package.json").read_text("utf-8"))["devDependencies"]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in wanted.values())
    packages = json.loads((TOOLS / "package-lock.json").read_text("utf-8"))["packages"]
    assert packages[""]["devDependencies"] == wanted
    for name, package in packages.items():
        assert "resolved" not in package, name
        assert not name or package["integrity"].startswith("sha512-"), name


@pytest.mark.full
@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ("window.explainer.onChange((chosen, { dya }) => dya);", "Property 'dya' does not exist"),
        ("window.explainer.data.countries.EST[0];", "Expected an assignment"),
        ("(() => { let kept = 1; return kept; })();", "'kept' is never reassigned"),
    ],
)
def test_a_slip_in_a_script_is_found(tmp_path: Path, wrong: str, told: str) -> None:
    """Of types, and of what the linter asks for."""
    if not shutil.which("npm"):
        pytest.skip("there is no npm here")
    subprocess.run([TOOLS / "check"], check=True)  # which brings the tools
    for folder in (".ci/scripts", "assets/js", "assets/explore"):
        leave = shutil.ignore_patterns("node_modules")
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=leave)
    (tmp_path / ".ci" / "scripts" / "node_modules").symlink_to(TOOLS / "node_modules")
    (tmp_path / "assets" / "js" / "wrong.js").write_text(f"{wrong}\n", "utf-8")
    ran = subprocess.run(
        [tmp_path / ".ci" / "scripts" / "check"],
        env=dict(os.environ), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ran.returncode
    assert told in ran.stdout + ran.stderr
