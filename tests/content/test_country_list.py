"""The list beside the map: every status with who has it, which is old, and what stands at its foot."""

from datetime import date
from pathlib import Path

from explainer.content.country_list import CountryList, country_list
from explainer.content.edition import Edition
from explainer.wording.sentences import standing_words
from tests.builders import a_story, about, claim, country, text


def by_status(content: CountryList) -> dict[str, tuple[str, ...]]:
    return {row.status: tuple(entry.code for entry in row.entries) for row in content.rows}


def test_every_status_has_a_row_in_the_order_of_the_story_also_without_a_country(
    second_edition: Edition,
) -> None:
    statuses = [s for s in second_edition.story.statuses.values() if s.scale]
    rows = country_list(second_edition).rows
    assert [row.status for row in rows] == [*(status.id for status in statuses), ""]
    assert [row.tone for row in rows] == [*(status.scale for status in statuses), "none"]


def test_a_status_that_nobody_has_keeps_its_row(tmp_path: Path) -> None:
    found = by_status(country_list(Edition(a_story(tmp_path), "en")))
    assert () in found.values()
    assert ("EST",) in found.values()


def test_every_country_of_which_something_was_said_stands_in_one_place(
    german_edition: Edition, second_edition: Edition
) -> None:
    for edition in (german_edition, second_edition):
        content = country_list(edition)
        found = [entry for row in content.rows for entry in row.entries]
        found += content.host.entries if content.host else ()
        assert sorted(entry.code for entry in found) == sorted(
            s.country.code for s in edition.standings if s.tone != "land"
        )
        for entry in found:
            standing = edition.snapshot.standings[entry.code]
            assert entry.name == edition.names[entry.code]
            assert entry.said == standing_words(edition.story, standing, edition.words)
            assert bool(entry.old) is standing.old


def test_names_stand_in_alphabetical_order_with_marked_letters_beside_the_bare_ones(
    german_edition: Edition,
) -> None:
    order = list(german_edition.names)
    for row in country_list(german_edition).rows:
        codes = [entry.code for entry in row.entries]
        assert codes == sorted(codes, key=order.index)


def test_an_old_status_has_its_month_in_the_least_room(tmp_path: Path) -> None:
    story = a_story(
        tmp_path,
        story=about(covered_from="2025-01-01"),
        claims={"EST": [claim(date="2025-03-05")]},
    )
    (entry,) = [entry for row in country_list(Edition(story, "de")).rows for entry in row.entries]
    assert entry.old == "Mär\u00a0’25", "a year, and no day of the month"


def test_the_list_of_a_day_is_of_that_day(german_edition: Edition) -> None:
    first = Edition(german_edition.whole, "de", day=date(2025, 8, 13))
    assert by_status(country_list(first)) != by_status(country_list(german_edition))
    assert by_status(country_list(first))["willing"]


def test_the_host_stands_at_the_foot_if_something_was_said_of_it(tmp_path: Path) -> None:
    countries = [country("EST"), country("UKR", "host")]
    head = about(roles={"host": text("Host country")})
    silent = a_story(
        tmp_path / "silent", story=head, countries=countries, claims={"EST": [claim()]}
    )
    assert country_list(Edition(silent, "en")).host is None
    told = a_story(
        tmp_path / "told",
        story=head,
        countries=countries,
        claims={"EST": [claim()], "UKR": [claim("ukr-1", status=None)]},
    )
    host = country_list(Edition(told, "en")).host
    assert host is not None
    assert [entry.code for entry in host.entries] == ["UKR"]
    assert host.label.said == "Host country"


def test_the_month_of_old_statuses_is_explained_with_the_days_after_which_they_are_old(
    german_edition: Edition,
) -> None:
    assert "90" in country_list(german_edition).old
