"""The numbers of a reader with a slow phone where one explores, beside a plain Dash app of the same map and table."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.request import urlopen

from playwright.sync_api import Browser, sync_playwright

from explainer.places import own_folder
from explainer.site.site import Site
from explainer.story.checking import read_story
from tests.bench.big_story import write_wide_story
from tests.bench.chromium import chromium
from tests.bench.frozen import frozen
from tests.bench.phone_reader import Reader, phone
from tests.bench.processes import PYTHON, free_port, running
from tests.bench.table import Row, middle

TIMES = int(os.environ.get("BENCH_TIMES", 5))
PLAIN, PART = "plain Dash", "exploring"
WIDE = 200, 25  # countries, claims of each
READ_WITHIN = 400  # seconds, of a story as large as that
DRAWN = "document.querySelector('#explore-map .scatterlayer > .trace.t-land')"
SIGNATURE = "[told('#explore-positions-title'), location.hash, count('[aria-pressed=true]')].join()"
# when lists and days answer, before the map does
LIVE = """new MutationObserver((_, seen) => {
  if (document.documentElement?.dataset.explore !== "live") return;
  window.liveAt = performance.now();
  seen.disconnect();
}).observe(document, { attributes: true, subtree: true, attributeFilter: ["data-explore"] });"""
ROWS = "document.querySelector('#explore-grid .ag-row[row-id]')"
# a handle that is dragged for thirty frames: how long each of them took
DRAGGED = """new Promise((done) => {
  const handle = document.querySelector(".handle.is-to"), took = [];
  let before = performance.now(), left = 30;
  const step = () => {
    took.push(performance.now() - before);
    before = performance.now();
    handle.value = Number(handle.max) - left;
    handle.dispatchEvent(new Event("input"));
    if (left--) requestAnimationFrame(step);
    else done(took.slice(1).sort((a, b) => a - b));
  };
  requestAnimationFrame(step);
})"""

Readings = dict[str, float | None]
LIMITS: dict[str, tuple[str, str, float | None]] = {
    "live": ("list and days answer", "s", 2.7),
    "drawn": ("map drawn", "s", 4.7),
    "bytes": ("on the wire until then", "KB", 620),
    "requests": ("requests until then", "", None),
    "grid": ("from coming near the grid to its rows", "s", None),
    "grid bytes": ("the grid on the wire", "KB", 530),
    "grid requests": ("requests for the grid", "", 4),
    "all bytes": ("all of it on the wire", "KB", 1150),
    "choice": ("a choice → visible", "ms", 150),
    "drag": ("a frame while the period is dragged, median", "ms", 110),
}


def measure() -> Iterator[Row]:
    """Medians of the app and of the plain one beside it."""
    site = Site(read_story(own_folder("data")))
    port = free_port()
    plain = f"127.0.0.1:{port}"
    gunicorn = [PYTHON, "-m", "gunicorn", "--bind", plain, "--workers", "1", "--threads", "4"]
    with (
        running([*gunicorn, "tests.bench.plain_explore:server"], f"http://{plain}/"),
        frozen(site, behind=plain) as build,
        sync_playwright() as playwright,
        chromium(playwright) as browser,
    ):
        address = f"{build.address}/{site.story.first_language}/explore/"
        ours: list[Readings] = []
        theirs: list[Readings] = []
        for number in range(1, TIMES + 1):
            print(f"  {number}/{TIMES}", file=sys.stderr, flush=True)
            ours.append(_visit(browser, address))
            theirs.append(_visit_plain(browser, build.beside))
    yield from _rows(ours, theirs)


def _visit(browser: Browser, address: str) -> Readings:
    with phone(browser, DRAWN, SIGNATURE) as reader:
        found = _open(reader, address)
        page = reader.page
        place = page.evaluate(
            """() => {
              const button = document.querySelector("#explore-countries [data-country]");
              button.scrollIntoView({ block: "center" });
              const { left, top, width, height } = button.getBoundingClientRect();
              return [left + width / 2, top + height / 2];
            }"""
        )
        page.wait_for_timeout(1000)
        found["choice"] = reader.tap(tuple(place))
        page.evaluate("document.querySelector('#explore-course').scrollIntoView()")
        reader.wait("document.querySelector('#explore-course [data-row] .went i')")
        frames = page.evaluate(DRAGGED)
        found["drag"] = frames[len(frames) // 2]
        reader.wait_for_quiet()
        found["grid"] = page.evaluate(
            f"""() => new Promise((done) => {{
              const began = performance.now();
              document.querySelector("#explore-grid-place").scrollIntoView();
              const look = () => ({ROWS} ? done((performance.now() - began) / 1000) : requestAnimationFrame(look));
              look();
            }})"""
        )
        reader.wait_for_quiet()
        found["all bytes"] = reader.traffic.bytes / 1000
        found["grid bytes"] = found["all bytes"] - (found["bytes"] or 0)
        found["grid requests"] = len(reader.traffic.addresses) - (found["requests"] or 0)
        return found


def _visit_plain(browser: Browser, root: str) -> Readings:
    drawn = (
        "document.querySelector('#map .scatterlayer > .trace') && document.querySelector('.ag-row')"
    )
    with phone(browser, drawn, "0") as reader:
        found = _open(reader, f"{root}/")
        found["all bytes"] = found["bytes"]
        return found


def _open(reader: Reader, address: str) -> Readings:
    reader.page.add_init_script(LIVE)
    reader.page.goto(address)
    shown = reader.wait("bench.shown")
    reader.wait_for_quiet()
    live = reader.page.evaluate("window.liveAt || null")
    return {
        "live": live and live / 1000,
        "drawn": shown and shown / 1000,
        "bytes": reader.traffic.bytes / 1000,
        "requests": len(reader.traffic.addresses),
    }


def measure_wide() -> Iterator[Row]:
    """The live server of a story of very many countries: until it can be used."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    gunicorn = [
        PYTHON,
        "-m",
        "gunicorn",
        "--config",
        "gunicorn.conf.py",
        "--bind",
        f"127.0.0.1:{port}",
    ]
    with TemporaryDirectory() as folder:
        write_wide_story(Path(folder), *WIDE)
        server = running(
            [*gunicorn, "explainer.app:server"],
            f"{address}/healthz",
            {"EXPLAINER_STORY": folder},
            READ_WITHIN,
        )
        with server, sync_playwright() as playwright, chromium(playwright) as browser:
            urlopen(f"{address}/de/explore/").close()  # made once, for whoever comes first
            found = []
            for _ in range(TIMES):
                with phone(browser, DRAWN, SIGNATURE) as reader:
                    found.append(_open(reader, f"{address}/de/explore/")["drawn"])
    name = "{} countries × {} claims: usable".format(*WIDE)
    yield Row(PART, name, middle(found), "s", at_most=8)


def _rows(ours: list[Readings], theirs: list[Readings]) -> Iterator[Row]:
    for key, (what, unit, limit) in LIMITS.items():
        beside = middle(found.get(key) for found in theirs) if key in theirs[0] else None
        found = middle(one.get(key) for one in ours)
        yield Row(PART, what, found, unit, at_most=limit, beside=beside, beside_name=PLAIN)
