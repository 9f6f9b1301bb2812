"""What Python takes for a view's parts and documents, and a saved change until it can be read."""

import shutil
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from explainer.content.map import map_of
from explainer.content.phases import phases
from explainer.drawing.europe_map import draw_map
from explainer.drawing.phase_timeline import draw_timeline
from explainer.drawing.svg import as_svg
from explainer.explore.figures import map_figure
from explainer.page.document import write_document
from explainer.page.editions import editions
from explainer.page.view import View
from explainer.places import own_folder
from explainer.story.checking import read_story
from explainer.wording.catalogue import catalogue
from tests.bench.processes import EXPLAINER, free_port, running
from tests.bench.table import Row

TIMES = 7
SAVES = 5


def measure() -> Iterator[Row]:
    """Plain numbers but for the reload, which has a limit."""
    story = read_story(own_folder("data"))
    words = catalogue(story.first_language)
    view = View(story, words)
    scene = view.map_scene
    yield _taken("read the story", lambda: read_story(own_folder("data")))
    yield _taken("scene of the map", lambda: draw_map(map_of(view)))
    yield _taken("scene of the timeline", lambda: draw_timeline(phases(view)))
    yield _taken("map as SVG", lambda: as_svg(scene))
    yield _taken("map as figure", lambda: map_figure(scene))
    for edition in editions(view):
        if edition.code in ("", "EST"):
            there = view.at(edition.path)
            what = f"document {edition.address(view.language)}"
            yield _taken(what, lambda there=there, edition=edition: write_document(there, edition))
    yield Row("rendering", "a saved change until it can be read", _reload(), "s", at_most=1)


def _taken(what: str, do: Callable[[], object]) -> Row:
    times = []
    for _ in range(TIMES):
        started = time.perf_counter()
        do()
        times.append(1000 * (time.perf_counter() - started))
    return Row("rendering", what, median(times), "ms")


def _reload() -> float:
    """Seconds from a save to the answer that has the new words in it."""
    with TemporaryDirectory() as name:
        story = shutil.copytree(own_folder("data"), Path(name) / "story")
        glossary = story / "glossary.yaml"
        before = glossary.read_text("utf-8")
        port = free_port()
        address = f"http://127.0.0.1:{port}/{read_story(story).first_language}/"
        command = [EXPLAINER, "serve", "--story", str(story), "--port", str(port)]
        times = []
        with running(command, address):
            for number in range(SAVES):
                mark = f"zzz{number}"
                time.sleep(0.5)
                glossary.write_text(
                    before.replace("text:\n    de: ", f"text:\n    de: {mark} "), "utf-8"
                )
                started = time.perf_counter()
                while mark.encode() not in urllib.request.urlopen(address).read():
                    if time.perf_counter() - started > 20:
                        raise RuntimeError("a saved change never came to be read")
                    time.sleep(0.02)
                times.append(time.perf_counter() - started)
    return median(times)
