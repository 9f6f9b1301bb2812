"""The height reaches the host in the dialects that newsrooms run, growing and shrinking."""

import pytest
from playwright.sync_api import Page

from tests.bench.npm import installed
from tests.browser.reading import wait_until
from tests.embeds.conftest import (
    OpenHost,
    content_height,
    frame_height,
    framed,
    wait_for_fit,
)
from tests.grids import each_value

EMBEDS = ("map", "positions", "how-many", "phases", "timeline", "table", "all", "card/EST")
NARROWEST, PHONE, DESK = "180px", "360px", "900px"

# what Datawrapper's embed codes run: the newer ones find the iframe by its window, the older ones
# by what the message calls it
BY_WINDOW = """<script>window.addEventListener("message", (event) => {
  if (event.data["datawrapper-height"] !== undefined) {
    const iframes = document.querySelectorAll("iframe");
    for (const chart in event.data["datawrapper-height"])
      for (const iframe of iframes)
        if (iframe.contentWindow === event.source)
          iframe.style.height = event.data["datawrapper-height"][chart] + "px";
  }
});</script>"""
BY_NAME = """<script>window.addEventListener("message", (event) => {
  if (typeof event.data["datawrapper-height"] !== "undefined")
    for (const chart in event.data["datawrapper-height"]) {
      const iframe = document.getElementById("datawrapper-chart-" + chart)
        || document.querySelector("iframe[src*='" + chart + "']");
      if (iframe) iframe.style.height = event.data["datawrapper-height"][chart] + "px";
    }
});</script>"""


def iframe(address: str, name: str, style: str = "width:100%;height:100px") -> str:
    return f'<iframe title="x" id="it" src="{address}/de/embed/{name}/" style="{style}"></iframe>'


def follows_what_happens(page: Page) -> None:
    """The table gets shorter and longer, a row opens, and the page gets narrower and wider."""
    whole = wait_for_fit(page)
    framed(page).locator("#search").fill("Riigikogu Kompanie nirgends")
    little = wait_for_fit(page, unlike=whole)
    assert little < whole / 2
    framed(page).locator("#search").fill("")
    assert wait_for_fit(page, unlike=little) == whole
    row = framed(page).locator("#EST > summary")
    row.click()
    opened = wait_for_fit(page, unlike=whole)
    assert opened > whole
    row.click()
    assert wait_for_fit(page, unlike=opened) == whole
    page.evaluate(f"document.body.style.width = '{NARROWEST}'")
    narrow = wait_for_fit(page, unlike=whole)
    assert narrow > whole * 1.5
    page.evaluate(f"document.body.style.width = '{DESK}'")
    assert wait_for_fit(page, unlike=narrow) == whole


@each_value(name=EMBEDS, listener=[BY_WINDOW, BY_NAME])
def test_every_embed_is_as_high_as_its_content_for_datawrappers_listener(
    name: str, listener: str, open_host: OpenHost, the_address: str
) -> None:
    page = open_host(listener + iframe(the_address, name), PHONE)
    assert wait_for_fit(page) > 500
    below = page.locator("#below").bounding_box()
    assert below
    assert below["y"] >= content_height(page)


@pytest.mark.parametrize("listener", [BY_WINDOW, BY_NAME], ids=["by window", "by name"])
def test_datawrappers_listener_hears_of_every_change(
    listener: str, open_host: OpenHost, the_address: str
) -> None:
    follows_what_happens(open_host(listener + iframe(the_address, "table"), DESK))


def test_two_embeds_on_a_page_each_have_their_height(open_host: OpenHost, the_address: str) -> None:
    page = open_host(BY_WINDOW + iframe(the_address, "map") + iframe(the_address, "card/EST"), DESK)
    for element in page.query_selector_all("iframe"):
        frame = element.content_frame()
        assert frame
        wait_until(frame, "Math.ceil(document.body.getBoundingClientRect().bottom) === innerHeight")
    first, second = page.evaluate(
        "[...document.querySelectorAll('iframe')].map((frame) => frame.offsetHeight)"
    )
    assert first != second


@pytest.mark.full
@pytest.mark.parametrize("name", EMBEDS)
def test_pym_gives_every_embed_its_height(name: str, open_host: OpenHost, the_address: str) -> None:
    page = open_host(*pym_page(the_address, name, PHONE))
    assert wait_for_fit(page) > 500


@pytest.mark.full
def test_pym_hears_of_every_change(open_host: OpenHost, the_address: str) -> None:
    follows_what_happens(open_host(*pym_page(the_address, "table", DESK)))


def pym_page(address: str, name: str, width: str) -> tuple[str, str, dict[str, str]]:
    script = text_of("pym.js", "1.3.2", "dist/pym.v1.js")
    body = (
        '<div id="here"></div><script src="pym.js"></script>'
        f'<script>new pym.Parent("here", "{address}/de/embed/{name}/", {{}});</script>'
    )
    return body, width, {"pym.js": script}


@pytest.mark.full
@pytest.mark.parametrize("name", EMBEDS)
def test_iframe_resizer_gives_every_embed_its_height(
    name: str, open_host: OpenHost, the_address: str
) -> None:
    page = open_host(*resizer_page(the_address, name, PHONE))
    assert wait_for_fit(page) > 500
    assert wait_until(page, "initialised.length && initialised") == ["it"]
    # it calls as soon as it is there, and again when the frame has loaded
    page.evaluate(
        """() => new Promise((done) => {
          addEventListener("message", ({ data }) => `${data}`.startsWith("[iFrameSizer]it") && done());
          document.getElementById("it").dispatchEvent(new Event("load"));
        })"""
    )
    assert page.evaluate("initialised") == ["it"]


@pytest.mark.full
def test_iframe_resizer_hears_of_every_change(open_host: OpenHost, the_address: str) -> None:
    follows_what_happens(open_host(*resizer_page(the_address, "table", DESK)))


@pytest.mark.full
def test_iframe_resizer_may_ask_again(open_host: OpenHost, the_address: str) -> None:
    page = open_host(*resizer_page(the_address, "map", DESK))
    height = wait_for_fit(page)
    page.evaluate("document.getElementById('it').style.height = '50px'")
    assert frame_height(page) == 50
    page.evaluate("document.getElementById('it').iFrameResizer.resize()")
    assert wait_for_fit(page) == height


@pytest.mark.full
def test_iframe_resizer_may_come_after_the_embed(open_host: OpenHost, the_address: str) -> None:
    script = text_of("iframe-resizer", "4.4.5", "js/iframeResizer.js")
    body = iframe(the_address, "map") + '<script src="resizer.js"></script>'
    page = open_host(body, DESK, {"resizer.js": script})
    wait_until(framed(page), "document.readyState === 'complete'")
    page.evaluate("iFrameResize({}, 'iframe')")
    assert wait_for_fit(page) > 500


def resizer_page(address: str, name: str, width: str) -> tuple[str, str, dict[str, str]]:
    script = text_of("iframe-resizer", "4.4.5", "js/iframeResizer.js")
    body = (
        f'{iframe(address, name)}<script src="resizer.js"></script><script>'
        "window.initialised = [];"
        "iFrameResize({ onInit: (frame) => initialised.push(frame.id) }, 'iframe')</script>"
    )
    return body, width, {"resizer.js": script}


def text_of(package: str, version: str, file: str) -> str:
    return (installed(package, version) / file).read_text("utf-8")
