"""While a document arrives what is below the first screen does not keep it waiting."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage

LEFT_OUT = """() => {
  const parts = [...document.querySelectorAll("main > section, main > .folds")];
  const left = () => parts.filter((part) => getComputedStyle(part).contentVisibility === "auto").length;
  const [map, root] = [document.querySelector("#map"), document.documentElement];
  root.classList.add("arriving");
  const found = [parts.length, left(), getComputedStyle(map).contentVisibility];
  document.body.click();
  return [...found, left()];
}"""


def test_what_is_below_the_map_is_left_out_until_all_is_there_or_something_is_pressed(
    page: Page,
) -> None:
    parts, left, map_, after = page.evaluate(LEFT_OUT)
    assert parts > 6
    assert (left, map_, after) == (parts - 1, "visible", 0)


# what is there in the first go and in the second, and where what was there from the first on stands then
GOES = """() => {
  const parts = [...document.querySelectorAll("main, main :is(h1, h2, p, figure, ul, div, article, li, fieldset)")];
  const there = () => parts.filter((part) => part.getClientRects().length);
  const where = (part) => Object.values(part.getBoundingClientRect().toJSON()).join();
  const root = document.documentElement, main = parts.shift();
  root.classList.add("arriving");
  const first = there(), before = first.map(where), low = main.getBoundingClientRect().bottom;
  dispatchEvent(new Event("hashchange"));
  const grown = (part) => part.getBoundingClientRect().bottom > low;
  const moved = first.filter((part, at) => where(part) !== before[at] && !grown(part)).map((part) => part.outerHTML.slice(0, 80));
  return [first.length, there().length, moved, low];
}"""


@pytest.mark.parametrize("part", ["map", "positions", "phases", "card/EST"])
def test_on_a_phone_what_is_below_an_embeds_first_screen_comes_a_frame_later_and_moves_nothing(
    open_page: OpenPage, the_address: str, part: str
) -> None:
    page = open_page(f"{the_address}/de/embed/{part}/", viewport={"width": 390, "height": 844})
    first, all_, moved, low = page.evaluate(GOES)
    assert 3 < first < all_
    assert moved == []
    assert low > 400


def test_a_host_of_the_same_site_measures_all_of_an_embed_when_it_has_loaded(
    open_page: OpenPage, the_address: str
) -> None:
    page = open_page(f"{the_address}/de/embed/")
    loaded, later = page.evaluate(
        """async (address) => {
          const frame = Object.assign(document.createElement("iframe"), { src: address, width: 390 });
          const height = () => frame.contentDocument.body.getBoundingClientRect().height;
          document.body.append(frame);
          const loaded = await new Promise((done) => { frame.onload = () => done(height()); });
          frame.contentWindow.dispatchEvent(new Event("hashchange"));
          return [loaded, height()];
        }""",
        f"{the_address}/de/embed/map/",
    )
    assert loaded == later > 900
