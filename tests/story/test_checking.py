"""Everything that is wrong with a story is found in one run, or else the story is there."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.story import checking
from explainer.story.checking import RULES, check_story, read_folder, read_story
from explainer.story.reading.problems import StoryProblems
from explainer.story.reading.story_folder import read_draft
from tests.builders import SECOND_STORY, about, problems_in, write_story

# file · what stands there · the mistake · what is said of it
ONE_MISTAKE_PER_FILE = [
    ("claims/CAN.yaml", "date: 2024-06-10", "date: 2024-06-31", "not in the calendar"),
    ("claims/CHE.yaml", "status: objecting", "status: objectin", "nothing has the id"),
    ("claims/CYP.yaml", "voice: own\n  status: declined", "voice: report\n  status: declined",
     "cannot set a status"),
    ("claims/IRL.yaml", "voice: report", "voice: rapport", "cannot be “rapport”"),
    ("claims/ISL.yaml", "phase: trial-voyage", "phase: trial-voyages", "nothing has the id"),
    ("claims/joint.yaml", "[CAN, IRL, PRT]", "[CAN]", "names CAN alone"),
    ("claims/LUX.yaml", "id: lux-2024-06-20", "id: lux-2024-05-08", "is there twice"),
    ("claims/MLT.yaml", "date: 2024-05-28", "date: 2024-05-10", "a second status"),
    ("claims/NOR.yaml", "sources: [fjord_herald]", "source: [fjord_herald]", "no field here"),
    ("claims/PRT.yaml", "  internal:", "\tinternal:", "tab"),
    ("contribution_types.yaml", "{en: Crew}", "Crew", "without a language"),
    ("corrections.yaml", "on: 2024-07-01", "on: July 2024", "is not a day"),
    ("countries.yaml", "{code: CHE, role: opponent}", "{code: CHE, role: opponnent}",
     "cannot be “opponnent”"),
    ("disagreements.yaml", "[fjord_herald]", "[fjord_herold]", "nothing has the id"),
    ("events.yaml", "countries: [NOR]", "countries: [NRO]", "nothing has the id"),
    ("glossary.yaml", "term: {en: Share}", "term: {eng: Share}", "no language of this story"),
    ("numbers.yaml", "bound: exact", "bound: between", "do not fit"),
    ("origins.yaml", "anonymous: true", "anonymous: yes", "cannot be “yes”"),
    ("phases.yaml", "end: 2025-06-30", "end: 2024-06-30", "no start before it"),
    ("sources.yaml", "url: https://example.org/fjord/berth", "url: javascript:alert(1)",
     "no web address"),
    ("statuses.yaml", "scale: no", "scale: nay", "cannot be “nay”"),
    ("story.yaml", "named_by: harbour_daily", "named_by: harbor_daily", "nothing has the id"),
    ("plans.yaml", "described: 2024-05-21", "described: lately", "is not a day"),
]  # fmt: skip


def test_one_mistake_in_each_file_is_found_in_one_run(tmp_path: Path) -> None:
    folder = tmp_path / "story"
    shutil.copytree(SECOND_STORY, folder)
    assert {file for file, *_ in ONE_MISTAKE_PER_FILE} == {
        path.relative_to(folder).as_posix() for path in folder.rglob("*.yaml")
    }
    for file, good, bad, _ in ONE_MISTAKE_PER_FILE:
        content = (folder / file).read_text("utf-8")
        assert good in content, file
        (folder / file).write_text(content.replace(good, bad, 1), "utf-8")
    found = problems_in(folder)
    for file, _, _, said in ONE_MISTAKE_PER_FILE:
        in_file = [problem for problem in found if problem.place.file == file]
        assert any(said in problem.wrong for problem in in_file), (file, in_file)


def test_every_rule_that_is_written_is_asked() -> None:
    rules = {name for name in vars(checking) if name.startswith("check_")} - {"check_story"}
    assert len(rules) > 10
    assert {rule.__name__ for rule in RULES} == rules


def test_a_story_without_problems_is_read() -> None:
    story = read_story(SECOND_STORY)
    assert len(story.claims) == 15
    assert story.about.state == "maintained"


def test_a_story_with_a_problem_raises_all_of_them(tmp_path: Path) -> None:
    write_story(tmp_path, sources=None, story=about(state="open", published="soon"))
    with pytest.raises(StoryProblems) as raised:
        read_story(tmp_path)
    assert [problem.place.file for problem in raised.value.problems] == [
        "sources.yaml",
        "story.yaml",
        "story.yaml",
    ]


def test_hints_do_not_stop_a_story(tmp_path: Path) -> None:
    write_story(tmp_path, story=about(languages=["en", "de"]))
    assert all(problem.hint for problem in problems_in(tmp_path))
    assert read_story(tmp_path).about.languages == ("en", "de")


def test_an_empty_folder_is_told_what_is_missing(tmp_path: Path) -> None:
    assert [problem.place.file for problem in problems_in(tmp_path)] == [
        "claims",
        "contribution_types.yaml",
        "countries.yaml",
        "sources.yaml",
        "statuses.yaml",
        "story.yaml",
    ]


FILES = sorted(path.relative_to(SECOND_STORY).as_posix() for path in SECOND_STORY.rglob("*.yaml"))
PIECES = ["null", "NO", "-1", "~", "[]", "{}", "[[]]", "*a", "&a", "\n", "\n- ", "  ", ": ", "\t"]


# mutants of another story stand in tests/fuzz, and tens of thousands in the full tests
@settings(max_examples=40, deadline=None)
@given(
    file=st.sampled_from(FILES),
    cut=st.integers(0, 2000),
    width=st.integers(0, 40),
    pieces=st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=4),
)
def test_a_mutated_story_gives_problems_and_never_raises(
    tmp_path_factory: pytest.TempPathFactory, file: str, cut: int, width: int, pieces: list[str]
) -> None:
    folder = tmp_path_factory.getbasetemp() / "mutated"
    if not folder.exists():
        shutil.copytree(SECOND_STORY, folder)
    content = (SECOND_STORY / file).read_text("utf-8")
    cut = min(cut, len(content))
    mutated = content[:cut] + "".join(pieces) + content[cut + width :]
    try:
        (folder / file).write_bytes(mutated.encode("utf-8", "surrogatepass"))
        for problem in check_story(read_draft(folder)):
            assert str(problem).encode()
            assert problem.remedy
    finally:
        (folder / file).write_text(content, "utf-8")


def test_a_plan_is_read_as_if_it_were_written_and_nothing_is(tmp_path: Path) -> None:
    folder = tmp_path / "story"
    shutil.copytree(SECOND_STORY, folder)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    sources = (folder / "sources.yaml").read_bytes()
    planned = {
        "sources.yaml": sources.replace(b"reliability: high", b"reliability: medium"),
        "origins/a-2024-05-01.yaml": b"- {id: a-2024-05-01, who: A, what: text}\n",
        "claims/CAN/can-2024-06-11.yaml": b"- id: can-2024-06-11\n  date: soon\n",
    }
    reading = read_folder(folder, planned)
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
    for name, data in planned.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(data)
    written = read_folder(folder)
    assert reading.found == written.found
    assert {problem.place.file for problem in reading.found} == {"claims/CAN/can-2024-06-11.yaml"}
    assert "a-2024-05-01" in reading.draft.known("origins")
    assert reading.draft.digest.hexdigest() == written.draft.digest.hexdigest()


def test_a_plan_mends_what_is_missing_or_unreadable(tmp_path: Path) -> None:
    folder = tmp_path / "story"
    shutil.copytree(SECOND_STORY, folder)
    good = {name: (folder / name).read_bytes() for name in ("sources.yaml", "claims/CAN.yaml")}
    (folder / "sources.yaml").write_bytes(b"\xff")
    (folder / "claims/CAN.yaml").unlink()
    assert read_folder(folder).problems
    assert read_folder(folder, good).found == ()
    shutil.rmtree(folder / "claims")
    everything = {
        path.relative_to(SECOND_STORY).as_posix(): path.read_bytes()
        for path in SECOND_STORY.rglob("*.yaml")
    }
    assert read_folder(folder, everything).found == ()
