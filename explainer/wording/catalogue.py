"""What is said in a language: the words of the interface, and names and days as CLDR has them.

The words of the interface stand in one file per language, and what a story says never stands in
them. An entry is a sentence with named gaps, or a table of CLDR plural forms of one.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from typing import Any

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal

from explainer.iso_3166 import ALPHA_2_OF
from explainer.places import CATALOGUES, spoken_languages
from explainer.story.model import Country, Number
from explainer.story.model.values import InexactDate
from explainer.wording.alphabet import SortKey, sort_key

_GAP = re.compile(r"\{(\w+)\}(\.?)")
_grouped = cache(format_decimal)


@dataclass(frozen=True)
class Catalogue:
    """All interface words in one language (a BCP 47 tag)."""

    language: str
    entries: Mapping[str, Any]
    locale: Locale

    @cached_property
    def direction(self) -> str | None:
        """``rtl`` for a language that is written from right to left."""
        return None if self.locale.text_direction == "ltr" else self.locale.text_direction

    @property
    def browser_locale(self) -> str:
        """The locale for a browser's own formats, in the digits that are used here."""
        tag = str(self.locale).replace("_", "-")
        native = self.locale.other_numbering_systems.get("native", "latn")
        return tag if native == "latn" else f"{tag}-u-nu-latn"

    def sort_key(self, name: str) -> SortKey:
        """What names are sorted by: the alphabet of the language, capitals and marks last."""
        return sort_key(name, self.say("alphabet"))

    def say(self, key: str, **gaps: object) -> str:
        """The words under a dotted key, with their gaps filled; raises ``KeyError`` for no entry."""
        return _filled(self._entry(key), gaps)

    def count(self, key: str, number: int, **gaps: object) -> str:
        """The plural form that fits a number.

        The number fills the gap ``n`` in figures, ``many`` as a sentence has it, and ``Many`` as it
        begins one.
        """
        forms = self.forms(key)
        form = forms.get(self.locale.plural_form(number), forms["other"])
        many = self.number_word(number)
        spelt = {"n": number, "many": many, "Many": many[:1].upper() + many[1:]}
        return _filled(form, gaps | spelt)

    def number_word(self, number: int) -> str:
        """A number as a sentence has it: a word up to twelve, else in figures."""
        spelt = self.number_names
        return spelt[number] if 0 <= number < len(spelt) else figure(number, self)

    def in_a_row(self, items: Iterable[str]) -> str:
        """Items without an “and”, those that say nothing left out: a, b, c."""
        return self.say("marks.comma").join(filter(None, items))

    def in_groups(self, items: Iterable[str]) -> str:
        """Items that may have commas of their own: a, b; c."""
        return self.say("marks.semicolon").join(items)

    def headed(self, heading: str, said: object) -> str:
        """What is said of something behind its name: Estonia: since May."""
        return f"{heading}{self.say('marks.colon')}{said}"

    def aside(self, said: str, aside: str) -> str:
        """Words with others in brackets behind them: Bloomberg (report)."""
        return f"{said}{self.say('marks.opening')}{aside}{self.say('marks.closing')}"

    def in_sentences(self, parts: Iterable[str]) -> str:
        """Each with a full stop behind it, unless it ends as a sentence does."""
        stop = self.say("marks.stop")
        ends = (stop, ".", "?", "!", "…")
        return " ".join(one if one.endswith(ends) else f"{one}{stop}" for one in parts if one)

    @property
    def number_names(self) -> list[str]:
        """The words for numbers, from nought on."""
        return self.say("texts.numbers").split()

    def forms(self, key: str) -> dict[str, str]:
        """All plural forms under a key, for the browser to choose from."""
        return dict(self._entry(key))

    def _entry(self, key: str) -> Any:
        found: Any = self.entries
        for part in key.split("."):
            found = found[part]
        return found


def _filled(sentence: str, gaps: Mapping[str, object]) -> str:
    """A sentence with its gaps filled; the stop of an abbreviation at its end is its own as well."""

    def put(gap: re.Match[str]) -> str:
        said, stop = str(gaps[gap[1]]), gap[2]
        return said if said.endswith(".") else f"{said}{stop}"

    return _GAP.sub(put, sentence)


@cache
def catalogue(language: str) -> Catalogue:
    """The catalogue of a language; raises ``KeyError`` where there is none."""
    if language not in spoken_languages():
        raise KeyError(language)
    entries = tomllib.loads((CATALOGUES / f"{language}.toml").read_text("utf-8"))
    return Catalogue(language, entries, Locale.parse(entries["locale"], sep="-"))


def country_name(country: Country, words: Catalogue) -> str:
    """The name that the story prefers in just this language, else its common one."""
    preferred = country.names and country.names.get(words.language)
    return preferred or words.locale.territories[ALPHA_2_OF[country.code]]


def language_name(tag: str) -> str:
    """What a language (a BCP 47 tag) calls itself."""
    locale = Locale.parse(tag, sep="-")
    name = locale.get_display_name(locale) or tag
    return name[0].upper() + name[1:]


def name_of_language(tag: str, words: Catalogue) -> str:
    """What a language (a BCP 47 tag) is called in another."""
    return Locale.parse(tag, sep="-").get_display_name(words.locale) or tag


def full_day(day: date, words: Catalogue) -> str:
    """A day with its month in words: 20. August 2025."""
    return _in_format("long", day, words.locale)


@cache
def _in_format(pattern: str, day: date, locale: Locale) -> str:
    """A day in a format, kept: a page of a large story names its few days a hundred thousand times."""
    return format_date(day, pattern, locale=locale)


@cache
def _in_skeleton(skeleton: str, day: date, locale: Locale) -> str:
    """The same in the order of the language: of its parts the skeleton says only which there are."""
    return format_skeleton(skeleton, day, locale=locale)


def short_day(day: date, words: Catalogue) -> str:
    """A day without its year: 20. Aug."""
    return _in_skeleton("MMMd", day, words.locale)


def middle_day(day: date, words: Catalogue) -> str:
    """A day with its month shortened: 20. Aug. 2025."""
    return _in_skeleton("yMMMd", day, words.locale)


def least_month(day: InexactDate, words: Catalogue) -> str:
    """The month of a date in the least room, or only its year where no more is known: Mai ’25.

    The apostrophe tells a year from a day: “Aug 25” is one of a month.
    """
    if day.precision == "year":
        return str(day.first_day.year)
    return _in_format("LLL\u00a0’yy", day.first_day, words.locale)


def figure_day(day: date, words: Catalogue) -> str:
    """A day in figures: 20.8.2025."""
    return _in_skeleton("yMd", day, words.locale)


def column_day(day: InexactDate, words: Catalogue) -> str:
    """A date for a narrow column, a day with its month shortened: 20. Aug. 2025, August 2025."""
    return middle_day(day.first_day, words) if day.precision == "day" else inexact_day(day, words)


def month(day: date, words: Catalogue) -> str:
    """A month with its year: August 2025."""
    return _in_skeleton("yMMMM", day, words.locale)


def short_month(day: date, words: Catalogue) -> str:
    """A month without its year, as short as can be: Aug."""
    return _in_format("MMM", day, words.locale)


def month_of_year(day: date, words: Catalogue) -> str:
    """A month with its year, as short as can be: Aug. 2025."""
    return _in_skeleton("yMMM", day, words.locale)


def brief_day(day: InexactDate, words: Catalogue) -> str:
    """A date as exact as it is known, as short as can be: 6. Jan. 2026, Aug. 2025, 2025.

    That it is only about right is left to the sentence.
    """
    if day.precision in ("month", "year"):
        return brief_month(day, words)
    return _in_skeleton("yMMMd", day.first_day, words.locale)


def brief_month(day: InexactDate, words: Catalogue) -> str:
    """The month of a date, as short as can be, or only its year where no more is known."""
    if day.precision == "year":
        return str(day.first_day.year)
    return month_of_year(day.first_day, words)


def inexact_day(day: InexactDate, words: Catalogue) -> str:
    """A date as exact as it is known."""
    said = _bare_day(day, words)
    return words.say("dates.about", day=said) if day.precision == "about" else said


def loose_month(day: InexactDate, words: Catalogue) -> str:
    """The month of a date, or only its year where no more is known."""
    return str(day.first_day.year) if day.precision == "year" else month(day.first_day, words)


def on_day(day: InexactDate, words: Catalogue) -> str:
    """When something was, as exact as it is known: am 8. Januar 2026, im Mai 2025."""
    return words.say(f"dates.on.{day.precision}", **_forms_of(day, words))


def of_day(day: InexactDate, words: Catalogue) -> str:
    """Of when something is, as exact as it is known: vom 8. Januar 2026, vom Mai 2025."""
    return words.say(f"dates.of.{day.precision}", **_forms_of(day, words))


def _forms_of(day: InexactDate, words: Catalogue) -> dict[str, str]:
    """A date for a sentence; some languages have a month in another case there (серпня 2025 р.)."""
    return {"day": _bare_day(day, words), "day_within": _within(day, words)}


def _within(day: InexactDate, words: Catalogue) -> str:
    if day.precision != "month":
        return _bare_day(day, words)
    pattern = words.locale.datetime_skeletons["yMMMM"].pattern
    return _in_format(pattern.replace("LLLL", "MMMM"), day.first_day, words.locale)


def _bare_day(day: InexactDate, words: Catalogue) -> str:
    """A date as exact as it is known, without the word for “about”."""
    exact = day.precision in ("day", "about")
    return full_day(day.first_day, words) if exact else loose_month(day, words)


def from_day(day: InexactDate, words: Catalogue) -> str:
    """The begin of a stretch, as exact as it is known: vom 2. Mai 2024, von Mai 2024."""
    return words.say(f"dates.from.{day.precision}", **_forms_of(day, words))


def until_day(day: InexactDate, words: Catalogue) -> str:
    """The end of a stretch, as exact as it is known: bis zum 2. Mai 2024, bis Mai 2024."""
    return words.say(f"dates.until.{day.precision}", **_forms_of(day, words))


def machine_day(day: InexactDate | date) -> str:
    """A date as HTML's ``time`` element wants it; it knows no “about”."""
    return str(day).removeprefix("~")


def listing(items: Iterable[str], words: Catalogue) -> str:
    """Items as a sentence lists them: a, b und c."""
    return format_list(list(items), locale=words.locale)


def figure(value: int, words: Catalogue) -> str:
    """A whole number with the language's grouping."""
    return _grouped(value, locale=words.locale)


def number_words(number: Number, words: Catalogue) -> str:
    """A number as it was meant: rund 10, mehr als 30, 5.000 bis 6.000, 26 von 35."""
    if not isinstance(number.value, int):
        return number.value.said_in(words.language)[0]
    upper = figure(number.upper, words) if number.upper is not None else ""
    said = words.say(f"bounds.{number.bound}", n=figure(number.value, words), upper=upper)
    return said if number.of is None else words.say("part_of", n=said, of=figure(number.of, words))
