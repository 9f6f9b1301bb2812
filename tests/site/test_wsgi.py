"""What the server answers, and what it does not: asked as a browser, a script or a stranger would."""

from pathlib import Path
from urllib.parse import urljoin

import pytest
from werkzeug.test import Client

from explainer.site.reload import Reloader
from explainer.site.served_file import FRESH, IMMUTABLE
from explainer.site.wsgi import RETRY_AFTER, StoryApplication
from tests.builders import write_story
from tests.markup import read_html
from tests.site.every_answer import answers_of_every_kind

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
