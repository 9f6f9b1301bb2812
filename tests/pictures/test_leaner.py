"""Pictures that messengers show: at most 300 KB, and no pixel is another."""

import io

import pytest

from explainer.content.edition import Edition
from explainer.content.pictures import PICTURES, shared_picture
from explainer.pictures.drawing import draw_picture
from explainer.pictures.leaner import MOST_SHARED, without_opacity
from explainer.site.site import Site
from explainer.story.model.story import Story


def test_without_opacity_a_picture_has_the_same_pixels_and_says_the_same_of_itself(
    second_edition: Edition,
) -> None:
    image = pytest.importorskip("PIL.Image", reason="the extra “clips” is not installed")
    before = draw_picture(second_edition, shared_picture("en")).body
    after = without_opacity(before)
    old, new = (image.open(io.BytesIO(png)) for png in (before, after))
    assert (old.mode, new.mode) == ("RGBA", "RGB")
    assert new.tobytes() == old.convert("RGB").tobytes()
    assert new.text == old.text
    assert without_opacity(after) == after


def test_the_pictures_by_which_documents_are_shared_are_small_enough_for_messengers(
    the_story: Story, site: Site
) -> None:
    days = [None, *(key.day for key in the_story.kept_days)]
    shared = [shared_picture(tag, day=day) for tag in the_story.about.languages for day in days]
    assert len(shared) > 1
    for picture in [*shared, shared_picture("de", "EST")]:
        path = f"/{picture.language}/{PICTURES}{picture.name}"
        assert len(site[path].body) <= MOST_SHARED, path
