"""``explainer status`` and ``explainer say``: what the story counts, on a terminal."""

from pathlib import Path

import pytest

from explainer.story.checking import read_story
from explainer.story.history import story_on
from tests.builders import SECOND_STORY, about, claim, est, status, text, write_story
from tests.commands.run import run


def test_a_day_is_told_by_status_with_count_and_names() -> None:
    result = run("status", "--story", SECOND_STORY)
    assert result.exit_code == 0
    lines = result.output.splitlines()
    assert lines[0] == "30 June 2024"
    story = read_story(SECOND_STORY)
    label = story.statuses["joining"].label["en"]
    assert f"   3 {label}: Grand Duchy of Luxembourg, Iceland and Malta" in lines
    counts = story_on(story, story.about.as_of).counts()
    for status_id, count in counts.items():
        (line,) = [one for one in lines if story.statuses[status_id].label["en"] in one]
        assert int(line.split()[0]) == count


def test_an_earlier_day_is_told_as_it_was_then_and_what_changed_since() -> None:
    earlier = run("status", "2024-05-21", "--story", SECOND_STORY).output
    assert earlier.startswith("21 May 2024\n")
    assert "Iceland" not in earlier.splitlines()[1]
    since = run("status", "--since", "2024-06-01", "--story", SECOND_STORY).output
    assert "Since 1 June 2024:\n" in since
    assert "Iceland: " in since.split("Since")[1]
    assert (
        "Nothing has changed."
        in run("status", "2024-05-21", "--since", "2024-05-21", "--story", SECOND_STORY).output
    )


def test_each_language_that_is_asked_for_is_told(tmp_path: Path) -> None:
    labels = {"en": "Ready", "de": "Bereit"}
    folder = write_story(
        tmp_path, story=about(languages=["en", "de"]), statuses=[status("willing", label=labels)]
    )
    result = run("status", "--story", folder)
    assert "1 Ready: Estonia" in result.output
    assert "1 Bereit: Estland" in result.output
    assert "Ready" not in run("status", "--lang", "de", "--story", folder).output


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("{count:joining|one country|# countries}", "Three countries"),
        ("So far {countries:joining}.", "So far Grand Duchy of Luxembourg, Iceland and Malta."),
        ("on {as_of}", "on 30 June 2024"),
        ("no braces", "no braces"),
        ("{as it is}", "{as it is}"),
    ],
)
def test_a_text_that_counts_is_filled_in(typed: str, said: str) -> None:
    result = run("say", typed, "--story", SECOND_STORY)
    assert (result.exit_code, result.output) == (0, f"{said}\n")


def test_a_text_counts_what_was_known_on_a_day_and_in_a_language(tmp_path: Path) -> None:
    assert run("say", "on {as_of}", "--as-of", "2024-05-21", "--story", SECOND_STORY).output == (
        "on 21 May 2024\n"
    )
    folder = write_story(tmp_path, story=about(languages=["en", "de"]))
    assert (
        run("say", "{countries:willing}", "--lang", "de", "--story", folder).output == "Estland\n"
    )


@pytest.mark.parametrize(
    ("typed", "wrong", "remedy"),
    [
        ("{count:joinin}", "counts a status that there is not", "did you mean “joining”?"),
        ("{counts:joining}", "counts nothing that is known", "write one of these"),
    ],
)
def test_what_cannot_be_counted_is_told(typed: str, wrong: str, remedy: str) -> None:
    result = run("say", typed, "--story", SECOND_STORY)
    assert result.exit_code == 1
    assert wrong in result.output
    assert remedy in result.output


@pytest.mark.parametrize(
    "arguments",
    [["status", "soon"], ["status", "--since", "1999-01-01"], ["status", "--lang", "fr"],
     ["say", "x", "--lang", "fr"], ["say", "x", "--as-of", "2030-01-01"], ["say"]],
    ids=str,
)  # fmt: skip
def test_wrong_use_exits_with_2_and_says_what_is_allowed(arguments: list[str]) -> None:
    result = run(*arguments, "--story", SECOND_STORY)
    assert result.exit_code == 2
    assert "Allowed: " in result.output or "Missing argument" in result.output


def test_a_story_with_problems_is_not_told(tmp_path: Path) -> None:
    folder = write_story(tmp_path, **est(claim(status="wiling", text=text())))
    for command in (["status"], ["say", "x"]):
        result = run(*command, "--story", folder)
        assert result.exit_code == 1
        assert "1 problem; nothing was told" in result.output
