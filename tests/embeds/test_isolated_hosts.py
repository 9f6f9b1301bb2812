"""A host that isolates itself (COEP) shows embeds and pictures, and scripts of any page read the data."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page
from werkzeug.wrappers import Request, Response

from tests.browser.conftest import OpenPage
from tests.browser.reading import wait_until
from tests.embeds.conftest import framed
from tests.exploring.exploring import wait_until_explored
from tests.grids import each_value
from tests.in_a_thread import serving

ARTICLE = """<!doctype html><html lang="en"><title>Host</title>
<iframe title="x" src="{address}/en/embed/{name}/?theme={theme}" width="650" height="900"></iframe>
<img id="picture" alt="" src="{address}/en/pictures/map-en-1200x630.png">"""
GROUNDS = {"light": "rgb(255, 255, 255)", "dark": "rgb(17, 23, 28)"}


@pytest.fixture(scope="module")
def isolated(second_address: str) -> Iterator[str]:
    """A site of others; the path says the policy, the embed, and the theme that is asked for."""

    @Request.application
    def answer(request: Request) -> Response:
        if request.path == "/favicon.ico":
            return Response("")
        policy, theme, name = request.path[1:].split("/", 2)
        body = ARTICLE.format(address=second_address, name=name, theme=theme)
        told = {"Cross-Origin-Embedder-Policy": policy, "Cross-Origin-Opener-Policy": "same-origin"}
        return Response(body, headers=told, content_type="text/html")

    with serving(answer) as port:
        yield f"http://localhost:{port}"


@pytest.fixture
def open_isolated(open_page: OpenPage, isolated: str, complaints: list[str]) -> Iterator[OpenPage]:
    def open_isolated(path: str, **reader: str) -> Page:
        page = open_page(f"{isolated}/{path}", **reader)
        assert page.evaluate("crossOriginIsolated")
        return page

    yield open_isolated
    complaints[:] = [said for said in complaints if not said.startswith("another host")]


@each_value(policy=["require-corp", "credentialless"], name=["map", "explore", "card/CYP"])
def test_embeds_and_pictures_stand_in_an_isolated_page(
    policy: str, name: str, open_isolated: OpenPage, second_address: str
) -> None:
    page = open_isolated(f"{policy}/dark/{name}")
    embed = framed(page)
    assert "Example Society" in embed.locator("main").inner_text()
    if name == "explore":
        wait_until_explored(embed)
    wait_until(page, "document.getElementById('picture').naturalWidth === 1200")
    found = page.evaluate(
        """async (address) => {
          const asked = ["data/claims.csv", "data/story.json", "en/feed.xml", "en/pictures/map-en-1200x630.svg"];
          return Promise.all(asked.map(async (path) => (await fetch(`${address}/${path}`)).status));
        }""",
        second_address,
    )
    assert found == [200] * 4


@each_value(
    name=["map", "positions", "phases", "timeline", "table", "all", "card/CYP", "explore"],
    theme=list(GROUNDS),
)
def test_every_embed_takes_the_theme_of_its_address(
    name: str, theme: str, open_page: OpenPage, second_address: str
) -> None:
    """From the first thing that is drawn, and whatever the reader's own is."""
    (other,) = GROUNDS.keys() - {theme}
    page = open_page(f"{second_address}/en/embed/{name}/?theme={theme}", color_scheme=other)
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground == GROUNDS[theme]
