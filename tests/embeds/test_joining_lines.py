"""The few points that stand for the heights of an embed at many widths."""

import itertools

import pytest

from explainer.site.heights import SLACK, TOLERANCE, few_points


def between(points: tuple[tuple[int, int], ...], width: int) -> float:
    for (x, y), (end, high) in itertools.pairwise(points):
        if x <= width <= end:
            return y + (high - y) * (width - x) / (end - x)
    raise AssertionError(width)


@pytest.mark.parametrize(
    "samples",
    [
        [(180, 1000), (1216, 1000)],
        [(width, 400_000 // width) for width in range(180, 1217, 7)],
        [(width, 900 + width // 2 + (width // 13) % 5) for width in range(180, 1217, 9)],
        [(180, 3000), (300, 2990), (479, 2980), (480, 1500), (700, 1490), (768, 1480), (769, 2400),
         (1216, 2300)],
    ],
)  # fmt: skip
def test_lines_are_above_the_samples_and_near_them(samples: list[tuple[int, int]]) -> None:
    points = few_points(samples)
    assert points[0][0], points[-1][0] == (samples[0][0], samples[-1][0])
    assert len(points) <= 8
    for index, (width, height) in enumerate(samples):
        near = [h for w, h in samples[max(index - 1, 0) : index + 2] if abs(w - width) != 1]
        at = between(points, width)
        assert height + SLACK - 1 <= at <= max(max(near) + SLACK, height * TOLERANCE) + 1
