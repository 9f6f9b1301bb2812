"""The story's data to take away: tables as CSV, and all of it as JSON.

What is for the desk alone (``reliability``, ``internal``, ``research``, ``review_every``) never
leaves it, and a mirror's address stays at home as well. Cells that a spreadsheet would run are
disarmed with an apostrophe, as OWASP advises against CSV injection.
"""

from collections.abc import Callable, Mapping
from itertools import product
from typing import Any

from pydantic_core import to_json

from explainer.content.country import statement_of
from explainer.content.edition import Edition, Phrase
from explainer.content.files import in_each_form, on_day
from explainer.content.leanings import names_of
from explainer.content.masthead import texts_on
from explainer.content.sources import sources as sources_told
from explainer.content.statement import Statement
from explainer.downloads.data_package import SEPARATORS, TableFile, table_file
from explainer.downloads.positions import positions_table
from explainer.downloads.table import Row, Table, table_of, write_csv
from explainer.story.history import replacing
from explainer.story.model import Claim, Number, Origin, Source
from explainer.story.model.fields import FOR_THE_DESK
from explainer.story.model.story import Story
from explainer.story.provenance import evidence, origins

Editions = Mapping[str, Edition]  # by language, the first one first
_NESTED = (dict, list)
# what the editor wrote of the last day
OF_THE_LAST_DAY = {"title", "standfirst", "headings", "answer", "method", "map_notes"}


def files_of(editions: Editions) -> tuple[dict[str, bytes], dict[str, TableFile]]:
    """The files of a day by name, and what is to be known of those that are tables.

    A table is let go once it is written, for a large story has many rows.
    """
    files: dict[str, bytes] = {}
    tables: dict[str, TableFile] = {}
    first = next(iter(editions.values()))
    for name, make in _TABLES.items():
        table = make(editions)
        forms = in_each_form(on_day(first.day, name) if first.day else name)
        for file, separator in zip(forms, SEPARATORS, strict=True):
            files[file] = write_csv(table, separator)
            tables[file] = table_file(table, separator, files[file])
    told = on_day(first.day, "story.json") if first.day else "story.json"
    files[told] = as_json(_export(first))
    return files, tables


def _contributions(editions: Editions) -> Table:
    rows: list[Row] = []
    story = _story(editions)
    for claim in story.claims.values():
        said = _statements(editions, claim)
        common, replaced_by = _common(claim, said), _replaced_by(story, claim)
        for code, (index, kind) in product(claim.codes, enumerate(claim.contributions)):
            labels = {tag: one.contributions[index] for tag, one in said.items()}
            rows.append(
                {
                    "country": code,
                    **_names(editions, (code,)),
                    "contribution": kind,
                    **_texts("contribution", labels),
                    **_texts("offer", {tag: one.offer for tag, one in said.items()}),
                    **common,
                    "claim": claim.id,
                    "replaced_by": replaced_by,
                }
            )
    return table_of(rows)


def _replaced_by(story: Story, claim: Claim) -> str:
    """The claim from which on an offer no longer stands, if there is one by the story's last day."""
    found = replacing(story, claim, story.about.as_of)
    return found.id if found else ""


def claims_table(editions: Editions) -> Table:
    """A row for each statement; days are as exact as they are known."""
    return table_of(_claim(editions, claim) for claim in _story(editions).claims.values())


def _claim(editions: Editions, claim: Claim) -> Row:
    said = _statements(editions, claim)
    standings = next(iter(editions.values())).snapshot.standings
    found = standings[claim.country].status if claim.country else None
    return {
        "claim": claim.id,
        "country": " ".join(claim.codes),
        **_names(editions, claim.codes),
        "country_status": found.id if found else "",
        "status": claim.status or "",
        "says_status": claim.says_status or "",
        "contributions": " ".join(claim.contributions),
        **_texts("offer", {tag: one.offer for tag, one in said.items()}),
        **_texts("text", {tag: one.text for tag, one in said.items()}),
        "phase": claim.phase or "",
        **_common(claim, said),
        "reviewed": claim.reviewed.isoformat(),
        "withdrawn": claim.withdrawn.on.isoformat() if claim.withdrawn else "",
        "replaces": " ".join(claim.replaces),
        "confirms": claim.confirms or "",
    }


def _common(claim: Claim, said: Mapping[str, Statement]) -> Row:
    first = next(iter(said.values()))
    return {
        "date": str(claim.date),
        "voice": claim.voice,
        "said_by": claim.said_by.name if claim.said_by and claim.said_by.name else "",
        **{f"said_by_{tag}": one.speaker for tag, one in said.items()},
        "evidence": first.grade,
        **{f"evidence_{tag}": one.evidence for tag, one in said.items()},
        "independent_origins": len(first.independent),
        "origins": "; ".join(first.independent),
        "sources": " ".join(claim.sources),
    }


def _sources(editions: Editions) -> Table:
    story = _story(editions)
    users: dict[str, list[Claim]] = {}
    for claim in story.claims.values():
        for source in claim.sources:
            users.setdefault(source, []).append(claim)
    edition = next(iter(editions.values()))
    known = {entry.link.id for entry in sources_told(edition)}
    sources = [s for s in story.sources.values() if not edition.is_earlier or s.id in known]
    return table_of(_source(editions, source, users.get(source.id, [])) for source in sources)


def _source(editions: Editions, source: Source, used: list[Claim]) -> Row:
    edition = next(iter(editions.values()))
    story = edition.story
    return {
        "source": source.id,
        "publisher": source.publisher,
        "title": source.title or "",
        "url": source.url if source.url and source.kind != "mirror" else "",
        "published": str(source.published or ""),
        "accessed": source.accessed.isoformat(),
        "language": source.language,
        "kind": source.kind,
        "leans_on": "; ".join(names_of(edition, source.leans_on or ())),
        "claims": " ".join(claim.id for claim in used),
        "best_evidence": min((evidence(story, claim) for claim in used), default=""),
        "archive_url": "" if source.kind == "mirror" else source.archive_url or "",
    }


def _story(editions: Editions) -> Story:
    return next(iter(editions.values())).story


def _statements(editions: Editions, claim: Claim) -> dict[str, Statement]:
    """A claim as each language tells it."""
    return {tag: statement_of(edition, claim, claim.codes[0]) for tag, edition in editions.items()}


def _names(editions: Editions, codes: tuple[str, ...]) -> dict[str, str]:
    return {
        f"country_{tag}": "; ".join(edition.names[code] for code in codes)
        for tag, edition in editions.items()
    }


def _texts(name: str, said: Mapping[str, Phrase | None]) -> dict[str, str]:
    """A column a language; empty where there are no words in it."""
    return {
        f"{name}_{tag}": words.said if words and words.language == tag else ""
        for tag, words in said.items()
    }


def _export(edition: Edition) -> dict[str, Any]:
    """All records as written, without what is for the desk and without mirrors' addresses."""
    story = edition.story
    lists = ("statuses", "contribution_types", "countries", "claims", "plans", "phases", "events",
             "numbers", "disagreements", "terms", "sources", "origins")  # fmt: skip
    known: set[str] = set()
    found: dict[str, Any] = {"story": _about(edition)}
    for name in lists:
        records = getattr(story, name).values()
        if edition.is_earlier and name in ("sources", "origins"):
            known = known or _known_pages(edition)
            records = [record for record in records if record.id in known]
        if edition.is_earlier and name == "terms":
            records = []
        found[name] = [_plain(record) for record in records]
    found["corrections"] = [_plain(record) for record in story.corrections]
    for source in found["sources"]:
        if source["kind"] == "mirror":
            source.pop("url", None)
            source.pop("archive_url", None)
    for claim in found["claims"]:
        claim["evidence"] = evidence(story, story.claims[claim["id"]])
        claim["origins"] = [node.id for node in origins(story, story.claims[claim["id"]])]
    return found


def _plain(record: Any) -> Any:
    return _without_desk(record.model_dump(mode="json", exclude_none=True))


def _known_pages(edition: Edition) -> set[str]:
    """The sources of what had been said by the day, and all that these lean on, by id."""
    story = edition.story
    leaning: list[str] = [entry.link.id for entry in sources_told(edition)]
    statements: list[Claim | Number] = [*story.claims.values(), *story.numbers.values()]
    for statement in statements:
        leaning += statement.leans_on or ()
    found: set[str] = set()
    while leaning:
        one = leaning.pop()
        if one not in found:
            found.add(one)
            node: Source | Origin = story.sources.get(one) or story.origins[one]
            leaning += node.leans_on or ()
    return found


def _about(edition: Edition) -> dict[str, Any]:
    """The story's own texts; of an earlier day only those that were written for it."""
    about: dict[str, Any] = _plain(edition.story.about)
    if not edition.is_earlier:
        return about
    texts = texts_on(edition, edition.story.about.as_of)
    kept = {k: v for k, v in about.items() if k not in OF_THE_LAST_DAY}
    written = {"title": texts.title, "standfirst": texts.standfirst}
    kept |= {name: dict(text) for name, text in written.items() if text}
    return kept | {"answer": [_plain(one) for one in texts.answer]}


def _without_desk(value: Any) -> Any:
    if isinstance(value, dict):
        kept = ((key, inside) for key, inside in value.items() if key not in FOR_THE_DESK)
        return {key: _without_desk(v) if type(v) in _NESTED else v for key, v in kept}
    return [_without_desk(item) for item in value] if isinstance(value, list) else value


def as_json(value: Any) -> bytes:
    """JSON with a line for each value, as people read it."""
    return to_json(value, indent=1) + b"\n"  # json's own writer of lines is slow


_TABLES: dict[str, Callable[[Editions], Table]] = {
    "contributions.csv": _contributions,
    "claims.csv": claims_table,
    "positions.csv": positions_table,
    "sources.csv": _sources,
}
