"""``explainer clip``: the story by its key days as a short film."""

import time
from pathlib import Path

import click

from explainer.commands.clip_extra import with_extra
from explainer.commands.failing import fail, fail_with
from explainer.commands.progress import steps
from explainer.commands.story_option import LANGUAGES, STORY
from explainer.desk.listing import counted
from explainer.places import own_folder


@click.command()
@STORY
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("clips"),
    show_default=True,
    help="The folder to write to; other files in it are left alone.",
)
@click.option("--view", default="map", show_default=True, help="Some of map, positions.")
@LANGUAGES
@click.option(
    "--size",
    default="1080x1920",
    show_default=True,
    help="Sizes such as 1080x1920,1080x1080,1920x1080.",
)
@click.option(
    "--format", "form", default="mp4", show_default=True, help="Some of mp4, gif (without fades)."
)
@click.option("--from", "first", default="", help="The first day, such as 2025-08-20.")
@click.option("--to", "last", default="", help="The last day.")
def clip(
    story: Path | None,
    out: Path,
    view: str,
    lang: str,
    size: str,
    form: str,
    first: str,
    last: str,
) -> None:
    """Film map or positions by the story’s key days as MP4 or GIF, with subtitles, poster and alternative text.

    Several values are separated by commas. MP4 needs the extra “clips”.
    Exit code 0: written; 1: could not be; 2: wrong use, or the extra is not installed.
    """
    from explainer.content.clip_spec import read_clips
    from explainer.pictures.typesetting import CannotDraw
    from explainer.story.checking import read_story
    from explainer.story.options import NotKnown
    from explainer.story.reading.problems import StoryProblems

    began = time.monotonic()
    try:
        told = read_story(story or own_folder("data"))
        asked = read_clips(told, view, lang, size, form, first, last)
        with with_extra():
            from explainer.pictures.clip_writing import write_clips

            with steps() as step:
                written = write_clips(asked, out, step)
    except StoryProblems as problems:
        fail_with(
            problems.problems, "the story", "nothing was filmed", "mend the story, then film again"
        )
    except NotKnown as mistake:
        raise click.BadOptionUsage(mistake.option, f"--{mistake.option}: {mistake}") from None
    except CannotDraw as reason:
        fail(str(reason), reason.remedy)
    seconds = f"{time.monotonic() - began:.1f} s"
    click.echo(f"{out}: {counted(len(asked.clips), 'clips')}, {written / 1e6:.1f} MB, {seconds}")
