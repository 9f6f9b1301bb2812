"""The app in which a story is explored, as answers: its scripts, and what they want of it.

The app of a language is made when its document is first asked for, and Dash, with Plotly, is loaded
only then: no page needs them. Flask takes no more routes once it has answered. The page's document
and the embed's load the same files.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from explainer.content.edition import Edition
from explainer.exploring.scripts import running_order, scripts, scripts_folder
from explainer.page.explore import App
from explainer.page.parts import EXPLORE
from explainer.site.served_file import FRESH, IMMUTABLE, SAFE_HEADERS, ServedFile

if TYPE_CHECKING:
    from dash import Dash

EXPLORE_FOLDER = "/assets/explore/"


class ExploreApp:
    """The app of a story in one language."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition.at(EXPLORE)

    @cached_property
    def dash(self) -> "Dash":
        """The Dash app itself."""
        from explainer.exploring.app import make_app

        return make_app(self._edition)

    @cached_property
    def parts(self) -> Mapping[str, ServedFile]:
        """What its scripts want, first of Dash and then of the grid, by paths named after it."""
        from explainer.exploring.frozen import frozen_grid, frozen_parts

        return dict(
            self._part(n, b)
            for n, b in (("app", frozen_parts(self.dash)), ("grid", frozen_grid(self._edition)))
        )

    @property
    def files(self) -> App:
        """What a document loads it from."""
        app, grid = (path.removeprefix("/") for path in self.parts)
        folder = f"assets/{scripts_folder()}"
        return App(app, grid, tuple(f"{folder}/{name}" for name in running_order()))

    def _part(self, name: str, body: bytes) -> tuple[str, ServedFile]:
        digest = hashlib.sha256(body).hexdigest()[:12]
        path = f"{EXPLORE_FOLDER}{name}-{self._edition.language}.{digest}.json"
        return path, ServedFile(body, "application/json", IMMUTABLE, SAFE_HEADERS)


def explore_scripts() -> Iterator[tuple[str, ServedFile]]:
    """The scripts of all such apps by their paths."""
    for name, body in scripts().items():
        kind = "text/javascript; charset=utf-8"
        yield f"/assets/{scripts_folder()}/{name}", ServedFile(body, kind, IMMUTABLE, SAFE_HEADERS)


def with_safe_headers(
    application: Callable[..., Iterable[bytes]],
) -> Callable[..., Iterable[bytes]]:
    """What Dash's own server answers, with the headers that everything else has."""

    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        def start(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
            own = {name.lower() for name, _ in headers}
            said = {"Cache-Control": FRESH, **SAFE_HEADERS}
            more = [(name, value) for name, value in said.items() if name.lower() not in own]
            return start_response(status, [*headers, *more], *rest)

        return application(environ, start)

    return answer
