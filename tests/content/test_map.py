"""What the map says of a country on all days at once."""

from pathlib import Path

import pytest

from explainer.content.edition import Edition
from explainer.content.map import map_of
from explainer.story.history import days_of_change
from explainer.story.model.story import Story
from tests.builders import a_story, about, claim, country, status, text

WITHOUT = {"none", "land"}  # no status


def test_a_place_has_the_tones_of_its_statuses_on_all_days(second_story: Story) -> None:
    several = 0
    for day in days_of_change(second_story):
        edition = Edition(second_story, "en", day=day)
        for code, place in map_of(edition).by_code.items():
            tones = {snapshot.standings[code].tone for snapshot in edition.snapshots}
            assert place.tones - WITHOUT == tones - WITHOUT
            several += len(place.tones) > 1
    assert several


@pytest.mark.parametrize(("role", "tones"), [("contributor", {"open", "no"}), ("host", {"host"})])
def test_what_was_over_before_the_first_day_gives_no_tone_and_a_host_has_its_own(
    tmp_path: Path, role: str, tones: set[str]
) -> None:
    story = a_story(
        tmp_path,
        story=about(covered_from="2025-08-10", roles={"host": text("Host")}),
        countries=[country("EST", role)],
        statuses=[status("committed", "yes"), status("open", "open"), status("ruled_out", "no")],
        claims={
            "EST": [
                claim("est-1", date="2025-08-01", status="committed"),
                claim("est-2", date="2025-08-05", status="open"),
                claim("est-3", date="2025-08-15", status="ruled_out"),
            ]
        },
    )
    assert map_of(Edition(story, "en")).by_code["EST"].tones == tones
