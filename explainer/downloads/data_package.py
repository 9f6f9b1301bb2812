"""The descriptor of the files to take away, after the Data Package standard."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from explainer.content.edition import Edition
from explainer.content.masthead import masthead
from explainer.downloads.table import Table

SEPARATORS = (",", ";")  # of a table's two files


@dataclass(frozen=True)
class TableFile:
    """What the columns of a table hold, and what stands between its cells in a file."""

    columns: tuple[Mapping[str, str], ...]
    separator: str


def data_package(
    edition: Edition, tables: Mapping[str, TableFile], files: Mapping[str, bytes]
) -> dict[str, Any]:
    """The descriptor after the Data Package standard, version 2."""
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
            "bytes": len(files[name]),
            "hash": f"sha256:{hashlib.sha256(files[name]).hexdigest()}",
            "schema": {"fields": list(table.columns)},
        }
        for name, table in tables.items()
    ]
    resources += [
        {"name": _resource(name), "path": name, "format": "json", "mediatype": "application/json"}
        for name in files
        if name.endswith(".json")
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


def columns_of(table: Table) -> tuple[Mapping[str, str], ...]:
    """The columns of a table by their names and types."""
    return tuple(
        {"name": name, "type": "integer" if table.is_whole(name) else "string"}
        for name in table.columns
    )
