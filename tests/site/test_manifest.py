"""By its manifest a build is known as ours; nothing else is ever overwritten."""

import json
from pathlib import Path

import pytest

from explainer.site.cannot_build import CannotBuild
from explainer.site.frozen_site import build_site
from explainer.site.manifest import check_target
from explainer.site.site import Site
from explainer.story.model.story import Story
from tests.builders import BASE_URL
from tests.made_once import SiteOnce
from tests.site.conftest import Build, beside, whole


def test_every_file_is_in_it_with_its_digest(build: Build, second_site: Site) -> None:
    told = whole(build(second_site))
    assert told["story"] == second_site.story.fingerprint
    assert told["base_url"] == ""
    assert told["draft"] is False


def test_it_says_what_was_built(tmp_path: Path, small_story: Story, lightly: None) -> None:
    build_site(SiteOnce(small_story, base_url=BASE_URL), tmp_path / "dist")
    told = whole(tmp_path / "dist")
    assert told["base_url"] == BASE_URL
    assert told["draft"] is True


def test_it_is_written_last(
    tmp_path: Path, small_site: Site, lightly: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[str] = []
    write = Path.write_bytes

    def note(path: Path, body: bytes) -> int:
        written.append(path.name)
        return write(path, body)

    monkeypatch.setattr(Path, "write_bytes", note)
    build_site(small_site, tmp_path / "dist")
    assert len(written) > 100
    assert written[-1] == "manifest.json"


def refusal(target: Path) -> CannotBuild:
    before = {path: path.read_bytes() for path in target.rglob("*") if path.is_file()}
    with pytest.raises(CannotBuild) as refused:
        check_target(target)
    assert before == {path: path.read_bytes() for path in target.rglob("*") if path.is_file()}
    assert "--out" in refused.value.remedy
    return refused.value


def test_nothing_and_an_empty_folder_may_be_written_to(tmp_path: Path) -> None:
    check_target(tmp_path / "nowhere")
    check_target(tmp_path)


@pytest.mark.parametrize(
    "manifest",
    [None, b"", b"{", b"\xff", b"[]", b"{}", b'{"files": {}}', b'{"made_by": "x", "files": {}}',
     b'{"made_by": "explainer build"}', b'{"name": "An app", "icons": []}'],
)  # fmt: skip
def test_a_folder_with_other_things_is_refused(tmp_path: Path, manifest: bytes | None) -> None:
    (tmp_path / "thesis.txt").write_text("the only copy")
    if manifest is not None:
        (tmp_path / "manifest.json").write_bytes(manifest)
    assert "not known as a site built before" in refusal(tmp_path).wrong


def test_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "dist").write_text("a file")
    assert "is a file" in refusal(tmp_path / "dist").wrong


def test_what_somebody_put_into_a_build_keeps_it_from_being_overwritten(
    tmp_path: Path, small_site: Site, lightly: None
) -> None:
    target = tmp_path / "dist"
    build_site(small_site, target)
    (target / ".DS_Store").write_text("from a desktop")
    check_target(target)
    (target / "de").mkdir(exist_ok=True)
    (target / "de" / "CNAME").write_text("example.org")
    assert "de/CNAME" in refusal(target).wrong
    with pytest.raises(CannotBuild):
        build_site(small_site, target)
    assert beside(target) == []


def test_a_build_that_lacks_a_file_may_be_built_again(
    tmp_path: Path, small_site: Site, lightly: None
) -> None:
    target = tmp_path / "dist"
    build_site(small_site, target)
    name = next(iter(json.loads((target / "manifest.json").read_bytes())["files"]))
    (target / name).unlink()
    build_site(small_site, target)
    whole(target)
