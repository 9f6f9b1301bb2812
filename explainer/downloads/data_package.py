"""The descriptor of the files to take away, after the Data Package standard."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from explainer.content.edition import Edition
from explainer.content.masthead import masthead
from explainer.downloads.table import Table

DESCRIPTOR = "datapackage.json"
SEPARATORS = (",", ";")  # of a table's two files


@dataclass(frozen=True)
class TableFile:
    """What the columns of a table hold, what stands between its cells in a file, and that file's digest."""

    columns: tuple[Mapping[str, str], ...]
    separator: str
    bytes: int
    sha256: str


def table_file(table: Table, separator: str, written: bytes) -> TableFile:
    """What is to be known of the file that a table was written to."""
    columns = tuple(
        {"name": name, "type": "integer" if table.is_whole(name) else "string"}
        for name in table.columns
    )
    return TableFile(columns, separator, len(written), hashlib.sha256(written).hexdigest())


def data_package(
    edition: Edition, tables: Mapping[str, TableFile], others: Iterable[str]
) -> dict[str, Any]:
    """The descriptor after the Data Package standard, version 2; ``others`` are JSON, by their names."""
    about, tag, head = edition.story.about, edition.language, masthead(edition)
    resources = [
        {
            "name": _resource(name),
            "path": name,
            "type": "table",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "dialect": {"delimiter": table.separator},
            "bytes": table.bytes,
            "hash": f"sha256:{table.sha256}",
            "schema": {"fields": list(table.columns)},
        }
        for name, table in tables.items()
    ]
    resources += [
        {"name": _resource(name), "path": name, "format": "json", "mediatype": "application/json"}
        for name in others
    ]
    licence = {"title": about.licence.said_in(tag)[0]}
    if about.licence_url:
        licence["path"] = about.licence_url
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "explainer-story",
        "title": head.title.said,
        "description": head.standfirst.said if head.standfirst else "",
        "created": f"{about.published.isoformat()}T00:00:00Z",
        "version": about.modified.isoformat(),
        "licenses": [licence],
        "resources": resources,
    }


def _resource(name: str) -> str:
    """A name after the standard, of a file or of one of a key day: claims, claims-2025-08-20."""
    *day, file = name.split("/")
    return "-".join((file.split(".")[0], *day))
