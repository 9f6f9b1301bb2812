"""What happened and what is to come, where one explores: on one line with the positions, below one period."""

from pathlib import Path

from playwright.sync_api import Page

from explainer.story.model.story import Story
from tests.browser.conftest import OpenPage, served
from tests.browser.reading import follow, wait_until
from tests.builders import about, claim, event, key_day, phase, plan, text, write_story
from tests.exploring.exploring import says, wait_until_explored


def across(page: Page, found: str) -> list[float]:
    """The middles of what is found, from the left."""
    return page.locator(found).evaluate_all(
        "(all) => all.map((one) => one.getBoundingClientRect()).map((box) => box.left + box.width / 2)"
    )


def test_an_event_stands_where_the_positions_have_its_day_and_chooses_it(
    open_page: OpenPage, the_address: str, the_story: Story
) -> None:
    page = open_page(f"{the_address}/de/explore/")
    wait_until_explored(page)
    events = the_story.events.values()
    days = sorted({event.date.first_day.isoformat() for event in events})
    box = page.locator("#explore-course .edges").bounding_box()
    assert box
    expected = [
        box["x"] + box["width"] * share / 100
        for share in page.evaluate("(days) => days.map(window.explore.share)", days)
    ]
    found = sorted(across(page, "#explore-course .event"))
    assert len(found) == len(days) > 5
    assert max(abs(a - b) for a, b in zip(found, expected, strict=True)) < 1
    key = "2025-08-18"
    dot = page.locator(f"#explore-course [data-event='{key}']")
    dot.scroll_into_view_if_needed()
    dot.hover(force=True)
    tip = page.locator("#explore-events-tip")
    told = [one.title["de"] for one in events if one.date.first_day.isoformat() == key]
    assert all(title in tip.inner_text() for title in told)
    dot.click(force=True)
    wait_until(page, f"location.hash === '#day={key}'")
    says(page, "Stand 18. August 2025")
    # the end of what is shown lies over events and rows alike
    behind = page.locator(".edges .behind").bounding_box()
    rows = page.locator(".events, #explore-course .months").evaluate_all(
        "(all) => all.map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom])"
    )
    assert behind
    assert len(rows) == 3
    assert all(behind["y"] <= top for top, _ in rows)
    assert all(bottom <= behind["y"] + behind["height"] for _, bottom in rows)


def test_an_event_from_before_the_line_stands_at_its_beginning(
    open_page: OpenPage, tmp_path: Path
) -> None:
    story = write_story(tmp_path, events=[event("long-ago", date=2017), event("talks")])
    with served(story) as address:
        page = open_page(f"{address}/en/explore/")
        wait_until_explored(page)
        line = page.locator("#explore-course .edges").bounding_box()
        assert line
        first, second = across(page, "#explore-course .event")
        assert abs(min(first, second) - line["x"]) < 1
        assert max(first, second) > line["x"] + 10
        # nobody knows how all stood then: it is told, and no day to choose
        told = page.locator("#explore-events li").first
        assert told.text_content().startswith("2017: ")  # type: ignore[union-attr]
        assert told.locator("button").count() == 0


def test_keys_choose_an_events_day_from_the_list(open_page: OpenPage, the_address: str) -> None:
    page = open_page(f"{the_address}/de/explore/")
    wait_until_explored(page)
    page.locator("#explore-phases summary").press("Enter")
    page.locator("#explore-events [data-to='2025-08-18']").first.press("Enter")
    wait_until(page, "location.hash === '#day=2025-08-18'")
    says(page, "Stand 18. August 2025")


def test_key_days_and_plans_are_chosen_and_taken_back(open_page: OpenPage, tmp_path: Path) -> None:
    phases = [
        phase("late", plan="second"),
        phase("early", plan="first"),
        phase("dated", plan="first", when={"start": "2025-08-18", "end": "2025-08-25"}),
    ]
    plans = [
        plan("first", title=text("The first"), described="2025-08-16", awaits=text("A ceasefire")),
        plan("second", title=text("The second"), described="2025-08-19"),
    ]
    story = write_story(
        tmp_path,
        story=about(key_days=[key_day("2025-08-18")]),
        claims={"EST": [claim("est-2025-08-15", date="2025-08-15")]},
        phases=phases,
        plans=plans,
    )
    bands = "[...document.querySelectorAll('.band')].map((one) => one.dataset.phase).join()"
    title = "document.querySelector('#explore-phases-title').textContent"
    with served(story) as address:
        page = open_page(f"{address}/en/explore/")
        wait_until_explored(page)
        assert page.evaluate(bands) == "late"
        page.locator("#explore-plans [data-plan=first]").click()
        wait_until(page, f"location.hash === '#plan=first' && {bands} === 'dated,early'")
        assert page.evaluate(title) == "The first"
        assert "A ceasefire" in page.locator(".waiting .gap").inner_text()
        # what has a date stands on the line
        begins, ends = page.evaluate("['2025-08-18', '2025-08-25'].map(window.explore.share)")
        dated, line = (
            page.locator(at).bounding_box() for at in (".dated .band", "#explore-course .edges")
        )
        assert dated
        assert line
        assert abs(dated["x"] - line["x"] - line["width"] * begins / 100) < 1
        assert dated["width"] >= line["width"] * (ends - begins) / 100 - 1
        page.reload()
        wait_until_explored(page)
        wait_until(page, f"{title} === 'The first'")
        page.locator("#explore-plans [data-plan=second]").click()
        wait_until(page, f"location.hash === '' && {bands} === 'late'")
        # a phase of another plan brings that plan; on a day before a plan was described nobody knows it
        follow(page, "phase=early")
        wait_until(page, f"{bands} === 'dated,early'")
        stops = page.locator("#explore-stops button")
        assert stops.count() == 2
        stops.first.click()
        wait_until(page, "location.hash.includes('day=2025-08-18')")
        assert stops.first.get_attribute("aria-pressed") == "true"
        assert page.locator("#explore-plans button").count() == 1
        follow(page, "plan=nobody")
        wait_until(
            page, "document.querySelector('#explore-unknown').textContent.includes('plan=nobody')"
        )
