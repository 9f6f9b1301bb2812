"""What somebody asked for: taken as it is there, or refused with what is nearest."""

from datetime import date

import pytest

from explainer.story.model.story import Story
from explainer.story.options import NotKnown, day_of, one_of, some_of


@pytest.mark.parametrize(
    ("given", "found"), [("", ("de", "en")), ("en", ("en",)), (" EN, de,en ", ("en", "de"))]
)
def test_some_of_a_list_are_each_once_in_the_order_asked_for(
    given: str, found: tuple[str, ...]
) -> None:
    assert some_of("lang", given, ["de", "en"]) == found


def test_a_value_that_there_is_not_names_the_nearest() -> None:
    with pytest.raises(NotKnown, match="did you mean de") as mistake:
        some_of("lang", "dee", ["de", "en"])
    assert mistake.value.option == "lang"


def test_one_of_a_list_is_taken_as_it_is_written_there() -> None:
    assert one_of("language", "de", ["de", "en"]) == "de"
    with pytest.raises(NotKnown, match=r"'DE' is not known; did you mean de\? Allowed: de, en\."):
        one_of("language", "DE", ["de", "en"])
    with pytest.raises(NotKnown, match=r"'' is not known\. Allowed: de, en\."):
        one_of("language", "", ["de", "en"])


def test_a_day_of_the_story_is_a_day(second_story: Story) -> None:
    assert day_of(second_story, "A", " 2024-06-01 ") == date(2024, 6, 1)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("2024-02-30", "is no day like 2024-06-30"),
        ("2024-07-01", "the nearest day is 2024-06-30"),
        ("2023-01-01", "the nearest day is 2024-02-01"),
    ],
)
def test_a_day_that_is_not_in_the_story_names_the_nearest(
    second_story: Story, given: str, told: str
) -> None:
    with pytest.raises(NotKnown, match=told):
        day_of(second_story, "A", given)
