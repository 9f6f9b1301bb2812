"""What the server does not have, and does not take: said as such, and never looked up on a disk."""

import logging
from pathlib import Path
from urllib.parse import unquote, urljoin

import pytest
from werkzeug.test import Client, create_environ, run_wsgi_app

from explainer.content.pictures import FORMATS, Picture
from explainer.pictures.typesetting import CannotDraw
from explainer.site.reload import Reloader
from explainer.site.wsgi import StoryApplication
from explainer.wording.catalogue import catalogue
from tests.builders import TOO_LONG, about, text, write_story
from tests.markup import read_html


@pytest.mark.parametrize(
    "path",
    ["/nowhere", "/en/nowhere/", "/en/country/FRA/", "/en/country/isl/", "/assets/", "/en/x.php",
     "/assets/parts/page-en.000000000000.json", "/static/x", "/%2e%2e/%2e%2e/etc/passwd", "/fr/",
     "/en/404.html", "/en/ö/\U0001f600"],
)  # fmt: skip
def test_what_there_is_not_is_not_found(client: Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert read_html(answer.text).one("meta", name="robots")["content"] == "noindex"


@pytest.mark.parametrize(
    ("path", "language", "start"),
    [
        ("/nowhere", "de", "de/"),
        ("/de/nowhere", "de", "../de/"),
        ("/en/country/ABC/", "en", "../../../en/"),
        ("/fr/x", "de", "../de/"),
    ],
)
def test_what_is_not_found_is_said_in_the_language_of_the_path_with_the_way_to_the_start(
    both_languages: Client, path: str, language: str, start: str
) -> None:
    answer = both_languages.get(path)
    page = read_html(answer.text)
    assert page.one("html")["lang"] == answer.headers["Content-Language"] == language
    assert page.all("a")[0]["href"] == start
    assert page.one("h1").text


@pytest.mark.parametrize("path", ["/nowhere", "/en/country/ABC/"])
def test_what_is_not_found_leads_to_every_country_in_the_language_of_the_path(
    both_languages: Client, path: str
) -> None:
    links = read_html(both_languages.get(path).text).one("ul", class_="countries").all("a")
    assert len(links) > 1
    names = [link.text for link in links]
    assert names == sorted(names, key=catalogue("en" if "/en/" in path else "de").sort_key)
    for link in links:
        assert both_languages.get(urljoin(path, link["href"])).status_code == 200


@pytest.mark.parametrize("path", ["//evil.example/", "//evil.example", "//en"])
def test_no_path_leads_to_another_host(reloader: Reloader, path: str) -> None:
    environ = create_environ("/")
    environ["PATH_INFO"] = path
    _, status, headers = run_wsgi_app(StoryApplication(reloader), environ)
    assert status.startswith("301" if path == "//en" else "404")
    assert headers.get("Location") == ("en/" if path == "//en" else None)


def test_a_path_that_looks_like_mark_up_is_not_repeated(client: Client) -> None:
    assert b"alert(1)" not in client.get("/<script>alert(1)</script>").data


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PURGE"])
@pytest.mark.parametrize("path", ["/", "/en/", "/en/feed.xml", "/nowhere", "/en/_dash-layout"])
def test_nothing_can_be_sent(client: Client, method: str, path: str) -> None:
    answer = client.open(path, method=method, data=b"x" * 100)
    assert answer.status_code == 405
    assert answer.headers["Allow"] == "GET, HEAD"


ODD_WAYS = (
    "/../{}", "/..%2f{}", "/%2e%2e/{}", "/./{}", "/{}/../x", "/en/..{}", "/{}%00", "/{}\x00", "/{}\\..\\",
    "/..;/{}", "/.{}", "/{}/.", "//{}", "/en/../../../..{}", "\\{}", "/{};x", "/{}%2f", "/~{}",
)  # fmt: skip
FILES_OF_THE_MACHINE = (
    "etc/passwd", "story.yaml", "data/story.yaml", "claims/EST.yaml", "pyproject.toml",
    "explainer/app.py", "assets/js/selection.js", ".git/config", "proc/self/environ", "README.md",
)  # fmt: skip


@pytest.mark.parametrize("way", ODD_WAYS)
def test_only_paths_that_are_known_have_an_answer(reloader: Reloader, way: str) -> None:
    """No path is ever looked up on a disk, however it is written."""
    assert reloader.site
    known = {path: reloader.site[path].body for path in reloader.site if "/pictures/" not in path}
    assert len(known) > 30
    for path in (*known, *FILES_OF_THE_MACHINE):
        asked = way.format(path.strip("/"))
        for written in (asked, unquote(asked)):
            environ = create_environ("/")
            environ["PATH_INFO"] = written
            body, status, _ = run_wsgi_app(StoryApplication(reloader), environ)
            # a server takes several slashes at the beginning for one
            meant = f"/{written.lstrip('/')}"
            if meant in known:
                assert (status[:3], b"".join(body)) == ("200", known[meant])
            else:
                assert status[:3] in ("404", "301")


def test_a_picture_that_cannot_be_drawn_is_not_there_and_the_log_says_why(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: object, picture: Picture, *__: object) -> None:
        raise CannotDraw(f"{picture.name}: the text does not fit", "choose a taller size")

    monkeypatch.setattr("explainer.site.drawn.draw_picture", refuse)
    client = Client(StoryApplication(Reloader(write_story(tmp_path))))
    with caplog.at_level(logging.WARNING, "explainer"):
        answers = [ask("/en/pictures/table-en-1200x630.svg") for ask in (client.get, client.head)]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert b"does not fit" not in answers[0].data
    assert caplog.text.count("table-en-1200x630.svg: the text does not fit") == 2
    assert "do this: choose a taller size" in caplog.text


def test_no_document_leads_to_a_picture_that_is_not_there(tmp_path: Path) -> None:
    """A table has as many pages as it needs as a PDF, and so has the dossier."""
    long = about(title=text(TOO_LONG))
    client = Client(StoryApplication(Reloader(write_story(tmp_path, story=long))))
    asked = {
        "/en/",
        "/en/embed/",
        *(f"/en/embed/{part}/" for part in ("map", "positions", "timeline", "table")),
    }
    led = set()
    for path in asked:
        page = read_html(client.get(path).text)
        elements = [element for element in page.every() if element.tag in ("a", "img")]
        links = [element.get("href") or element.get("src") or "" for element in elements]
        led |= {urljoin(path, link) for link in links if "pictures/" in link}
    # the course is titled by its headline; there is room for the story's title above it
    drawn = {f"/en/pictures/positions-en-1200x630.{form}" for form in FORMATS}
    drawn |= {"/en/pictures/map-en-phone.png"}  # as high as its content
    assert led == {"/en/pictures/table-en-1200x630.pdf", "/en/pictures/dossier-en.pdf"} | drawn
    assert all(client.get(path).status_code == 200 for path in led)
    for name in ("map-en-1200x630.png", "timeline-en-1200x630.pdf", "table-en-1200x630.svg"):
        assert client.get(f"/en/pictures/{name}").status_code == 404
