"""While a page arrives what is below the map does not keep it waiting."""

from playwright.sync_api import Page

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
