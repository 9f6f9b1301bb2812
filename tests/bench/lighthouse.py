"""Lighthouse's scores on a phone, for the page with a publisher and for every embed."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from explainer.places import own_folder
from explainer.site.site import Site
from explainer.story.checking import read_story
from tests.bench.chromium import path_of_chromium
from tests.bench.frozen import frozen
from tests.bench.npm import installed
from tests.bench.processes import PYTHON, free_port, running
from tests.bench.table import Row

VERSION = "12.8.2"  # the last that runs with Node 20
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
AGAIN = 2  # further runs where a score is below 100, because a busy machine costs points
PUBLISHER = """
publisher: Beispielverlag
responsible: Erika Beispiel
contact: redaktion@example.org
imprint_url: https://example.org/impressum
privacy_url: https://example.org/datenschutz
"""


def measure() -> Iterator[Row]:
    """Every category of every document, 100 being the limit; an embed need not be found."""
    with TemporaryDirectory() as name:
        story = shutil.copytree(own_folder("data"), Path(name) / "story")
        with (story / "story.yaml").open("a", encoding="utf-8") as file:
            file.write(PUBLISHER)
        plain_port, port = free_port(), free_port()
        site = Site(read_story(story), base_url=f"http://127.0.0.1:{port}/")
        plain = f"127.0.0.1:{plain_port}"
        gunicorn = [PYTHON, "-m", "gunicorn", "--bind", plain, "--threads", "4"]
        with (
            running([*gunicorn, "tests.bench.plain_dash:server"], f"http://{plain}/"),
            frozen(site, port, behind=plain) as build,
        ):
            beside = _scores(f"{build.beside}/", again=0)
            for path in _paths(site):
                found = _scores(build.address + path, AGAIN)
                for category, score in found.items():
                    asked = "/embed/" not in path or category != "seo"
                    yield Row(
                        "lighthouse",
                        f"{path}: {category}",
                        score,
                        at_least=100 if asked else None,
                        beside=beside.get(category),
                        beside_name="plain Dash",
                        remark="" if asked else "noindex is meant",
                    )


def _paths(site: Site) -> Iterator[str]:
    for language in site.story.about.languages:
        yield f"/{language}/"
    yield f"/{site.story.first_language}/{site.story.about.key_days[0].day}/"
    first = site.story.first_language
    for part in ("map", "positions", "how-many", "phases", "table", "all", "card/EST"):
        yield f"/{first}/embed/{part}/"


def _scores(address: str, again: int) -> Mapping[str, float]:
    runs = [_run(address)]
    while min(runs[-1].values()) < 100 and len(runs) <= again:
        runs.append(_run(address))
    return {category: median(run[category] for run in runs) for category in CATEGORIES}


def _run(address: str) -> dict[str, float]:
    command = [
        "node",
        str(installed("lighthouse", VERSION) / "cli" / "index.js"),
        address,
        "--quiet",
        "--output=json",
        f"--only-categories={','.join(CATEGORIES)}",
        "--chrome-flags=--headless --no-sandbox --disable-gpu",
    ]
    environment = {**os.environ, "CHROME_PATH": path_of_chromium()}
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300)
    if ran.returncode:
        raise RuntimeError(f"lighthouse {address}: {ran.stderr[-1000:]}")
    found = json.loads(ran.stdout)["categories"]
    return {category: 100 * (found[category]["score"] or 0) for category in CATEGORIES}
