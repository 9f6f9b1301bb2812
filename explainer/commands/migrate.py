"""``explainer migrate``: a story of the first edition becomes one of the second."""

from pathlib import Path

import click

from explainer.commands.failing import fail
from explainer.commands.story_option import STORY
from explainer.places import own_folder


@click.command()
@STORY
def migrate(story: Path | None) -> None:
    """Rewrite a story of the first edition in place, whole or not at all.

    Exit code 0: it is one of the second edition now, or was already; 1: nothing was written; 2: wrong
    use.
    """
    from explainer.story.migrating import CannotMigrate
    from explainer.story.migrating import migrate as rewrite

    folder = story or own_folder("data")
    try:
        names = rewrite(folder)
    except CannotMigrate as reason:
        fail(str(reason), reason.remedy)
    if not names:
        click.echo(f"{folder} is a story of this edition already.")
        return
    click.echo(f"rewritten in {folder}: {', '.join(names)}")
    click.echo("Each answer has a question now; write your own in its place.")
