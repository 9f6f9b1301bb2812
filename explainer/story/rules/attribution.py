"""Attribution: what others say is told as theirs, in every language.

A text attributes when it has a word for it, or names somebody on whose word the claim stands. The
words belong to languages, not to a story; a language without them is not checked.
"""

import re
from collections.abc import Iterator

from explainer.story.model import Claim, Origin, Source
from explainer.story.reading.draft import Draft, Placed
from explainer.story.reading.problems import Problem, quoted

_WORDS = {
    "de": r"laut|zufolge|demnach|wonach|Angaben|(heißt|hieß) es"
    r"|sag(t|te|ten|en)|(er)?zähl(t|te|ten|en)|nann(te|ten)|nenn(t|en)|schr(eibt|eiben|ieb|ieben)"
    r"|(be)?richte(t|te|ten|n)|erklär(t|te|ten|en)|melde(t|te|ten|n)|erinner(t|te|ten|n)"
    r"|bezeichne(t|te|ten|n)|zitier(t|te|ten|en)|sprach(en)?|sprech(en)|spricht",
    "en": r"according to|citing|cit(es|ed)|sa(id|y|ys)|t(old|ells?)|report(s|ed)|wr(ote|ites?|itten)"
    r"|call(s|ed)|stat(es|ed)|described?|describes|recall(s|ed)|announce[sd]|spoke|speaks?",
}
ATTRIBUTING = {
    language: re.compile(rf"\b({words})\b", re.IGNORECASE) for language, words in _WORDS.items()
}


def check_attribution(draft: Draft) -> Iterator[Problem]:
    """What another government or an outlet says, told as if it were so."""
    nodes = {**draft.ids("sources"), **draft.ids("origins")}
    for placed in draft.lists.get("claims", []):
        claim = placed.record
        if claim.voice == "own":
            continue
        names = _names(nodes, claim)
        told = {
            language: _attributes(words, ATTRIBUTING[language], names)
            for language, words in claim.text.items()
            if language in ATTRIBUTING
        }
        elsewhere = [language for language, attributed in told.items() if attributed]
        for language, attributed in told.items():
            if not attributed:
                unlike = f", while that in {quoted(elsewhere[0])} does" if elsewhere else ""
                yield Problem(
                    placed.place("text", language),
                    f"the text in {quoted(language)} does not say whose word this is{unlike}",
                    "a word such as “laut” or “according to”, or the name of who says it",
                    "tell what was said as said",
                    hint=True,
                )


def _attributes(words: str, attributing: re.Pattern[str], names: set[str]) -> bool:
    in_small = words.casefold()
    return bool(attributing.search(words)) or any(name in in_small for name in names)


def _names(nodes: dict[str, Placed], claim: Claim) -> set[str]:
    """Who speaks, and the names of the pages and origins on which a claim leans, in small letters."""
    names = {claim.said_by.name.split()[-1]} if claim.said_by and claim.said_by.name else set()
    ahead, seen = [*claim.sources, *(claim.leans_on or ())], set()
    while ahead:
        identifier = ahead.pop()
        if identifier in seen or identifier not in nodes:
            continue
        seen.add(identifier)
        node: Source | Origin = nodes[identifier].record
        ahead += node.leans_on or ()
        if isinstance(node, Source):
            names |= {node.publisher, node.short or node.publisher}
        else:
            names |= {node.who, *(node.names or {}).values()}
    return {name.casefold() for name in names}
