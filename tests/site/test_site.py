"""All answers of a story: complete, linked with each other, and the same bytes each time."""

import base64
import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from explainer.site.served_file import IMMUTABLE
from explainer.site.site import Site
from explainer.story.model.story import Story
from tests.builders import SECOND_STORY, a_story, about, text
from tests.markup import Element, read_html
from tests.undrawn import Undrawn

ROOT = Path(__file__).parents[2]
LINKS = ("href", "src", "data")


@pytest.fixture(scope="session")
def documents(second_site: Site) -> dict[str, Element]:
    return {path: read_html(second_site[path].body.decode()) for path in second_site.documents}


def digests(site: Site) -> dict[str, str]:
    return {path: hashlib.sha256(answer.body).hexdigest() for path, answer in site.items()}


# always the same


# of pictures tests/pictures/test_drawing.py holds that they are set alike
def test_the_same_story_gives_the_same_bytes(second_story: Story, second_site: Site) -> None:
    found = digests(Site(second_story))
    assert len(found) > 30
    assert found == digests(second_site)


# test_same_site.py compares a build of the same story by another process with every answer in it
@pytest.mark.full
@pytest.mark.parametrize("seed", ["1", "2"])
def test_another_process_gives_the_same_bytes(second_site: Site, seed: str) -> None:
    code = (
        "import hashlib, json; from pathlib import Path;"
        "from explainer.site.site import Site; from explainer.story.checking import read_story;"
        f"site = Site(read_story(Path({str(SECOND_STORY)!r})));"
        "print(json.dumps({p: hashlib.sha256(a.body).hexdigest() for p, a in site.items()}))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={"PYTHONHASHSEED": seed, "TZ": "Pacific/Auckland", "LC_ALL": "C", "HOME": "/"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(ran.stdout) == digests(second_site)


def test_a_changed_story_gives_other_bytes(tmp_path: Path) -> None:
    one = Site(a_story(tmp_path / "one"))
    other = Site(a_story(tmp_path / "other", story=about(title=text("Another"))))
    assert one["/en/"].tag != other["/en/"].tag
    assert Site(one.story)["/en/"].tag == one["/en/"].tag


def test_no_answer_knows_the_machine_that_made_it(second_site: Site) -> None:
    for path, answer in second_site.items():
        assert str(ROOT).encode() not in answer.body, path


# complete


def test_answers_contain_every_language_of_the_story(site: Site) -> None:
    paths = set(site.documents)
    german = {path.removeprefix("/de/") for path in paths if path.startswith("/de/")}
    english = {path.removeprefix("/en/") for path in paths if path.startswith("/en/")}
    assert len(german) > 50
    assert german == english
    assert len(german) + len(english) == len(paths)


@pytest.mark.parametrize("language", ["de", "en"])
def test_each_page_is_in_its_language(site: Site, language: str) -> None:
    answer = site[f"/{language}/"]
    assert answer.body.startswith(f'<!doctype html><html lang="{language}"'.encode())
    assert answer.headers["Content-Language"] == language


def test_every_country_with_a_claim_has_a_page_and_a_card_to_embed(
    second_story: Story, second_site: Site
) -> None:
    for code in second_story.countries:
        told = bool(second_story.claims_of(code))
        assert (f"/en/country/{code}/" in second_site.documents) is told
        assert (f"/en/embed/card/{code}/" in second_site.documents) is told


def test_walking_over_a_site_meets_everything_that_it_answers(second_site: Site) -> None:
    paths = list(second_site)
    assert paths == sorted(set(paths))
    assert len(second_site) == len(paths)
    assert set(second_site.documents) < set(paths)
    assert all(second_site[path].body for path in paths)


def test_what_a_site_does_not_have_is_not_in_it(second_site: Site) -> None:
    for path in ("", "/", "nowhere", "/de/", "/assets/x.json"):
        assert path not in second_site
        with pytest.raises(KeyError):
            second_site[path]


def test_every_answer_says_what_it_is_and_is_not_sniffed(second_site: Site) -> None:
    for path, answer in second_site.items():
        assert re.fullmatch(r"[a-z]+/[a-z+.]+(; charset=utf-8)?", answer.content_type), path
        assert answer.headers["X-Content-Type-Options"] == "nosniff", path


def test_what_is_kept_for_ever_is_named_after_its_content(second_site: Site) -> None:
    kept = [path for path, answer in second_site.items() if answer.cache == IMMUTABLE]
    assert all(re.search(r"[-.][0-9a-f]{12}[./]", path) for path in kept)
    assert [path for path in second_site if path.startswith("/assets/")] == kept


def test_a_tag_is_that_of_the_body(second_site: Site) -> None:
    tags = {answer.tag for answer in second_site.values()}
    assert len(tags) == len({answer.body for answer in second_site.values()}) > 30
    assert all(re.fullmatch("[0-9a-f]{20}", tag) for tag in tags)


# linked


def addresses(page: Element) -> list[str]:
    """Every address in a document that leads to somewhere or fetches something."""
    return [
        element[name]
        for element in page.every()
        for name in LINKS
        if element.get(name) and element.tag not in ("base", "g", "text")
    ]


def below(page: Element, path: str) -> str:
    """Where relative addresses of a document begin."""
    bases = page.all("base", href=True)
    return urljoin(f"https://site{path}", bases[0]["href"]) if bases else f"https://site{path}"


def test_every_link_within_the_site_leads_to_something(
    second_site: Site, documents: dict[str, Element]
) -> None:
    followed = 0
    for path, page in documents.items():
        ids = {element["id"] for element in page.every() if element.get("id")}
        for address in addresses(page):
            url = urlsplit(urljoin(below(page, path), address))
            if url.netloc != "site" or url.scheme != "https":
                continue
            there = unquote(url.path)
            if there == path:
                assert not url.fragment or url.fragment in ids, (path, address)
                continue
            assert there in second_site, (path, address)
            if url.fragment and "=" not in url.fragment and there in documents:
                targets = {e.get("id") for e in documents[there].every()}
                assert unquote(url.fragment) in targets, (path, address)
            followed += 1
    assert followed > 100


def test_every_way_within_the_site_is_relative(documents: dict[str, Element]) -> None:
    """So that a site can stand below any path of any host."""
    looked = 0
    for path, page in documents.items():
        for address in addresses(page):
            assert not address.startswith("/"), (path, address)
            looked += not urlsplit(address).scheme
    assert looked > 200


def test_no_way_leads_out_of_the_site(documents: dict[str, Element]) -> None:
    for path, page in documents.items():
        for address in addresses(page):
            if not urlsplit(address).scheme and not address.startswith("#"):
                depth = normpath(f"{path.strip('/')}/{address.split('#')[0]}")
                assert not depth.startswith(".."), (path, address)


def test_nothing_points_to_another_host_but_links_of_readers(
    documents: dict[str, Element],
) -> None:
    for path, page in documents.items():
        for element in page.every():
            for name in (*LINKS, "srcset", "poster", "style"):
                value = element.get(name) or ""
                if "//" in value and not value.startswith("data:"):
                    assert element.tag == "a", (path, element.tag, value)
        for style in page.all("style"):
            assert not re.search(r"@import|url\((?!#|['\"]?data:)", style.content), path


def test_every_document_names_its_scripts_in_its_headers_and_in_itself(second_site: Site) -> None:
    answers = [second_site[path] for path in second_site.documents]
    answers += [second_site.not_found("/nowhere"), second_site.not_found_anywhere("en")]
    kinds = {route.kind for _, route in second_site.documents.values()}
    assert kinds == {"page", "embed", "samples", "country", "explore"}
    for answer in answers:
        page = read_html(answer.body.decode())
        policy = page.one("meta", http_equiv="Content-Security-Policy")["content"]
        assert answer.headers["Content-Security-Policy"].startswith(f"{policy}; frame-ancestors ")
        waiting = [script for template in page.all("template") for script in template.all("script")]
        own = [script for script in page.all("script") if script not in waiting]
        run = [s for s in own if "json" not in (s.get("type") or "") and not s.get("src")]
        digests = [hashlib.sha256(script.content.encode()).digest() for script in run]
        hashes = [f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests]
        (allowed,) = re.findall(r"script-src ([^;]*)", policy)
        assert allowed.split() == ["'self'", *hashes]


# what a server adds


def test_a_script_of_the_server_runs_in_every_document(second_story: Story) -> None:
    site = Undrawn(second_story, extra_script="console.log('desk')")
    for path in ("/en/", "/en/country/ISL/", "/en/embed/table/"):
        assert b"console.log('desk')" in site[path].body


def test_who_may_frame_an_embed_can_be_said(second_story: Story) -> None:
    site = Undrawn(second_story, ancestors="https://paper.example")
    embed, page = site["/en/embed/map/"], site["/en/"]
    assert "frame-ancestors https://paper.example" in embed.headers["Content-Security-Policy"]
    assert "frame-ancestors 'self'" in page.headers["Content-Security-Policy"]
