"""What changed as an Atom feed (RFC 4287): an entry per day, the newest first.

The ids are UUIDs of version 5, made of title and day, so that they stay the same wherever the
files are put. Days of an entry are days of the story, never of the build.
"""

import uuid
from xml.etree import ElementTree as xml

from explainer.content.changes import changes, changes_of
from explainer.content.edition import Day, Edition
from explainer.content.imprint import imprint
from explainer.content.sharing import title_of
from explainer.story.model.story import Story

ATOM = "http://www.w3.org/2005/Atom"
XHTML = "http://www.w3.org/1999/xhtml"
CORRECTION = "correction"


def write_feed(edition: Edition, code: str = "") -> bytes:
    """The feed of one language, of one country if there is a ``code``.

    Without a base address its links are relative to itself.
    """
    story, here = edition.story, edition.address
    content = changes_of(edition, code) if code else changes(edition)
    place = f"{here}country/{code}/" if code and here else here
    page = here or ("../../" if code else "./")  # “#…” alone would be a place in the feed
    feed = xml.Element("feed", {"xmlns": ATOM, "xml:lang": edition.language})
    _put(feed, "id", _id(story, edition.language, *filter(None, [code])))
    _put(feed, "title", title_of(edition, code))
    _put(feed, "subtitle", content.title)
    _put(feed, "updated", _moment(story.about.modified.isoformat()))
    xml.SubElement(feed, "link", {"rel": "self", "href": f"{place}feed.xml"})
    xml.SubElement(feed, "link", {"rel": "alternate", "href": place or "./", "type": "text/html"})
    _put(xml.SubElement(feed, "author"), "name", imprint(edition).made)
    for correction in content.corrections:
        title = f"{content.corrections_title}, {correction.on}"
        entries = [f"{correction.was} → {correction.now}"]
        _entry(
            feed, edition, correction.on, title, entries, f"{page}#changed", f"{CORRECTION}{code}"
        )
    for one in content.days:
        entries = [change.sentence for change in one.entries]
        choice = [f"country={code}"] if code else []
        choice += [f"day={one.day.machine}"] if one.day.is_day else []
        link = f"{page}#{'&'.join(choice) or 'changed'}"
        _entry(feed, edition, one.day, one.day.said, entries, link, code)
    xml.indent(feed)
    return xml.tostring(feed, "utf-8", xml_declaration=True) + b"\n"


def _entry(
    feed: xml.Element,
    edition: Edition,
    day: Day,
    title: str,
    entries: list[str],
    link: str,
    kind: str,
) -> None:
    entry = xml.SubElement(feed, "entry")
    about = "~" if day.about else ""
    words = entries if kind.startswith(CORRECTION) else ()  # there may be several on a day
    parts = (edition.language, kind, f"{about}{day.machine}", *words)
    _put(entry, "id", _id(edition.story, *parts))
    _put(entry, "title", title)
    # Atom asks for a moment: of what is known to the month or year alone, that of its publication
    moment = day.machine if day.is_day else edition.story.about.published.isoformat()
    _put(entry, "updated", _moment(moment))
    xml.SubElement(entry, "link", {"rel": "alternate", "href": link, "type": "text/html"})
    _put_content(entry, entries)


def _put_content(entry: xml.Element, sentences: list[str]) -> None:
    """Sentences as XHTML: what is plain text, a reader sets without the ends of its lines."""
    content = xml.SubElement(entry, "content", {"type": "xhtml"})
    place = xml.SubElement(content, "div", {"xmlns": XHTML})
    if len(sentences) > 1:
        place = xml.SubElement(place, "ul")
    for sentence in sentences:
        _put(place, "li" if place.tag == "ul" else "p", sentence)


def _put(parent: xml.Element, name: str, text: str) -> xml.Element:
    element = xml.SubElement(parent, name)
    element.text = text
    return element


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"


def _id(story: Story, *parts: str) -> str:
    title = story.about.title.said_in(story.first_language)[0]
    return uuid.uuid5(uuid.NAMESPACE_URL, "\n".join((title, *parts))).urn
