"""The commands; the only place that prints.

Each command imports what it needs when it runs: an editor who checks a story does not wait for
Dash.
"""

import shlex
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from explainer import __version__
from explainer.commands.changes import changes
from explainer.commands.failing import fail as _fail
from explainer.commands.story_option import STORY
from explainer.desk.listing import counted
from explainer.places import own_folder
from explainer.publishing.addresses import read_ancestors, read_base_url

if TYPE_CHECKING:
    from explainer.desk.links import Links
    from explainer.story.reading import Draft


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def main() -> None:
    """A sourced story in YAML, shown as a page with map, timeline and table."""


main.add_command(changes)


@main.command()
@STORY
@click.option("--format", "form", type=click.Choice(["text", "json", "github"]), default="text")
@click.option("--strict", is_flag=True, help="Let hints make the exit code 1 as well.")
@click.option("--links", is_flag=True, help="Also ask every address whether it is still there.")
def check(story: Path | None, form: str, strict: bool, links: bool) -> None:
    """List every problem in the story with its place and remedy, and then the hints.

    Exit code 0: no problems (hints may be listed); 1: problems, or with --strict hints; 2: wrong
    use.
    """
    from explainer.desk.listing import FORMATS, Findings
    from explainer.story.checking import check_story
    from explainer.story.reading import read_draft

    folder = story or own_folder("data")
    draft = read_draft(folder)
    asked = _asked(draft) if links else None
    records = {name: len(placed) for name, placed in sorted(draft.lists.items())}
    findings = Findings(folder, check_story(draft), records, asked)
    click.echo(FORMATS[form](findings))
    if asked and asked.asked < asked.there:
        _fail(f"stopped after {asked.asked} of {asked.there} addresses.", "run it again for all")
    sys.exit(1 if findings.problems or (strict and findings.hints) else 0)


def _asked(draft: "Draft") -> "Links":
    from explainer.desk.links import check_links

    with _steps(err=True) as step:
        return check_links(draft, step)


@main.command()
@STORY
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8050, envvar="PORT", show_default=True
)
def serve(story: Path | None, host: str, port: int) -> None:
    """Show the live page, reload it when the YAML changes, and show problems on it."""
    from explainer.desk.desk import run_desk

    folder = story or own_folder("data")
    if not folder.is_dir():
        raise click.UsageError(f"there is no folder {folder}; name the story with --story")
    try:
        run_desk(folder, host, port, tell=click.echo)
    except OSError as error:
        _fail(
            f"cannot listen on {host}:{port} ({error.strerror}).",
            "another server may be running there; choose another port with --port",
        )


def _checked(read: Callable[[str], str]) -> Callable[..., str]:
    """What turns an option into what its reader makes of it, or says that it is wrong use."""

    def check(context: click.Context, option: click.Parameter, given: str) -> str:
        try:
            return read(given)
        except ValueError as error:
            raise click.BadParameter(f"{given!r} {error}", context, option) from None

    return check


@main.command()
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
    callback=_checked(lambda given: given and read_base_url(given)),
    help="The address at which it will stand, such as https://example.org/story/.",
)
@click.option(
    "--frame-ancestors",
    default="*",
    show_default=True,
    callback=_checked(read_ancestors),
    help="Who may frame the embeds, as in a Content-Security-Policy.",
)
def build(story: Path | None, out: Path, base_url: str, frame_ancestors: str) -> None:
    """Write the frozen site: all pages, embeds and data as files, for any web host.

    Exit code 0: built; 1: problems in the story, or it could not be written; 2: wrong use.
    """
    from explainer.publishing.cannot_build import CannotBuild
    from explainer.publishing.frozen_site import build_site
    from explainer.serving.site import Site
    from explainer.story.checking import read_story
    from explainer.story.problems import StoryProblems

    began = time.monotonic()
    try:
        told = read_story(story or own_folder("data"))
        site = Site(told, base_url=base_url, ancestors=frame_ancestors)
        with _steps() as step:
            built = build_site(site, out, step)
    except StoryProblems as problems:
        for problem in problems.problems:
            click.echo(f"{problem}\n", err=True)
        count = counted(len(problems.problems), "problems")
        _fail(f"the story has {count}; nothing was built.", "mend the story, then build again")
    except CannotBuild as reason:
        _fail(reason.wrong, reason.remedy)
    for line in (*built.notes, *_left_open(told.missing_to_publish, base_url)):
        click.echo(line)
    size, seconds = f"{built.bytes / 1e6:.1f} MB", f"{time.monotonic() - began:.1f} s"
    click.echo(f"{out}: {counted(built.files, 'files')}, {size}, {seconds}")


@main.command()
@STORY
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("pictures"),
    show_default=True,
    help="The folder to write to; other files in it are left alone.",
)
@click.option("--view", default="", help="Some of map, timeline, table, card, how-many, dossier.")
@click.option("--lang", default="", help="Some of the story’s languages, such as de,en.")
@click.option("--size", default="", help="Sizes such as 1200x630, or 1600 for as high as needed.")
@click.option("--format", "form", default="", help="Some of png, svg, pdf.")
@click.option("--as-of", "day", default="", help="The day to show, such as 2025-08-19.")
@click.option("--country", default="", help="Countries of the cards, such as EST,DEU.")
@click.option("--phase", default="", help="Only what is tied to this phase.")
@click.option(
    "--base-url",
    default="",
    callback=_checked(lambda given: given and read_base_url(given)),
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
    phase: str,
    base_url: str,
) -> None:
    """Draw map, timeline, table, cards and “how many?” as PNG, SVG and PDF, and all as a dossier.

    Several values are separated by commas; without an option all of its values are drawn, and cards
    of the countries in the headline. Exit code 0: drawn; 1: could not be; 2: wrong use.
    """
    from explainer.pictures.asking import NotKnown, read_order
    from explainer.pictures.typesetting import CannotDraw
    from explainer.pictures.writing import write_pictures
    from explainer.story.checking import read_story
    from explainer.story.problems import StoryProblems

    began = time.monotonic()
    try:
        told = read_story(story or own_folder("data"))
        asked = read_order(told, view, lang, size, form, day, country, phase)
        with _steps() as step:
            written = write_pictures(told, asked, out, base_url, step)
    except StoryProblems as problems:
        for problem in problems.problems:
            click.echo(f"{problem}\n", err=True)
        count = counted(len(problems.problems), "problems")
        _fail(f"the story has {count}; nothing was drawn.", "mend the story, then draw again")
    except NotKnown as mistake:
        raise click.BadOptionUsage(mistake.option, f"--{mistake.option}: {mistake}") from None
    except CannotDraw as reason:
        _fail(str(reason), reason.remedy)
    seconds = f"{time.monotonic() - began:.1f} s"
    click.echo(f"{out}: {counted(len(asked), 'pictures')}, {written / 1e6:.1f} MB, {seconds}")


@contextmanager
def _steps(*, err: bool = False) -> Iterator[Callable[[str, int, int], None]]:
    """Bars on a terminal; elsewhere a line for whatever is done."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    console = Console(stderr=err)
    if not console.is_terminal:
        yield lambda what, done, of: click.echo(f"{done} {what}", err=err) if done == of else None
        return
    columns = TextColumn("{task.description:>16}"), BarColumn(), MofNCompleteColumn()
    with Progress(*columns, console=console) as progress:
        bars: dict[str, Any] = {}

        def step(what: str, done: int, of: int) -> None:
            if what not in bars:
                bars[what] = progress.add_task(what)
            progress.update(bars[what], completed=done, total=of)

        yield step


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


@main.command()
@click.option(
    "--check", "only_check", is_flag=True, help="Only tell whether the files are current."
)
@STORY
def schema(story: Path | None, only_check: bool) -> None:
    """Write JSON Schemas for editors and the data dictionary into the story folder.

    Exit code 0: all is current; 1: it is not, or cannot be written; 2: wrong use.
    """
    from explainer.story.generated import CannotGenerate, check_generated, write_generated

    try:
        for note in (check_generated if only_check else write_generated)(
            story or own_folder("data")
        ):
            click.echo(note)
    except CannotGenerate as reason:
        _fail(f"{reason}.", reason.remedy)


@main.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
def new(folder: Path) -> None:
    """Put a small invented story into DIR, complete and with comments, to start from.

    Exit code 0: it is there; 1: nothing was written; 2: wrong use.
    """
    from explainer.story.starting import CannotStart, write_new_story

    try:
        write_new_story(folder)
    except CannotStart as reason:
        _fail(str(reason), reason.remedy)
    named = shlex.quote(str(folder))
    click.echo(f"{folder} holds a small invented story. Replace its records by your own; next:")
    click.echo(f"  explainer check --story {named}   # what is missing or wrong")
    click.echo(f"  explainer serve --story {named}   # the page, anew whenever you save")
    click.echo(f"  explainer build --story {named}   # all of it as files")


@main.command()
def outlines() -> None:
    """Build the outlines of the countries anew from their source (needs npm)."""
    from explainer.geography.building import write_outlines
    from explainer.geography.outlines import SHIPPED, OutlineError

    try:
        write_outlines(SHIPPED)
    except OutlineError as error:
        _fail(str(error), "")
    click.echo(f"written: {SHIPPED}")
