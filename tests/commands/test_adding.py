"""The questions of ``explainer add`` on a terminal."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from explainer.cli import main
from explainer.commands import add
from explainer.editing.together import write_together
from explainer.story.checking import read_folder, read_story
from tests.builders import SECOND_STORY

# what is typed, a line a question
NEW_PAGE = [
    "https://fjord.example/2024/05/28/sauna?utm_source=x Three cooks for a ship",
    "Fjord Times", "3", "high", "en",  # of a new host; the day is in the address
    "Delfi 27.5.", "1", "2", "",  # a new origin: an interview
]  # fmt: skip
KNOWN_PAGE = ["https://www.example.org/courier/icebreaker/"]
STATEMENT = ["irel", "27.5.", "1", "Ada Newcomer", "1", "Minister", "2", "crew"]
TEXTS = ["two cooks", "The minister said that Ireland was thinking of two cooks.", ""]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(add, "_on_a_terminal", lambda: True)
    folder = Path(shutil.copytree(SECOND_STORY, tmp_path / "story"))
    sources = (folder / "sources.yaml").read_text("utf-8")
    (folder / "sources.yaml").write_text(
        sources.replace("https://example.org/harbour/six", "https://harbour.example/six"), "utf-8"
    )
    return folder


def talk(folder: Path, *lines: str, flags: tuple[str, ...] = ("--lang", "en")) -> Result:
    typed = "".join(f"{line}\n" for line in lines)
    arguments = ["add", "--story", str(folder), *flags]
    result = CliRunner().invoke(main, arguments, input=typed)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def new_claim(folder: Path) -> str:
    (path,) = (folder / "claims").glob("*/*.yaml")
    return path.read_text("utf-8")


def test_a_statement_with_a_new_page_and_origin_is_asked_for_and_written(folder: Path) -> None:
    result = talk(folder, NEW_PAGE[0], "", *NEW_PAGE[1:], *STATEMENT, *TEXTS, "y")
    assert result.exit_code == 0, result.output
    assert (
        "without utm_source · fjord.example is new · 28 May 2024 (from the address)"
        in result.output
    )
    assert "→ Ireland" in result.output
    assert "+++ claims/IRL/irl-2024-05-27-newcomer.yaml" in result.output
    assert "The story then stands on 30 June 2024." in result.output
    story = read_story(folder)
    claim = story.claims["irl-2024-05-27-newcomer"]
    page = story.sources[claim.sources[0]]
    assert claim.said_by
    assert (claim.status, claim.contributions, claim.offer) == (
        "weighing",
        ("crew",),
        {"en": "two cooks"},
    )
    assert (claim.said_by.name, claim.said_by.office) == ("Ada Newcomer", {"en": "Minister"})
    assert (page.title, page.url, page.kind, page.reliability, str(page.published)) == (
        "Three cooks for a ship", "https://fjord.example/2024/05/28/sauna", "secondary", "high",
        "2024-05-28",
    )  # fmt: skip
    assert page.leans_on == ("delfi-2024-05-27",)
    assert story.origins["delfi-2024-05-27"].what == "interview"
    assert not (folder / ".explainer/answers.json").exists()


def test_a_known_page_is_shown_with_its_statements_and_not_asked_about(folder: Path) -> None:
    result = talk(folder, *KNOWN_PAGE, *STATEMENT, *TEXTS, "y")
    assert result.exit_code == 0, result.output
    assert "known already: The Example Courier: A duchy without a coast" in result.output
    assert "lux-2024-06-20" in result.output
    assert "sources: [courier]" in new_claim(folder)


def test_a_page_of_a_known_host_is_offered_and_can_be_put_right(folder: Path) -> None:
    page = [
        "https://news.harbour.example/2024/06/01/x",
        "reliability, title",
        "A title",
        "1",
        "own",
    ]
    result = talk(folder, *page, *STATEMENT, *TEXTS, "y")
    assert result.exit_code == 0, result.output
    assert "Harbour Daily, secondary, medium, en (as with harbour.example (1))" in result.output
    (new,) = (folder / "sources").iterdir()
    assert "publisher: Harbour Daily\n  title: A title\n" in new.read_text()
    assert "leans_on: []\n  reliability: high\n" in new.read_text()


def test_letters_left_in_a_list_are_never_taken(folder: Path) -> None:
    country = ["irelnd", ""]  # told and meant, then taken by Enter
    result = talk(folder, *KNOWN_PAGE, "xy", *country, *STATEMENT[1:], *TEXTS, "y")
    assert result.exit_code == 0, result.output
    assert "“xy” is not chosen." in result.output
    assert "Did you mean Ireland?" in result.output
    result = talk(folder, *KNOWN_PAGE, "i")
    assert "“i” could be several: Ireland, Iceland" in result.output


def test_going_back_keeps_what_was_given_as_the_default(folder: Path) -> None:
    lines = [*STATEMENT[:2], "<", "<", "ireland", "", *STATEMENT[2:]]
    result = talk(folder, *KNOWN_PAGE, *lines, *TEXTS, "y")
    assert result.exit_code == 0, result.output
    assert "[27.5.]" in result.output
    assert "date: 2024-05-27" in new_claim(folder)


def test_a_status_is_explained_and_none_is_set_by_enter(folder: Path) -> None:
    lines = [*STATEMENT[:6], "?", "", "", "", ""]
    result = talk(folder, *KNOWN_PAGE, *lines, "Ireland spoke.", "", "y")
    assert result.exit_code == 0, result.output
    weighing = read_story(SECOND_STORY).statuses["weighing"]
    assert f"{weighing.label['en']}: {weighing.definition['en']}" in result.output
    assert "status" not in new_claim(folder)


def test_nothing_is_written_unless_somebody_says_so(folder: Path) -> None:
    before = sorted(folder.rglob("*.yaml"))
    result = talk(folder, *KNOWN_PAGE, *STATEMENT, *TEXTS, "", "n")
    assert result.exit_code == 130
    assert "`explainer add --resume` goes on from here" in result.output
    assert sorted(folder.rglob("*.yaml")) == before


def test_an_interrupted_conversation_goes_on_where_it_was(folder: Path) -> None:
    assert talk(folder, *KNOWN_PAGE, *STATEMENT[:4]).exit_code == 130
    assert json.loads((folder / ".explainer/answers.json").read_text()) == {
        "page": KNOWN_PAGE[0], "country": "irel", "date": "27.5.", "voice": "1",
        "person": "Ada Newcomer",
    }  # fmt: skip
    result = talk(folder, *STATEMENT[4:], *TEXTS, "y", flags=("--lang", "en", "--resume"))
    assert result.exit_code == 0, result.output
    assert "Page: address" not in result.output
    assert "Ada Newcomer" in new_claim(folder)


def test_what_was_kept_and_is_no_more_possible_is_asked_again(folder: Path) -> None:
    talk(folder, *KNOWN_PAGE, *STATEMENT[:2])
    kept = folder / ".explainer/answers.json"
    kept.write_text(kept.read_text().replace("irel", "atlantis"))
    result = talk(folder, "", "irel", *STATEMENT[2:], flags=("--lang", "en", "--resume"))
    assert "“atlantis” is not chosen." in result.output
    kept.write_text("{")
    assert "Page: address" in talk(folder, flags=("--lang", "en", "--resume")).output


def test_a_field_can_be_put_right_before_writing(folder: Path) -> None:
    result = talk(folder, *KNOWN_PAGE, *STATEMENT, *TEXTS, "b", "10", "three cooks", "", "", "y")
    assert result.exit_code == 0, result.output
    assert "offer: {en: three cooks}" in new_claim(folder)


def test_problems_are_told_and_stop_the_writing(folder: Path) -> None:
    lines = [*STATEMENT[:6], "2", "", "Ireland was thinking.", "", "y", "n"]
    page = ["https://fjord.example/1", "Fjord Times", "", "", "4", "low", "en", "not said"]
    result = talk(folder, *page, *lines)
    assert result.exit_code == 130
    assert "rests on mirrors or sources of low reliability alone" in result.output
    assert "Nothing can be written like this." in result.output
    assert not (folder / "claims/IRL").exists()


def test_a_person_of_another_office_and_a_joint_statement_are_asked_for(folder: Path) -> None:
    talk(folder, *KNOWN_PAGE, *STATEMENT, *TEXTS, "y")
    lines = [
        "ireland, portugal",
        "28.5.",
        "2",
        "newc",
        "2",
        "President",
        "iceland",
        "0",
        "",
        "Both.",
    ]
    result = talk(folder, *KNOWN_PAGE, *lines, "", "y")
    assert result.exit_code == 0, result.output
    assert "Ada Newcomer, Minister (last 27 May 2024)" in result.output
    (path,) = (folder / "claims/joint").iterdir()
    assert "countries: [IRL, PRT]" in path.read_text()
    assert "{name: Ada Newcomer, office: {en: President}, country: ISL}" in path.read_text()


def test_a_quote_has_a_speaker_a_rendering_and_a_language(folder: Path) -> None:
    quote = ["We have two cooks", "", "1", ""]
    result = talk(folder, *KNOWN_PAGE, *STATEMENT, *TEXTS[:2], *quote, "y")
    assert result.exit_code == 0, result.output
    claim = read_story(folder).claims["irl-2024-05-27-newcomer"]
    assert claim.quote
    assert (claim.quote.speaker, claim.quote.language) == ("Ada Newcomer", "en")


def test_a_story_that_changed_while_somebody_typed_is_shown_anew(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from explainer.commands.adding import conversation

    real, calls = conversation.plan_addition, []

    def planning(*given, **named):  # type: ignore[no-untyped-def]
        plan = real(*given, **named)
        if not calls:  # somebody else writes the same statement
            write_together(folder, plan.changes)
        calls.append(plan)
        return plan

    monkeypatch.setattr(conversation, "plan_addition", planning)
    result = talk(folder, *KNOWN_PAGE, *STATEMENT, *TEXTS, "y", "n")
    assert "The story has changed meanwhile" in result.output
    assert result.exit_code == 130
    assert len(calls) >= 3


def test_the_questions_are_in_the_language_of_lang(folder: Path) -> None:
    result = CliRunner().invoke(
        main, ["add", "--story", str(folder)], input="", env={"LANG": "de_DE.UTF-8", "LC_ALL": ""}
    )
    assert "Seite: Adresse, dahinter die Überschrift" in result.output
    assert talk(folder, flags=("--lang", "tlh")).exit_code == 2


def test_a_day_in_the_future_is_not_taken(folder: Path) -> None:
    future = f"{date.today().year + 1}-01-01"
    result = talk(folder, *KNOWN_PAGE, "irel", future)
    assert f"“{future}” is not chosen." in result.output
    assert read_folder(folder).problems == ()
