"""Pictures for phones: few bytes, and no colour that an eye would miss."""

import io

from PIL import Image, ImageChops

from explainer.content.edition import Edition
from explainer.content.pictures import PICTURES, Picture, figure_picture
from explainer.content.sizes import PHONE, Size
from explainer.pictures.contents import content_of
from explainer.pictures.drawing import draw_picture
from explainer.pictures.few_colours import COLOURS, in_few_colours
from explainer.pictures.typesetting import typeset
from explainer.site.site import Site
from explainer.story.model.story import Story

MOST = 150_000  # bytes
UNSEEN = 16  # of 255, along the edges of letters


def test_a_picture_for_phones_has_two_pixels_for_one_of_the_page_in_few_colours(
    second_edition: Edition,
) -> None:
    image = Image.open(io.BytesIO(draw_picture(second_edition, figure_picture("en")).body))
    assert image.width == 2 * PHONE.width
    assert image.mode == "P"
    assert 10 < len(image.getcolors() or ()) <= COLOURS
    assert image.text["Description"], "what it says of itself is still in it"


def test_in_few_colours_a_picture_looks_the_same(second_edition: Edition) -> None:
    for view, size in (("map", PHONE), ("table", Size(1200, 630))):
        content = content_of(second_edition, Picture(view, "en", "png", size))
        png = typeset(view, content, "png")
        before, after = (
            Image.open(io.BytesIO(one)).convert("RGB") for one in (png, in_few_colours(png))
        )
        furthest = max(high for _, high in ImageChops.difference(before, after).getextrema())
        assert 0 < furthest <= UNSEEN
        assert len(in_few_colours(png)) < len(png) / 2
        # a page is white around it as well
        counts = [{c: n for n, c in one.getcolors(1 << 20) or ()} for one in (before, after)]
        assert 0 < counts[0][255, 255, 255] <= counts[1][255, 255, 255]


def test_the_figures_of_a_site_are_small(the_story: Story, site: Site) -> None:
    days = [None, *(key.day for key in the_story.kept_days)]
    figures = [figure_picture("de", day=day) for day in days]
    figures += [figure_picture("de", code) for code in ("DEU", "EST")]
    for picture in figures:
        path = f"/de/{PICTURES}{picture.name}"
        assert len(site[path].body) <= MOST, path
