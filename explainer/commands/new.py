"""``explainer new``: a small complete story to start from."""

import shlex
from pathlib import Path

import click

from explainer.commands.failing import fail


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
def new(folder: Path) -> None:
    """Put a small invented story into DIR, complete and with comments, to start from.

    Exit code 0: it is there; 1: nothing was written; 2: wrong use.
    """
    from explainer.story.starting import CannotStart, write_new_story

    try:
        write_new_story(folder)
    except CannotStart as reason:
        fail(str(reason), reason.remedy)
    named = shlex.quote(str(folder))
    click.echo(f"{folder} holds a small invented story. Replace its records by your own; next:")
    click.echo(f"  explainer check --story {named}   # what is missing or wrong")
    click.echo(f"  explainer serve --story {named}   # the page, anew whenever you save")
    click.echo(f"  explainer build --story {named}   # all of it as files")
