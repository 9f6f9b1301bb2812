"""Options whose value has a form of its own."""

from collections.abc import Callable

import click


def checked(read: Callable[[str], str]) -> Callable[..., str]:
    """What turns an option into what its reader makes of it, or says that it is wrong use."""

    def check(context: click.Context, option: click.Parameter, given: str) -> str:
        try:
            return read(given)
        except ValueError as error:
            raise click.BadParameter(f"{given!r} {error}", context, option) from None

    return check
