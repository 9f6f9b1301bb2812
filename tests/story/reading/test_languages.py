"""Texts in the languages of their story: the first is always there, the others are hints."""

from pathlib import Path

from tests.builders import (
    about,
    claim,
    only_problem,
    place_of,
    problems_in,
    quote,
    source,
    write_story,
)

EST = "claims/EST.yaml"
BOTH = {"de": "Worte", "en": "words"}


def test_texts_in_all_languages_of_the_story_pass(tmp_path: Path) -> None:
    assert problems_in(write_story(tmp_path)) == ()


def test_a_language_that_the_story_does_not_have_is_found_and_the_near_one_named(
    tmp_path: Path,
) -> None:
    found = problems_in(write_story(tmp_path, claims={"EST": [claim(text={"eng": "words"})]}))
    unknown = next(problem for problem in found if "no language" in problem.wrong)
    assert unknown.place == place_of(tmp_path, EST, "eng")
    assert (unknown.allowed, unknown.remedy) == ("en", "did you mean “en”?")


def test_a_text_without_the_first_language_is_a_problem(tmp_path: Path) -> None:
    found = problems_in(write_story(tmp_path, story=about(languages=["de"])))
    missing = [problem for problem in found if problem.wrong == "the text is missing in “de”"]
    assert missing
    assert not any(problem.hint for problem in missing)
    assert place_of(tmp_path, "story.yaml", "title:\n  en", "en") in [p.place for p in missing]


def test_a_text_without_another_language_is_a_hint_with_its_place(tmp_path: Path) -> None:
    hints = problems_in(write_story(tmp_path, story=about(languages=["en", "de"])))
    assert hints
    assert all(hint.hint and hint.wrong == "the text is missing in “de”" for hint in hints)
    assert all(hint.remedy == "add “de: …”" for hint in hints)
    files = {hint.place.file for hint in hints}
    assert files == {EST, "story.yaml", "statuses.yaml", "contribution_types.yaml"}


def test_a_quote_in_a_language_that_there_is_not_is_found(tmp_path: Path) -> None:
    found = problems_in(write_story(tmp_path, claims={"EST": [claim(quote=quote(language="xx"))]}))
    (problem,) = [one for one in found if not one.hint]
    assert problem.place == place_of(tmp_path, EST, "xx")
    assert problem.wrong == "“xx” is a language that nobody knows"


def test_a_translation_of_a_quote_is_not_missed_in_the_language_of_the_quote(
    tmp_path: Path,
) -> None:
    translated = quote(language="et", text="Valmis", translation={"de": "Bereit"})
    found = problems_in(
        write_story(
            tmp_path,
            story=about(languages=["en", "de"]),
            sources=[source("paper", language="et")],
            claims={"EST": [claim(text=BOTH, quote=translated)]},
        )
    )
    assert EST not in {problem.place.file for problem in found}


def test_a_translation_in_a_language_that_the_story_does_not_have_is_found(
    tmp_path: Path,
) -> None:
    translated = quote(translation={"enn": "Ready"})
    problem = only_problem(tmp_path, claims={"EST": [claim(quote=translated)]})
    assert problem.place == place_of(tmp_path, EST, "enn")
    assert problem.remedy == "did you mean “en”?"
