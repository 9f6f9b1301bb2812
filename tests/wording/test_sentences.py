"""Sentences that are derived from the records: they say what the records say, and no more."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from explainer.story.history import story_on
from explainer.story.model.story import Story
from explainer.story.model.values import Text
from explainer.wording.catalogue import Catalogue, catalogue, country_name, full_day
from explainer.wording.sentences import (
    banner,
    covered_words,
    old_words,
    short_banner,
    standing_words,
    status_label,
)
from tests.builders import a_story, about, claim, country, text

# standings


def test_a_country_is_said_with_its_status_and_what_it_offers(
    the_story: Story, german: Catalogue
) -> None:
    standing = story_on(the_story, date(2025, 8, 20)).standings["EST"]
    assert standing.status
    assert standing.claim
    assert standing.claim.offer
    within, offer = standing.status.within["de"], standing.claim.offer["de"]
    assert standing_words(the_story, standing, german) == f"Estland: {within}, {offer}"


@pytest.mark.parametrize(("on", "old"), [(18, False), (19, True)])
def test_an_old_status_is_said_with_its_month(
    the_story: Story, german: Catalogue, on: int, old: bool
) -> None:
    """90 days after 20 May is 18 August."""
    standing = story_on(the_story, date(2025, 8, on)).standings["BEL"]
    assert standing.claim
    assert standing.claim.date.first_day == date(2025, 5, 20)
    words = standing_words(the_story, standing, german)
    assert words.endswith(f", {german.say('standing.old', month='Mai 2025')}") is old


def test_a_host_and_an_opponent_without_status_are_said_by_their_role(
    tmp_path: Path, english: Catalogue
) -> None:
    story = a_story(
        tmp_path,
        story=about(roles={"host": text("Host country"), "opponent": text("Opponent")}),
        countries=[country("EST"), country("UKR", "host"), country("RUS", "opponent")],
    )
    standings = story_on(story, story.about.as_of).standings
    assert standing_words(story, standings["UKR"], english) == "Ukraine: Host country"
    assert standing_words(story, standings["RUS"], english) == "Russia: Opponent"
    assert status_label(standings["UKR"], english) == english.say("status.host")


def test_of_a_country_without_status_it_is_said_why(tmp_path: Path, english: Catalogue) -> None:
    spoke = [claim("lva-1", status=None)]
    reports = [claim("est-1", voice="report")]
    story = a_story(
        tmp_path,
        countries=[country(code) for code in ("EST", "LVA", "FIN")],
        claims={"EST": reports, "LVA": spoke},
    )
    standings = story_on(story, story.about.as_of).standings
    expected = {
        "EST": ("Only reports", "Estonia: only reports"),
        "LVA": ("Spoke without taking a position", "Latvia: spoke without taking a position"),
        "FIN": ("No statement recorded", "Finland: nothing found"),
    }
    for code, (label, said) in expected.items():
        assert status_label(standings[code], english) == label
        assert standing_words(story, standings[code], english) == said


def test_a_count_of_countries_says_whom_it_leaves_out(tmp_path: Path, english: Catalogue) -> None:
    """The list beside it has 26 names where 25 countries are counted."""
    told = [country("EST"), country("RUS", "opponent"), country("UKR", "host")]
    roles = about(roles={"opponent": text("Opponent"), "host": text("Host")})
    claims = {"EST": [claim("est-1")], "RUS": [claim("rus-1")]}
    story = a_story(tmp_path, story=roles, countries=told, claims=claims)
    snapshot = story_on(story, story.about.as_of)
    assert covered_words(snapshot, english) == "One country covered, not counting Russia"
    alone = a_story(tmp_path / "alone", countries=told[:1], claims={"EST": [claim("est-1")]})
    assert covered_words(story_on(alone, alone.about.as_of), english) == "One country covered"


def test_the_label_of_a_status_is_the_one_of_the_story(
    the_story: Story, english: Catalogue
) -> None:
    standings = story_on(the_story, the_story.about.as_of).standings.values()
    with_status = [standing for standing in standings if standing.status]
    assert len(with_status) > 20
    for standing in with_status:
        assert standing.status
        assert status_label(standing, english) == standing.status.label["en"]


# the day


@pytest.mark.parametrize("state", ["closed", "maintained"])
@pytest.mark.parametrize("tag", ["de", "en"])
def test_the_banner_says_the_day_and_whether_anything_later_is_missing(
    the_story: Story, tag: str, state: str
) -> None:
    story = replace(the_story, about=the_story.about.model_copy(update={"state": state}))
    words = catalogue(tag)
    said = banner(story, words)
    assert full_day(story.about.as_of, words) in said
    # the header of a maintained one says the day of publication below the title
    assert (full_day(story.about.published, words) in said) is (state == "closed")
    short = short_banner(story, words)
    assert "2025" in short
    assert len(short) < 80
    assert "{" not in said + short
    other = replace(the_story, about=the_story.about.model_copy(update={"state": "closed"}))
    assert (banner(other, words) == said) is (state == "closed")


def test_a_text_that_is_missing_is_said_in_the_first_language(
    the_story: Story, english: Catalogue
) -> None:
    standing = story_on(the_story, the_story.about.as_of).standings["EST"]
    assert standing.status
    only_german = standing.status.model_copy(update={"label": Text({"de": "Nur deutsch"})})
    assert status_label(replace(standing, status=only_german), english) == "Nur deutsch"


def test_old_statuses_are_told_month_by_month(the_story: Story, english: Catalogue) -> None:
    snapshot = story_on(the_story, the_story.about.as_of)
    old = [standing for standing in snapshot.standings.values() if standing.old]
    assert len(old) > 5
    said = old_words(snapshot, english)
    assert said.startswith("Statement older than 90 days: Netherlands (February 2025); ")
    assert said.endswith("New Zealand (April 2025); Belgium (May 2025)")
    assert all(said.count(country_name(standing.country, english)) == 1 for standing in old)


def test_where_no_status_is_old_nothing_is_told(tmp_path: Path, english: Catalogue) -> None:
    story = a_story(tmp_path)
    assert old_words(story_on(story, story.about.as_of), english) == ""
