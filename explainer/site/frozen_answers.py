"""Every answer of a site, in the order in which the whole of it is soonest there.

What takes long beside Python's lock is begun early: first the dossiers, and with the embeds the browser
that measures them. What leads to dossiers or says how high embeds are waits for these, and for nothing
else: the newest page takes longest to compress, and comes as soon as it can.
"""

import threading
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeVar

from explainer.page.start import show_start
from explainer.site.explore import explore_scripts
from explainer.site.heights import NOTHING_KEPT, Measured, Points, measure_heights
from explainer.site.served_file import FRESH, ServedFile, document_headers
from explainer.site.site import Site
from explainer.threads import interrupting_main_alone

T = TypeVar("T")
Step = Callable[[str, int, int], object]
Answers = Iterator[tuple[str, ServedFile]]
AT_ONCE = 2  # browsers
_OEMBED = "oembed.json"


@dataclass(frozen=True)
class _Batch:
    """The paths of embeds that are measured together, and of the documents that then can say how high they are."""

    embeds: list[str]
    others: list[str]


def frozen_answers(
    site: Site,
    tell: Callable[[str], object],
    step: Step = lambda what, done, of: None,
    kept: Mapping[str, Points] = NOTHING_KEPT,
) -> Answers:
    """Every path with its answer: what the server has, the way in, and what is shown for no page.

    Pictures come before the documents that lead to those that could be drawn; ``kept`` are heights of a
    former build. The order of documents and files is not the same each time.
    """
    scripts = [path for path, _ in explore_scripts()]
    yield from _answers(site, sorted(scripts, key=lambda path: -len(site[path].body)))
    dossiers = [path for path, picture in site.pictures.items() if picture.view == "dossier"]
    shorter = [path for path in site.pictures if path not in dossiers]
    given_up = threading.Event()
    with ThreadPoolExecutor(AT_ONCE + 1) as aside:
        measuring: list[tuple[_Batch, Future[dict[str, Measured] | None]]] = []

        def begin(work: Callable[..., T], *given: object) -> Future[T]:
            with interrupting_main_alone():
                return aside.submit(work, *given)

        def meanwhile(paths: Iterable[str]) -> Answers:
            for path in paths:
                if measuring and measuring[0][1].done() and drawing.done():
                    yield from _told(site, *measuring.pop(0))
                yield path, site[path]

        try:
            drawing = begin(_drawn, site, dossiers, given_up)
            for done, path in enumerate(site.draw_pictures(shorter), 1):
                if path in site:
                    yield path, site[path]
                step("pictures", done, len(site.pictures))
            for batch in _batches(site):
                yield from meanwhile(batch.embeds)
                asked = site, tell, given_up, kept, batch.embeds
                measuring.append((batch, begin(measure_heights, *asked)))
            made = {*scripts, *site.pictures, *site.documents}
            others = [path for path in site if path not in made]
            yield from meanwhile(path for path in others if not path.endswith(_OEMBED))
            for done, path in enumerate(drawing.result(), len(shorter) + 1):
                if path in site:
                    yield path, site[path]
                step("pictures", done, len(site.pictures))
            while measuring:
                yield from _told(site, *measuring.pop(0))
        finally:
            given_up.set()  # whoever is interrupted waits for nothing that is not begun, nor for a browser
    yield from _answers(site, (path for path in others if path.endswith(_OEMBED)))
    yield "/", _start(site, site.story.first_language)
    yield "/404.html", site.not_found_anywhere(site.story.first_language)
    for tag in site.story.about.languages:
        yield f"/{tag}/404.html", site.not_found_anywhere(tag)


def _batches(site: Site) -> Iterator[_Batch]:
    """All cards, which differ in nothing but their content; the newest parts; then those of earlier days."""
    found: dict[tuple[bool, bool], _Batch] = {}
    for path, (edition, route) in site.documents.items():
        about = bool(route.code)
        batch = found.setdefault((not about, not about and bool(edition.start)), _Batch([], []))
        (batch.embeds if route.kind == "embed" else batch.others).append(path)
    yield from (found[key] for key in sorted(found))


def _told(site: Site, batch: _Batch, measured: Future[dict[str, Measured] | None]) -> Answers:
    """What says how high embeds are, once that is known."""
    found = measured.result() or {}
    site.take_heights({path: one.points for path, one in found.items()})
    site.height_keys |= {path: one.key for path, one in found.items()}
    for path in batch.embeds:
        site.let_go(path)
    yield from _answers(site, batch.others)


def _drawn(site: Site, paths: Collection[str], given_up: threading.Event) -> list[str]:
    """The paths of pictures, once it is known of each whether it is there."""
    found = []
    for path in site.draw_pictures(paths):
        found.append(path)
        if given_up.is_set():
            break
    return found


def _answers(site: Site, paths: Iterable[str]) -> Answers:
    yield from ((path, site[path]) for path in paths)


def _start(site: Site, language: str) -> ServedFile:
    document = show_start(site.documents[f"/{language}/"][0], site.base_url)
    headers = document_headers(document.policy, language, "'self'")
    return ServedFile(document.html.encode(), "text/html; charset=utf-8", FRESH, headers)
