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
