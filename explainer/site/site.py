"""Everything that a story answers with, by path: the same bytes for the server and the frozen site.

An answer is made when it is first asked for and kept. Whoever walks over all paths gets all of
them made.
"""

import threading
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from explainer.content.edition import Edition, Heights
from explainer.content.files import DATA, data_files
from explainer.content.pictures import Picture, pictures_of_site
from explainer.content.room import is_large
from explainer.downloads.feed import write_feed
from explainer.downloads.files import Downloads
from explainer.page.document import write_document
from explainer.page.explore import load_app
from explainer.page.head import show_head
from explainer.page.map import places_of_names
from explainer.page.not_found import show_not_found
from explainer.page.oembed import write_oembed
from explainer.page.routes import Route, has_oembed, routes
from explainer.pictures.together import on_all_cores
from explainer.pictures.typesetting import CannotDraw
from explainer.site.clips import SiteClips
from explainer.site.drawn import draw_answer, path_of
from explainer.site.explore import EXPLORE_FOLDER, ExploreApp, explore_scripts
from explainer.site.search_engines import write_robots, write_sitemap
from explainer.site.served_file import (
    EMBED_HEADERS,
    FRESH,
    SHARED_HEADERS,
    ServedFile,
    document_headers,
)
from explainer.story.model.story import Story

if TYPE_CHECKING:
    from dash import Dash


class Site(Mapping[str, ServedFile]):
    """The answers of a story by their paths.

    ``base_url`` is the address at which it will stand, with a slash at its end; what needs one is
    left out without it. ``ancestors`` says who may frame the embeds, ``heights`` how high they are.
    ``first_script`` and ``extra_script`` run in every document, before and after its own (the
    editor's reloading). With ``statements`` there is a picture of each of them as well.

    A picture that cannot be drawn is not there, and no document leads to it. Which ones those are
    is known once they have been asked for: ``left_out`` has the reasons by their paths.
    """

    def __init__(
        self,
        story: Story,
        *,
        base_url: str = "",
        ancestors: str = "*",
        first_script: str = "",
        extra_script: str = "",
        heights: Heights | None = None,
        statements: bool = False,
    ) -> None:
        self.story = story
        self.base_url = base_url
        self._ancestors = ancestors
        self._first, self._extra = first_script, extra_script
        self.heights = dict(heights or {})
        self._clips: list[str] = []
        self._editions = {tag: self._edition(tag) for tag in story.about.languages}
        self._of_key_days = {
            # the same from which a newest document tells of that day
            (tag, key.day): edition.on(key.day)
            for key in story.kept_days
            for tag, edition in self._editions.items()
        }
        self.pictures = {
            path_of(picture): picture
            for tag in story.about.languages
            for picture in pictures_of_site(story, tag, statements)
        }
        self.left_out: dict[str, CannotDraw] = {}
        self._documents = {
            f"/{route.address(edition.language, edition.start)}": (edition.at(route.path), route)
            for edition in (*self._editions.values(), *self._of_key_days.values())
            for route in routes(edition)
        }
        self.places = places_of_names(self._editions[story.first_language])
        self._explore = {tag: ExploreApp(edition) for tag, edition in self._editions.items()}
        self._made: dict[str, ServedFile] = {}
        self._data = Downloads(story)
        self._makers: dict[str, Callable[[], ServedFile]] = dict(self._files())
        self._making = threading.RLock()
        self._kept: Mapping[str, bytes] = {}
        self.picture_keys: dict[str, str] = {}
        self.height_keys: dict[str, str] = {}

    def __getitem__(self, path: str) -> ServedFile:
        if path not in self._made:
            with self._making:
                self._make(path)
        return self._made[path]

    def __iter__(self) -> Iterator[str]:
        there = {*self._makers, *self._documents, *self.pictures, *self.parts()}
        return iter(sorted(there - self.left_out.keys()))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __contains__(self, path: object) -> bool:
        try:
            self[str(path)]
        except KeyError:
            return False
        return True

    @property
    def documents(self) -> Mapping[str, tuple[Edition, Route]]:
        """The edition and route behind each document's path."""
        return self._documents

    @property
    def is_large(self) -> bool:
        """Whether the story has more statements than a page has room for."""
        return is_large(self._editions[self.story.first_language])

    def make_pages(self) -> None:
        """Make the newest page in each language; what cannot be made raises here, before any reader.

        Those of key days would keep an editor waiting.
        """
        for path, (edition, route) in self._documents.items():
            if route.kind == "page" and not edition.start:
                self[path]

    def let_go(self, path: str) -> None:
        """Keep an answer no longer; it is made again should somebody ask for it."""
        self._made.pop(path, None)
        self._data.let_go(path.removeprefix(DATA))

    def parts(self) -> Mapping[str, ServedFile]:
        """What the app in which one explores asks for, by paths that are named after what is in it."""
        with self._making:
            found = {p: a for app in self._explore.values() for p, a in app.parts.items()}
            self._made.update(found)
            return found

    def take_heights(self, heights: Heights) -> None:
        """Say how high the embeds are, in what is made from now on.

        They are known only once the embeds are there; what is made already stays as it is.
        """
        self.heights.update(heights)

    def has_picture(self, picture: Picture) -> bool:
        """Whether a picture can be drawn, and so be linked.

        What was drawn is known. For the rest nobody waits longer than needs be: formats are laid out
        alike, so that the quickest speaks for the others; what is as high as it needs has room for all.
        """
        path = path_of(picture)
        if path not in self.pictures or path in self.left_out:
            return False
        if path in self._made or picture.view == "dossier" or picture.size.height is None:
            return True
        return path_of(replace(picture, form="svg")) in self or path in self

    def draw_pictures(self, paths: Collection[str]) -> Iterator[str]:
        """Draw these pictures, on all cores; the path of each once it is known whether it is there."""
        known = self._made.keys() | self.left_out.keys()
        yield from (path for path in paths if path in known)
        missing = [self.pictures[path] for path in paths if path not in known]
        for picture, _ in on_all_cores(missing, lambda one: self._draw(path_of(one))):
            yield path_of(picture)

    def keep_pictures(self, kept: Mapping[str, bytes]) -> None:
        """Take pictures from former ones, by their keys, where they would be the same."""
        self._kept = kept

    def take_clips(self, clips: SiteClips) -> None:
        """Answer with these clips as well, and lead to them in what is made from now on."""
        self._makers |= {path: partial(_same, answer) for path, answer in clips.answers.items()}
        self._clips += clips.answers
        self.picture_keys |= clips.keys

    def dash_app(self, address: str) -> "Dash":
        """The Dash app of the document at this path; raises ``KeyError`` where there is none."""
        edition, route = self._documents[address]
        if route.kind != "explore":
            raise KeyError(address)
        return self._explore[edition.language].dash

    def not_found(self, path: str) -> ServedFile:
        """The document for a path that there is not, in the path's language if it has one."""
        asked = path.split("/")[1] if "/" in path else ""
        language = asked if asked in self._editions else self.story.first_language
        return self._not_found(language, "../" * (path.count("/") - 1))

    def not_found_anywhere(self, language: str) -> ServedFile:
        """The same for a file that a host shows at any depth: its way back begins at the root.

        Without the site's address that is the root of the host.
        """
        return self._not_found(language, urlsplit(self.base_url).path or "/")

    def _edition(self, tag: str) -> Edition:
        return Edition(
            self.story,
            tag,
            base_url=self.base_url,
            heights=self.heights,
            has_picture=self.has_picture,
            clips=self._clips,
        )

    def _make(self, path: str) -> None:
        if path in self._made:
            return
        if path in self._documents:
            self._make_document(path)
        elif path in self._makers:
            self._made[path] = self._makers[path]()
        elif path in self.pictures and path not in self.left_out:
            self._draw(path)
        elif path.startswith(EXPLORE_FOLDER):
            self.parts()

    def _make_document(self, path: str) -> None:
        edition, route = self._documents[path]
        head = [show_head(edition, route, self.base_url)]
        if route.app:
            head.append(load_app(edition, self._explore[edition.language].files))
        document = write_document(edition, route, head, self._first, self._extra)
        ancestors = self._ancestors if route.kind == "embed" else "'self'"
        headers = document_headers(document.policy, edition.language, ancestors)
        if route.kind == "embed":
            headers |= EMBED_HEADERS
        html = "text/html; charset=utf-8"
        self._made[path] = ServedFile(document.html.encode(), html, FRESH, headers)

    def _files(self) -> Iterator[tuple[str, Callable[[], ServedFile]]]:
        for path, answer in explore_scripts():
            yield path, partial(_same, answer)
        for name, kind in data_files(self.story).items():
            told = f"{kind}; charset=utf-8" if kind.startswith("text/") else kind
            yield f"{DATA}{name}", self._download(name, told)
        for tag, edition in self._editions.items():
            yield f"/{tag}/feed.xml", self._feed(edition)
            for standing in edition.standings:
                code = standing.country.code
                yield f"/{tag}/country/{code}/feed.xml", self._feed(edition, code)
        robots = write_robots(self.story, self.base_url)
        yield "/robots.txt", lambda: _answer(robots, "text/plain; charset=utf-8")
        if self.base_url:
            paths = list(self._documents.items())
            yield (
                "/sitemap.xml",
                lambda: _answer(write_sitemap(self.story, self.base_url, paths), "application/xml"),
            )
            for path, (edition, route) in self._documents.items():
                if has_oembed(edition, route):
                    yield f"{path}oembed.json", self._oembed(edition, route)

    def _download(self, name: str, kind: str) -> Callable[[], ServedFile]:
        return lambda: _answer(self._data[name], kind)

    def _feed(self, edition: Edition, code: str = "") -> Callable[[], ServedFile]:
        return lambda: _answer(write_feed(edition, code), "application/atom+xml; charset=utf-8")

    def _draw(self, path: str) -> None:
        picture = self.pictures[path]
        tag, when = picture.language, picture.day
        edition = self._of_key_days[tag, when] if when else self._editions[tag]
        try:
            self._made[path], self.picture_keys[path] = draw_answer(edition, picture, self._kept)
        except CannotDraw as reason:
            self.left_out[path] = reason

    def _oembed(self, edition: Edition, route: Route) -> Callable[[], ServedFile]:
        # the type that oEmbed 1.0 asks for; only the links that lead there say “json+oembed”
        return lambda: _answer(write_oembed(edition, route, self.base_url), "application/json")

    def _not_found(self, language: str, up: str) -> ServedFile:
        document = show_not_found(self._editions[language], up)
        headers = document_headers(document.policy, language, "'self'")
        return ServedFile(document.html.encode(), "text/html; charset=utf-8", FRESH, headers)


def _same(answer: ServedFile) -> ServedFile:
    return answer


def _answer(body: bytes, kind: str) -> ServedFile:
    return ServedFile(body, kind, FRESH, SHARED_HEADERS)
