"""Marks of HTML and Markdown that a text brought along from where it was copied."""

from pathlib import Path

import pytest

from tests.builders import claim, place_of, problems_in, source, text, write_story


@pytest.mark.parametrize(
    "mark", ["<b>", "</p>", "<br/>", '<a href="x">', "&amp;", "&nbsp;", "&#8211;", "&#x2013;",
             "[there](https://example.org)", "**very**"],
)  # fmt: skip
def test_a_mark_is_told_of_where_it_stands(tmp_path: Path, mark: str) -> None:
    write_story(tmp_path, claims={"EST": [claim(text=text(f"It said {mark} so."))]})
    (hint,) = problems_in(tmp_path)
    assert hint.hint
    assert hint.wrong == f"holds “{mark}”, which readers would see as it stands"
    assert hint.place == place_of(tmp_path, "claims/EST.yaml", f"It said {mark} so.")


def test_titles_of_pages_are_looked_at_and_addresses_are_not(tmp_path: Path) -> None:
    page = source("paper", title="Who &amp; what", url="https://example.org/a?b=1&copy;=2")
    (hint,) = problems_in(write_story(tmp_path, sources=[page]))
    assert "“&amp;”" in hint.wrong


@pytest.mark.parametrize("begins", ["[", "[a](", "<a ", "*a", "&am"])
def test_a_text_of_many_beginnings_is_looked_through_once(tmp_path: Path, begins: str) -> None:
    """Were it looked through again from each beginning to the end, this would take minutes."""
    words = begins * 200_000
    story = write_story(tmp_path, claims={"EST": [claim(text=text(words))]})
    assert not any("which readers would see" in problem.wrong for problem in problems_in(story))
