"""``explainer texts``: texts out to translators, and back."""

from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from explainer.commands.edit import DRY_RUN
from explainer.commands.failing import fail
from explainer.commands.story_option import STORY
from explainer.places import own_folder

if TYPE_CHECKING:
    from explainer.story.reading.draft import Draft


@click.group()
def texts() -> None:
    """Give texts to translators, and take them back."""


@texts.command()
@click.option("--missing", metavar="LANG", default="", help="Only texts that have no LANG yet.")
@click.option("--lang", metavar="LANG", default="", help="All texts, with LANG where it is there.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="A file, not stdout.")
@STORY
def export(missing: str, lang: str, out: Path | None, story: Path | None) -> None:
    """Write a CSV of record, field, original, and a column for the language.

    Exit code 0: written; 1: could not be; 2: wrong use.
    """
    from explainer.editing.translations import as_csv, is_language, rows_of
    from explainer.story.reading.story_folder import read_draft
    from explainer.whole_files import write_whole

    if bool(missing) == bool(lang):
        raise click.UsageError("name the language, either by --missing or by --lang")
    draft, language = read_draft(story or own_folder("data")), missing or lang
    if not is_language(draft, language):
        _no_language(draft, language)
    text = as_csv(rows_of(draft, language, missing=bool(missing)), language)
    if out is None:
        click.echo(text, nl=False)
        return
    try:
        write_whole(out, text.encode("utf-8-sig"))
    except OSError as error:
        fail(f"{out} cannot be written ({error.strerror}).", "name another file")
    click.echo(
        f"{out} holds the texts; fill in its last column, then `explainer texts import {out}`."
    )


@texts.command("import")
@click.argument(
    "table", metavar="FILE", type=click.Path(path_type=Path, exists=True, dir_okay=False)
)
@STORY
@DRY_RUN
def import_(table: Path, story: Path | None, dry_run: bool) -> None:
    """Take the filled in texts of FILE into the story, as one undo; no other byte changes.

    A text whose original changed since the export is told and left out.

    Exit code 0: written; 1: problems, nothing written; 2: wrong use; 3: the story changed meanwhile.
    """
    from explainer.commands.revising import revise
    from explainer.editing.plan import Plan
    from explainer.editing.revision import plan_revision
    from explainer.editing.translations import edits_from, from_csv, is_language
    from explainer.story.checking import CheckedFolder

    folder = story or own_folder("data")
    try:
        language, rows = from_csv(table.name, table.read_bytes())
    except (OSError, ValueError) as error:
        fail(f"{error}.", "export it anew, and save it as CSV in UTF-8")

    def plan(before: CheckedFolder) -> Plan:
        if not is_language(before.draft, language):
            _no_language(before.draft, language)
        edits, told = edits_from(before.draft, table.name, language, rows)
        for problem in told:
            click.echo(f"{problem}\n", err=True)
        return plan_revision(folder, before, edits)

    revise(folder, plan, dry_run)


def _no_language(draft: "Draft", language: str) -> NoReturn:
    others = draft.about.record.languages[1:] if draft.about else ()
    raise click.UsageError(
        f"{language!r} is no language into which this story is translated. "
        f"Allowed: {', '.join(others) or 'none; add one to “languages” first'}."
    )
