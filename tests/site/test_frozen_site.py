"""The folder that a build writes: what is in it, that its links hold, and that it is always the same."""

import errno
import gzip
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote, urljoin, urlsplit

import brotli
import pytest
from click.testing import CliRunner

from explainer.cli import main
from explainer.site import frozen_site
from explainer.site.cannot_build import CannotBuild
from explainer.site.frozen_site import build_site
from explainer.site.manifest import Kept, read_kept
from explainer.site.site import Site
from explainer.story.model.story import Story
from tests.builders import BASE_URL, SECOND_STORY
from tests.markup import read_html
from tests.site.conftest import Build, beside, lightly_compressed, whole

ROOT = Path(__file__).parents[2]
EXPLAINER = Path(sys.executable).with_name("explainer")
SIBLINGS = (".gz", ".br")


@pytest.fixture(scope="session")
def folder(build: Build, site_with_address: Site) -> Path:
    return build(site_with_address)


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


def test_every_answer_of_the_server_is_a_file_with_its_bytes(
    folder: Path, site_with_address: Site
) -> None:
    assert len(site_with_address) > 150
    for path, answer in site_with_address.items():
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


# always the same

AT_HOME = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1", "LANG": "de_DE"}
ABROAD = {"TZ": "America/Los_Angeles", "LC_ALL": "C", "PYTHONHASHSEED": "2", "PYTHONUTF8": "0"}


COMMAND = (str(EXPLAINER),)
LIGHTLY = (sys.executable, "-c", """from explainer.cli import run
from explainer.site import frozen_site
from tests.site.conftest import lightly_compressed
frozen_site.compressed = lightly_compressed
frozen_site.measure_heights = lambda *_: None
run()""")  # fmt: skip
BUILD = ("build", "--story", str(SECOND_STORY), "--base-url", "https://example.org", "--out")


def started(
    command: tuple[str, ...], target: Path, environment: dict[str, str]
) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*command, *BUILD, str(target)],
        cwd=ROOT, env={"PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": str(target.parent), **environment},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip


@pytest.mark.usefixtures("lightly")
def test_a_build_is_the_same_in_another_process_zone_and_locale(tmp_path: Path) -> None:
    here, abroad = tmp_path / "here", tmp_path / "abroad"
    process = started(LIGHTLY, abroad, ABROAD)
    ran = CliRunner().invoke(main, [*BUILD, str(here)])
    assert ran.exit_code == 0, ran.output
    said, _ = process.communicate()
    assert process.returncode == 0, said
    are_the_same(here, abroad)


# nearly all of its time goes into Brotli and Chromium, which are others' and do not see zone and locale
@pytest.mark.full
def test_two_builds_are_the_same_whatever_the_process_zone_and_locale(tmp_path: Path) -> None:
    targets = tmp_path / "one", tmp_path / "other"
    running = [started(COMMAND, targets[0], AT_HOME), started(COMMAND, targets[1], ABROAD)]
    for process in running:
        said, _ = process.communicate()
        assert process.returncode == 0, said
    are_the_same(*targets)


def are_the_same(one: Path, other: Path) -> None:
    assert (one / "manifest.json").read_bytes() == (other / "manifest.json").read_bytes()
    assert whole(one) == whole(other)


@pytest.mark.full
def test_two_builds_are_the_same_whatever_the_clock(tmp_path: Path) -> None:
    found = []
    for day in ("2001-01-01 00:00:00", "2031-12-31 23:59:59"):
        target = tmp_path / day[:4]
        process = started(("faketime", "-f", f"@{day}", *COMMAND), target, AT_HOME)
        said, _ = process.communicate()
        assert process.returncode == 0, said
        found.append((target / "manifest.json").read_bytes())
    assert found[0] == found[1]


def test_nothing_that_is_published_asks_for_the_time() -> None:
    asks = re.compile(
        r"\.(now|today|utcnow|localtime|gmtime|time_ns)\(|[^h]\.time\(|getmtime|st_mtime"
    )
    # for who serves, and for an editor who writes a record today
    serving_only = {
        "commands/add.py",
        "commands/confirm.py",
        "commands/correct.py",
        "commands/import_table.py",
        "commands/revising.py",
        "desk/desk.py",
        "site/reload.py",
        "site/waiting.py",
        "cli.py",
        "geography/building.py",
    }
    looked_at = 0
    for path in (ROOT / "explainer").rglob("*.py"):
        name = path.relative_to(ROOT / "explainer").as_posix()
        if name not in serving_only:
            assert not asks.search(path.read_text("utf-8")), name
            looked_at += 1
    assert looked_at > 80


def test_building_again_over_a_build_gives_the_same(
    tmp_path: Path, second_site: Site, lightly: None
) -> None:
    target = tmp_path / "dist"
    build_site(second_site, target)
    first = (target / "manifest.json").read_bytes()
    build_site(second_site, target)
    assert (target / "manifest.json").read_bytes() == first
    whole(target)


# when it does not work


def test_a_full_disk_leaves_the_old_site_and_says_what_to_do(
    tmp_path: Path, second_site: Site, lightly: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "dist"
    build_site(second_site, target)
    before = whole(target)
    write, written = Path.write_bytes, []

    def full(path: Path, body: bytes) -> int:
        written.append(path)
        if len(written) > 60:
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(path, body)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(CannotBuild) as failed:
        build_site(second_site, target)
    assert "no room for the site" in failed.value.wrong
    assert "--out" in failed.value.remedy
    assert whole(target) == before
    assert beside(target) == []


def test_a_mistake_of_ours_leaves_the_old_site_too(
    tmp_path: Path, second_site: Site, lightly: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "dist"
    build_site(second_site, target)
    before = whole(target)

    def broken(*_: object) -> dict[str, bytes]:
        raise RuntimeError("a compressor with a bad day")

    monkeypatch.setattr(frozen_site, "compressed", broken)
    monkeypatch.setattr(frozen_site, "read_kept", lambda _: Kept())
    with pytest.raises(RuntimeError, match="bad day"):
        build_site(second_site, target)
    assert whole(target) == before
    assert beside(target) == []


def test_the_embeds_are_measured_before_anything_says_how_high_they_are(
    tmp_path: Path, second_story: object, lightly: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = Site(second_story, base_url=BASE_URL)  # type: ignore[arg-type]
    tag = site.story.first_language
    path = f"{tag}/embed/map/"
    monkeypatch.setattr(
        frozen_site, "measure_heights", lambda *_: {path: ((180, 1377), (1200, 1377))}
    )
    build_site(site, tmp_path / "dist")
    for name in (f"{tag}/index.html", f"{tag}/embed/index.html", f"{path}oembed.json"):
        assert "1377" in (tmp_path / "dist" / name).read_text("utf-8"), name
    told = json.loads((tmp_path / "dist" / path / "oembed.json").read_bytes())
    assert told["height"] == 1377


def test_what_could_not_be_measured_is_told(
    tmp_path: Path, second_site: Site, lightly: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        frozen_site, "measure_heights", lambda site, tell, _: tell("No browser found.")
    )
    assert build_site(second_site, tmp_path / "dist").notes == ("No browser found.",)


def test_steps_are_told_up_to_the_last(tmp_path: Path, second_site: Site, lightly: None) -> None:
    steps: dict[str, list[tuple[int, int]]] = {}
    build_site(
        second_site, tmp_path / "dist",
        lambda what, done, of: steps.setdefault(what, []).append((done, of)),
    )  # fmt: skip
    assert set(steps) == {"documents", "pictures", "compressed files"}
    for told in steps.values():
        assert [done for done, _ in told] == list(range(1, told[-1][1] + 1))


@pytest.mark.usefixtures("lightly")
def test_pictures_are_kept_from_build_to_build(
    second_story: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "dist"
    build_site(Site(second_story), target)
    before = {path.name: path.read_bytes() for path in target.glob("en/pictures/*")}
    assert len(before) > 15
    drawn: list[str] = []
    monkeypatch.setattr("explainer.pictures.drawing.typeset", lambda view, *_: drawn.append(view))
    build_site(Site(second_story), target)
    assert drawn == []
    assert {path.name: path.read_bytes() for path in target.glob("en/pictures/*")} == before


@pytest.mark.usefixtures("lightly")
def test_compressed_forms_are_kept_while_they_are_as_they_were_written(
    second_site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "dist"
    build_site(second_site, target)
    before = whole(target)
    page, feed = target / "en" / "index.html.br", target / "en" / "feed.xml.gz"
    page.write_bytes(b"changed by hand")
    feed.unlink()
    made: list[bytes] = []

    def compressed(body: bytes, content_type: str, quickly: bool) -> dict[str, bytes]:
        made.append(body)
        return lightly_compressed(body, content_type, quickly)

    monkeypatch.setattr(frozen_site, "compressed", compressed)
    build_site(second_site, target)
    changed = [(target / "en" / name).read_bytes() for name in ("index.html", "feed.xml")]
    assert sorted(made) == sorted(changed)
    assert whole(target) == before


@pytest.mark.usefixtures("lightly")
def test_forms_of_another_version_are_made_anew(
    second_site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "dist"
    build_site(second_site, target)
    monkeypatch.setattr("explainer.site.manifest.compressed_with", lambda: "brotli 0.1")
    assert read_kept(target).forms == {}
    assert read_kept(target).pictures
