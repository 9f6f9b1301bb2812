"""Characters that nobody sees are told where they have no use, and let be where they have one."""

from pathlib import Path

import pytest

from explainer.story.model.unseen import fault_in, may_hide
from tests.builders import only_problem, place_of, source

# the words · what is wrong · with which character
FAULTS = [
    ("\u3164", "shows nothing but {}", "\u3164"),
    ("\u2800\u2800", "shows nothing but {}", "\u2800"),
    ("\u200d \u0301", "shows nothing but {}", "\u200d"),
    ("\U000e0041", "shows nothing but {}", "\U000e0041"),
    ("A title\u200b", "ends with {}, which nobody sees", "\u200b"),
    ("A title\u00ad", "ends with {}, which nobody sees", "\u00ad"),
    ("A title\u200e", "ends with {}, which nobody sees", "\u200e"),
    ("A title\u200d", "ends with {}, which nobody sees", "\u200d"),
    ("\u2060A title", "begins with {}, which nobody sees", "\u2060"),
    ("\u0301A title", "begins with {}, which belongs onto a letter", "\u0301"),
    ("A\u3164title", "holds {}", "\u3164"),
    ("A\u2800title", "holds {}", "\u2800"),
    ("A\U000e0041title", "holds {}", "\U000e0041"),
    ("A ti\u200dtle", "holds {}, which has no use there", "\u200d"),
    ("A ti\ufe0ftle", "holds {}, which has no use there", "\ufe0f"),
    ("A\u2063title", "holds {}, which has no use there", "\u2063"),
    ("A\u115ftitle", "holds {}, which has no use there", "\u115f"),
    ("A\u180etitle", "holds {}, which has no use there", "\u180e"),
    ("A \u200btitle", "holds {}, which has no use there", "\u200b"),
    ("A ti\u200b\u200ctle", "holds {}, which has no use there", "\u200c"),
    ("A \u200etitle", "holds {}, which has no use there", "\u200e"),
    ("A\ufffdtitle", "holds {}", "\ufffd"),
    ("A\ufffctitle", "holds {}", "\ufffc"),
    ("A\ue000title", "holds {}", "\ue000"),
]
USED = [
    "A title", "Grüße", "Größe\u00adn\u00adordnung", "10\u00a0000", "10\u202f000", "a\u200bb", "a\u2060b",
    "👩\u200d👩\u200d👧", "❤\ufe0f", "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "می\u200cخواهم", "ک\u200d", "क\u094d\u200dष", "שלום (Kyiv)\u200f", "\u200eKyiv, שלום", "e\u0301a",
    "Auf\u200clage", "❤\ufe0f\u200d🔥", "1\ufe0f\u20e3", "ᠪ\u180eᠠ", "\u200fשלום \u200e5%", "ก\u200bข", "5\u200e%",
    "⠓⠑⠇⠇⠕⠀⠺", "葛\U000e0100城", "…", "?",
]  # fmt: skip


@pytest.mark.parametrize(("words", "wrong", "character"), FAULTS)
def test_what_nobody_sees_and_nobody_needs_is_a_fault(
    words: str, wrong: str, character: str
) -> None:
    assert fault_in(words) == (wrong, character)
    assert may_hide(f"title: {words}\n")


@pytest.mark.parametrize("words", USED)
def test_what_a_text_has_a_use_for_is_none(words: str) -> None:
    assert fault_in(words) is None


def test_the_problem_stands_at_the_character(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, sources=[source("paper", title="A title\u200b")])
    assert problem.place == place_of(tmp_path, "sources.yaml", "\u200b")
    assert problem.wrong == "“title” ends with U+200B zero width space, which nobody sees"


def test_a_character_as_an_escape_is_found_too(tmp_path: Path) -> None:
    written = '- {id: paper, publisher: "\\u3164", accessed: 2025-08-21, language: en, kind: wire, '
    problem = only_problem(tmp_path, sources=written + "reliability: high}\n")
    assert problem.place == place_of(tmp_path, "sources.yaml", '"\\u3164"')


def test_an_id_with_one_is_told_by_what_was_meant(tmp_path: Path) -> None:
    sources = [source("paper"), source("x\u200by", url=None, publisher="P")]
    problem = only_problem(tmp_path, sources=sources)
    assert problem.remedy == "did you mean “xy”?"
