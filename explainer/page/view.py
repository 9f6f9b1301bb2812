"""What every section is shown from: the story on its last day, in one language, for one reader."""

from collections.abc import Callable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Generic, TypeVar

from explainer.drawing.europe_map import draw_map
from explainer.drawing.phase_timeline import draw_timeline
from explainer.drawing.scene import Scene
from explainer.pictures.order import Picture
from explainer.story.history import Snapshot, Standing, days_of_change, stands, story_on
from explainer.story.model import Claim
from explainer.story.story import Story
from explainer.wording.catalogue import Catalogue
from explainer.wording.names import alphabetical, country_name

# of embeds, by their paths from the root: heights at widths, both in CSS pixels, ascending widths
Heights = Mapping[str, Sequence[tuple[int, int]]]


T = TypeVar("T")


class derived(Generic[T]):
    """What follows from story and language alone; views of the same derive it once."""

    def __init__(self, derive: Callable[[Any], T]) -> None:
        self._derive = derive
        self.__doc__ = derive.__doc__

    def __get__(self, view: "View", _: type) -> T:
        name = self._derive.__name__
        if name not in view.found:
            view.found[name] = self._derive(view)
        found: T = view.found[name]
        return found


@dataclass(frozen=True)
class View:
    """A story in a language; all that sections share is derived here once.

    ``path`` is where the document stands below its language, such as ``embed/map/``; ``heights``
    are those of the embeds, where a browser has measured them. ``has_picture`` says which pictures
    are there to be linked. ``found`` holds what is derived.
    """

    story: Story
    words: Catalogue
    path: str = ""
    heights: Heights | None = None
    has_picture: Callable[[Picture], bool] = field(
        default=lambda _: True, repr=False, compare=False
    )
    found: dict[str, Any] = field(init=False, default_factory=dict, repr=False, compare=False)

    @property
    def language(self) -> str:
        """The BCP 47 tag of the page."""
        return self.words.language

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
    def days(self) -> tuple[date, ...]:
        """The days that a reader can step through."""
        return days_of_change(self.story)

    @derived
    def snapshots(self) -> tuple[Snapshot, ...]:
        """The story on each of these days."""
        return tuple(story_on(self.story, day) for day in self.days)

    @property
    def snapshot(self) -> Snapshot:
        """The story on its last day, which the page shows first."""
        return self.snapshots[-1]

    @derived
    def map_scene(self) -> Scene:
        """The map of the last day."""
        return draw_map(self.snapshot, self.words)

    @derived
    def timeline_scene(self) -> Scene:
        """The timeline of events and phases."""
        return draw_timeline(self.story, self.words)

    @derived
    def names(self) -> Mapping[str, str]:
        """Countries of the story by code, in alphabetical order of their names."""
        named = {c.code: country_name(c, self.words) for c in self.story.countries.values()}
        return dict(sorted(named.items(), key=lambda item: alphabetical(item[1])))

    @property
    def told(self) -> tuple[Standing, ...]:
        """The countries with at least one claim, in alphabetical order."""
        standings = self.snapshot.standings
        return tuple(standings[code] for code in self.names if self.story.claims_of(code))

    def standing_tags(self, first: int, until: int) -> dict[str, str]:
        """The tags by which the selection script shows something on some days only."""
        tags = {"data_from": str(first)} if first else {}
        return tags | ({"data_until": str(until)} if until < len(self.days) else {})

    def days_standing(self, claim: Claim) -> tuple[int, int]:
        """The first day index on which a claim stands, and the first on which it no longer does."""
        standing = [index for index, day in enumerate(self.days) if stands(claim, day)]
        return (standing[0], standing[-1] + 1) if standing else (len(self.days), len(self.days))
