"""Every valid story serves, builds and draws; every invalid one gives problems with places."""

import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, Phase, given, settings

from explainer.cli import main
from explainer.content.edition import edition_of
from explainer.content.pictures import FORMATS, VIEWS, order_pictures, pictures_of_site
from explainer.content.sizes import SHARED
from explainer.pictures.drawing import draw_picture
from explainer.pictures.typesetting import CannotDraw
from explainer.site.site import Site
from explainer.story.checking import check_story, read_story
from explainer.story.reading.problems import StoryProblems
from explainer.story.reading.story_folder import read_draft
from tests.builders import BASE_URL, write_story
from tests.fuzz.broken import BREAKS, broken_stories
from tests.fuzz.places import misplaced
from tests.fuzz.stories import Content, stories
from tests.site.conftest import lightly_compressed, sound

KEPT = Path("build") / "stories"

Test = Callable[..., Any]


def looked_at(strategy: Any, few: int | None, many: int) -> Callable[[Test], Test]:
    """A few stories, or none, always the same, in ``make test``; many others in ``make test-full``.

    A story that fails is kept as a folder and not made smaller: that would take too long.
    """

    def decorate(test: Test) -> Test:
        def look(examples: int, tmp_path: Path) -> None:
            @settings(
                max_examples=examples,
                derandomize=examples == few,
                database=None,
                deadline=None,
                phases=[Phase.generate],
                suppress_health_check=list(HealthCheck),
            )
            @given(drawn=strategy)
            def one(drawn: Any) -> None:
                with TemporaryDirectory(dir=tmp_path) as folder:
                    try:
                        test(Path(folder), drawn)
                    except BaseException as failure:
                        kept = KEPT / test.__name__
                        shutil.rmtree(kept, ignore_errors=True)
                        shutil.copytree(folder, kept)
                        failure.add_note(f"the story is kept in {kept}")
                        raise

            one()

        look.__doc__ = test.__doc__
        return pytest.mark.parametrize(
            "examples", [*filter(None, [few]), pytest.param(many, marks=pytest.mark.full)]
        )(look)

    return decorate


# one with many key days takes ten seconds
@looked_at(stories(), 2, 150)
def test_a_valid_story_answers_for_all_its_paths(folder: Path, content: Content) -> None:
    story = read_story(write_story(folder / "story", **content))
    site = Site(story, base_url="https://example.org/")
    # what one key day's documents show another's do, and there are dozens of each
    further = [f"/{key.day}/" for key in story.kept_days[1:]]
    paths = [path for path in site if not any(part in path for part in ("/pictures/", *further))]
    assert len(paths) > 25
    assert all(site[path].body for path in paths)
    assert all(site.not_found(path).body for path in ("/", "/de/x", "/nowhere/x"))


@looked_at(stories(), 3, 60)
def test_a_valid_story_is_drawn_or_a_picture_says_what_does_not_fit(
    folder: Path, content: Content
) -> None:
    story = read_story(write_story(folder / "story", **content))
    pictures = order_pictures(
        story, VIEWS, story.about.languages[:1], [SHARED], FORMATS[:1], story.countries
    )
    for picture in pictures:
        try:
            assert draw_picture(edition_of(story, picture), picture).body
        except CannotDraw as reason:
            _told(str(reason), picture.name, reason.remedy)


# in the short tests those of any size stand for these
@looked_at(stories(), None, 30)
def test_a_valid_story_is_built_and_sound(folder: Path, content: Content) -> None:
    _built_and_sound(folder, content)


@looked_at(stories(wide=True), 2, 40)
def test_a_valid_story_of_any_size_is_built_and_sound(folder: Path, content: Content) -> None:
    _built_and_sound(folder, content)


def _built_and_sound(folder: Path, content: Content) -> None:
    story, target = write_story(folder / "story", **content), folder / "dist"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("explainer.site.growing.compressed", lightly_compressed)
        patch.setattr("explainer.site.frozen_answers.measure_heights", lambda *_: None)
        asked = ["--story", str(story), "--out", str(target), "--base-url", BASE_URL]
        ran = CliRunner().invoke(main, ["build", *asked], catch_exceptions=False)
    assert ran.exit_code == 0, ran.stderr
    told, left_out = read_story(story), ran.stderr.count("Left out: ")
    asked_for = [one.name for tag in told.about.languages for one in pictures_of_site(told, tag)]
    there = [path.name for path in target.glob("*/pictures/*") if path.name in asked_for]
    assert len(there) + left_out == len(asked_for)
    assert sound(target, BASE_URL)


def _told(wrong: str, what: str, remedy: str) -> None:
    assert what in wrong
    assert remedy


@looked_at(broken_stories(), 20, 1500)
def test_a_story_with_one_thing_broken_gives_problems_with_places(
    folder: Path, broken: tuple[str, Content]
) -> None:
    what, content = broken
    story = write_story(folder / "story", **content)
    found = check_story(read_draft(story))
    assert [problem for problem in found if not problem.hint], what
    assert misplaced(story, found) == []
    with pytest.raises(StoryProblems):
        read_story(story)


def test_there_are_many_ways_of_breaking_one() -> None:
    assert len(BREAKS) > 10
