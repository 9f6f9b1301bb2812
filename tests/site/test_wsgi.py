"""What the server answers, and what it does not: asked as a browser, a script or a stranger would."""

import logging
from pathlib import Path
from urllib.parse import unquote, urljoin

import pytest
from werkzeug.test import Client, create_environ, run_wsgi_app

from explainer.content.pictures import FORMATS, Picture
from explainer.pictures.typesetting import CannotDraw
from explainer.site.reload import Reloader
from explainer.site.served_file import FRESH, IMMUTABLE
from explainer.site.wsgi import RETRY_AFTER, StoryApplication
from explainer.wording.catalogue import catalogue
from tests.builders import AUGUST_STORY, SECOND_STORY, TOO_LONG, about, text, write_story
from tests.markup import read_html
from tests.site.every_answer import answers_of_every_kind


@pytest.fixture(scope="session")
def reloader() -> Reloader:
    return Reloader(SECOND_STORY)


@pytest.fixture
def client(reloader: Reloader) -> Client:
    return Client(StoryApplication(reloader))


@pytest.fixture(scope="session")
def both_languages() -> Client:
    return Client(StoryApplication(Reloader(AUGUST_STORY)))


# answers


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/en/", "text/html; charset=utf-8"),
        ("/en/country/ISL/", "text/html; charset=utf-8"),
        ("/en/embed/map/", "text/html; charset=utf-8"),
        ("/en/feed.xml", "application/atom+xml; charset=utf-8"),
        ("/data/claims.csv", "text/csv; charset=utf-8"),
        ("/data/story.json", "application/json"),
        ("/robots.txt", "text/plain; charset=utf-8"),
    ],
)
def test_what_the_site_has_is_handed_out(
    client: Client, reloader: Reloader, path: str, kind: str
) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == kind
    assert reloader.site
    assert answer.data == reloader.site[path].body
    assert len(answer.data) > 10


def test_a_document_comes_with_its_policy_and_its_language(client: Client) -> None:
    headers = client.get("/en/").headers
    assert headers["Content-Language"] == "en"
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "frame-ancestors 'self'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "Set-Cookie" not in headers


def test_no_answer_sets_a_cookie_or_is_of_another_host(reloader: Reloader) -> None:
    assert reloader.site
    for path, answer in answers_of_every_kind(StoryApplication(reloader), reloader.site).items():
        assert "Set-Cookie" not in answer.headers, path
        assert "Link" not in answer.headers, "a browser would fetch what it names"
        assert "//" not in answer.headers.get("Location", ""), path


def test_anybody_may_frame_an_embed(client: Client) -> None:
    policy = client.get("/en/embed/map/").headers["Content-Security-Policy"]
    assert "frame-ancestors *" in policy


def test_documents_are_asked_for_again_and_assets_are_kept(client: Client) -> None:
    for path in ("/en/", "/en/embed/map/", "/en/country/ISL/", "/en/explore/"):
        page = client.get(path)
        assert page.headers["Cache-Control"] == FRESH
    script = next(one for one in read_html(page.text).all("script") if one.get("src"))
    asset = client.get(script["src"].replace("../../", "/"))
    assert asset.status_code == 200
    assert asset.headers["Cache-Control"] == IMMUTABLE


def test_head_says_what_get_would_without_the_body(client: Client) -> None:
    get, head = client.get("/en/"), client.head("/en/")
    assert head.status_code == 200
    assert head.data == b""
    same = ("Content-Type", "ETag", "Cache-Control", "Content-Security-Policy", "Content-Length")
    assert {name: head.headers[name] for name in same} == {name: get.headers[name] for name in same}


@pytest.mark.parametrize("path", ["/en/", "/en/country/ISL/", "/data/claims.csv"])
def test_what_did_not_change_is_not_sent_again(client: Client, path: str) -> None:
    first = client.get(path)
    tag = first.headers["ETag"]
    again = client.get(path, headers={"If-None-Match": tag})
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["ETag"] == tag
    changed = client.get(path, headers={"If-None-Match": '"something-else"'})
    assert (changed.status_code, changed.data) == (200, first.data)


def test_two_answers_have_different_tags(client: Client) -> None:
    tags = [client.get(path).headers["ETag"] for path in ("/en/", "/en/embed/map/", "/robots.txt")]
    assert len(set(tags)) == 3


# ways


def test_the_root_leads_to_the_first_language(client: Client, both_languages: Client) -> None:
    for asked, language in ((client, "en"), (both_languages, "de")):
        answer = asked.get("/")
        assert (answer.status_code, answer.headers["Location"]) == (302, f"{language}/")
    assert client.get("/", follow_redirects=True).request.path == "/en/"


@pytest.mark.parametrize("path", ["/en", "/en/country/ISL", "/en/embed", "/en/embed/map"])
def test_a_path_without_its_last_slash_leads_to_the_one_with_it(client: Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 301
    to = answer.headers["Location"]
    assert not to.startswith(("/", "http"))  # works below any prefix
    assert urljoin(path, to) == f"{path}/"
    assert client.get(f"{path}/").status_code == 200


# what there is not


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
    assert b"<script>" not in client.get("/<script>alert(1)</script>").data


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

    monkeypatch.setattr("explainer.site.site.draw_picture", refuse)
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
    drawn |= {"/en/pictures/map-en-88mm.png"}  # as high as its content
    assert led == {"/en/pictures/table-en-1200x630.pdf", "/en/pictures/dossier-en.pdf"} | drawn
    assert all(client.get(path).status_code == 200 for path in led)
    for name in ("map-en-1200x630.png", "timeline-en-1200x630.pdf", "table-en-1200x630.svg"):
        assert client.get(f"/en/pictures/{name}").status_code == 404


# no story


def test_without_a_good_story_it_asks_to_come_again(tmp_path: Path) -> None:
    client = Client(StoryApplication(Reloader(write_story(tmp_path, story=None))))
    for path in ("/", "/en/", "/en/_dash-layout", "/nowhere"):
        answer = client.get(path)
        assert answer.status_code == 503
        assert answer.headers["Retry-After"] == str(RETRY_AFTER)


def test_problems_never_reach_readers(tmp_path: Path) -> None:
    broken = {"statuses": "- id: [unfinished"}
    never_good = Reloader(write_story(tmp_path / "one", **broken))
    answers = [
        Client(StoryApplication(never_good)).get(path)
        for path in ("/", "/en/", "/nowhere", "/healthz")
    ]
    once_good = Reloader(write_story(tmp_path / "other"))
    write_story(tmp_path / "other", **broken)
    assert once_good.read()
    assert once_good.site
    answers += answers_of_every_kind(StoryApplication(once_good), once_good.site).values()
    for reloader in (never_good, once_good):
        (problem,) = reloader.problems
        for told in (problem.place.file, problem.wrong, problem.remedy, str(tmp_path)):
            assert not [one for one in answers if told in one.data.decode(errors="replace")], told
            assert not [one for one in answers if told in str(one.headers)], told
