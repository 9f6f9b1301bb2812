"""``explainer build``: the frozen site."""

import time
from collections.abc import Iterator
from pathlib import Path

import click

from explainer.commands.checked_option import checked
from explainer.commands.clip_extra import with_extra
from explainer.commands.failing import fail, fail_with
from explainer.commands.progress import steps
from explainer.commands.story_option import STORY
from explainer.desk.listing import counted
from explainer.places import own_folder
from explainer.site.addresses import read_ancestors, read_base_url


@click.command()
@STORY
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("dist"),
    show_default=True,
    help="The folder to write; a site built there before is exchanged for the new one at the end.",
)
@click.option(
    "--base-url",
    default="",
    callback=checked(lambda given: given and read_base_url(given)),
    help="The address at which it will stand, such as https://example.org/story/.",
)
@click.option(
    "--frame-ancestors",
    default="*",
    show_default=True,
    callback=checked(read_ancestors),
    help="Who may frame the embeds, as in a Content-Security-Policy.",
)
@click.option("--strict", is_flag=True, help="Build nothing where a picture cannot be drawn.")
@click.option("--clips", is_flag=True, help="Also film the map by key days, in each language.")
@click.option(
    "--statements",
    is_flag=True,
    help="Also draw each statement, as a figure for other pages that the countries’ pages offer.",
)
def build(
    story: Path | None,
    out: Path,
    base_url: str,
    frame_ancestors: str,
    strict: bool,
    clips: bool,
    statements: bool,
) -> None:
    """Write the frozen site: all pages, embeds and data as files, for any web host.

    A picture or clip that cannot be drawn is named and left out. Clips need the extra “clips”. Exit code 0: built; 1: problems in the
    story, it could not be written, or with --strict a picture not drawn; 2: wrong use, or the extra
    is not installed.
    """
    from explainer.content.clip_spec import CLIP_VIEWS, read_clips
    from explainer.site.cannot_build import CannotBuild, remedies
    from explainer.site.frozen_site import build_site
    from explainer.site.site import Site
    from explainer.story.checking import read_story
    from explainer.story.options import NotKnown
    from explainer.story.reading.problems import StoryProblems

    if statements and not base_url:
        raise click.UsageError("--statements: figures need the site’s address; add --base-url.")
    began = time.monotonic()
    try:
        told = read_story(story or own_folder("data"))
        site = Site(told, base_url=base_url, ancestors=frame_ancestors, statements=statements)
        order = read_clips(told, CLIP_VIEWS[0], *[""] * 5) if clips else None
        with with_extra(), steps() as step:
            built = build_site(site, out, step, strict=strict, clips=order)
    except StoryProblems as problems:
        fail_with(
            problems.problems, "the story", "nothing was built", "mend the story, then build again"
        )
    except NotKnown as mistake:
        raise click.UsageError(f"--clips: {mistake}") from None
    except CannotBuild as reason:
        fail(reason.wrong, reason.remedy)
    for picture in built.left_out:
        click.echo(f"Left out: {picture}", err=True)
    if built.left_out:
        click.echo(f"  do this: {remedies(built.left_out)}", err=True)
    for line in (*built.notes, *_left_open(told.missing_to_publish, base_url)):
        click.echo(line)
    size, seconds = f"{built.bytes / 1e6:.1f} MB", f"{time.monotonic() - began:.1f} s"
    click.echo(f"{out}: {counted(built.files, 'files')}, {size}, {seconds}")


def _left_open(missing: tuple[str, ...], base_url: str) -> Iterator[str]:
    """What the build does without, as whoever runs it should know."""
    if missing:
        yield (
            f"This is a draft: story.yaml has no {', '.join(missing)}. "
            "Every document says so, and asks search engines to leave it out."
        )
    if not base_url:
        yield (
            "Without --base-url are left out: sitemap.xml, the oEmbed files, canonical addresses. "
            "Codes to embed have no host, and pages for unknown addresses lead to the host’s root."
        )
