"""How long work shows its progress."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import click

from explainer.desk.listing import counted


@contextmanager
def steps(*, err: bool = False) -> Iterator[Callable[[str, int, int], None]]:
    """Bars on a terminal; elsewhere a line for whatever is done."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    console = Console(stderr=err)
    if not console.is_terminal:
        yield lambda what, done, of: click.echo(counted(of, what), err=err) if done == of else None
        return
    columns = TextColumn("{task.description:>16}"), BarColumn(), MofNCompleteColumn()
    with Progress(*columns, console=console) as progress:
        bars: dict[str, Any] = {}

        def step(what: str, done: int, of: int) -> None:
            if what not in bars:
                bars[what] = progress.add_task(what)
            progress.update(bars[what], completed=done, total=of)

        yield step
