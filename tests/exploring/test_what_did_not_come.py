"""What stands where the app, or a part of it, has not come or cannot come: a word, and a way on."""

from tests.browser.conftest import OpenPage
from tests.browser.reading import wait_until
from tests.exploring.exploring import says, wait_until_explored


def test_until_it_is_there_and_where_it_cannot_come_the_page_is_offered(
    open_page: OpenPage, the_address: str, complaints: list[str]
) -> None:
    still = open_page(f"{the_address}/de/explore/", java_script_enabled=False)
    assert still.locator("body").inner_text().count("Wird geladen") == 0
    assert "JavaScript" in still.locator("body").inner_text()
    still.locator("noscript a").click()
    assert still.url == f"{the_address}/de/"
    complaints.clear()  # the browser tells of what it fetched for scripts

    page = open_page(
        f"{the_address}/de/explore/",
        lambda page: page.route("**/dash_renderer.min.js", lambda route: route.abort()),
    )
    wait_until(page, "document.documentElement.dataset.explore === 'failed'")
    assert "Das ließ sich nicht laden." in page.locator(".loading").inner_text()
    assert "Wird geladen" not in page.locator("body").inner_text()
    assert complaints
    complaints.clear()


def test_what_did_not_come_is_told_where_it_is_missing_and_tried_again(
    open_page: OpenPage, the_address: str, complaints: list[str]
) -> None:
    """The net is away when a reader comes near the table, and the map's script fails at first."""
    failing = "**/{async-community,plotly-basic.min}.js"
    page = open_page(
        f"{the_address}/de/explore/#EST",
        lambda page: page.route(failing, lambda route: route.abort()),
    )
    for where in ("#explore-map", "#explore-grid-place"):
        page.locator(where).scroll_into_view_if_needed()
        word = page.locator(f"{where} > .has-failed")
        word.wait_for()
        assert word.inner_text() == "Das ließ sich nicht laden. Noch einmal versuchen"
    page.unroute(failing)
    page.locator("#explore-grid-place .again").click()
    page.locator("#explore-grid .ag-row").first.wait_for()
    page.evaluate("dispatchEvent(new Event('online'))")
    wait_until_explored(page)
    assert page.locator(".has-failed:visible").count() == 0
    says(page, "Estland")
    complaints.clear()


def test_a_document_whose_parts_are_gone_leads_to_the_one_of_now(
    open_page: OpenPage, the_address: str, complaints: list[str]
) -> None:
    """The server started anew with another story since the document was opened."""
    page = open_page(
        f"{the_address}/de/explore/#EST",
        lambda page: page.route("**/grid-de.*.json", lambda route: route.fulfill(status=404)),
    )
    wait_until_explored(page)
    page.locator("#explore-grid-place").scroll_into_view_if_needed()
    page.locator("#explore-grid-place .again").wait_for()
    page.unroute("**/grid-de.*.json")
    with page.expect_navigation():
        page.locator("#explore-grid-place .again").click()
    wait_until_explored(page)
    page.locator("#explore-grid-place").scroll_into_view_if_needed()
    page.locator("#explore-grid .ag-row").first.wait_for()
    says(page, "Estland")
    complaints.clear()
