"""Two editors add to one story at the same time, and git brings it together."""

import random
import shutil
import subprocess
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from explainer.editing.addition import plan_addition
from explainer.editing.together import Change
from explainer.story.checking import CheckedFolder, read_folder
from tests.builders import SECOND_STORY
from tests.repositories import WHO, git

SHARED = "IRL"
OTHERS = {"a": ["CAN", "CYP", "LUX"], "b": ["MLT", "PRT", "ISL"]}
SPEAKERS = ["Ada One", "Ben Two", "Cas Three", "Dov Four"]
PUBLISHERS = ["Fjord Herald", "Delfi", "ERR News", "Süddeutsche Zeitung"]


def answers(chance: random.Random, editor: str, number: int) -> dict[str, Any]:
    """A statement, seven in ten times with a new page, and six in ten of these with a new origin."""
    day = date(2024, 5, 20) + timedelta(days=chance.randrange(20))
    country = SHARED if chance.random() < 0.3 else chance.choice(OTHERS[editor])
    claim: dict[str, Any] = {
        "country": country,
        "date": day.isoformat(),
        "voice": "other",
        "says_status": "weighing",
        "text": {"en": f"It was weighing a share, somebody said ({editor}{number})."},
        "said_by": {"name": chance.choice(SPEAKERS), "country": "CHE"},
        "reviewed": "2024-06-28",
    }
    made: dict[str, Any] = {"claim": claim}
    if chance.random() < 0.7:
        made["source"] = {
            "url": f"https://{editor}.example/{number}",
            "publisher": chance.choice(PUBLISHERS),
            "published": day.isoformat(),
            "language": "en", "kind": "secondary", "reliability": "high", "accessed": "2024-06-28",
        }  # fmt: skip
        if chance.random() < 0.6:
            made["origin"] = {
                "who": chance.choice(PUBLISHERS),
                "what": "text",
                "date": day.isoformat(),
            }
    else:
        claim["sources"] = ["courier"]
    return made


def additions(
    before: CheckedFolder, folder: Path, chance: random.Random, editor: str
) -> Iterator[Change]:
    """One to three statements, each planned for the story with those before it."""
    for number in range(chance.randint(1, 3)):
        plan = plan_addition(
            folder, answers(chance, editor, number), date(2024, 6, 28), before=before
        )
        assert plan.is_ready, (plan.problems, plan.open)
        yield from plan.changes
        before = plan.reading


def put(folder: Path, files: dict[str, bytes]) -> None:
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)


def merged(folder: Path, base: CheckedFolder, seed: int) -> tuple[set[str], bool]:
    """The files that both wrote, and whether git merged the two; what it merged is looked at."""
    chance = random.Random(seed)
    sides = {}
    for editor in OTHERS:
        changes = list(additions(base, folder, chance, editor))
        sides[editor] = {change.path: change.after for change in changes if change.after}
        git(folder, "checkout", "-q", "-B", editor, "base")
        put(folder, sides[editor])
        git(folder, "add", ".")
        git(folder, "commit", "-q", "-m", editor)
    both = {
        path for path in set(sides["a"]) & set(sides["b"]) if sides["a"][path] != sides["b"][path]
    }
    ran = subprocess.run(
        ["git", "-C", folder, *WHO, "merge", "-q", "--no-edit", "a"],
        capture_output=True,
        check=False,
    )
    clean = ran.returncode == 0
    if clean:
        for path, data in (sides["a"] | sides["b"]).items():
            assert (folder / path).read_bytes() == data, path
        assert read_folder(folder).problems == ()
    else:
        git(folder, "merge", "--abort")
    git(folder, "checkout", "-q", "base")
    return both, clean


def pairs(folder: Path, seeds: range) -> None:
    shutil.copytree(SECOND_STORY, folder)
    git(folder, "init", "-q", "-b", "base")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "base")
    base, conflicts = read_folder(folder), 0
    for seed in seeds:
        both, clean = merged(folder, base, seed)
        assert clean is not bool(both), (seed, both)  # one id on both sides, and nothing else
        conflicts += not clean
    assert conflicts <= len(seeds) // 10


def test_what_two_editors_add_is_merged_by_git(tmp_path: Path) -> None:
    pairs(tmp_path / "story", range(10))


@pytest.mark.full
def test_of_two_hundred_pairs_only_one_id_on_both_sides_is_a_conflict(tmp_path: Path) -> None:
    pairs(tmp_path / "story", range(1000, 1200))
