"""What is said of a statement beside a table's cells, by which it is found there as well."""

from collections.abc import Iterable, Iterator

from explainer.content.edition import Edition
from explainer.content.leanings import Leaning
from explainer.content.statement import Statement


def more_words(edition: Edition, one: Statement, told: Iterable[str]) -> str:
    """The words of its other parts, each once, but for those that stand in what is ``told``."""
    known = {word for part in told for word in part.split()}
    found = (word for part in _parts(edition, one) for word in part.split())
    return " ".join(word for word in dict.fromkeys(found) if word not in known)


def _parts(edition: Edition, one: Statement) -> Iterator[str]:
    say = edition.words.say
    yield from map(str, one.contributions)
    if one.status and one.hearsay:
        yield say("table.there")
    if one.quote:
        yield from (one.quote.text, one.quote.translation, one.quote.who)
    if one.is_joint:
        yield from (say("card.also"), one.also)
    if one.replaced:
        yield from (say("card.replaced"), f"{one.replaced.on}.")
    if one.note:
        yield one.note.said
    if one.withdrawn:
        yield from (say("card.withdrawn"), f"{one.withdrawn.on}:", one.withdrawn.why.said)
    yield from (one.evidence, one.origins)
    for leaning in one.leanings:
        yield from _chain(edition, leaning)


def _chain(edition: Edition, leaning: Leaning) -> Iterator[str]:
    """A page or an origin, and what it leans on."""
    say, source = edition.words.say, leaning.source
    if source:
        yield from (source.name, source.note, say("sources.archive") if source.archive else "")
        yield str(leaning.published or "")
    else:
        yield leaning.said
    if not leaning.known:
        yield say("origins.not_said")
    for lower in leaning.leans_on:
        yield say("origins.leans_on")
        yield from _chain(edition, lower)
