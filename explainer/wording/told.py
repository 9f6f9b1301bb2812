"""What somebody is told about changes: sentences under headings, whatever was compared."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Told:
    """A sentence, what differs line by line, and the id of the record that it is about."""

    sentence: str
    details: tuple[str, ...] = ()
    record: str = ""


@dataclass(frozen=True)
class Group:
    """What is told under one heading: a country, a kind of record, or corrections.

    A ``folded`` one is for whoever wants to know all of it.
    """

    heading: str
    told: tuple[Told, ...]
    folded: bool = False
