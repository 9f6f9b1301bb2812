"""The frozen site: every answer of the server as a file, for any web host.

Here is what is written and in which order. Brotli is slow, so that threads compress what is there
while the next documents are made; the compressors let go of Python's lock.
"""

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from explainer.content.clip_spec import ClipOrder
from explainer.garbage import searched_seldom
from explainer.pictures.typesetting import CannotDraw
from explainer.site.cannot_build import not_drawn, not_written
from explainer.site.clips import SiteClips, film_all
from explainer.site.compression import shrinks
from explainer.site.effort import effort_for
from explainer.site.exchange import folder_for
from explainer.site.frozen_answers import Step, frozen_answers
from explainer.site.growing import GrowingFolder
from explainer.site.heights import is_measured
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
from explainer.site.served_file import ServedFile
from explainer.site.site import Site
from explainer.threads import interrupting_main_alone, step_back


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
            # a thread would wait for Python's lock at each of these files
            if shrinks(kind) and not written.keep_compressed(name):
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
    answers = dict(sorted(answers.items()))  # in whatever order they were made
    rules = list(header_rules(answers))
    languages = site.story.about.languages
    written.write(HEADERS_FILE, write_headers(rules))
    for name, body in nginx_files(rules, answers, languages, site.base_url).items():
        written.write(name, body)
    written.write(MANIFEST, write_manifest(site, written.files))
    size = sum(entry["bytes"] for entry in written.files.values())
    return Built(len(written.files), size, tuple(notes), left_out)
