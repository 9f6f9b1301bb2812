"""What the site of a large story weighs, and in how much memory it is built."""

import os
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
    module = "tests.bench.without_pictures"
    with subprocess.Popen([sys.executable, "-m", module, folder, target], cwd=ROOT) as build:
        _, status, used = os.wait4(build.pid, 0)
        build.returncode = os.waitstatus_to_exitcode(status)
    assert build.returncode == 0
    assert len(list(target.rglob("index.html"))) > 2000
    assert 100 * 1024 < used.ru_maxrss <= MOST_MEMORY
