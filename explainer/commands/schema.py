"""``explainer schema``: what editors' programs and the data dictionary take from the records."""

from pathlib import Path

import click

from explainer.commands.failing import fail
from explainer.commands.story_option import STORY
from explainer.places import own_folder


@click.command()
@click.option(
    "--check", "only_check", is_flag=True, help="Only tell whether the files are current."
)
@STORY
def schema(story: Path | None, only_check: bool) -> None:
    """Write JSON Schemas for editors and the data dictionary into the story folder.

    Exit code 0: all is current; 1: it is not, or cannot be written; 2: wrong use.
    """
    from explainer.story.schema.generated import CannotGenerate, check_generated, write_generated

    try:
        for note in (check_generated if only_check else write_generated)(
            story or own_folder("data")
        ):
            click.echo(note)
    except CannotGenerate as reason:
        fail(f"{reason}.", reason.remedy)
