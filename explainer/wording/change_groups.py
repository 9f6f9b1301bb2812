"""What is said about changes: sentences under headings, whatever was compared."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ChangeLine:
    """A sentence, what differs line by line, and the id of the record that it is about."""

    sentence: str
    details: tuple[str, ...] = ()
    record: str = ""


@dataclass(frozen=True)
class ChangeGroup:
    """What is said under one heading: a country, a kind of record, or corrections.

    A ``folded`` one is for whoever wants to know all of it.
    """

    heading: str
    lines: tuple[ChangeLine, ...]
    folded: bool = False
