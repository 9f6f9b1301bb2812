"""Folders of one record a file: read like the one file, and every file that is out of place named."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from explainer.site.reload import stamp
from explainer.story.checking import read_story
from explainer.story.reading.draft import id_field
from explainer.story.reading.files import FOLDERS
from explainer.story.reading.problems import Problem
from explainer.story.reading.yaml_places import read_yaml
from tests.builders import (
    SECOND_STORY,
    claim,
    correction,
    country,
    event,
    only_problem,
    origin,
    problems_in,
    source,
    write_story,
)


def _records(path: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = read_yaml(path, path.name).value
    return found


def _split(path: Path) -> None:
    """A file of records as a folder of one a file, each with the very lines that it had."""
    lines = path.read_text("utf-8").splitlines(keepends=True)
    begins = [n for n, line in enumerate(lines) if line.startswith("- ")] + [len(lines)]
    folder = path.with_suffix("")
    folder.mkdir()
    for n, record in enumerate(_records(path)):
        name = record.get(id_field(path.stem), f"{n:02}")
        (folder / f"{name}.yaml").write_text("".join(lines[begins[n] : begins[n + 1]]), "utf-8")
    path.unlink()


def in_folders(folder: Path) -> Path:
    """The second story with every list that may be one as a folder."""
    shutil.copytree(SECOND_STORY, folder)
    for path in [folder / f"{name}.yaml" for name in FOLDERS] + sorted(folder.glob("claims/*")):
        _split(path)
    return folder


def test_both_forms_read_alike(tmp_path: Path) -> None:
    folder = in_folders(tmp_path / "story")
    assert len(list(folder.glob("claims/*/*.yaml"))) == 15
    assert problems_in(folder) == ()
    split, whole = read_story(folder), read_story(SECOND_STORY)
    for name in ("claims", "sources", "origins", "events", "numbers", "disagreements", "terms"):
        assert getattr(split, name) == getattr(whole, name), name
    assert list(split.claims) == list(whole.claims)
    assert list(split.events) == list(whole.events)
    assert split.corrections == whole.corrections


def test_a_file_may_stand_beside_the_folder(tmp_path: Path) -> None:
    write_story(tmp_path, **{"claims/EST/est-1": [claim("est-1", date="2025-08-19")]})
    assert problems_in(tmp_path) == ()
    assert list(read_story(tmp_path).claims) == ["est-1", "est-2025-08-20"]


def test_a_story_may_have_its_sources_in_a_folder_alone(tmp_path: Path) -> None:
    write_story(tmp_path, sources=None, **{"sources/paper": [source("paper")]})
    assert problems_in(tmp_path) == ()


def test_joint_claims_may_be_a_folder(tmp_path: Path) -> None:
    joint = claim("joint-1", countries=["EST", "LVA"], status=None)
    write_story(tmp_path, **{"claims/joint/joint-1": [joint]})
    assert problems_in(tmp_path) == ()


def test_events_of_both_forms_stand_in_the_order_of_their_days(tmp_path: Path) -> None:
    write_story(
        tmp_path,
        events=[event("b", date="2025-08-15")],
        **{"events/a": [event("a", date="2025-08-14")], "events/c": [event("c", date="2025-08")]},
    )
    assert list(read_story(tmp_path).events) == ["c", "a", "b"]


def test_a_problem_names_the_file_in_the_folder(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, **{"claims/LVA/lva-1": [claim("lva-1", sources=["papr"])]})
    assert problem.place.file == "claims/LVA/lva-1.yaml"
    assert problem.remedy == "did you mean “paper”?"


def test_two_forms_that_give_one_id_are_a_problem(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, **{"sources/paper": [source("paper")]})
    assert problem.place.file == "sources/paper.yaml"
    assert problem.wrong == "“paper” is there twice; first at sources.yaml:1:7"


def test_a_file_in_the_folder_of_another_country_is_a_problem(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, **{"claims/LVA/est-1": [claim("est-1")]})
    assert problem.place.file == "claims/LVA/est-1.yaml"
    assert problem.wrong == "“est-1” does not begin with its country"


@pytest.mark.parametrize("records", [[source("gazette")], [source("paper"), source("gazette")]])
def test_a_record_in_a_file_of_another_name_is_a_hint(
    tmp_path: Path, records: list[dict[str, Any]]
) -> None:
    mentioned = {"claims": {"EST": [claim(sources=["paper", "gazette"])]}}
    left = None if len(records) == 2 else [source("paper")]
    hint = only_problem(tmp_path, sources=left, **{"sources/paper": records}, **mentioned)
    assert hint.hint
    assert hint.wrong == "“gazette” does not stand in a file of its name"
    assert hint.remedy == "move it to sources/gazette.yaml"


def test_corrections_have_no_id_and_their_files_any_name(tmp_path: Path) -> None:
    write_story(tmp_path, **{"corrections/first": [correction("est-2025-08-20")]})
    assert problems_in(tmp_path) == ()


def odd(folder: Path, path: str) -> Problem:
    """What is said of a file or, without an ending, a folder that stands where none should."""
    write_story(folder, origins=None, **{"origins/a": [origin("a")]})
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    if path.endswith((".yaml", ".yml")):
        (folder / path).write_text("[]\n")
    else:
        (folder / path).mkdir()
    found = [p for p in problems_in(folder) if p.place.file == path]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    ("path", "wrong", "remedy"),
    [
        ("origins/b.yml", "does not end in .yaml", "rename the file"),
        ("origins/2025", "is a folder within a folder", "move its files to origins/"),
        ("claims/EST/2025", "is a folder within a folder", "move its files to claims/EST/"),
        ("claims/est", "is not named after a country", "did you mean “EST”?"),
        ("claims/Joint.yaml", "is not named after a country", "did you mean “joint.yaml”?"),
        ("claims/drafts", "is not named after a country", "rename the folder"),
        ("statuses", "the order of this list tells something", "into statuses.yaml"),
        ("EST.yaml", "is no file of a story", "move it to claims/EST.yaml"),
    ],
)
def test_what_stands_in_the_wrong_place_is_named(
    tmp_path: Path, path: str, wrong: str, remedy: str
) -> None:
    problem = odd(tmp_path, path)
    assert wrong in problem.wrong
    assert remedy in problem.remedy


@pytest.mark.parametrize("name", ["source", "Sources", "soruces"])
def test_a_slip_in_the_name_of_a_folder_is_named(tmp_path: Path, name: str) -> None:
    problem = only_problem(tmp_path, **{f"{name}/gazette": [source("gazette")]})
    assert (problem.place.file, problem.remedy) == (name, "did you mean “sources”?")


def test_a_folder_of_the_editors_own_is_left_alone(tmp_path: Path) -> None:
    write_story(tmp_path, **{"drafts/gazette": [source("gazette")]})
    assert problems_in(tmp_path) == ()


def test_folders_without_records_are_left_alone(tmp_path: Path) -> None:
    (write_story(tmp_path) / "schema").mkdir()
    (tmp_path / "schema" / "claims.json").write_text("{}")
    assert problems_in(tmp_path) == ()


@pytest.mark.parametrize("name", ["sources", "claims/EST"])
def test_a_folder_that_leads_out_of_the_story_is_not_even_listed(tmp_path: Path, name: str) -> None:
    folder = write_story(tmp_path / "story")
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "secret.yaml").write_text("")
    (folder / name).symlink_to(tmp_path / "outside")
    (problem,) = problems_in(folder)
    assert str(problem.place) == f"{name}:1:1"
    assert "leads out of the story folder" in problem.wrong


def test_a_file_in_a_folder_is_seen_to_change(tmp_path: Path) -> None:
    before = stamp(write_story(tmp_path))
    write_story(tmp_path, **{"claims/LVA/lva-1": [claim("lva-1")]})
    assert stamp(tmp_path) != before


def test_every_country_of_a_folder_has_to_be_of_the_story(tmp_path: Path) -> None:
    write_story(tmp_path, countries=[country("EST")], **{"claims/LVA/lva-1": [claim("lva-1")]})
    (problem,) = problems_in(tmp_path)
    assert problem.wrong == "has claims on LVA, which the story does not list"
