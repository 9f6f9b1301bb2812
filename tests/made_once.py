"""What the processes that share the tests make alike again and again: in a run each is made once.

Setting pictures is half of what building a site takes, and most of the rest are documents. What is about
the setting itself calls Typst: in another process, by ``typeset``, or with ``pictures_set_anew``.
"""

import hashlib
import json
import pickle
import tempfile
from collections.abc import Callable, Mapping
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, ClassVar

from explainer.pictures.leaner import to_share
from explainer.pictures.typesetting import typeset
from explainer.site.explore import ExploreApp
from explainer.site.served_file import ServedFile
from explainer.site.site import Site
from explainer.story.model.story import Story
from explainer.story.reading.placed_yaml import PlacedYaml
from explainer.story.reading.yaml_places import read_yaml
from explainer.story.reading.yaml_text import Unreadable, read_bytes

Typeset = Callable[[str, dict[str, Any], str], bytes]


def once(folder: Path, told: bytes, make: Callable[[], bytes]) -> bytes:
    """What is made, or was put into the folder by a process that has made it of the same."""
    kept = folder / hashlib.sha256(told).hexdigest()
    if kept.exists():
        return kept.read_bytes()
    made = make()
    with tempfile.NamedTemporaryFile(dir=folder, delete=False) as beside:
        beside.write(made)
    Path(beside.name).replace(kept)
    return made


def typeset_once(folder: Path) -> Typeset:
    """Typeset that looks first whether a process has set the same."""

    def typeset_or_read(view: str, content: dict[str, Any], form: str) -> bytes:
        told = json.dumps([view, content, form], ensure_ascii=False)
        return once(folder, told.encode(), lambda: typeset(view, content, form))

    return typeset_or_read


def typeset_alike() -> Typeset:
    """Typeset that sets one picture of each form, where it is of no matter what they show."""
    one_of: dict[str, bytes] = {}

    def typeset_or_take(view: str, content: dict[str, Any], form: str) -> bytes:
        if form not in one_of:
            one_of[form] = typeset(view, content, form)
        return one_of[form]

    return typeset_or_take


def shared_once(folder: Path) -> Callable[[bytes], bytes]:
    """The same for what becomes of a picture that is shared."""
    return lambda picture: once(folder, b"to share" + picture, lambda: to_share(picture))


def read_once(path: Path, name: str, data: bytes | None = None) -> PlacedYaml:
    """What ``read_yaml`` reads; most files of a story are as they were in the test before."""
    try:
        return _read_once(name, read_bytes(path) if data is None else data)
    except Unreadable:
        return read_yaml(path, name)


@lru_cache(200)
def _read_once(name: str, data: bytes) -> PlacedYaml:
    return read_yaml(Path(name), name, data)


class SiteOnce(Site):
    """A site whose documents are kept for all processes; for stories of which each picture can be drawn.

    ``folder`` is where, for the length of a run.
    """

    folder: ClassVar[Path]

    def __init__(self, story: Story, **how: Any) -> None:
        super().__init__(story, **how)
        self._told = repr((story, sorted(how.items())))
        self._explore = {tag: _AppOnce(self, tag, app) for tag, app in self._explore.items()}

    def _make_document(self, path: str) -> None:
        def make() -> ServedFile:
            super(SiteOnce, self)._make_document(path)
            return self._made[path]

        self._made[path] = self.once((path, self.heights, self._clips), make)

    def once(self, what: object, make: Callable[[], Any]) -> Any:
        """Something of this story, made like this."""
        told = repr((self._told, what)).encode()
        return pickle.loads(once(self.folder, told, lambda: pickle.dumps(make())))


class _AppOnce(ExploreApp):
    """The app of such a site in a language, whose parts are kept in the same way."""

    def __init__(self, site: SiteOnce, tag: str, app: ExploreApp) -> None:
        super().__init__(app._edition)
        self._site, self._tag = site, tag

    @cached_property
    def parts(self) -> Mapping[str, ServedFile]:
        return self._site.once(("explore", self._tag), lambda: dict(ExploreApp.parts.func(self)))
