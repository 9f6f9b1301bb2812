"""What search engines are told: robots.txt, and a sitemap where the site's address is known."""

from xml.etree import ElementTree as xml

from explainer.site.search_engines import SITEMAP, write_robots
from explainer.site.site import Site
from explainer.story.model.story import Story
from tests.builders import BASE_URL
from tests.markup import read_html


def test_a_draft_asks_robots_to_stay_away(the_story: Story) -> None:
    assert the_story.is_draft
    assert write_robots(the_story, "") == b"User-agent: *\nDisallow: /\n"


def test_a_published_story_may_be_read_and_has_a_map(second_story: Story) -> None:
    assert not second_story.is_draft
    lines = write_robots(second_story, BASE_URL).decode().splitlines()
    assert lines == ["User-agent: *", "Allow: /", f"Sitemap: {BASE_URL}sitemap.xml"]


def test_without_the_sites_address_there_is_no_map(second_story: Story) -> None:
    assert b"Sitemap" not in write_robots(second_story, "")
    assert "/sitemap.xml" not in Site(second_story)


def test_the_map_has_the_pages_and_countries_and_nothing_else(site_with_address: Site) -> None:
    site = site_with_address
    urls = xml.fromstring(site["/sitemap.xml"].body).findall(f"{{{SITEMAP}}}url")
    places = [url.findtext(f"{{{SITEMAP}}}loc", "") for url in urls]
    assert len(places) == len(set(places)) > 50
    assert {f"{BASE_URL}de/", f"{BASE_URL}en/", f"{BASE_URL}en/country/EST/"} <= set(places)
    for place in places:
        page = read_html(site[f"/{place.removeprefix(BASE_URL)}"].body.decode())
        assert page.one("link", rel="canonical")["href"] == place
    days = {url.findtext(f"{{{SITEMAP}}}lastmod") for url in urls}
    assert days == {site.story.about.modified.isoformat()}


def test_what_may_not_be_listed_says_so_itself(second_site_with_address: Site) -> None:
    site = second_site_with_address
    listed = site["/sitemap.xml"].body.decode()
    for path in site.documents:
        page = read_html(site[path].body.decode())
        hidden = bool(page.all("meta", name="robots", content="noindex"))
        assert hidden is (f"<loc>{BASE_URL}{path[1:]}</loc>" not in listed), path
