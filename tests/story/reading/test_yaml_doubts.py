"""What YAML leaves out of a text without a word is told where a text is meant, and only there."""

from pathlib import Path

import pytest

from tests.builders import only_problem, passes, place_of

SOURCE = "- id: paper\n  publisher: P\n  accessed: 2025-08-21\n  language: en\n  kind: wire\n  reliability: high\n"

# what stands behind “title:” of a source, what of it the problem is about, and what it says
LOST = {
    "a number with a hash": ("Poland's plan #2 was dropped", "#2", "“#2 was dropped” is left out"),
    "a hash behind two spaces": ("Poland's plan  #2 was", "#2", "“#2 was” is left out"),
    "a hash and a space": ("Poland's plan # 2 was", "# 2", "“# 2 was” is left out"),
    "a hash behind one word": ("Plan # 2", "# 2", "“# 2” is left out"),
    "a hash behind a tab": ("Plan\t#2", "#2", "“#2” is left out"),
    "a hash at the end": ("The language C #", "#", "“#” is left out"),
    "a hash at the beginning": ("#MeToo and the army", "#MeToo", "“#MeToo and the army” is left out"),
    "words behind quotes": ('"Plan" #2 was dropped', "#2", "“#2 was dropped” is left out"),
    "a second line": ("Words and\n    more\n    #2 of them", "#2", "“#2 of them” is left out"),
    "a line of a block": ("|\n      Words and\n    #2 of them", "#2", "“#2 of them” is left out"),
    "a hash right behind quotes": ("'Plan'#2 was", "#2", "“#2 was” is left out"),
    "behind an empty line": ("Words and\n\n    #2 of them", "#2", "“#2 of them” is left out"),
    "a first line": ("\n    #2 of them\n    was dropped", "#2", "“#2 of them” is left out"),
    "a line behind the key": ("#2 of\n    them", "#2", "“#2 of” is left out"),
    "words behind a pipe": ("| #2 of\n    them", "#2", "“#2 of” is left out"),
    "an ampersand": ("&Co said that", "&Co", "“&Co” is left out"),
    "Null": ("Null", "Null", "“Null” means “nothing”"),
    "null": ("null", "null", "“null” means “nothing”"),
    "a tilde": ("~", "~", "“~” means “nothing”"),
    "more than five": (">5", ">5", "“>” begins a text of several lines"),
}  # fmt: skip


@pytest.mark.parametrize("case", LOST)
def test_what_is_left_out_of_a_text_is_one_problem_at_its_place(tmp_path: Path, case: str) -> None:
    written, about, wrong = LOST[case]
    problem = only_problem(tmp_path, sources=f"{SOURCE}  title: {written}\n")
    assert problem.place == place_of(tmp_path, "sources.yaml", f"title: {written}", about)
    assert wrong in problem.wrong
    assert "in quotes" in problem.remedy


# a comment that would be published, and the sign with which it begins
PUBLISHED = {
    "behind a no-break space": "Words\u00a0# for the desk",
    "behind a space and one that is none": "Words \u2003# for the desk",
    "in quotes": '"Words  # for the desk"',
    "behind a line of several": "|\n    Words  # for the desk\n    more",
    "a line of several": ">\n    Words\n    # for the desk\n    more",
}


@pytest.mark.parametrize("case", PUBLISHED)
def test_a_comment_that_yaml_takes_for_text_is_not_published(tmp_path: Path, case: str) -> None:
    problem = only_problem(tmp_path, sources=f"{SOURCE}  title: {PUBLISHED[case]}\n")
    assert problem.place == place_of(tmp_path, "sources.yaml", "# for")
    assert "“# for the desk” would be published" in problem.wrong


KEPT = {
    "a comment behind two spaces": "Words  # for the desk",
    "a comment behind a tab": "Words\t# for the desk",
    "a comment of two hashes": "Words  ## for the desk",
    "a comment behind quotes": '"Words" # for the desk',
    "a hash within quotes": '"Plan #2"',
    "a hash within a word": "C# and F#",
    "a number set off by a no-break space": "Plan\u00a0#2",
    "a hash and a space within quotes": '"Plan # 2"',
    "a comment above the text": "# for the desk\n    Words",
    "a comment behind a pipe": "|  # for the desk\n    Words",
    "a number in a text of several lines": "|\n    Words\n    # 2",
    "a line of its own": "Words\n  # for the desk\n  #internal: taken out",
    "a line of its own, deep": "Words that go on\n    # for the desk",
    "a comment that only hides a line": "Words that go on\n    #internal: x",
    "words that other readers of YAML turn around": "NO",
    "yes": "yes",
    "a day": "2025-08-20",
    "a time": "12:30:45",
    "a number with a stroke": "1_000",
    "an octal number": "0o7",
    "a text of several lines": "|\n    Words\n    #2 of them",
    "an ampersand within": "Smith & Co",
}


@pytest.mark.parametrize("case", KEPT)
def test_what_is_whole_is_no_problem(tmp_path: Path, case: str) -> None:
    assert passes(tmp_path, sources=f"{SOURCE}  title: {KEPT[case]}\n")


@pytest.mark.parametrize(
    "line", ["url: https://example.org/a # old", "leans_on: ~", "kind: wire #2", "published: null"]
)
def test_where_no_text_is_meant_nothing_is_lost(tmp_path: Path, line: str) -> None:
    kept = "".join(one for one in SOURCE.splitlines(True) if line.split(":")[0] not in one)
    assert passes(tmp_path, sources=f"{kept}  {line}\n")


def test_an_anchor_that_something_refers_to_is_meant(tmp_path: Path) -> None:
    assert passes(tmp_path, sources=f"{SOURCE}  title: &t Words\n  short: *t\n")


def test_a_text_in_a_language_is_told_with_its_place_in_the_story(tmp_path: Path) -> None:
    events = "- {id: e, date: 2025-08-15, title: {en: x}, text: {en: ~}, sources: [paper]}\n"
    problem = only_problem(tmp_path, events=events)
    assert problem.place == place_of(tmp_path, "events.yaml", "~")
    assert problem.remedy.startswith("put the whole text in quotes")
