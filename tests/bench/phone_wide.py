"""The page on a slow phone, with many more countries and claims than the real story has."""

from tests.bench.phone import measure_wide as measure

__all__ = ["measure"]
