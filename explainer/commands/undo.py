"""``explainer undo``: what was last written together is taken back together."""

from pathlib import Path

import click

from explainer.commands.story_option import STORY
from explainer.places import own_folder


@click.command()
@STORY
def undo(story: Path | None) -> None:
    """Put back what a command of the explainer last wrote into the story, in one step.

    Exit code 0: it is as before; 1: nothing was taken back; 2: wrong use; 3: somebody changed one of
    the files since, and nothing was taken back.
    """
    from explainer.commands.planned import renew_ids, stopped
    from explainer.editing.together import CannotWrite
    from explainer.editing.together import undo as take_back

    folder = story or own_folder("data")
    try:
        changes = take_back(folder)
    except CannotWrite as reason:
        stopped(reason)
    renew_ids(folder)
    for change in changes:
        click.echo(f"{change.path} {'is gone' if change.after is None else 'is as it was'}")
