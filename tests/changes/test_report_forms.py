"""A report as text, Markdown and JSON: complete in each, and nothing in it becomes markup."""

import json
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from explainer.changes.report import Report, report_days, report_stories
from explainer.changes.report_forms import FORMS, as_json, as_markdown, as_text
from explainer.story.comparison import compare_stories
from explainer.story.model.story import Story
from tests.builders import a_story, about, claim, correction, country, event, text

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[a](javascript:alert(1)) ![b](https://example.org/b.png) <https://example.org>",
    "**bold** _thin_ `code` ~~gone~~ | a | b |",
    "# heading",
    "1. a list",
    "- a list",
    "&lt;b&gt; &amp; \\*x\\*",
    "```\ncode\n```",
    "> said\n\n<b>so</b>",
    "</details><h1>Out</h1>",
    "[^1] [x] [a]: https://example.org",
]
ALLOWED = {
    "heading_open", "heading_close", "inline", "bullet_list_open", "bullet_list_close",
    "list_item_open", "list_item_close", "paragraph_open", "paragraph_close", "text", "text_special",
    "html_inline",
}  # fmt: skip


def report_of(folder: Path, words: str) -> Report:
    """A report in which these words stand wherever an editor can write."""
    story = about(languages=["en", "de"])
    said = text(words)
    spoken = claim(offer=text(words[:60]), text=said, withdrawn={"on": "2025-08-20", "why": said})
    old = a_story(folder / "before", story=story, events=[event("gone", title=said)])
    new = a_story(
        folder / "after",
        story={**story, "title": {"en": words, "de": words}},
        countries=[country("EST", names=said), country("LVA")],
        events=[event("new", title=said, text=said)],
        corrections=[correction("est-2025-08-20", was=said, now=said)],
        claims={"EST": [spoken]},
    )
    return report_stories(old, new, words, words, ["en", "de"], desk=False)


@pytest.fixture
def two_subjects(the_story: Story, second_story: Story) -> Report:
    return report_stories(second_story, the_story, "one", "other", ["de", "en"], desk=False)


@pytest.mark.parametrize("words", HOSTILE)
def test_in_markdown_words_are_words(tmp_path: Path, words: str) -> None:
    told = as_markdown(report_of(tmp_path, words))
    shown, _, folded = told.partition("<details")
    tokens = MarkdownIt("gfm-like", {"linkify": False, "html": True}).parse(shown)
    flat = [inner for token in tokens for inner in (token, *(token.children or ()))]
    assert len(flat) > 30
    assert {token.type for token in flat} <= ALLOWED
    html = {token.content for token in flat if token.type == "html_inline"}
    assert html <= {"<!-- -->", "<span>", "</span>"}
    wanted = " ".join(words.split())
    said = "".join(token.content for token in flat if token.type in ("text", "text_special"))
    assert said.count(wanted) > 5
    assert folded.count("<") - folded.count("<!-- -->") == 3


@pytest.mark.parametrize("words", ["@somebody", "see #12", "somebody@example.org"])
def test_markdown_calls_nobody_and_links_to_no_issue(tmp_path: Path, words: str) -> None:
    told = as_markdown(report_of(tmp_path, words))
    assert words not in told
    assert words.replace("@", "@<!-- -->").replace("#", "#<!-- -->") in told


@pytest.mark.parametrize("words", ["https://example.org/a", "www.example.org"])
def test_markdown_makes_no_links(tmp_path: Path, words: str) -> None:
    told = as_markdown(report_of(tmp_path, words)).partition("<details")[0]
    assert words not in told.splitlines()[2:]
    assert "://" not in told.replace("\\://", "")
    assert "www." not in told


def test_in_markdown_a_day_at_the_start_begins_no_list(second_story: Story) -> None:
    told = as_markdown(report_days(second_story, None, None, ["en"]))
    assert "\n- 8 May 2024: " in told
    german = as_markdown(report_days(second_story, None, None, ["de"]))
    assert "\n- 8\\. Mai 2024: " in german


def test_the_first_language_is_open_and_the_others_are_folded(two_subjects: Report) -> None:
    told = as_markdown(two_subjects)
    assert told.startswith("## Was sich änderte: one → other\n\n### ")
    assert told.count("<details") == told.count("</details>") == 1
    assert '<details lang="en"><summary>What changed: one → other</summary>\n\n### ' in told
    assert told.endswith("\n\n</details>")


def test_text_has_one_line_for_a_sentence_and_nothing_that_a_terminal_obeys(
    tmp_path: Path,
) -> None:
    assert "a\N{REPLACEMENT CHARACTER}b c" in as_text(report_of(tmp_path, "a\u200bb\n\nc"))
    story = a_story(tmp_path / "story")
    told = as_text(report_stories(story, story, "\x1b[31mred", "\u202eback", ["en"], desk=False))
    assert all(character.isprintable() or character == "\n" for character in told)


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_every_sentence_and_every_line_of_it_is_there(two_subjects: Report, form: str) -> None:
    told = FORMS[form](two_subjects)
    for one_language in two_subjects.sections:
        lines = [one.sentence for group in one_language.groups for one in group.lines]
        lines += [d for group in one_language.groups for one in group.lines for d in one.details]
        assert len(lines) > 300
        assert told.count("\n- ") + told.count("\n  - ") + told.count("\n    ") >= len(lines)
        if form == "text":
            assert all(" ".join(line.split()) in told for line in lines)


def test_json_has_all_of_it_in_both_languages(
    two_subjects: Report, the_story: Story, second_story: Story
) -> None:
    data = json.loads(as_json(two_subjects))
    compared = compare_stories(second_story, the_story)
    assert (data["from"], data["to"]) == ("one", "other")
    assert len(data["changes"]) == len(compared.differences) > 100
    for change in data["changes"]:
        assert set(change) >= {"country", "list", "record", "kind", "sentences"}
        assert set(change["sentences"]) == {"de", "en"}
    kinds = {change["kind"] for change in data["changes"]}
    assert kinds == {"added", "changed", "removed", "status"}
    added = ["added"] * len(the_story.corrections)
    assert [one["kind"] for one in data["corrections"]] == [*added, "removed"]


def test_what_was_so_before_is_folded_between_days(second_story: Story) -> None:
    report = report_days(second_story, None, None, ["en"])
    lines = as_markdown(report).splitlines()
    begin = lines.index("<details><summary>As before, or only reported: 6</summary>")
    assert lines[begin + 1] == ""
    assert [line for line in lines[begin:] if line.startswith("- 3 May 2024: Norway")]
    assert lines.index("</details>") < lines.index("### Corrections")
    assert "\nAs before, or only reported: 6\n- 3 May 2024: Norway" in as_text(report)


def test_json_of_days_tells_status_before_and_after(second_story: Story) -> None:
    data: dict[str, Any] = json.loads(as_json(report_days(second_story, None, None, ["en"])))
    (malta,) = [c for c in data["changes"] if c["record"] == "mlt-2024-05-28"]
    assert malta == {
        "country": "MLT",
        "list": "claims",
        "record": "mlt-2024-05-28",
        "kind": "new_status",
        "day": "2024-05-28",
        "before": "weighing",
        "after": "joining",
        "sentences": {"en": "Malta: weighing a share → taking a share"},
    }
    assert [one["on"] for one in data["corrections"]] == ["2024-07-01"]


@pytest.mark.parametrize("form", sorted(FORMS))
def test_the_same_stories_give_the_same_report(
    the_story: Story, second_story: Story, form: str
) -> None:
    first, again = (
        FORMS[form](report_stories(the_story, second_story, "a", "b", ["de", "en"], desk=True))
        for _ in range(2)
    )
    assert first == again


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_where_nothing_changed_that_is_said(the_story: Story, form: str) -> None:
    told = FORMS[form](report_stories(the_story, the_story, "a", "b", ["de", "en"], desk=False))
    assert "Nichts hat sich geändert." in told
    assert "Nothing changed." in told
