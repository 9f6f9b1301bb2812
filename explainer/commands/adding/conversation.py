"""A new statement asked for on a terminal, shown as it will be, and written when somebody says so."""

import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from explainer.commands.adding.asking import Asking
from explainer.commands.adding.page_questions import of_page
from explainer.commands.adding.statement_questions import of_statement
from explainer.commands.adding.text_questions import of_texts
from explainer.commands.planned import card, diff, tell_problems, write, written_note
from explainer.desk.talk import Talk
from explainer.editing.addition import plan_addition
from explainer.editing.draft_answers import drop_answers, keep_answers, kept_answers
from explainer.editing.offers import Answers
from explainer.editing.plan import Plan
from explainer.story.checking import read_folder
from explainer.wording.catalogue import Catalogue, full_day

INTERRUPTED = 130


def converse(folder: Path, words: Catalogue, today: date, resume: bool) -> None:
    """Ask, show, and write; interrupted, it keeps what was typed and ends with 130."""
    try:
        _converse(folder, words, today, resume)
    except click.Abort:
        click.echo(f"\n{words.say('adding.interrupted')}", err=True)
        sys.exit(INTERRUPTED)


def _converse(folder: Path, words: Catalogue, today: date, resume: bool) -> None:
    before = read_folder(folder)
    first = Talk(before, words, today)
    asked = [*of_page(), *of_statement(first.languages), *of_texts(first.languages)]
    asking = Asking(
        asked,
        lambda: Talk(before, words, today),
        words,
        lambda typed: keep_answers(folder, typed),
        kept_answers(folder) if resume else {},
    )
    click.echo(words.say("adding.keys"))
    edited: Answers | None = None
    while True:
        answers = edited or asking.run().answers
        plan = plan_addition(folder, answers, today)
        for line in _shown(plan, words):
            click.echo(line)
        tell_problems(plan, str)
        chosen = _what_now(words, plan.is_ready)
        if chosen == "yes":
            now = plan_addition(folder, answers, today)
            if now.fingerprint == plan.fingerprint and now.problems == plan.problems:
                write(folder, plan)
                drop_answers(folder)
                click.echo(written_note(plan))
                return
            click.echo(words.say("adding.changed_meanwhile"))
        elif chosen == "back":
            edited = None
            asking.back_to(_which(asking, words))
        elif chosen == "edit":
            edited = _edited(answers, words)
        else:
            raise click.Abort


def _shown(plan: Plan, words: Catalogue) -> Iterator[str]:
    """The card, what else is to be judged, the files, and the day on which the story stands then."""
    yield ""
    yield from card(plan)
    yield from (f"{hint}\n" for hint in plan.hints)
    yield from diff(plan.changes)
    about = plan.reading.draft.about
    if about:
        yield words.say("adding.stands_on", day=full_day(about.record.as_of, words))


def _what_now(words: Catalogue, ready: bool) -> str:
    """What somebody wants to be done, by its letter in either language; nothing is written by Enter."""
    letters = {words.say(f"adding.{name}"): name for name in ("back", "edit", "no")}
    if ready:
        letters |= {words.say("adding.yes"): "yes"}
    while True:
        label = words.say("adding.write" if ready else "adding.mend")
        typed = click.prompt(label, prompt_suffix=" > ")
        if typed.strip().casefold() in letters:
            return letters[typed.strip().casefold()]


def _which(asking: Asking[Talk], words: Catalogue) -> str:
    """The question to which somebody wants to go back, by number."""
    names = list(asking.typed)
    for number, name in enumerate(names, 1):
        click.echo(f"  {number} {name}: {asking.typed[name]}")
    number = click.prompt(words.say("adding.which_field"), type=click.IntRange(1, len(names)))
    return names[number - 1]


def _edited(answers: Answers, words: Catalogue) -> Answers:
    """The answers as they come back from an editor's program; as they were if that is no JSON."""
    text = json.dumps(answers, ensure_ascii=False, indent=2)
    try:
        found = json.loads(click.edit(text, extension=".json") or text)
    except (ValueError, click.UsageError):
        found = None
    if isinstance(found, dict):
        return found
    click.echo(words.say("adding.not_read"))
    return answers
