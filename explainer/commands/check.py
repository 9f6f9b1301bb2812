"""``explainer check``: every problem and hint, and on request which addresses are dead."""

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from explainer.commands.failing import fail
from explainer.commands.progress import steps
from explainer.commands.story_option import STORY
from explainer.places import own_folder

if TYPE_CHECKING:
    from explainer.links.links import Links
    from explainer.story.reading.draft import Draft


@click.command()
@STORY
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github", "gitlab"]),
    default="text",
    help="With github and gitlab each finding stands beside its line there; json is for other machines.",
)
@click.option("--strict", is_flag=True, help="Let hints make the exit code 1 as well.")
@click.option("--links", is_flag=True, help="Also ask every address whether it is still there.")
def check(story: Path | None, form: str, strict: bool, links: bool) -> None:
    """List every problem in the story with its place and remedy, and then the hints.

    Exit code 0: no problems (hints may be listed); 1: problems, or with --strict hints; 2: wrong
    use.
    """
    from explainer.desk.listing import FORMATS, Findings
    from explainer.story.checking import check_story
    from explainer.story.reading.story_folder import read_draft

    gc.disable()  # all that is read is held to the end, and looking through it took a third of the time
    folder = story or own_folder("data")
    draft = read_draft(folder)
    asked = _asked(draft) if links else None
    records = {name: len(placed) for name, placed in sorted(draft.lists.items())}
    findings = Findings(folder, check_story(draft), records, asked)
    click.echo(FORMATS[form](findings))
    if asked and asked.asked < asked.there:
        fail(f"stopped after {asked.asked} of {asked.there} addresses.", "run it again for all")
    sys.exit(1 if findings.problems or (strict and findings.hints) else 0)


def _asked(draft: "Draft") -> "Links":
    from explainer.links.links import check_links

    with steps(err=True) as step:
        return check_links(draft, step)
