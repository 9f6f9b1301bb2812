"""What is said where there is room for it: statuses within their strips, days in full or in figures."""

from datetime import date

from explainer.wording.catalogue import catalogue, figure_day, full_day, middle_day
from tests.browser.conftest import OpenPage
from tests.browser.reading import follow, wait_until
from tests.exploring.exploring import says, wait_until_explored

# the names of positions that can be seen, each with whether a dot lies on it or it leaves its strip
NAMED = """[...document.querySelectorAll(".strip text")].filter((one) => one.getClientRects().length).map((one) => {
  const box = one.getBoundingClientRect(), strip = one.closest("svg"), around = strip.getBoundingClientRect();
  const dots = [...strip.querySelectorAll("circle")].map((dot) => dot.getBoundingClientRect());
  return [one.textContent, box.right > around.right || dots.some(({ left, right }) => left < box.right && box.left < right)];
})"""


def test_positions_are_named_in_their_strips_where_there_is_room_and_all_is_shown(
    open_page: OpenPage, second_address: str
) -> None:
    page = open_page(f"{second_address}/en/explore/")
    wait_until_explored(page)
    page.evaluate("document.querySelector('#explore-course').scrollIntoView()")
    wait_until(page, "document.querySelector('#explore-course [data-row] .went i')")
    for width, names in ((1179, []), (1180, ["joins"]), (1440, ["Takes no share", "joins"])):
        page.set_viewport_size({"width": width, "height": 900})
        wait_until(page, f"innerWidth === {width}")
        assert sorted(page.evaluate(NAMED)) == [[name, False] for name in names]
    follow(page, f"day={page.evaluate('window.explore.story.days.at(-2)')}")
    wait_until(page, f"!{NAMED}.length")
    follow(page, "")
    wait_until(page, f"{NAMED}.length === 2")


def test_days_in_the_line_are_short_on_a_phone_and_long_elsewhere(
    open_page: OpenPage, the_address: str
) -> None:
    first, last = date(2025, 7, 1), date(2025, 8, 18)
    for language, short in (("de", figure_day), ("en", middle_day)):
        words = catalogue(language)
        page = open_page(f"{the_address}/{language}/explore/#from={first}&to={last}")
        wait_until_explored(page)
        for width, said in ((390, short), (768, full_day), (320, short)):
            page.set_viewport_size({"width": width, "height": 900})
            period = words.say("period.said", first=said(first, words), last=said(last, words))
            says(page, period)
            wait_until(
                page,
                "(said) => document.querySelector('.period .said').textContent === said",
                period,
            )
        follow(page, f"day={last}")
        says(page, words.say("shown.day", day=short(last, words)))
