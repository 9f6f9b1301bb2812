"""Documents of key days: the story as it stood, whole, and nothing that came later in any byte."""

import re
from datetime import date
from urllib.parse import urljoin

import pytest
from werkzeug.test import Client

from explainer.site.reload import Reloader
from explainer.site.site import Site
from explainer.site.wsgi import StoryApplication
from tests.builders import BASE_URL, SECOND_STORY
from tests.later import Later
from tests.markup import Element
from tests.site.conftest import Build
from tests.site.key_days import FIRST, TURN, read


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


def test_a_frozen_site_has_the_same_files(build: Build, second_site_with_address: Site) -> None:
    folder, reader = (
        build(second_site_with_address),
        Client(StoryApplication(Reloader(SECOND_STORY))),
    )
    looked = 0
    for path in second_site_with_address.documents:
        if path.startswith("/en/2024-05-21/"):
            assert (folder / path[1:] / "index.html").read_bytes() == second_site_with_address[
                path
            ].body
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


def test_no_byte_of_a_key_day_of_another_story_is_of_later(second_site_with_address: Site) -> None:
    (key,) = second_site_with_address.story.kept_days
    later = Later(second_site_with_address.story, key.day, "en")
    found = of_day(second_site_with_address, "en", key.day)
    assert len(found) > 15
    assert {path: later.found_in(body) for path, body in found.items()} == {
        path: {} for path in found
    }


def test_whatever_is_later_would_be_found(second_site_with_address: Site) -> None:
    (key,) = second_site_with_address.story.kept_days
    later = Later(second_site_with_address.story, key.day, "en")
    newest = later.found_in(second_site_with_address["/en/"].body.decode())
    assert newest.keys() == {
        "id", "address", "day", "month", "quote", "speaker", "text", "country",
    }  # fmt: skip
    page = second_site_with_address[f"/en/{key.day}/"].body.decode()
    for kind, marks in later.marks:
        assert all(mark in later.found_in(f"{page} {mark}")[kind] for mark in marks)


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_key_day_leads_to_data_and_pictures_of_its_own_day_alone(
    dated_site: Site, language: str
) -> None:
    for path in of_day(dated_site, language, TURN):
        if path not in dated_site.documents:
            continue
        led = {urljoin(f"{BASE_URL}{path[1:]}", href) for href in links(read(dated_site, path))}
        ours = {address.removeprefix(BASE_URL) for address in led if address.startswith(BASE_URL)}
        files = {one for one in ours if one.startswith("data/") or "/pictures/" in one}
        assert all(str(TURN) in one for one in files), path
        assert not [one for one in ours if "/country/" in one or one.endswith("feed.xml")], path
        if path == f"/{language}/{TURN}/":
            assert {f"data/{TURN}/claims.csv", f"data/{TURN}/story.json"} <= files
            assert f"{language}/pictures/map-{language}-1200x630-{TURN}.png" in files


def test_a_number_does_not_lead_to_what_became_unclear_later(
    second_site_with_address: Site,
) -> None:
    assert second_site_with_address.story.about.headline_number
    page = read(second_site_with_address, "/en/2024-05-21/")
    assert page.all("section", id="how-many")
    assert not page.all("a", "footnote")
    assert read(second_site_with_address, "/en/").all("a", "footnote")
