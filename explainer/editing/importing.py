"""Rows of a table as statements: all of them planned together, and each problem led back to its cell."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from explainer.editing.addition import is_open, new_files
from explainer.editing.answers import check_answers, still_open
from explainer.editing.known import same_page, source_at
from explainer.editing.offers import Answers, with_offers
from explainer.editing.plan import Plan, plan_of
from explainer.editing.tables import OF_PAGE, Row, Table
from explainer.editing.together import Change
from explainer.story.checking import CheckedFolder
from explainer.story.reading.draft import Draft
from explainer.story.reading.problems import Place, Problem

LISTS = ("contributions", "replaces")


@dataclass(frozen=True)
class Import:
    """The plan of all rows, their problems by cell, and the rows that the story has already."""

    plan: Plan
    problems: tuple[Problem, ...]
    left_out: tuple[Row, ...]

    @property
    def is_ready(self) -> bool:
        """Whether it can be written."""
        return bool(self.plan.changes) and not self.problems


def plan_import(
    folder: Path,
    before: CheckedFolder,
    table: Table,
    today: date,
    country_code: Callable[[str], str],
) -> Import:
    """The plan of every row that the story has not; rows of one address share its source."""
    draft, used = before.draft, set[str]()
    problems, left_out = list(table.problems), []
    pages: dict[str, tuple[str, Row]] = {}
    changes: list[Change] = []
    found: dict[str, tuple[Row, str, tuple[str, ...]]] = {}
    for row in table.rows:
        answers = answers_of_row(row, country_code)
        if _is_known(draft, answers):
            left_out.append(row)
            continue
        key = same_page(str(answers["source"].get("url", "")))
        if key in pages:
            problems += _told_otherwise(table.name, row, pages[key][1])
            answers = {"source": {"id": pages[key][0]}, "claim": answers["claim"]}
        elif _leans_alike(draft, answers):
            answers.pop("origin")
        filled, _ = with_offers(draft, answers, today)
        if key not in pages:
            wrong = check_answers(draft, filled, today)
            problems += (_in_row(table.name, row, p, p.place.file.partition(".")[2]) for p in wrong)
        missing = tuple(
            one for one in still_open(draft, filled) if key not in pages or "source" not in one
        )
        problems += (_missing(table.name, row, one) for one in missing)
        for part, identifier, change in new_files(folder, draft, filled, used):
            if part == "source" and key:
                pages[key] = (identifier, row)
            changes.append(change)
            found[change.path] = (row, part, missing)
    plan = plan_of(folder, _in_order(changes), before)
    for problem in plan.problems:
        if problem.place.file not in found:
            problems.append(problem)
            continue
        row, part, missing = found[problem.place.file]
        about = plan.field_in(problem, part)
        if not is_open(about, problem, missing):
            problems.append(_in_row(table.name, row, problem, about))
    return Import(plan, tuple(problems), tuple(left_out))


def answers_of_row(row: Row, country_code: Callable[[str], str]) -> Answers:
    """The answers that a row gives."""
    answers: dict[str, Any] = {"source": {}, "claim": {}}
    for name, value in row.values.items():
        part = "source" if name in OF_PAGE else "claim"
        *around, last = name.split(".")
        into = answers[part]
        for step in around:
            into = into.setdefault(step, {})
        if name in LISTS:
            into[last] = [one.strip() for one in value.split(";") if one.strip()]
        elif name == "signed":
            into[last] = value.casefold() in ("true", "yes", "1")
        elif name == "country":
            codes = [country_code(one) for one in value.split(";") if one.strip()]
            into["country" if len(codes) == 1 else "countries"] = (
                codes[0] if len(codes) == 1 else codes
            )
        elif name == "leans_on":
            _put_leaning(answers, value)
        else:
            into[last] = value
    return answers


def _put_leaning(answers: dict[str, Any], value: str) -> None:
    """An id, ``own``, ``unknown``, or a new origin as ``who | day | what``."""
    if "|" in value:
        parts = [part.strip() for part in value.split("|")]
        given = zip(("who", "date", "what"), parts, strict=False)
        answers["origin"] = {name: part for name, part in given if part}
    elif value != "unknown":
        answers["source"]["leans_on"] = [] if value == "own" else [value]


def _is_known(draft: Draft, answers: Answers) -> bool:
    """Whether the story has a statement of this country, day, voice and address."""
    source, claim = answers["source"], answers["claim"]
    page = source_at(draft, str(source["url"])) if source.get("url") else None
    codes = claim.get("countries") or [claim.get("country")]
    return page is not None and any(
        page.id in one.record.sources
        and list(one.record.codes) == codes
        and str(one.record.date) == claim.get("date")
        and one.record.voice == claim.get("voice")
        for one in draft.lists.get("claims", [])
    )


def _leans_alike(draft: Draft, answers: Answers) -> bool:
    """Whether the page is known, and leans on just the origin that the row names."""
    page = source_at(draft, str(answers["source"].get("url", "")))
    wanted = answers.get("origin")
    if page is None or wanted is None:
        return False
    origins = draft.ids("origins")
    known = [origins[one].record for one in page.leans_on or () if one in origins]
    return any(
        (one.who, one.what, str(one.date or ""))
        == (wanted.get("who"), wanted.get("what"), wanted.get("date", ""))
        for one in known
    )


def _told_otherwise(name: str, row: Row, first: Row) -> list[Problem]:
    """Fields of a page that two rows of its address tell differently."""
    return [
        Problem(
            Place(_where(name, row, one)),
            f"the address stands in row {first.number} too, and there this is "
            f"“{first.values.get(one, '')}”",
            "",
            "write the same in both, or leave it out here",
        )
        for one in OF_PAGE
        if one in row.values and one != "url" and row.values[one] != first.values.get(one)
    ]


def _in_order(changes: list[Change]) -> list[Change]:
    """Origins before sources before claims, so that a stop between is a story without problems."""
    order = {"origins": 0, "sources": 1, "claims": 2}
    return sorted(changes, key=lambda change: order[change.path.split("/")[0]])


def _missing(name: str, row: Row, about: str) -> Problem:
    wanted = about.partition(".")[2]
    remedy = f"fill in a column for it, or a default for {wanted!r} in the mapping file"
    return Problem(Place(_where(name, row, wanted)), f"“{wanted}” is missing", "", remedy)


def _in_row(name: str, row: Row, problem: Problem, about: str) -> Problem:
    """The problem at the cell that it is about."""
    place = Place(_where(name, row, about))
    return Problem(place, problem.wrong, problem.allowed, problem.remedy)


def _where(name: str, row: Row, about: str) -> str:
    path = about.removeprefix("claim.").removeprefix("source.")
    fits: Mapping[str, str] = row.columns
    column = next((fits[one] for one in fits if one == path or one.startswith(f"{path}.")), "")
    where = f"{name}, row {row.number} (line {row.line})"
    return f"{where}, {column}" if column else where
