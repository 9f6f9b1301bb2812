"""What search engines are told: robots.txt always, a sitemap where the site's address is known."""

from collections.abc import Iterable
from xml.etree import ElementTree as xml

from explainer.content.edition import Edition
from explainer.page.routes import Route
from explainer.story.model.story import Story

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


def write_robots(story: Story, base_url: str) -> bytes:
    """Everything may be read; a draft asks not to be."""
    lines = ["User-agent: *", "Disallow: /" if story.is_draft else "Allow: /"]
    if base_url:
        lines.append(f"Sitemap: {base_url}sitemap.xml")
    return ("\n".join(lines) + "\n").encode()


def write_sitemap(
    story: Story, base_url: str, documents: Iterable[tuple[str, tuple[Edition, Route]]]
) -> bytes:
    """Pages, where one explores, and country pages, each with the day on which the story's texts last changed."""
    urlset = xml.Element("urlset", {"xmlns": SITEMAP})
    for path, (_, route) in documents:
        if route.kind not in ("page", "explore", "country"):
            continue
        url = xml.SubElement(urlset, "url")
        xml.SubElement(url, "loc").text = f"{base_url}{path.removeprefix('/')}"
        xml.SubElement(url, "lastmod").text = story.about.modified.isoformat()
    xml.indent(urlset)
    return xml.tostring(urlset, "utf-8", xml_declaration=True) + b"\n"
