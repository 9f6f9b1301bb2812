"""A real nginx with the configuration of a build gives the answers of our own server."""

import gzip
import http.client
import os
import re
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import brotli
import pytest
from werkzeug.test import Client

from explainer.site.reload import Reloader
from explainer.site.site import Site
from explainer.site.wsgi import StoryApplication
from tests.bench.processes import free_port, running
from tests.builders import AUGUST_STORY, BASE_URL, SECOND_STORY
from tests.site.conftest import Build

MODULE = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
MAIN = """\
load_module {module};
daemon off;
pid {folder}/pid;
worker_processes 1;
error_log {folder}/error.log info;
events {{ worker_connections 64; }}
http {{
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi; uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  include {folder}/site.conf;
}}
"""
# what every server says in its own way
OF_SERVERS = {"server", "date", "connection", "keep-alive", "content-length", "last-modified", "etag",
              "accept-ranges", "vary"}  # fmt: skip
NOBODY = 65534


@dataclass(frozen=True)
class Got:
    """An answer as it came over the wire."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True)
class Both:
    """nginx with a build, and our own server with the same story."""

    port: int
    folder: Path
    live: Client
    site: Site
    prefix: str

    def ask(self, path: str, method: str = "GET", **headers: str) -> Got:
        """What nginx answers at a path below the site's own."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            names = {name.replace("_", "-"): value for name, value in headers.items()}
            names.setdefault("Accept-Encoding", "identity")
            connection.request(method, f"{self.prefix}{path.removeprefix('/')}", headers=names)
            answer = connection.getresponse()
            return Got(answer.status, dict(lowered(answer.getheaders())), answer.read())
        finally:
            connection.close()

    def ask_live(self, path: str) -> Got:
        answer = self.live.get(path)
        return Got(answer.status_code, dict(lowered(answer.headers.items())), answer.data)


def lowered(headers: object) -> Iterator[tuple[str, str]]:
    for name, said in headers:  # type: ignore[attr-defined]
        yield name.lower(), said


def of_the_answer(headers: Mapping[str, str]) -> dict[str, str]:
    return {name: said for name, said in headers.items() if name not in OF_SERVERS}


@pytest.fixture(scope="module", params=["at the root", "below a prefix"])
def both(request: pytest.FixtureRequest, build: Build) -> Iterator[Both]:
    if shutil.which("nginx") is None or not MODULE.exists():
        pytest.fail("no nginx with its brotli module; run .ci/full-tools", pytrace=False)
    if request.param == "at the root":
        site, story = request.getfixturevalue("site"), AUGUST_STORY
        reloader = Reloader(story)
    else:
        site, story = request.getfixturevalue("second_site_with_address"), SECOND_STORY
        reloader = Reloader(
            story, partial(Site, base_url=BASE_URL, ancestors="https://*.example.net")
        )
    prefix = urlsplit(site.base_url).path or "/"
    folder, port = Path(tempfile.mkdtemp(prefix="nginx-")), free_port()
    try:
        shutil.copytree(build(site), folder / "www" / prefix.strip("/"))
        (folder / "site.conf").write_text(configuration(build(site), folder, port))
        own = (
            folder / re.findall(r"include (\w+\.d)/", (folder / "site.conf").read_text("utf-8"))[0]
        )
        own.mkdir()  # as the comment beside it says
        shutil.copy(build(site) / "hosting" / "brotli.conf", own)
        (folder / "nginx.conf").write_text(MAIN.format(folder=folder, module=MODULE))
        command = ["nginx", "-p", str(folder), "-e", f"{folder}/error.log",
                   "-c", f"{folder}/nginx.conf"]  # fmt: skip
        if os.getuid() == 0:
            os.chown(folder, NOBODY, NOBODY)
            command = [
                "setpriv",
                f"--reuid={NOBODY}",
                f"--regid={NOBODY}",
                "--clear-groups",
                *command,
            ]
        with running(command, f"http://127.0.0.1:{port}{prefix}robots.txt"):
            yield Both(port, folder, Client(StoryApplication(reloader)), site, prefix)
    finally:
        shutil.rmtree(folder)


def configuration(build: Path, folder: Path, port: int) -> str:
    """That of the build, with another port and other folders."""
    text = (build / "hosting" / "nginx.conf").read_text("utf-8")
    for old, new in (
        (r"listen 80;", f"listen 127.0.0.1:{port};"),
        (r"    listen \[::\]:80;\n", ""),
        (r"root /var/www/[\w.]+;", f"root {folder}/www;"),
        (r"access_log /var/log/nginx/\w+\.log", f"access_log {folder}/access.log"),
    ):
        text, changed = re.subn(old, new, text)
        assert changed == 1, old
    return text


@pytest.mark.full
def test_every_path_has_status_headers_and_bytes_of_the_server(both: Both) -> None:
    assert len(both.site) > 45
    for path in both.site:
        nginx, live = both.ask(path), both.ask_live(path)
        assert nginx.status == live.status == 200, path
        assert of_the_answer(nginx.headers) == of_the_answer(live.headers), path
        assert nginx.body == live.body, path


@pytest.mark.full
def test_documents_and_scripts_come_compressed_as_the_browser_wants(both: Both) -> None:
    tag = both.site.story.first_language
    script = next(path for path in both.site if path.endswith("plotly-basic.min.js"))
    for path in (f"/{tag}/", f"/{tag}/feed.xml", "/data/claims.csv", script):
        plain = both.ask(path)
        assert "content-encoding" not in plain.headers
        for wanted, coding, unpack in (
            ("gzip, deflate", "gzip", gzip.decompress),
            ("gzip, deflate, br, zstd", "br", brotli.decompress),
        ):
            got = both.ask(path, accept_encoding=wanted)
            assert got.headers["content-encoding"] == coding, path
            assert got.headers["vary"] == "Accept-Encoding"
            assert len(got.body) < len(plain.body)
            assert unpack(got.body) == plain.body
            told = of_the_answer(got.headers)
            assert told.pop("content-encoding") == coding
            assert told == of_the_answer(plain.headers), path


@pytest.mark.full
@pytest.mark.parametrize("wanted", ["identity", "gzip", "br"])
def test_who_has_it_already_gets_304(both: Both, wanted: str) -> None:
    for path in (f"/{both.site.story.first_language}/", "/data/claims.csv"):
        first = both.ask(path, accept_encoding=wanted)
        assert first.status == 200
        for told in (
            {"If-None-Match": first.headers["etag"]},
            {"If-Modified-Since": first.headers["last-modified"]},
        ):
            again = both.ask(path, accept_encoding=wanted, **told)
            assert (again.status, again.body) == (304, b""), path
        assert both.ask(path, accept_encoding=wanted, **{"If-None-Match": '"old"'}).status == 200


@pytest.mark.full
def test_a_tag_is_of_the_content_and_outlives_a_build_that_leaves_it(both: Both) -> None:
    """The times of the files are new, as after a copy; then the files are of another build."""
    www = both.folder / "www" / both.prefix.strip("/")
    tag = both.site.story.first_language
    paths = (f"/{tag}/", "/data/claims.csv", f"/{tag}/embed/map/")
    before = {path: both.ask(path).headers["etag"] for path in paths}
    for path, told in before.items():
        assert told == f'W/"{both.site[path].tag}"', path
        assert both.ask(path, accept_encoding="br").headers["etag"] == told
    for file in www.rglob("*"):
        os.utime(file, (1, 1))
    [mark] = www.glob("hosting/build-*")
    for path, told in before.items():
        seen(both, path, "last-modified", lambda said: said.endswith("1970 00:00:01 GMT"))
        again = both.ask(path, **{"If-None-Match": told})
        assert (again.status, again.headers["etag"]) == (304, told), path
    other = mark.rename(f"{mark}-of-another")
    try:
        for path, told in before.items():
            assert seen(both, path, "etag", lambda said, told=told: said != told).startswith('"1-')
            assert both.ask(path, **{"If-None-Match": told}).status == 200
    finally:
        other.rename(mark)


def seen(both: Both, path: str, header: str, what: Callable[[str], bool]) -> str:
    """A header of the answer, once this is true of it: nginx looks at a file again within a second."""
    until = time.monotonic() + 20
    while not what(said := both.ask(path).headers[header]):
        assert time.monotonic() < until, said
    return said


@pytest.mark.full
def test_the_root_leads_to_the_first_language(both: Both) -> None:
    nginx, live = both.ask("/"), both.ask_live("/")
    assert nginx.status == live.status == 302
    assert nginx.headers["location"] == live.headers["location"]


@pytest.mark.full
def test_a_folder_without_its_slash_leads_to_the_folder(both: Both) -> None:
    tag = both.site.story.first_language
    for path in (f"/{tag}", f"/{tag}/embed/map", f"/{tag}/country/CAN", f"/{tag}/country/EST"):
        if f"{path}/" not in both.site:
            continue
        nginx, live = both.ask(path), both.ask_live(path)
        assert nginx.status == live.status == 301, path
        here = f"{both.prefix}{path[1:]}"
        there = urljoin(here, live.headers["location"])
        assert urljoin(here, nginx.headers["location"]) == there


@pytest.mark.full
def test_what_there_is_not_is_404_in_the_language_of_its_path(both: Both) -> None:
    for path in (
        "/nothing", "/nothing/at/all/", "/de/nothing", "/en/nothing/", "/en/country/XXX/",
        "/en/embed/nothing/", "/de/embed/card/XXX/", "/en/country/EST/nothing.json", "/fr/",
        "/assets/nothing.js", "/data/nothing.csv", "/favicon.ico", "/_headers",
        "/hosting/nginx.conf", "/en/404.html", "/404.html",
    ):  # fmt: skip
        nginx = both.ask(path)
        live = both.ask_live(path)
        assert nginx.status == live.status == 404, path
        assert of_the_answer(nginx.headers) == of_the_answer(live.headers), path
        language = live.headers["content-language"]
        assert f'lang="{language}"'.encode() in nginx.body, path
        assert nginx.headers["cache-control"] == "no-cache"


@pytest.mark.full
def test_heads_come_without_bodies_and_nothing_can_be_posted(both: Both) -> None:
    path = f"/{both.site.story.first_language}/"
    head = both.ask(path, "HEAD")
    assert (head.status, head.body) == (200, b"")
    assert head.headers["content-length"] == str(len(both.ask(path).body))
    for method in ("POST", "PUT", "DELETE", "PATCH"):
        assert both.ask(path, method).status == 405, method


@pytest.mark.full
def test_no_log_keeps_anything_of_a_reader(both: Both) -> None:
    path = f"/{both.site.story.first_language}/"
    told = {"User-Agent": "Reader/1.0", "Referer": "https://reader.example/", "Cookie": "who=reader",
            "X-Forwarded-For": "203.0.113.9", "Authorization": "Basic cmVhZGVy"}  # fmt: skip
    both.ask(f"{path}?who=reader", **told)
    both.ask(f"{path}reader-was-not-here?who=reader", **told)
    both.ask(path, "POST", Content_Length="99999999", **told)  # nginx is told to expect too much
    logged = (both.folder / "access.log").read_text("utf-8")
    own = f"{both.prefix}{path[1:]}"
    assert re.search(rf"^\S+ 200 GET {own}index.html \d+ [\d.]+$", logged, re.MULTILINE)
    assert " 404 GET " in logged
    errors = (both.folder / "error.log").read_text("utf-8")
    for text in (logged, errors):
        for trace in ("127.0.0.1", "203.0.113", "Reader/1.0", "reader.example", "who=", "client:"):
            assert trace not in text, trace


@pytest.mark.full
def test_it_warns_of_nothing(both: Both) -> None:
    said = (both.folder / "error.log").read_text("utf-8")
    assert "[notice]" in said
    assert "[warn]" not in said
