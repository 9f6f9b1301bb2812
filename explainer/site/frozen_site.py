"""The frozen site: every answer of the server as a file, for any web host.

Here is what is written and in which order. Brotli is slow, so that threads compress what is there
while the next documents are made; the compressors let go of Python's lock.
"""

import os
import threading
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from explainer.content.clip_spec import ClipOrder
from explainer.garbage import searched_seldom
from explainer.page.start import show_start
from explainer.pictures.typesetting import CannotDraw
from explainer.site.cannot_build import not_drawn, not_written
from explainer.site.clips import SiteClips, film_all
from explainer.site.compression import shrinks
from explainer.site.effort import effort_for
from explainer.site.exchange import folder_for
from explainer.site.explore import explore_scripts
from explainer.site.growing import GrowingFolder
from explainer.site.heights import NOTHING_KEPT, Points, is_measured, measure_heights
from explainer.site.hosting import HEADERS_FILE, header_rules, write_headers
from explainer.site.manifest import (
    MANIFEST,
    Kept,
    check_target,
    read_kept,
    write_heights,
    write_manifest,
)
from explainer.site.nginx import file_of, nginx_files
from explainer.site.served_file import FRESH, ServedFile, document_headers
from explainer.site.site import Site
from explainer.threads import interrupting_main_alone, step_back

Step = Callable[[str, int, int], object]
AT_ONCE = 2  # browsers


@dataclass(frozen=True)
class Built:
    """How much was written, and what could not be done as it should.

    ``left_out`` says of each picture that could not be drawn why.
    """

    files: int
    bytes: int
    notes: tuple[str, ...]
    left_out: tuple[CannotDraw, ...]


@searched_seldom()
def build_site(
    site: Site,
    target: Path,
    step: Step = lambda what, done, of: None,
    *,
    strict: bool = False,
    clips: ClipOrder | None = None,
) -> Built:
    """Write the site and put it in the target's place.

    ``step`` hears what is being made, how many of it are done, and of how many. A picture that
    cannot be drawn is left out, or stops a ``strict`` build; so with the ``clips`` that are ordered. Raises ``CannotBuild``; the target is
    then as it was.
    """
    try:
        check_target(target)
        kept = read_kept(target)
        site.keep_pictures(kept.pictures)
        site.places.known = kept.places
        with folder_for(target) as folder:
            filmed = SiteClips()
            if clips:
                filmed = film_all(clips, site.base_url, folder, kept.pictures, step)
                site.take_clips(filmed)
            return _write(site, folder, target, kept, step, strict, filmed.left_out)
    except OSError as error:
        raise not_written(error, target) from error


def frozen_answers(
    site: Site,
    tell: Callable[[str], object],
    step: Step = lambda what, done, of: None,
    kept: Mapping[str, Points] = NOTHING_KEPT,
) -> Iterator[tuple[str, ServedFile]]:
    """Every path with its answer: what the server has, the way in, and what is shown for no page.

    Pictures come before the documents that lead to those that could be drawn. Dossiers, to which pages
    alone lead, take as long as all others where those are kept: they are begun first, and may be ready
    when the embeds are. The cards are measured while the other embeds are made, and those while the
    documents are made that do not say how high they are; ``kept`` are heights of a former build.
    """
    scripts = [path for path, _ in explore_scripts()]
    yield from _answers(site, sorted(scripts, key=lambda path: -len(site[path].body)))
    dossiers = [path for path, picture in site.pictures.items() if picture.view == "dossier"]
    shorter = [path for path in site.pictures if path not in dossiers]
    kinds = {path: route.kind for path, (_, route) in site.documents.items()}
    embeds = [path for path, kind in kinds.items() if kind == "embed"]
    cards = [path for path in embeds if site.documents[path][1].code]
    parts = [path for path in embeds if path not in {*cards}]
    countries = [path for path, kind in kinds.items() if kind == "country"]
    given_up = threading.Event()
    with ThreadPoolExecutor(AT_ONCE + 1) as aside:
        measuring = []
        try:
            with interrupting_main_alone():
                drawing = aside.submit(_drawn, site, dossiers, given_up)
            for done, path in enumerate(site.draw_pictures(shorter), 1):
                if path in site:
                    yield path, site[path]
                step("pictures", done, len(site.pictures))
            for some in (cards, parts):
                yield from _answers(site, some)
                with interrupting_main_alone():
                    measuring.append(
                        aside.submit(measure_heights, site, tell, given_up, kept, some)
                    )
            yield from _answers(site, countries)
            for future in measuring:
                measured = future.result() or {}
                site.take_heights({path: one.points for path, one in measured.items()})
                site.height_keys |= {path: one.key for path, one in measured.items()}
            for path in embeds:
                site.let_go(path)
            for done, path in enumerate(drawing.result(), len(shorter) + 1):
                if path in site:
                    yield path, site[path]
                step("pictures", done, len(site.pictures))
        finally:
            given_up.set()  # whoever is interrupted waits for no browser, and for no picture that is not begun
    others = [path for path in kinds if path not in {*embeds, *countries}]
    yield from _answers(site, others)
    made = {*scripts, *kinds, *site.pictures}
    yield from _answers(site, [path for path in site if path not in made])
    yield "/", _start(site, site.story.first_language)
    yield "/404.html", site.not_found_anywhere(site.story.first_language)
    for tag in site.story.about.languages:
        yield f"/{tag}/404.html", site.not_found_anywhere(tag)


def _drawn(site: Site, paths: Collection[str], given_up: threading.Event) -> list[str]:
    """The paths of pictures, once it is known of each whether it is there."""
    found = []
    for path in site.draw_pictures(paths):
        found.append(path)
        if given_up.is_set():
            break
    return found


def _answers(site: Site, paths: Iterable[str]) -> Iterator[tuple[str, ServedFile]]:
    yield from ((path, site[path]) for path in paths)


def _start(site: Site, language: str) -> ServedFile:
    document = show_start(site.documents[f"/{language}/"][0], site.base_url)
    headers = document_headers(document.policy, language, "'self'")
    return ServedFile(document.html.encode(), "text/html; charset=utf-8", FRESH, headers)


@contextmanager
def _threads() -> Iterator[ThreadPoolExecutor]:
    """A thread for each core; where something fails they do not go on with what is waiting."""
    pool = ThreadPoolExecutor(os.cpu_count(), initializer=step_back)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _is_done_with(site: Site, path: str) -> bool:
    """Whether nobody asks for an answer again, as who measures it does."""
    return not is_measured(site, path) and path not in site.pictures


def _write(
    site: Site,
    folder: Path,
    target: Path,
    kept: Kept,
    step: Step,
    strict: bool,
    unfilmed: Iterable[CannotDraw],
) -> Built:
    written = GrowingFolder(folder, target, kept.forms)
    answers: dict[str, ServedFile] = {}
    shrinking: list[Future[None]] = []
    notes: dict[str, None] = {}  # each once, whoever tells it
    with _threads() as pool:
        documents = 0
        for path, answer in frozen_answers(site, notes.setdefault, step, kept.heights):
            name, kind = file_of(path), answer.content_type
            written.write(name, answer.body)
            answers[path] = answer.without_body(written.files[name]["sha256"])
            if shrinks(kind):
                given = name, kind, effort_for(site, path)
                with interrupting_main_alone():
                    shrinking.append(pool.submit(written.write_compressed, *given))
            if _is_done_with(site, path):
                site.let_go(path)
            if path in site.picture_keys:
                written.files[file_of(path)]["set_from"] = site.picture_keys[path]
            if path in site.documents:
                documents += 1
                step("documents", documents, len(site.documents))
        for done, future in enumerate(as_completed(shrinking), 1):
            future.result()
            step("compressed files", done, len(shrinking))
    for embed, points in site.heights.items():
        written.files[file_of(f"/{embed}")] |= {
            "laid_out": site.height_keys[embed],
            "heights": write_heights(points),
        }
    left_out = (*unfilmed, *site.left_out.values())
    if strict and left_out:
        raise not_drawn(left_out)
    rules = list(header_rules(answers))
    languages = site.story.about.languages
    written.write(HEADERS_FILE, write_headers(rules))
    for name, body in nginx_files(rules, answers, languages, site.base_url).items():
        written.write(name, body)
    written.write(MANIFEST, write_manifest(site, written.files))
    size = sum(entry["bytes"] for entry in written.files.values())
    return Built(len(written.files), size, tuple(notes), left_out)
