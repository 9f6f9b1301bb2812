"""Sites, served and frozen, made once; most are compressed lightly, since that is the long part."""

import gzip
import hashlib
import json
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin

import brotli
import pytest
from werkzeug.test import Client

from explainer.site import frozen_answers, growing
from explainer.site.compression import Effort
from explainer.site.frozen_site import build_site
from explainer.site.reload import Reloader
from explainer.site.site import Site
from explainer.site.wsgi import StoryApplication
from explainer.story.model.story import Story
from tests.builders import AUGUST_STORY, BASE_URL, SECOND_STORY, a_story, about, text, write_story
from tests.conftest import SETS_PICTURES
from tests.made_once import SiteOnce, typeset_alike
from tests.markup import read_html
from tests.site.key_days import with_key_days

Build = Callable[..., Path]
Frozen = tuple[Site, Path]


def lightly_compressed(body: bytes, content_type: str, effort: Effort = "most") -> dict[str, bytes]:
    return dict(_lightly_compressed(body))


@lru_cache(1000)  # scripts and data are the same in most sites
def _lightly_compressed(body: bytes) -> dict[str, bytes]:
    return {".gz": gzip.compress(body, 1, mtime=0), ".br": brotli.compress(body, quality=0)}


def whole(folder: Path) -> dict[str, Any]:
    """What the manifest of a site says, after a look at every file of it."""
    told = json.loads((folder / "manifest.json").read_bytes())
    found = {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }
    found.pop("manifest.json")
    assert len(found) > 40
    assert found == {name: file["sha256"] for name, file in told["files"].items()}
    return told


def sound(folder: Path, base_url: str = "https://host.example/") -> set[str]:
    """The files of a whole site that its documents lead to; all of them are there."""
    there = {*whole(folder)["files"], "manifest.json"}
    led: dict[str, str] = {}
    for name in there:
        if not name.endswith(".html") or name.endswith("404.html"):
            continue  # those begin at the root, since nobody knows where they will be shown
        here = f"{base_url}{name.removesuffix('index.html')}"
        for element in read_html((folder / name).read_text("utf-8")).every():
            for attribute in ("href", "src", "content"):
                link = element.get(attribute) or ""
                if link.startswith(base_url) or (link and attribute != "content"):
                    url = urljoin(here, link).split("#")[0]
                    if url.startswith(base_url):
                        path = unquote(url.removeprefix(base_url))
                        led[f"{path}index.html" if path.endswith("/") or not path else path] = name
    assert led.keys() <= there, {name: led[name] for name in led.keys() - there}
    return {*led}


def beside(target: Path) -> list[str]:
    """What else is in the target's folder."""
    return sorted(path.name for path in target.parent.iterdir() if path != target)


def title_of(reloader: Reloader) -> str:
    assert reloader.site
    return reloader.site.story.about.title["en"]


def titled(folder: Path, words: str, **changes: Any) -> Path:
    return write_story(folder, story=about(title=text(words)), **changes)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A story to be changed, titled “The first”."""
    return titled(tmp_path / "story", "The first")


@pytest.fixture(scope="session")
def reloader() -> Reloader:
    return Reloader(SECOND_STORY, SiteOnce)


@pytest.fixture
def client(reloader: Reloader) -> Client:
    """A reader of the second story."""
    return Client(StoryApplication(reloader))


@pytest.fixture(scope="session")
def both_languages() -> Client:
    """A reader of the story that is told in German and English."""
    return Client(StoryApplication(Reloader(AUGUST_STORY, SiteOnce)))


@pytest.fixture(scope="session")
def dated_site(the_story: Story) -> Site:
    """A site of the story with key days."""
    return SiteOnce(with_key_days(the_story), base_url=BASE_URL)


@pytest.fixture(scope="session")
def small_story(tmp_path_factory: pytest.TempPathFactory) -> Story:
    """The minimal story, for what is of no other importance than that it is built."""
    return a_story(tmp_path_factory.mktemp("story"))


@pytest.fixture(scope="session")
def small_site(small_story: Story) -> Site:
    return SiteOnce(small_story)


@pytest.fixture
def lightly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out what takes long."""
    monkeypatch.setattr(growing, "compressed", lightly_compressed)
    monkeypatch.setattr(frozen_answers, "measure_heights", lambda *_: None)


@pytest.fixture(scope="session")
def build(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Build]:
    """Builds a site once, and gives its folder again whenever it is asked for."""
    made: dict[int, Path] = {}

    def build(site: Site) -> Path:
        if id(site) not in made:
            folder = tmp_path_factory.mktemp("frozen") / "dist"
            build_site(site, folder)
            made[id(site)] = folder
        return made[id(site)]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(growing, "compressed", lightly_compressed)
        patch.setattr(frozen_answers, "measure_heights", lambda *_: None)
        yield build


@pytest.fixture(scope="session")
def build_alike(build: Build) -> Build:
    """Builds a site of which all pictures of a form are the same: what they show is of no matter."""
    alike = typeset_alike()

    def build_so(site: Site) -> Path:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(SETS_PICTURES, alike)
            return build(site)

    return build_so


@pytest.fixture(scope="session")
def frozen(the_story: Story, build_alike: Build) -> Frozen:
    """A site with an address, served and as the folder to which it was built."""
    site = SiteOnce(the_story, base_url=BASE_URL)
    return site, build_alike(site)
