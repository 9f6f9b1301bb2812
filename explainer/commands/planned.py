"""A plan told to an editor, and written: what is offered, what is wrong, what will stand where."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

import click

from explainer.editing.differences import lines_of
from explainer.editing.offers import Offer
from explainer.editing.plan import ANSWERS, Plan
from explainer.editing.together import CannotWrite, Change, ChangedMeanwhile, write_together
from explainer.story.reading.problems import Problem, visible

CHANGED_MEANWHILE = 3
Naming = Callable[[str], str]


def tell_problems(plan: Plan, named: Naming) -> None:
    """What is missing and what is wrong, each with what gives or mends it."""
    for field in plan.open:
        click.echo(f"{named(field) or field}: is missing\n", err=True)
    for problem in plan.problems:
        click.echo(f"{_told(plan, problem, named)}\n", err=True)


def _told(plan: Plan, problem: Problem, named: Naming) -> str:
    """A problem by the flag that it is about, where there is one, and else by its place."""
    where = named(plan.field_of(problem))
    said = str(problem)
    if where or problem.place.file.startswith(ANSWERS):
        said = said.replace(str(problem.place), where or plan.field_of(problem), 1)
    return said


def offered(offer: Offer) -> str:
    """An offer with where it is from."""
    since = {
        "host": "as with the newest page of",
        "address": "from the address",
        "page": "as the page",
        "person": "as last on",
        "today": "today",
    }[offer.since]
    value = "/".join(offer.value.values()) if isinstance(offer.value, dict) else offer.value
    return f"{offer.field}: {value} ({' '.join([since, offer.of]).strip()})"


def card(plan: Plan) -> Iterator[str]:
    """The new statement as a card has it, in each language of the story."""
    from explainer.content.statement import statement
    from explainer.wording.catalogue import catalogue, country_name

    story, identifier = plan.reading.story, plan.ids.get("claim", "")
    if story is None or identifier not in story.claims:
        return
    claim = story.claims[identifier]
    for language in story.about.languages:
        words = catalogue(language)
        said = statement(story, claim, words, max(story.about.as_of, claim.date.first_day))
        name = country_name(story.countries[claim.codes[0]], words)
        told = f"{name}{said.also and ', '}{said.also} · {said.head}"
        lines = (told, said.help, said.text.said, said.told_by, said.borne_out)
        yield from (visible(line) for line in lines if line)
        yield ""


def diff(changes: tuple[Change, ...]) -> Iterator[str]:
    """What will be written, as lines of a diff."""
    for change in changes:
        yield from map(visible, lines_of(change))


def as_json(plan: Plan, written: bool) -> str:
    """A plan for machines."""

    def fields(problem: Problem) -> dict[str, str | int]:
        return {"field": plan.field_of(problem), **problem.fields}

    return json.dumps(
        {
            "files": [change.path for change in plan.changes],
            "ids": dict(plan.ids),
            "written": written,
            "open": list(plan.open),
            "problems": [fields(problem) for problem in (*plan.problems, *plan.hints)],
            "as_of": str(plan.reading.draft.about.record.as_of)
            if plan.reading.draft.about
            else None,
        },
        ensure_ascii=False,
        indent=2,
    )


def write(folder: Path, plan: Plan) -> None:
    """Write a plan whole, or end with what stopped it and nothing written."""
    try:
        write_together(folder, plan.changes)
    except CannotWrite as reason:
        stopped(reason)
    renew_ids(folder)


def renew_ids(folder: Path) -> None:
    """Let editors' programs know the ids as they are now; where that cannot be, nothing is lost."""
    from explainer.story.schema.generated import CannotGenerate, write_ids

    with suppress(CannotGenerate):
        write_ids(folder)


def stopped(reason: CannotWrite) -> NoReturn:
    """Say why nothing was written, and end."""
    click.echo(f"Error: {reason}\n  do this: {reason.remedy}", err=True)
    sys.exit(CHANGED_MEANWHILE if isinstance(reason, ChangedMeanwhile) else 1)


def written_note(plan: Plan) -> str:
    """What was written, and the way back."""
    names = ", ".join(change.path for change in plan.changes)
    return f"{names} written; `explainer undo` takes it back."
