"""Nothing in a clip flashes, whatever its stills look like (WCAG 2.3.1)."""

import pytest

from explainer.content.clip import CARD_SECONDS, LONGEST
from explainer.content.clip_spec import MOST_DAYS
from tests.flashes import most_flashes

pytest.importorskip("PIL", reason="the extra “clips” is not installed")
pytest.importorskip("av", reason="the extra “clips” is not installed")


def flashes(seconds: float) -> int:
    """Of a clip whose stills are black and white in turn, the worst that there can be."""
    from PIL import Image

    from explainer.pictures.clip_stills import Still
    from explainer.pictures.mp4 import RATE, frames_of
    from tests.flashes import luminance

    stills = [
        Still(Image.new("RGB", (1, 1), "black" if n % 2 else "white"), seconds)
        for n in range(MOST_DAYS)
    ]
    course = [
        float(luminance(image.getpixel((0, 0))))
        for image, times in frames_of(stills)
        for _ in range(times)
    ]
    assert len(course) == round(MOST_DAYS * seconds * RATE)
    return most_flashes([course], RATE)


def test_the_shortest_days_do_not_flash_even_if_they_are_black_and_white_in_turn() -> None:
    shortest = (LONGEST - 2 * CARD_SECONDS) / MOST_DAYS
    assert flashes(shortest) == 0


def test_the_measure_finds_what_flashes() -> None:
    assert most_flashes([[0, 1] * 25], 10) == 5
    assert most_flashes([[0.9, 1] * 25, [0, 0.05] * 25], 10) == 0
    assert most_flashes([[0.5] * 50], 10) == 0
    assert most_flashes([[n / 50 for n in range(50)]], 10) == 0
