"""What Python says that a selection leaves to see, and the sentence about it."""

from datetime import date

from playwright.sync_api import Page

from explainer.content.edition import Edition
from explainer.wording.catalogue import full_day
from tests.browser.reading import row_texts, shown_line, shown_rows
from tests.selection import Selection, Shown, shown


def sentence(edition: Edition, selection: Selection, found: Shown, *further: str) -> str:
    """The line of what is shown, as the catalogue has it; ``further`` choices stand behind the page's own."""
    words, story = edition.words, edition.story
    choices = []
    if selection.country:
        choices.append(edition.names[selection.country])
    for records, name in (
        (story.statuses, selection.status),
        (story.contribution_types, selection.type),
    ):
        if name:
            choices.append(records[name].label.said_in(edition.language)[0])
    if selection.phase:
        choices.append(story.phases[selection.phase].title.said_in(edition.language)[0])
    if selection.text:
        choices.append(words.say("shown.text", text=selection.text))
    if selection.day:
        day = date.fromisoformat(selection.day)
        choices.append(words.say("shown.day", day=full_day(day, words)))
    choices += further
    countries = min(1, found.statements) if selection.country else len(found.countries)
    return words.say(
        "shown.nothing" if not found.claims else "shown.chosen" if choices else "shown.all",
        claims=words.count("shown.claims", found.statements),
        countries=words.count("shown.countries", countries),
        choices=words.say("shown.separator").join(choices),
    )


def shows(page: Page, edition: Edition, selection: Selection) -> None:
    found = shown(edition, selection, row_texts(page) if selection.text else {})
    assert shown_rows(page) == list(found.claims)
    assert shown_line(page) == sentence(edition, selection, found)


def used_types(edition: Edition) -> list[str]:
    used = {kind for claim in edition.story.claims.values() for kind in claim.contributions}
    return [kind for kind in edition.story.contribution_types if kind in used]
