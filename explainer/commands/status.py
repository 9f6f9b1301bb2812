"""``explainer status``: who stands where on a day, and what changed since another."""

from pathlib import Path

import click

from explainer.commands.reading import day_asked, languages_asked, story_to_tell
from explainer.commands.story_option import LANGUAGES, STORY
from explainer.places import own_folder


@click.command()
@click.argument("day", metavar="[DAY]", default="")
@STORY
@click.option("--since", default="", metavar="DAY", help="Also tell what changed since that day.")
@LANGUAGES
def status(day: str, story: Path | None, since: str, lang: str) -> None:
    """Tell how many countries have each status on DAY, and which; by default on the last day.

    Exit code 0: told; 1: the story has problems; 2: wrong use.
    """
    from explainer.content.standing_rows import standing_rows
    from explainer.wording.catalogue import catalogue, full_day, listing
    from explainer.wording.changes import what_changed

    told = story_to_tell(story or own_folder("data"))
    until = day_asked(told, "DAY", day) if day else told.about.as_of
    after = day_asked(told, "--since", since) if since else None
    for language in languages_asked(told, lang):
        words = catalogue(language)
        click.echo(full_day(until, words))
        for row in standing_rows(told, until, words):
            names = f": {listing(row.countries, words)}" if row.countries else ""
            click.echo(f"  {len(row.countries):>2} {row.label}{names}")
        if after:
            click.echo(words.say("standings.since", day=full_day(after, words)))
            changed = what_changed(told, words, after, until).changes
            for change in changed:
                click.echo(f"  {change.sentence}")
            if not changed:
                click.echo(f"  {words.say('standings.nothing')}")
        click.echo()
