"""The lists of the desk: problems and hints, who leans on whom, what is missing, and what is oldest."""

from collections.abc import Callable
from pathlib import Path

import pytest
from werkzeug.test import Client

from explainer.desk.desk import DESK, Desk
from explainer.desk.found import MOST
from explainer.story.checking import read_folder
from tests.builders import about, claim, origin, source, text, write_story
from tests.markup import Element, read_html

BROKEN = "- id: [unfinished"

OpenDesk = Callable[[Path], Element]


@pytest.fixture
def desk_of() -> OpenDesk:
    """The desk of the story in a folder."""

    def desk_of(folder: Path) -> Element:
        answer = Client(Desk(folder)).get(DESK)
        assert answer.status_code == 200
        return read_html(answer.text)

    return desk_of


def entries(desk: Element, name: str) -> list[Element]:
    """What stands in a list, the folded part included."""
    return [li for ol in desk.one("details", id=name).all("ol") for li in ol.all("li")]


# problems and hints


def test_a_problem_is_told_with_place_what_is_allowed_and_remedy(
    tmp_path: Path,
) -> None:
    folder = write_story(tmp_path)
    desk = Desk(folder)
    write_story(folder, claims={"EST": [claim(voice="onw", status=None)]})
    desk.reloader.read()
    (problem,) = desk.reloader.problems
    page = read_html(Client(desk).get(DESK).text)
    (told,) = entries(page, "found")
    assert told.one("code").text == str(problem.place)
    for words in (problem.wrong, problem.allowed, problem.remedy):
        assert words in told.text
    assert page.one(id="state").text == "1 problem"
    assert page.all("iframe"), "the last good story stays"
    assert entries(page, "oldest"), "and what is known of it"


def test_hints_are_listed_behind_problems(tmp_path: Path, desk_of: OpenDesk) -> None:
    bad = {"EST": [claim(voice="onw", status=None)]}
    page = desk_of(write_story(tmp_path, story=about(languages=["en", "de"]), claims=bad))
    kinds = ["hint" in entry.classes for entry in entries(page, "found")]
    assert len(kinds) > 5
    assert kinds == sorted(kinds)
    assert kinds[0] is False
    assert page.one(id="state").text == f"1 problem, {len(kinds) - 1} hints"


def test_a_story_without_problems_says_so(desk: Element) -> None:
    assert desk.one(id="state").text in ("Keine Probleme", "No problems")
    assert "bad" not in desk.one(id="state").classes


def test_thousands_of_problems_do_not_make_a_page_of_thousands(
    tmp_path: Path, desk_of: OpenDesk
) -> None:
    page = desk_of(write_story(tmp_path, glossary=[{"id": f"t{n}"} for n in range(MOST)]))
    assert len(entries(page, "found")) == MOST
    assert f"{MOST} more entries" in page.one("details", id="found").text


def test_a_story_that_never_was_good_has_a_desk_too(tmp_path: Path, desk_of: OpenDesk) -> None:
    for broken in ({"statuses": BROKEN}, {"story": None}, {"story": BROKEN}):
        page = desk_of(write_story(tmp_path / next(iter(broken)), **broken))
        assert "do this" in page.one("details", id="found").text.lower()
        assert not page.all("iframe")
        assert not page.all("details", id="reports")
        assert page.one(id="waiting").text


def test_a_language_that_the_interface_does_not_speak_is_told_in_one_that_it_does(
    tmp_path: Path, desk_of: OpenDesk
) -> None:
    page = desk_of(write_story(tmp_path, story=about(languages=["nl"])))
    assert page.one("html")["lang"] == "en"


# who leans on whom


def test_every_report_is_there_with_its_pages_and_origins(desk: Element, folder: Path) -> None:
    story = read_folder(folder).story
    assert story
    reports = {c.id for c in story.claims.values() if c.voice == "report"}
    assert len(reports) >= 3
    listed = desk.one("details", id="reports")
    chains = [
        li
        for ol in listed.all("ol", "chains")
        for li in ol.all("li")
        if li.all(class_="claim-head")
    ]
    told = {chain.one(class_="claim-head").one("a")["data-claim"]: chain for chain in chains}
    assert reports <= set(told)
    for identifier in reports:
        pages = told[identifier].all("ul", "sources")[0]
        direct = [li for li in pages.children if isinstance(li, Element)]
        assert len(direct) == len(story.claims[identifier].sources)
        whose = story.claims[identifier].country or "joint"
        assert f"claims/{whose}.yaml:" in told[identifier].text


def test_an_origin_on_which_several_reports_rest_is_told(tmp_path: Path, desk_of: OpenDesk) -> None:
    report = {"voice": "report", "says_status": "willing"}
    page = desk_of(
        write_story(
            tmp_path,
            sources=[source("paper", leans_on=["agency"]), source("gazette", leans_on=["agency"])],
            origins=[origin("agency", who="The agency")],
            claims={
                "EST": [claim("est-1", **report)],
                "LVA": [claim("lva-1", **report, sources=["gazette"])],
            },
        )
    )
    carrier = page.one("ul", "carriers").one("li")
    assert "The agency" in carrier.text
    assert [a["data-claim"] for a in carrier.all("a")] == ["est-1", "lva-1"]


def test_the_least_borne_out_report_comes_first(tmp_path: Path, desk_of: OpenDesk) -> None:
    report = {"voice": "report", "says_status": "willing"}
    page = desk_of(
        write_story(
            tmp_path,
            sources=[source("paper", leans_on=[]), source("gazette", leans_on=[])],
            claims={
                "EST": [claim("est-1", **report, sources=["paper", "gazette"])],
                "LVA": [claim("lva-1", **report)],
            },
        )
    )
    heads = page.one("details", id="reports").all(class_="claim-head")
    assert [head.one("a")["data-claim"] for head in heads] == ["lva-1", "est-1"]


# missing languages


def test_a_text_without_a_language_is_told_with_record_field_and_place(
    tmp_path: Path, desk_of: OpenDesk
) -> None:
    both = claim(text={"en": "Said in English.", "de": "Auf Deutsch gesagt."})
    one = claim("est-2025-08-19", date="2025-08-19", text=text("Only in English."))
    story = about(languages=["en", "de"])
    folder = write_story(tmp_path, story=story, claims={"EST": [both, one]})
    page = desk_of(folder)
    texts = [entry.text for entry in entries(page, "missing")]
    assert len(texts) > 10
    assert "Deutsch" in page.one("details", id="missing").one("h3").text
    (found,) = [words for words in texts if "Only in English." in words]
    assert "est-2025-08-19 › text" in found
    assert "claims/EST.yaml:" in found
    assert not any("Said in English." in words for words in texts)


def test_where_nothing_is_missing_it_says_so(desk: Element) -> None:
    assert not entries(desk, "missing")
    assert desk.one("details", id="missing").one("p").text


# the oldest claims


def test_claims_stand_by_their_review_then_by_their_day(tmp_path: Path, desk_of: OpenDesk) -> None:
    claims = [
        claim("est-1", date="2025-08-20", reviewed="2025-08-20"),
        claim("est-2", date="2025-08-19", reviewed="2025-08-20"),
        claim("est-3", date="2025-08-18", reviewed="2025-08-21"),
        claim("est-4", date="2025-08-17", reviewed="2025-08-10"),
    ]
    gone = {"on": "2025-08-16", "why": text()}
    claims.append(claim("est-5", date="2025-08-16", reviewed="2025-08-01", withdrawn=gone))
    page = desk_of(write_story(tmp_path, claims={"EST": claims}))
    found = entries(page, "oldest")
    told = [entry.one("a")["data-claim"] for entry in found]
    assert told == ["est-4", "est-2", "est-1", "est-3"]
    assert "10 days before" in found[0].text
    assert "1 day before" in found[1].text
    assert "before" not in found[2].text
