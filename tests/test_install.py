"""Where the two commands cannot work they say in one sentence why, and what to do."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
# answers what the installer asks of a Python; the virtual environment it makes has a pip of its own
PYTHON = """#!/usr/bin/env bash
case "$*" in
  -c*%d*) echo {version} ;;
  -c*version_info*) {is_new} ;;
  -c*) {has_venv} ;;
  "-m venv "*) mkdir -p .venv/bin; cp pip.sh .venv/bin/python ;;
esac
"""
PIP = "#!/usr/bin/env bash\nprintf %s '{says}' >&2\nexit {code}\n"


def make(
    folder: Path,
    says: str = "",
    code: int = 1,
    version: str = "3.12",
    is_new: bool = True,
    has_venv: bool = True,
) -> subprocess.CompletedProcess[str]:
    """``make`` in a folder with the installer alone, and a Python that answers as it is told."""
    shutil.copytree(ROOT / ".ci", folder / ".ci")
    for name in ("Makefile", "requirements.lock", "pyproject.toml"):
        shutil.copy(ROOT / name, folder / name)
    answers = {True: "true", False: "false"}
    written = PYTHON.format(version=version, is_new=answers[is_new], has_venv=answers[has_venv])
    for name, script in (("python", written), ("pip.sh", PIP.format(says=says, code=code))):
        (folder / name).write_text(script, "utf-8")
        (folder / name).chmod(0o755)
    return run(folder, folder / "python")


def run(folder: Path, python: Path | str) -> subprocess.CompletedProcess[str]:
    command = ["make", "-C", str(folder), f"PYTHON={python}", ".venv/installed"]
    clean = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    return subprocess.run(command, capture_output=True, text=True, env=clean, timeout=60)


def only_sentence(ran: subprocess.CompletedProcess[str]) -> str:
    """What was said, without make's own word that it failed."""
    assert ran.returncode == 2
    (sentence,) = [line for line in ran.stderr.splitlines() if not line.startswith("make")]
    return sentence


@pytest.mark.parametrize(
    ("says", "sentence"),
    [
        ("OSError: [Errno 28] No space left on device", "The disk is full"),
        ("", "The disk is full"),
        ("Max retries exceeded with url: /simple/", "is there a network"),
        ("ERROR: No matching distribution found for one==1", "is there a network"),
        ("THESE PACKAGES DO NOT MATCH THE HASHES", "not the one that requirements.lock names"),
        ("error: a wheel is broken", "a wheel is broken"),
    ],
)
def test_an_installation_that_fails_says_in_one_sentence_why(
    tmp_path: Path, says: str, sentence: str
) -> None:
    assert sentence in only_sentence(make(tmp_path, says))
    assert not (tmp_path / ".venv" / "installed").exists()


def test_an_old_python_is_told_which_one_is_needed(tmp_path: Path) -> None:
    sentence = only_sentence(make(tmp_path, version="3.9", is_new=False))
    assert "is Python 3.9, and this needs 3.11 or later" in sentence
    assert "make PYTHON=" in sentence


def test_a_python_without_virtual_environments_is_told_what_it_lacks(tmp_path: Path) -> None:
    assert "python3.12-venv" in only_sentence(make(tmp_path, has_venv=False))


def test_a_python_that_is_not_there_is_named(tmp_path: Path) -> None:
    make(tmp_path)
    assert "There is no “nowhere”" in only_sentence(run(tmp_path, "nowhere"))


def test_this_python_is_new_enough_and_what_was_installed_is_not_installed_again(
    tmp_path: Path,
) -> None:
    assert sys.version_info >= (3, 11)
    assert make(tmp_path, code=0).returncode == 0
    (tmp_path / ".venv" / "bin" / "python").write_text("#!/usr/bin/env bash\nexit 9\n")
    assert run(tmp_path, tmp_path / "python").returncode == 0
