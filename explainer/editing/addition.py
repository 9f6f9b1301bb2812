"""A statement with its source and origin, as new files of a record each."""

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from explainer.editing.answers import PARTS, check_answers, check_form, has_country, still_open
from explainer.editing.ids import claim_id, claim_path, origin_id, source_id
from explainer.editing.lines import record_lines
from explainer.editing.offers import Answers, with_offers
from explainer.editing.plan import Plan, plan_of
from explainer.editing.together import Change
from explainer.story import model
from explainer.story.checking import CheckedFolder, read_folder
from explainer.story.model.fields import Record
from explainer.story.reading.draft import Draft
from explainer.story.reading.problems import Problem, quoted


def plan_addition(
    folder: Path,
    answers: Mapping[str, Any],
    today: date,
    *,
    before: CheckedFolder | None = None,
) -> Plan:
    """The plan of a statement with its source and origin, as far as the answers have them.

    They are ``{"source": …, "origin": …, "claim": …}`` with the fields of the records; a source that
    is there already is named by its ``id`` or its address.
    """
    before = before or read_folder(folder)
    wrong = tuple(check_form(answers))
    if wrong:
        return Plan((), before, wrong, ())
    filled, offers = with_offers(before.draft, answers, today)
    wrong = tuple(check_answers(before.draft, filled, today))
    records = _with_ids(folder, before.draft, filled)
    missing = tuple(still_open(before.draft, filled))
    paths = {part: _path(part, record) for part, record in records.items()}
    changes = [_new_file(folder, paths[part], part, record) for part, record in records.items()]
    plan = plan_of(
        folder,
        changes,
        before,
        ids={part: record["id"] for part, record in records.items()},
        paths=paths,
        open=missing,
        offers=offers,
        answers=filled,
    )
    told = (p for p in plan.problems if not is_open(plan.field_of(p), p, missing))
    return replace(plan, problems=(*wrong, *told))


def is_open(about: str, problem: Problem, missing: Sequence[str]) -> bool:
    """Whether a problem only says that something is missing which is told as open."""
    for field in missing:
        around, _, name = field.rpartition(".")
        said = f"{quoted(name)} is missing", f"the text is missing in {quoted(name)}"
        if about == around and problem.wrong in said:
            return True
    return False


def new_files(
    folder: Path, draft: Draft, filled: Answers, used: set[str]
) -> Iterator[tuple[str, str, Change]]:
    """The part, id and file of each new record, in the order in which they can be written.

    ``used`` are the ids that others planned before; those of these records come to them.
    """
    for part, record in _with_ids(folder, draft, filled, used).items():
        used.add(record["id"])
        yield part, record["id"], _new_file(folder, _path(part, record), part, record)


def _with_ids(
    folder: Path, draft: Draft, answers: Answers, used: Set[str] = frozenset()
) -> dict[str, dict[str, Any]]:
    """The new records with their ids, in the order in which they can be written."""
    records: dict[str, dict[str, Any]] = {}
    source, claim = answers["source"], answers["claim"]
    pages = draft.known("sources") | draft.known("origins")
    is_new = bool(source) and "id" not in source
    if answers.get("origin"):
        taken = _taken(folder, "origins", pages, used)
        records["origin"] = _ordered(
            "origin", answers["origin"], origin_id(answers["origin"], taken)
        )
        leans = source.get("leans_on", [])
        if is_new and isinstance(leans, list):
            source = {**source, "leans_on": [*leans, records["origin"]["id"]]}
    identifier = source.get("id")
    if is_new and source.keys() - {"accessed"}:
        pages |= {record["id"] for record in records.values()}
        identifier = source_id(source, claim, _taken(folder, "sources", pages, used))
        records["source"] = _ordered("source", source, identifier)
    if has_country(draft, claim):
        claim = {**claim}
        if identifier and "sources" not in claim:
            claim["sources"] = [identifier]
        quote = claim.get("quote")
        if isinstance(quote, Mapping) and quote.get("rendering") == "outlet":
            claim["quote"] = {"rendered_by": identifier, **quote}
        page = source if "source" in records else _first_page(draft, claim)
        within = claim_path(claim, "").rpartition("/")[0]
        taken = _taken(folder, within, draft.known("claims"), used)
        records["claim"] = _ordered("claim", claim, claim_id(claim, page, taken))
    return records


def _first_page(draft: Draft, claim: Mapping[str, Any]) -> dict[str, Any]:
    """The first of the known pages that a claim names, by its publisher."""
    named = claim.get("sources")
    first = named[0] if isinstance(named, list) and named else None
    known = draft.ids("sources").get(first) if isinstance(first, str) else None
    return {"publisher": known.record.publisher} if known else {}


def _taken(folder: Path, within: str, *known: Set[str]) -> Callable[[str], bool]:
    """Whether an id is known, or a file bears its name already."""

    def taken(made: str) -> bool:
        return any(made in ids for ids in known) or (folder / within / f"{made}.yaml").exists()

    return taken


def _ordered(part: str, fields: Mapping[str, Any], identifier: str) -> dict[str, Any]:
    """The fields as their declaration has them, and those that nobody declared behind them."""
    record = PARTS[part][1]
    return {"id": identifier, **_in_order(record, {**fields, "id": identifier})}


def _in_order(record: type[Record], fields: Mapping[str, Any]) -> dict[str, Any]:
    within: dict[str, type[Record]] = {"said_by": model.Person, "quote": model.Quote}
    given = {
        name: _in_order(within[name], value)
        if name in within and isinstance(value, Mapping)
        else value
        for name, value in fields.items()
        if value is not None
    }
    names = [name for name in record.model_fields if name in given]
    return {name: given[name] for name in [*names, *(n for n in given if n not in names)]}


def _path(part: str, record: Mapping[str, Any]) -> str:
    if part == "claim":
        return claim_path(record, record["id"])
    return f"{PARTS[part][0]}/{record['id']}.yaml"


def _new_file(folder: Path, path: str, part: str, record: Mapping[str, Any]) -> Change:
    """A list of one record, under the line that leads an editor's program to its schema."""
    up = "../" * path.count("/")
    fields = {name: value for name, value in record.items() if name != "country"}
    lines = [
        f"# yaml-language-server: $schema={up}schema/{PARTS[part][0]}.json",
        *record_lines(fields),
    ]
    return Change(path, None, ("\n".join(lines) + "\n").encode())
