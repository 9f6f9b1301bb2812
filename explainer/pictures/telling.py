"""What every picture is told from: a story on a day, in one language, perhaps for one phase."""

from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from explainer.story.earlier import story_by
from explainer.story.history import Snapshot, Standing, story_on
from explainer.story.model import Claim
from explainer.story.story import Story
from explainer.wording.catalogue import Catalogue
from explainer.wording.names import alphabetical, country_name


@dataclass(frozen=True)
class Telling:
    """A story in a language; ``base_url`` is where its page stands, as far as that is known.

    With a ``day`` the ``story`` is what was known by then, and ``whole`` all of it.
    """

    story: Story
    words: Catalogue
    base_url: str = ""
    day: date | None = None
    phase: str = ""
    whole: Story = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "whole", self.story)
        if self.day:
            object.__setattr__(self, "story", story_by(self.story, self.day))

    @property
    def is_earlier(self) -> bool:
        """Whether it is told of an earlier day than the story's last, for which its texts are."""
        return self.story is not self.whole

    @property
    def is_of_another_month(self) -> bool:
        """Whether the month that title and headings name is a later one."""
        told, last = self.story.about.as_of, self.whole.about.as_of
        return (told.year, told.month) != (last.year, last.month)

    @property
    def language(self) -> str:
        """The BCP 47 tag of the picture."""
        return self.words.language

    @property
    def address(self) -> str:
        """Where the whole of it can be read; empty without a base."""
        return f"{self.base_url}{self.language}/" if self.base_url else ""

    @cached_property
    def snapshot(self) -> Snapshot:
        """The story on the day; with a phase, without the countries that nobody ties to it."""
        told = story_on(self.story, self.story.about.as_of)
        if not self.phase:
            return told
        kept = {code: self._within_phase(s) for code, s in told.standings.items()}
        return replace(told, standings=kept)

    @cached_property
    def told(self) -> tuple[Standing, ...]:
        """The countries with a claim up to the day, in alphabetical order of their names."""
        found = [standing for standing in self.snapshot.standings.values() if standing.claims]
        return tuple(sorted(found, key=lambda s: alphabetical(self.name(s))))

    def name(self, standing: Standing) -> str:
        """What a country is called."""
        return country_name(standing.country, self.words)

    def _within_phase(self, standing: Standing) -> Standing:
        tied = tuple(claim for claim in standing.claims if self._is_tied(claim))
        if tied or standing.country.role != "contributor":
            return standing
        return Standing(standing.country, None, None, None, (), (), False)

    def _is_tied(self, claim: Claim) -> bool:
        if claim.phase:
            return claim.phase == self.phase
        return bool(set(claim.contributions) & set(self.story.phases[self.phase].contributions))
