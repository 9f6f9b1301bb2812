"""The phases as a picture at every width, whatever a story says in them."""

from pathlib import Path
from typing import Any

import pytest

from explainer.content.edition import Edition
from tests.browser.conftest import OpenPage, served
from tests.browser.reading import fragment, visible, wait_until
from tests.builders import about, event, phase, text, write_story

WIDTHS = (280, 320, 390, 560, 899, 900, 1200)
BESIDE = 900  # from this width on the zones stand side by side
WORDS = "some words for a reader who has time and "


def title(letters: int) -> dict[str, str]:
    return text((WORDS * 9)[: letters - 1].strip() + "x")


def events(count: int, named: int, letters: int) -> list[dict[str, Any]]:
    """Events on the days up to the last; every so many of them is named."""
    return [
        event(f"e{n}", date=f"2025-{2 + n // 10:02}-{10 + n % 10}", title=title(letters),
              key=bool(named) and n % (count // named) == 0)
        for n in range(count)
    ]  # fmt: skip


def phases(count: int, letters: int) -> list[dict[str, Any]]:
    strengths = ("stated", "reported", "proposed")
    return [
        phase(f"p{n}", title=title(letters), strength=strengths[n % 3],
              when={"after": f"p{n - 1}"} if n else {"condition": text("after it has ended")})
        for n in range(count)
    ]  # fmt: skip


STORIES = {
    "nothing at all": {},
    "phases alone": {"phases": phases(2, 30)},
    "events alone": {"events": events(12, 6, 40)},
    "sixty events and six phases": {"events": events(60, 6, 30), "phases": phases(6, 30)},
    "a dozen of sixty named": {"events": events(60, 12, 60), "phases": phases(3, 30)},
    "titles of 120 letters": {"events": events(18, 6, 120), "phases": phases(2, 120)},
    "titles of 300 letters": {"events": events(18, 6, 300), "phases": phases(3, 300)},
    "dates": {
        "events": events(6, 2, 30),
        "phases": [phase("d", when={"start": "2025-12-01", "end": "2026-03-01"}, title=title(60)),
                   phase("o", when={"start": "2026-06-01"}, title=title(60)), phase("w")],
    },
}  # fmt: skip

# what stands beyond the window, what is cut, and words that lie on other words
WRONG = """() => {
  const section = document.getElementById("phases"), room = document.documentElement.clientWidth;
  const seen = (one) => one.getClientRects().length && getComputedStyle(one).visibility !== "hidden";
  const words = [...section.querySelectorAll(
    "h1, h2, .steps a, .others > span:last-child, .days-axis > span, .days-axis > strong, .plate, .zone, .phase h2, .phase h3, .phase p"
  )].filter(seen);
  const boxes = words.map((one) => {
    const range = document.createRange();
    range.selectNodeContents(one);
    return [one, range.getBoundingClientRect()];
  }).filter(([, box]) => box.width && box.height);
  const found = [];
  if (document.documentElement.scrollWidth > room) found.push(`scrolls to ${document.documentElement.scrollWidth}`);
  for (const [one, box] of boxes)
    if (box.left < -.5 || box.right > room + .5) found.push(`beyond: ${one.textContent.slice(0, 30)}`);
  boxes.forEach(([one, box], index) => {
    for (const [other, at] of boxes.slice(index + 1))
      if (!one.contains(other) && box.left < at.right - 1 && at.left < box.right - 1 && box.top < at.bottom - 2 && at.top < box.bottom - 2)
        found.push(`${one.textContent.slice(0, 30)} | ${other.textContent.slice(0, 30)}`);
  });
  return [words.length, found];
}"""
LONGER = """() => {
  const nodes = document.createTreeWalker(document.getElementById("phases"), NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) {
    const said = nodes.currentNode.data;
    if (said.trim()) nodes.currentNode.data = said + "ouwe lem".repeat(9).slice(0, said.length * .4);
  }
}"""


def faults(page: Any) -> list[str]:
    """What is wrong at any width, with the width."""
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        looked, wrong = page.evaluate(WRONG)
        assert looked
        found += [f"{width}: {one}" for one in wrong]
    return found


@pytest.mark.parametrize("name", STORIES)
def test_nothing_overlaps_or_is_cut_at_any_width(
    tmp_path: Path, open_page: OpenPage, name: str
) -> None:
    folder = write_story(tmp_path, story=about(as_of="2025-09-30"), claims={}, **STORIES[name])
    with served(folder) as address:
        page = open_page(f"{address}/en/embed/phases/")
        assert faults(page) == []


@pytest.mark.parametrize("how", ["longer", "from right to left"])
def test_nor_does_it_in_other_languages(open_page: OpenPage, the_address: str, how: str) -> None:
    page = open_page(f"{the_address}/de/embed/phases/")
    if how == "longer":
        page.evaluate(LONGER)
    else:
        page.evaluate("document.documentElement.dir = 'rtl'")
    assert faults(page) == []


def test_what_is_looked_for_would_be_found(open_page: OpenPage, the_address: str) -> None:
    page = open_page(f"{the_address}/de/embed/phases/", viewport={"width": 1200, "height": 800})
    page.add_style_tag(
        content=".steps > li { grid-area: 1 / 1 !important } .plate { width: 90rem }"
    )
    _, wrong = page.evaluate(WRONG)
    assert [one for one in wrong if "|" in one]


@pytest.mark.parametrize("path", ["", "embed/phases/", "embed/timeline/"])
def test_it_is_a_picture_at_every_width(open_page: OpenPage, the_address: str, path: str) -> None:
    page = open_page(f"{the_address}/de/{path}")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        run_up, gap, bands = (
            page.locator(f"#phases .{part}:visible").bounding_box()
            for part in ("run-up", "gap", "bands")
        )
        assert run_up
        assert gap
        assert bands
        side, size = ("x", "width") if width >= BESIDE else ("y", "height")
        assert run_up[side] < gap[side] < bands[side], width
        assert run_up[side] + run_up[size] <= gap[side] + 1, width
        assert gap[side] + gap[size] <= bands[side] + 1, width
        assert len(visible(page, "#phases .steps > [data-event]")) == 6
        assert len(visible(page, "#phases .phase")) == 2


def test_the_former_fragment_leads_to_the_phases(open_page: OpenPage, the_address: str) -> None:
    page = open_page(f"{the_address}/de/#timeline")
    wait_until(
        page,
        "Math.abs(document.getElementById('phases').getBoundingClientRect().top) < innerHeight",
    )
    assert page.evaluate("scrollY") > 0


def test_a_named_event_leads_to_its_text_in_the_folded_list(
    open_page: OpenPage, the_address: str
) -> None:
    page = open_page(f"{the_address}/de/", viewport={"width": 1200, "height": 800})
    assert not page.locator("#event-e14").is_visible()
    page.locator(".steps a[href='#event-e14']").click()
    wait_until(page, "document.querySelector('.all-events').open")
    assert page.locator("#event-e14").is_visible()
    assert fragment(page) == "event-e14"
    again = open_page(f"{the_address}/de/#event-e14")
    assert again.locator("#event-e14").is_visible()


def test_on_an_earlier_day_later_events_are_neither_named_nor_counted(
    open_page: OpenPage, the_address: str, german_edition: Edition
) -> None:
    phone = {"width": 390, "height": 800}
    page = open_page(f"{the_address}/de/embed/phases/#day=2025-08-16", viewport=phone)
    by_then = [
        e for e in german_edition.story.events.values() if str(e.date.first_day) <= "2025-08-16"
    ]
    named = [one.id for one in by_then if one.key]
    assert [one["data"]["event"] for one in visible(page, ".steps > [data-event]")] == named
    ticks = page.locator(".days-axis > i:not([hidden])").count()
    assert ticks == len(by_then) - len(named)
    counted = [one["text"].split()[0] for one in visible(page, ".others > span:last-child")]
    assert sum(map(german_edition.words.number_names.index, counted)) == ticks
    assert not page.locator(".days-axis > strong").is_visible()
