"""Every view in every size looks as it did when somebody last looked: small grey pictures of a story
that stays as it is. ``make accept-looks`` draws them anew; then look at ``make contact-sheet``.
"""

import io
import os
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from explainer.content.edition import edition_of
from explainer.content.pictures import VIEWS, Picture
from explainer.content.sizes import COLUMNS, DEFAULTS, PHONE, SHARED, Size
from explainer.pictures.contents import content_of
from explainer.pictures.drawing import draw_picture
from explainer.pictures.typesetting import typeset
from explainer.story.checking import read_story
from explainer.story.model.story import Story
from tests.builders import AUGUST_STORY

KEPT = Path(__file__).with_name("looks")
ACCEPT = os.environ.get("ACCEPT_LOOKS") == "1"
WIDTH = 360  # pixels of what is kept
STEP = 17  # of 255 from one grey to the next
TALLEST = 900  # pixels; what is longer is more of the same
UNLIKE = 24  # of 255: more than the steps make of a shade between two of them
TOLERATED = 4  # pixels; the shortest name of a country has more than twice as many

# language, theme and sizes
READERS: tuple[tuple[str, str, tuple[Size, ...]], ...] = (
    ("de", "light", (*DEFAULTS, *COLUMNS, PHONE)),
    ("en", "light", DEFAULTS),
    ("de", "dark", (SHARED, PHONE)),
)
PICTURES = [
    Picture(view, language, "png", size, "EST" if view == "card" else "", theme=theme)
    for language, theme, sizes in READERS
    for size in sizes
    for view in VIEWS
    if view != "dossier"
]


@pytest.fixture(scope="module")
def august() -> Story:
    return read_story(AUGUST_STORY)


def small(png: bytes) -> Image.Image:
    """A picture as it is kept."""
    image = Image.open(io.BytesIO(png)).convert("L")
    height = round(image.height * WIDTH / image.width)
    whole = image.resize((WIDTH, height), Image.Resampling.BOX)
    return whole.crop((0, 0, WIDTH, min(height, TALLEST)))


def in_few_greys(image: Image.Image) -> Image.Image:
    """The same in fewer bytes."""
    return image.point([STEP * round(grey / STEP) for grey in range(256)])


def unlike(one: Image.Image, other: Image.Image) -> int:
    """How many pixels differ clearly; all of them in pictures of different size."""
    if one.size != other.size:
        return max(one.width * one.height, other.width * other.height)
    return sum(ImageChops.difference(one, other).histogram()[UNLIKE:])


@pytest.mark.full  # it draws 91 pictures
@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
def test_a_picture_looks_as_it_did(august: Story, picture: Picture) -> None:
    now = small(draw_picture(edition_of(august, picture), picture).body)
    kept = KEPT / picture.name
    if ACCEPT:
        KEPT.mkdir(exist_ok=True)
        in_few_greys(now).save(kept, optimize=True)
    assert unlike(now, Image.open(kept)) <= TOLERATED


def test_a_single_name_that_is_dropped_is_noticed(august: Story) -> None:
    picture = Picture("map", "de", "png")
    content = content_of(edition_of(august, picture), picture)
    whole = small(typeset("map", content, "png"))
    assert unlike(whole, in_few_greys(whole)) == 0
    shortest = min(content["labels"], key=lambda label: len("".join(label["lines"])))
    left = [label for label in content["labels"] if label is not shortest]
    assert unlike(whole, small(typeset("map", content | {"labels": left}, "png"))) > 2 * TOLERATED
