"""What Python says that a selection leaves to see, and the sentence about it."""

from playwright.sync_api import Page

from explainer.page.selection import Selection, Shown, shown
from explainer.page.view import View
from explainer.wording.names import full_day
from tests.browser.reading import row_texts, shown_line, shown_rows


def sentence(view: View, selection: Selection, found: Shown) -> str:
    """The line of what is shown, as the catalogue has it."""
    words, story = view.words, view.story
    choices = []
    if selection.country:
        choices.append(view.names[selection.country])
    for records, name in (
        (story.statuses, selection.status),
        (story.contribution_types, selection.type),
    ):
        if name:
            choices.append(records[name].label.said_in(view.language)[0])
    if selection.phase:
        choices.append(story.phases[selection.phase].title.said_in(view.language)[0])
    if selection.text:
        choices.append(words.say("shown.text", text=selection.text))
    if selection.day:
        day = next(day for day in view.days if day.isoformat() == selection.day)
        choices.append(words.say("shown.day", day=full_day(day, words)))
    countries = min(1, len(found.claims)) if selection.country else len(found.countries)
    return words.say(
        "shown.nothing" if not found.claims else "shown.chosen" if choices else "shown.all",
        claims=words.count("shown.claims", len(found.claims)),
        countries=words.count("shown.countries", countries),
        choices=words.say("shown.separator").join(choices),
    )


def shows(page: Page, view: View, selection: Selection) -> None:
    found = shown(view, selection, row_texts(page) if selection.text else {})
    assert shown_rows(page) == list(found.claims)
    assert shown_line(page) == sentence(view, selection, found)


def used_types(view: View) -> list[str]:
    used = {kind for claim in view.story.claims.values() for kind in claim.contributions}
    return [kind for kind in view.story.contribution_types if kind in used]
