"""Stories about other parts of the world: one of a continent, in two directions, and one of all of it."""

import io
from collections.abc import Iterator
from math import hypot
from pathlib import Path

import brotli
import pytest
from click.testing import CliRunner, Result

from explainer.cli import main
from explainer.content.edition import Edition
from explainer.content.map import map_of
from explainer.content.pictures import Picture
from explainer.drawing.map_scene import cut_map, point_of
from explainer.drawing.scene import Scene
from explainer.drawing.svg import as_svg
from explainer.drawing.theme import LIGHT
from explainer.geography.outlines import own_outlines, read_outlines
from explainer.page.map import map_scene
from explainer.pictures.drawing import draw_picture
from explainer.site import frozen_answers, growing
from explainer.site.frozen_site import build_site
from explainer.site.site import Site
from explainer.story.checking import read_folder, read_story
from explainer.story.model.story import Story
from tests.builders import THIRD_STORY
from tests.markup import read_html
from tests.pseudo import TURNED, spoken
from tests.undrawn import Undrawn
from tests.world_story import COUNTRIES, write_world_story

KB = 1000


@pytest.fixture(scope="module")
def third(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Story]:
    """The third story, while the interface speaks its second language."""
    with spoken(tmp_path_factory.mktemp("catalogues"), TURNED):
        reading = read_folder(THIRD_STORY)
        assert not {one.wrong for one in reading.found if "no font" not in one.wrong}
        assert reading.story
        yield reading.story


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Story:
    return read_story(write_world_story(tmp_path_factory.mktemp("world")))


def cut(region: Path) -> Result:
    """What comes of cutting the outlines of a region's file."""
    done = CliRunner().invoke(main, ["outlines", "--region", str(region)])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done


def drawn(scene: Scene) -> set[str]:
    return {shape.id for shape in scene.shapes}


# a continent


def test_the_third_story_has_nothing_of_the_others(third: Story, second_story: Story) -> None:
    assert third.about.languages == ("en", TURNED)
    assert not third.about.roles
    assert not third.phases
    assert not third.plans
    assert not third.statuses.keys() & second_story.statuses.keys()
    assert not third.countries.keys() & second_story.countries.keys()


def test_who_is_on_the_map_of_a_continent_follows_from_where_they_lie(third: Story) -> None:
    scene = map_scene(Edition(third, "en"))
    assert third.countries.keys() - drawn(scene) == {"MEX"}
    assert {mark.id for mark in scene.marks} == {"TTO", "GUF"}
    assert {"Argentina", "Brazil", "Bolivia"} <= {words.lines[0] for words in scene.words}


def test_every_document_of_a_continent_is_served_in_both_directions(third: Story) -> None:
    site = Undrawn(third)
    looked_at = 0
    for path, (edition, _) in site.documents.items():
        html = site[path].body.decode()
        direction = ' dir="rtl"' if edition.language == TURNED else ""
        assert html.startswith(f'<!doctype html><html lang="{edition.language}"{direction}>'), path
        looked_at += 1
    assert looked_at > 40
    page = read_html(site[f"/{TURNED}/"].body.decode())
    stars = [one.one("a") for one in page.all(class_="entry") if one.all(class_="far")]
    assert [link["data-country"] for link in stars] == ["MEX"]
    assert "★" in page.one(class_="list-foot").text


def test_the_outlines_of_the_third_story_are_what_its_region_gives(tmp_path: Path) -> None:
    region = tmp_path / "region.toml"
    region.write_bytes((THIRD_STORY / "region.toml").read_bytes())
    done = cut(region)
    assert done.exit_code == 0, done.output
    assert "52 countries" in done.output
    assert (tmp_path / "region.json").read_bytes() == (THIRD_STORY / "region.json").read_bytes()


@pytest.mark.parametrize(
    ("content", "said"),
    [("frame = [0]\n", "region.toml:1:1"), (None, "cannot be read"), ("= 1\n", "no TOML")],
)
def test_a_region_that_cannot_be_cut_leaves_nothing(
    tmp_path: Path, content: str | None, said: str
) -> None:
    region = tmp_path / "region.toml"
    if content:
        region.write_text(content)
    done = cut(region)
    assert done.exit_code == 1
    assert said in done.output
    assert "do this: " in done.output
    assert not (tmp_path / "region.json").exists()


@pytest.mark.full  # cuts the world anew, for seconds
def test_a_region_across_the_antimeridian_is_whole(tmp_path: Path) -> None:
    region = tmp_path / "region.toml"
    region.write_text(
        'projection = "+proj=laea +lat_0=-10 +lon_0=180"\nframe_degrees = [150, -50, 200, 5]\n'
    )
    assert cut(region).exit_code == 0
    pacific = own_outlines(region.read_bytes(), (tmp_path / "region.json").read_bytes())
    assert {"FJI", "NZL", "TON", "VUT", "WSM"} <= pacific.by_code.keys()
    assert "TKL" in pacific.points
    assert not {"BRA", "RUS", "GBR"} & pacific.by_code.keys()
    widest = max(x for ring in pacific.by_code["FJI"].polygons for x, _ in ring[0]) - min(
        x for ring in pacific.by_code["FJI"].polygons for x, _ in ring[0]
    )
    assert widest < 700


def test_pictures_of_a_language_from_right_to_left_begin_at_the_right(third: Story) -> None:
    pytest.importorskip("manimgx_fonts")
    from PIL import Image

    begins, host = {}, LIGHT.tones["host"].fill[1:]
    for view in ("map", "positions", "table", "card"):
        for language in ("en", TURNED):
            code = "BRA" if view == "card" else ""
            picture = Picture(view, language, "png", country=code)
            body = draw_picture(Edition(third, language), picture).body
            head = Image.open(io.BytesIO(body)).convert("RGB").crop((0, 0, 1200, 100))
            # the mark before the kicker, the only thing in this colour
            begins[view, language] = head.tobytes().find(bytes.fromhex(host)) // 3 % 1200
    assert {x > 1000 for (_, language), x in begins.items() if language == TURNED} == {True}
    assert {0 < x < 100 for (_, language), x in begins.items() if language == "en"} == {True}


# the world


def test_every_country_of_the_story_is_on_the_map_of_the_world(world: Story) -> None:
    scene = map_scene(Edition(world, "en"))
    assert len(COUNTRIES) == 60 == len(set(COUNTRIES))
    assert set(COUNTRIES) <= drawn(scene)
    assert len(drawn(scene)) > 230
    small = {mark.id for mark in scene.marks}
    assert {"LUX", "MLT", "SGP", "VAT", "TON"} <= small
    assert not {"BRA", "CHE", "ISL"} & small
    assert len({words.id for words in scene.words}) > 35


def test_the_map_of_the_world_weighs_at_most_60_kb(world: Story) -> None:
    drawing = brotli.compress(as_svg(map_scene(Edition(world, "en"))).encode(), quality=11)
    assert 5 * KB < len(drawing) <= 60 * KB


def test_no_name_stands_so_far_from_its_land_that_it_seems_to_be_another_s(world: Story) -> None:
    """France has a coast in South America, and no room for its name in Europe."""
    outlines = read_outlines("world")
    for scene in (
        map_scene(Edition(world, "en")),
        cut_map(map_of(Edition(world, "en")), outlines, 1, 0, 700),
    ):
        led = {line.id for line in scene.lines}
        names = [words for words in scene.words if words.id not in led]
        assert len(names) > 15
        for words in names:
            x, y = point_of(outlines, words.id)
            more = (scene.height - 578) / 2 if scene.height > 600 else 0
            assert hypot(words.x - x, words.y - y - more) < 0.25 * scene.width, words.lines


@pytest.mark.full  # all documents and pictures of two stories
@pytest.mark.parametrize("which", ["third", "world"])
def test_stories_of_elsewhere_are_built_with_all_that_belongs_to_them(
    which: str, request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(growing, "compressed", lambda *_: {})
    monkeypatch.setattr(frozen_answers, "measure_heights", lambda *_: None)
    story: Story = request.getfixturevalue(which)
    build_site(Site(story), tmp_path / "dist")
    made = {path.relative_to(tmp_path / "dist").as_posix() for path in tmp_path.rglob("*.*")}
    assert {"en/index.html", "en/explore/index.html", "en/embed/map/index.html"} <= made
    assert len([name for name in made if name.endswith(".png")]) > 5
