"""``explainer import``: a table of statements, all rows or none; it only looks unless told to write."""

import sys
from datetime import date
from pathlib import Path

import click

from explainer.commands.failing import fail
from explainer.commands.story_option import STORY
from explainer.places import own_folder

_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command("import")
@click.argument("table", metavar="FILE", type=_FILE)
@click.option(
    "--mapping", type=_FILE, help="TOML that names columns and values, and how to read them."
)
@click.option("--write", "written", is_flag=True, help="Write; without it nothing is written.")
@STORY
def import_table(table: Path, mapping: Path | None, written: bool, story: Path | None) -> None:
    """Add the statements of FILE, a CSV or TSV with a head: all rows or none, as one undo.

    Every row's problems are told with row and column. A row whose country, day, voice and address
    the story has already is left out and told.

    Exit code 0: it can be written, or is; 1: problems, nothing written; 2: wrong use; 3: the story
    changed meanwhile.
    """
    from explainer.commands.naming import country_code, country_names
    from explainer.commands.planned import write
    from explainer.desk.listing import counted
    from explainer.editing.importing import plan_import
    from explainer.editing.tables import Mapped, Unreadable, read_mapping, read_table
    from explainer.story.checking import read_folder

    folder = story or own_folder("data")
    before = read_folder(folder)
    about = before.draft.about
    try:
        mapped = read_mapping(mapping) if mapping else Mapped()
        read = read_table(table, mapped, about.record.languages if about else ())
    except Unreadable as reason:
        problem = reason.problem
        fail(f"{problem.place.file}: {problem.wrong}", problem.remedy)
    names = country_names(before.draft)
    planned = plan_import(
        folder, before, read, date.today(), lambda typed: country_code(typed, names)
    )
    for problem in planned.problems:
        where = problem.place.file if ", row " in problem.place.file else str(problem.place)
        where = where.removesuffix(":1:1")
        allowed = f"\n  allowed: {problem.allowed}" if problem.allowed else ""
        click.echo(f"{where}: {problem.wrong}{allowed}\n  do this: {problem.remedy}\n", err=True)
    for row in planned.left_out:
        click.echo(f"row {row.number} (line {row.line}): the story has it already; left out")
    if planned.problems:
        found = counted(len(planned.problems), "problems")
        fail(f"{table.name} has {found}; nothing was written.", "mend them, then try again")
    if not planned.is_ready:
        click.echo("Nothing is to be added.")
        sys.exit(0)
    kinds = [change.path.split("/")[0] for change in planned.plan.changes]
    made = ", ".join(
        counted(kinds.count(k), k) for k in ("claims", "sources", "origins") if k in kinds
    )
    if written:
        write(folder, planned.plan)
        click.echo(f"{made} written; `explainer undo` takes all of it back.")
    else:
        click.echo(f"{made} would be written; --write does it.")
