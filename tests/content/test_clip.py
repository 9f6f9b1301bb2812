"""What a clip says of each day, how long it lasts, and which clips can be asked for."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from explainer.content.clip import CARD_SECONDS, LONGEST, ClipDay, ClipTold, clip_told
from explainer.content.clip_spec import MOST_DAYS, read_clips
from explainer.content.edition import Edition
from explainer.story.model import KeyDay
from explainer.story.model.story import Story
from explainer.story.options import NotKnown


def with_key_days(story: Story, *days: date) -> Story:
    keys = tuple(KeyDay(day=day, label={"en": f"turn {n}"}) for n, day in enumerate(days))
    return replace(story, about=story.about.model_copy(update={"key_days": keys}))


def told(story: Story, first: str = "", last: str = "") -> ClipTold:
    (clip,) = read_clips(story, "map", "en", "", "", first, last).clips
    return clip_told(Edition(story, "en"), clip)


def test_each_day_says_where_all_stand_and_what_changed_since_the_one_before(
    second_story: Story,
) -> None:
    first, last = told(second_story).days
    assert first.lines == (
        "21 May 2024 – “about six”",
        "Takes a share: 2; Weighs a share: 2; Takes no share: 0",
    )
    assert last.lines == (
        "30 June 2024 – Latest",
        "Takes a share: 3; Weighs a share: 2; Takes no share: 1",
        "Malta: weighing a share → taking a share",
        "Iceland: taking a share; no status had been recorded before",
        "Canada: weighing a share; no status had been recorded before",
        "Cyprus: taking a share → taking no share",
    )


def test_a_way_that_several_went_is_one_sentence(second_story: Story) -> None:
    last = told(with_key_days(second_story, date(2024, 5, 1)), "", "2024-06-30").days[-1]
    assert last.changes == (
        "Grand Duchy of Luxembourg, Iceland and Malta: taking a share; "
        "no status had been recorded before",
        "Canada: weighing a share; no status had been recorded before",
        "Cyprus: taking no share; no status had been recorded before",
    )
    assert last.more == (
        "",
        "and one more change",
        "and two more changes",
        "and three more changes",
    )


def test_where_nothing_changed_that_is_said(second_story: Story) -> None:
    days = told(with_key_days(second_story, date(2024, 6, 29))).days
    assert days[-1].changes == ("No status changed",)


def test_nothing_later_than_the_last_day_is_said(second_story: Story) -> None:
    story = with_key_days(second_story, date(2024, 5, 8), date(2024, 5, 21))
    shown = told(story, last="2024-05-21")
    assert shown.span == "8 May 2024 – 21 May 2024"
    assert "June" not in shown.alt
    assert shown.title in shown.alt
    assert all(line in shown.alt for day in shown.days for line in day.lines)


@pytest.mark.parametrize("number", range(2, MOST_DAYS + 1))
def test_a_clip_lasts_eight_to_twenty_five_seconds(number: int) -> None:
    day = ClipDay(date(2024, 5, 1), "", "", (), "", (), ("",))
    seconds = ClipTold("", "", "", (day,) * number, "").day_seconds
    assert seconds >= 2
    assert 8 <= 2 * CARD_SECONDS + number * seconds <= LONGEST == 25


def test_names_tell_view_language_size_and_the_days_if_not_all(second_story: Story) -> None:
    story = with_key_days(second_story, date(2024, 5, 8), date(2024, 5, 21))
    names = [clip.name for clip in read_clips(story, "", "", "640x640", "", "", "").clips]
    assert names == ["clip-map-en-640x640", "clip-positions-en-640x640"]
    (clip,) = read_clips(story, "map", "", "", "", "2024-05-20", "").clips
    assert clip.name == "clip-map-en-1080x1920-2024-05-21-2024-06-30"


@pytest.mark.parametrize(
    ("asked", "wrong"),
    [
        ({"first": "2024-06-01", "last": "2024-05-30"}, "2024-06-01 is after 2024-05-30"),
        ({"first": "2024-05-22"}, "needs two days or more, and there is 2024-06-30. Choose a lon"),
        ({"last": "2024-05-20"}, "there is none. Choose a longer span. The story has 2024-05-21"),
        ({"size": "1081x1920"}, "MP4 needs even numbers of pixels, such as 1082x1920"),
        ({"size": "1080x1919", "form": "mp4,gif"}, "such as 1080x1920"),
        ({"size": "1080"}, "has no height"),
        ({"size": "9x9"}, "each side can have 320"),
        ({"view": "mpa"}, "did you mean map?"),
        ({"form": "avi"}, "Allowed: mp4, gif"),
        ({"lang": "fr"}, "'fr' is not known"),
    ],
)
def test_what_cannot_be_filmed_is_told_with_a_way_out(
    second_story: Story, asked: dict[str, str], wrong: str
) -> None:
    usual = dict.fromkeys(("view", "lang", "size", "form", "first", "last"), "")
    with pytest.raises(NotKnown) as refused:
        read_clips(second_story, **usual | asked)
    assert wrong in str(refused.value)


def test_a_gif_may_be_of_an_odd_size(second_story: Story) -> None:
    assert read_clips(second_story, "map", "", "481x641", "gif", "", "").clips


def test_a_story_of_one_day_is_no_clip_nor_is_one_of_too_many(second_story: Story) -> None:
    with pytest.raises(NotKnown, match="Name more key_days in story.yaml"):
        told(with_key_days(second_story))
    days = [date(2024, 5, 1) + timedelta(days=n) for n in range(MOST_DAYS)]
    assert len(told(with_key_days(second_story, *days[1:])).days) == MOST_DAYS
    with pytest.raises(NotKnown, match="Choose a shorter span with --from and --to"):
        told(with_key_days(second_story, *days))


def test_days_on_which_a_view_shows_nothing_are_left_out_of_it(second_story: Story) -> None:
    later = {i: c for i, c in second_story.claims.items() if c.date.first_day > date(2024, 5, 8)}
    story = with_key_days(replace(second_story, claims=later), date(2024, 5, 1), date(2024, 5, 21))
    by_view = {c.view: len(c.days) for c in read_clips(story, "", "", "", "", "", "").clips}
    assert by_view == {"map": 3, "positions": 2}
