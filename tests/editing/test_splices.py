"""Changes to a file keep every byte that they are not about, whatever the file looks like."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from explainer.editing.proof import CannotChange, with_record, with_value, without_value
from explainer.story.reading.yaml_places import Steps, read_yaml
from tests.builders import SECOND_STORY

FILES = {
    path.relative_to(SECOND_STORY).as_posix(): path.read_bytes()
    for path in sorted(SECOND_STORY.rglob("*.yaml"))
}
LISTS = sorted(name for name in FILES if name != "story.yaml")


def as_it_is(data: bytes) -> bytes:
    return data


def with_windows_breaks(data: bytes) -> bytes:
    return data.replace(b"\n", b"\r\n")


def with_a_mark(data: bytes) -> bytes:
    return b"\xef\xbb\xbf" + data


def without_a_last_break(data: bytes) -> bytes:
    return data.rstrip(b"\n")


def with_comments_at_the_end(data: bytes) -> bytes:
    return data + b"    # of the record\n\n# of the file\n\n"


def with_comments_behind(data: bytes) -> bytes:
    """A comment behind every line but those of texts that go over several."""
    return b"\n".join(
        line + b"  # why" if line.strip().startswith((b"- id:", b"date:", b"sources:")) else line
        for line in data.split(b"\n")
    )


VARIANTS = (
    as_it_is, with_windows_breaks, with_a_mark, without_a_last_break, with_comments_at_the_end,
    with_comments_behind,
)  # fmt: skip
Variant = Callable[[bytes], bytes]

WORDS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029\ufeff\ufffe\uffff"
                  "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"), min_size=1, max_size=40
)  # fmt: skip
TEXTS = st.dictionaries(st.sampled_from(["de", "en", "no", "zh-Hant"]), WORDS, min_size=1)
RECORDS = st.fixed_dictionaries(
    {"id": st.sampled_from(["new-one", "2025", "y"]), "text": TEXTS},
    optional={
        "said_by": st.fixed_dictionaries({"name": WORDS, "office": TEXTS}),
        "sources": st.lists(st.sampled_from(["a", "no", "1e3", "0x1F"]), max_size=3),
        "signed": st.booleans(),
        "old_after": st.integers(0, 400),
        "versions": st.lists(st.fixed_dictionaries({"says": TEXTS, "sources": st.just(["a"])})),
    },
)


def value_of(data: bytes) -> Any:
    placed = read_yaml(SECOND_STORY, "file.yaml", data)
    assert placed.problems == []
    return placed.value


def stays(before: bytes, after: bytes) -> int:
    """How many bytes of the one are at the start or the end of the other."""
    same = next(
        (n for n, pair in enumerate(zip(before, after, strict=False)) if pair[0] != pair[1]), None
    )
    first = min(len(before), len(after)) if same is None else same
    last = 0
    while last < len(before) - first and before[-last - 1] == after[-last - 1]:
        last += 1
    return first + last


def places(value: Any, steps: Steps = ()) -> list[tuple[Steps, Any]]:
    """Every value below this one, with the steps to it."""
    inner = value.items() if isinstance(value, dict) else ()
    inner = enumerate(value) if isinstance(value, list) else inner
    below = [found for key, part in inner for found in places(part, (*steps, key))]
    return [(steps, value), *below] if steps else below


@given(st.sampled_from(LISTS), st.sampled_from(VARIANTS), RECORDS)
@settings(max_examples=60)
def test_a_record_more_is_all_that_an_addition_changes(
    name: str, variant: Variant, record: dict[str, Any]
) -> None:
    before = variant(FILES[name])
    after = with_record(name, before, record)
    assert value_of(after) == [*value_of(before), record]
    assert stays(before, after) == len(before)
    assert after.endswith(b"\n") is before.endswith(b"\n")
    assert (b"\n" in after.replace(b"\r\n", b"")) is (b"\n" in before.replace(b"\r\n", b""))


@given(st.sampled_from(sorted(FILES)), st.sampled_from(VARIANTS), st.randoms(), WORDS)
@settings(max_examples=60)
@example("statuses.yaml", as_it_is, None, "NO")
@example("claims/NOR.yaml", as_it_is, None, "a: b # c")
def test_a_text_set_anew_is_all_that_changes(
    name: str, variant: Variant, random: Any, words: str
) -> None:
    before = variant(FILES[name])
    texts = [(steps, said) for steps, said in places(value_of(before)) if isinstance(said, str)]
    steps, was = random.choice(texts) if random else texts[0]
    after = with_value(name, before, steps, words)
    back = with_value(name, after, steps, was)
    assert value_of(back) == value_of(before)
    changed = [found for found in places(value_of(after)) if found not in places(value_of(before))]
    assert len([found for found in changed if not isinstance(found[1], dict | list)]) <= 1
    assert before.count(b"#") - was.count("#") == after.count(b"#") - words.count("#")


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("name", ["claims/NOR.yaml", "sources.yaml"])
def test_a_field_more_and_away_again_leaves_the_file_as_it_was(name: str, variant: Variant) -> None:
    before = variant(FILES[name])
    steps = (0, "internal")
    bare = without_value(name, before, steps) if "internal" in value_of(before)[0] else before
    after = with_value(name, bare, steps, "A remark.", [*value_of(bare)[0], "internal"])
    assert value_of(after)[0]["internal"] == "A remark."
    assert without_value(name, after, steps) == bare


# what stands there · the record in place · what stands then
ADDITIONS = [
    ("", "- id: b\n"),
    ("# nothing yet\n", "# nothing yet\n- id: b\n"),
    ("# nothing yet", "# nothing yet\n- id: b"),
    ("# soon\n[]\n# end\n", "# soon\n- id: b\n# end\n"),
    ("[]", "- id: b"),
    ("[{id: a}]\n", "[{id: a}, {id: b}]\n"),
    ("- {id: a}\n", "- {id: a}\n\n- id: b\n"),
    ("- id: a\n- id: c\n", "- id: a\n- id: c\n- id: b\n"),
    ("- id: a\n\n- id: c\n", "- id: a\n\n- id: c\n\n- id: b\n"),
    ("  - id: a\n  - id: c\n", "  - id: a\n  - id: c\n  - id: b\n"),
    ("---\n- id: a\n...\n", "---\n- id: a\n\n- id: b\n...\n"),
    ("- id: a\n  # of a\n# below\n", "- id: a\n  # of a\n\n- id: b\n# below\n"),
    ("- note: |\n    long\n\n\n", "- note: |\n    long\n\n- id: b\n\n\n"),
    ("- id: a\r\n- id: c", "- id: a\r\n- id: c\r\n- id: b"),
]


@pytest.mark.parametrize(("before", "after"), ADDITIONS)
def test_a_record_comes_behind_the_last_and_before_what_follows_it(before: str, after: str) -> None:
    assert with_record("some.yaml", before.encode(), {"id": "b"}).decode() == after


# what stands there · steps · the value · what stands then
SETTINGS = [
    ("- {id: a, n: 1}\n", (0, "n"), 2, "- {id: a, n: 2}\n"),
    ("- id: 'a'  # why\n", (0, "id"), "it's", "- id: 'it''s'  # why\n"),
    ('- id: "a"\n', (0, "id"), "b", '- id: "b"\n'),
    ("- id: a\n", (0, "id"), "NO", '- id: "NO"\n'),
    ("- id: a\n", (0, "id"), "2025-08", "- id: 2025-08\n"),
    ("- id: a\n  x:\n", (0, "x"), "b", "- id: a\n  x: b\n"),
    ("- t: >\n    one\n    two\n  n: 1\n", (0, "t"), "three\n", '- t: "three\\n"\n  n: 1\n'),
    ("- l:\n    - a\n    - b\n", (0, "l"), ["c"], "- l:\n    - c\n"),
    ("- l: [a]\n", (0, "l"), [], "- l: []\n"),
    ("- t:\n    de: x # why\n    en: y\n", (0, "t"), {"de": "x", "en": "z"},
     "- t:\n    de: x # why\n    en: z\n"),
    ("- t: {de: x}\n", (0, "t"), {"de": "x", "en": "z"}, "- t: {de: x, en: z}\n"),
    ("- t: {}\n", (0, "t", "de"), "x", "- t: {de: x}\n"),
    ("- id: a\n  z: 1\n", (0, "m"), 2, "- id: a\n  m: 2\n  z: 1\n"),
    ("- z: 1\n  id: a\n", (0, "m"), 2, "- z: 1\n  id: a\n  m: 2\n"),
    ("- id: |\n    a\n\n  z: 1\n", (0, "m"), 2, "- id: |\n    a\n  m: 2\n\n  z: 1\n"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "steps", "value", "after"), SETTINGS)
def test_a_value_takes_the_place_of_the_old_one_or_of_its_field(
    before: str, steps: Steps, value: Any, after: str
) -> None:
    assert with_value("f.yaml", before.encode(), steps, value, ["id", "m", "z"]).decode() == after


# what stands there · the change · why it is refused · line and column
REFUSED = [
    ("- &a {id: a}\n", "set", "an anchor or alias", (1, 3)),
    ("- &a {id: x}\n- *a\n", "set", "an anchor or alias", (1, 3)),
    ("- l:\n    - a\n    # why\n    - b\n", "list", "a comment stands in the value", (2, 5)),
    ("- id: a\n  note: |+\n    long\n\n\n", "add", "no way was found", (1, 1)),
    ("{id: a}\n", "add", "is not a list", (1, 1)),
    ("- id: a\n  id: b\n", "add", "stands twice", (2, 3)),
    ("- id: a\n\t- x\n", "add", "holds a tab", (2, 1)),
    ("<<<<<<< ours\n- id: a\n", "add", "merge conflict", (1, 1)),
    ("- id: fa\xfcr\n".encode("cp1252"), "add", "is not UTF-8 text", (1, 9)),
]


@pytest.mark.parametrize(("before", "change", "wrong", "place"), REFUSED)
def test_what_cannot_be_done_without_a_loss_is_refused_with_its_place(
    before: str | bytes, change: str, wrong: str, place: tuple[int, int]
) -> None:
    data = before if isinstance(before, bytes) else before.encode()
    steps: Steps = (0, "l" if change == "list" else "id")
    with pytest.raises(CannotChange) as refused:
        with_record("some.yaml", data, {"id": "b"}) if change == "add" else with_value(
            "some.yaml", data, steps, ["c"]
        )
    problem = refused.value.problem
    assert wrong in problem.wrong
    assert (problem.place.file, *problem.place[1:]) == ("some.yaml", *place)
    assert problem.remedy
