"""What changed within a story, in words: one function for page, feed and command."""

from datetime import date
from pathlib import Path
from xml.etree import ElementTree as xml

import pytest

from explainer.content.changes import changes as changes_told
from explainer.content.edition import Edition
from explainer.downloads.feed import write_feed
from explainer.page.changed import show_changed
from explainer.story.history import changes
from explainer.story.model.story import Story
from explainer.wording.catalogue import Catalogue, alphabetical, full_day
from explainer.wording.changes import groups_by_country, what_changed
from tests.builders import (
    a_story,
    claim,
    correction,
    country,
    disagreement,
    origin,
    source,
    status,
    text,
)
from tests.markup import read_html

XHTML = "{http://www.w3.org/1999/xhtml}"


def test_page_and_feed_tell_what_the_one_function_finds(
    the_story: Story, german: Catalogue
) -> None:
    changed = what_changed(the_story, german)
    told = [one.sentence for _, found in changed.by_day for one in found]
    assert len(told) > 20
    section = read_html(str(show_changed(Edition(the_story, german.language))))
    assert [link.text for link in section.all("a")] == told
    corrected = [
        f"{c.was.said_in('de')[0]} → {c.now.said_in('de')[0]}" for c in changed.corrections
    ]
    feed = xml.fromstring(write_feed(Edition(the_story, german.language)))
    sentences = [one.text for one in feed.iter() if one.tag in (f"{XHTML}p", f"{XHTML}li")]
    assert sentences == corrected + told


WILLING_FIRST = claim("est-1", date="2025-08-14")
A_DAY = {
    "EST": [WILLING_FIRST, claim("est-2", date="2025-08-15", status="ruled_out")],
    "LTU": [claim("ltu-1", date="2025-08-15")],
    "LVA": [
        claim("lva-1", date="2025-08-14"),
        claim("lva-2", date="2025-08-15"),
    ],
    "FIN": [claim("fin-1", date="2025-08-15", voice="report", says_status="willing")],
}


def test_a_day_begins_with_what_changed_status_and_folds_what_was_so_before(
    tmp_path: Path, english: Catalogue
) -> None:
    statuses = [
        status("willing", within=text("willing")),
        status("ruled_out", "no", within=text("sending nobody")),
    ]
    disputed = [disagreement("x", about=["EST"])]
    story = a_story(
        tmp_path,
        claims=A_DAY,
        statuses=statuses,
        countries=[country(code) for code in A_DAY],
        disagreements=disputed,
    )
    (newest, _) = changes_told(Edition(story, "en")).days
    assert [one.sentence for one in newest.news] == [
        "Estonia: willing → sending nobody",
        "Lithuania: willing; no status had been recorded before",
    ]
    assert [one.sentence for one in newest.rest] == [
        "Finland, according to The paper: willing",
        "Latvia: willing, as before",
    ]
    shown = read_html(str(show_changed(Edition(story, "en"))))
    folded = shown.all("details")[1]
    assert folded.one("summary").text == newest.folded == "As before, or only reported: 2"
    assert [link.text for link in folded.all("a")] == [one.sentence for one in newest.rest]


def test_another_governments_statement_names_who_spoke(tmp_path: Path, english: Catalogue) -> None:
    said = claim(
        voice="other", says_status="willing", said_by={"name": "Ann Other"}, sources=["paper"]
    )
    (told,) = what_changed(a_story(tmp_path, claims={"EST": [said]}), english).changes
    assert told.said.startswith("according to Ann Other: ")


def test_who_spoke_is_named_with_the_office_and_country_that_are_known(
    the_story: Story, second_story: Story, german: Catalogue, english: Catalogue
) -> None:
    said = {one.change.claim.id: one.sentence for one in what_changed(the_story, german).changes}
    trump = "Deutschland, laut Donald Trump (Präsident, USA): nicht bestätigt"
    assert said["deu-2025-08-19-trump"] == trump
    said = {one.change.claim.id: one.said for one in what_changed(second_story, english).changes}
    office = "according to Official of an invented ministry, Iceland: "
    assert said["nor-2024-05-03"].startswith(office)


@pytest.mark.parametrize("status", [None, "willing"])
def test_the_first_word_of_a_country_is_news_whatever_it_says(
    tmp_path: Path, english: Catalogue, status: str | None
) -> None:
    words = [claim("est-1", date="2025-08-14", status=status), claim("est-2", status=None)]
    first, other = what_changed(a_story(tmp_path, claims={"EST": words}), english).changes
    assert (first.is_news, other.is_news) == (True, False)
    assert (first.said == "spoke without taking a position") is (status is None)
    assert other.said == "statement without a new status"


def test_a_withdrawal_tells_from_which_status_to_which(tmp_path: Path, english: Catalogue) -> None:
    gone = {"on": "2025-08-18", "why": text("A slip.")}
    words = [
        claim("est-1", date="2025-08-14", status="ruled_out"),
        claim("est-2", date="2025-08-16", withdrawn=gone),
        claim("est-3", date="2025-08-17", status=None, withdrawn=gone),
    ]
    statuses = [
        status("willing", within=text("ready")),
        status("ruled_out", "no", within=text("no")),
    ]
    story = a_story(tmp_path, claims={"EST": words}, statuses=statuses)
    changed, same = what_changed(story, english).changes[-2:]
    assert changed.said == "ready → no; statement of 16 August 2025 withdrawn"
    assert same.said == "statement of 17 August 2025 withdrawn"
    assert (changed.is_news, same.is_news) == (True, False)


def test_no_publisher_is_named_as_teller_and_as_cited(tmp_path: Path, english: Catalogue) -> None:
    pages = [
        source("paper", leans_on=["radio"]),
        source("radio", leans_on=["wire", "paper_2"]),
        source("paper_2", publisher="The paper"),
        source("also", publisher="The radio", leans_on=["agency"]),
    ]
    report = claim(voice="report", says_status="willing", sources=["paper", "radio", "also"])
    origins = [origin("wire", who="A wire"), origin("agency")]
    story = a_story(tmp_path, claims={"EST": [report]}, sources=pages, origins=origins)
    (told,) = what_changed(story, english).changes
    whose = "according to The paper and according to The radio, citing A wire and An agency: "
    assert told.said.startswith(whose)


def test_a_publisher_of_several_pages_is_named_once(tmp_path: Path, english: Catalogue) -> None:
    pages = [source("paper"), source("more", publisher="The paper", leans_on=["paper"])]
    report = claim(voice="report", says_status="willing", sources=["paper", "more"])
    story = a_story(tmp_path, claims={"EST": [report]}, sources=pages)
    (told,) = what_changed(story, english).changes
    assert told.said.startswith("according to The paper: ")


def test_days_go_back_and_names_of_a_day_go_forth(the_story: Story, english: Catalogue) -> None:
    by_day = what_changed(the_story, english).by_day
    days = [day for day, _ in by_day]
    assert len(days) > 3
    assert days == sorted(days, reverse=True)
    for _, found in by_day:
        names = [
            (one.weight, alphabetical(one.sentence.split(":")[0].split(",")[0])) for one in found
        ]
        assert names == sorted(names)


def test_only_what_came_after_one_day_and_up_to_another_is_told(
    the_story: Story, english: Catalogue
) -> None:
    after, until = date(2025, 8, 15), date(2025, 8, 18)
    told = what_changed(the_story, english, after, until).changes
    assert {one.change for one in told} == {*changes(the_story, after, until)}
    assert told
    assert all(after < one.change.day <= until for one in told)


def test_left_out_days_are_all_that_the_story_covers(the_story: Story, english: Catalogue) -> None:
    first, last = the_story.about.covered_from, the_story.about.as_of
    days = [one.change.day for one in what_changed(the_story, english).changes]
    assert min(days) >= first
    assert max(days) == last


def test_corrections_are_told_apart_the_newest_first(tmp_path: Path, english: Catalogue) -> None:
    days = ["2025-08-22", "2025-08-24", "2025-08-23"]
    story = a_story(tmp_path, corrections=[correction("EST", on=day) for day in days])
    found = what_changed(story, english).corrections
    assert [str(one.on) for one in found] == ["2025-08-24", "2025-08-23", "2025-08-22"]
    later = what_changed(story, english, date(2025, 8, 22)).corrections
    assert [str(one.on) for one in later] == ["2025-08-24", "2025-08-23"]
    assert not what_changed(story, english, until=story.about.as_of).corrections


def test_by_country_every_change_has_its_day_and_no_name_twice(
    second_story: Story, english: Catalogue
) -> None:
    changed = what_changed(second_story, english)
    *countries, rest, corrections = groups_by_country(second_story, changed, english)
    headings = [group.heading for group in countries]
    moved, first = headings[:2], headings[2:]
    assert moved == ["Cyprus", "Malta"]
    assert first == sorted(first, key=alphabetical)
    assert [group.heading for group in (*countries, rest) if group.folded] == [rest.heading]
    assert rest.heading == f"As before, or only reported: {len(rest.lines)}"
    assert sum(len(group.lines) for group in (*countries, rest)) == len(changed.changes)
    assert all(group.heading not in one.sentence for group in countries for one in group.lines)
    assert corrections.heading == "Corrections"
    cyprus = countries[headings.index("Cyprus")]
    assert [one.sentence for one in cyprus.lines] == [
        "about 14 May 2024: taking a share; no status had been recorded before",
        "25 May 2024: taking a share → no status; statement of about 14 May 2024 withdrawn",
        "5 June 2024: taking no share (a berth in winter); no status had been recorded before",
    ]


def test_both_languages_tell_the_same_changes(
    the_story: Story, german: Catalogue, english: Catalogue
) -> None:
    told = [what_changed(the_story, words).changes for words in (german, english)]
    assert {one.change for one in told[0]} == {one.change for one in told[1]}
    said = {one.sentence for one in told[0]} & {one.sentence for one in told[1]}
    assert not said


def test_a_day_of_hearsay_names_who_says_it(tmp_path: Path, german: Catalogue) -> None:
    report = claim("est-2025-08-19", date="2025-08-19", voice="report", says_status="willing")
    story = a_story(tmp_path, claims={"EST": [report]})
    (told,) = what_changed(story, german).changes
    assert told.said == "laut The paper: Some words."
    assert told.sentence == f"Estland, {told.said}"
    ((group),) = groups_by_country(story, what_changed(story, german), german)
    assert group.lines[0].sentence == f"{full_day(told.change.day, german)}: {told.sentence}"
