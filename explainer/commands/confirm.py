"""``explainer confirm``: records that somebody held against their pages again."""

from datetime import date
from pathlib import Path

import click

from explainer.commands.edit import DRY_RUN
from explainer.commands.story_option import STORY
from explainer.places import own_folder

# what says when somebody last looked, by the list of the record
LOOKED_ON = {"Claim": "reviewed", "Source": "accessed"}


@click.command()
@click.argument("records", metavar="ID", nargs=-1, required=True)
@click.option("--on", metavar="DAY", default="today", help="Day on which you did; today.")
@STORY
@DRY_RUN
def confirm(records: tuple[str, ...], on: str, story: Path | None, dry_run: bool) -> None:
    """Note that statements were held against their sources again (`reviewed`), or pages read (`accessed`).

    Exit code 0: written; 1: problems, nothing written; 2: wrong use; 3: the story changed meanwhile.
    """
    from explainer.commands.revising import revise
    from explainer.editing.fields import value_typed
    from explainer.editing.plan import Plan
    from explainer.editing.proof import CannotChange
    from explainer.editing.revision import Edit, found_record, plan_revision
    from explainer.story.checking import CheckedFolder
    from explainer.story.reading.problems import Place, Problem

    folder = story or own_folder("data")

    def plan(before: CheckedFolder) -> Plan:
        edits = []
        for record in records:
            kind = type(found_record(before.draft, record).record)
            name = LOOKED_ON.get(kind.__name__)
            if name is None:
                wrong = f"is a {kind.__name__.lower()}, and nobody notes when it was looked at"
                raise CannotChange(
                    Problem(Place(record), wrong, "claims and sources", "name one of these")
                )
            edits.append(Edit(record, name, value_typed(kind, name, on, date.today())))
        return plan_revision(folder, before, edits)

    revise(folder, plan, dry_run)
