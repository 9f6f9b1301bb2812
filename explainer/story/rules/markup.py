"""Texts with marks of HTML or Markdown, which readers would see as they stand."""

import re
from collections.abc import Iterator

from explainer.story.model.fields import Record
from explainer.story.reading.draft import Draft, Placed
from explainer.story.reading.problems import Problem, quoted
from explainer.story.reading.text_fields import words_of

_MARKUP = re.compile(
    r"</?[A-Za-z][\w-]*(?:\s[^<>]*)?/?>"
    r"|&(?:[A-Za-z]{2,8}|#\d{1,7}|#[xX][\dA-Fa-f]{1,6});"
    r"|\[[^\[\]\n]+\]\([^()\s]+\)"
    r"|\*\*\S[^*\n]*\*\*"
)


def check_markup(draft: Draft) -> Iterator[Problem]:
    """Tags, entities, links and emphasis as they are left over where a text was copied from."""
    marked: dict[str, bool] = {}
    for name in ("story", *draft.lists):
        for placed in draft.records(name):
            file = placed.file
            if file.file not in marked:  # most files have none, and looking into each text costs
                marked[file.file] = bool(_MARKUP.search(file.data.decode("utf-8", "replace")))
            if marked[file.file]:
                yield from _marks(placed)


def _marks(placed: Placed[Record]) -> Iterator[Problem]:
    for steps, words in words_of(placed):
        if found := _MARKUP.search(words):
            yield Problem(
                placed.place(*steps),
                f"holds {quoted(found[0])}, which readers would see as it stands",
                "words alone",
                "write the words and characters themselves",
                hint=True,
            )
