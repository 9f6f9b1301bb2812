"""The frozen site in a browser: from a plain folder server, below a prefix."""

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from explainer.content.files import FILES
from explainer.story.model.story import Story
from tests.browser.conftest import OpenPage, browser, complaints, open_page, pages
from tests.browser.reading import click_on_map, fragment, wait_until
from tests.exploring.every_part import explores
from tests.exploring.exploring import bring_grid, says, wait_until_explored
from tests.in_a_thread import answering
from tests.made_once import SiteOnce
from tests.site.conftest import Build

__all__ = ["browser", "complaints", "open_page", "pages"]


class _Folder(SimpleHTTPRequestHandler):
    """What ``python -m http.server`` answers with, without its list of requests."""

    def send_head(self) -> Any:
        """Below ``x/bare/`` as a host that shows folders without their slash, and takes it away."""
        above, bare, path = self.path.partition("/x/bare/")
        path, mark, search = path.partition("?")
        if bare and path.endswith("/"):
            self.send_response(301)
            self.send_header("Location", f"{above}{bare}{path.rstrip('/')}{mark}{search}")
            self.end_headers()
            return None
        if bare:
            folder = Path(self.translate_path(f"{above}/{path}")).is_dir()
            self.path = f"{above}/{path}{'/' if folder else ''}"
        return super().send_head()

    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture(scope="module")
def built(build_alike: Build, the_story: Story) -> Path:
    return build_alike(SiteOnce(the_story))


@pytest.fixture(scope="module")
def address(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site two folders below what is served; it was built without any address."""
    root = tmp_path_factory.mktemp("served")
    (root / "some").mkdir()
    (root / "some" / "where").symlink_to(built)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Folder, directory=str(root)))
    with answering(server) as port:
        yield f"http://127.0.0.1:{port}/some/where"


def test_the_root_leads_to_the_page(open_page: OpenPage, address: str) -> None:
    page = open_page(f"{address}/")
    wait_until(page, "location.pathname === '/some/where/de/'")
    assert page.locator("h1").inner_text() == (
        "Wer im August 2025 Soldaten in die Ukraine schicken wollte"
    )


def test_the_root_takes_along_what_was_chosen(open_page: OpenPage, address: str) -> None:
    page = open_page(f"{address}/?from=mail#EST")
    wait_until(
        page,
        "location.pathname + location.search + location.hash === '/some/where/de/?from=mail#EST'",
    )
    wait_until(page, "window.explainer?.chosen.country === 'EST'")
    assert page.evaluate("history.length") <= 2, "going back does not lead here again"
    still = open_page(f"{address}/#EST", java_script_enabled=False)
    still.wait_for_url(f"{address}/de/**")


@pytest.mark.parametrize(
    "path", ["de", "de/country/EST", "de/explore", "de/embed", "de/embed/card/EST"]
)
def test_a_folder_without_its_slash_leads_where_it_should(
    open_page: OpenPage, address: str, path: str
) -> None:
    page = open_page(f"{address}/x/bare/{path}?x=1#EST")
    assert page.url.split("#")[0] == f"{address}/x/bare/{path}/?x=1"
    links = page.evaluate(
        "[...document.querySelectorAll('a[href], script[src], link[rel=preload]')].map((one) => new URL(one.getAttribute('href') || one.src, document.baseURI).href)"
    )
    own = {link.split("#")[0].split("?")[0] for link in links if link.startswith(address)}
    assert own
    for link in own:
        assert page.request.get(link).ok, link
    if path == "de/explore":
        wait_until_explored(page)


def test_the_page_answers_below_a_prefix(open_page: OpenPage, address: str) -> None:
    page = open_page(f"{address}/de/")
    page.locator('#map .list a[href="#USA"]').first.click()
    wait_until(page, "location.hash === '#USA'")
    page.locator("#USA").wait_for(state="visible")


def test_an_embed_answers_below_a_prefix(open_page: OpenPage, address: str) -> None:
    page = open_page(f"{address}/en/embed/map/")
    click_on_map(page, "FRA")
    assert fragment(page) == "FRA"


def test_one_explores_below_a_prefix(open_page: OpenPage, address: str) -> None:
    page = open_page(f"{address}/de/explore/")
    wait_until_explored(page)
    page.locator("#explore-countries [data-country=EST]").click()
    says(page, "Estland")
    bring_grid(page)  # the last that is fetched
    wait_until(
        page,
        """[...document.querySelectorAll("#explore-grid .ag-row")]
          .every((row) => row.getAttribute("row-id")?.startsWith("est-"))""",
    )
    page.reload()
    wait_until_explored(page)
    says(page, "Estland")


# seconds of what the same scripts do in tests/exploring; what they fetch is tried above
@pytest.mark.full
def test_every_part_of_the_app_works_below_a_prefix(
    open_page: OpenPage, address: str, the_story: Story
) -> None:
    explores(open_page(f"{address}/de/explore/"), the_story)


def test_links_lead_from_page_to_page(open_page: OpenPage, address: str) -> None:
    page = open_page(f"{address}/de/country/EST/")
    page.locator("nav.languages a").click()
    wait_until(page, "location.pathname === '/some/where/en/country/EST/'")
    page.locator(".way-back a").click()
    wait_until(page, "location.pathname === '/some/where/en/' && location.hash === '#EST'")


def test_nothing_is_asked_for_before_the_reader_does_something(
    open_page: OpenPage, address: str
) -> None:
    asked: list[str] = []
    page: Page = open_page(f"{address}/en/")
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestIdleCallback(done)))")
    assert asked == [f"{address}/en/"]


def test_downloads_are_there(open_page: OpenPage, address: str, built: Path) -> None:
    page = open_page(f"{address}/de/")
    links = page.locator("ul.downloads a[download]")
    tables = sum(kind == "text/csv" for kind in FILES.values())
    assert links.count() == len(FILES) + tables  # each table with commas, and with semicolons
    page.locator("#take-away details:has(.downloads) > summary").click()
    with page.expect_download() as started:
        links.first.click()
    name = started.value.suggested_filename
    assert Path(started.value.path()).read_bytes() == (built / "data" / name).read_bytes()
