"""Grids of values: each value in `make test`, each of them with each other in `make test-full`."""

from itertools import product
from typing import Any

import pytest


def each_value(**axes: Any) -> pytest.MarkDecorator:
    """A test for every combination; all but so many that each value is among them are for the full tests.

    What goes wrong with two values together and with neither alone takes minutes to look for.
    """
    values = [tuple(axis) for axis in axes.values()]
    short = {
        tuple(row % len(axis) for axis in values)
        for row in range(max(len(axis) for axis in values))
    }
    return pytest.mark.parametrize(
        tuple(axes),
        [
            pytest.param(
                *(axis[place] for axis, place in zip(values, places, strict=True)),
                marks=() if places in short else pytest.mark.full,
            )
            for places in product(*(range(len(axis)) for axis in values))
        ],
    )


def each_width(widths: tuple[int, ...]) -> pytest.MarkDecorator:
    """A test that tries these ``widths`` on a page in a ``language``, which is opened once.

    Pages are laid out alike in both: each width is tried in one of them, in both by the full tests.
    """
    return pytest.mark.parametrize(
        ("language", "widths"),
        [
            pytest.param("de", widths[::2], id="de"),
            pytest.param("en", widths[1::2], id="en"),
            pytest.param("de", widths, id="de, all", marks=pytest.mark.full),
            pytest.param("en", widths, id="en, all", marks=pytest.mark.full),
        ],
    )
