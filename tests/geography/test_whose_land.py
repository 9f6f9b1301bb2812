"""The outlines that ship: whose each place is, which countries are there, and that the sea is nobody's."""

import json

import pytest
import shapely

from explainer.geography.outlines import OUTLINES, read_outlines
from explainer.geography.region_files import shipped_region
from explainer.iso_3166 import ALPHA_3
from tests.geography.conftest import LAYERS, in_kilometres

EVERYWHERE = {
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
PLACES = {
    "europe": EVERYWHERE,
    "world": {
        **EVERYWHERE,
        "Laayoune": (-13.20, 27.15, "ESH"),
        "Tifariti": (-10.60, 26.20, "ESH"),
        "Tarfaya": (-12.90, 27.94, "MAR"),
        "Hargeisa": (44.06, 9.56, "SOM"),
        "Ramallah": (35.20, 31.90, "PSE"),
        "Gaza": (34.40, 31.45, "PSE"),
        "Taipei": (121.50, 25.00, "TWN"),
        "Juba": (31.58, 4.85, "SSD"),
        "Dili": (125.57, -8.60, "TLS"),
        "Uelen": (-170.0, 66.12, "RUS"),
        "Chukotka east of the antimeridian": (-178.5, 66.9, "RUS"),
        "Chukotka west of it": (178.0, 66.8, "RUS"),
        "Nome": (-165.4, 64.55, "USA"),
        "Honolulu": (-157.9, 21.40, "USA"),
        "Ushuaia": (-68.30, -54.75, "ARG"),
        "Punta Arenas": (-71.0, -53.2, "CHL"),
        "Guantanamo": (-75.21, 20.14, "CUB"),
        "French Guiana": (-52.7, 4.50, "FRA"),
        "Suva": (178.2, -18.0, "FJI"),
        "Taveuni": (-179.97, -16.85, "FJI"),
        "Baikonur": (63.4, 45.9, "KAZ"),
        "Maseru": (27.55, -29.4, "LSO"),
        "Singapore": (103.82, 1.36, "SGP"),
        "Kuala Lumpur": (101.7, 3.14, "MYS"),
        "Pyongyang": (125.75, 39.03, "PRK"),
        "Ulaanbaatar": (106.9, 47.9, "MNG"),
        "Nuuk": (-51.5, 64.2, "GRL"),
        "Wellington": (175.0, -41.2, "NZL"),
    },
}
NORTHERN = {
    "the Barents Sea": (30, 72.5),
    "the Norwegian Sea": (0, 68),
    "the White Sea": (38, 65.7),
    "the Sea of Azov": (36.6, 46.2),
    "the sea north of Iceland": (-18, 68),
    "the Black Sea": (34, 43.2),
}
SEAS = {
    "europe": NORTHERN,
    "world": {
        **NORTHERN,
        "the Caspian Sea": (50.5, 42),
        "the Chukchi Sea": (-175, 69.5),
        "the Bering Strait": (-168.4, 65.5),
        "the sea at the edge of the map": (-168.5, 10),
        "the Gulf of Guinea": (3, 2),
        "the Strait of Malacca": (100, 4),
        "the South Pacific": (-140, -40),
        "the Drake Passage": (-65, -57.2),
    },
}
MICROSTATES = {"MLT", "LUX", "AND", "LIE", "SMR", "MCO"}
SMALL = {
    "europe": MICROSTATES | {"FRO", "GGY", "GIB", "IMN", "JEY"},
    "world": MICROSTATES | {"SGP", "BRN", "BHR", "QAT", "TTO", "BRB", "MUS", "MDV", "TUV", "NRU"},
}


def there(place, shapes):
    return {code for code, shape in shapes.items() if shape.intersects(place)}


def test_all_layers_are_tested():
    assert set(LAYERS) == PLACES.keys() == SEAS.keys() == {"europe", "world"}


def test_a_place_lies_in_its_country_and_in_no_other(name, outlines, shapes):
    for place, (longitude, latitude, code) in PLACES[name].items():
        assert there(in_kilometres(outlines, longitude, latitude), shapes) == {code}, place


def test_the_sea_belongs_to_nobody(name, outlines, shapes):
    assert len(shipped_region(name).seas) > 5
    for sea, at in {**shipped_region(name).seas, **SEAS[name]}.items():
        place = in_kilometres(outlines, *at)
        assert shapely.box(*outlines.clip).contains(place), "it must be on the map to be of any use"
        assert there(place, shapes) == set(), sea


def test_borders_are_decided_and_noted_as_the_region_says(name):
    written = json.loads((OUTLINES / f"{name}.json").read_bytes())
    noted = "; ".join(written["source"]["changes"])
    assert "Crimea shown as a part of Ukraine, following A/RES/68/262" in noted
    decided = shipped_region(name).borders
    assert all(border.said in noted for border in decided)
    assert all(border.document for border in decided if border.move)
    assert ("Western Sahara shown as one, following A/RES/34/37" in noted) is (name == "world")


def test_western_sahara_is_one_on_the_map_of_the_world():
    sahara = read_outlines("world").by_code["ESH"]
    assert len(sahara.polygons) == 1
    assert 255_000 < sahara.area_km2 < 280_000


def test_ukraine_is_as_large_as_with_crimea(outlines):
    assert 590_000 < outlines.by_code["UKR"].area_km2 < 610_000


def test_crimea_does_not_hang_together_with_russia(outlines, shapes):
    south_west, north_east = (
        in_kilometres(outlines, *at).coords[0] for at in ((32.4, 44.3), (36.7, 45.9))
    )
    peninsula = shapely.box(*south_west, *north_east)
    assert shapes["UKR"].intersection(peninsula).distance(shapes["RUS"]) > 1


def test_kosovo_and_cyprus_each_have_one_outline(outlines):
    assert {"XKX", "SRB", "CYP"} <= set(outlines.by_code)
    assert [len(outlines.by_code[code].polygons) for code in ("XKX", "CYP")] == [1, 1]


def test_small_states_are_there_and_known_as_small(name, outlines):
    assert set(outlines.by_code) >= SMALL[name]
    assert all(outlines.by_code[code].is_small for code in SMALL[name])


def test_no_country_of_ordinary_size_is_taken_for_small():
    small = {outline.code for outline in read_outlines("europe").countries if outline.is_small}
    assert small == SMALL["europe"]
    small = {outline.code for outline in read_outlines("world").countries if outline.is_small}
    assert not small & {"BEL", "NLD", "CHE", "ALB", "HTI", "RWA", "LSO", "TWN", "GNB"}


def test_every_country_of_the_world_is_on_its_map_but_antarctica():
    world = read_outlines("world")
    assert {*world.by_code, *world.points} == ALPHA_3 - {"ATA"}
    assert {"VAT", "GLP", "REU"} <= world.points.keys() - world.by_code.keys()


@pytest.mark.parametrize(
    ("name", "code", "place"),
    [("europe", "ALA", (19.94, 60.10)), ("europe", "VAT", (12.453, 41.903)),
     ("world", "ALA", (19.94, 60.10)), ("world", "TKL", (-171.85, -9.2)),
     ("world", "GUF", (-53.1, 4.0)), ("world", "REU", (55.53, -21.13))],
)  # fmt: skip
def test_a_country_without_a_shape_is_a_point_where_it_lies(name, code, place):
    outlines = read_outlines(name)
    label = outlines.points[code].label
    away = in_kilometres(outlines, *place).distance(shapely.Point(label.x, label.y))
    assert away < 10
    assert outlines.points[code].is_small
