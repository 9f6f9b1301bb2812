"""The outlines that ship: sound shapes that neither overlap nor gape, and what is told of a broken file."""

import hashlib
import json
import subprocess
import sys
import zlib

import numpy as np
import pytest
import shapely

from explainer.geography.outlines import OUTLINES, OutlineError, read_outlines
from explainer.iso_3166 import ALPHA_3
from tests.geography.conftest import in_kilometres, shapes_of, union_of

# these countries touch no sea, so that every stretch of their edge is a neighbour's too
INLAND = {
    "europe": ("AUT", "CHE", "CZE", "HUN", "LUX", "SRB", "SVK", "XKX", "BLR", "MKD"),
    "world": ("AUT", "XKX", "BOL", "PRY", "TCD", "MLI", "MNG", "LAO", "NPL", "ZMB", "SSD", "LSO"),
}
# water that several countries enclose
SHARED_WATER = {
    "europe": ((34, 43.2), (14.3, 53.79)),  # the Black Sea, the Szczecin Lagoon
    "world": ((50.5, 42), (14.3, 53.79)),  # the Caspian Sea instead
}


def test_every_country_has_a_code_of_its_own(outlines):
    codes = [outline.code for outline in outlines.countries]
    assert codes == sorted(set(codes))
    assert set(codes) <= ALPHA_3
    assert not outlines.by_code.keys() & outlines.points.keys()


def test_every_shape_is_valid_and_in_whole_kilometres(outlines, shapes):
    for outline in outlines.countries:
        assert shapely.is_valid(shapes[outline.code]), outline.code
        numbers = {
            type(n) for rings in outline.polygons for ring in rings for xy in ring for n in xy
        }
        assert numbers == {int}, outline.code


def test_no_ring_repeats_its_first_point(outlines):
    rings = [ring for land in outlines.countries for polygon in land.polygons for ring in polygon]
    assert len(rings) > 300
    assert all(len(ring) >= 3 and ring[0] != ring[-1] for ring in rings)


def test_a_country_begins_with_its_biggest_part(outlines):
    for outline in outlines.countries:
        sizes = [shapely.Polygon(rings[0], rings[1:]).area for rings in outline.polygons]
        assert sizes == sorted(sizes, reverse=True), outline.code


def test_the_area_is_that_of_the_shape(outlines, shapes):
    areas = {outline.code: outline.area_km2 for outline in outlines.countries}
    assert areas == {code: round(shape.area) for code, shape in shapes.items()}


def test_nothing_reaches_beyond_the_clip_and_of_the_world_all_is_in_the_frame(name, outlines):
    bounds = shapely.box(*union_of(outlines).bounds)
    assert shapely.box(*outlines.clip).contains(bounds)
    assert shapely.box(*outlines.clip).contains(shapely.box(*outlines.frame))
    if name == "europe":
        assert bounds.bounds == outlines.clip
    else:
        assert shapely.box(*outlines.frame).contains(bounds)


def test_no_two_countries_overlap(outlines, shapes):
    every = np.array(list(shapes.values()))
    assert shapely.coverage_is_valid(every)
    assert shapely.area(every).sum() == pytest.approx(union_of(outlines).area, abs=1e-6)


def test_nothing_gapes_between_countries(name, outlines, shapes):
    """Water that several countries enclose is a sea with a name; anything else were a gap."""
    enclosed = [
        shapely.Polygon(hole)
        for part in shapely.get_parts(union_of(outlines))
        for hole in part.interiors
    ]
    assert enclosed
    shared = [
        water
        for water in enclosed
        if sum(shape.intersection(water).length > 0 for shape in shapes.values()) > 1
    ]
    known = [in_kilometres(outlines, *at) for at in SHARED_WATER[name]]
    assert sorted(water.area > 1_000 for water in shared) == [False, True]
    assert all(any(water.distance(place) < 5 for place in known) for water in shared)


def test_inland_borders_lie_on_each_other(name, shapes):
    for code in INLAND[name]:
        near = [s for other, s in shapes.items() if other != code and s.intersects(shapes[code])]
        others = shapely.union_all(near)
        alone = shapes[code].boundary.difference(others.boundary)
        assert alone.length == pytest.approx(0, abs=1e-6), code


def test_labels_stand_in_their_countries_and_those_in_view_inside_the_frame(outlines, shapes):
    frame = shapely.box(*outlines.frame)
    for outline in outlines.countries:
        point = shapely.Point(outline.label.x, outline.label.y)
        assert shapes[outline.code].distance(point) < 1, outline.code
        if shapes[outline.code].intersection(frame).area:
            assert frame.contains(point), outline.code


def test_the_room_of_a_label_is_inside_its_country(outlines, shapes):
    roomy = [outline for outline in outlines.countries if outline.label.width > 20]
    assert len(roomy) > 40
    for outline in roomy:
        label = outline.label
        # A kilometre on each side for the point's own rounding.
        across = label.width / 2 - 2
        line = shapely.LineString([(label.x - across, label.y), (label.x + across, label.y)])
        outside = line.difference(shapes[outline.code]).length
        assert outside < 0.05 * label.width, outline.code


def test_the_shapes_in_the_frame_are_light_enough_for_a_phone():
    outlines = read_outlines("europe")
    frame, shapes = shapely.box(*outlines.frame), shapes_of(outlines)
    steps = []
    for shape in shapes.values():
        for part in shapely.get_parts(shape.intersection(frame)):
            for ring in (part.exterior, *part.interiors) if part.geom_type == "Polygon" else ():
                steps.append(np.diff(shapely.get_coordinates(ring).round().astype(int), axis=0))
    numbers = np.concatenate(steps).ravel().tolist()
    assert len(numbers) > 20_000
    assert len(zlib.compress(" ".join(map(str, numbers)).encode(), 9)) < 30_000


def test_reading_needs_no_geographical_library():
    probe = (
        "import sys; from explainer.geography.outlines import read_outlines; read_outlines('europe');"
        "print({'geopandas', 'shapely', 'numpy', 'pandas'} & set(sys.modules))"
    )
    said = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "set()"


def test_outlines_are_read_once():
    assert read_outlines("europe") is read_outlines("europe")


BROKEN = ["", "{", "[]", "{}", '{"features": [{"code": "UKR"}]}', '{"features": [null]}']


@pytest.mark.parametrize("content", BROKEN)
def test_a_file_that_is_no_layer_is_said_to_be_unreadable(tmp_path, monkeypatch, content):
    monkeypatch.setattr("explainer.geography.outlines.OUTLINES", tmp_path)
    (tmp_path / "europe.json").write_text(content)
    with pytest.raises(OutlineError, match=r"europe\.json cannot be read.*\n.*explainer outlines"):
        read_outlines.__wrapped__("europe")


def test_a_missing_file_is_said_to_be_unreadable(tmp_path, monkeypatch):
    monkeypatch.setattr("explainer.geography.outlines.OUTLINES", tmp_path)
    with pytest.raises(OutlineError, match="explainer outlines"):
        read_outlines.__wrapped__("europe")


def test_the_file_says_where_the_borders_come_from():
    written = json.loads((OUTLINES / "europe.json").read_bytes())
    assert "Natural Earth" in written["source"]["data"]
    assert written["crs"] == "EPSG:3035"
    assert (OUTLINES / "LICENSE-world-atlas.txt").read_text().startswith("Copyright")


def test_the_outlines_of_europe_are_those_that_they_always_were():
    """Regions became data, and nothing of the map was to change by it."""
    digest = hashlib.sha256((OUTLINES / "europe.json").read_bytes()).hexdigest()
    assert digest == "8ad471a07e8546058e54de9a2f728dbd999c8b05d088b89f2b84628df4d33765"
