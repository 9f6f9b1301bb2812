"""Many pictures on all cores: the typesetter lets go of Python's lock while it sets one."""

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from typing import TypeVar

from explainer.content.pictures import Picture
from explainer.threads import interrupting_main_alone, step_back

T = TypeVar("T")


def on_all_cores(
    pictures: Iterable[Picture], draw: Callable[[Picture], T]
) -> Iterator[tuple[Picture, T]]:
    """Each picture with what ``draw`` made of it; raises what it raises.

    The first of an edition goes ahead, since it derives what the others of the same edition share.
    The formats of a picture are drawn one after the other, since they are laid out alike; a dossier
    before other pictures, since it takes as long as twenty of them and would be waited for in the end.
    """
    formats: dict[Picture, list[Picture]] = {}
    for picture in pictures:
        formats.setdefault(replace(picture, form=""), []).append(picture)
    ahead: dict[tuple[str, date | None, str], list[Picture]] = {}
    others = []
    for one, alike in formats.items():
        if ahead.setdefault((one.language, one.day, one.phase), alike) is not alike:
            others.append(alike)
    others.sort(key=lambda alike: alike[0].view != "dossier")

    def draw_each(alike: list[Picture]) -> list[T]:
        return [draw(picture) for picture in alike]

    pool = ThreadPoolExecutor(os.cpu_count(), initializer=step_back)
    try:
        for some in (list(ahead.values()), others):
            with interrupting_main_alone():
                drawn = pool.map(draw_each, some)
            for alike, made in zip(some, drawn, strict=True):
                yield from zip(alike, made, strict=True)
    finally:
        pool.shutdown(cancel_futures=True)
