"""What stands in every picture: headline, day, sources of what is drawn, credit and licence."""

from collections.abc import Iterable
from typing import Any

from explainer.content.edition import Edition, phrase
from explainer.content.imprint import imprint
from explainer.content.masthead import masthead
from explainer.content.pictures import Picture
from explainer.content.sizes import LEAST_UNIT
from explainer.content.sources import publishers
from explainer.content.statement import Statement
from explainer.drawing.theme import NAMED

AT_ONCE = ("map",)  # views that are laid out at the usual size before they are fitted

# what lines have to be further apart, in em, where letters reach higher or deeper than Latin ones
_TALLER = {
    "ar": 0.14, "bn": 0.2, "fa": 0.14, "gu": 0.2, "he": 0.04, "hi": 0.2, "hy": 0.06, "ka": 0.12, "km": 0.3,
    "kn": 0.2, "lo": 0.25, "ml": 0.2, "mr": 0.2, "my": 0.3, "ne": 0.2, "pa": 0.2, "ps": 0.14, "si": 0.2,
    "ta": 0.2, "te": 0.25, "th": 0.25, "ur": 0.14, "zh": 0.1, "ja": 0.1, "ko": 0.1,
}  # fmt: skip


def furnish(
    edition: Edition,
    picture: Picture,
    shown: str,
    alt: str,
    sources: Iterable[str],
    title: str = "",
) -> dict[str, Any]:
    """The part that all pictures share; ``sources`` are the ids behind what is drawn."""
    size, head, made = picture.size, masthead(edition), imprint(edition)
    headline, theme = title or head.title.said, NAMED[picture.theme]
    kicker = (head.title if title else head.kicker).said
    return {
        "w": size.points if size.printed else size.width,
        "h": size.height,
        "u": size.unit,
        "least_unit": LEAST_UNIT,
        "wide": size.is_wide,
        # a table goes on over as many pages as it needs; for all else formats are laid out alike
        "paged": picture.view == "table" and picture.form == "pdf",
        "column": size.is_column,
        "density": size.density,
        # a PDF may have more pages than one, so that nobody would see that it begins a second
        "fitted": picture.view in AT_ONCE and picture.form == "pdf",
        "lang": edition.language,
        "taller": _TALLER.get(edition.language.split("-")[0], 0),
        "turned": edition.words.direction == "rtl",
        "tok": dict(theme.surface) | {"host": theme.tones["host"].fill},
        "kicker": kicker if kicker != headline else "",
        "title": headline,
        "shown": edition.words.say("shown.separator").join(
            part for part in (shown, *head.scope) if part
        ),
        "alt": alt,
        "banner": head.short,
        "sources": publishers(edition, sources),
        # what templates put between and behind what they set apart
        "punctuation": dict(edition.words.entries["marks"]),
        "notes": phrase(edition.story.about.border_note, edition.words).said,
        "credit": made.credit,
        "licence": made.licensed,
    }


def without_repeated(*texts: str) -> str:
    """Texts one after the other, each sentence once."""
    sentences = [part for text in texts for part in text.replace(". ", ".\n").split("\n")]
    return " ".join(dict.fromkeys(sentences))


def sources_of(statements: list[Statement]) -> list[str]:
    """The ids of the sources behind statements, in their order."""
    return [source.id for one in statements for source in one.sources]
