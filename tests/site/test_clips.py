"""``explainer build --clips``: what it films, where the page leads to it, and what is kept."""

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from explainer.cli import main
from explainer.content.clip_spec import Clip, ClipOrder
from explainer.content.sizes import Size
from explainer.site.clips import film_all
from explainer.site.frozen_site import build_site
from explainer.site.manifest import read_kept
from explainer.story.model.story import Story
from tests.builders import SECOND_STORY, write_story
from tests.made_once import SiteOnce
from tests.markup import read_html
from tests.site.conftest import beside, sound, whole

STEM = "en/clips/clip-map-en-480x480"


@pytest.fixture(autouse=True)
def _lightly(lightly: None) -> None:
    pass


def build(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["build", *map(str, arguments)])


def order(story: Story, size: Size) -> ClipOrder:
    days = tuple(key.day for key in story.about.key_days)
    return ClipOrder(story, (Clip("map", "en", size, days[-2:]),), ("mp4",))


def test_the_share_part_offers_what_was_filmed_and_a_second_build_keeps_it(
    second_story: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("av", reason="the extra “clips” is not installed")
    from explainer.pictures import mp4

    target, site = tmp_path / "dist", SiteOnce(second_story)
    built = build_site(site, target, clips=order(second_story, Size(480, 480)))
    assert built.left_out == ()
    files = {f"{STEM}.{form}" for form in ("mp4", "vtt", "png", "txt")}
    assert files <= sound(target), "the newest page leads to all of them"
    assert not any("clips/" in (target / page).read_text("utf-8")
                   for page in whole(target)["files"] if page.endswith("embed/map/index.html"))  # fmt: skip
    before = (target / f"{STEM}.mp4").read_bytes()
    monkeypatch.delattr(mp4, "write_mp4")  # nothing is filmed that is there already
    kept = read_kept(target).pictures
    again = film_all(order(second_story, Size(480, 480)), "", tmp_path, kept, lambda *_: None)
    assert again.answers[f"/{STEM}.mp4"].body == before


def test_a_clip_that_cannot_be_drawn_is_left_out_and_no_page_leads_to_it(
    second_story: Story, tmp_path: Path
) -> None:
    pytest.importorskip("av", reason="the extra “clips” is not installed")
    built = build_site(
        SiteOnce(second_story), tmp_path / "dist", clips=order(second_story, Size(320, 320))
    )
    assert [str(reason) for reason in built.left_out] == [
        "clip-map-en-320x320: the text does not fit into 320x320."
    ]
    page = read_html((tmp_path / "dist/en/index.html").read_text("utf-8"))
    assert not [a for a in page.all("a") if "clips/" in (a.get("href") or "")]


def test_without_the_extra_it_says_what_to_install_and_builds_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.split(".")[0] == "av"]:
        monkeypatch.delitem(sys.modules, name)
    for name in ("clip_writing", "mp4"):
        monkeypatch.delitem(sys.modules, f"explainer.pictures.{name}", raising=False)
    monkeypatch.setitem(sys.modules, "av", None)
    ran = build("--story", SECOND_STORY, "--out", tmp_path / "dist", "--clips")
    assert ran.exit_code == 2
    assert "pip install 'explainer[clips]'" in ran.output
    assert beside(tmp_path / "dist") == []
    assert not (tmp_path / "dist").exists()


def test_a_story_of_one_day_cannot_be_filmed_and_says_why(tmp_path: Path) -> None:
    ran = build("--story", write_story(tmp_path / "story"), "--out", tmp_path / "dist", "--clips")
    assert ran.exit_code == 2
    assert "--clips: a clip needs two days or more" in ran.output
    assert not (tmp_path / "dist").exists()
