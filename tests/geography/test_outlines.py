"""The outlines that ship: whose each place is, and that nothing overlaps, gapes or is missing."""

import json
import subprocess
import sys
import zlib

import geopandas
import numpy as np
import pytest
import shapely

from explainer.geography.outlines import SHIPPED, OutlineError, Outlines, read_outlines
from explainer.iso_3166 import ALPHA_3

LAYERS = sorted(SHIPPED.parent.glob("*.json"))

PLACES = {
    "Simferopol": (34.10, 44.95, "UKR"),
    "Sevastopol": (33.52, 44.60, "UKR"),
    "Kerch": (36.47, 45.36, "UKR"),
    "Kyiv": (30.52, 50.45, "UKR"),
    "Donetsk": (37.80, 48.00, "UKR"),
    "Moscow": (37.62, 55.75, "RUS"),
    "Murmansk": (33.08, 68.97, "RUS"),
    "Kaliningrad": (20.51, 54.71, "RUS"),
    "Krasnodar": (38.98, 45.04, "RUS"),
    "Prishtina": (21.16, 42.66, "XKX"),
    "Belgrade": (20.46, 44.80, "SRB"),
    "Nicosia": (33.36, 35.15, "CYP"),
    "Kyrenia": (33.32, 35.31, "CYP"),
    "Akrotiri": (32.96, 34.60, "CYP"),
    "Mariehamn": (19.94, 60.12, "FIN"),
    "Tiraspol": (29.63, 46.84, "MDA"),
    "the Vatican": (12.453, 41.903, "ITA"),
    "Llívia": (1.98, 42.464, "FRA"),
}
SEAS = {
    "the Barents Sea": (30, 72.5),
    "the Norwegian Sea": (0, 68),
    "the White Sea": (38, 65.7),
    "the Sea of Azov": (36.6, 46.2),
    "the sea north of Iceland": (-18, 68),
    "the Black Sea": (34, 43.2),
}
MICROSTATES = {"MLT", "LUX", "AND", "LIE", "SMR", "MCO"}


def in_kilometres(longitude, latitude):
    point = geopandas.GeoSeries.from_xy([longitude], [latitude], crs=4326).to_crs(3035).iloc[0]
    return shapely.Point(point.x / 1000, point.y / 1000)


def shapes_of(outlines: Outlines):
    return {
        outline.code: shapely.MultiPolygon([(rings[0], rings[1:]) for rings in outline.polygons])
        for outline in outlines.countries
    }


def there(place, shapes):
    return {code for code, shape in shapes.items() if shape.intersects(place)}


def test_there_is_a_layer_and_all_layers_are_tested():
    assert SHIPPED in LAYERS


@pytest.fixture(params=LAYERS, ids=lambda path: path.name)
def outlines(request):
    found = read_outlines(request.param)
    assert len(found.countries) > 50
    return found


@pytest.fixture
def shapes(outlines):
    return shapes_of(outlines)


@pytest.mark.parametrize("name", PLACES)
def test_a_place_lies_in_its_country_and_in_no_other(shapes, name):
    longitude, latitude, code = PLACES[name]
    assert there(in_kilometres(longitude, latitude), shapes) == {code}


@pytest.mark.parametrize("name", SEAS)
def test_the_sea_belongs_to_nobody(outlines, shapes, name):
    place = in_kilometres(*SEAS[name])
    assert shapely.box(*outlines.clip).contains(place), "it must be on the map to be of any use"
    assert there(place, shapes) == set()


def test_ukraine_is_as_large_as_with_crimea(outlines):
    assert 590_000 < outlines.by_code["UKR"].area_km2 < 610_000


def test_crimea_does_not_hang_together_with_russia(shapes):
    peninsula = shapely.box(
        *in_kilometres(32.4, 44.3).coords[0], *in_kilometres(36.7, 45.9).coords[0]
    )
    assert shapes["UKR"].intersection(peninsula).distance(shapes["RUS"]) > 1


def test_kosovo_and_cyprus_each_have_one_outline(outlines):
    assert {"XKX", "SRB", "CYP"} <= set(outlines.by_code)
    assert [len(outlines.by_code[code].polygons) for code in ("XKX", "CYP")] == [1, 1]


def test_small_states_are_there_and_known_as_small(outlines):
    assert set(outlines.by_code) >= MICROSTATES
    assert all(outlines.by_code[code].is_small for code in MICROSTATES)


def test_no_country_of_ordinary_size_is_taken_for_small(outlines):
    small = {outline.code for outline in outlines.countries if outline.is_small}
    assert small == MICROSTATES | {"FRO", "GGY", "GIB", "IMN", "JEY"}


def test_every_country_has_a_code_of_its_own(outlines):
    codes = [outline.code for outline in outlines.countries]
    assert codes == sorted(set(codes))
    assert set(codes) <= ALPHA_3


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


def test_nothing_reaches_beyond_the_clip(outlines, shapes):
    assert shapely.union_all(list(shapes.values())).bounds == outlines.clip
    assert shapely.box(*outlines.clip).contains(shapely.box(*outlines.frame))


def test_no_two_countries_overlap(shapes):
    every = np.array(list(shapes.values()))
    assert shapely.coverage_is_valid(every)
    assert shapely.area(every).sum() == pytest.approx(shapely.union_all(every).area, abs=1e-6)


def test_nothing_gapes_between_countries(shapes):
    """Water that several countries enclose is a sea with a name; anything else were a gap."""
    union = shapely.union_all(list(shapes.values()))
    enclosed = [
        shapely.Polygon(hole) for part in shapely.get_parts(union) for hole in part.interiors
    ]
    assert enclosed
    shared = [
        water
        for water in enclosed
        if sum(shape.intersection(water).length > 0 for shape in shapes.values()) > 1
    ]
    black_sea, szczecin_lagoon = in_kilometres(*SEAS["the Black Sea"]), in_kilometres(14.3, 53.79)
    assert sorted(water.area > 1_000 for water in shared) == [False, True]
    assert all(water.contains(black_sea) or water.contains(szczecin_lagoon) for water in shared)


def test_inland_borders_lie_on_each_other(shapes):
    """These countries touch no sea, so that every stretch of their edge is a neighbour's too."""
    for code in ("AUT", "CHE", "CZE", "HUN", "LUX", "SRB", "SVK", "XKX", "BLR", "MKD"):
        others = shapely.union_all([shape for other, shape in shapes.items() if other != code])
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


def test_the_shapes_in_the_frame_are_light_enough_for_a_phone(outlines, shapes):
    frame = shapely.box(*outlines.frame)
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
        "import sys; from explainer.geography.outlines import read_outlines; read_outlines();"
        "print({'geopandas', 'shapely', 'numpy', 'pandas'} & set(sys.modules))"
    )
    said = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "set()"


def test_outlines_are_read_once():
    assert read_outlines() is read_outlines()


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", "{}", '{"features": [{"code": "UKR"}]}', '{"features": [null]}'],
)
def test_a_file_that_is_no_layer_is_said_to_be_unreadable(tmp_path, content):
    path = tmp_path / "europe.json"
    path.write_text(content)
    with pytest.raises(OutlineError, match=r"europe\.json cannot be read.*\n.*explainer outlines"):
        read_outlines(path)


def test_a_missing_file_is_said_to_be_unreadable(tmp_path):
    with pytest.raises(OutlineError, match="explainer outlines"):
        read_outlines(tmp_path / "nowhere.json")


def test_the_file_says_where_the_borders_come_from():
    written = json.loads(SHIPPED.read_bytes())
    assert "Natural Earth" in written["source"]["data"]
    assert written["crs"] == "EPSG:3035"
    assert (SHIPPED.parent / "LICENSE-world-atlas.txt").read_text().startswith("Copyright")
