"""Questions on a terminal, one after the other: back, what was typed as the default, and on again.

What is asked belongs to the questions; what was typed is all that is kept, and said again from the
start when somebody goes back.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

import click

from explainer.editing.typed import Unclear
from explainer.story.reading.problems import visible
from explainer.wording.catalogue import Catalogue

BACK, HELP, NOTHING = "<", "?", "-"
T = TypeVar("T")


@dataclass(frozen=True)
class Question(Generic[T]):
    """One thing that is asked: when, with which default, out of what, and what becomes of it.

    ``take`` raises ``Unclear`` for what is not clear, and may return what is said back. ``options``
    are shown with numbers from ``first``; ``explain`` has lines for whoever asks.
    """

    name: str
    label: Callable[[T], str]
    take: Callable[[T, str], str | None]
    is_asked: Callable[[T], bool] = lambda talk: True
    default: Callable[[T], str] = lambda talk: ""
    options: Callable[[T], Mapping[str, str]] = lambda talk: {}
    explain: Callable[[T], list[str]] = lambda talk: []
    first: int = 1


@dataclass
class Asking(Generic[T]):
    """The questions, what was typed for each, and what had been before somebody went back."""

    questions: list[Question[T]]
    start: Callable[[], T]
    words: Catalogue
    keep: Callable[[Mapping[str, str]], None]
    typed: dict[str, str] = field(default_factory=dict)
    former: dict[str, str] = field(default_factory=dict)

    def run(self) -> T:
        """What all answers make together."""
        while True:
            talk = self.start()
            if all(self._answered(question, talk) for question in self.questions):
                return talk

    def back_to(self, name: str) -> None:
        """Ask again from a question on; what was typed since is the default then."""
        names = list(self.typed)
        for later in names[names.index(name) :]:
            self.former[later] = self.typed.pop(later)

    def _answered(self, question: Question[T], talk: T) -> bool:
        """Whether to go on: what was typed is taken, or asked for; not if somebody goes back."""
        if not question.is_asked(talk):
            return True
        if question.name in self.typed:
            try:
                question.take(talk, self.typed[question.name])
            except Unclear:  # the story is another than when this was kept
                self.former[question.name] = self.typed.pop(question.name)
            else:
                return True
        answer = self._ask(question, talk)
        if answer is None:
            if self.typed:
                self.back_to(list(self.typed)[-1])
            return False
        self.typed[question.name] = answer
        self.keep(self.typed)
        return True

    def _ask(self, question: Question[T], talk: T) -> str | None:
        default = self.former.get(question.name) or question.default(talk)
        self._show(question, talk)
        while True:
            answer = click.prompt(
                question.label(talk),
                default=default,
                show_default=bool(default),
                prompt_suffix=" > ",
            ).strip()
            if answer == BACK:
                return None
            if answer == HELP:
                for line in question.explain(talk) or [self.words.say("adding.help")]:
                    click.echo(f"  {visible(line)}")
                continue
            answer = "" if answer == NOTHING else answer
            try:
                said = question.take(talk, answer)
            except Unclear as unclear:
                default = unclear.meant or default
                click.echo(f"  {visible(self._not_taken(unclear))}")
                continue
            if said:
                click.echo(f"  → {visible(said)}")
            return answer

    def _show(self, question: Question[T], talk: T) -> None:
        options = question.options(talk)
        if options:
            numbered = enumerate(options.values(), question.first)
            click.echo("  " + "   ".join(f"{n} {visible(name)}" for n, name in numbered))

    def _not_taken(self, unclear: Unclear) -> str:
        if not unclear.typed:
            return self.words.say("adding.needed")
        if unclear.meant:
            return self.words.say("adding.meant", typed=unclear.typed, meant=unclear.meant)
        if unclear.among:
            among = ", ".join(unclear.among[:8])
            return self.words.say("adding.several", typed=unclear.typed, among=among)
        return self.words.say("adding.not_taken", typed=unclear.typed)
