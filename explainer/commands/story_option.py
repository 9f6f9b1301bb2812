"""The option by which a command is told of another story."""

from pathlib import Path

import click

STORY = click.option(
    "--story",
    type=click.Path(path_type=Path),
    default=None,
    help="The story folder; by default the story that ships with the explainer.",
)
