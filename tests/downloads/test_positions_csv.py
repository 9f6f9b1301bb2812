"""The table of positions, and the files of what was known on a key day."""

import csv
import io
import json
from pathlib import Path

import pytest

from explainer.content.files import OF_A_DAY
from explainer.downloads.files import Downloads
from explainer.site.site import Site
from explainer.story.model.story import Story
from explainer.story.positions import positions
from tests.builders import a_story, about, answer, claim, est, key_day, source, text
from tests.markup import read_html

KEY_DAY = "2025-08-16"


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.fixture
def files(tmp_path: Path) -> Downloads:
    withdrawn = {"on": "2025-08-19", "why": text("A slip.")}
    claims = est(
        claim("est-1", date="2025-05", status="ruled_out"),
        claim("est-2", date="~2025-08-14", withdrawn=withdrawn),
        claim("est-3", date="2025-08-18", status=None, sources=["later"]),
    )
    days = [key_day(KEY_DAY, standfirst=text("Then."), answer=[answer("Then, too.")])]
    story = a_story(
        tmp_path,
        story=about(key_days=days, standfirst=text("Now.")),
        sources=[source("paper"), source("later")],
        **claims,
    )
    return Downloads(story)


def test_a_position_is_a_row_with_its_days_as_exact_as_they_are_known(
    files: Downloads,
) -> None:
    assert [list(row.values()) for row in rows(files["positions.csv"])] == [
        ["EST", "Estonia", "ruled_out", "2025-05", "~2025-08-14", "est-1"],
        ["EST", "Estonia", "willing", "~2025-08-14", "2025-08-19", "est-2"],
        ["EST", "Estonia", "ruled_out", "2025-08-19", "", "est-1"],
    ]


def test_all_positions_of_the_story_are_there(the_story: Story) -> None:
    found = rows(Downloads(the_story)["positions.csv"])
    header = "country country_de country_en status from to claim"
    assert list(found[0]) == header.split()
    assert {row["country_de"] for row in found} >= {"Estland", "Frankreich"}
    assert [(row["country"], row["claim"]) for row in found] == [
        (code, one.claim.id) for code in the_story.countries for one in positions(the_story, code)
    ]


def test_a_key_day_has_the_files_of_what_was_known_then(files: Downloads) -> None:
    of_day = {name: files[f"{KEY_DAY}/{name}"] for name in OF_A_DAY}
    assert [row["claim"] for row in rows(of_day["claims.csv"])] == ["est-1", "est-2"]
    assert {row["withdrawn"] for row in rows(of_day["claims.csv"])} == {""}
    assert [row["source"] for row in rows(of_day["sources.csv"])] == ["paper"]
    assert [row["to"] for row in rows(of_day["positions.csv"])] == ["~2025-08-14", ""]
    told = json.loads(of_day["story.json"])
    assert told["story"]["as_of"] == KEY_DAY
    assert told["story"]["standfirst"] == {"en": "Then."}
    assert [one["text"]["en"] for one in told["story"]["answer"]] == ["Then, too."]
    assert [one["id"] for one in told["sources"]] == ["paper"]
    assert "Now." not in of_day["story.json"].decode()


def test_the_data_package_lists_them_too(files: Downloads) -> None:
    resources = json.loads(files["datapackage.json"])["resources"]
    found = {resource["path"]: resource["name"] for resource in resources}
    assert set(found) == set(files) - {"datapackage.json"}
    assert found[f"{KEY_DAY}/positions.csv"] == f"positions-{KEY_DAY}"
    assert len(set(found.values())) == len(found)


def test_the_page_leads_to_the_files_of_each_key_day_and_they_are_there(tmp_path: Path) -> None:
    story = a_story(tmp_path, story=about(key_days=[key_day(KEY_DAY)]))
    site = Site(story)
    links = read_html(site["/en/"].body.decode()).one("section", id="take-away").all("a")
    found = {link["href"] for link in links}
    for name in OF_A_DAY:
        assert f"../data/{KEY_DAY}/{name}" in found, name
        assert site[f"/data/{KEY_DAY}/{name}"].body == Downloads(story)[f"{KEY_DAY}/{name}"]
