"""``explainer changes``: what changed between two days, folders or revisions, in words."""

from pathlib import Path

import click

from explainer.commands.failing import fail, fail_with
from explainer.commands.story_option import LANGUAGES, STORY
from explainer.places import own_folder


@click.command()
@click.argument("first", metavar="[A]", default="")
@click.argument("last", metavar="[B]", default="")
@STORY
@LANGUAGES
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    show_default=True,
    help="Markdown is for a pull request, JSON for machines.",
)
@click.option("--desk", is_flag=True, help="Also tell of fields that never leave the desk.")
def changes(first: str, last: str, story: Path | None, lang: str, form: str, desk: bool) -> None:
    """Tell what changed from A to B, country by country, with corrections apart.

    A and B are days of the story: what changed after A and up to B. Or they are story folders or
    git revisions; in a revision the story stands where --story is now. Without B it is the
    story's last day, or the story as it is now, committed or not. Without both it is all that the
    story covers, as on its page. What is neither a day nor a folder is a revision.

    Exit code 0: compared, even if nothing changed; 1: could not be; 2: wrong use.
    """
    from explainer.changes.comparing import ProblemsIn, read_report
    from explainer.changes.report_forms import FORMS
    from explainer.changes.revisions import NoRevision
    from explainer.story.options import NotKnown

    folder = story or own_folder("data")
    name = str(story) if story else folder.name
    try:
        report = read_report(first, last, folder, name, lang, desk=desk)
    except NotKnown as mistake:
        raise click.UsageError(f"{mistake.option}: {mistake}") from None
    except NoRevision as reason:
        fail(reason.wrong, reason.remedy)
    except ProblemsIn as found:
        way = "name a revision in which it had none" if found.past else "mend it, then try again"
        fail_with(found.problems, f"the story in {found.which}", "nothing was compared", way)
    click.echo(FORMS[form](report))
