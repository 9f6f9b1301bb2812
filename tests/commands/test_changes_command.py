"""``explainer changes``: what A and B mean, what is refused, and the exit codes."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from explainer.cli import main
from explainer.story.checking import read_story
from explainer.wording.catalogue import catalogue
from explainer.wording.changes import what_changed
from tests.builders import SECOND_STORY, claim, correction, text, write_story
from tests.repositories import commit_story, git

FIRST = {"claims": {"EST": [claim(text=text("What was said first."))]}}
THEN = {"claims": {"EST": [claim(text=text("What was said then."))]}}


def changes(*arguments: object) -> Result:
    result = CliRunner().invoke(main, ["changes", *map(str, arguments)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


@pytest.fixture
def committed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A story with two commits and a change since, seen from the top of its repository."""
    top = tmp_path / "repository"
    commit_story(top, **FIRST)
    folder = commit_story(top, **THEN)
    write_story(folder, claims={"EST": [claim(text=text("What is not committed."))]})
    monkeypatch.chdir(top)
    return folder


# days


def test_without_anything_it_is_what_the_page_tells() -> None:
    ran = changes("--story", SECOND_STORY, "--format", "json")
    assert ran.exit_code == 0
    found = json.loads(ran.output)
    told = what_changed(read_story(SECOND_STORY), catalogue("en"))
    said = {change["sentences"]["en"] for change in found["changes"]}
    assert said == {one.sentence for one in told.changes}
    assert len(found["corrections"]) == len(told.corrections) == 1


def test_between_two_days_only_what_came_after_the_first_is_told() -> None:
    ran = changes("2024-05-10", "2024-05-30", "--story", SECOND_STORY)
    assert ran.exit_code == 0
    assert ran.output.startswith("What changed: 10 May 2024 → 30 May 2024\n\n")
    assert "- 28 May 2024: weighing a share → taking a share [mlt-2024-05-28]" in (ran.output)
    assert "10 May 2024:" not in ran.output
    assert "Corrections" not in ran.output


def test_one_day_alone_is_until_now_with_corrections_made_later() -> None:
    ran = changes("2024-06-20", "--story", SECOND_STORY)
    assert ran.output == (
        "What changed: 20 June 2024 → 30 June 2024\n\nCorrections\n"
        "- 1 July 2024: Cyprus was said to take a share. → The statement was about another ship; "
        "Cyprus has declined. [cyp-2024-05-14]\n"
    )


def test_a_day_compared_with_itself_has_no_changes_and_exits_with_0() -> None:
    ran = changes("2024-06-20", "2024-06-20", "--story", SECOND_STORY)
    assert (ran.exit_code, ran.output.splitlines()[-1]) == (0, "Nothing changed.")


def test_the_story_that_ships_is_told_in_both_its_languages() -> None:
    ran = changes("2025-08-18", "2025-08-20")
    assert "Was sich änderte: 18. August 2025 → 20. August 2025" in ran.output
    assert "What changed: 18 August 2025 → 20 August 2025" in ran.output


def test_one_language_can_be_asked_for() -> None:
    ran = changes("2025-08-18", "2025-08-20", "--lang", "EN", "--format", "markdown")
    assert ran.exit_code == 0
    assert ran.output.startswith("## What changed: 18 August 2025 → 20 August 2025\n")
    assert "<details lang" not in ran.output


# folders


def test_two_folders_are_compared(tmp_path: Path) -> None:
    one, other = write_story(tmp_path / "one", **FIRST), write_story(tmp_path / "other", **THEN)
    ran = changes(one, other)
    assert ran.exit_code == 0
    assert ran.output.splitlines() == [
        f"What changed: {one} → {other}",
        "",
        "Estonia",
        "- Changed statement (20 August 2025, own statement): text [est-2025-08-20]",
        "    text: What was said first. → What was said then.",
    ]


def test_one_folder_is_compared_with_the_story(tmp_path: Path) -> None:
    one, other = write_story(tmp_path / "one", **FIRST), write_story(tmp_path / "other", **THEN)
    assert changes(one, "--story", other).output == changes(one, other).output


def test_a_folder_named_like_a_day_can_be_meant(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_story(tmp_path / "2025-08-20", **FIRST)
    other = write_story(tmp_path / "other", **THEN)
    monkeypatch.chdir(tmp_path)
    ran = changes("./2025-08-20", other)
    assert (ran.exit_code, "Changed statement" in ran.output) == (0, True)


def test_fields_for_the_desk_are_told_with_an_option(tmp_path: Path) -> None:
    one = write_story(tmp_path / "one")
    other = write_story(tmp_path / "other", claims={"EST": [claim(internal="Look again.")]})
    assert "Nothing changed." in changes(one, other).output
    assert "Look again." in changes(one, other, "--desk").output


def test_corrections_are_told_apart(tmp_path: Path) -> None:
    one = write_story(tmp_path / "one")
    other = write_story(
        tmp_path / "other", corrections=[correction("est-2025-08-20", now=text("Now."))]
    )
    ran = changes(one, other)
    assert ran.output.endswith(
        "\n\nCorrections\n- 21 August 2025: Some words. → Now. [est-2025-08-20]\n"
    )


# revisions


def test_two_revisions_are_compared(committed: Path) -> None:
    ran = changes("HEAD~1", "HEAD", "--story", "stories/one")
    assert ran.exit_code == 0, ran.output
    assert "What changed: HEAD~1 → HEAD" in ran.output
    assert "text: What was said first. → What was said then." in ran.output


def test_one_revision_is_compared_with_what_is_there_now_committed_or_not(
    committed: Path,
) -> None:
    ran = changes("HEAD", "--story", "stories/one")
    assert ran.exit_code == 0, ran.output
    assert "What changed: HEAD → stories/one" in ran.output
    assert "text: What was said then. → What is not committed." in ran.output
    assert len(git(committed, "worktree", "list").splitlines()) == 1


def test_a_revision_and_a_folder_are_compared(committed: Path, tmp_path: Path) -> None:
    other = write_story(tmp_path / "other", **FIRST)
    ran = changes("HEAD~1", other, "--story", "stories/one")
    assert ran.output.splitlines()[-1] == "Nothing changed."


def test_a_revision_without_the_story_is_told(committed: Path) -> None:
    other = write_story(committed.parent / "two")
    ran = changes("HEAD", "--story", other)
    assert ran.exit_code == 1
    assert "there is no stories/two" in ran.output
    assert "do this: " in ran.output


def test_a_folder_in_no_repository_is_told(tmp_path: Path) -> None:
    ran = changes("HEAD", "--story", write_story(tmp_path / "story"))
    assert ran.exit_code == 1
    assert "in no git repository" in ran.output


# what goes wrong


@pytest.mark.parametrize("asked", ["nowhere", "", "x" * 5000, "stories/one/story.yaml", "story\n"])
def test_an_unknown_revision_is_told_with_what_could_be_meant(committed: Path, asked: str) -> None:
    ran = changes(asked, "HEAD", "--story", "stories/one")
    assert ran.exit_code == 1
    assert "” is no day, no folder and no revision" in ran.output
    assert "do this: " in ran.output


def test_problems_now_are_listed_with_place_and_remedy(committed: Path) -> None:
    write_story(committed, claims={"EST": [claim(status="wiling")]})
    ran = changes("HEAD", "--story", "stories/one")
    assert ran.exit_code == 1
    assert "claims/EST.yaml:" in ran.output
    assert "did you mean “willing”?" in ran.output
    assert "the story in stories/one has 1 problem; nothing was compared." in ran.output
    assert "do this: mend it" in ran.output


def test_problems_of_a_revision_are_listed_as_its_own(committed: Path) -> None:
    commit_story(committed.parents[1], claims={"EST": [claim(status="wiling", sources=["papr"])]})
    write_story(committed, **THEN)
    ran = changes("HEAD", "--story", "stories/one")
    assert ran.exit_code == 1
    assert "the story in HEAD has 2 problems; nothing was compared." in ran.output
    assert "do this: name a revision in which it had none" in ran.output
    assert len(git(committed, "worktree", "list").splitlines()) == 1


def test_a_folder_that_is_no_story_is_told(tmp_path: Path) -> None:
    ran = changes(tmp_path, "--story", SECOND_STORY)
    assert ran.exit_code == 1
    assert "story.yaml" in ran.output


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["2024-05-20", "HEAD"], "two days, or two folders or revisions"),
        (["HEAD", "2024-05-20"], "two days, or two folders or revisions"),
        (["2024-05-20", str(SECOND_STORY)], "two days, or two folders or revisions"),
        (["2024-07-20"], "the nearest day is 2024-06-30"),
        (["2024-05-20", "2019-05-20"], "the nearest day is 2024-02-01"),
        (["2024-02-30"], "is no day like 2024-06-30"),
        (["2024-05-20", "2024-05-10"], "exchange the two days"),
        (["2024-05-20", "--lang", "enn"], "did you mean en?"),
        (["2024-05-20", "--format", "xml"], "'text', 'markdown', 'json'"),
        (["2024-05-20", "2024-05-21", "2024-05-22"], "unexpected extra argument"),
    ],
)
def test_wrong_use_exits_with_2_and_says_what_is_allowed(arguments: list[str], told: str) -> None:
    ran = changes(*arguments, "--story", SECOND_STORY)
    assert ran.exit_code == 2
    assert told in ran.output
    assert "Traceback" not in ran.output


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_the_same_input_gives_the_same_output(form: str) -> None:
    first, again = (changes("--story", SECOND_STORY, "--format", form) for _ in range(2))
    assert first.output == again.output
    assert first.exit_code == 0


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_the_command_explains_itself(option: str) -> None:
    ran = changes(option)
    assert ran.exit_code == 0
    assert "Usage: " in ran.output
