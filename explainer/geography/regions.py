"""A region of the world: projection, frame, detail, and decisions on borders.

What its file has to look like is in ``region_files``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from explainer.geography.toml_places import Faults, Toml

# of a frame: outlines are kept in whole kilometres, and the world has no more of them
LEAST_KM, MOST_KM = 800, 45_000
NARROWEST, WIDEST = 0.6, 2.5  # its width to its height: what page and pictures have room for
BEYOND = 0.2  # of a frame on each side: how far the shapes reach where the file does not say it

Degrees = tuple[float, float]
"""Longitude and latitude; what lies east of 180 may be counted on."""
Quarters = tuple[float, float, float, float]
"""West, south, east and north, in degrees."""


class Box(NamedTuple):
    """A rectangle in kilometres of a projection, x to the east and y to the north."""

    x_min: int
    y_min: int
    x_max: int
    y_max: int

    @property
    def width(self) -> int:
        """From west to east, in kilometres."""
        return self.x_max - self.x_min

    @property
    def height(self) -> int:
        """From south to north, in kilometres."""
        return self.y_max - self.y_min


@dataclass(frozen=True)
class Move:
    """What goes from one country to another: all of it, the one part around a place, or what is ``within``."""

    from_: str
    to: str
    at: Degrees | None
    within: Quarters | None
    at_most_km2: float | None


@dataclass(frozen=True)
class Border:
    """A decision on borders, as a credit says it; one that moves something follows a document."""

    shown: str
    document: str
    move: Move | None

    @property
    def said(self) -> str:
        """The decision with its document."""
        return f"{self.shown}, following {self.document}" if self.document else self.shown


@dataclass(frozen=True)
class Detail:
    """How fine a map is: see the keys of these names in ``regions/europe.toml``."""

    step_km: int
    small_km2: float
    tolerance_m: float
    smallest_island_km2: float


@dataclass(frozen=True, eq=False)
class Region:
    """A region as its file has it; of ``frame`` and ``frame_degrees`` it has one.

    ``codes`` are those of what the source names without one, an empty one where it shall not be shown;
    ``parts`` say with whom a country is drawn; ``points`` (km) have countries without a shape.
    """

    projection: str
    frame: Box | None
    frame_degrees: Quarters | None
    clip: Box | None
    cut_degrees: Quarters | None
    label_width_to_height: float
    longest_leader: int
    borders: tuple[Border, ...]
    codes: Mapping[str, str]
    parts: Mapping[str, str]
    points: Mapping[str, tuple[int, int]]
    seas: Mapping[str, Degrees]
    toml: Toml

    @property
    def written(self) -> Mapping[str, Any]:
        """The file's content."""
        return self.toml.values

    def fault(self, key: str, wrong: str, allowed: str, remedy: str) -> Faults:
        """What only turns out later to be wrong with a value, to be raised."""
        return Faults([self.toml.fault_at((key,), wrong, allowed, remedy)])

    def detail(self, frame: Box) -> Detail:
        """How fine the map of a frame is; what the file does not say is as fine as that of Europe."""
        share = frame.width / 3970
        return Detail(
            step_km=round(self.written.get("step_km", max(1, 3 * share))),
            small_km2=self.written.get("small_km2", round(2_800 * share**2)),
            tolerance_m=self.written.get("tolerance_m", max(1_000, round(4_000 * share))),
            smallest_island_km2=self.written.get("smallest_island_km2", round(40 * share**2)),
        )


def wrong_with(frame: Box) -> tuple[str, str, str] | None:
    """What is wrong with the size of a frame, what is allowed, and what to do; nothing mostly."""
    if min(frame.width, frame.height) < LEAST_KM or max(frame.width, frame.height) > MOST_KM:
        return (
            f"the frame is {frame.width:,} km wide and {frame.height:,} km high",
            f"from {LEAST_KM:,} to {MOST_KM:,} km each way",
            "let the map show more, or less",
        )
    if not NARROWEST <= frame.width / frame.height <= WIDEST:
        return (
            f"the frame is {frame.width / frame.height:.2f} times as wide as it is high",
            f"from {NARROWEST} to {WIDEST} times",
            "let it show more on the short sides",
        )
    return None


def around(frame: Box) -> Box:
    """The clip of a region that does not say one."""
    x, y = round(frame.width * BEYOND), round(frame.height * BEYOND)
    return Box(frame.x_min - x, frame.y_min - y, frame.x_max + x, frame.y_max + y)
