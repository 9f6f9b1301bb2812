"""What to install where something that films is missing: clips are an extra of their own."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

_EXTRA = {"av": "MP4 needs"}


@contextmanager
def with_extra() -> Iterator[None]:
    """Say what is missing as wrong use, before anything is made."""
    try:
        yield
    except ModuleNotFoundError as missing:
        if missing.name not in _EXTRA:
            raise
        raise click.UsageError(
            f"{_EXTRA[missing.name]} the extra “clips”, which is not installed.\n"
            "  do this: pip install 'explainer[clips]' (in a checkout: pip install '.[clips]')"
        ) from None
