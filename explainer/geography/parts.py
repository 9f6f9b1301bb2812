"""Countries of ISO 3166-1 whose ground is drawn as a part of another's: each is a point of the map.

The source has no shapes of their own for them, or none that could be seen. All others that the
outlines do not have lie outside of the map.
"""

from types import MappingProxyType

from explainer.geography.outlines import Label, Outline

# in kilometres of EPSG:3035: Mariehamn, Longyearbyen, Saint Peter's
_POINTS = {"ALA": (4873, 4150), "SJM": (4453, 6112), "VAT": (4525, 2092)}

PARTS = MappingProxyType(
    {
        code: Outline(code, ((((x, y),) * 3,),), Label(x, y, 0, 0), area_km2=0)
        for code, (x, y) in _POINTS.items()
    }
)
"""Each as an outline without an area; Svalbard lies beyond the map's edge, at which its part ends."""
