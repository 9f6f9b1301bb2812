"""A large story in the browser: what stands on countries' own pages is led to, counted and filtered."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from explainer.content.edition import Edition
from explainer.content.room import MOST
from explainer.story.checking import read_story
from tests.browser.conftest import OpenPage, served
from tests.browser.expected import sentence
from tests.browser.reading import press, shown_line, visible, wait_until
from tests.large_story import write_large_story
from tests.selection import Selection, shown

OLD = "est-9"  # stands on its country's page alone
DAY = "2025-08-12"  # est-8 is of it, and nothing later had been said


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Edition]]:
    folder = write_large_story(tmp_path_factory.mktemp("large"), MOST + 1)
    with served(folder) as address:
        yield f"{address}/en/", Edition(read_story(folder), "en")


@pytest.fixture
def large_page(open_page: OpenPage, large: tuple[str, Edition]) -> Page:
    return open_page(large[0])


def is_on_its_page(page: Page) -> None:
    """The reader is at the statement on the page of its country."""
    page.wait_for_url(f"**/en/country/EST/#{OLD}")
    place = page.locator(f"[id='{OLD}']")
    assert place.evaluate("(one) => one.tagName") == "ARTICLE"
    top = place.evaluate("(one) => one.getBoundingClientRect().top")
    assert 0 <= top < page.viewport_size["height"]


@pytest.mark.parametrize("address", [OLD, OLD.upper(), f"{OLD}&utm_source=x", f"claim={OLD}"])
def test_the_address_of_a_statement_leads_to_it_on_its_countrys_page(
    open_page: OpenPage, large: tuple[str, Edition], address: str
) -> None:
    page = open_page(f"{large[0]}country/LVA/")
    page.goto(f"{large[0]}#{address}")
    is_on_its_page(page)
    page.go_back()
    page.wait_for_url("**/country/LVA/")


def test_a_link_to_such_a_statement_leads_there_too(large_page: Page) -> None:
    large_page.evaluate(
        """(id) => {
          const link = Object.assign(document.createElement("a"), { href: `#${id}`, textContent: "x", id: "new" });
          document.querySelector("main").prepend(link);
        }""",
        OLD,
    )
    large_page.locator("#new").click()
    is_on_its_page(large_page)


def test_without_a_script_it_leads_to_the_row_of_the_country(
    open_page: OpenPage, large: tuple[str, Edition]
) -> None:
    page = open_page(f"{large[0]}#{OLD}", java_script_enabled=False)
    way = page.locator("#EST .way")
    wait_until(page, "document.querySelector('#EST').open")
    assert way.inner_text() == "All 150 statements on the country’s own page"
    assert way.evaluate("(one) => getComputedStyle(one).boxShadow") != "none", "it is marked"
    assert 0 <= way.bounding_box()["y"] < page.viewport_size["height"]


def test_a_framed_table_stays_one_and_opens_the_row(
    open_page: OpenPage, large: tuple[str, Edition]
) -> None:
    host = (
        f'<iframe name="host" src="{large[0]}embed/table/#{OLD}" width="600" height="900"></iframe>'
    )

    def serve(page: Page) -> None:
        page.route("**/host", lambda route: route.fulfill(content_type="text/html", body=host))

    page = open_page(f"{large[0]}host", before=serve)
    wait_until(page, "!!frames.host?.document.querySelector('#EST')?.open")
    frame = page.frame("host")
    assert urlsplit(frame.url).path == "/en/embed/table/"
    assert visible(frame, "#EST .way")[0]["text"].startswith("All 150 statements")


@pytest.mark.parametrize(
    "choice",
    [Selection(), Selection(type="training"), Selection(status="willing"), Selection(day=DAY),
     Selection(country="EST"), Selection(type="training", day=DAY), Selection(country="LVA", day=DAY)],
)  # fmt: skip
def test_counts_are_those_of_all_statements(
    large_page: Page, large: tuple[str, Edition], choice: Selection
) -> None:
    asked: list[str] = []
    large_page.on("request", lambda request: asked.append(request.url))
    chosen = {name: value for name, value in vars(choice).items() if value}
    large_page.evaluate("(chosen) => window.explainer.choose(chosen)", chosen)
    found = shown(large[1], choice, {})
    assert found.statements > 2
    assert shown_line(large_page) == sentence(large[1], choice, found)
    assert asked == []


def test_a_row_is_there_on_a_day_whose_statements_stand_elsewhere(large_page: Page) -> None:
    large_page.evaluate("(day) => window.explainer.choose({ day })", DAY)
    assert [row["id"] for row in visible(large_page, "#table .country")] == ["EST", "LVA"]
    row = large_page.locator("#EST")
    assert row.locator("summary time").inner_text() == "12 Aug 2025"
    assert row.locator("summary .n").evaluate("(one) => one.lastChild.data") == "2"
    row.locator("summary").click()
    assert visible(large_page, "#EST article") == []
    assert visible(large_page, "#EST .way")


def test_pages_of_a_filter_are_counted_once_wherever_its_statements_stand(
    large_page: Page,
) -> None:
    press(large_page, "type", "training")
    assert {one["id"] for one in visible(large_page, "#table .country")} == {"EST", "LTU", "LVA"}
    pages = large_page.locator("#EST summary .n")
    assert pages.evaluate("(one) => one.lastChild.data") == "2"


def test_the_search_finds_what_it_says_that_it_covers(large_page: Page) -> None:
    note = visible(large_page, "#covers")
    assert len(note) == 1
    large_page.locator("#search").fill("statement")
    assert shown_line(large_page).startswith("Shown: five statements on three countries")


def test_the_card_leads_to_the_countrys_page(large_page: Page) -> None:
    large_page.locator(".country-list [data-country=EST]").click()
    ways = visible(large_page, "#card .ways a")
    assert [way["text"] for way in ways] == ["All 150 statements on the country’s own page"]
    large_page.locator("#card .ways a").click()
    large_page.wait_for_url("**/country/EST/")
