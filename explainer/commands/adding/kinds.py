"""Kinds of questions: a choice, a day, a language, words in a language."""

from collections.abc import Callable
from typing import Any

from explainer.commands.adding.asking import Question
from explainer.desk.talk import Talk
from explainer.editing.typed import Unclear, chosen
from explainer.story.reading.language_tags import names_a_language

Asked = Question[Talk]


def label(name: str, **gaps: str) -> Callable[[Talk], str]:
    """The words of a question."""
    return lambda talk: talk.words.say(f"adding.ask.{name}", **gaps)


def choice(
    name: str,
    part: str,
    values: tuple[str, ...],
    is_asked: Callable[[Talk], bool] = lambda talk: True,
    default: str = "",
) -> Asked:
    """A question with a few fixed answers, which the catalogue names."""

    def options(talk: Talk) -> dict[str, str]:
        return {value: talk.words.say(f"adding.{name}.{value}") for value in values}

    def take(talk: Talk, typed: str) -> None:
        at(talk, part)[name] = chosen(typed, options(talk))

    return Question(name, label(name), take, is_asked, lambda talk: default, options)


def at(talk: Talk, path: str) -> dict[str, Any]:
    """The part of the answers at a path, which is there from now on."""
    around: dict[str, Any] = talk.answers
    for step in path.split("."):
        around = around.setdefault(step, {})
    return around


def put(part: str, name: str, needed: bool = False) -> Callable[[Talk, str], None]:
    """Takes words as they are."""

    def take(talk: Talk, typed: str) -> None:
        if needed and not typed:
            raise Unclear(typed)
        if typed:
            at(talk, part)[name] = typed

    return take


def put_text(path: str, language: str) -> Callable[[Talk, str], None]:
    """A text in a language; that of a statement is needed in the first."""
    around = "said_by." * (path == "office")

    def take(talk: Talk, typed: str) -> None:
        if not typed and path == "text" and language == talk.languages[0]:
            raise Unclear(typed)
        if typed:
            at(talk, f"claim.{around}{path}")[language] = typed

    return take


def day(part: str, name: str, needed: bool = True) -> Callable[[Talk, str], str | None]:
    """Takes a day, and says it back in words."""

    def take(talk: Talk, typed: str) -> str | None:
        if not typed and not needed:
            return None
        day, said = talk.day(typed)
        at(talk, part)[name] = day
        return said

    return take


def language(part: str, name: str) -> Callable[[Talk, str], None]:
    """Takes a tag of a language that there is."""

    def take(talk: Talk, typed: str) -> None:
        if not typed[:2].islower() or not names_a_language(typed):
            raise Unclear(typed)
        at(talk, part)[name] = typed

    return take


def is_own(talk: Talk) -> bool:
    """Whether the country speaks itself."""
    return talk.claim.get("voice") == "own"
