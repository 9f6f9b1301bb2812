"""What the site of a large story weighs, and in how much memory it is built."""

import subprocess
import sys
from pathlib import Path

import brotli
import pytest

from explainer.site.site import Site
from explainer.story.checking import read_story
from tests.bench.big_story import write_wide_story

ROOT = Path(__file__).parents[2]
MOST_MEMORY = 600 * 1024  # kilobytes


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_wide_story(tmp_path_factory.mktemp("wide"), countries=200, claims_each=25)


@pytest.mark.full  # writes a story of 5,000 statements, and makes its page
def test_200_countries_of_25_statements_each_are_at_most_200_kilobytes(folder: Path) -> None:
    story = read_story(folder)
    assert len(story.claims) >= 200 * 25
    answer = Site(story)["/de/"]
    sent = brotli.compress(answer.body, quality=11)
    headers = sum(len(f"{name}: {value}\r\n") for name, value in answer.headers.items())
    assert 50_000 < len(sent) + headers <= 200_000


@pytest.mark.full  # a minute and more
def test_its_site_is_built_in_600_megabytes(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "dist"
    # what a process has had at most is at first what the one had that began it, here this one
    command = [sys.executable, "-m", "tests.bench.without_pictures", folder, target]
    between = (
        "import resource, subprocess, sys; code = subprocess.call(sys.argv[1:]); "
        "print(code, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", between, *command],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    code, most = map(int, ended.stdout.split()[-2:])
    assert code == 0
    assert len(list(target.rglob("index.html"))) > 2000
    assert 100 * 1024 < most <= MOST_MEMORY
