"""The options by which a command is told of another story, and in which of its languages to tell it."""

from pathlib import Path

import click

STORY = click.option(
    "--story",
    type=click.Path(path_type=Path),
    default=None,
    help="The story folder; by default the story that ships with the explainer.",
)

LANGUAGES = click.option("--lang", default="", help="Some of the story’s languages, such as de,en.")
