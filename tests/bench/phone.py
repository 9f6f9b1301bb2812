"""The numbers of a reader with a slow phone, for the page and every embed, beside a plain Dash page."""

import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from explainer.page.embed_code import embed_code
from explainer.places import own_folder
from explainer.site.site import Site
from explainer.story.checking import read_story
from tests.bench.big_story import write_wide_story
from tests.bench.chromium import chromium
from tests.bench.frozen import frozen
from tests.bench.phone_reader import SLOWER
from tests.bench.phone_visits import FIRST, Readings, visit, visit_in_host, visit_plain_dash
from tests.bench.processes import PYTHON, free_port, running
from tests.bench.table import Row, middle

TIMES = int(os.environ.get("BENCH_TIMES", 5))
PLAIN = "plain Dash"
WIDE = 40, 25  # countries, claims of each
LARGE = 200  # kilobytes of a page that keeps two statements of each country


@dataclass(frozen=True)
class Subject:
    """A document, what has to be in it to count as shown, and the limits that it has to keep."""

    name: str
    path: str
    shown: str
    kilobytes: float | None = None
    blocked: float = 40
    times: int = 1
    """How many times as long as the others everything may take."""


@dataclass
class Story:
    """What the subjects need to know of the story: its languages and number of claims."""

    languages: tuple[str, ...]
    claims: int
    subjects: list[Subject] = field(default_factory=list)

    def __post_init__(self) -> None:
        page = _page_may_weigh(self.claims)
        drawn = "document.querySelector('#map .drawing')"
        for language in self.languages:
            limits = {"kilobytes": page, "blocked": 90}
            self.subjects.append(Subject(f"page {language}", f"/{language}/", drawn, **limits))
        first = self.languages[0]
        whole = "document.querySelector('.credit')"
        for name, shown, kilobytes in (
            ("map", drawn, 32),
            ("positions", whole, 18),
            ("phases", whole, 12),
            ("table", whole, 45),
            ("all", drawn, None),
            (f"card/{FIRST}", whole, None),
        ):
            self.subjects.append(
                Subject(
                    f"embed {name}",
                    f"/{first}/embed/{name}/",
                    shown,
                    kilobytes,
                )
            )


def measure() -> Iterator[Row]:
    """Median readings of each subject, and once of the plain Dash page beside them all."""
    site = Site(read_story(own_folder("data")))
    story = Story(site.story.about.languages, len(site.story.claims))
    port = free_port()
    plain = f"127.0.0.1:{port}"
    gunicorn = [PYTHON, "-m", "gunicorn", "--bind", plain, "--workers", "2", "--threads", "4"]
    with (
        running([*gunicorn, "tests.bench.plain_dash:server"], f"http://{plain}/"),
        frozen(site, behind=plain) as build,
        sync_playwright() as playwright,
        chromium(playwright) as browser,
    ):
        ours, dash = build.address, build.beside
        _write_hosts(site, build.folder)
        readings: dict[str, list[Readings]] = {}
        for number in range(1, TIMES + 1):  # all of them in turn, so that a busy minute hits all
            readings.setdefault(PLAIN, []).append(visit_plain_dash(browser, dash))
            for subject in story.subjects:
                print(f"  {number}/{TIMES} {subject.name}", file=sys.stderr, flush=True)
                found = visit(browser, ours + subject.path, subject.shown)
                if "embed" in subject.path:
                    inside = visit_in_host(browser, f"{ours}/host{subject.path}")
                    found["shifted"] = max(found["shifted"] or 0, inside["shifted"] or 0)
                readings.setdefault(subject.name, []).append(found)
    beside = _middles(readings[PLAIN])
    slower = middle(found["slower"] for taken in readings.values() for found in taken)
    yield Row(
        "phone",
        "how much slower it really was",
        slower,
        "×",
        beside=SLOWER,
        beside_name="asked for",
    )
    for subject in story.subjects:
        yield from _rows(subject, _middles(readings[subject.name]), beside)


def measure_wide() -> Iterator[Row]:
    """The page of a story with 40 countries × 25 claims, which may take twice the times."""
    with TemporaryDirectory() as folder:
        site = Site(read_story(write_wide_story(Path(folder), *WIDE)))
    name = "{} countries × {} claims".format(*WIDE)
    drawn = "document.querySelector('#map .drawing')"
    subject = Subject(name, "/de/", drawn, LARGE, blocked=90, times=2)
    with frozen(site) as build, sync_playwright() as playwright, chromium(playwright) as browser:
        found = [visit(browser, build.address + subject.path, drawn) for _ in range(TIMES)]
    yield from _rows(subject, _middles(found), {})


def _page_may_weigh(claims: int) -> float:
    """Kilobytes on the wire."""
    return 62 + 0.22 * max(claims - 132, 0)


def _middles(readings: list[Readings]) -> Readings:
    names = {name for reading in readings for name in reading}
    return {name: middle(reading.get(name) for reading in readings) for name in names}


def _rows(subject: Subject, found: Mapping[str, float | None], beside: Readings) -> Iterator[Row]:
    measures: tuple[tuple[str, str, str, float | None], ...] = (
        ("requests", "requests until 5 s after load", "", 1),
        ("bytes", "on the wire until then", "KB", subject.kilobytes),
        ("shown", "map visible" if "map" in subject.shown else "visible", "s", 0.5),
        ("blocked", "blocked until then", "ms", subject.blocked),
        ("shifted", "layout shift", "shift", 0.01),
        ("first tap", "first tap → visible", "ms", 110),
        ("country", "later country → visible", "ms", 80),
        ("filter", "later filter → visible", "ms", 80),
        ("status", "later status → visible", "ms", 80),
        ("day", "later day → visible", "ms", 80),
        ("phase", "later phase → visible", "ms", 80),
        ("rows", "later filter → rows of the table too", "ms", None),
        ("asked", "requests after all taps", "", 1),
    )
    for key, what, unit, limit in measures:
        if limit is not None and unit in ("s", "ms"):
            limit *= subject.times
        if key in found:
            yield Row(
                "phone",
                f"{subject.name}: {what}",
                found[key],
                unit,
                at_most=limit,
                beside=beside.get(key),
                beside_name=PLAIN,
            )


def _write_hosts(site: Site, folder: Path) -> None:
    """Pages that embed each document with the code that is there to copy."""
    host = Path(__file__).with_name("host.html").read_text("utf-8")
    for path, (edition, route) in site.documents.items():
        if route.kind == "embed":
            file = folder / f"host{path}index.html"
            file.parent.mkdir(parents=True)
            file.write_text(host.replace("CODE", embed_code(edition, route.path, "/")), "utf-8")
