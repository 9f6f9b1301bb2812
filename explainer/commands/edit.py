"""``explainer edit``: fields of a record that is there, changed without touching another byte."""

from pathlib import Path

import click

from explainer.commands.story_option import STORY
from explainer.places import own_folder

DRY_RUN = click.option("--dry-run", is_flag=True, help="Only show what would be written.")


@click.command()
@click.argument("record", metavar="ID")
@click.argument("fields", metavar="FIELD=VALUE", nargs=-1, required=True)
@STORY
@DRY_RUN
def edit(record: str, fields: tuple[str, ...], story: Path | None, dry_run: bool) -> None:
    """Change fields of the record ID, such as offer.en="two companies" or contributions=training,air.

    ID may be a country's code, or “story”. A dot leads into a field; commas part a list; today is
    a day; nothing behind “=” takes the field out. Comments, quotes and all other bytes stay.

    Exit code 0: written, or it stands there already; 1: problems, nothing written; 2: wrong use; 3: the
    story changed meanwhile.
    """
    from explainer.commands.revising import edits_of, revise
    from explainer.editing.revision import plan_revision

    folder = story or own_folder("data")
    revise(
        folder,
        lambda before: plan_revision(folder, before, edits_of(before, record, fields)),
        dry_run,
    )
