"""What the documents of key days say of themselves, and the code to embed that stays."""

import json
from collections.abc import Mapping
from urllib.parse import urljoin
from xml.etree import ElementTree as xml

import pytest

from explainer.site.search_engines import SITEMAP
from explainer.site.site import Site
from explainer.wording.catalogue import catalogue, full_day
from tests.builders import BASE_URL
from tests.markup import Element, read_html
from tests.site.key_days import FIRST, TURN, WRITTEN, read


@pytest.mark.parametrize("language", ["de", "en"])
def test_its_title_card_and_addresses_are_its_own(dated_site: Site, language: str) -> None:
    here = f"{BASE_URL}{language}/{TURN}/"
    page = read(dated_site, f"/{language}/{TURN}/")
    meta = metas(page)
    title = WRITTEN[language]
    assert page.one("title").text == page.one("h1").text == meta["og:title"] == title
    assert meta["description"] == meta["og:description"] == title
    assert page.one("link", rel="canonical")["href"] == meta["og:url"] == here
    assert meta["og:image"] == f"{BASE_URL}{language}/pictures/map-{language}-1200x630-{TURN}.png"
    assert full_day(TURN, catalogue(language)) in meta["og:image:alt"]
    found = {link["hreflang"]: link["href"] for link in page.all("link", hreflang=True)}
    assert found == {tag: f"{BASE_URL}{tag}/{TURN}/" for tag in ("de", "en")} | {
        "x-default": f"{BASE_URL}de/{TURN}/"
    }
    article, data = json.loads(page.one("script", type="application/ld+json").content)
    assert article["mainEntityOfPage"] == here
    assert data["temporalCoverage"].endswith(f"/{TURN}")
    assert all(f"/data/{TURN}/" in file["contentUrl"] for file in data["distribution"])


def metas(page: Element) -> Mapping[str, str]:
    return {
        e.get("name") or e.get("property") or "": e.get("content") or "" for e in page.all("meta")
    }


def test_the_picture_of_its_card_is_there(dated_site: Site) -> None:
    for language in ("de", "en"):
        picture = dated_site[f"/{language}/pictures/map-{language}-1200x630-{FIRST}.png"]
        assert picture.body.startswith(b"\x89PNG")


@pytest.mark.parametrize("language", ["de", "en"])
def test_without_a_title_of_its_own_it_is_told_apart_by_its_day(
    dated_site: Site, language: str
) -> None:
    page = read(dated_site, f"/{language}/{FIRST}/")
    day = full_day(FIRST, catalogue(language))
    assert page.one("title").text.endswith(f"{day})")
    assert page.one("title").text != read(dated_site, f"/{language}/").one("title").text
    assert day in metas(page)["description"], "for which day all of it is true"


def test_its_head_says_what_it_is_and_leads_to_the_newest(dated_site: Site) -> None:
    page = read(dated_site, f"/de/{TURN}/")
    head = page.one("header", "header-line")
    stood = head.one("p", id="as-of")
    assert stood.text == "So stand es am 18. August 2025. Späteres fehlt. Zum neuesten Stand"
    assert urljoin(f"{BASE_URL}de/{TURN}/", stood.one("a")["href"]) == f"{BASE_URL}de/"
    assert stood.one("a").get("hidden") is None
    assert read(dated_site, "/de/").one("p", id="as-of").one("a").get("hidden") is not None
    assert [a["href"] for a in head.one("nav", "languages").all("a")] == [f"../../en/{TURN}/"]


def test_the_newest_page_names_the_days_that_it_keeps(dated_site: Site) -> None:
    kept = read(dated_site, "/de/").one("p", "kept-days")
    assert [a["href"] for a in kept.all("a")] == [f"{FIRST}/", f"{TURN}/"]
    assert kept.text == "So stand es am: 15. August 2025 (Wende) · 18. August 2025 (Wende)"
    then = read(dated_site, f"/de/{TURN}/").one("p", "kept-days")
    assert [a["href"] for a in then.all("a")] == [f"../{FIRST}/"]
    assert not read(dated_site, f"/de/{FIRST}/").all("p", "kept-days")


def test_an_embed_of_a_key_day_is_of_that_day_and_leads_to_its_page(dated_site: Site) -> None:
    looked = 0
    for path, (edition, route) in dated_site.documents.items():
        if route.kind == "embed" and edition.start:
            page, start = read(dated_site, path), f"{BASE_URL}{edition.language}/{edition.start}"
            assert page.one("link", rel="canonical")["href"] == start
            assert page.one("meta", name="robots")["content"] == "noindex"
            credit = page.one("p", "credit")
            assert full_day(edition.story.about.as_of, edition.words) in credit.text
            way = urljoin(f"{BASE_URL}{path[1:]}", credit.one("a")["href"])
            assert way in {start, f"{start}#{route.code}"}
            looked += 1
    assert looked > 50


@pytest.mark.parametrize("path", ["", "embed/map/", "embed/table/"])
def test_its_oembed_gives_the_embed_that_stays(dated_site: Site, path: str) -> None:
    answer = json.loads(dated_site[f"/de/{TURN}/{path}oembed.json"].body)
    frame = read_html(answer["html"]).one("iframe")
    assert frame["src"] == f"{BASE_URL}de/{TURN}/{path or 'embed/all/'}"
    assert answer["title"] == read(dated_site, f"/de/{TURN}/{path}").one("title").text


def test_a_card_of_a_key_day_has_no_oembed_and_leads_to_none(dated_site: Site) -> None:
    """There are as many of them as countries and days; its code is on the page of samples."""
    path = f"/de/{TURN}/embed/card/EST/"
    assert f"{path}oembed.json" not in dated_site
    assert not read(dated_site, path).all("link", type="application/json+oembed")
    assert read(dated_site, "/de/embed/card/EST/").all("link", type="application/json+oembed")


def test_search_engines_are_told_of_its_page_and_of_no_embed(
    second_site_with_address: Site,
) -> None:
    urls = xml.fromstring(second_site_with_address["/sitemap.xml"].body).findall(
        f"{{{SITEMAP}}}url"
    )
    places = [url.findtext(f"{{{SITEMAP}}}loc", "") for url in urls]
    assert [place for place in places if "2024-05-21" in place] == [f"{BASE_URL}en/2024-05-21/"]
    assert not read(second_site_with_address, "/en/2024-05-21/").all("meta", name="robots")


def test_where_one_explores_the_way_keeps_the_day(dated_site: Site) -> None:
    ways = [a for a in read(dated_site, f"/de/{TURN}/").all("a") if "explore/" in a["href"]]
    assert {a["href"] for a in ways} == {f"../explore/#day={TURN}"}
    assert {a["data-keep-selection"] for a in ways} == {str(TURN)}


# the code to embed


def test_the_newest_page_offers_code_that_goes_along_or_stays(dated_site: Site) -> None:
    page = read(dated_site, "/de/")
    options = page.one("select", id="embed-day").all("option")
    assert [one["value"] for one in options] == ["", str(TURN), str(FIRST)]
    assert [one.text for one in options] == [
        "geht mit: immer der neueste Stand",
        "bleibt beim Stand vom 18. August 2025",
        "bleibt beim Stand vom 15. August 2025",
    ]
    sources = [read_html(one["data-code"]).one("iframe")["src"] for one in options]
    assert sources == [f"{BASE_URL}de/{start}embed/map/" for start in ("", f"{TURN}/", f"{FIRST}/")]
    assert page.one("code", id="embed-code").text == options[0]["data-code"]


def test_a_key_day_offers_the_code_that_stays_first(dated_site: Site) -> None:
    page = read(dated_site, f"/en/{TURN}/")
    options = page.one("select", id="embed-day").all("option")
    assert [one["value"] for one in options] == [str(TURN), ""]
    assert options[0].text == "stays as of 18 August 2025"
    frames = [read_html(one["data-code"]).one("iframe") for one in options]
    assert [frame["src"] for frame in frames] == [
        f"{BASE_URL}en/{TURN}/embed/map/",
        f"{BASE_URL}en/embed/map/",
    ]


def test_samples_lead_to_those_that_stay_and_back(dated_site: Site) -> None:
    newest = read(dated_site, "/de/embed/").one("p", "embed-days")
    assert newest.one("b").text == "geht mit: immer der neueste Stand"
    assert [a["href"] for a in newest.all("a")] == [f"../{TURN}/embed/", f"../{FIRST}/embed/"]
    page = read(dated_site, f"/de/{TURN}/embed/")
    kept = page.one("p", "embed-days")
    assert kept.one("b").text == "bleibt beim Stand vom 18. August 2025"
    assert kept.one("a")["href"] == "../../embed/"
    codes = [read_html(code.text).all("iframe") for code in page.all("code")]
    sources = {frames[0]["src"] for frames in codes if frames}
    assert len(sources) > 10
    assert all(source.startswith(f"{BASE_URL}de/{TURN}/embed/") for source in sources)


def test_a_story_without_key_days_offers_no_choice(site: Site) -> None:
    assert not read(site, "/de/").all("select", id="embed-day")
    assert not read(site, "/de/embed/").all("p", "embed-days")
