"""The code to copy: what a newsroom gets, and the height that CSS makes of it."""

import re
from dataclasses import replace

import pytest

from explainer.content.edition import Edition
from explainer.page.embed_code import (
    DEFAULT_WIDTH,
    MOST_HEIGHT,
    embed_code,
    embed_height,
    embed_title,
)
from explainer.story.model.story import Story
from explainer.story.model.values import Text
from tests.markup import Element, read_html
from tests.undrawn import Undrawn

PATHS = (
    "embed/map/",
    "embed/phases/",
    "embed/timeline/",
    "embed/table/",
    "embed/all/",
    "embed/card/EST/",
)
TURN = re.compile(r"(-?[\d.]+)\*max\(0px,100cqw - (\d+)px\)")


def iframe(edition: Edition, path: str) -> Element:
    return read_html(embed_code(edition, path, "https://example.org/")).one("iframe")


def css_height(frame: Element, width: int) -> float:
    """What a browser makes of the height in the style, where the wrapper is so wide."""
    found = re.search(r"height:calc\((-?[\d.]+)px \+ (-?[\d.]+)cqw(.*)\)$", frame["style"])
    assert found, frame["style"]
    turns = [(float(slope), int(at)) for slope, at in TURN.findall(found[3])]
    assert len(turns) == found[3].count("max(")
    straight = float(found[1]) + float(found[2]) * width / 100
    return straight + sum(slope * max(0, width - at) for slope, at in turns)


@pytest.mark.parametrize("path", PATHS)
def test_the_code_is_a_lazy_iframe_with_a_telling_title(german_edition: Edition, path: str) -> None:
    frame = iframe(german_edition, path)
    assert frame["src"] == f"https://example.org/de/{path}"
    assert frame["loading"] == "lazy"
    assert frame["title"] == embed_title(german_edition, path)
    assert len(frame["title"]) > 15


def test_titles_tell_the_embeds_apart(german_edition: Edition, english_edition: Edition) -> None:
    titles = {
        embed_title(edition, path)
        for edition in (german_edition, english_edition)
        for path in PATHS
        if path != "embed/timeline/"  # the former address of the phases
    }
    assert len(titles) == 2 * (len(PATHS) - 1)
    assert any(title.startswith("Estland: ") for title in titles)


@pytest.mark.parametrize("width", [180, 259, 260, 361, 500, 650, 768, 769, 1000, 1200, 2000])
@pytest.mark.parametrize("path", PATHS)
def test_css_gives_the_height_that_oembed_says(
    german_edition: Edition, path: str, width: int
) -> None:
    expected = embed_height(german_edition, path, width)
    assert abs(css_height(iframe(german_edition, path), width) - expected) < 2


def test_measured_heights_are_those_of_their_language(german_edition: Edition) -> None:
    measured = replace(
        german_edition,
        heights={"de/embed/map/": ((180, 900), (480, 600), (481, 500), (1000, 1019))},
    )
    expected = {180: 900, 330: 750, 480: 600, 481: 500, 650: 669, 1000: 1019, 3000: 1019}
    for width, height in expected.items():
        assert embed_height(measured, "embed/map/", width) == height
        assert abs(css_height(iframe(measured, "embed/map/"), width) - height) < 2
    assert embed_height(measured, "embed/map/", 100) > 900
    assert embed_height(measured, "embed/all/", 650) == embed_height(
        german_edition, "embed/all/", 650
    )


def test_where_a_style_is_stripped_width_and_height_are_attributes(german_edition: Edition) -> None:
    tall = []
    for path in PATHS:
        height = embed_height(german_edition, path, DEFAULT_WIDTH)
        frame = iframe(german_edition, path)
        assert frame["width"] == str(DEFAULT_WIDTH)
        assert frame["height"] == str(min(height, MOST_HEIGHT))
        tall += [path] if height > MOST_HEIGHT else []
    assert 0 < len(tall) < len(PATHS), "some are higher than an article has room for"


def test_the_script_beside_it_is_optional(german_edition: Edition) -> None:
    with_script = embed_code(german_edition, "embed/map/")
    without = embed_code(german_edition, "embed/map/", script=False)
    assert with_script.startswith(without)
    assert with_script.count("<script>") == 1
    assert "<script" not in without


def test_a_title_cannot_end_its_attribute(german_edition: Edition) -> None:
    hostile = '"><script>alert(1)</script>'
    about = german_edition.story.about.model_copy(update={"title": Text({"de": hostile})})
    edition = Edition(replace(german_edition.story, about=about), german_edition.language)
    frame = iframe(edition, "embed/all/")
    assert frame["title"] == hostile
    assert len(read_html(embed_code(edition, "embed/all/")).all("script")) == 1


def test_the_code_that_is_shown_is_whole_where_the_sites_address_is_known(
    second_story: Story,
) -> None:
    base = "https://example.org/news/"
    for path in ("/en/", "/en/embed/"):
        shown = read_html(Undrawn(second_story, base_url=base)[path].body.decode()).all("code")
        sources = [source for one in shown for source in re.findall(r'src="([^"]+)"', one.text)]
        assert sources
        assert all(source.startswith(f"{base}en/") for source in sources), path
        without = read_html(Undrawn(second_story)[path].body.decode()).all("code")
        assert [one for one in without if 'src="en/' in one.text], "then the script fills it in"
