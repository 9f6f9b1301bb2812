"""Files of the real story with whatever may happen to a file: problems with places, never a crash."""

import json
from pathlib import Path
from random import Random

import pytest

from explainer.story.reading.problems import Place, Problem
from tests.bench.processes import PYTHON, run
from tests.builders import AUGUST_STORY, write_story
from tests.fuzz.mutants import LONGEST
from tests.fuzz.mutations import MUTATIONS, mutate
from tests.fuzz.places import misplaced

MOST_MEMORY = 300  # megabytes
KEPT = Path("build") / "mutants"
# two hundred, always the same, come upon whatever breaks often; what nobody thought of takes many more
DEEP = [(1, 1000), (2, 1000), *((seed, 5000) for seed in range(100, 110))]


@pytest.mark.parametrize(
    ("seed", "count"), [(3, 200), *(pytest.param(*one, marks=pytest.mark.full) for one in DEEP)]
)
def test_no_mutated_file_stops_the_check_or_is_told_of_without_a_place(
    seed: int, count: int
) -> None:
    folder = KEPT / f"seed-{seed}"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "report.json").unlink(missing_ok=True)
    ran = run([PYTHON, "-m", "tests.fuzz.mutants", str(seed), str(count), str(folder)])
    assert ran.code == 0, f"seed {seed}: python -m tests.fuzz.mutants {seed} {count} {folder}"
    told = json.loads((folder / "report.json").read_text("utf-8"))
    assert told["failures"] == {}, f"seed {seed}"
    assert told["mutants"] >= count
    # some were refused and some were not, else they prove nothing
    assert told["problems"] > told["refused"] > told["stories"] / 2
    assert told["refused"] < told["stories"]
    assert told["slowest"] < LONGEST
    assert ran.peak < MOST_MEMORY


@pytest.mark.parametrize("mutation", MUTATIONS)
def test_every_mutation_changes_files_and_gives_the_same_for_the_same_seed(
    mutation: object,
) -> None:
    content = (AUGUST_STORY / "claims" / "EST.yaml").read_bytes()
    made = [mutation(Random(seed), content, [b"a: b\n"]) for seed in range(20)]  # type: ignore[operator]
    assert sum(one != content for one in made) > 10
    assert made == [mutation(Random(seed), content, [b"a: b\n"]) for seed in range(20)]  # type: ignore[operator]
    assert all(isinstance(mutate(Random(seed), b"", []), bytes) for seed in range(50))


@pytest.mark.parametrize(
    "place",
    [Place("nowhere.yaml", 2), Place("story.yaml", 10_000), Place("story.yaml", 1, 500),
     Place("story.yaml", 0), Place("claims", 1, 5)],
)  # fmt: skip
def test_a_place_that_there_is_not_is_noticed(tmp_path: Path, place: Place) -> None:
    folder = write_story(tmp_path)
    assert misplaced(folder, [Problem(place, "wrong", "", "remedy")])
    assert misplaced(folder, [Problem(Place("story.yaml"), "wrong", "", "remedy")]) == []
    assert misplaced(folder, [Problem(Place("story.yaml"), "a\x07b", "", "remedy")])
    assert misplaced(folder, [Problem(Place("story.yaml"), "wrong", "", "")])
