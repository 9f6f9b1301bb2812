"""A change to records that are there, told as a diff and written: what edit, correct and confirm share."""

import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import click

from explainer.commands.failing import fail
from explainer.commands.planned import diff, tell_problems, write, written_note
from explainer.editing.fields import value_typed
from explainer.editing.plan import Plan
from explainer.editing.proof import CannotChange
from explainer.editing.revision import Edit, found_record
from explainer.story.checking import CheckedFolder, read_folder
from explainer.story.model import StoryFile


def edits_of(before: CheckedFolder, record: str, given: Sequence[str]) -> list[Edit]:
    """The edits that ``FIELD=VALUE`` gives; raises ``CannotChange``, or is wrong use."""
    placed = found_record(before.draft, record)
    kind = StoryFile if placed is before.draft.about else type(placed.record)
    edits = []
    for one in given:
        path, is_one, typed = one.partition("=")
        if not is_one or not path:
            raise click.UsageError(f"{one!r} is no FIELD=VALUE, such as offer.en='two companies'")
        if path in ("id", "code", "country"):
            raise click.UsageError(
                f"{path} is how others name it; rename by hand, with `explainer check`"
            )
        edits.append(Edit(record, path, value_typed(kind, path, typed, date.today())))
    return edits


def revise(folder: Path, plan_from: Callable[[CheckedFolder], Plan], dry_run: bool) -> None:
    """Plan, tell, and write whole or not at all; ends with what stopped it."""
    try:
        plan = plan_from(read_folder(folder))
    except CannotChange as refused:
        click.echo(f"{refused.problem}\n", err=True)
        fail("nothing was written.", refused.problem.remedy)
    if not plan.changes:
        click.echo("All of it stands there already.")
        sys.exit(0)
    for line in diff(plan.changes):
        click.echo(line)
    for hint in plan.hints:
        click.echo(f"{hint}\n")
    tell_problems(plan, lambda field: "")
    if not plan.is_ready:
        fail("nothing was written.", "mend what is wrong")
    if not dry_run:
        write(folder, plan)
        click.echo(written_note(plan))
