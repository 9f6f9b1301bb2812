"""What machines are told of a document."""

import csv
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from explainer.content.country import country
from explainer.content.edition import Edition
from explainer.content.map import map_of
from explainer.content.phases import phases
from explainer.page.head import structured_data
from explainer.page.oembed import write_oembed
from explainer.page.routes import PAGE, routes
from explainer.site.search_engines import write_robots
from explainer.site.site import Site
from explainer.story.model.story import Story
from tests.builders import BASE_URL as BASE
from tests.builders import a_story
from tests.markup import read_html


def linked(site: Site, path: str, **attributes: Any) -> list[str]:
    """The addresses of a document's links of a kind."""
    page = read_html(site[path].body.decode())
    return [link["href"] for link in page.all("link", **attributes)]


def test_a_page_is_canonical_and_leads_to_its_other_languages(site_with_address: Site) -> None:
    assert linked(site_with_address, "/de/", rel="canonical") == [f"{BASE}de/"]
    assert linked(site_with_address, "/de/", rel="alternate", hreflang="en") == [f"{BASE}en/"]
    assert linked(site_with_address, "/en/", rel="alternate", hreflang="de") == [f"{BASE}de/"]


def test_an_embed_leads_to_the_page(site_with_address: Site) -> None:
    assert linked(site_with_address, "/de/embed/map/", rel="canonical") == [f"{BASE}de/"]


def test_a_countrys_page_leads_to_its_own_feed_before_that_of_all(site_with_address: Site) -> None:
    atom = "application/atom+xml"
    assert linked(site_with_address, "/de/country/EST/", type=atom) == [
        "feed.xml",
        "../../feed.xml",
    ]
    assert linked(site_with_address, "/de/embed/card/EST/", type=atom) == ["../../../feed.xml"]
    assert site_with_address["/de/country/EST/feed.xml"].body.startswith(b"<?xml")


def test_a_story_without_publisher_is_a_creative_work(german_edition: Edition) -> None:
    article, data = structured_data(german_edition, BASE)
    assert article["@type"] == "CreativeWork"
    assert "publisher" not in article
    assert data["@type"] == "Dataset"
    assert len(data["distribution"]) == 6


def test_a_published_story_is_a_news_article_with_days_of_the_story(
    second_edition: Edition,
) -> None:
    article, data = structured_data(second_edition, BASE)
    about = second_edition.story.about
    assert article["@type"] == "NewsArticle"
    assert article["publisher"]["name"] == about.publisher
    assert article["datePublished"] == about.published.isoformat()
    assert data["temporalCoverage"].endswith(about.as_of.isoformat())


def test_oembed_has_what_version_1_0_asks_for(german_edition: Edition) -> None:
    found = [route for route in routes(german_edition) if route.kind != "samples"]
    assert len(found) > 50
    for route in found:
        answer = json.loads(write_oembed(german_edition.at(route.path), route, BASE))
        assert (answer["version"], answer["type"]) == ("1.0", "rich")
        assert {"html", "width", "height", "title"} <= set(answer)
        assert f'src="{BASE}de/embed/' in answer["html"]


def test_a_draft_asks_not_to_be_listed(the_story: Story, second_story: Story) -> None:
    assert b"Disallow: /" in write_robots(the_story, "")
    assert b"Allow: /" in write_robots(second_story, BASE)
    assert f"Sitemap: {BASE}sitemap.xml".encode() in write_robots(second_story, BASE)


def test_the_page_is_the_first_edition(german_edition: Edition) -> None:
    assert next(iter(routes(german_edition))) == replace(PAGE)


def meta(site: Site, path: str) -> dict[str, str]:
    """What a document says of itself in the terms of Open Graph."""
    page = read_html(site[path].body.decode())
    return {m["property"]: m["content"] for m in page.all("meta", property=True)}


def test_open_graph_tells_title_words_address_and_days(
    second_story: Story, second_site_with_address: Site
) -> None:
    about = second_story.about
    found = meta(second_site_with_address, "/en/")
    assert found == {
        "og:type": "article",
        "og:title": about.title["en"],
        "og:description": about.standfirst["en"],
        "og:locale": "en_GB",
        "og:url": f"{BASE}en/",
        "og:image": f"{BASE}en/pictures/map-en-1200x630.png",
        "og:image:type": "image/png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": map_of(Edition(second_story, "en")).alt,
        "og:site_name": about.publisher,
        "article:published_time": about.published.isoformat(),
        "article:modified_time": about.modified.isoformat(),
    }


def test_a_country_page_is_shared_with_its_own_course_and_card(site_with_address: Site) -> None:
    found = meta(site_with_address, "/de/country/EST/")
    assert found["og:image"] == f"{BASE}de/pictures/card-EST-de-1200x630.png"
    assert "Estland: grundsätzlich bereit" in found["og:image:alt"]
    assert found["og:image:alt"].endswith(". grundsätzlich bereit seit 30. Apr. 2025")


def test_a_card_of_the_other_kind_says_the_same_of_each_document(site_with_address: Site) -> None:
    """Title, text, picture and the picture's words; and no two documents are called the same."""
    titles = []
    for path in (
        "/de/",
        "/en/",
        "/de/country/EST/",
        "/en/country/POL/",
        "/de/explore/",
        "/de/embed/",
    ):
        page = read_html(site_with_address[path].body.decode())
        named = {m["name"]: m["content"] for m in page.all("meta", name=True)}
        graph = meta(site_with_address, path)
        assert named["twitter:title"] == graph["og:title"] == page.one("title").text
        assert named["twitter:description"] == graph["og:description"] == named["description"]
        assert named.get("twitter:image") == graph.get("og:image")
        assert named.get("twitter:image:alt") == graph.get("og:image:alt")
        large = "og:image" in graph
        assert named["twitter:card"] == ("summary_large_image" if large else "summary")
        assert large is (path != "/de/embed/")
        titles.append(named["twitter:title"])
    assert len(set(titles)) == len(titles)


def test_an_embed_of_the_phases_says_how_far_they_are_known(
    the_story: Story, site_with_address: Site
) -> None:
    found = meta(site_with_address, "/de/embed/phases/")["og:description"]
    assert found == phases(Edition(the_story, "de")).now.lead != ""
    assert found != meta(site_with_address, "/de/embed/positions/")["og:description"]


def test_a_country_page_says_where_the_country_stands(
    the_story: Story, site_with_address: Site
) -> None:
    found = meta(site_with_address, "/de/country/EST/")["og:description"]
    assert found == country(Edition(the_story, "de"), "EST").said != ""


def test_open_graph_of_an_embed_leads_to_the_page(site_with_address: Site) -> None:
    found = meta(site_with_address, "/de/embed/map/")
    assert found["og:url"] == f"{BASE}de/"
    assert "og:site_name" not in found


def test_a_country_page_has_its_name_in_its_title(site_with_address: Site) -> None:
    found = meta(site_with_address, "/de/country/EST/")
    assert found["og:title"].startswith("Estland: ")
    assert found["og:url"] == f"{BASE}de/country/EST/"


def test_languages_lead_to_each_other_in_both_directions(site_with_address: Site) -> None:
    paths = [
        path for path, (_, route) in site_with_address.documents.items() if route.kind != "embed"
    ]
    assert len(paths) > 50
    led = {}
    for path in paths:
        page = read_html(site_with_address[path].body.decode())
        led[path] = {link["hreflang"]: link["href"] for link in page.all("link", hreflang=True)}
    for path, found in led.items():
        assert set(found) == {"de", "en", "x-default"}
        assert found["x-default"] == found["de"]
        assert found[path.split("/")[1]] == BASE + path[1:]
        for address in found.values():
            assert BASE + path[1:] in led[f"/{address.removeprefix(BASE)}"].values()


def test_the_data_of_a_story_without_claims_begins_with_the_days_that_it_covers(
    tmp_path: Path,
) -> None:
    story = a_story(tmp_path, claims={})
    _, data = structured_data(Edition(story, "en"), BASE)
    assert data["temporalCoverage"] == "2025-08-13/2025-08-20"


def test_a_story_in_one_language_leads_to_no_other(tmp_path: Path) -> None:
    site = Site(a_story(tmp_path), base_url=BASE)
    assert not read_html(site["/en/"].body.decode()).all("link", hreflang=True)


def test_the_data_set_has_files_days_countries_licence_and_sources(
    german_edition: Edition, site: Site
) -> None:
    _, data = structured_data(german_edition, BASE)
    about, story = german_edition.story.about, german_edition.story
    first = min(claim.date.first_day for claim in story.claims.values())
    assert data["temporalCoverage"] == f"{first.isoformat()}/{about.as_of.isoformat()}"
    assert "Estland" in data["spatialCoverage"]
    assert len(data["spatialCoverage"]) == len(story.countries)
    assert data["license"] == about.licence_url
    cited = data["citation"]["url"]
    assert cited in [file["contentUrl"] for file in data["distribution"]]
    table = site[f"/{cited.removeprefix(BASE)}"].body.decode("utf-8-sig")
    addresses = {source.url for source in story.sources.values() if source.kind != "mirror"}
    assert {row["url"] or None for row in csv.DictReader(table.splitlines())} == addresses | {None}
    assert 50 <= len(data["description"]) <= 5000
    for file in data["distribution"]:
        found = site[f"/{file['contentUrl'].removeprefix(BASE)}"]
        assert found.content_type.split(";")[0] == file["encodingFormat"]


def test_without_the_sites_address_files_are_named_from_the_document(
    german_edition: Edition,
) -> None:
    article, data = structured_data(german_edition, "")
    assert "mainEntityOfPage" not in article
    assert all(file["contentUrl"].startswith("../data/") for file in data["distribution"])


def test_the_structured_data_stands_in_the_page_alone(second_site_with_address: Site) -> None:
    for path, (edition, route) in second_site_with_address.documents.items():
        scripts = read_html(second_site_with_address[path].body.decode()).all(
            "script", type="application/ld+json"
        )
        assert len(scripts) == (route.kind == "page")
        if scripts:
            assert json.loads(scripts[0].content) == structured_data(edition, BASE)


def test_the_publisher_and_who_is_responsible_are_named(second_edition: Edition) -> None:
    article, data = structured_data(second_edition, BASE)
    about = second_edition.story.about
    assert article["publisher"] == data["creator"]
    assert article["author"] == {"@type": "Person", "name": about.responsible}
    assert article["mainEntityOfPage"] == f"{BASE}en/"
