"""The headline over the course of positions, for every number and in both languages."""

import pytest

from explainer.story.positions import Course
from explainer.wording.catalogue import catalogue
from explainer.wording.courses import courses_headline, headline_forms

NEARER: Course = "nearer"
FURTHER: Course = "further"
ANDERS: Course = "differently"
BACK: Course = "back"


@pytest.mark.parametrize(
    ("went", "of", "german", "english"),
    [
        ([], 0, "Noch hat kein Land Position bezogen", "No country has taken a position yet"),
        (
            [],
            1,
            "Das einzige Land mit Status änderte seinen Kurs nicht",
            "The only country with a status did not change course",
        ),
        (
            [NEARER],
            1,
            "Das einzige Land mit Status änderte seinen Kurs: es rückte näher",
            "The only country with a status changed course: it moved nearer",
        ),
        (
            [BACK],
            1,
            "Das einzige Land mit Status änderte seinen Kurs",
            "The only country with a status changed course",
        ),
        (
            [],
            31,
            "Keines von 31 Ländern änderte seinen Kurs",
            "None of 31 countries changed course",
        ),
        (
            [NEARER],
            31,
            "Eines von 31 Ländern änderte seinen Kurs: es rückte näher",
            "One of 31 countries changed course: it moved nearer",
        ),
        (
            [FURTHER],
            2,
            "Eines von 2 Ländern änderte seinen Kurs: es rückte ab",
            "One of 2 countries changed course: it moved further away",
        ),
        (
            [ANDERS],
            31,
            "Eines von 31 Ländern änderte seinen Kurs",
            "One of 31 countries changed course",
        ),
        (
            [NEARER, FURTHER],
            31,
            "2 von 31 Ländern änderten ihren Kurs: eines rückte näher, eines rückte ab",
            "2 of 31 countries changed course: one moved nearer, one moved further away",
        ),
        (
            [FURTHER, FURTHER, BACK],
            31,
            "3 von 31 Ländern änderten ihren Kurs: zwei rückten ab",
            "3 of 31 countries changed course: two moved further away",
        ),
        (
            [BACK, ANDERS],
            31,
            "2 von 31 Ländern änderten ihren Kurs",
            "2 of 31 countries changed course",
        ),
        (
            [NEARER] * 4 + [FURTHER] * 2 + [ANDERS] * 3 + [BACK],
            31,
            "10 von 31 Ländern änderten ihren Kurs: vier rückten näher, zwei rückten ab",
            "10 of 31 countries changed course: four moved nearer, two moved further away",
        ),
        (
            [NEARER] * 13 + [FURTHER] * 12,
            40,
            "25 von 40 Ländern änderten ihren Kurs: 13 rückten näher, zwölf rückten ab",
            "25 of 40 countries changed course: 13 moved nearer, twelve moved further away",
        ),
    ],
)
def test_a_headline_counts_who_moved_and_leaves_out_what_would_count_nobody(
    went: list[Course], of: int, german: str, english: str
) -> None:
    assert courses_headline(went, of, catalogue("de")) == german
    assert courses_headline(went, of, catalogue("en")) == english


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_browser_gets_every_form_that_a_headline_can_need(language: str) -> None:
    forms = headline_forms(catalogue(language))
    for whose in ("all", "shown"):
        assert set(forms[whose]) == {"of", "only", "nobody"}
    for plural in ("changed", "nearer", "further"):
        assert {"one", "other"} <= set(forms[plural])
