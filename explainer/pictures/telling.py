"""What every picture is told from: a story on a day, in one language, perhaps for one phase."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from explainer.story.history import Snapshot, Standing, story_on
from explainer.story.model import Claim
from explainer.story.story import Story
from explainer.wording.catalogue import Catalogue
from explainer.wording.names import alphabetical, country_name


@dataclass(frozen=True)
class Telling:
    """A story in a language; ``base_url`` is where its page stands, as far as that is known."""

    story: Story
    words: Catalogue
    base_url: str = ""
    day: date | None = None
    phase: str = ""

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
        whole = story_on(self.story, self.day or self.story.about.as_of)
        if not self.phase:
            return whole
        kept = {code: self._within_phase(s) for code, s in whole.standings.items()}
        return replace(whole, standings=kept)

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
