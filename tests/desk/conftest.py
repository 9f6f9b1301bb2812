"""Editors' stories and their desk, without the pages of a story, which few of the tests look at."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from werkzeug.test import Client

from explainer.desk.desk import DESK, Desk
from explainer.site.site import Site
from tests.builders import AUGUST_STORY, SECOND_STORY
from tests.desk.form import Form
from tests.markup import Element, read_html


@pytest.fixture(scope="package", autouse=True)
def _no_page_before_it_is_asked_for() -> Iterator[None]:
    """Each desk would make every page first, so that what cannot be made is told to its editor.

    And what the app asks for, in case somebody has its document open.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Site, "make_pages", lambda _: None)
        patch.setattr(Site, "parts", lambda _: {})
        yield


@pytest.fixture
def form(tmp_path: Path) -> Form:
    return Form(Path(shutil.copytree(SECOND_STORY, tmp_path / "story")))


@pytest.fixture(
    scope="module", params=[AUGUST_STORY, SECOND_STORY], ids=["the_story", "second_story"]
)
def folder(request: pytest.FixtureRequest) -> Path:
    """The folder of either story."""
    found: Path = request.param
    return found


@pytest.fixture(scope="module")
def desk(folder: Path) -> Element:
    return read_html(Client(Desk(folder)).get(DESK).text)
