"""What an editor or a stranger can put into a story folder, and how long ``explainer check`` takes.

Each is done to a copy of the real story. That every one of them is found at its place is for the
tests; here a wrong exit code is only remarked.
"""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from explainer.places import own_folder
from tests.bench.processes import EXPLAINER, run_often
from tests.bench.table import Row

TIMES = 3
LONGEST = 2.0  # seconds
MOST = 300.0  # megabytes

CLAIMS = "claims/EST.yaml"
SECOND = """
- id: est-2025-08-20-twice
  date: 2025-08-20
  voice: own
  status: ruled_out
  text: {de: Zweimal., en: Twice.}
  sources: [rbc_est_aug]
  reviewed: 2026-11-23
"""
BOMB = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12)
)


def _replaced(file: str, before: str, after: str) -> Callable[[Path], None]:
    def change(story: Path) -> None:
        content = (story / file).read_text("utf-8")
        if before not in content:
            raise ValueError(f"{before!r} is no longer in {file}")
        (story / file).write_text(content.replace(before, after, 1), "utf-8")

    return change


def _added(file: str, what: str | bytes) -> Callable[[Path], None]:
    more = what.encode() if isinstance(what, str) else what

    def change(story: Path) -> None:
        path = story / file
        path.write_bytes((path.read_bytes() if path.exists() else b"") + more)

    return change


def _no_folder(story: Path) -> None:
    shutil.rmtree(story)


def _no_file(story: Path) -> None:
    (story / "sources.yaml").unlink()


def _unreadable(story: Path) -> None:
    # a link that leads to itself cannot be read by anybody, not even by root
    (story / "events.yaml").unlink()
    (story / "events.yaml").symlink_to("events.yaml")


def _large(story: Path) -> None:
    record = (story / "sources.yaml").read_bytes()
    (story / "sources.yaml").write_bytes(record * (50_000_000 // len(record) + 1))


BAD: dict[str, Callable[[Path], None]] = {
    "missing folder": _no_folder,
    "missing file": _no_file,
    "unreadable file": _unreadable,
    "wrong type": _replaced(CLAIMS, "sources: [seed_renewz]", "sources: 5"),
    "unknown id": _replaced(CLAIMS, "[seed_renewz]", "[seed_renews]"),
    "duplicate id": _replaced(CLAIMS, "id: est-2025-08-20-renewz", "id: est-2025-08-20"),
    "duplicate key": _replaced(CLAIMS, "  voice: own\n", "  voice: own\n  voice: own\n"),
    "tab": _replaced(CLAIMS, "  voice: own", "\tvoice: own"),
    "bad date": _replaced(CLAIMS, "date: 2025-04-30", "date: 2025-04-31"),
    "NO as a code": _replaced("countries.yaml", "code: EST", "code: NO"),
    "two own statuses on one day": _added(CLAIMS, SECOND),
    "YAML alias bomb": _added("glossary.yaml", BOMB),
    "50 MB file": _large,
    "binary garbage": _added(CLAIMS, bytes(range(256)) * 4000),
    "5 MB of nested brackets": _added("claims/LVA.yaml", "[" * 4_900_000),
    "javascript: in an address": _replaced("sources.yaml", "https://renewz.de", "javascript:alert"),
    "HTML in texts (allowed, shown as text)": _replaced(
        CLAIMS, "    en: Prime", "    en: <script>alert(1)</script> Prime"
    ),
}
ALLOWED = {"HTML in texts (allowed, shown as text)"}


def measure() -> Iterator[Row]:
    """Wall time and peak memory of the check on each."""
    for what, change in BAD.items():
        with TemporaryDirectory() as folder:
            story = Path(folder) / "story"
            shutil.copytree(own_folder("data"), story)
            change(story)
            ran = run_often([EXPLAINER, "check", "--story", str(story)], TIMES)
        expected = 0 if what in ALLOWED else 1
        remark = "" if ran.code == expected else f"exit code {ran.code}, expected {expected}"
        yield Row("bad_input", what, ran.wall, "s", at_most=LONGEST, remark=remark)
        yield Row("bad_input", "… peak memory", ran.peak, "MB", at_most=MOST)
