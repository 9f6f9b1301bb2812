"""Where one explores, what cannot be shown is said in a sentence, and nothing is empty without a word."""

from pathlib import Path

from explainer.content.edition import Edition
from explainer.wording.catalogue import full_day
from tests.browser.conftest import OpenPage, served
from tests.browser.reading import follow, wait_until
from tests.builders import claim, country, write_story
from tests.exploring.exploring import bring_grid, line, says, shown_rows, wait_until_explored

UNKNOWN = "#explore-unknown"


def test_days_that_cannot_be_and_periods_the_wrong_way_round_are_told(
    open_page: OpenPage, the_address: str, german_edition: Edition
) -> None:
    page = open_page(f"{the_address}/de/explore/")
    wait_until_explored(page)
    first, *_, before, last = (day.isoformat() for day in german_edition.days)
    words = german_edition.words
    early = words.say("period.early", day=full_day(german_edition.days[0], words))
    for address, told in (
        ("from=2025-03-01&to=2025-05-01", early),
        ("from=2025-02-31", "Unbekannt und daher übergangen: from=2025-02-31"),
        ("to=2031-01-01", "Unbekannt und daher übergangen: to=2031-01-01"),
        ("origin=nobody", "Unbekannt und daher übergangen: origin=nobody"),
        (f"from={before}&to={first}", "Beginn und Ende des Zeitraums waren vertauscht."),
    ):
        follow(page, address)
        wait_until(
            page, f"(told) => document.querySelector('{UNKNOWN}').textContent === told", told
        )
    assert page.evaluate("window.explore.chosen()") == {"from": first, "to": before}
    # a day ends a period that has no end, and one that ends before all stood anywhere ends there
    follow(page, f"from={first}&day={before}")
    assert page.evaluate("window.explore.chosen()") == {"from": first, "to": before}
    follow(page, "to=2025-05-01")
    assert page.evaluate("window.explore.chosen()") == {"to": first}
    follow(page, f"to={last}")
    assert page.evaluate("window.explore.chosen()") == {}


def test_a_period_in_which_nothing_was_said_says_so_everywhere(
    open_page: OpenPage, second_address: str
) -> None:
    page = open_page(f"{second_address}/en/explore/#from=2024-06-29")
    wait_until_explored(page)
    assert shown_rows(page) == set()
    says(page, "No statement fits this selection: 29 June 2024 to 30 June 2024")
    nothing = "No statement fits this selection."
    assert nothing in page.locator("#explore-card").inner_text()
    page.locator("#explore-grid-place").scroll_into_view_if_needed()
    page.get_by_text(nothing).last.wait_for()
    page.locator("#explore-origins").scroll_into_view_if_needed()
    wait_until(
        page,
        "document.querySelector('#explore-origins-ranked').textContent.includes('No page names an origin')",
    )


def test_a_story_of_one_statement_one_day_and_no_phases_says_what_it_has_not(
    open_page: OpenPage, tmp_path: Path
) -> None:
    story = write_story(
        tmp_path, countries=[country("EST")], claims={"EST": [claim("est-2025-08-20")]}
    )
    with served(story) as address:
        page = open_page(f"{address}/en/explore/")
        wait_until_explored(page)
        assert line(page) == "Shown: one statement on one country"
        told = page.locator(".explore").inner_text()
        assert "This collection has no phases and no events yet." in told
        assert "there is no period to choose and no two days to compare" in told
        assert page.locator(".handles").count() == 0
        bring_grid(page)
        page.locator("#explore-origins").scroll_into_view_if_needed()
        wait_until(page, "document.querySelector('#explore-origins-said').textContent")
        said = page.locator("#explore-origins-said").inner_text()
        assert said == "No origin is given for this statement."
    with served(write_story(tmp_path / "none", claims={})) as address:
        page = open_page(f"{address}/en/explore/")
        wait_until_explored(page)
        assert line(page) == "This collection has no statement yet."
        assert "This collection has no statement yet." in page.locator("#explore-card").inner_text()
