"""Many pictures on all cores: the typesetter lets go of Python's lock while it sets one."""

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import TypeVar

from explainer.content.pictures import Picture
from explainer.threads import interrupting_main_alone

T = TypeVar("T")


def on_all_cores(
    pictures: Iterable[Picture], draw: Callable[[Picture], T]
) -> Iterator[tuple[Picture, T]]:
    """Each picture with what ``draw`` made of it; raises what it raises.

    The first of an edition goes ahead, since it derives what the others of the same edition share.
    """
    ahead: dict[tuple[str, date | None, str], Picture] = {}
    others = []
    for picture in pictures:
        if ahead.setdefault((picture.language, picture.day, picture.phase), picture) != picture:
            others.append(picture)
    pool = ThreadPoolExecutor(os.cpu_count())
    try:
        for some in (list(ahead.values()), others):
            with interrupting_main_alone():
                drawn = pool.map(draw, some)
            yield from zip(some, drawn, strict=True)
    finally:
        pool.shutdown(cancel_futures=True)
