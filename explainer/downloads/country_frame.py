"""Where countries stand on a day, with their shapes, as a geographical data frame."""

import geopandas
import pandas as pd

from explainer.content.edition import Edition
from explainer.downloads.frames import days, statuses
from explainer.geography.shapes import shape_of


def countries_frame(edition: Edition) -> geopandas.GeoDataFrame:
    """A row for each country of the edition's story, in the order of their names."""
    outlines = edition.story.outlines
    lands = outlines.by_code
    standings = [edition.snapshot.standings[code] for code in edition.names]
    shapes = [shape_of(lands[code]) if code in lands else None for code in edition.names]
    return geopandas.GeoDataFrame(
        {
            "code": pd.array(list(edition.names), dtype="string"),
            "name": pd.array(list(edition.names.values()), dtype="string"),
            "status": statuses(
                edition.story, (one.status.id if one.status else None for one in standings)
            ),
            "since": days(one.since.date.first_day if one.since else None for one in standings),
            "old": [one.old for one in standings],
        },
        geometry=geopandas.GeoSeries(shapes, crs=outlines.crs),
    )
