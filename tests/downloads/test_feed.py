"""The feed of what changed: an entry a day, with days and ids of the story alone."""

from pathlib import Path
from urllib.parse import urldefrag, urljoin
from xml.etree import ElementTree as xml

from explainer.content.changes import changes as changes_told
from explainer.content.edition import Edition
from explainer.downloads.feed import write_feed
from explainer.story.history import changes
from explainer.story.model.story import Story
from explainer.wording.catalogue import Catalogue
from tests.builders import a_story, claim, text

ATOM = "{http://www.w3.org/2005/Atom}"
XHTML = "{http://www.w3.org/1999/xhtml}"


def entries(story: Story, words: Catalogue, base_url: str = "") -> list[xml.Element]:
    return xml.fromstring(write_feed(Edition(story, words.language, base_url=base_url))).findall(
        f"{ATOM}entry"
    )


def told(entry: xml.Element) -> list[str]:
    """The sentences of an entry: the items of its list, or its one paragraph."""
    content = entry.find(f"{ATOM}content")
    assert content is not None
    assert content.get("type") == "xhtml"
    (inside,) = content.findall(f"{XHTML}div/*")
    if inside.tag == f"{XHTML}p":
        return [inside.text or ""]
    assert inside.tag == f"{XHTML}ul"
    return [item.text or "" for item in inside.iterfind(f"{XHTML}li")]


def test_every_day_with_changes_has_an_entry(the_story: Story, german: Catalogue) -> None:
    about = the_story.about
    days = {change.day for change in changes(the_story, about.covered_from, about.as_of)}
    found = [entry.findtext(f"{ATOM}updated", "")[:10] for entry in entries(the_story, german)]
    assert len(found) > 3
    assert {day.isoformat() for day in days} <= set(found)
    assert found == sorted(found, reverse=True)


def test_an_entry_has_what_atom_asks_for(the_story: Story, english: Catalogue) -> None:
    feed = xml.fromstring(write_feed(Edition(the_story, english.language)))
    for element in (feed, *feed.findall(f"{ATOM}entry")):
        assert element.findtext(f"{ATOM}id", "").startswith("urn:uuid:")
        assert element.findtext(f"{ATOM}title")
        assert element.findtext(f"{ATOM}updated")
    assert feed.find(f"{ATOM}author/{ATOM}name") is not None


def test_ids_differ_and_do_not_depend_on_the_address(
    the_story: Story, german: Catalogue, english: Catalogue
) -> None:
    def ids(words: Catalogue, base_url: str = "") -> list[str]:
        return [e.findtext(f"{ATOM}id", "") for e in entries(the_story, words, base_url)]

    assert len(set(ids(german) + ids(english))) == 2 * len(ids(german))
    assert ids(german) == ids(german, "https://example.org/")


def test_a_country_has_a_feed_of_its_own(second_story: Story, english: Catalogue) -> None:
    edition = Edition(second_story, english.language, base_url="https://example.org/")
    feed = xml.fromstring(write_feed(edition, "MLT"))
    found = [told(entry) for entry in feed.findall(f"{ATOM}entry")]
    assert found
    assert all(sentence.startswith("Malta") for sentences in found for sentence in sentences)
    whole = xml.fromstring(write_feed(edition))
    ids = {element.text for element in feed.iter(f"{ATOM}id")}
    assert ids.isdisjoint({element.text for element in whole.iter(f"{ATOM}id")})
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert links["self"] == "https://example.org/en/country/MLT/feed.xml"
    first = feed.find(f"{ATOM}entry/{ATOM}link").get("href", "")
    assert first.startswith("https://example.org/en/#country=MLT&day=")


def test_a_countrys_feed_is_called_after_it_and_has_its_corrections(
    second_story: Story, english: Catalogue
) -> None:
    edition = Edition(second_story, english.language)
    cyprus, malta = (xml.fromstring(write_feed(edition, code)) for code in ("CYP", "MLT"))
    assert cyprus.findtext(f"{ATOM}title", "").startswith("Cyprus: ")
    assert cyprus.findtext(f"{ATOM}subtitle") == "What changed: Cyprus"
    now = second_story.corrections[0].now.said_in("en")[0]
    found = [[now in told(e)[0] for e in feed.findall(f"{ATOM}entry")] for feed in (cyprus, malta)]
    assert [any(one) for one in found] == [True, False]
    links = [link.get("href") for link in cyprus.findall(f"{ATOM}entry/{ATOM}link")]
    assert links[0] == "../../#changed"
    assert all(link.startswith("../../#country=CYP&day=") for link in links[1:])


def test_a_joint_statement_is_in_the_feed_of_each_country(
    second_story: Story, english: Catalogue
) -> None:
    for code in ("CAN", "IRL", "PRT"):
        body = write_feed(Edition(second_story, english.language), code).decode()
        assert "Canada, Ireland and Portugal, according to" in body, code


def test_a_correction_is_an_entry_of_its_own(second_story: Story, english: Catalogue) -> None:
    assert second_story.corrections
    texts = [told(entry) for entry in entries(second_story, english)]
    now = second_story.corrections[0].now.said_in("en")[0]
    assert [text for text in texts if now in text[0]]


def test_each_change_of_a_day_is_an_item_of_a_list(the_story: Story, english: Catalogue) -> None:
    found = [told(entry) for entry in entries(the_story, english)]
    days = Edition(the_story, english.language)
    expected = [[one.sentence for one in day.entries] for day in changes_told(days).days]
    assert [sentences for sentences in found if sentences in expected] == expected
    assert max(map(len, expected)) > 3
    assert min(map(len, expected)) == 1


def test_the_feed_says_where_it_is_and_in_which_language(
    the_story: Story, english: Catalogue
) -> None:
    feed = xml.fromstring(
        write_feed(Edition(the_story, english.language, base_url="https://example.org/"))
    )
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert links == {
        "self": "https://example.org/en/feed.xml",
        "alternate": "https://example.org/en/",
    }
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"
    for entry in feed.findall(f"{ATOM}entry"):
        assert entry.find(f"{ATOM}link").get("href", "").startswith("https://example.org/en/#")


def test_without_an_address_its_links_are_relative(the_story: Story, english: Catalogue) -> None:
    feed = xml.fromstring(write_feed(Edition(the_story, english.language)))
    assert [link.get("href") for link in feed.findall(f"{ATOM}link")] == ["feed.xml", "./"]
    there = "https://example.org/en/feed.xml"
    links = [link.get("href", "") for link in feed.findall(f"{ATOM}entry/{ATOM}link")]
    assert links
    assert {urldefrag(urljoin(there, link)).url for link in links} == {"https://example.org/en/"}


def test_days_are_those_of_the_story(the_story: Story, german: Catalogue) -> None:
    feed = xml.fromstring(write_feed(Edition(the_story, german.language)))
    moments = [element.text or "" for element in feed.iter(f"{ATOM}updated")]
    assert moments[0] == f"{the_story.about.modified.isoformat()}T00:00:00Z"
    known = {claim.date.first_day for claim in the_story.claims.values()}
    known |= {claim.withdrawn.on for claim in the_story.claims.values() if claim.withdrawn}
    known |= {correction.on for correction in the_story.corrections}
    assert {moment[:10] for moment in moments[1:]} <= {day.isoformat() for day in known}


def test_ids_stay_when_the_words_of_a_day_change(tmp_path: Path, english: Catalogue) -> None:
    before = a_story(tmp_path / "before", claims={"EST": [claim()]})
    after = a_story(tmp_path / "after", claims={"EST": [claim(offer=text("a company"))]})
    one, other = entries(before, english), entries(after, english)
    assert len(one) == len(other) == 1
    assert one[0].findtext(f"{ATOM}id") == other[0].findtext(f"{ATOM}id")
    assert told(one[0]) != told(other[0])


def test_words_that_look_like_markup_are_words(tmp_path: Path, english: Catalogue) -> None:
    hostile = "<b>]]> & </content>"
    story = a_story(tmp_path, claims={"EST": [claim(offer=text(hostile))]})
    assert hostile in told(entries(story, english)[0])[0]


def test_the_same_story_gives_the_same_feed(the_story: Story, german: Catalogue) -> None:
    assert write_feed(Edition(the_story, german.language)) == write_feed(
        Edition(the_story, german.language)
    )
