"""``explainer correct``: a record put right, with what readers may have seen of it."""

from datetime import date
from pathlib import Path

import click

from explainer.commands.answer_flags import texts_by_language
from explainer.commands.edit import DRY_RUN
from explainer.commands.story_option import STORY
from explainer.places import own_folder


@click.command()
@click.argument("record", metavar="ID")
@click.argument("fields", metavar="[FIELD=VALUE]", nargs=-1)
@click.option(
    "--was", multiple=True, required=True, help="What it said. LANG=TEXT, once a language."
)
@click.option("--now", multiple=True, required=True, help="What it says now. LANG=TEXT.")
@click.option("--on", metavar="DAY", default="", help="Day of the correction; today.")
@STORY
@DRY_RUN
def correct(
    record: str, fields: tuple[str, ...], was: tuple[str, ...], now: tuple[str, ...], on: str,
    story: Path | None, dry_run: bool,
) -> None:  # fmt: skip
    """Change fields of the record ID as `explainer edit` does, and say to readers that it was wrong.

    The correction is a file of its own in corrections/.

    Exit code 0: written; 1: problems, nothing written; 2: wrong use; 3: the story changed meanwhile.
    """
    from explainer.commands.revising import edits_of, revise
    from explainer.editing.plan import Plan
    from explainer.editing.revision import found_record, new_correction, plan_revision
    from explainer.story.checking import CheckedFolder
    from explainer.story.model.values import read_day

    folder = story or own_folder("data")
    try:
        day = read_day(on) if on else date.today()
    except ValueError:
        raise click.UsageError(f"--on: {on!r} is no day like {date.today()}") from None
    texts = texts_by_language("--was", was), texts_by_language("--now", now)

    def plan(before: CheckedFolder) -> Plan:
        found_record(before.draft, record)
        edits = edits_of(before, record, fields)
        return plan_revision(folder, before, edits, [new_correction(folder, record, day, *texts)])

    revise(folder, plan, dry_run)
