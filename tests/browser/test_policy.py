"""The script policy holds on every document, and nothing foreign can run."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from werkzeug.test import Client

from explainer.site.reload import Reloader
from explainer.site.site import Site
from explainer.site.wsgi import StoryApplication
from explainer.story.checking import read_story
from tests.browser.conftest import OpenPage
from tests.browser.reading import wait_until
from tests.builders import AUGUST_STORY, SECOND_STORY


def documents_of(folder: Path, language: str) -> list[str]:
    """All documents of a language; of the many cards and country pages one each."""
    site = Site(read_story(folder))
    paths = [path for path in site.documents if path.startswith(f"/{language}/")]
    many = [path for path in paths if "/card/" in path or "/country/" in path]
    return [path for path in paths if path not in many] + many[:2]


DOCUMENTS = documents_of(AUGUST_STORY, "de") + documents_of(AUGUST_STORY, "en")


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    return Client(StoryApplication(Reloader(SECOND_STORY)))


def test_documents_of_every_kind_are_looked_at() -> None:
    assert {path.split("/")[2] for path in DOCUMENTS} == {"", "embed", "country", "explore"}
    assert len(DOCUMENTS) >= 14


# the scripts of both languages are the same
@pytest.mark.parametrize(
    "path",
    [pytest.param(one, marks=pytest.mark.full if "/en/" in one else ()) for one in DOCUMENTS],
)
def test_a_document_runs_without_a_report(path: str, open_page: OpenPage, the_address: str) -> None:
    page = open_page(f"{the_address}{path}")
    assert page.locator("h1").count() == 1
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_an_injected_inline_script_does_not_run(
    open_page: OpenPage, the_address: str, complaints: list[str]
) -> None:
    page = open_page(f"{the_address}/de/")
    page.evaluate(
        """() => {
          const script = document.createElement("script");
          script.textContent = "window.injected = true";
          document.body.append(script);
          document.body.insertAdjacentHTML("beforeend", "<img src=x: onerror='window.injected = 1'>");
        }"""
    )
    wait_until(page, "document.images.length && document.images[0].complete")
    assert page.evaluate("window.injected") is None
    assert [said for said in complaints if "script-src" in said]
    complaints.clear()


def test_an_address_that_is_a_script_is_forbidden(
    open_page: OpenPage, the_address: str, complaints: list[str]
) -> None:
    page = open_page(f"{the_address}/de/")
    blocked = page.evaluate(
        """() => new Promise((done) => {
          const link = document.createElement("a");
          link.href = "javascript:window.injected = 1";
          document.body.append(link);
          addEventListener("securitypolicyviolation", () => done(true), { once: true });
          link.click();
          setTimeout(done, 60000, false);
        })"""
    )
    assert blocked
    assert page.evaluate("window.injected") is None
    complaints.clear()
