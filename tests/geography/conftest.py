"""The outlines that ship, of each region in turn, as shapes that can be measured."""

from functools import cache

import geopandas
import pytest
import shapely

from explainer.geography.outlines import OUTLINES, Outlines, read_outlines

LAYERS = sorted(path.stem for path in OUTLINES.glob("*.json"))


def in_kilometres(outlines, longitude, latitude):
    point = geopandas.GeoSeries.from_xy([longitude], [latitude], crs=4326)
    point = point.to_crs(outlines.crs).iloc[0]
    return shapely.Point(point.x / 1000, point.y / 1000)


@cache
def shapes_of(outlines: Outlines):
    return {
        outline.code: shapely.MultiPolygon([(rings[0], rings[1:]) for rings in outline.polygons])
        for outline in outlines.countries
    }


@cache
def union_of(outlines: Outlines):
    return shapely.union_all(list(shapes_of(outlines).values()))


@pytest.fixture(params=LAYERS)
def name(request):
    return request.param


@pytest.fixture
def outlines(name):
    found = read_outlines(name)
    assert len(found.countries) > 50
    return found


@pytest.fixture
def shapes(outlines):
    return shapes_of(outlines)
