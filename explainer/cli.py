"""The commands; the only place that prints.

Each command imports what it needs when it runs: an editor who checks a story does not wait for
Dash.
"""

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from explainer import __version__
from explainer.places import own_folder
from explainer.publishing.addresses import read_ancestors, read_base_url

STORY = click.option(
    "--story",
    type=click.Path(path_type=Path),
    default=None,
    help="The story folder; by default the story that ships with the explainer.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def main() -> None:
    """A sourced story in YAML, shown as a page with map, timeline and table."""


@main.command()
@STORY
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def check(story: Path | None, form: str) -> None:
    """List every problem in the story with its place and remedy.

    Exit code 0: no problems (hints may be listed); 1: problems; 2: wrong use.
    """
    from explainer.story.checking import check_story
    from explainer.story.reading import read_draft

    draft = read_draft(story or own_folder("data"))
    found = check_story(draft)
    problems = [problem for problem in found if not problem.hint]
    counts = {
        "problems": len(problems),
        "hints": len(found) - len(problems),
        **{name: len(records) for name, records in sorted(draft.lists.items())},
    }
    if form == "json":
        listed = [
            {
                "file": problem.place.file,
                "line": problem.place.line,
                "column": problem.place.column,
                "kind": "hint" if problem.hint else "problem",
                "wrong": problem.wrong,
                "allowed": problem.allowed,
                "remedy": problem.remedy,
            }
            for problem in found
        ]
        click.echo(json.dumps({"counts": counts, "problems": listed}, ensure_ascii=False, indent=2))
    else:
        for problem in found:
            click.echo(f"{problem}\n")
        told = ("problems", "hints", "claims", "sources")
        said = [_counted(counts[name], name) for name in told if name in counts]
        click.echo(", ".join(said))
    sys.exit(1 if problems else 0)


@main.command()
@STORY
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8050, envvar="PORT", show_default=True
)
def serve(story: Path | None, host: str, port: int) -> None:
    """Show the live page, reload it when the YAML changes, and show problems on it."""
    from explainer.serving.desk import run_desk

    folder = story or own_folder("data")
    if not os.path.isdir(folder):  # Path.is_dir raises where a name is too long
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
        count = _counted(len(problems.problems), "problems")
        _fail(f"the story has {count}; nothing was built.", "mend the story, then build again")
    except CannotBuild as reason:
        _fail(reason.wrong, reason.remedy)
    for line in (*built.notes, *_left_open(told.missing_to_publish, base_url)):
        click.echo(line)
    size, seconds = f"{built.bytes / 1e6:.1f} MB", f"{time.monotonic() - began:.1f} s"
    click.echo(f"{out}: {_counted(built.files, 'files')}, {size}, {seconds}")


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
        count = _counted(len(problems.problems), "problems")
        _fail(f"the story has {count}; nothing was drawn.", "mend the story, then draw again")
    except NotKnown as mistake:
        raise click.BadOptionUsage(mistake.option, f"--{mistake.option}: {mistake}") from None
    except CannotDraw as reason:
        _fail(str(reason), reason.remedy)
    seconds = f"{time.monotonic() - began:.1f} s"
    click.echo(f"{out}: {_counted(len(asked), 'pictures')}, {written / 1e6:.1f} MB, {seconds}")


@contextmanager
def _steps() -> Iterator[Callable[[str, int, int], None]]:
    """Bars on a terminal; elsewhere a line for whatever is done."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    console = Console()
    if not console.is_terminal:
        yield lambda what, done, of: click.echo(f"{done} {what}") if done == of else None
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
    """Write the data dictionary into the story's README.md, from the records."""
    from explainer.story.dictionary import DictionaryError, written_dictionary

    readme = (story or own_folder("data")) / "README.md"
    try:
        before = readme.read_text("utf-8")
        after = written_dictionary(before)
    except OSError as error:
        _fail(f"{readme} cannot be read ({error.strerror}).", "add the file, or correct --story")
    except DictionaryError as error:
        _fail(f"{readme}: {error}", "put the two marks back where the tables shall stand")
    if only_check and before != after:
        _fail(f"{readme} is not current.", "run `explainer schema`")
    if before != after:
        readme.write_text(after, "utf-8")


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


def _counted(number: int, name: str) -> str:
    return f"{number} {name if number != 1 else name.removesuffix('s')}"


def _fail(wrong: str, remedy: str) -> Any:
    click.echo(f"Error: {wrong}" + (f"\n  do this: {remedy}" if remedy else ""), err=True)
    sys.exit(1)
