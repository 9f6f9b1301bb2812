"""Stories and views that many tests only read; each is made once for the whole run."""

import gc
import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from explainer import fonts
from explainer.content.edition import Edition
from explainer.garbage import SELDOM
from explainer.page.document import Document, write_document
from explainer.page.routes import PAGE
from explainer.pictures.typesetting import typeset
from explainer.site.site import Site
from explainer.story.checking import read_story
from explainer.story.model.story import Story
from explainer.wording.catalogue import Catalogue, catalogue
from tests.builders import AUGUST_STORY, BASE_URL, SECOND_STORY
from tests.local_host import Host, listening_host
from tests.made_once import SiteOnce, read_once, shared_once, typeset_once
from tests.markup import Element, read_html
from tests.repositories import Commit, commit_story

# a busy machine is no mistake, and what a run tries the next one tries as well
settings.register_profile(
    "patient", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("patient")

# stories and sites stay until the end: looking through all of them for what is not needed any more takes
# a fifteenth of the time
gc.set_threshold(*SELDOM)

SETS_PICTURES = "explainer.pictures.drawing.typeset"


def pytest_sessionfinish() -> None:
    """Look through all of them once; pytest and Python do so again and again when they end."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def _short_reports() -> Iterator[None]:
    """Where pytest knows of CI it prints compared documents whole, and nobody sees what failed.

    Hypothesis has looked for it already.
    """
    with pytest.MonkeyPatch.context() as patch:
        for name in ("CI", "BUILD_NUMBER"):
            patch.delenv(name, raising=False)
        yield


@pytest.fixture
def only_shipped(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As where the extra ``scripts`` is not installed."""
    fonts.extra_characters.cache_clear()
    with monkeypatch.context() as patch:
        patch.setattr(fonts, "extra_folders", dict)
        yield
    fonts.extra_characters.cache_clear()


@pytest.fixture(scope="session", autouse=True)
def _made_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No picture is set twice, and no document of the sites below, by any of the tests' processes.

    And no file of a story is parsed twice in a row.
    """
    own = tmp_path_factory.getbasetemp()
    of_all = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    folder = of_all / "made"
    folder.mkdir(exist_ok=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(SETS_PICTURES, typeset_once(folder))
        patch.setattr("explainer.story.reading.story_folder.read_yaml", read_once)
        patch.setattr("explainer.site.drawn.to_share", shared_once(folder))
        patch.setattr(SiteOnce, "folder", folder, raising=False)
        yield


@pytest.fixture(scope="session", autouse=True)
def _no_disk_is_waited_for() -> Iterator[None]:
    """What was written is on the disk before a command says so; only a loss of power would tell."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda _: None)
        patch.setattr("explainer.site.exchange._to_disk", lambda _: None)
        yield


@pytest.fixture
def pictures_set_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SETS_PICTURES, typeset)


@pytest.fixture(scope="session")
def the_story() -> Story:
    return read_story(AUGUST_STORY)


@pytest.fixture(scope="session")
def second_story() -> Story:
    return read_story(SECOND_STORY)


@pytest.fixture(scope="session")
def german() -> Catalogue:
    return catalogue("de")


@pytest.fixture(scope="session")
def english() -> Catalogue:
    return catalogue("en")


@pytest.fixture(scope="session")
def german_edition(the_story: Story, german: Catalogue) -> Edition:
    return Edition(the_story, german.language)


@pytest.fixture(scope="session")
def english_edition(the_story: Story, english: Catalogue) -> Edition:
    return Edition(the_story, english.language)


@pytest.fixture(scope="session")
def second_edition(second_story: Story, english: Catalogue) -> Edition:
    return Edition(second_story, english.language)


@pytest.fixture(scope="session")
def german_document(german_edition: Edition) -> Document:
    return write_document(german_edition, PAGE)


@pytest.fixture(scope="session")
def german_page(german_document: Document) -> Element:
    return read_html(german_document.html)


@pytest.fixture(scope="session")
def second_page(second_edition: Edition) -> Element:
    return read_html(write_document(second_edition, PAGE).html)


@pytest.fixture(scope="session")
def site(the_story: Story) -> Site:
    return SiteOnce(the_story)


@pytest.fixture(scope="session")
def site_with_address(the_story: Story) -> Site:
    return SiteOnce(the_story, base_url=BASE_URL)


@pytest.fixture(scope="session")
def second_site(second_story: Story) -> Site:
    return SiteOnce(second_story)


@pytest.fixture(scope="session")
def second_site_with_address(second_story: Story) -> Site:
    return SiteOnce(second_story, base_url=BASE_URL, ancestors="https://*.example.net")


@pytest.fixture
def host(monkeypatch: pytest.MonkeyPatch) -> Iterator[Host]:
    """A host on this machine, which no proxy stands before."""
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    with listening_host() as told:
        yield told


@pytest.fixture
def commit(tmp_path: Path) -> Commit:
    """Writes the minimal story, changed, into a repository, and commits it."""
    return partial(commit_story, tmp_path / "repository")
