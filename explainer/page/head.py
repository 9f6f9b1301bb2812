"""What a document tells machines: languages, social cards, schema.org, oEmbed and feed.

Days are those of the story, never of the build. What has to be an absolute address is left out
where the site's address is not known.
"""

from typing import Any

from explainer.content.country import country
from explainer.content.course import row_of
from explainer.content.edition import Edition, day
from explainer.content.files import files_of
from explainer.content.map import map_of
from explainer.content.masthead import masthead
from explainer.content.pictures import PICTURES, shared_picture
from explainer.content.sharing import description_of
from explainer.page import elements as h
from explainer.page.parts import json_text
from explainer.page.routes import Route, has_oembed


def show_head(edition: Edition, route: Route, base_url: str) -> h.Node:
    """The elements for the head of one document."""
    about = edition.story.about
    here = f"{base_url}{route.address(edition.language, edition.start)}"
    page = f"{base_url}{edition.language}/{edition.start}"
    canonical = page if route.kind == "embed" else here
    shared = _picture(edition, route, base_url) if base_url and route.kind != "samples" else None
    return [
        base_url and h.link(rel="canonical", href=canonical),
        route.kind != "embed" and _languages(edition, route, base_url),
        route.kind == "country"
        and h.link(rel="alternate", type="application/atom+xml", href="feed.xml",
                   title=edition.words.say("changes.of_country", country=edition.names[route.code])),
        # a feed goes on
        not edition.start
        and h.link(rel="alternate", type="application/atom+xml", href=f"{edition.page}feed.xml",
                   title=edition.words.say("changes.title")),
        base_url and has_oembed(edition, route)
        and h.link(rel="alternate", type="application/json+oembed",
                            href=f"{here}oembed.json", title=route.title(edition)),
        h.meta(property="og:type", content="article"),
        h.meta(property="og:title", content=route.title(edition)),
        h.meta(property="og:description", content=route.description(edition)),
        h.meta(property="og:locale", content=str(edition.words.locale)),
        base_url and h.meta(property="og:url", content=canonical),
        h.meta(name="twitter:card", content="summary_large_image" if shared else "summary"),
        h.meta(name="twitter:title", content=route.title(edition)),
        h.meta(name="twitter:description", content=route.description(edition)),
        shared,
        about.publisher and h.meta(property="og:site_name", content=about.publisher),
        h.meta(property="article:published_time", content=about.published.isoformat()),
        h.meta(property="article:modified_time", content=about.modified.isoformat()),
        route.kind == "page"
        and h.script(type="application/ld+json")[json_text(structured_data(edition, base_url))],
    ]  # fmt: skip


def _picture(edition: Edition, route: Route, base_url: str) -> h.Node:
    """The picture to share, if it is there: a country's course and card on its pages, else the map."""
    picture = shared_picture(edition.language, route.code, edition.day)
    if not edition.has_picture(picture):
        return None
    alt = map_of(edition).alt
    if route.code:
        row = row_of(edition, route.code)
        said = [route.title(edition), country(edition, route.code).said]
        alt = " ".join([edition.words.in_sentences(said), *([row.went] if row.stretches else [])])
    address = f"{base_url}{edition.language}/{PICTURES}{picture.name}"
    return [
        h.meta(property="og:image", content=address),
        h.meta(property="og:image:type", content="image/png"),
        h.meta(property="og:image:width", content=str(picture.size.width)),
        h.meta(property="og:image:height", content=str(picture.size.height)),
        h.meta(property="og:image:alt", content=alt),
        h.meta(name="twitter:image", content=address),
        h.meta(name="twitter:image:alt", content=alt),
    ]


def _languages(edition: Edition, route: Route, base_url: str) -> h.Node:
    tags = edition.story.about.languages
    if len(tags) < 2:
        return None
    start = base_url or edition.root
    there = {tag: f"{start}{route.address(tag, edition.start)}" for tag in tags}
    links = [h.link(rel="alternate", hreflang=tag, href=href) for tag, href in there.items()]
    return [*links, h.link(rel="alternate", hreflang="x-default", href=there[tags[0]])]


def structured_data(edition: Edition, base_url: str) -> list[dict[str, Any]]:
    """The article and its data set in the terms of schema.org."""
    about = edition.story.about
    told = {standing.country.code for standing in edition.standings}
    files = f"{base_url or edition.root}data/"
    article: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle" if about.publisher else "CreativeWork",
        "headline": masthead(edition).title.said,
        "description": description_of(edition),
        "inLanguage": edition.language,
        "datePublished": about.published.isoformat(),
        "dateModified": about.modified.isoformat(),
    }
    data: dict[str, Any] = article | {
        "@type": "Dataset",
        "name": article["headline"],
        "temporalCoverage": f"{_first_day(edition)}/{about.as_of.isoformat()}",
        "spatialCoverage": [
            name for code, name in edition.names.items() if code in told or not edition.start
        ],
        # the table of all sources, whose addresses stand in the document once
        "citation": {"@type": "CreativeWork", "url": f"{files}{edition.start}sources.csv"},
        "distribution": [
            {
                "@type": "DataDownload",
                "contentUrl": f"{files}{name}",
                "encodingFormat": kind,
            }
            for name, kind in files_of(edition).items()
        ],
    }
    if about.publisher:
        publisher = {"@type": "Organization", "name": about.publisher}
        person = {"@type": "Person", "name": about.responsible} if about.responsible else publisher
        article |= {"publisher": publisher, "author": person}
        data["creator"] = publisher
    if base_url:
        article["mainEntityOfPage"] = f"{base_url}{edition.language}/{edition.start}"
    return [
        item | ({"license": about.licence_url} if about.licence_url else {})
        for item in (article, data)
    ]


def _first_day(edition: Edition) -> str:
    days = (claim.date for claim in edition.story.claims.values())
    return day(min(days, default=edition.story.about.covered_from), edition.words).machine
