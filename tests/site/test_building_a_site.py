"""How a build goes: what fails leaves the old site, and what was made before is kept."""

import errno
import json
from dataclasses import replace
from pathlib import Path

import pytest

from explainer.site import frozen_answers, frozen_site, growing
from explainer.site.cannot_build import CannotBuild
from explainer.site.compression import Effort
from explainer.site.frozen_site import build_site
from explainer.site.heights import Measured
from explainer.site.manifest import Kept, read_kept
from explainer.site.site import Site
from explainer.story.model.story import Story
from tests.builders import BASE_URL
from tests.made_once import SiteOnce
from tests.site.conftest import beside, lightly_compressed, whole

# when it does not work


def test_a_full_disk_leaves_the_old_site_and_says_what_to_do(
    tmp_path: Path, small_story: Story, lightly: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "dist"
    build_site(SiteOnce(small_story), target)
    before = whole(target)
    write, written = Path.write_bytes, []

    def full(path: Path, body: bytes) -> int:
        written.append(path)
        if len(written) > 60:
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(path, body)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(CannotBuild) as failed:
        build_site(SiteOnce(small_story, base_url=BASE_URL), target)
    assert "no room for the site" in failed.value.wrong
    assert "--out" in failed.value.remedy
    assert whole(target) == before
    assert beside(target) == []


def test_a_mistake_of_ours_leaves_the_old_site_too(
    tmp_path: Path, small_site: Site, lightly: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "dist"
    build_site(small_site, target)
    before = whole(target)

    def broken(*_: object) -> dict[str, bytes]:
        raise RuntimeError("a compressor with a bad day")

    monkeypatch.setattr(growing, "compressed", broken)
    monkeypatch.setattr(frozen_site, "read_kept", lambda _: Kept())
    with pytest.raises(RuntimeError, match="bad day"):
        build_site(small_site, target)
    assert whole(target) == before
    assert beside(target) == []


def test_the_embeds_are_measured_before_anything_says_how_high_they_are(
    tmp_path: Path, small_story: Story, lightly: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = SiteOnce(small_story, base_url=BASE_URL)
    tag = site.story.first_language
    path = f"{tag}/embed/map/"
    monkeypatch.setattr(
        frozen_answers,
        "measure_heights",
        lambda *_: {path: Measured(((180, 1377), (1200, 1377)), "a key")},
    )
    build_site(site, tmp_path / "dist")
    for name in (f"{tag}/index.html", f"{tag}/embed/index.html", f"{path}oembed.json"):
        assert "1377" in (tmp_path / "dist" / name).read_text("utf-8"), name
    told = json.loads((tmp_path / "dist" / path / "oembed.json").read_bytes())
    assert told["height"] == 1377


def test_what_could_not_be_measured_is_told(
    tmp_path: Path, small_site: Site, lightly: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        frozen_answers, "measure_heights", lambda site, tell, *_: tell("No browser found.")
    )
    assert build_site(small_site, tmp_path / "dist").notes == ("No browser found.",)


def test_steps_are_told_up_to_the_last(tmp_path: Path, small_site: Site, lightly: None) -> None:
    steps: dict[str, list[tuple[int, int]]] = {}
    build_site(
        small_site,
        tmp_path / "dist",
        lambda what, done, of: steps.setdefault(what, []).append((done, of)),
    )
    assert set(steps) == {"documents", "pictures", "compressed files"}
    for told in steps.values():
        assert [done for done, _ in told] == list(range(1, told[-1][1] + 1))


@pytest.mark.usefixtures("lightly")
def test_pictures_are_kept_from_build_to_build(
    small_story: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "dist"
    build_site(SiteOnce(small_story), target)
    before = {path.name: path.read_bytes() for path in target.glob("en/pictures/*")}
    assert len(before) > 15
    drawn: list[str] = []
    monkeypatch.setattr("explainer.pictures.drawing.typeset", lambda view, *_: drawn.append(view))
    build_site(SiteOnce(small_story), target)
    assert drawn == []
    assert {path.name: path.read_bytes() for path in target.glob("en/pictures/*")} == before


@pytest.mark.usefixtures("lightly")
def test_compressed_forms_are_kept_while_they_are_as_they_were_written(
    small_site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "dist"
    build_site(small_site, target)
    before = whole(target)
    page, feed = target / "en" / "index.html.br", target / "en" / "feed.xml.gz"
    page.write_bytes(b"changed by hand")
    feed.unlink()
    made: list[bytes] = []

    def compressed(body: bytes, content_type: str, effort: Effort) -> dict[str, bytes]:
        made.append(body)
        return lightly_compressed(body, content_type, effort)

    monkeypatch.setattr(growing, "compressed", compressed)
    build_site(small_site, target)
    changed = [(target / "en" / name).read_bytes() for name in ("index.html", "feed.xml")]
    assert sorted(made) == sorted(changed)
    assert whole(target) == before


@pytest.mark.usefixtures("lightly")
def test_forms_of_another_version_are_made_anew(
    small_site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "dist"
    build_site(small_site, target)
    monkeypatch.setattr("explainer.site.manifest.compressed_with", lambda: "brotli 0.1")
    assert read_kept(target).forms == {}
    assert read_kept(target).pictures


@pytest.mark.usefixtures("lightly")
def test_heights_are_kept_while_embed_browser_and_fonts_are_the_same(
    small_story: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, points = tmp_path / "dist", ((180, 1377), (1200, 377))
    name = f"{small_story.first_language}/embed/map/"
    kept: list[object] = []

    def measured(*given: object) -> object:
        *_, known, paths = given
        kept.append(known)
        return {name: Measured(points, "a key")} if f"/{name}" in paths else {}

    monkeypatch.setattr(frozen_answers, "measure_heights", measured)
    monkeypatch.setattr("explainer.site.manifest.measured_with", lambda: "a browser")
    for _ in range(2):
        build_site(SiteOnce(small_story), target)
        told = whole(target)
    assert kept == [
        {},
        {},
        {"a key": points},
        {"a key": points},
    ]  # of the newest day, and of earlier ones
    build_site(SiteOnce(small_story), tmp_path / "other")
    assert whole(tmp_path / "other") == told
    monkeypatch.setattr("explainer.site.manifest.measured_with", lambda: "another browser")
    assert read_kept(target).heights == {}
    monkeypatch.setattr("explainer.site.manifest.measured_with", lambda: "")
    assert read_kept(target).heights == {}


@pytest.mark.usefixtures("lightly")
def test_places_of_names_are_kept_while_the_code_is_the_same(
    small_story: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "dist"
    build_site(Site(replace(small_story)), target)
    before = whole(target)
    looked_for: list[object] = []
    monkeypatch.setattr("explainer.drawing.kept_places.placed", lambda *given: looked_for)
    build_site(Site(replace(small_story)), target)
    assert looked_for == []
    assert len(before["places"]) > 4
    assert whole(target) == before
    monkeypatch.setattr("explainer.site.manifest.made_with", lambda: "other code")
    assert read_kept(target).places == {}
    assert read_kept(target).pictures
