"""Who made it, under which licence, and where all of it can be read."""

from dataclasses import dataclass

from explainer.content.edition import Edition, Phrase, phrase


@dataclass(frozen=True)
class Imprint:
    """The imprint; an address is empty where the story has none.

    ``credit`` is the line below a picture, with the site's address as far as that is known;
    ``licensed`` names the licence as people write it, in a line.
    """

    title: str
    made: str
    responsible: str
    contact: str
    url: str
    privacy: Phrase
    privacy_title: str
    privacy_url: str
    licence: Phrase
    licence_title: str
    licence_name: str
    licence_url: str
    licensed: str
    credit: str


def imprint(edition: Edition) -> Imprint:
    """The imprint of the edition's story; without a publisher it is a draft."""
    about, words = edition.story.about, edition.words
    made = about.publisher or words.say("imprint.draft")
    licence = phrase(about.licence, words)
    name = (about.licence_url or "").removeprefix("https://").rstrip("/") or licence.said
    credit = [words.say("pictures.credit", who=made), edition.address]
    responsible = about.responsible
    return Imprint(
        title=words.say("imprint.title"),
        made=made,
        responsible=f"{words.say('imprint.responsible')} {responsible}" if responsible else "",
        contact=about.contact or "",
        url=about.imprint_url or "",
        privacy=phrase(about.privacy, words),
        privacy_title=words.say("imprint.privacy"),
        privacy_url=about.privacy_url or "",
        licence=licence,
        licence_title=words.say("imprint.licence"),
        licence_name=name,
        licence_url=about.licence_url or "",
        licensed=words.say("pictures.licence", licence=name),
        credit=" · ".join(part for part in credit if part),
    )
