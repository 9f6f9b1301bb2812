"""Reads mutants of the real story, and keeps each that does what no file may do.

``python -m tests.fuzz.mutants SEED COUNT FOLDER`` mutates COUNT files, some in the same story, and
writes ``report.json`` into FOLDER, beside the mutants that failed. The same seed gives the same
mutants. It is a process of its own so that its memory can be told.
"""

import faulthandler
import json
import shutil
import sys
import time
import traceback
from dataclasses import asdict, dataclass, field
from pathlib import Path
from random import Random

from explainer.story.checking import check_story
from explainer.story.reading import story_folder as reading
from explainer.story.reading.draft import freeze
from explainer.story.reading.placed_yaml import PlacedYaml
from explainer.story.reading.story_folder import read_draft
from explainer.story.reading.yaml_places import read_yaml
from tests.builders import AUGUST_STORY
from tests.fuzz.mutations import mutate
from tests.fuzz.places import misplaced

LONGEST = 2.0  # seconds
HANGS = 60  # seconds until a reading that never ends is ended, with a traceback


@dataclass
class Report:
    """What was done, and what failed by where it was kept."""

    mutants: int = 0
    stories: int = 0
    refused: int = 0
    problems: int = 0
    slowest: float = 0.0
    failures: dict[str, str] = field(default_factory=dict)


def run(seed: int, count: int, folder: Path) -> Report:
    """Mutate, read and check, until so many files were mutated."""
    random, report = Random(seed), Report()
    original = {
        path.relative_to(AUGUST_STORY).as_posix(): path.read_bytes()
        for path in sorted(AUGUST_STORY.rglob("*.yaml"))
    }
    story = folder / f"story-{seed}"
    shutil.copytree(AUGUST_STORY, story)
    _remember_unmutated(original)
    while report.mutants < count:
        names = random.sample(sorted(original), min(random.choice((1, 1, 2, 4, 8)), len(original)))
        # most files are small claims; the long lists hold most of what can go wrong
        if random.random() < 0.5:
            names.append(random.choice([name for name in original if "/" not in name]))
        mutants = {
            name: mutate(random, original[name], list(original.values()))
            for name in dict.fromkeys(names)  # a set's order is another one in each process
        }
        for name, content in mutants.items():
            (story / name).write_bytes(content)
        _look_at(story, report, folder / f"seed-{seed}-after-{report.mutants}")
        for name in mutants:
            (story / name).write_bytes(original[name])
        report.mutants += len(mutants)
        report.stories += 1
    shutil.rmtree(story)
    return report


def _look_at(story: Path, report: Report, kept: Path) -> None:
    failures = []
    faulthandler.dump_traceback_later(HANGS, exit=True)
    began = time.process_time()
    try:
        draft = read_draft(story)
        found = check_story(draft)
        took = time.process_time() - began
        report.slowest = max(report.slowest, took)
        report.problems += len(found)
        if took > LONGEST:
            failures.append(f"took {took:.1f} s")
        failures += misplaced(story, found)
        if any(not problem.hint for problem in found):
            report.refused += 1
        else:
            freeze(draft)
    except Exception:
        failures.append(traceback.format_exc())
    finally:
        faulthandler.cancel_dump_traceback_later()
    if failures:
        shutil.copytree(story, kept, dirs_exist_ok=True)
        report.failures[str(kept)] = "\n".join(failures)


def _remember_unmutated(original: dict[str, bytes]) -> None:
    """Read what is not mutated only once: it is the same in every story."""
    known: dict[str, PlacedYaml] = {}

    def read(path: Path, name: str, data: bytes | None = None) -> PlacedYaml:
        if data is not None or name not in original or path.read_bytes() != original[name]:
            return read_yaml(path, name, data)
        if name not in known:
            known[name] = read_yaml(path, name)
        return known[name]

    reading.read_yaml = read


if __name__ == "__main__":
    told = run(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
    (Path(sys.argv[3]) / "report.json").write_text(json.dumps(asdict(told), indent=1), "utf-8")
