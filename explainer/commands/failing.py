"""How a command ends that could not do what it was asked: with the reason and a way out."""

import sys
from typing import Any

import click


def fail(wrong: str, remedy: str) -> Any:
    """Say what is wrong and what to do about it, and end with exit code 1."""
    click.echo(f"Error: {wrong}" + (f"\n  do this: {remedy}" if remedy else ""), err=True)
    sys.exit(1)
