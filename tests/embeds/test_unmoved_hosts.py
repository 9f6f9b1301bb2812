"""Whatever the address of an embed says, the article around it stays where its reader is."""

import pytest
from playwright.sync_api import Frame, Page, Route

from tests.browser.conftest import OpenPage
from tests.browser.reading import wait_until
from tests.embeds.conftest import ALL_THERE, OpenHost

FIRST, SECOND = "isl-2024-06-12", "cyp-2024-06-05"
# where the addresses lead: rows, sections, what takes the focus, and what is only chosen
EMBEDS = (
    ("table", FIRST), ("all", "table"), ("all", FIRST), ("map", "day"), ("map", "ISL"),
    ("positions", "ISL"), ("timeline", "phases"), ("card/CYP", "CYP"),
)  # fmt: skip
LATER = (SECOND, "map", "search", "CYP")
ARTICLE = """<input id="own" aria-label="own"><p style="height:5000px">An article begins.</p>{frames}
<script>document.getElementById("own").focus({{ preventScroll: true }})</script>"""
# what a frame asks for arrives in a task of its own, and moves the host in its next frame
SETTLED = (
    "new Promise((done) => setTimeout(() => requestAnimationFrame(() => setTimeout(done, 0))))"
)

IN_VIEW = """(selector) => {
  const box = document.querySelector(selector).getBoundingClientRect();
  return scrollY > 0 && box.bottom > 0 && box.top < innerHeight;
}"""


def article(address: str, height: int) -> str:
    frames = (
        f'<iframe title="x" src="{address}/en/embed/{name}/#{place}" '
        f'style="width:100%;height:{height}px"></iframe>'
        for name, place in EMBEDS
    )
    return ARTICLE.format(frames="".join(frames))


def embeds(page: Page) -> list[Frame]:
    found = [element.content_frame() for element in page.query_selector_all("iframe")]
    return [frame for frame in found if frame]


def stays(page: Page, where: str) -> None:
    page.evaluate(SETTLED)
    assert page.evaluate("[scrollY, document.activeElement.id]") == [0, "own"], where


@pytest.fixture(params=["elsewhere", "same origin"])
def host(
    request: pytest.FixtureRequest, open_host: OpenHost, open_page: OpenPage, second_address: str
) -> Page:
    body = article(second_address, 4000)
    if request.param == "elsewhere":
        return open_host(body)

    def answer(route: Route) -> None:
        route.fulfill(body=f"<!doctype html><title>Host</title>{body}", content_type="text/html")

    return open_page(
        f"{second_address}/article", before=lambda page: page.route("**/article", answer)
    )


def test_no_address_of_an_embed_scrolls_or_focuses_its_host(
    host: Page, second_address: str
) -> None:
    assert len(embeds(host)) == len(EMBEDS)
    for frame, (_, place) in zip(embeds(host), EMBEDS, strict=True):
        wait_until(frame, "place => location.hash === `#${place}`", place)
    stays(host, "on arriving")
    for place in LATER:
        host.evaluate(
            "(place) => document.querySelectorAll('iframe').forEach((frame) => {"
            " frame.src = frame.src.replace(/#.*/, `#${place}`) })",
            place,
        )
        for frame in embeds(host):
            wait_until(frame, "place => location.hash === `#${place}`", place)
        stays(host, place)
    table = embeds(host)[0]
    table.evaluate("document.querySelector('#table details:not([open]) > summary').click()")
    wait_until(table, "document.querySelector('#table details[open] .m a')")
    stays(host, "a row")
    table.evaluate("document.querySelector('#table details[open] .m a').click()")
    wait_until(table, "window.explainer.chosen.claim")
    stays(host, "a statement")


def test_what_is_addressed_is_seen_in_a_frame_that_is_too_low(
    open_host: OpenHost, second_address: str
) -> None:
    page = open_host(article(second_address, 300))
    table, whole = embeds(page)[:2]
    for frame, selector in ((table, f"[id='{FIRST}']"), (whole, "#table h2")):
        wait_until(frame, IN_VIEW, selector)
    stays(page, "low frames")


def test_what_is_addressed_is_seen_in_a_frame_that_gets_its_size_late(
    open_host: OpenHost, second_address: str
) -> None:
    """As in a part of an article that is folded until its reader opens it."""
    late = open_host(article(second_address, 0).replace("width:100%", "width:0"))
    for frame, (_, place) in zip(embeds(late), EMBEDS, strict=True):
        wait_until(frame, "place => location.hash === `#${place}`", place)
        wait_until(frame, ALL_THERE)
    late.evaluate(
        "document.querySelectorAll('iframe').forEach((frame) => {"
        " frame.style.cssText = 'width:100%;height:300px' })"
    )
    for frame, selector in zip(embeds(late)[:2], (f"[id='{FIRST}']", "#table h2"), strict=True):
        wait_until(frame, IN_VIEW, selector)
    stays(late, "frames that got their size")
