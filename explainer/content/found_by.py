"""By which words a country is found, beside the name and the code that it bears."""

from explainer.content.edition import Edition
from explainer.wording.other_names import other_names


def found_by(edition: Edition, code: str) -> str:
    """The words of a country's other names, each once: TR Republik Türkiye."""
    known = {word.casefold() for word in edition.names[code].split()}
    found = []
    for name in other_names(edition.story.countries[code], edition.words):
        for word in name.split():
            if word.casefold() not in known:
                known.add(word.casefold())
                found.append(word)
    return " ".join(found)
