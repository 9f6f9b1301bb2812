"""What is typed for a day or a list is taken only where it is clear."""

from datetime import date

import pytest

from explainer.editing.typed import Unclear, all_chosen, chosen, day_typed

TODAY, NEAR = date(2026, 1, 10), date(2025, 8, 25)
SAID = {"gestern": 1, "heute": 0, "yesterday": 1}
COUNTRIES = {"EST": "Estland", "ESP": "Spanien", "FRA": "Frankreich", "AUT": "Österreich",
             "GBR": "Vereinigtes Königreich", "USA": "Vereinigte Staaten"}  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2025-08-20", "2025-08-20"), ("2025-08", "2025-08"), ("2025", "2025"),
        ("~2025-08-20", "~2025-08-20"), ("20.8.", "2025-08-20"), ("20.8", "2025-08-20"),
        ("20.8.25", "2025-08-20"), ("20. 8. 2025", "2025-08-20"), ("~20.8.2025", "~2025-08-20"),
        ("gestern", "2026-01-09"), ("Heute", "2026-01-10"), ("2.1.", "2026-01-02"),
        ("31.12.", "2024-12-31"), ("29.2.", "2024-02-29"),
    ],
)  # fmt: skip
def test_a_day_is_read_as_it_is_typed(typed: str, day: str) -> None:
    near = (
        date(2025, 12, 30) if typed == "2.1." else date(2025, 1, 2) if typed == "31.12." else NEAR
    )
    near = date(2024, 3, 1) if typed == "29.2." else near
    assert day_typed(typed, near, TODAY, SAID) == day


def test_a_day_without_a_year_is_never_in_the_future() -> None:
    assert day_typed("20.8.", date(2026, 1, 9), TODAY, SAID) == "2025-08-20"


@pytest.mark.parametrize(
    "typed", ["", "soon", "31.2.", "32.1.2025", "20/8/2025", "2025-13", "8.20."]
)
def test_what_is_no_day_is_unclear(typed: str) -> None:
    with pytest.raises(Unclear):
        day_typed(typed, NEAR, TODAY, SAID)


@pytest.mark.parametrize(
    ("typed", "code"),
    [("1", "EST"), ("estland", "EST"), ("est", "EST"), ("fr", "FRA"), ("osterr", "AUT"),
     ("königr", "GBR"), ("ÖST", "AUT"), ("Vereinigte Staaten", "USA")],
)  # fmt: skip
def test_an_entry_is_taken_by_number_name_or_a_begin_that_only_it_has(
    typed: str, code: str
) -> None:
    assert chosen(typed, COUNTRIES) == code


@pytest.mark.parametrize(
    ("typed", "meant", "among"),
    [
        ("estlnd", "Estland", ()),
        ("f", "", ("Frankreich",)),
        ("verein", "", ("Vereinigtes Königreich", "Vereinigte Staaten")),
        ("xy", "", ()),
        ("7", "", ()),
        ("0", "", ()),
    ],
)
def test_what_is_not_clear_is_not_taken(typed: str, meant: str, among: tuple[str, ...]) -> None:
    with pytest.raises(Unclear) as told:
        chosen(typed, COUNTRIES)
    assert (told.value.meant, told.value.among) == (meant, among)


def test_several_are_taken_each_once_or_none_of_them() -> None:
    assert all_chosen("est, 3,Estland, ", COUNTRIES) == ("EST", "FRA")
    assert all_chosen(" ", COUNTRIES) == ()
    with pytest.raises(Unclear):
        all_chosen("est, xy", COUNTRIES)
