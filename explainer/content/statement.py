"""A statement as every reading tells it: who said what about a country, when, and on what it leans."""

from dataclasses import dataclass, replace
from datetime import date

from explainer.content.edition import Day, Phrase, day, phrase
from explainer.content.leanings import Leaning, leanings
from explainer.content.source_link import SourceLink, source_link
from explainer.story.history import replacing
from explainer.story.model import Claim, Person, Quote
from explainer.story.model.fields import Voice
from explainer.story.model.story import Story
from explainer.story.provenance import evidence, origins
from explainer.wording.catalogue import Catalogue, country_name, figure_day, inexact_day, of_day
from explainer.wording.direction import isolated
from explainer.wording.sentences import (
    attribution,
    claim_countries,
    evidence_words,
    name_within,
    node_name,
    origins_words,
    speaker_name,
)


@dataclass(frozen=True)
class Quotation:
    """A wording in its ``language`` (BCP 47); only the original one is ``marked`` as a quote.

    ``speaker`` says whose it is, and ``version``, of an outlet's rendering, in whose; ``who`` is both,
    ``translation`` is ours, and says so.
    """

    text: str
    language: str
    marked: bool
    speaker: str
    version: str
    translation: str
    who: str


@dataclass(frozen=True)
class Withdrawal:
    """Since when a statement no longer counts, and why."""

    on: Day
    why: Phrase


@dataclass(frozen=True)
class Replaced:
    """Since when an offer no longer stands, and the id of the statement that came in its place.

    ``on`` is its day as it is said behind it: vom 22. August 2025.
    """

    on: Day
    by: str
    since: date


@dataclass(frozen=True)
class Statement:
    """One statement on a country, in one language; ``day_in_figures`` is its day for a column.

    A joint one is told with each of its countries: ``claim`` is its id as the story has it, ``id`` one
    for this place alone, and ``also`` names the others that it is about.
    ``status`` is the one that it sets, or by ``hearsay`` says of the country; ``says`` is how it is
    told of. ``who`` is by whom it is told: the speaker with the office held that day, else on whose
    word; nothing for a country's own word without a name, which ``voice_said`` tells. ``told_by`` is the
    same and ``kinds`` are the contributions in plain words. ``speaker`` is the bare name, as this language writes it, where one is known. ``origins``
    says on how many independent ones a report rests, ``independent`` are those of any statement by
    name. ``grade`` is that of its evidence, from 1.
    """

    id: str
    claim: str
    country: str
    also: str
    day: Day
    day_in_figures: str
    voice: Voice
    voice_said: str
    status: Phrase | None
    tone: str
    hearsay: bool
    says: str
    text: Phrase
    offer: Phrase | None
    contributions: tuple[Phrase, ...]
    kinds: str
    who: tuple[Phrase, ...]
    told_by: str
    has_speaker: bool
    speaker: str
    quote: Quotation | None
    note: Phrase | None
    withdrawn: Withdrawal | None
    replaced: Replaced | None
    grade: int
    evidence: str
    origins: str
    independent: tuple[str, ...]
    sources: tuple[SourceLink, ...]
    leanings: tuple[Leaning, ...]

    @property
    def is_joint(self) -> bool:
        """Whether it is told with other countries as well, and counts once for all of them."""
        return bool(self.also)

    @property
    def pages(self) -> tuple[str, ...]:
        """By what its pages are told apart, each once: their addresses, else their names."""
        return tuple(dict.fromkeys(page.url or page.name for page in self.sources))

    @property
    def head(self) -> str:
        """Day, voice and status in a line."""
        return " · ".join(part for part in (self.day.said, self.voice_said, self.says) if part)

    @property
    def help(self) -> str:
        """What is offered and the kinds of it, in plain words, as far as it stands."""
        if self.replaced:
            return ""
        offer = self.offer.said if self.offer else ""
        return " · ".join(part for part in (offer, self.kinds) if part)

    @property
    def quoted(self) -> str:
        """Whose its wording is, as far as ``who`` does not say that already."""
        if self.quote is None:
            return ""
        if self.quote.speaker in {part.said for part in self.who}:
            return self.quote.version[:1].upper() + self.quote.version[1:]
        return self.quote.who

    def alone(self, standing: str, words: Catalogue) -> str:
        """The statement below where its country stands, for those who do not see its picture."""
        return words.in_sentences((standing, self.head, self.text.said))

    @property
    def borne_out(self) -> str:
        """Its evidence, of a report with its origins."""
        return f"{self.evidence} · {self.origins}" if self.origins else self.evidence


def statement(
    story: Story, claim: Claim, words: Catalogue, until: date, country: str = ""
) -> Statement:
    """A claim of the story in this language, as it is known on a day.

    Of a joint one ``country`` is the code of the country with which it is told, if not the first.
    """
    country = country or claim.codes[0]
    others = [code for code in claim.codes if code != country]
    status = story.statuses.get(claim.status or claim.says_status or "")
    label = phrase(status.label, words) if status else None
    contributions = tuple(
        phrase(story.contribution_types[kind].label, words) for kind in claim.contributions
    )
    who = _who(story, claim, words)
    ascribed = f"{words.say('card.says')} " if claim.says_status else ""
    return Statement(
        id=place_id(claim, country),
        claim=claim.id,
        country=country,
        also=claim_countries(story, others, words) if others else "",
        day=day(claim.date, words),
        day_in_figures=figure_day(claim.date.first_day, words)
        if claim.date.precision == "day"
        else inexact_day(claim.date, words),
        voice=claim.voice,
        voice_said=words.say(f"voice.{claim.voice}"),
        status=label,
        tone=(status.scale if status else None) or "none",
        hearsay=bool(claim.says_status),
        says=f"{ascribed}{label}" if label else "",
        text=phrase(claim.text, words),
        offer=phrase(claim.offer, words) if claim.offer else None,
        contributions=contributions,
        kinds=words.in_a_row(kind.said for kind in contributions),
        who=who,
        told_by=words.in_a_row(part.said for part in who),
        has_speaker=claim.said_by is not None,
        speaker=(speaker_name(claim.said_by, words) or "") if claim.said_by else "",
        quote=_quotation(story, claim.quote, words) if claim.quote else None,
        note=phrase(claim.note, words) if claim.note else None,
        withdrawn=Withdrawal(day(claim.withdrawn.on, words), phrase(claim.withdrawn.why, words))
        if claim.withdrawn and claim.withdrawn.on <= until
        else None,
        replaced=_replaced(story, claim, words, until, country),
        grade=evidence(story, claim),
        evidence=evidence_words(story, claim, words),
        origins=origins_words(story, claim, words) if claim.voice == "report" else "",
        independent=tuple(node_name(node, words) for node in origins(story, claim)),
        sources=tuple(source_link(story.sources[source], words) for source in claim.sources),
        leanings=leanings(story, claim, words),
    )


def _replaced(
    story: Story, claim: Claim, words: Catalogue, until: date, country: str
) -> Replaced | None:
    by = replacing(story, claim, until)
    if by is None or not (claim.contributions or claim.offer):
        return None
    on = replace(day(by.date, words), said=of_day(by.date, words))
    return Replaced(on, place_id(by, country), by.date.first_day)


def place_id(claim: Claim, country: str) -> str:
    """The id by which a claim is found with this country: of the first that it is about its own.

    No id of a story has two hyphens in a row, so that nothing else has it.
    """
    return claim.id if country == claim.codes[0] else f"{claim.id}--{country.lower()}"


def _who(story: Story, claim: Claim, words: Catalogue) -> tuple[Phrase, ...]:
    if claim.said_by:
        return _person(story, claim.said_by, words)
    if claim.voice == "own":
        return ()
    return (Phrase(attribution(story, claim, words), words.language),)


def _person(story: Story, person: Person, words: Catalogue) -> tuple[Phrase, ...]:
    """Name, office and, of a government elsewhere, its country."""
    name = isolated(speaker_name(person, words) or "", words)
    country = country_name(story.countries[person.country], words) if person.country else None
    parts = (
        Phrase(name, words.language) if name else None,
        phrase(person.office, words) if person.office else None,
        Phrase(country, words.language) if country else None,
    )
    return tuple(part for part in parts if part)


def _quotation(story: Story, quote: Quote, words: Catalogue) -> Quotation:
    rendered = story.sources[quote.rendered_by] if quote.rendered_by else None
    ours = quote.translation.get(words.language) if quote.translation else None
    speaker = isolated(speaker_name(quote, words) or "", words)
    version = words.say("quote.rendered", who=name_within(rendered, words)) if rendered else ""
    return Quotation(
        quote.text,
        quote.language,
        not rendered,
        speaker,
        version,
        f"{words.say('quote.translation')} {ours}"
        if ours and quote.language != words.language
        else "",
        words.in_a_row((speaker, version)),
    )
