"""``explainer say``: a text that counts, as it is filled in."""

from pathlib import Path

import click

from explainer.commands.failing import fail
from explainer.commands.reading import day_asked, languages_asked, story_to_tell
from explainer.commands.story_option import STORY
from explainer.places import own_folder


@click.command()
@click.argument("text")
@STORY
@click.option("--lang", default="", help="The language of the text; by default the story's first.")
@click.option("--as-of", "day", default="", metavar="DAY", help="Count what was known on that day.")
def say(text: str, story: Path | None, lang: str, day: str) -> None:
    """Fill in what stands in braces in TEXT, such as “{count:committed|one country|# countries}”.

    Exit code 0: said; 1: something is counted that there is not, or the story has problems; 2: wrong
    use.
    """
    from explainer.story.earlier import story_by
    from explainer.story.model.values import Text
    from explainer.story.reading.problems import Place, nearest
    from explainer.story.rules.texts import check_braces
    from explainer.wording.texts import Facts, fill

    told = story_to_tell(story or own_folder("data"))
    until = day_asked(told, "--as-of", day) if day else told.about.as_of

    def near_to(asked: str) -> str | None:
        return nearest(asked, told.statuses)

    for problem in check_braces(text, told.statuses, Place("TEXT"), near_to):
        allowed = f"\n  allowed: {problem.allowed}" if problem.allowed else ""
        fail(f"{problem.wrong}{allowed}", problem.remedy)
    languages = languages_asked(told, lang) if lang else told.about.languages[:1]
    for language in languages:
        click.echo(fill(Text({language: text}), Facts(story_by(told, until)))[language])
