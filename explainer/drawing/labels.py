"""A name or a note of a map: the forms that it may have, what it wishes, and the place it was given."""

from collections.abc import Iterable
from dataclasses import dataclass

from explainer.drawing.leaders import Point
from explainer.drawing.scene import Anchor


@dataclass(frozen=True)
class Form:
    """Words in lines one below the other, with the size in CSS pixels that they need."""

    lines: tuple[str, ...]
    width: float
    height: float


@dataclass(frozen=True)
class Wish:
    """A label that a land or a note would like to have, in the forms that are tried in turn.

    ``at`` is where it would like to stand, in steps of the scene. One that ``strays`` may leave its
    land, and one that ``leads`` have a line; a note has no land of its own, and stands on the sea or on one of the lands ``on``.
    On a line one that stands ``alone`` would like to have a line of text between it and any other name.
    """

    id: str
    forms: tuple[Form, ...]
    at: Point
    strays: bool = True
    leads: bool = False
    is_note: bool = False
    alone: bool = False
    on: frozenset[str] = frozenset()

    @property
    def key(self) -> str:
        """What tells it from all others: a note and a land may have the same id."""
        return f"note {self.id}" if self.is_note else self.id


@dataclass(frozen=True)
class Label:
    """A label in its place: the point by which it is anchored, in steps of the scene.

    ``on`` is the land on which it stands, empty for the sea. A ``leader`` runs from it to its land.
    """

    wish: Wish
    form: Form
    anchor: Anchor
    x: float
    y: float
    on: str
    leader: tuple[Point, Point] | None = None

    @property
    def is_inside(self) -> bool:
        """Whether it stands in its own land."""
        return self.on == self.wish.id


def by_wish(labels: Iterable[Label]) -> dict[str, Label]:
    """Labels by that for which they stand."""
    return {label.wish.key: label for label in labels}
