"""What Python takes for a edition's parts and documents, and a saved change until it can be read."""

import shutil
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from explainer.content.edition import Edition
from explainer.content.map import map_of
from explainer.drawing.map_scene import draw_map
from explainer.drawing.svg import as_svg
from explainer.exploring.figures import map_figure
from explainer.page.document import write_document
from explainer.page.map import map_scene
from explainer.page.routes import routes
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
    edition = Edition(story, words.language)
    scene = map_scene(edition)
    yield _taken("read the story", lambda: read_story(own_folder("data")))
    yield _taken("scene of the map", lambda: draw_map(map_of(edition), edition.story.outlines))
    yield _taken("map as SVG", lambda: as_svg(scene))
    yield _taken("map as figure", lambda: map_figure(scene))
    for route in routes(edition):
        if route.code in ("", "EST"):
            there = edition.at(route.path)
            what = f"document {route.address(edition.language)}"
            yield _taken(what, lambda there=there, route=route: write_document(there, route))
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
