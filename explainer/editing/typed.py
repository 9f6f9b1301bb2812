"""What an editor types for a day or an entry of a list; a list never takes what was not chosen."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from explainer.story.model.values import InexactDate
from explainer.story.reading.problems import nearest

LEAST = 2
_SHORT = re.compile(r"(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.?\s?(?P<y>\d{4}|\d{2})?")

Options = Mapping[str, str]


class Unclear(ValueError):
    """What was typed and is not taken; ``meant`` is what it may have been, ``among`` what fits it."""

    def __init__(self, typed: str, meant: str = "", among: Sequence[str] = ()) -> None:
        super().__init__(typed)
        self.typed, self.meant, self.among = typed, meant, tuple(among)


def day_typed(typed: str, near: date, today: date, said: Mapping[str, int]) -> str:
    """The date that is meant, as a file has it; raises ``Unclear``.

    ``20.8.`` is that day nearest to another, but not in the future; ``said`` has the words for days
    that are so many days ago.
    """
    words = typed.strip().casefold()
    if words in said:
        return (today - timedelta(days=said[words])).isoformat()
    about = "~" if words.startswith("~") else ""
    found = _SHORT.fullmatch(words.removeprefix("~").strip())
    if found is None:
        try:
            return str(InexactDate.parse(words))
        except ValueError:
            raise Unclear(typed) from None
    years = [int(found["y"])] if found["y"] else [near.year - 1, near.year, near.year + 1]
    days = []
    for year in years:
        try:
            days.append(date(year + 2000 if year < 100 else year, int(found["m"]), int(found["d"])))
        except ValueError:
            continue
    days = [day for day in days if day <= today] if not found["y"] else days
    if not days:
        raise Unclear(typed)
    return f"{about}{min(days, key=lambda day: abs(day - near)).isoformat()}"


def chosen(typed: str, options: Options, first: int = 1) -> str:
    """The one entry that is meant, by its number, its name, or the begin of it; raises ``Unclear``.

    ``options`` are names by what they stand for, counted from ``first``.
    """
    words, values = _plain(typed), list(options)
    if words.isdecimal() and first <= int(words) < first + len(values):
        return values[int(words) - first]
    exact = [value for value, name in options.items() if words in (_plain(value), _plain(name))]
    if len(exact) == 1:
        return exact[0]
    fits = [value for value, name in options.items() if words and begins(name, words)]
    if len(fits) == 1 and len(words) >= LEAST:
        return fits[0]
    if fits:
        raise Unclear(typed, among=[options[value] for value in fits])
    near = nearest(words, [_plain(name) for name in options.values()])
    meant = next((name for name in options.values() if _plain(name) == near), "")
    raise Unclear(typed, meant)


def all_chosen(typed: str, options: Options) -> tuple[str, ...]:
    """Several entries with commas between them, each once; raises ``Unclear``."""
    parts = [part for part in typed.split(",") if part.strip()]
    return tuple(dict.fromkeys(chosen(part, options) for part in parts))


def begins(name: str, typed: str) -> bool:
    """Whether a name, or a word in it, begins with what was typed; with nothing each does."""
    return f" {_plain(typed)}" in f" {_plain(name)}"


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", " ".join(name.casefold().split()))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
