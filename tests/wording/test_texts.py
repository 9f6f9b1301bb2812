"""Texts that count: filled in per language and day, with the forms and lists of the language."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from explainer.content.edition import Edition
from explainer.content.masthead import masthead, texts_on
from explainer.wording.catalogue import catalogue
from explainer.wording.texts import texts_filled
from tests.builders import a_story, about, answer, claim, country, key_day, status, text

CODES = ("EST", "LVA", "LTU")


def said(folder: Path, words: str, willing: int = 2, tag: str = "en", **changes: Any) -> str:
    """The standfirst of a story in which so many of the Baltic countries are willing."""
    both = {"en": "Words", "de": "Worte"}
    claims = {
        code: [claim(f"{code.lower()}-1", date="2025-08-15", text=both)] for code in CODES[:willing]
    }
    story = a_story(
        folder,
        story=about(standfirst={"en": words, "de": words}, **changes),
        countries=[country(code) for code in CODES],
        claims=claims or None,
    )
    return texts_filled(story, story.about.as_of).about.standfirst[tag]


@pytest.mark.parametrize(
    ("words", "tag", "found"),
    [
        ("So many: {count:willing}.", "en", "So many: Two."),
        ("That is {count:willing|one country|# countries}.", "en", "That is two countries."),
        ("{count:willing|One country is|# countries are} so.", "en", "Two countries are so."),
        ("Es sind {count:willing|ein Land|# Länder}.", "de", "Es sind zwei Länder."),
        ("{count:willing|Ein Land ist|# Länder sind} so.", "de", "Zwei Länder sind so."),
        ("We name {countries:willing}.", "en", "We name Estonia and Latvia."),
        ("Es sind {countries:willing}.", "de", "Es sind Estland und Lettland."),
        ("Nobody is: {countries:ruled_out}.", "en", "Nobody is: None."),
        ("From {sources|one source|# sources}.", "en", "From one source."),
        ("With {statements} statements.", "en", "With two statements."),
        ("As of {as_of}.", "en", "As of 20 August 2025."),
        ("Stand {as_of}.", "de", "Stand 20. August 2025."),
        ("Moved: {changed|one country|# countries}.", "en", "Moved: No countries."),
        ("We saw {nearer} come nearer.", "en", "We saw none come nearer."),
    ],
)
def test_braces_are_filled_in(tmp_path: Path, words: str, tag: str, found: str) -> None:
    assert said(tmp_path, words, tag=tag, languages=["en", "de"]) == found


@pytest.mark.parametrize(("willing", "found"), [(1, "one is"), (2, "two are"), (3, "three are")])
def test_the_plural_form_is_that_of_the_number(tmp_path: Path, willing: int, found: str) -> None:
    words = "Of them {count:willing|one is|# are}."
    assert said(tmp_path, words, willing, languages=["en", "de"]) == f"Of them {found}."


def test_numbers_above_twelve_are_figures() -> None:
    for tag, twelve in (("de", "zwölf"), ("en", "twelve")):
        words = catalogue(tag)
        assert words.number_word(12) == twelve
        assert words.number_word(13) == "13"


def test_a_text_is_filled_in_for_the_day_that_is_told(tmp_path: Path) -> None:
    story = a_story(
        tmp_path,
        story=about(
            standfirst=text("Now {count:willing|one|#}."),
            key_days=[
                key_day("2025-08-14", standfirst=text("Then {count:willing|one|#}.")),
                key_day("2025-08-16", answer=[answer("Then {countries:willing}.")]),
            ],
        ),
        claims={
            "EST": [claim("est-1", date="2025-08-14")],
            "LVA": [claim("lva-1", date="2025-08-15")],
        },
    )
    whole = Edition(story, "en")
    on = {day: texts_on(whole, date(2025, 8, day)) for day in (13, 14, 15, 16, 20)}
    assert (on[13].standfirst, on[13].key) == (None, None)
    assert str(on[14].standfirst and on[14].standfirst["en"]) == "Then one."
    assert on[15] == on[14]
    assert on[16].standfirst is None
    assert on[16].answer[0].text["en"] == "Then Estonia and Latvia."
    assert on[20].standfirst
    assert on[20].standfirst["en"] == "Now two."
    for day in on:
        told = masthead(Edition(story, "en", day=date(2025, 8, day))).standfirst
        words = on[day].standfirst
        assert (told.said if told else None) == (words["en"] if words else None), day


def test_who_moved_can_be_told(tmp_path: Path) -> None:
    story = a_story(
        tmp_path,
        story=about(standfirst=text("{changed|One|#} moved: {nearer} nearer, {further} further.")),
        statuses=[status("willing"), status("ruled_out", "no")],
        claims={
            "EST": [claim("est-1", date="2025-08-14"),
                    claim("est-2", date="2025-08-15", status="ruled_out")],
            "LVA": [claim("lva-1", date="2025-08-14", status="ruled_out"),
                    claim("lva-2", date="2025-08-16")],
        },
        disagreements=None,
    )  # fmt: skip
    assert texts_filled(story, story.about.as_of).about.standfirst["en"] == (
        "Two moved: Latvia nearer, Estonia further."
    )


def test_a_key_day_is_filled_in_once_for_all_days_that_come_after_it(tmp_path: Path) -> None:
    """Also where a statement was withdrawn later."""
    gone = {"on": "2025-08-18", "why": text("A mistake.")}
    story = a_story(
        tmp_path,
        story=about(key_days=[key_day("2025-08-15", standfirst=text("Then {count:willing}."))]),
        claims={"EST": [claim("est-1", date="2025-08-14", withdrawn=gone)]},
        disagreements=None,
    )
    told = [Edition(story, "en", day=date(2025, 8, day)).story.about for day in (15, 17, 19, 20)]
    assert told[0].key_days[0].standfirst == {"en": "Then one."}
    assert all(about.key_days[0] is told[0].key_days[0] for about in told)


def test_what_sums_up_the_last_day_is_no_text_of_an_earlier_one(tmp_path: Path) -> None:
    story = a_story(
        tmp_path, story=about(key_days=[key_day("2025-08-15", standfirst=text("Then."))])
    )
    then, now = (Edition(story, "en", day=date(2025, 8, day)).story.about for day in (15, 20))
    assert (len(then.standfirst), then.answer) == (0, ())
    assert now.standfirst
    assert now.answer


def test_a_story_without_braces_is_told_as_it_is(tmp_path: Path) -> None:
    days = [key_day("2025-08-15", standfirst=text("Then."))]
    for number, standfirst in enumerate(("So it is.", "So {statements}.")):
        story = a_story(
            tmp_path / str(number), story=about(standfirst=text(standfirst), key_days=days)
        )
        assert (Edition(story, "en").story is story) == (number == 0)
