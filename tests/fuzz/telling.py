"""What the records of a made-up story are drawn from: odd words, days, and chance."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from explainer.story.model.unseen import fault_in
from tests.builders import Fields

Draw = Callable[[st.SearchStrategy[Any]], Any]

ODD = (
    "A", "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz", "w" * 120,
    "שלום לעולם", "مرحبا بالعالم", "👩‍👩‍👧 🇺🇳", "e\u0301" * 20, "Z̸̢a̷l̴g̶o̵", "漢字 かな 한글", "ﬁ İi ß ǅ",
    "<script>alert(1)</script>", "& < > \" ' &amp;", "{Country} %(x)s {{ 7*7 }} ${x}", "</style>",
    "zero\u200bwidth\u00adhyphen", "null", "NO", "0", "- a: b # c", "=1+1", "*a* _b_ #let @c $d$",
    "\\", "line\nline", "many words " * 40, "﷽", "a\u0300",
)  # fmt: skip
# of all but what turns text around, ends it or shows nothing, which is refused with its place
LETTERS = st.characters(
    exclude_categories=("Cc", "Co", "Cs", "Zl", "Zp"),
    exclude_characters="\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\ufffe\uffff",
)
# PyYAML, which writes the files, leaves quotes away around what only YAML 1.2 takes for a number
NUMBER = re.compile(r"[-+.\deE]+")
words = st.one_of(st.sampled_from(ODD), st.text(LETTERS, min_size=1, max_size=30)).filter(
    lambda said: (
        said.strip() and fault_in(said) is None and not (NUMBER.fullmatch(said) and said not in ODD)
    )
)
short_words = st.sampled_from([said for said in ODD if len(said) <= 60])
addresses = st.sampled_from(
    [
        "https://example.org/",
        "http://x.example",
        "https://example.org/a?b=1&c='#d",
        "https://ex.org/ü",
    ]
)


class Telling:
    """Draws the records of one story, each of which may only speak of those that are there."""

    def __init__(self, draw: Draw) -> None:
        self.draw = draw
        self.languages = draw(st.sampled_from((["en"], ["de"], ["de", "en"], ["en", "de"])))
        self.as_of = self.day(date(1000, 1, 1), date(2999, 12, 31))

    def day(self, first: date, last: date) -> date:
        near = max(first, min(last, date(2025, 8, 20)))
        return self.draw(st.one_of(st.just(near), st.dates(first, last)))

    def past_day(self) -> str:
        """A day of the story, as exact as its source may have been."""
        day = self.day(max(date(1000, 1, 1), self.as_of - timedelta(400)), self.as_of).isoformat()
        return self.one_of(day, f"~{day}", day[:7], day[:4])

    def text(self, of: st.SearchStrategy[str] = words) -> Fields:
        first, *rest = self.languages
        return {tag: self.draw(of) for tag in (first, *(t for t in rest if self.maybe()))}

    def maybe(self) -> bool:
        return bool(self.draw(st.booleans()))

    def one_of(self, *values: Any) -> Any:
        return self.draw(st.sampled_from(values))

    def some(self, values: Any, least: int = 0, most: int = 3) -> list[Any]:
        values = list(values)
        if not values:
            return []
        drawn = st.lists(st.sampled_from(values), min_size=least, max_size=most, unique=True)
        return list(self.draw(drawn))

    def many(self, most: int, least: int = 0) -> range:
        return range(self.draw(st.integers(least, most)))

    def fields(self, needed: Fields, **others: Callable[[], Any]) -> Fields:
        """The needed fields and, by chance, some of the others."""
        return needed | {name: make() for name, make in others.items() if self.maybe()}
