"""How the story was made: its method, what its statuses and grades of evidence mean, its terms."""

from dataclasses import dataclass

from explainer.content.edition import Edition, Phrase, phrase
from explainer.story.provenance import GRADES


@dataclass(frozen=True)
class Meaning:
    """A word with what it means here; a status has a ``tone``."""

    id: str
    label: Phrase
    meaning: Phrase
    tone: str = ""


@dataclass(frozen=True)
class Method:
    """The story's own paragraphs and terms, which are those of its last day, and what is always so."""

    title: str
    paragraphs: tuple[Phrase, ...]
    border_note: Phrase
    statuses_title: str
    statuses: tuple[Meaning, ...]
    no_status: Meaning
    evidence_title: str
    grades: tuple[Meaning, ...]
    origins: str
    terms_title: str
    terms: tuple[Meaning, ...]


def method(edition: Edition) -> Method:
    """The method of the edition's story."""
    story, words, about = edition.story, edition.words, edition.story.about

    def ours(key: str) -> Phrase:
        return Phrase(words.say(key), words.language)

    return Method(
        title=words.say("method.title"),
        paragraphs=tuple(phrase(said, words) for said in about.method if not edition.is_earlier),
        border_note=phrase(about.border_note, words),
        statuses_title=words.say("method.statuses"),
        statuses=tuple(
            Meaning(s.id, phrase(s.label, words), phrase(s.definition, words), s.scale or "none")
            for s in story.statuses.values()
        ),
        no_status=Meaning("", ours("status.none"), ours("status.none_definition"), "land"),
        evidence_title=words.say("evidence.title"),
        grades=tuple(
            Meaning(str(g), ours(f"evidence.grade_{g}"), ours(f"evidence.meaning_{g}"))
            for g in GRADES
        ),
        origins=words.say("evidence.origins"),
        terms_title=words.say("glossary.title"),
        terms=tuple(
            Meaning(t.id, phrase(t.term, words), phrase(t.text, words))
            for t in story.terms.values()
            if not edition.is_earlier
        ),
    )
