"""A story folder is read as far as it can be, and every file is looked at in one run."""

from pathlib import Path

import pytest

from explainer.story.reading.draft import LISTS, freeze
from explainer.story.reading.problems import Problem
from explainer.story.reading.story_folder import read_draft
from tests.builders import (
    SECOND_STORY,
    a_story,
    claim,
    only_problem,
    place_of,
    problems_in,
    text,
    write_story,
)


def read_problems(folder: Path) -> list[Problem]:
    return read_draft(folder).problems


def test_the_minimal_story_has_no_problem(tmp_path: Path) -> None:
    assert problems_in(write_story(tmp_path)) == ()


def test_a_story_about_another_subject_has_neither_problem_nor_hint() -> None:
    assert problems_in(SECOND_STORY) == ()


def test_a_folder_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    (problem,) = read_problems(tmp_path / "nowhere")
    assert problem.place.file.endswith("nowhere")
    assert "cannot be opened" in problem.wrong
    assert "story.yaml, statuses.yaml" in problem.allowed
    assert "--story" in problem.remedy


def test_a_file_in_the_place_of_the_folder_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    (problem,) = read_problems(tmp_path / "data")
    assert "Not a directory" in problem.wrong


NEEDED = ["story", *(name for name, (_, needed) in LISTS.items() if needed)]
NOT_NEEDED = [name for name, (_, needed) in LISTS.items() if not needed]


@pytest.mark.parametrize("name", NEEDED)
def test_a_file_that_a_story_needs_is_missed(tmp_path: Path, name: str) -> None:
    problem = only_problem(tmp_path, **{name: None})
    assert str(problem.place) == f"{name}.yaml:1:1"
    assert problem.wrong == "the file is missing"
    assert problem.remedy == f"add {name}.yaml to the story folder"


def test_a_file_that_a_story_can_do_without_is_not_missed(tmp_path: Path) -> None:
    write_story(tmp_path)
    assert NOT_NEEDED
    assert not any((tmp_path / f"{name}.yaml").exists() for name in NOT_NEEDED)
    assert problems_in(tmp_path) == ()


@pytest.mark.parametrize("name", NOT_NEEDED)
def test_a_list_may_be_empty(tmp_path: Path, name: str) -> None:
    for content in ("[]\n", "# nothing yet\n", ""):
        assert problems_in(write_story(tmp_path, **{name: content})) == ()


def test_the_folder_of_claims_is_missed(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, claims=None)
    assert str(problem.place) == "claims:1:1"
    assert "missing" in problem.wrong
    assert "claims/EST.yaml" in problem.allowed


def test_a_folder_in_the_place_of_a_file_is_a_problem(tmp_path: Path) -> None:
    write_story(tmp_path, sources=None)
    (tmp_path / "sources.yaml").mkdir()
    (problem,) = problems_in(tmp_path)
    assert (str(problem.place), problem.wrong) == ("sources.yaml:1:1", "is not a file")


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("source.yaml", "did you mean “sources.yaml”?"),
        ("claims.yaml", "move its records to claims/, a file for each country"),
        ("statements.yaml", "move its records to claims/, a file for each country"),
        ("letters.yaml", "rename the file or remove it"),
        ("story.yml", "did you mean “story.yaml”?"),
    ],
)
def test_a_file_that_no_story_has_is_named_with_the_near_one(
    tmp_path: Path, name: str, remedy: str
) -> None:
    (write_story(tmp_path) / name).write_text("[]\n")
    (problem,) = problems_in(tmp_path)
    assert (str(problem.place), problem.remedy) == (f"{name}:1:1", remedy)


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("est.yaml", "did you mean “EST.yaml”?"),
        ("EST.yml", "did you mean “EST.yaml”?"),
        ("Estonia.yaml", "did you mean “EST.yaml”?"),
        ("UK.yaml", "did you mean “GBR.yaml”?"),
        ("remarks.yaml", "rename the file"),
        ("\udcff.yaml", "rename the file"),
    ],
)
def test_a_file_of_claims_is_named_after_its_country(
    tmp_path: Path, name: str, remedy: str
) -> None:
    write_story(tmp_path)
    (tmp_path / "claims" / "EST.yaml").rename(tmp_path / "claims" / name)
    (problem,) = problems_in(tmp_path)
    assert problem.wrong == "is not named after a country"
    assert problem.remedy == remedy
    assert str(problem).isprintable() or "\n" in str(problem)
    assert str(problem).encode()


def test_hidden_files_and_what_is_no_yaml_are_left_alone(tmp_path: Path) -> None:
    write_story(tmp_path)
    for name in (".#story.yaml", "README.md", "claims/.EST.yaml", "claims/notes.txt"):
        (tmp_path / name).write_bytes(b"\xff")
    assert problems_in(tmp_path) == ()


def test_the_country_of_a_claim_is_the_name_of_its_file(tmp_path: Path) -> None:
    story = a_story(tmp_path)
    assert story.claims["est-2025-08-20"].country == "EST"


def test_a_country_that_is_written_in_a_claim_is_not_silently_replaced(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, claims={"EST": [claim(country="LVA")]})
    assert problem.place == place_of(tmp_path, "claims/EST.yaml", "country")
    assert problem.allowed == "the name of the file, claims/EST.yaml, says it"


@pytest.mark.parametrize("content", ["a: b\n", "words\n", "5\n"])
def test_a_list_has_to_be_one(tmp_path: Path, content: str) -> None:
    problem = only_problem(tmp_path, events=content)
    assert str(problem.place) == "events.yaml:1:1"
    assert (problem.wrong, problem.allowed[:6]) == ("is not a list", "a list")


def test_what_cannot_be_read_is_not_held_against_those_who_refer_to_it(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, sources="- id: [\n")
    assert problem.place.file == "sources.yaml"


def test_html_is_read_as_the_text_that_it_is(tmp_path: Path) -> None:
    words = "<script>alert(1)</script> & <b>bold</b>"
    story = a_story(tmp_path, claims={"EST": [claim(text=text(words))]})
    assert story.claims["est-2025-08-20"].text["en"] == words


def test_line_ends_and_a_byte_order_mark_change_no_story(tmp_path: Path) -> None:
    plain = a_story(tmp_path / "plain")
    windows = write_story(tmp_path / "windows")
    for path in windows.rglob("*.yaml"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert problems_in(windows) == ()
    assert freeze(read_draft(windows)).claims == plain.claims
