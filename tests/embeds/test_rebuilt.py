"""Consumers of oEmbed that keep nothing of our code but its frame, as WordPress does with a host it does not know."""

import json

import pytest
from playwright.sync_api import Page

from explainer.page.embed_code import DEFAULT_WIDTH, MOST_HEIGHT
from explainer.page.oembed import write_oembed
from explainer.site.site import Site
from explainer.story.model.story import Story
from tests.browser.reading import wait_until
from tests.embeds.conftest import OpenHost, content_height, frame_height, framed
from tests.markup import read_html

SECRET = "a1B2c3D4e5"
# https://developer.wordpress.org/reference/functions/wp_filter_oembed_result/ and its wp-embed.js
KEPT = ("src", "width", "height", "title")
LISTENER = """<script>window.followed = [];
addEventListener("message", ({ data, source }) => {
  if (!data || !data.secret || /[^a-zA-Z0-9]/.test(data.secret)) return;
  for (const frame of document.querySelectorAll(`iframe[data-secret="${data.secret}"]`)) {
    if (frame.contentWindow !== source) continue;
    if (data.message === "height") frame.height = Math.min(1000, Math.max(200, data.value));
    if (data.message === "link") followed.push(data.value);
  }
});</script>"""
CALLS = """<script>addEventListener("load", () => {
  const frame = document.querySelector("iframe");
  if (!frame.dataset.secret) {
    frame.dataset.secret = "late1";
    frame.src += "#?secret=late1";
  }
  frame.contentWindow.postMessage({ message: "ready", secret: frame.dataset.secret }, "*");
});</script>"""


def rebuilt(
    story: Story,
    address: str,
    path: str,
    place: str = "",
    secret: str = SECRET,
    kept: tuple[str, ...] = KEPT,
) -> str:
    """The frame of a document's oEmbed answer, as such a consumer writes it anew."""
    edition, route = Site(story).documents[path]
    answer = json.loads(write_oembed(edition, route, f"{address}/"))
    frame = read_html(answer["html"]).one("iframe")
    attributes = {name: frame[name] for name in kept if frame.get(name)}
    attributes["src"] += place + (f"#?secret={secret}" if secret else "")
    said = " ".join(f'{name}="{value}"' for name, value in attributes.items())
    own = f' data-secret="{secret}"' if secret else ""
    return f'<iframe {said}{own} sandbox="allow-scripts" security="restricted"></iframe>'


def told_unknown(page: Page) -> bool:
    """Whether the embed says that there was something in its address which it does not know."""
    return framed(page).evaluate("/secret|not recognised/i.test(document.body.innerText)")


@pytest.mark.parametrize(
    "path", ["", "embed/map/", "embed/table/", "embed/positions/", "country/CYP/", "explore/"]
)
def test_a_frame_alone_has_width_a_sane_height_and_no_remark(
    path: str, open_host: OpenHost, second_story: Story, second_address: str
) -> None:
    page = open_host(rebuilt(second_story, second_address, f"/en/{path}"), "800px")
    box = page.evaluate(
        "(({ width, height }) => [+width, +height])(document.querySelector('iframe'))"
    )
    assert box[0] == DEFAULT_WIDTH
    assert 200 < box[1] <= MOST_HEIGHT
    if path != "explore/":
        assert framed(page).url.split("#")[1:] in ([], [""])
    assert not told_unknown(page)


@pytest.mark.parametrize("place", ["#%3Fsecret=a1B2", "#?secret=a1B2&x=1", "#?secret="])
def test_a_secret_that_was_changed_on_its_way_is_passed_over_in_silence(
    place: str, open_host: OpenHost, second_story: Story, second_address: str
) -> None:
    page = open_host(rebuilt(second_story, second_address, "/en/embed/all/", place, ""), "800px")
    wait_until(framed(page), "window.explainer")
    assert not told_unknown(page)


def test_what_a_host_adds_is_passed_over_in_silence(
    open_host: OpenHost, second_address: str
) -> None:
    page = open_host(
        f'<iframe src="{second_address}/en/embed/all/#ISL#amp=1" width="700" height="900"></iframe>',
        "800px",
    )
    frame = framed(page)
    wait_until(frame, "window.explainer?.chosen.country === 'ISL'")
    assert not told_unknown(page)
    for place in ("CYP&respond", "ISL&from=timeline&origin=https://example.org", "CYP#_=_"):
        frame.evaluate("place => { location.hash = place; }", place)
        wait_until(frame, "country => window.explainer.chosen.country === country", place[:3])
        assert not told_unknown(page), place


@pytest.mark.parametrize("secret", [SECRET, ""], ids=["in the address", "added later"])
def test_wordpress_hears_the_height_and_follows_links_to_the_site(
    secret: str, open_host: OpenHost, second_story: Story, second_address: str
) -> None:
    body = LISTENER + rebuilt(second_story, second_address, "/en/embed/map/", "", secret) + CALLS
    page = open_host(body, "800px")
    told = min(1000, content_height(page))
    wait_until(page, "told => +document.querySelector('iframe').height === told", told)
    assert not told_unknown(page)
    framed(page).locator(".credit a").first.click()
    assert wait_until(page, "followed.length && followed") == [f"{second_address}/en/"]


def test_what_is_chosen_by_the_address_or_by_hand_is_shown_in_the_sandbox(
    open_host: OpenHost, second_story: Story, second_address: str
) -> None:
    page = open_host(rebuilt(second_story, second_address, "/en/embed/all/", "#ISL"), "800px")
    wait_until(framed(page), "window.explainer.chosen.country === 'ISL'")
    framed(page).locator("[data-choose=status]").first.click()
    wait_until(
        framed(page), "window.explainer.chosen.status && location.hash.includes('country=ISL')"
    )
    assert not told_unknown(page)
    assert frame_height(page) <= MOST_HEIGHT + 4  # its border
