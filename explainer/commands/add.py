"""``explainer add``: a statement with its source and origin, written whole or not at all."""

import json
import os
import sys
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO, NoReturn

import click

from explainer.commands.answer_flags import answers_of, flag_for, with_flags
from explainer.commands.failing import fail
from explainer.commands.story_option import STORY
from explainer.places import own_folder


@click.command()
@STORY
@with_flags
@click.option("--json", "answers_file", type=click.File("rb"), metavar="FILE",
              help="Answers as JSON, {\"source\": …, \"origin\": …, \"claim\": …}; - for stdin.")  # fmt: skip
@click.option("--lang", default="", help="Language of the questions; by default that of LANG.")
@click.option(
    "--resume", is_flag=True, help="Go on with the questions where they were interrupted."
)
@click.option("--dry-run", is_flag=True, help="Only show what would be written.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def add(
    story: Path | None,
    answers_file: BinaryIO | None,
    lang: str,
    resume: bool,
    dry_run: bool,
    form: str,
    **given: Any,
) -> None:
    """Add a statement, with its page and what that leans on if they are new.

    Without any flag it asks, on a terminal: “<” goes back, “?” explains, Ctrl+C ends and keeps what was
    typed for --resume. What the story or the address knows is filled in and told; what is given stays. A file a record is
    written, all of them or none, and no line of another one changes; `explainer undo` takes it back.

    Exit code 0: written; 1: problems, nothing written; 2: wrong use; 3: the story changed meanwhile;
    130: interrupted.
    """
    from explainer.commands.naming import country_names
    from explainer.commands.planned import (
        as_json,
        card,
        diff,
        offered,
        tell_problems,
        write,
        written_note,
    )
    from explainer.editing.addition import plan_addition
    from explainer.story.checking import read_folder

    folder = story or own_folder("data")
    by_flags = any(value not in (None, ()) for value in given.values())
    if answers_file and by_flags:
        raise click.UsageError("give the statement by flags or as JSON, not both")
    if not answers_file and not by_flags:
        if not _on_a_terminal():
            raise click.UsageError(
                "say what to add by flags, or by --json with a file or - for stdin; it asks only on a "
                "terminal"
            )
        _ask(folder, lang, resume)
        return
    before = read_folder(folder)
    if answers_file:
        answers = _read_answers(answers_file)
    else:
        answers = answers_of(given, country_names(before.draft))
    plan = plan_addition(folder, answers, date.today(), before=before)
    named = flag_for if by_flags else str
    ready = plan.is_ready
    if ready and not dry_run:
        write(folder, plan)
    if form == "json":
        click.echo(as_json(plan, ready and not dry_run))
        sys.exit(0 if ready else 1)
    for offer in plan.offers:
        click.echo(offered(offer))
    tell_problems(plan, named)
    if not ready:
        fail("nothing was written.", "give what is missing, and mend what is wrong")
    for hint in plan.hints:
        click.echo(f"{hint}\n")
    for line in card(plan):
        click.echo(line)
    click.echo("\n".join(diff(plan.changes)) if dry_run else written_note(plan))


def _on_a_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _ask(folder: Path, lang: str, resume: bool) -> None:
    from explainer.commands.adding.conversation import converse
    from explainer.places import spoken_languages
    from explainer.wording.catalogue import catalogue

    if lang and lang not in spoken_languages():
        raise click.UsageError(f"--lang: {lang!r} is none of {', '.join(spoken_languages())}")
    own = os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    spoken = [tag for tag in (lang, own.split("_")[0], "en") if tag in spoken_languages()]
    converse(folder, catalogue(spoken[0]), date.today(), resume)


def _read_answers(file: BinaryIO) -> dict[str, Any]:
    """The answers in a file, or on stdin; ends with the place of what cannot be read."""
    data = file.read()
    try:
        found = json.loads(
            data.decode("utf-8-sig"), object_pairs_hook=_each_once, parse_constant=_no_number
        )
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        word = data[max(0, error.start - 12) : error.end + 12].decode("cp1252", "replace")
        _unreadable(f"line {line}: is not UTF-8 text, near {' '.join(word.split())!r}")
    except json.JSONDecodeError as error:
        _unreadable(f"line {error.lineno}, column {error.colno}: is not JSON here: {error.msg}")
    except (ValueError, RecursionError) as error:
        _unreadable(f"cannot be read: {error}")
    if not isinstance(found, dict):
        _unreadable("is no record with source, origin and claim")
    return found


def _unreadable(wrong: str) -> NoReturn:
    fail(f"--json: {wrong}", 'write {"source": …, "origin": …, "claim": …} as UTF-8')


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"{twice!r} stands twice")
    return made


def _no_number(word: str) -> NoReturn:
    raise ValueError(f"{word} is no value of a story")
