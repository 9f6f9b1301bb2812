"""What the site answers for embeds and page, before a browser has seen it."""

import re
from functools import cache

import pytest

from explainer.page.routes import Route
from explainer.site.compression import compressed
from explainer.site.site import Site
from explainer.story.model.story import Story
from tests.builders import BASE_URL
from tests.markup import Element, read_html

KB = 1000  # bytes
OWN = 330  # bytes that nginx says before each file beside the headers that are ours
SELF, ALL = "frame-ancestors 'self'", "frame-ancestors *"
FURNITURE = ("header", "footer", "nav", "aside")


@pytest.fixture(scope="module")
def embeds(site_with_address: Site) -> dict[str, tuple[Route, Element]]:
    found = {
        path: (route, read_html(site_with_address[path].body.decode()))
        for path, (_, route) in site_with_address.documents.items()
        if route.kind == "embed"
    }
    assert len(found) > 50
    return found


def weight(site: Site, path: str) -> int:
    """The bytes of an answer over the wire, headers included, as the frozen site sends it."""
    answer = site[path]
    said = sum(len(f"{name}: {value}\r\n") for name, value in answer.headers.items())
    return packed(answer.body) + said + OWN


@cache
def packed(body: bytes) -> int:
    return len(compressed(body, "text/html")[".br"])


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_map_to_embed_weighs_at_most_38_kb(language: str, site: Site) -> None:
    assert 20 * KB < weight(site, f"/{language}/embed/map/") <= 38 * KB


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_page_weighs_at_most_62_kb_and_220_bytes_a_claim_beyond_132(
    language: str, site: Site
) -> None:
    further = max(len(site.story.claims) - 132, 0)
    assert weight(site, f"/{language}/") <= 62 * KB + 220 * further


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_other_embeds_are_lighter_than_the_page(language: str, site: Site) -> None:
    for name in ("positions", "how-many", "phases", "timeline", "table", "all", "card/EST"):
        assert weight(site, f"/{language}/embed/{name}/") < weight(site, f"/{language}/")


def test_no_document_has_anything_of_dash_or_plotly(site: Site) -> None:
    """Neither a script nor the name of one, but where one explores; a story may tell of a dash."""
    named = re.compile(rb"plotly|_dash|dash_|dash-|react|<template", re.IGNORECASE)
    looked_at = [path for path, (_, route) in site.documents.items() if not route.app]
    assert len(looked_at) > 100
    for path in looked_at:
        assert not named.findall(site[path].body.replace(b"dasharray", b"")), path


def test_no_machine_lists_an_embed_and_the_page_stands_for_it(
    embeds: dict[str, tuple[Route, Element]],
) -> None:
    for path, (_, embed) in embeds.items():
        assert embed.one("meta", name="robots")["content"] == "noindex"
        assert embed.one("link", rel="canonical")["href"] == f"{BASE_URL}{path.split('/')[1]}/"


def test_an_embed_has_one_first_heading_and_none_of_the_pages_furniture(
    embeds: dict[str, tuple[Route, Element]],
) -> None:
    for _, embed in embeds.values():
        assert embed.one("h1").text
        assert embed.one("main", class_="embed")
        assert not [tag for tag in FURNITURE if embed.all(tag)]


def test_one_line_tells_the_day_and_leads_to_the_page(
    embeds: dict[str, tuple[Route, Element]],
) -> None:
    for path, (route, embed) in embeds.items():
        credit = embed.one("p", class_="credit")
        day = "20.8.2025" if path.startswith("/de/") else "20 August 2025"
        assert day in credit.text
        way = "../" * route.path.count("/")
        assert credit.one("a")["href"] == (f"{way}#{route.code}" if route.code else way)


def test_a_published_embed_names_its_source(second_story: Story) -> None:
    assert second_story.about.publisher
    page = read_html(Site(second_story)["/en/embed/map/"].body.decode())
    assert f"Source: {second_story.about.publisher}" in page.one("p", class_="credit").text


def test_links_of_an_embed_open_outside_its_frame(
    embeds: dict[str, tuple[Route, Element]],
) -> None:
    for _, embed in embeds.values():
        base = embed.one("base")
        assert (base["target"], base.get("href")) == ("_blank", None)


def test_a_card_needs_the_scripts_of_embeds_alone(
    embeds: dict[str, tuple[Route, Element]],
) -> None:
    cards = {path: embed for path, (route, embed) in embeds.items() if route.code}
    assert len(cards) > 40
    for card in cards.values():
        scripts = [script for script in card.all("script") if not script.get("type")]
        address, heights = (script.content for script in scripts)
        assert "secret" in address
        assert "datawrapper-height" in heights
        assert len(address) + len(heights) < 5000, "nothing that is about choosing"


def test_anybody_may_frame_an_embed_and_nobody_a_page(site: Site) -> None:
    for path, (_, route) in site.documents.items():
        policy = site[path].headers["Content-Security-Policy"]
        assert (ALL if route.kind == "embed" else SELF) in policy, path
        assert policy.count("frame-ancestors") == 1
    for missing in (site.not_found("/de/nowhere"), site.not_found_anywhere("de")):
        assert SELF in missing.headers["Content-Security-Policy"]


def test_who_may_frame_the_embeds_can_be_said(the_story: Story) -> None:
    site = Site(the_story, ancestors="https://example.org")
    assert "frame-ancestors https://example.org" in policy_of(site, "/de/embed/card/EST/")
    assert SELF in policy_of(site, "/de/")


def policy_of(site: Site, path: str) -> str:
    return site[path].headers["Content-Security-Policy"]


def test_measured_heights_reach_code_samples_and_oembed(the_story: Story) -> None:
    heights = {"de/embed/map/": ((180, 4321), (1200, 4321))}
    site = Site(the_story, base_url=BASE_URL, heights=heights)
    for path in ("/de/", "/de/embed/", "/de/embed/map/oembed.json"):
        assert "4321" in site[path].body.decode(), path
    assert "4321" not in site["/en/embed/"].body.decode()
