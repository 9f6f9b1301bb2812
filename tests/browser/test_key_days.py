"""Pages of key days in a browser: what an address means there, the way on, and the code to embed."""

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage, served
from tests.browser.reading import chosen, note, wait_until
from tests.builders import AUGUST_STORY
from tests.grids import each_value

KEY_DAYS = """
key_days:
  - day: 2025-08-15
    label: {de: Alaska, en: Alaska}
  - day: 2025-08-19
    label: {de: Gipfel, en: Summit}
"""
DAY = "2025-08-19"
SOURCE = "document.getElementById('embed-code').textContent.match(/src=\"([^\"]+)/)[1]"
PHONE_OF_320 = {"viewport": {"width": 320, "height": 640}}


@pytest.fixture(scope="module")
def dated_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server of the story with two key days."""
    folder = tmp_path_factory.mktemp("dated") / "story"
    shutil.copytree(AUGUST_STORY, folder)
    told = folder / "story.yaml"
    told.write_text(told.read_text("utf-8") + KEY_DAYS, "utf-8")
    with served(folder) as address:
        yield address


@each_value(
    language=["de", "en"],
    later=["day=2025-08-20", "est-2025-08-20", "country=ESP&claim=est-2025-08-20"],
)
def test_what_is_later_than_the_document_is_passed_over_with_a_note(
    open_page: OpenPage, dated_address: str, language: str, later: str
) -> None:
    page = open_page(f"{dated_address}/{language}/{DAY}/#{later}")
    assert not {"day", "claim"} & chosen(page).keys()
    assert "2025-08-20" in note(page)


# addresses hold no word of a language
@pytest.mark.parametrize("language", ["de", pytest.param("en", marks=pytest.mark.full)])
def test_an_address_means_on_a_key_day_what_it_means_on_the_newest_page(
    open_page: OpenPage, dated_address: str, language: str
) -> None:
    for said, meant in (
        ("EST", {"country": "EST"}),
        ("est-2025-04-30", {"country": "EST", "claim": "est-2025-04-30"}),
        ("country=DEU&day=2025-08-15", {"country": "DEU", "day": "2025-08-15"}),
        ("EST&day=2025-08-15", {"country": "EST", "day": "2025-08-15"}),
        ("#est&utm_source=x", {"country": "EST"}),
    ):
        page = open_page(f"{dated_address}/{language}/{DAY}/#{said}")
        assert chosen(page) == meant
        assert note(page) == ""


def test_the_newest_page_and_the_other_language_are_a_press_away(
    open_page: OpenPage, dated_address: str
) -> None:
    page = open_page(f"{dated_address}/de/{DAY}/#EST")
    page.locator(".languages a").click()
    page.wait_for_url(f"{dated_address}/en/{DAY}/#EST")
    assert chosen(page) == {"country": "EST"}
    page.locator("#as-of a").click()
    page.wait_for_url(f"{dated_address}/en/")
    page.locator(f".kept-days a[href='{DAY}/']").click()
    page.wait_for_url(f"{dated_address}/en/{DAY}/")


def test_on_an_earlier_day_of_a_key_day_the_way_leads_to_the_newest_page(
    open_page: OpenPage, dated_address: str
) -> None:
    page = open_page(f"{dated_address}/de/{DAY}/#day=2025-08-15")
    assert "15. August 2025" in page.locator("#as-of").inner_text()
    page.locator("#as-of a").click()
    page.wait_for_url(f"{dated_address}/de/")


def test_the_way_to_where_one_explores_keeps_day_and_choice(
    open_page: OpenPage, dated_address: str
) -> None:
    page = open_page(f"{dated_address}/de/{DAY}/#EST")
    ways = page.locator("a[href*='explore/']")
    ways.first.dispatch_event("click", {"button": 1})
    assert (ways.first.get_attribute("href") or "").endswith(f"/de/explore/#EST&day={DAY}")
    page = open_page(f"{dated_address}/de/{DAY}/#day=2025-08-15")
    ways = page.locator("a[href*='explore/']")
    ways.first.dispatch_event("click", {"button": 1})
    assert (ways.first.get_attribute("href") or "").endswith("/de/explore/#day=2025-08-15")


def test_the_embedded_map_of_a_key_day_leads_to_that_days_page(
    open_page: OpenPage, dated_address: str
) -> None:
    page = open_page(f"{dated_address}/de/{DAY}/embed/map/#EST")
    assert page.locator("#standing a").get_attribute("href") == "../../#EST"
    page = open_page(f"{dated_address}/de/embed/map/#EST")
    assert page.locator("#standing a").get_attribute("href") == "../../country/EST/"


def source(page: Page) -> str:
    return page.evaluate(SOURCE)


def test_the_code_goes_along_or_stays_as_of_the_day_that_is_chosen(
    open_page: OpenPage, dated_address: str
) -> None:
    page = open_page(f"{dated_address}/de/")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    assert source(page) == f"{dated_address}/de/embed/map/"
    page.evaluate("window.explainer.choose({ day: '2025-08-15' })")
    wait_until(page, f"({SOURCE}).includes('2025-08-15')")
    assert source(page) == f"{dated_address}/de/2025-08-15/embed/map/"
    page.evaluate("window.explainer.choose({ day: '2025-08-16' })")
    wait_until(page, f"!({SOURCE}).includes('2025-08')")
    page.locator("#take-away summary", has_text="Einbetten").click()
    page.locator("#embed-day").select_option(DAY)
    page.evaluate("window.explainer.choose({ country: 'EST' })")
    wait_until(page, "document.getElementById('EST')")
    assert source(page) == f"{dated_address}/de/{DAY}/embed/map/", (
        "a choice that is no day leaves it"
    )
    page.locator("[data-copy=embed]").click()
    page.locator("#copied:text('Kopiert.')").wait_for()
    assert f'src="{source(page)}"' in page.evaluate("navigator.clipboard.readText()")


def test_a_key_days_page_has_the_code_that_stays(open_page: OpenPage, dated_address: str) -> None:
    page = open_page(f"{dated_address}/en/{DAY}/")
    assert source(page) == f"{dated_address}/en/{DAY}/embed/map/"
    page.locator("#take-away summary", has_text="Embed").click()
    page.locator("#embed-day").select_option("")
    assert source(page) == f"{dated_address}/en/embed/map/"


def test_samples_of_a_key_day_are_copied_with_the_address_where_they_stand(
    open_page: OpenPage, dated_address: str
) -> None:
    page = open_page(f"{dated_address}/de/{DAY}/embed/")
    codes = page.locator("main pre code").all_inner_texts()
    assert len(codes) > 20
    framed = [code for code in codes if "<iframe" in code]
    assert all(f'src="{dated_address}/de/{DAY}/embed/' in code for code in framed)


def test_without_a_script_the_code_is_there_and_the_choice_is_not(
    open_page: OpenPage, dated_address: str
) -> None:
    page = open_page(f"{dated_address}/de/{DAY}/", java_script_enabled=False)
    assert page.locator("#embed-day").is_hidden()
    assert f"de/{DAY}/embed/map/" in (page.locator("#embed-code").text_content() or "")
    page.goto(f"{dated_address}/de/{DAY}/#EST")
    assert page.locator("#EST").count() == 1


def test_a_countrys_page_copies_its_address_and_its_code(
    open_page: OpenPage, dated_address: str
) -> None:
    page = open_page(f"{dated_address}/de/country/EST/")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("[data-copy=address]").click()
    page.locator("#copied:text('Kopiert.')").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == f"{dated_address}/de/country/EST/"
    page.locator("#take-away summary", has_text="Einbetten").click()
    page.locator("#embed-day").select_option(DAY)
    assert source(page) == f"{dated_address}/de/{DAY}/embed/card/EST/"
    page.locator(".neighbours a[rel=next]").click()
    page.wait_for_url(f"{dated_address}/de/country/FIN/")


@each_value(
    language=["de", "en"],
    path=["", "embed/", "embed/map/", "embed/timeline/", "embed/table/", "embed/card/EST/"],
)
def test_no_key_days_document_scrolls_sideways_at_320(
    open_page: OpenPage, dated_address: str, language: str, path: str
) -> None:
    page = open_page(f"{dated_address}/{language}/{DAY}/{path}", **PHONE_OF_320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@each_value(code=["EST", "GBR", "USA"], width=[320, 390, 1200])
def test_a_countrys_page_fits_and_nothing_lies_over_its_name(
    open_page: OpenPage, dated_address: str, code: str, width: int
) -> None:
    size = {"viewport": {"width": width, "height": 800}}
    page = open_page(f"{dated_address}/de/country/{code}/", **size)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    there = page.locator(".locator")
    assert there.count() == (code != "USA")
    if there.count():
        right, top = page.evaluate(
            """() => { const range = new Range(); range.selectNodeContents(document.querySelector("h1"));
              const { right, top } = range.getBoundingClientRect(); return [right, top]; }"""
        )
        box = there.bounding_box()
        assert box
        assert right <= box["x"] or top >= box["y"] + box["height"]
        assert box["y"] + box["height"] < 800
