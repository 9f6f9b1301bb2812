"""The days at which the day control stops, and how many countries stand where on each."""

from datetime import date
from pathlib import Path

from explainer.content.day_stops import DayStops, day_stops
from explainer.content.edition import Edition
from explainer.story.history import story_on
from tests.builders import a_story, about, claim, key_day


def stops_of(tmp_path: Path, *days: str) -> DayStops:
    story = a_story(
        tmp_path,
        story=about(covered_from="2025-08-01", key_days=[key_day(day) for day in days]),
        claims={"EST": [claim(date="2025-08-10")]},
    )
    return day_stops(Edition(story, "en"))


def test_it_stops_at_each_key_day_and_at_the_last_one(tmp_path: Path) -> None:
    content = stops_of(tmp_path, "2025-08-05", "2025-08-12")
    assert [stop.day for stop in content.stops] == [
        date(2025, 8, 5),
        date(2025, 8, 12),
        date(2025, 8, 20),
    ]
    assert [stop.label.said for stop in content.stops] == ["A turn", "A turn", "Latest"]
    assert content.title == "The map on three days"


def test_a_key_day_that_is_the_last_day_is_no_second_stop(tmp_path: Path) -> None:
    assert [stop.label.said for stop in stops_of(tmp_path, "2025-08-20").stops] == ["Latest"]


def test_each_stop_counts_every_status_as_it_was_that_day(tmp_path: Path) -> None:
    content = stops_of(tmp_path, "2025-08-05", "2025-08-12")
    assert [stop.counted for stop in content.stops] == [0, 1, 1]
    assert content.most == 1
    names = [share.label.said for share in content.stops[0].shares]
    assert all([share.label.said for share in stop.shares] == names for stop in content.stops)


def test_the_counts_of_the_story_are_those_of_its_snapshots(second_edition: Edition) -> None:
    for stop in day_stops(second_edition).stops:
        counts = story_on(second_edition.story, stop.day).counts()
        assert [share.count for share in stop.shares] == list(counts.values())


def test_an_edition_of_a_key_day_stops_at_no_later_one(tmp_path: Path) -> None:
    story = a_story(
        tmp_path,
        story=about(
            covered_from="2025-08-01", key_days=[key_day("2025-08-05"), key_day("2025-08-12")]
        ),
        claims={"EST": [claim(date="2025-08-10")]},
    )
    then = day_stops(Edition(story, "en", day=date(2025, 8, 12)))
    assert [stop.day for stop in then.stops] == [date(2025, 8, 5), date(2025, 8, 12)]
