"""The data that a story can be taken away as: file names below ``data/`` with their media types."""

FILES = {
    "contributions.csv": "text/csv",
    "claims.csv": "text/csv",
    "sources.csv": "text/csv",
    "story.json": "application/json",
    "datapackage.json": "application/json",
}
