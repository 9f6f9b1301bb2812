"""What a document is called and how it is described where it is found or shared."""

from explainer.content.country import country
from explainer.content.edition import Edition, day
from explainer.content.masthead import masthead, texts_on


def title_of(edition: Edition, code: str = "") -> str:
    """The title, after the name of the country that a document or feed is about.

    A key day without a title of its own is told apart by its day.
    """
    title, last = masthead(edition).title.said, edition.story.about.as_of
    if edition.start and texts_on(edition, last).title is None:
        title = edition.words.say("key_days.title", title=title, day=day(last, edition.words))
    if not code:
        return title
    return edition.words.headed(edition.names[code], title)


def description_of(edition: Edition, code: str = "") -> str:
    """Where a country stands; else the standfirst, or for which day all of it is true."""
    if code:
        return country(edition, code).said
    content = masthead(edition)
    return content.standfirst.said if content.standfirst else content.banner
