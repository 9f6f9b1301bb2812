"""Reads a region as its file describes it: what may stand under each key, and what is wrong with it.

All that is wrong with a file is found here, with its line; whether PROJ knows the projection, and what
lies where, only ``building`` finds out.
"""

from functools import cache
from pathlib import Path
from typing import Any

from explainer.geography.regions import MOST_KM, Border, Box, Move, Quarters, Region, wrong_with
from explainer.geography.toml_places import Faults, Toml, read_toml
from explainer.iso_3166 import ALPHA_3

REGIONS = Path(__file__).parent / "regions"
LONGEST_LEADER = 130  # CSS pixels

_LONGITUDE, _LATITUDE, _KM = (-180, 360), (-90, 90), (-MOST_KM, MOST_KM)
_KEYS = (
    "projection", "frame", "frame_degrees", "clip", "cut_degrees", "tolerance_m",
    "smallest_island_km2", "step_km", "small_km2", "label_width_to_height", "longest_leader", "borders", "codes",
    "parts", "points", "seas",
)  # fmt: skip


@cache
def shipped_region(name: str) -> Region:
    """A region that comes with the package: “europe” or “world”."""
    return read_region((REGIONS / f"{name}.toml").read_bytes())


def read_region(data: bytes) -> Region:
    """The region that a file describes; raises ``Faults`` with all that is wrong with it."""
    toml = read_toml(data)
    written = toml.values
    toml.known(_KEYS, (), written)
    region = Region(
        projection=_projection(toml),
        frame=_box(toml, "frame"),
        frame_degrees=_quarters(toml, "frame_degrees"),
        clip=_box(toml, "clip"),
        cut_degrees=_quarters(toml, "cut_degrees"),
        label_width_to_height=_number(toml, "label_width_to_height", 1, 10) or 3,
        longest_leader=round(_number(toml, "longest_leader", 1, 400) or LONGEST_LEADER),
        borders=tuple(_borders(toml)),
        codes=_codes(toml, "codes", may_be_empty=True),
        parts=_codes(toml, "parts"),
        points={
            code: (round(at[0]), round(at[1]))
            for code, at in _places(toml, "points", (_KM, _KM)).items()
            if _is_code(toml, ("points", code), code)
        },
        seas=_places(toml, "seas", (_LONGITUDE, _LATITUDE)),
        toml=toml,
    )
    for key, most in (
        ("step_km", 100),
        ("small_km2", 1e6),
        ("tolerance_m", 1e5),
        ("smallest_island_km2", 1e5),
    ):
        _number(toml, key, 1, most)
    _check_frame(toml, region)
    if toml.faults:
        raise Faults(toml.faults)
    return region


def _projection(toml: Toml) -> str:
    if "projection" in toml.values:
        return toml.word(("projection",), toml.values["projection"])
    toml.fault(
        (),
        "“projection” is missing",
        "a code such as EPSG:3035, or a PROJ string",
        'add a line such as projection = "+proj=laea +lat_0=-15 +lon_0=-60"',
    )
    return ""


def _check_frame(toml: Toml, region: Region) -> None:
    said = [key for key in ("frame", "frame_degrees") if key in toml.values]
    if len(said) != 1:
        twice = "the frame is said twice" if said else "“frame” is missing"
        toml.fault(said[-1:], twice, "either frame (kilometres) or frame_degrees",
                   "delete one of both" if said
                   else "add a line such as frame_degrees = [-82, -56, -34, 13]")  # fmt: skip
    if region.frame and (wrong := wrong_with(region.frame)):
        toml.fault(("frame",), *wrong)
    if region.clip and region.frame and not _contains(region.clip, region.frame):
        toml.fault(
            ("clip",),
            "the clip does not contain the frame",
            "a clip around the frame",
            "let it begin before the frame and end behind it, or delete the line",
        )


def _contains(outer: Box, inner: Box) -> bool:
    return (
        outer.x_min <= inner.x_min
        and outer.y_min <= inner.y_min
        and outer.x_max >= inner.x_max
        and outer.y_max >= inner.y_max
    )


def _box(toml: Toml, key: str) -> Box | None:
    if key not in toml.values:
        return None
    found = toml.numbers(
        (key,), toml.values[key], "x and y from, x and y to, in kilometres", (_KM,) * 4
    )
    if found is None:
        return None
    box = Box(*map(round, found))
    if box.width <= 0 or box.height <= 0:
        toml.fault(
            (key,),
            f"“{key}” has no area",
            "x and y from, then x and y to",
            "put the lesser numbers first",
        )
        return None
    return box


def _quarters(toml: Toml, key: str) -> Quarters | None:
    if key not in toml.values:
        return None
    return _corners(toml, (key,), toml.values[key])


def _corners(toml: Toml, keys: tuple[str, ...], value: Any) -> Quarters | None:
    found = toml.numbers(
        keys, value, "west, south, east and north, in degrees", (_LONGITUDE, _LATITUDE) * 2
    )
    if found is None:
        return None
    west, south, east, north = found
    if not (west < east <= west + 360 and south < north):
        toml.fault(
            keys,
            f"“{keys[-1]}” has no area",
            "west, south, east and north, in degrees",
            "put the west before the east (beyond 180 count on, up to 360), the south before "
            "the north",
        )
        return None
    return west, south, east, north


def _number(toml: Toml, key: str, least: float, most: float) -> float | None:
    return toml.number((key,), toml.values[key], least, most) if key in toml.values else None


def _places(
    toml: Toml, key: str, bounds: tuple[tuple[float, float], tuple[float, float]]
) -> dict[str, tuple[float, float]]:
    found = {}
    what = "x and y in kilometres" if key == "points" else "longitude and latitude in degrees"
    for name, at in toml.table((key,), toml.values.get(key, {})).items():
        if (point := toml.numbers((key, name), at, what, bounds)) is not None:
            found[name] = point
    return found


def _codes(toml: Toml, key: str, may_be_empty: bool = False) -> dict[str, str]:
    table = toml.table((key,), toml.values.get(key, {}))
    return {
        name: code
        for name, code in table.items()
        if (may_be_empty and code == "") or _is_code(toml, (key, name), code)
    }


def _is_code(toml: Toml, keys: tuple[str, ...], code: Any) -> bool:
    if isinstance(code, str) and code in ALPHA_3:
        return True
    shown = code if isinstance(code, str) else repr(code)
    toml.fault(
        keys,
        f"“{shown[:40]}” is no code of a country",
        "three capital letters of ISO 3166-1",
        "write it like EST",
    )
    return False


def _borders(toml: Toml) -> list[Border]:
    borders, found = toml.values.get("borders", []), []
    if not isinstance(borders, list) or not all(isinstance(one, dict) for one in borders):
        toml.fault(
            ("borders",),
            "“borders” is no list of tables",
            "[[borders]]",
            "write each decision below a head of its own, [[borders]]",
        )
        return []
    for one in borders:
        toml.known(("shown", "document", "move"), ("borders",), one)
        shown = toml.word(("borders", "shown"), one.get("shown"))
        document = toml.word(("borders", "document"), one["document"]) if "document" in one else ""
        move = _move(toml, one["move"]) if "move" in one else None
        if move and "document" not in one:
            toml.fault(
                ("borders", "move"),
                "a border is moved, and no document says why",
                "document",
                'add document = "…", such as a resolution that it follows',
            )
        found.append(Border(shown, document, move))
    return found


def _move(toml: Toml, value: Any) -> Move | None:
    keys = ("borders", "move")
    move = toml.table(keys, value)
    toml.known(("from", "to", "at", "within", "at_most_km2"), keys, move)
    ends = [move.get(end) for end in ("from", "to")]
    sound = [_is_code(toml, keys, code) for code in ends]
    if not all(sound):
        return None
    at = None
    if "at" in move:
        at = toml.numbers(
            (*keys, "at"), move["at"], "longitude and latitude in degrees", (_LONGITUDE, _LATITUDE)
        )
    most = None
    if "at_most_km2" in move:
        most = toml.number((*keys, "at_most_km2"), move["at_most_km2"], 1, 1e8)
    within = _corners(toml, (*keys, "within"), move["within"]) if "within" in move else None
    return Move(str(ends[0]), str(ends[1]), at, within, most)
