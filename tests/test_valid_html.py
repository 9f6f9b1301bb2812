"""The Nu HTML checker (npm ``vnu-jar``) finds no error in any document of both stories.

Its CSS part is older than some properties, gradients as masks and the container queries that browsers
have had for years; only what it does not know is left out, by name.
"""

import shutil
import subprocess
from pathlib import Path

import pytest
from werkzeug.test import Client

from explainer.desk.desk import DESK, Desk
from explainer.site.site import Site
from explainer.story.model.story import Story
from tests.bench.npm import installed
from tests.builders import AUGUST_STORY, SECOND_STORY, write_story

UNKNOWN_TO_IT = (
    ".*CSS: (Unrecognized at-rule “@container”.*"
    "|“(vector-effect|paint-order|container-type|text-wrap|overscroll-behavior|y|cy|r)”: "
    "Property “.*” doesn't exist.*"
    "|“mask”: “linear-gradient.*” is not a “mask” value.*)"
)
# all that it says of a unit it does not know is that it cannot read the value, so it reads another unit
UNIT_UNKNOWN_TO_IT, KNOWN_UNIT = b"cqi", b"vw"

pytestmark = pytest.mark.full


def errors(folder: Path) -> list[str]:
    """What the checker says of all documents in a folder."""
    java = shutil.which("java")
    assert java, "no “java” on the PATH; run .ci/full-tools, which installs it"
    jar = next(installed("vnu-jar", "26.9.27").rglob("vnu.jar"))
    run = subprocess.run(
        [java, "-jar", str(jar), "--errors-only", "--filterpattern", UNKNOWN_TO_IT, str(folder)],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    return [line for line in (run.stdout + run.stderr).splitlines() if "error" in line]


@pytest.mark.parametrize("base_url", ["", "https://example.org/news/"])
def test_no_document_has_an_error(
    base_url: str, tmp_path: Path, the_story: Story, second_story: Story
) -> None:
    for number, story in enumerate((the_story, second_story)):
        site = Site(story, base_url=base_url)
        assert len(site.documents) > 20
        for path in site.documents:
            name = path.strip("/").replace("/", "_")
            document = site[path].body.replace(UNIT_UNKNOWN_TO_IT, KNOWN_UNIT)
            (tmp_path / f"{number}_{name}.html").write_bytes(document)
        (tmp_path / f"{number}_404.html").write_bytes(site.not_found("/en/nowhere").body)
    assert errors(tmp_path) == []


def test_the_desk_has_none_with_problems_and_without(tmp_path: Path) -> None:
    bad, pages = write_story(tmp_path / "bad", story=None), tmp_path / "pages"
    pages.mkdir()
    for number, folder in enumerate((AUGUST_STORY, SECOND_STORY, bad)):
        page = Client(Desk(folder)).get(DESK).text
        (pages / f"{number}.html").write_text(page, "utf-8")
    assert errors(pages) == []


def test_the_checker_finds_an_error(tmp_path: Path) -> None:
    (tmp_path / "bad.html").write_text("<!doctype html><html lang=en><title>a</title><p id=a id=b>")
    assert errors(tmp_path)
