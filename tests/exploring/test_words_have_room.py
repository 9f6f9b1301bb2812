"""Words in the app's pictures have room: none lies on another, or under a control."""

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.reading import wait_until
from tests.exploring.exploring import wait_until_explored
from tests.grids import each_width

# pairs of those that can be seen, by what they say, whose boxes touch
TOUCHING = """([words, others]) => {
  const seen = (found) => [...document.querySelectorAll(found)]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length)
    .map((one) => [one, one.getBoundingClientRect()]);
  const first = seen(words);
  const second = others ? seen(others) : first;
  const pairs = first.flatMap(([one, a]) => second
    .filter(([other, b]) => other !== one && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
    .map(([other]) => `${one.textContent} | ${other.textContent}`));
  return [first.length, pairs];
}"""
WIDTHS = (320, 390, 650, 1280)


@each_width(WIDTHS)
def test_no_word_of_the_map_lies_under_a_control_and_none_of_the_time_line_on_another(
    open_page: OpenPage, the_address: str, language: str, widths: tuple[int, ...]
) -> None:
    page = open_page(f"{the_address}/{language}/explore/")
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        page.reload()
        wait_until_explored(page)
        names, hidden = page.evaluate(TOUCHING, ["#explore-map-words .name", ".zoom button"])
        said, on_another = page.evaluate(
            TOUCHING,
            ["#explore-course :is(.flags, .months, .events) :is(span, b):not(.event)", None],
        )
        assert (width, hidden, on_another) == (width, [], [])
        assert said >= 3
        assert names >= 8


@pytest.mark.parametrize("language", ["de", "en"])
def test_headings_above_the_way_of_a_statement_are_whole_on_the_narrowest_phone(
    open_page: OpenPage, the_address: str, language: str
) -> None:
    page = open_page(
        f"{the_address}/{language}/explore/#EST", viewport={"width": 320, "height": 900}
    )
    wait_until_explored(page)
    page.evaluate("document.querySelector('#explore-origins').scrollIntoView()")
    wait_until(page, "document.querySelector('#explore-origins-flow h3')")
    lines = page.locator("#explore-origins-flow h3").evaluate_all(
        "(all) => all.map((one) => one.getBoundingClientRect().height / parseFloat(getComputedStyle(one).lineHeight))"
    )
    assert [round(count) for count in lines] == [1, 1, 1]
