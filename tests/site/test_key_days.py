"""Documents of key days: the story as it stood, whole, and nothing that came later in any byte."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from urllib.parse import urljoin
from xml.etree import ElementTree as xml

import pytest
from werkzeug.test import Client

from explainer.site.reload import Reloader
from explainer.site.search_engines import SITEMAP
from explainer.site.site import Site
from explainer.site.wsgi import StoryApplication
from explainer.story.model import KeyDay
from explainer.story.model.story import Story
from explainer.story.model.values import Text
from explainer.wording.catalogue import catalogue, full_day
from tests.builders import SECOND_STORY
from tests.later import Later
from tests.markup import Element, read_html
from tests.site.conftest import Build

BASE = "https://example.org/news/"
FIRST, TURN, LAST = date(2025, 8, 15), date(2025, 8, 18), date(2025, 8, 20)
WRITTEN = Text(
    {"de": "Wer Mitte August Soldaten schicken wollte", "en": "Who wanted to in mid-August"}
)


@pytest.fixture(scope="module")
def dated(the_story: Story) -> Story:
    """The story in two languages with three key days: one has texts of its own, one is the last day."""
    label = Text({"de": "Wende", "en": "A turn"})
    keys = (
        KeyDay(day=FIRST, label=label),
        KeyDay(day=TURN, label=label, title=WRITTEN, standfirst=WRITTEN),
        KeyDay(day=LAST, label=label),
    )
    return replace(the_story, about=the_story.about.model_copy(update={"key_days": keys}))


@pytest.fixture(scope="module")
def dated_site(dated: Story) -> Site:
    return Site(dated, base_url=BASE)


@pytest.fixture(scope="module")
def second_site(second_story: Story) -> Site:
    return Site(second_story, base_url=BASE)


def read(site: Site, path: str) -> Element:
    return read_html(site[path].body.decode())


def of_day(site: Site, language: str, day: date) -> dict[str, str]:
    """All that a site answers below a key day's page, by path."""
    start = f"/{language}/{day}/"
    return {path: site[path].body.decode() for path in site if path.startswith(start)}


# which there are


@pytest.mark.parametrize("language", ["de", "en"])
def test_each_listed_key_day_has_a_page_and_the_last_day_has_the_newest(
    dated_site: Site, language: str
) -> None:
    found = {p for p, (_, r) in dated_site.documents.items() if r.kind == "page"}
    assert {p for p in found if p.startswith(f"/{language}/")} == {
        f"/{language}/",
        f"/{language}/{FIRST}/",
        f"/{language}/{TURN}/",
    }


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_embed_stands_below_every_key_day(dated_site: Site, language: str) -> None:
    """A new one by itself; only the app goes along, and a card needs a word by that day."""
    newest = embeds(dated_site, f"/{language}/") - {"embed/explore/"}
    assert len(newest) > 20
    for day in (FIRST, TURN):
        edition, _ = dated_site.documents[f"/{language}/{day}/"]
        told = {f"embed/card/{one.country.code}/" for one in edition.standings}
        parts = {path for path in newest if "/card/" not in path}
        assert len(told) > 5
        assert embeds(dated_site, f"/{language}/{day}/") == parts | told


def embeds(site: Site, start: str) -> set[str]:
    found = {p for p, (_, route) in site.documents.items() if route.kind == "embed"}
    return {p.removeprefix(start) for p in found if re.match(rf"{start}embed/", p)}


def test_a_server_has_them_and_no_other_day() -> None:
    reader = Client(StoryApplication(Reloader(SECOND_STORY)))
    kept = "/en/2024-05-21/"
    assert reader.get(kept).status_code == 200
    assert reader.get(f"{kept}embed/map/").status_code == 200
    redirected = reader.get(kept.removesuffix("/"))
    assert (redirected.status_code, redirected.location) == (301, "2024-05-21/")
    for day in ("2024-05-20", "2024-06-30", "2024-05-32", "2030-01-01"):
        answer = reader.get(f"/en/{day}/embed/map/")
        assert answer.status_code == 404
        assert answer.headers["Content-Language"] == "en"
    assert reader.get(f"{kept}embed/card/PRT/").status_code == 200
    assert reader.get(f"{kept}embed/card/CHE/").status_code == 404, "it spoke later"


def test_a_frozen_site_has_the_same_files(build: Build, second_site: Site) -> None:
    folder, reader = build(second_site), Client(StoryApplication(Reloader(SECOND_STORY)))
    looked = 0
    for path in second_site.documents:
        if path.startswith("/en/2024-05-21/"):
            assert (folder / path[1:] / "index.html").read_bytes() == second_site[path].body
            assert reader.get(path).status_code == 200
            looked += 1
    assert looked > 8


# nothing later


def links(page: Element) -> set[str]:
    return {element["href"] for element in page.every() if element.get("href")}


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("day", [FIRST, TURN], ids=str)
def test_no_byte_of_a_key_day_is_of_later(dated_site: Site, day: date, language: str) -> None:
    later = Later(dated_site.story, day, language)
    found = of_day(dated_site, language, day)
    assert len(found) > 25
    assert {path: later.found_in(body) for path, body in found.items()} == {
        path: {} for path in found
    }


def test_no_byte_of_a_key_day_of_another_story_is_of_later(second_site: Site) -> None:
    (key,) = second_site.story.kept_days
    later = Later(second_site.story, key.day, "en")
    found = of_day(second_site, "en", key.day)
    assert len(found) > 15
    assert {path: later.found_in(body) for path, body in found.items()} == {
        path: {} for path in found
    }


def test_whatever_is_later_would_be_found(second_site: Site) -> None:
    (key,) = second_site.story.kept_days
    later = Later(second_site.story, key.day, "en")
    newest = later.found_in(second_site["/en/"].body.decode())
    assert newest.keys() == {
        "id", "address", "day", "month", "quote", "speaker", "text", "country",
    }  # fmt: skip
    page = second_site[f"/en/{key.day}/"].body.decode()
    for kind, marks in later.marks:
        assert all(mark in later.found_in(f"{page} {mark}")[kind] for mark in marks)


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_key_day_leads_to_data_and_pictures_of_its_own_day_alone(
    dated_site: Site, language: str
) -> None:
    for path in of_day(dated_site, language, TURN):
        if path not in dated_site.documents:
            continue
        led = {urljoin(f"{BASE}{path[1:]}", href) for href in links(read(dated_site, path))}
        ours = {address.removeprefix(BASE) for address in led if address.startswith(BASE)}
        files = {one for one in ours if one.startswith("data/") or "/pictures/" in one}
        assert all(str(TURN) in one for one in files), path
        assert not [one for one in ours if "/country/" in one or one.endswith("feed.xml")], path
        if path == f"/{language}/{TURN}/":
            assert {f"data/{TURN}/claims.csv", f"data/{TURN}/story.json"} <= files
            assert f"{language}/pictures/map-{language}-1200x630-{TURN}.png" in files


def test_a_number_does_not_lead_to_what_became_unclear_later(second_site: Site) -> None:
    assert second_site.story.about.headline_number
    page = read(second_site, "/en/2024-05-21/")
    assert page.all("section", id="how-many")
    assert not page.all("a", "footnote")
    assert read(second_site, "/en/").all("a", "footnote")


# what it says of itself


@pytest.mark.parametrize("language", ["de", "en"])
def test_its_title_card_and_addresses_are_its_own(dated_site: Site, language: str) -> None:
    here = f"{BASE}{language}/{TURN}/"
    page = read(dated_site, f"/{language}/{TURN}/")
    meta = metas(page)
    title = WRITTEN[language]
    assert page.one("title").text == page.one("h1").text == meta["og:title"] == title
    assert meta["description"] == meta["og:description"] == title
    assert page.one("link", rel="canonical")["href"] == meta["og:url"] == here
    assert meta["og:image"] == f"{BASE}{language}/pictures/map-{language}-1200x630-{TURN}.png"
    assert full_day(TURN, catalogue(language)) in meta["og:image:alt"]
    found = {link["hreflang"]: link["href"] for link in page.all("link", hreflang=True)}
    assert found == {tag: f"{BASE}{tag}/{TURN}/" for tag in ("de", "en")} | {
        "x-default": f"{BASE}de/{TURN}/"
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
    assert urljoin(f"{BASE}de/{TURN}/", stood.one("a")["href"]) == f"{BASE}de/"
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
            page, start = read(dated_site, path), f"{BASE}{edition.language}/{edition.start}"
            assert page.one("link", rel="canonical")["href"] == start
            assert page.one("meta", name="robots")["content"] == "noindex"
            credit = page.one("p", "credit")
            assert full_day(edition.story.about.as_of, edition.words) in credit.text
            way = urljoin(f"{BASE}{path[1:]}", credit.one("a")["href"])
            assert way in {start, f"{start}#{route.code}"}
            looked += 1
    assert looked > 50


@pytest.mark.parametrize("path", ["", "embed/map/", "embed/table/"])
def test_its_oembed_gives_the_embed_that_stays(dated_site: Site, path: str) -> None:
    answer = json.loads(dated_site[f"/de/{TURN}/{path}oembed.json"].body)
    frame = read_html(answer["html"]).one("iframe")
    assert frame["src"] == f"{BASE}de/{TURN}/{path or 'embed/all/'}"
    assert answer["title"] == read(dated_site, f"/de/{TURN}/{path}").one("title").text


def test_a_card_of_a_key_day_has_no_oembed_and_leads_to_none(dated_site: Site) -> None:
    """There are as many of them as countries and days; its code is on the page of samples."""
    path = f"/de/{TURN}/embed/card/EST/"
    assert f"{path}oembed.json" not in dated_site
    assert not read(dated_site, path).all("link", type="application/json+oembed")
    assert read(dated_site, "/de/embed/card/EST/").all("link", type="application/json+oembed")


def test_search_engines_are_told_of_its_page_and_of_no_embed(second_site: Site) -> None:
    urls = xml.fromstring(second_site["/sitemap.xml"].body).findall(f"{{{SITEMAP}}}url")
    places = [url.findtext(f"{{{SITEMAP}}}loc", "") for url in urls]
    assert [place for place in places if "2024-05-21" in place] == [f"{BASE}en/2024-05-21/"]
    assert not read(second_site, "/en/2024-05-21/").all("meta", name="robots")


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
    assert sources == [f"{BASE}de/{start}embed/map/" for start in ("", f"{TURN}/", f"{FIRST}/")]
    assert page.one("code", id="embed-code").text == options[0]["data-code"]


def test_a_key_day_offers_the_code_that_stays_first(dated_site: Site) -> None:
    page = read(dated_site, f"/en/{TURN}/")
    options = page.one("select", id="embed-day").all("option")
    assert [one["value"] for one in options] == [str(TURN), ""]
    assert options[0].text == "stays as of 18 August 2025"
    frames = [read_html(one["data-code"]).one("iframe") for one in options]
    assert [frame["src"] for frame in frames] == [
        f"{BASE}en/{TURN}/embed/map/",
        f"{BASE}en/embed/map/",
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
    assert all(source.startswith(f"{BASE}de/{TURN}/embed/") for source in sources)


def test_a_story_without_key_days_offers_no_choice(site: Site) -> None:
    assert not read(site, "/de/").all("select", id="embed-day")
    assert not read(site, "/de/embed/").all("p", "embed-days")
