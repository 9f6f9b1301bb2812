"""``explainer images``: static pictures and the dossier."""

import time
from pathlib import Path

import click

from explainer.commands.checked_option import checked
from explainer.commands.failing import fail, fail_with
from explainer.commands.progress import steps
from explainer.commands.story_option import LANGUAGES, STORY
from explainer.desk.listing import counted
from explainer.places import own_folder
from explainer.site.addresses import read_base_url


@click.command()
@STORY
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("pictures"),
    show_default=True,
    help="The folder to write to; other files in it are left alone.",
)
@click.option(
    "--view",
    default="",
    help="Some of map, positions, phases, table, card, how-many, all, dossier.",
)
@LANGUAGES
@click.option(
    "--size",
    default="",
    help="Sizes such as 1200x630, 1600 for as high as needed, 88mm for a column of print, or phone.",
)
@click.option("--format", "form", default="", help="Some of png, svg, pdf.")
@click.option("--as-of", "day", default="", help="The day to show, such as 2025-08-19.")
@click.option("--country", default="", help="Countries of the cards, such as EST,DEU.")
@click.option("--statement", default="", help="A card of single statements each, by their ids.")
@click.option("--theme", default="light", show_default=True, help="Some of light, dark.")
@click.option("--phase", default="", help="Only what is tied to this phase.")
@click.option(
    "--base-url",
    default="",
    callback=checked(lambda given: given and read_base_url(given)),
    help="The address at which the page stands, for credit and metadata.",
)
def images(
    story: Path | None,
    out: Path,
    view: str,
    lang: str,
    size: str,
    form: str,
    day: str,
    country: str,
    statement: str,
    theme: str,
    phase: str,
    base_url: str,
) -> None:
    """Draw map, positions, phases, table, cards, “how many?” and map over positions (all) as PNG, SVG and PDF, and the whole as a dossier.

    Several values are separated by commas; without an option all of its values are drawn, and cards
    of the countries in the headline. Exit code 0: drawn; 1: could not be; 2: wrong use.
    """
    from explainer.content.picture_spec import read_order
    from explainer.page.picture_links import figure_of
    from explainer.pictures.typesetting import CannotDraw
    from explainer.pictures.writing import write_pictures
    from explainer.story.checking import read_story
    from explainer.story.options import NotKnown
    from explainer.story.reading.problems import StoryProblems

    began = time.monotonic()
    try:
        told = read_story(story or own_folder("data"))
        asked = read_order(told, view, lang, size, form, day, country, phase, theme, statement)
        with steps() as step:
            written = write_pictures(asked, out, base_url, step, figure_of)
    except StoryProblems as problems:
        fail_with(
            problems.problems, "the story", "nothing was drawn", "mend the story, then draw again"
        )
    except NotKnown as mistake:
        raise click.BadOptionUsage(mistake.option, f"--{mistake.option}: {mistake}") from None
    except CannotDraw as reason:
        fail(str(reason), reason.remedy)
    if asked.empty:
        click.echo(f"Left out, for there is nothing to show: {', '.join(asked.empty)}", err=True)
    seconds = f"{time.monotonic() - began:.1f} s"
    click.echo(
        f"{out}: {counted(len(asked.pictures), 'pictures')}, {written / 1e6:.1f} MB, {seconds}"
    )
