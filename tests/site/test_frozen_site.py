"""The folder that a build writes: what is in it, and that its links hold."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote, urljoin, urlsplit

import brotli
import pytest

from explainer.site.site import Site
from tests.builders import BASE_URL
from tests.markup import read_html
from tests.site.conftest import Build, Frozen

SIBLINGS = (".gz", ".br")


@pytest.fixture(scope="session")
def folder(frozen: Frozen) -> Path:
    """That of a draft in two languages."""
    return frozen[1]


@pytest.fixture(scope="session")
def second_folder(build: Build, second_site: Site) -> Path:
    """That of another story, without an address, and no draft."""
    return build(second_site)


@pytest.fixture(params=["folder", "second_folder"])
def either(request: pytest.FixtureRequest) -> Path:
    found: Path = request.getfixturevalue(request.param)
    return found


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def documents(folder: Path) -> Iterator[tuple[str, str]]:
    """Each document's path from the root, and its text."""
    for name in sorted(names(folder)):
        if name.endswith(".html"):
            yield f"/{name}", (folder / name).read_text("utf-8")


# what is in it


def test_every_answer_of_the_server_is_a_file_with_its_bytes(frozen: Frozen) -> None:
    site, folder = frozen
    assert len(site) > 150
    for path, answer in site.items():
        name = f"{path}index.html" if path.endswith("/") else path
        assert (folder / name[1:]).read_bytes() == answer.body, path


def test_the_layout_is_the_one_that_hosts_know(folder: Path) -> None:
    found = names(folder)
    assert {
        "index.html", "404.html", "de/index.html", "en/index.html", "de/404.html", "en/404.html",
        "de/country/EST/index.html", "de/country/EST/feed.xml", "data/positions.csv",
        "en/embed/map/index.html", "de/embed/card/EST/index.html",
        "de/feed.xml", "en/feed.xml", "data/claims.csv", "data/contributions.csv",
        "data/sources.csv", "data/story.json", "data/datapackage.json", "robots.txt", "sitemap.xml",
        "de/oembed.json", "_headers", "hosting/nginx.conf", "manifest.json",
    } <= found  # fmt: skip
    hashed = [name for name in found if name.startswith("assets/") and not name.endswith(SIBLINGS)]
    assert len(hashed) > 15
    for name in hashed:
        assert re.match(r"assets/(explore-[0-9a-f]{12}/|explore/[\w-]+\.[0-9a-f]{12}\.json$)", name)


def test_without_an_address_what_needs_one_is_left_out(
    build: Build, second_folder: Path, second_site_with_address: Site
) -> None:
    left_out = names(build(second_site_with_address)) - names(second_folder)
    left_out = {re.sub(r"\.(gz|br)$", "", name) for name in left_out}
    assert len(left_out) > 10
    left_out = {name for name in left_out if not name.startswith("hosting/build-")}  # its mark
    assert all(name == "sitemap.xml" or name.endswith("oembed.json") for name in left_out)
    for path, text in documents(second_folder):
        assert BASE_URL not in text, path
        assert 'rel="canonical"' not in text, path


def test_compressed_siblings_unpack_to_the_file_and_are_there_for_every_text(either: Path) -> None:
    looked_at = 0
    for name in names(either):
        if name.endswith(SIBLINGS):
            plain = (either / name[:-3]).read_bytes()
            packed = (either / name).read_bytes()
            unpacked = (
                gzip.decompress(packed) if name.endswith(".gz") else brotli.decompress(packed)
            )
            assert unpacked == plain, name
            looked_at += 1
    assert looked_at > 80
    for name in names(either):
        if name.endswith((".html", ".js")):
            assert all((either / f"{name}{suffix}").is_file() for suffix in SIBLINGS), name


def test_nothing_of_the_desk_is_in_it(either: Path) -> None:
    files = [path for path in either.rglob("*") if path.is_file()]
    assert len(files) > 40
    assert not [path for path in files if "desk" in path.relative_to(either).as_posix()]
    documents = [path for path in files if path.suffix == ".html"]
    assert documents
    assert not [path for path in documents if b"/desk/" in path.read_bytes()]


def test_nothing_but_files_and_folders_is_in_it(either: Path) -> None:
    assert not [path for path in either.rglob("*") if path.is_symlink()]
    for path in either.rglob("*"):
        assert path.stat().st_mode & 0o444 == 0o444, path


# the way in, and for addresses that there are not


def test_the_root_leads_to_the_first_language_by_itself_and_by_a_link(folder: Path) -> None:
    page = read_html((folder / "index.html").read_text("utf-8"))
    assert page.one("html")["lang"] == "de"
    assert page.one("noscript").one("meta", http_equiv="refresh")["content"] == "0; url=de/"
    assert page.one("a")["href"] == "de/"
    assert page.one("link", rel="canonical")["href"] == f"{BASE_URL}de/"
    assert "default-src 'none'" in page.one("meta", http_equiv="Content-Security-Policy")["content"]
    [script] = page.all("script")
    assert 'location.replace("de/"' in script.text


@pytest.mark.parametrize(
    ("file", "language"), [("404.html", "de"), ("de/404.html", "de"), ("en/404.html", "en")]
)
def test_pages_for_no_page_lead_back_from_any_depth(folder: Path, file: str, language: str) -> None:
    page = read_html((folder / file).read_text("utf-8"))
    assert page.one("html")["lang"] == language
    assert page.all("a")[0]["href"] == f"/news/troops/{language}/"
    assert page.one("meta", name="robots")["content"] == "noindex"


def test_without_an_address_they_lead_to_the_root_of_the_host(second_folder: Path) -> None:
    for file in ("404.html", "en/404.html"):
        assert read_html((second_folder / file).read_text("utf-8")).all("a")[0]["href"] == "/en/"


# drafts


def test_every_document_of_a_draft_says_so(folder: Path) -> None:
    seen = 0
    for path, text in documents(folder):
        page = read_html(text)
        word = {"de": "Entwurf", "en": "Draft"}[page.one("html")["lang"]]
        assert page.one("div", "draft").text == word, path
        assert page.all("meta", name="robots", content="noindex"), path
        seen += 1
    assert seen > 100
    assert "Disallow: /" in (folder / "robots.txt").read_text()


def test_a_story_with_all_that_a_publication_needs_is_none(second_folder: Path) -> None:
    for path, text in documents(second_folder):
        page = read_html(text)
        assert not page.all("div", "draft"), path
        listed = not page.all("meta", name="robots", content="noindex")
        assert listed is not ("/embed/" in path or path.endswith("404.html")), path
    assert "Allow: /" in (second_folder / "robots.txt").read_text()


# links


def test_every_link_and_every_file_asked_for_is_there_under_any_prefix(either: Path) -> None:
    found = names(either)
    checked = 0
    for path, text in documents(either):
        if path.endswith("404.html"):
            continue  # theirs begin at the root, since nobody knows where they will be shown
        here = f"https://host.example/some/where{path.removesuffix('index.html')}"
        for element in read_html(text).every():
            for attribute in ("href", "src"):
                link = element.get(attribute)
                if not link or link.startswith(("data:", "#", BASE_URL)):
                    continue
                there = urlsplit(urljoin(here, link))
                if there.netloc != "host.example":
                    assert element.tag != "script", link
                    continue
                assert not link.startswith("/"), f"{path}: {link}"
                place = there.path.removeprefix("/some/where/")
                assert place != there.path, f"{path}: {link} leads out of the site"
                name = f"{place}index.html" if place.endswith("/") or not place else place
                assert normpath(unquote(name)) in found, f"{path}: {link}"
                checked += 1
    assert checked > 150
