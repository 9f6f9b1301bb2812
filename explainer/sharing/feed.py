"""What changed as an Atom feed (RFC 4287): an entry per day, the newest first.

The ids are UUIDs of version 5, made of title and day, so that they stay the same wherever the
files are put. Days of an entry are days of the story, never of the build.
"""

import uuid
from datetime import date
from xml.etree import ElementTree as xml

from explainer.story.story import Story
from explainer.wording.catalogue import Catalogue
from explainer.wording.changes import what_changed
from explainer.wording.names import full_day

ATOM = "http://www.w3.org/2005/Atom"


def write_feed(story: Story, words: Catalogue, base_url: str = "") -> bytes:
    """The feed of one language; without a base address its links are relative to itself."""
    about = story.about
    changed = what_changed(story, words)
    feed = xml.Element("feed", {"xmlns": ATOM, "xml:lang": words.language})
    here = f"{base_url}{words.language}/" if base_url else ""
    _put(feed, "id", _id(story, words.language))
    _put(feed, "title", about.title.said_in(words.language)[0])
    _put(feed, "subtitle", words.say("changes.title"))
    _put(feed, "updated", _moment(about.modified))
    xml.SubElement(feed, "link", {"rel": "self", "href": f"{here}feed.xml"})
    xml.SubElement(feed, "link", {"rel": "alternate", "href": here or "./", "type": "text/html"})
    _put(xml.SubElement(feed, "author"), "name", about.publisher or words.say("imprint.draft"))
    for correction in changed.corrections:
        text = f"{correction.was.said_in(words.language)[0]} → "
        text += correction.now.said_in(words.language)[0]
        title = f"{words.say('changes.corrections')}, {full_day(correction.on, words)}"
        _entry(feed, story, words, correction.on, title, [text], f"{here}#changed", "correction")
    for day, found in changed.by_day:
        told = [change.sentence for change in found]
        _entry(feed, story, words, day, full_day(day, words), told, f"{here}#day={day}", "")
    xml.indent(feed)
    return xml.tostring(feed, "utf-8", xml_declaration=True) + b"\n"


def _entry(
    feed: xml.Element,
    story: Story,
    words: Catalogue,
    day: date,
    title: str,
    told: list[str],
    link: str,
    kind: str,
) -> None:
    entry = xml.SubElement(feed, "entry")
    _put(entry, "id", _id(story, words.language, kind, day.isoformat(), *(told if kind else ())))
    _put(entry, "title", title)
    _put(entry, "updated", _moment(day))
    xml.SubElement(entry, "link", {"rel": "alternate", "href": link, "type": "text/html"})
    _put(entry, "content", "\n".join(told)).set("type", "text")


def _put(parent: xml.Element, name: str, text: str) -> xml.Element:
    element = xml.SubElement(parent, name)
    element.text = text
    return element


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _id(story: Story, *parts: str) -> str:
    title = story.about.title.said_in(story.first_language)[0]
    return uuid.uuid5(uuid.NAMESPACE_URL, "\n".join((title, *parts))).urn
