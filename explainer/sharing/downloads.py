"""The story's data to take away: tables as CSV, all of it as JSON, and a Data Package descriptor.

What is for the desk alone (``reliability``, ``internal``, ``research``) never leaves it, and a
mirror's address stays at home as well. Cells that a spreadsheet would run are disarmed with an
apostrophe, as OWASP advises against CSV injection.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from explainer.story.fields import FOR_THE_DESK
from explainer.story.history import Standing, story_on
from explainer.story.model import Claim, Source
from explainer.story.provenance import evidence, origins
from explainer.story.story import Story
from explainer.story.text import Text
from explainer.wording.catalogue import catalogue
from explainer.wording.names import country_name
from explainer.wording.sentences import node_name

FILES = {
    "contributions.csv": "text/csv",
    "claims.csv": "text/csv",
    "sources.csv": "text/csv",
    "story.json": "application/json",
    "datapackage.json": "application/json",
}
_RUN_BY_SPREADSHEETS = ("=", "+", "-", "@", "\t", "\r", "\n")


def downloads(story: Story) -> dict[str, bytes]:
    """Every file by its name below ``data/``; the same story gives the same bytes."""
    tables = {
        "contributions": _contributions(story),
        "claims": _claims(story),
        "sources": _sources(story),
    }
    files = {f"{name}.csv": _csv(table) for name, table in tables.items()}
    files["story.json"] = _json(_export(story))
    files["datapackage.json"] = _json(_descriptor(story, tables, files))
    return files


def _contributions(story: Story) -> pd.DataFrame:
    rows = []
    for claim in story.claims.values():
        for kind in claim.contributions:
            label = story.contribution_types[kind].label
            rows.append(
                {
                    "country": claim.country,
                    **_texts(story, "country", _names(story, claim.country)),
                    "contribution": kind,
                    **_texts(story, "contribution", label),
                    **_texts(story, "offer", claim.offer),
                    **_common(story, claim),
                    "claim": claim.id,
                }
            )
    return pd.DataFrame(rows)


def _claims(story: Story) -> pd.DataFrame:
    standings = story_on(story, story.about.as_of).standings
    claims = story.claims.values()
    return pd.DataFrame([_claim(story, claim, standings[claim.country]) for claim in claims])


def _claim(story: Story, claim: Claim, standing: Standing) -> dict[str, Any]:
    return {
        "claim": claim.id,
        "country": claim.country,
        **_texts(story, "country", _names(story, claim.country)),
        "country_status": standing.status.id if standing.status else "",
        "status": claim.status or "",
        "says_status": claim.says_status or "",
        "contributions": " ".join(claim.contributions),
        **_texts(story, "offer", claim.offer),
        **_texts(story, "text", claim.text),
        "phase": claim.phase or "",
        **_common(story, claim),
        "reviewed": claim.reviewed.isoformat(),
        "withdrawn": claim.withdrawn.on.isoformat() if claim.withdrawn else "",
    }


def _common(story: Story, claim: Claim) -> dict[str, Any]:
    said_by = claim.said_by.name if claim.said_by and claim.said_by.name else ""
    return {
        "date": str(claim.date),
        "voice": claim.voice,
        "said_by": said_by,
        "evidence": evidence(story, claim),
        **_evidence_labels(story, claim),
        "independent_origins": len(origins(story, claim)),
        "origins": _names_of(story, origins(story, claim)),
        "sources": " ".join(claim.sources),
    }


def _sources(story: Story) -> pd.DataFrame:
    users: dict[str, list[Claim]] = {}
    for claim in story.claims.values():
        for source in claim.sources:
            users.setdefault(source, []).append(claim)
    sources = story.sources.values()
    return pd.DataFrame([_source(story, source, users.get(source.id, [])) for source in sources])


def _source(story: Story, source: Source, used: list[Claim]) -> dict[str, Any]:
    leans = [story.sources.get(i) or story.origins[i] for i in source.leans_on or ()]
    return {
        "source": source.id,
        "publisher": source.publisher,
        "title": source.title or "",
        "url": source.url if source.url and source.kind != "mirror" else "",
        "published": str(source.published or ""),
        "accessed": source.accessed.isoformat(),
        "language": source.language,
        "kind": source.kind,
        "leans_on": _names_of(story, leans),
        "claims": " ".join(claim.id for claim in used),
        "best_evidence": min((evidence(story, claim) for claim in used), default=""),
    }


def _names(story: Story, code: str) -> Text:
    country = story.countries[code]
    return Text({tag: country_name(country, catalogue(tag)) for tag in story.about.languages})


def _names_of(story: Story, nodes: Iterable[Any]) -> str:
    words = catalogue(story.first_language)
    return "; ".join(node_name(node, words) for node in nodes)


def _evidence_labels(story: Story, claim: Claim) -> dict[str, str]:
    grade = f"evidence.grade_{evidence(story, claim)}"
    return {f"evidence_{tag}": catalogue(tag).say(grade) for tag in story.about.languages}


def _texts(story: Story, name: str, text: Text | None) -> dict[str, str]:
    return {f"{name}_{tag}": text.get(tag, "") if text else "" for tag in story.about.languages}


def _csv(table: pd.DataFrame) -> bytes:
    safe = table.map(_disarmed) if len(table) else table
    return safe.to_csv(index=False, lineterminator="\r\n").encode()


def _disarmed(cell: Any) -> Any:
    if isinstance(cell, str) and cell.startswith(_RUN_BY_SPREADSHEETS):
        return f"'{cell}"
    return cell


def _export(story: Story) -> dict[str, Any]:
    """All records as written, without what is for the desk and without mirrors' addresses."""
    lists = ("statuses", "contribution_types", "countries", "claims", "phases", "events",
             "numbers", "disagreements", "terms", "sources", "origins")  # fmt: skip
    found = {"story": _plain(story.about)}
    for name in lists:
        found[name] = [_plain(record) for record in getattr(story, name).values()]
    found["corrections"] = [_plain(record) for record in story.corrections]
    for source in found["sources"]:
        if source["kind"] == "mirror":
            source.pop("url", None)
    for claim in found["claims"]:
        claim["evidence"] = evidence(story, story.claims[claim["id"]])
        claim["origins"] = [node.id for node in origins(story, story.claims[claim["id"]])]
    return found


def _plain(record: Any) -> Any:
    return _without_desk(record.model_dump(mode="json", exclude_none=True))


def _without_desk(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _without_desk(v) for k, v in value.items() if k not in FOR_THE_DESK}
    return [_without_desk(item) for item in value] if isinstance(value, list) else value


def _descriptor(
    story: Story, tables: Mapping[str, pd.DataFrame], files: Mapping[str, bytes]
) -> dict[str, Any]:
    """The descriptor after the Data Package standard, version 2."""
    about, tag = story.about, story.first_language
    resources = [
        {
            "name": name,
            "path": f"{name}.csv",
            "type": "table",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "bytes": len(files[f"{name}.csv"]),
            "hash": f"sha256:{hashlib.sha256(files[f'{name}.csv']).hexdigest()}",
            "schema": {"fields": [_field(name, table[name]) for name in table.columns]},
        }
        for name, table in tables.items()
    ]
    resources.append(
        {"name": "story", "path": "story.json", "format": "json", "mediatype": "application/json"}
    )
    licence = {"title": about.licence.said_in(tag)[0]}
    if about.licence_url:
        licence["path"] = about.licence_url
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "explainer-story",
        "title": about.title.said_in(tag)[0],
        "description": about.standfirst.said_in(tag)[0],
        "created": f"{about.published.isoformat()}T00:00:00Z",
        "version": about.modified.isoformat(),
        "licenses": [licence],
        "resources": resources,
    }


def _field(name: str, column: pd.Series) -> dict[str, str]:
    return {"name": name, "type": "integer" if column.dtype.kind == "i" else "string"}


def _json(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
