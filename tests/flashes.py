"""How often frames flash, as WCAG 2.3.1 counts: pairs of opposing changes of relative luminance."""

from collections.abc import Iterable, Sequence

import numpy as np

CHANGE = 0.1  # of the most luminance that there is
DARK = 0.8  # where the darker of two is above it, no change counts
Luminance = Sequence[Sequence[float]]


def luminance(pixels: "np.ndarray") -> "np.ndarray":
    """Relative luminance of sRGB pixels, whose last axis is red, green and blue from 0 to 255."""
    part = np.asarray(pixels, float) / 255
    linear = np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)
    return linear @ np.array([0.2126, 0.7152, 0.0722])


def most_flashes(courses: Iterable[Sequence[float]], rate: int) -> int:
    """The most flashes within a second that any of the places has, from its luminance by frame."""
    return max(_most(list(_turns(course)), rate) // 2 for course in courses)


def _turns(course: Sequence[float]) -> "Iterable[int]":
    """The frames at which the luminance went far enough the other way than before."""
    extreme, way = course[0], 0
    for frame, now in enumerate(course):
        change = now - extreme
        if abs(change) >= CHANGE and min(now, extreme) < DARK and change * way <= 0:
            way = 1 if change > 0 else -1
            extreme = now
            yield frame
        elif change * way > 0:
            extreme = now


def _most(turns: list[int], rate: int) -> int:
    return max((sum(0 <= turn - first < rate for turn in turns) for first in turns), default=0)
