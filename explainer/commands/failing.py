"""How a command ends that could not do what it was asked: with the reason and a way out."""

import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from explainer.desk.listing import counted
from explainer.story.reading.problems import Problem


def fail(wrong: str, remedy: str) -> NoReturn:
    """Say what is wrong and what to do about it, and end with exit code 1."""
    click.echo(f"Error: {wrong}" + (f"\n  do this: {remedy}" if remedy else ""), err=True)
    sys.exit(1)


def fail_with(problems: Sequence[Problem], which: str, outcome: str, remedy: str) -> NoReturn:
    """List the problems of a story, say what was not done because of them, and end."""
    for problem in problems:
        click.echo(f"{problem}\n", err=True)
    fail(f"{which} has {counted(len(problems), 'problems')}; {outcome}.", remedy)
