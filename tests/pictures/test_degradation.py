"""Pictures of stories of any size: what is dropped is chosen by weight and said, and nothing is cut.

A template that finds no room says so, so that a picture that is there has not been cut. Where the letters
lie is read from what was drawn.
"""

import re
from pathlib import Path

import pytest
from made_up import made_up
from words_drawn import first_overlap, letters_of, outside, size_of

from explainer.content.edition import edition_of
from explainer.content.picture_spec import has_something
from explainer.content.pictures import VIEWS, Picture
from explainer.content.sizes import COLUMNS, DEFAULTS, PHONE, Size
from explainer.pictures.contents import content_of
from explainer.pictures.drawing import draw_picture
from explainer.story.model.story import Story
from tests.grids import each_value

SIZES = (*DEFAULTS, Size(1080, 1080), Size(1200, 900), *COLUMNS, PHONE)
# events, phases, countries, letters of the title, and whether all texts are 40 % longer
STORIES = {
    "the least": (0, 0, 1, 1, False),
    "the most": (60, 6, 200, 300, True),
    "many countries": (3, 1, 200, 40, False),
    "many events": (60, 6, 12, 90, True),
    "a long title": (12, 3, 30, 300, False),
}


@pytest.fixture(scope="module")
def stories(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Story]:
    """Each made when it is first asked for."""

    class Made(dict[str, Story]):
        def __missing__(self, name: str) -> Story:
            events, phases, countries, title, longer = STORIES[name]
            folder = tmp_path_factory.mktemp("made-up")
            self[name] = made_up(folder, events=events, phases=phases, countries=countries,
                                 title=title, longer=longer)  # fmt: skip
            return self[name]

    return Made()


@each_value(
    story=tuple(STORIES),
    view=[view for view in VIEWS if view != "dossier"],
    size=SIZES,
    language=("de", "en"),
)
def test_a_valid_story_is_drawn_in_every_view_and_size(
    stories: dict[str, Story], story: str, view: str, size: Size, language: str
) -> None:
    told = stories[story]
    code = sorted(told.countries)[0] if view == "card" else ""
    picture = Picture(view, language, "svg", size, code)
    assert has_something(told, picture)
    drawn = draw_picture(edition_of(told, picture), picture).body
    letters = letters_of(drawn)
    assert len(letters) > 50
    assert first_overlap(letters) is None, "words lie on each other"
    assert outside(letters, *size_of(drawn)) == []


def test_words_that_lie_on_each_other_or_are_cut_are_found(stories: dict[str, Story]) -> None:
    picture = Picture("how-many", "en", "svg")
    told = draw_picture(edition_of(stories["many events"], picture), picture).body
    letters = letters_of(told)
    first = letters[0]
    moved = first._replace(words=-1, left=first.left + 2, right=first.right + 2)
    assert first_overlap(letters) is None
    assert first_overlap([*letters, moved]) == (first, moved)
    assert outside(letters, first.right - 2, 630)


@pytest.mark.parametrize(
    ("view", "size", "said"),
    [
        ("map", Size(1200, 630), r"^\d+\sweitere$"),
        ("positions", Size(1200, 630), r"^und \d+ weitere Länder$"),
        ("all", Size(1080, 1350), r"^und \d+ weitere Länder$"),
        ("table", Size(1080, 1350), r"^und \d+ weitere Länder – "),
        ("timeline", Size(1080, 1350), r"^\d+ weitere Ereignisse$"),
    ],
)
def test_what_is_dropped_is_counted_in_words(
    stories: dict[str, Story], view: str, size: Size, said: str
) -> None:
    """The words for each number of dropped ones are there, the template takes those that are true."""
    picture = Picture(view, "de", "svg", size)
    more = content_of(edition_of(stories["the most"], picture), picture)["more"]
    assert more[0] == "" or more[-1] == ""
    assert any(re.match(said, words) for words in more)


def test_where_there_is_no_room_for_all_the_weightiest_names_stay(tmp_path: Path) -> None:
    story = made_up(tmp_path, events=0, phases=0, countries=30, title=40)
    named = story.about.headline_number
    assert named
    edition = edition_of(story, Picture("map", "en", "png"))
    content = content_of(edition, Picture("map", "en", "png"))
    ranks = dict(
        pair
        for item in content["legend"]
        for pair in zip(item["names"], item["ranks"], strict=True)
    )
    assert sorted(ranks.values()) == list(range(30))
    first = sorted(ranks, key=lambda name: ranks[name])[: len(named.named)]
    assert first == [edition.names[code] for code in named.named]
