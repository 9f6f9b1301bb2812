"""An edition at the place of one document: the ways from there, and the scenes that are drawn in it."""

from collections.abc import Callable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field

from explainer.content.edition import Edition, derived
from explainer.content.map import map_of
from explainer.content.phases import phases
from explainer.content.pictures import Picture
from explainer.drawing.europe_map import draw_map
from explainer.drawing.phase_timeline import draw_timeline
from explainer.drawing.scene import Scene

# of embeds, by their paths from the root: heights at widths, both in CSS pixels, ascending widths
Heights = Mapping[str, Sequence[tuple[int, int]]]


@dataclass(frozen=True)
class View(Edition):
    """A story in a language; all that sections share is derived once for all of its documents.

    ``path`` is where the document stands below its language, such as ``embed/map/``; ``heights``
    are those of the embeds, where a browser has measured them. ``has_picture`` says which pictures
    are there to be linked.
    """

    path: str = ""
    heights: Heights | None = None
    has_picture: Callable[[Picture], bool] = field(
        default=lambda _: True, repr=False, compare=False
    )

    @property
    def page(self) -> str:
        """The way from this document to the page of its language; empty on the page itself."""
        return "../" * self.path.count("/")

    @property
    def root(self) -> str:
        """The way from this document to the root of the site."""
        return f"{self.page}../"

    def at(self, path: str) -> "View":
        """The same for a document elsewhere; what is derived is shared with it."""
        there = copy(self)
        object.__setattr__(there, "path", path)
        return there

    def link_to(self, code: str) -> str:
        """The address of a country's card: on this document if it is the page, else on the page."""
        return f"{self.page}#{code}"

    @derived
    def map_scene(self) -> Scene:
        """The map of the day."""
        return draw_map(map_of(self))

    @derived
    def timeline_scene(self) -> Scene:
        """The timeline of events and phases."""
        return draw_timeline(phases(self))

    def standing_tags(self, first: int, until: int) -> dict[str, str]:
        """The tags by which the selection script shows something on some days only."""
        tags = {"data_from": str(first)} if first else {}
        return tags | ({"data_until": str(until)} if until < len(self.days) else {})
