"""The building of the outlines, on a world of a few squares, and once on the real one."""

import json
import subprocess
from dataclasses import replace
from itertools import pairwise

import geopandas
import pytest
import shapely

from explainer.geography import building, world_atlas
from explainer.geography.building import build_outlines, write_outlines
from explainer.geography.outlines import OUTLINES, OutlineError, outlines_of, read_outlines
from explainer.geography.region_files import shipped_region
from explainer.geography.world_atlas import fetch_countries, read_countries

STEP = 0.001
# its own squares fill seas of the real world
EUROPE = replace(shipped_region("europe"), seas={})


def square(west, south, east, north):
    return [[(west, south), (west, north), (east, north), (east, south), (west, south)]]


CRIMEA = square(33.5, 44.6, 35, 45.5)
# With points at Crimea's corners: between two points an edge is straight in kilometres only.
MAINLAND = [[(30, 45.5), (30, 50), (37, 50), (37, 45.5), (35, 45.5), (33.5, 45.5), (30, 45.5)]]
UKRAINE = ("Ukraine", "804", [MAINLAND])
# As in world-atlas: over the antimeridian, so that the ring jumps from 180 to -180 degrees.
RUSSIA = [[(37, 50), (40, 68), (180, 70), (-170, 69), (-170, 60), (180, 55), (37, 50)]]
WORLD = [
    UKRAINE,
    ("Russia", "643", [RUSSIA, CRIMEA]),
    (
        "France",
        "250",
        [[*square(2, 45, 8, 49), *square(5, 47, 5.04, 47.03)], square(4, 43, 4.02, 43.02)],
    ),
    ("Germany", "276", [square(8, 45, 14, 49), square(5, 47, 5.04, 47.03)]),
    ("Malta", "470", [square(14.4, 35.8, 14.45, 35.85)]),
    ("Kosovo", None, [square(20, 42, 21, 43)]),
    ("Cyprus", "196", [square(32, 34.5, 34, 35)]),
    ("N. Cyprus", None, [square(32, 35, 34, 35.5)]),
    ("Finland", "246", [square(22, 60, 28, 65)]),
    ("Åland", "248", [square(19.5, 60, 20.5, 60.5)]),
    ("Japan", "392", [square(135, 34, 140, 38)]),
    ("Baikonur", None, [square(135, 44, 136, 45)]),
]


def topojson(path, world=WORLD):
    """The countries as quantised TopoJSON, with an arc for each ring."""
    arcs, geometries = [], []
    for name, numeric, polygons in world:
        indexes = []
        for polygon in polygons:
            first = len(arcs)
            arcs += [arc_of(ring) for ring in polygon]
            indexes.append([[index] for index in range(first, len(arcs))])
        geometry = {"type": "MultiPolygon", "arcs": indexes, "properties": {"name": name}}
        geometries.append(geometry | ({"id": numeric} if numeric else {}))
    return save(path, arcs, geometries)


def arc_of(ring):
    points = [(round((x + 180) / STEP), round((y + 90) / STEP)) for x, y in ring]
    return [points[0], *((b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points))]


def save(path, arcs, geometries):
    transform = {"scale": [STEP, STEP], "translate": [-180, -90]}
    objects = {"countries": {"type": "GeometryCollection", "geometries": geometries}}
    path.write_text(json.dumps({"transform": transform, "arcs": arcs, "objects": objects}))
    return path


@pytest.fixture
def built(tmp_path):
    return outlines_of(EUROPE, build_outlines(topojson(tmp_path / "world.json"), EUROPE))


def country_at(outlines, longitude, latitude):
    place = geopandas.GeoSeries.from_xy([longitude], [latitude], crs=4326)
    place = place.to_crs(outlines.crs).iloc[0]
    place = shapely.Point(place.x / 1000, place.y / 1000)
    return {
        outline.code
        for outline in outlines.countries
        for rings in outline.polygons
        if shapely.Polygon(rings[0], rings[1:]).intersects(place)
    }


def test_building_twice_gives_the_same_bytes(tmp_path):
    world = topojson(tmp_path / "world.json")
    assert build_outlines(world, EUROPE) == build_outlines(world, EUROPE)


def test_countries_far_away_are_left_out_even_those_without_a_code(built):
    assert set(built.by_code) == {"UKR", "RUS", "FRA", "DEU", "MLT", "XKX", "CYP", "FIN"}


def test_a_country_without_a_code_stops_the_build_and_is_named(tmp_path):
    world = topojson(tmp_path / "world.json", [UKRAINE, ("Atlantis", None, [square(5, 45, 8, 48)])])
    with pytest.raises(OutlineError, match="“Atlantis”.*none.*\n.*codes"):
        build_outlines(world, EUROPE)


def test_a_country_with_an_unknown_number_stops_the_build_and_is_named(tmp_path):
    world = topojson(tmp_path / "world.json", [("Ruritania", "999", [square(5, 45, 8, 48)])])
    with pytest.raises(OutlineError, match="“Ruritania”.*999"):
        build_outlines(world, EUROPE)


def test_crimea_is_moved_to_ukraine_and_joined_to_it(built):
    assert country_at(built, 34.10, 44.95) == {"UKR"}
    assert len(built.by_code["UKR"].polygons) == 1


def test_the_build_stops_if_crimea_is_not_a_part_of_its_own(tmp_path):
    joined = ("Russia", "643", [square(33, 44, 45, 60)])
    with pytest.raises(OutlineError, match="Crimea"):
        build_outlines(topojson(tmp_path / "world.json", [joined]), EUROPE)


def test_russia_does_not_reach_over_the_antimeridian_into_the_sea(built):
    assert country_at(built, 45, 60) == {"RUS"}
    assert country_at(built, 0, 62) == country_at(built, -15, 66) == set()


@pytest.mark.parametrize("start", range(6))
def test_russia_is_found_wherever_its_ring_begins(tmp_path, start):
    ring = [*RUSSIA[0][start:-1], *RUSSIA[0][: start + 1]]
    world = topojson(tmp_path / "world.json", [("Russia", "643", [[ring]])])
    west, _, east, _ = read_countries(world).total_bounds
    assert (west, east) == (pytest.approx(37), pytest.approx(190))


def test_a_part_without_a_number_goes_to_the_country_whose_it_is(built):
    assert country_at(built, 20.5, 42.5) == {"XKX"}
    assert country_at(built, 33, 35.3) == country_at(built, 33, 34.8) == {"CYP"}
    assert len(built.by_code["CYP"].polygons) == 1
    assert country_at(built, 20, 60.2) == {"FIN"}


def test_small_islands_go_but_a_country_keeps_its_biggest_part(built):
    assert len(built.by_code["FRA"].polygons) == 1
    assert built.by_code["MLT"].area_km2 < 40


def test_the_hole_of_a_small_exclave_is_filled(built):
    assert country_at(built, 5.02, 47.015) == {"FRA"}
    assert len(built.by_code["FRA"].polygons[0]) == 1


def test_neighbours_share_the_points_of_their_border(built):
    france, germany = (
        {point for ring in built.by_code[code].polygons[0] for point in ring}
        for code in ("FRA", "DEU")
    )
    assert len(france & germany) >= 2


def test_a_country_too_small_for_whole_kilometres_stops_the_build(tmp_path):
    speck = ("Monaco", "492", [square(7.4, 43.7, 7.401, 43.701)])
    with pytest.raises(OutlineError, match="MCO would vanish"):
        build_outlines(topojson(tmp_path / "world.json", [UKRAINE, speck]), EUROPE)


def test_arcs_are_joined_forwards_and_backwards(tmp_path):
    shared = arc_of([(8, 45), (8, 49)])
    west = arc_of([(8, 49), (2, 49), (2, 45), (8, 45)])
    east = arc_of([(8, 45), (14, 45), (14, 49), (8, 49)])
    geometries = [
        {"type": "Polygon", "arcs": [[0, 1]], "properties": {"name": "France"}},
        {"type": "Polygon", "arcs": [[~0, 2]], "properties": {"name": "Germany"}},
    ]
    path = save(tmp_path / "world.json", [shared, west, east], geometries)
    france, germany = read_countries(path).geometry
    assert france.equals(shapely.box(2, 45, 8, 49))
    assert germany.equals(shapely.box(8, 45, 14, 49))


def test_the_outlines_are_put_in_the_place_of_the_old_ones(tmp_path, monkeypatch):
    monkeypatch.setattr(
        building, "fetch_countries", lambda folder: topojson(folder / world_atlas.FILE)
    )
    dry = {name: replace(shipped_region(name), seas={}) for name in ("europe", "world")}
    monkeypatch.setattr(building, "shipped_region", dry.get)
    (tmp_path / "europe.json").write_text("old")
    written = write_outlines(tmp_path)
    assert [path.name for path in written] == ["europe.json", "world.json"]
    assert sorted(tmp_path.iterdir()) == written
    for path in written:
        found = outlines_of(shipped_region(path.stem), path.read_bytes())
        assert country_at(found, 34.10, 44.95) == {"UKR"}


def test_a_failed_build_leaves_the_old_outlines(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    path = tmp_path / "europe.json"
    path.write_text("old")
    with pytest.raises(OutlineError, match="no npm here"):
        write_outlines(tmp_path)
    assert path.read_text() == "old"


def test_a_folder_that_cannot_be_written_is_said(tmp_path):
    with pytest.raises(OutlineError, match="cannot be written to .*europe.json"):
        building.put(tmp_path / "nowhere" / "europe.json", b"")


def npm_that(tmp_path, monkeypatch, script):
    npm = tmp_path / "bin" / "npm"
    npm.parent.mkdir()
    npm.write_text(f"#!/bin/sh\n{script}\n")
    npm.chmod(0o755)
    monkeypatch.setenv("PATH", f"{npm.parent}:/usr/bin:/bin")


def test_what_npm_says_on_failing_is_passed_on(tmp_path, monkeypatch):
    npm_that(tmp_path, monkeypatch, "echo 'npm error network down' >&2; exit 1")
    with pytest.raises(OutlineError, match=r"could not fetch world-atlas@2\.0\.2[^!]*network down"):
        fetch_countries(tmp_path)


def test_an_npm_that_does_not_answer_is_given_up(tmp_path, monkeypatch):
    monkeypatch.setattr(world_atlas, "PATIENCE_SECONDS", 0.2)
    npm_that(tmp_path, monkeypatch, "exec sleep 30")
    with pytest.raises(OutlineError, match="no answer within"):
        fetch_countries(tmp_path)


def test_an_npm_that_brings_nothing_is_noticed(tmp_path, monkeypatch):
    npm_that(tmp_path, monkeypatch, "exit 0")
    with pytest.raises(OutlineError, match="npm wrote no package"):
        fetch_countries(tmp_path)


def test_another_package_than_the_pinned_one_is_refused(tmp_path, monkeypatch):
    npm_that(tmp_path, monkeypatch, 'echo forged > "$4/world-atlas-2.0.2.tgz"')
    with pytest.raises(OutlineError, match="another world-atlas") as refused:
        fetch_countries(tmp_path)
    assert world_atlas.INTEGRITY in str(refused.value)


@pytest.fixture(scope="module")
def countries_json(tmp_path_factory):
    folder = tmp_path_factory.mktemp("npm")
    return fetch_countries(folder)


@pytest.mark.full
def test_the_shipped_outlines_are_what_their_source_gives(countries_json):
    assert build_outlines(countries_json, EUROPE) == (OUTLINES / "europe.json").read_bytes()


@pytest.mark.full
def test_water_that_the_outlines_enclose_is_water_in_the_source(countries_json):
    """A gap was land throughout; of the Peenestrom, whose banks have moved, about half was land."""
    parts = [
        shapely.Polygon(rings[0], rings[1:])
        for land in read_outlines("europe").countries
        for rings in land.polygons
    ]
    enclosed = [
        shapely.transform(shapely.Polygon(hole), lambda km: km * 1000)
        for part in shapely.get_parts(shapely.union_all(parts))
        for hole in part.interiors
    ]
    assert len(enclosed) >= 10
    west, south, east, north = geopandas.GeoSeries(enclosed, crs=3035).to_crs(4326).total_bounds
    source = read_countries(countries_json).cx[west:east, south:north].clip((-30, 30, 60, 75))
    source = source.to_crs(3035).make_valid(method="structure").union_all()
    for water in enclosed:
        assert water.intersection(source).area < water.area * 3 / 4, water.centroid


def test_npm_is_asked_for_nothing_in_the_ordinary_build(tmp_path, monkeypatch):
    def refuse(*_, **__):
        raise AssertionError("the network is not needed to build from a file")

    monkeypatch.setattr(subprocess, "run", refuse)
    build_outlines(topojson(tmp_path / "world.json"), EUROPE)
