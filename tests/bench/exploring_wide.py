"""Where one explores on a slow phone, in a story of very many countries."""

from tests.bench.exploring import measure_wide as measure

__all__ = ["measure"]
