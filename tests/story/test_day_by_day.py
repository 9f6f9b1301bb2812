"""The story on many days is what it is on each of them, and what stayed the same is the same."""

from datetime import date, timedelta
from itertools import pairwise

from explainer.story.day_by_day import snapshots_on
from explainer.story.history import days_of_change, story_on
from explainer.story.model.story import Story

NEVER = timedelta(1)


def test_every_day_has_what_is_so_on_it(second_story: Story) -> None:
    days = days_of_change(second_story)
    assert len(days) > 5
    for day, found in zip(days, snapshots_on(second_story, days), strict=True):
        assert found == story_on(second_story, day)


def test_a_country_of_which_nothing_was_said_stands_as_it_did(second_story: Story) -> None:
    said = {claim.date.first_day for claim in second_story.claims.values()}
    first = min(said)
    days = [first, first + NEVER]
    assert days[1] not in said
    before, after = snapshots_on(second_story, days)
    assert all(after.standings[code] is one for code, one in before.standings.items())


def test_a_status_grows_old_between_two_days(second_story: Story) -> None:
    days = [*days_of_change(second_story), date(2100, 1, 1)]
    found = [
        (before.standings[code], after.standings[code])
        for before, after in pairwise(snapshots_on(second_story, days))
        for code in second_story.countries
    ]
    aged = [after for before, after in found if after.claims == before.claims and after.old]
    assert aged
