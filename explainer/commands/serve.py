"""``explainer serve``: the page and the desk, for whoever edits the story."""

import os
from pathlib import Path

import click

from explainer.commands.failing import fail
from explainer.commands.story_option import STORY
from explainer.places import own_folder


@click.command()
@STORY
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8050, envvar="PORT", show_default=True
)
def serve(story: Path | None, host: str, port: int) -> None:
    """Show the page, reload it when the YAML changes, and show problems on it."""
    from explainer.desk.desk import run_desk

    folder = story or own_folder("data")
    if not os.path.isdir(folder):  # Path.is_dir raises where a name is too long
        raise click.UsageError(f"there is no folder {folder}; name the story with --story")
    try:
        run_desk(folder, host, port, tell=click.echo)
    except OSError as error:
        fail(
            f"cannot listen on {host}:{port} ({error.strerror}).",
            "another server may be running there; choose another port with --port",
        )
