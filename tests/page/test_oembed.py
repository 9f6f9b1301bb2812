"""oEmbed 1.0 as static files, and the links by which they are found."""

import json

import pytest

from explainer.page.embed_code import DEFAULT_WIDTH, embed_code, frame_height
from explainer.page.oembed import embed_path
from explainer.site.site import Site
from tests.builders import BASE_URL as BASE
from tests.markup import read_html


def documents(site: Site) -> list[str]:
    return [path for path, (_, route) in site.documents.items() if route.kind != "samples"]


def test_every_document_leads_to_its_own_answer(site_with_address: Site) -> None:
    assert len(documents(site_with_address)) > 100
    for path in documents(site_with_address):
        page = read_html(site_with_address[path].body.decode())
        link = page.one("link", type="application/json+oembed")
        assert link["rel"] == "alternate"
        assert link["href"] == f"{BASE}{path[1:]}oembed.json"
        assert link["title"] == page.one("title").text
        assert f"{path}oembed.json" in site_with_address


def test_an_answer_has_what_version_1_0_asks_of_rich_content(site_with_address: Site) -> None:
    for path in documents(site_with_address):
        found = site_with_address[f"{path}oembed.json"]
        assert found.content_type == "application/json"
        answer = json.loads(found.body)
        assert (answer["version"], answer["type"]) == ("1.0", "rich")
        assert (type(answer["width"]), type(answer["height"])) == (int, int)
        assert answer["title"] == read_html(site_with_address[path].body.decode()).one("title").text
        assert set(answer) <= {"version", "type", "title", "html", "width", "height"}


def test_its_html_is_the_code_to_copy_with_its_height(site_with_address: Site) -> None:
    for path in documents(site_with_address):
        edition, route = site_with_address.documents[path]
        answer = json.loads(site_with_address[f"{path}oembed.json"].body)
        embed = embed_path(route)
        assert answer["html"] == embed_code(edition, embed, BASE)
        assert answer["width"] == DEFAULT_WIDTH
        frame = read_html(answer["html"]).one("iframe")
        assert answer["height"] == frame_height(edition, embed) == int(frame["height"])
        assert frame["src"].removeprefix(BASE[:-1]) in site_with_address.documents


@pytest.mark.parametrize(
    ("path", "embed"),
    [
        ("/de/", "de/embed/all/"),
        ("/en/country/EST/", "en/embed/card/EST/"),
        ("/en/embed/card/EST/", "en/embed/card/EST/"),
        ("/de/embed/timeline/", "de/embed/timeline/"),
    ],
)
def test_a_page_gives_the_whole_and_a_country_its_card(
    site_with_address: Site, path: str, embed: str
) -> None:
    answer = json.loads(site_with_address[f"{path}oembed.json"].body)
    assert read_html(answer["html"]).one("iframe")["src"] == BASE + embed


def test_a_publisher_is_named_as_provider(second_site_with_address: Site) -> None:
    answer = json.loads(second_site_with_address["/en/oembed.json"].body)
    assert answer["provider_name"] == second_site_with_address.story.about.publisher
    assert answer["provider_url"] == BASE


def test_without_the_sites_address_there_is_none_and_nothing_leads_to_it(site: Site) -> None:
    assert "/de/oembed.json" not in site
    for path in ("/de/", "/de/embed/map/", "/de/country/EST/"):
        page = read_html(site[path].body.decode())
        assert not page.all("link", type="application/json+oembed")
