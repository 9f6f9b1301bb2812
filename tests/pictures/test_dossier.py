"""The dossier as a PDF: where its links lead, and what they and its contents say."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest

from explainer.content.edition import Edition
from explainer.content.pictures import Picture
from explainer.pictures.dossier import dossier_of
from explainer.pictures.typesetting import typeset

OBJECT = re.compile(rb"(\d+) 0 obj\n(.*?)\nendobj", re.DOTALL)


class Link(NamedTuple):
    """A link within the document: what is said of it, and the page and the height to which it leads."""

    said: str
    page: int
    height: float


def links_of(pdf: bytes) -> Iterator[Link]:
    """In the order of the document."""
    objects = {int(number): body for number, body in OBJECT.findall(pdf)}
    pages = sorted(number for number, body in objects.items() if b"/Type/Page/" in body)
    for _, body in sorted(objects.items()):
        if b"/Subtype/Link" in body and (found := re.search(rb"/Dest (\d+) 0 R", body)):
            led = re.match(rb"\[(\d+) 0 R/XYZ [\d.]+ ([\d.]+) ", objects[int(found[1])])
            assert led
            yield Link(_said(body), pages.index(int(led[1])), float(led[2]))


def _said(annotation: bytes) -> str:
    found = re.search(rb"/Contents(?:\((.*?)(?<!\\)\)|<([0-9A-F]+)>)", annotation, re.DOTALL)
    assert found
    if found[2]:
        return bytes.fromhex(found[2].decode()).decode("utf-16")
    return re.sub(rb"\\(.)", rb"\1", found[1]).decode("latin-1")


def refs_of(content: Any) -> Iterator[int]:
    """The references of a content to its sources, in its order."""
    if isinstance(content, dict):
        for name, value in content.items():
            yield from value if name == "refs" else refs_of(value)
    elif isinstance(content, list):
        for value in content:
            yield from refs_of(value)


@pytest.fixture(scope="module")
def content(second_edition: Edition) -> dict[str, Any]:
    return dossier_of(second_edition, Picture("dossier", second_edition.language, "pdf"))


@pytest.fixture(scope="module")
def links(content: dict[str, Any]) -> list[Link]:
    return list(links_of(typeset("dossier", content, "pdf")))


def test_the_numbers_lead_to_their_sources_in_the_order_of_the_list(
    content: dict[str, Any], links: list[Link]
) -> None:
    led = {int(link.said.split()[0]): link for link in links if re.match(r"\d", link.said)}
    assert len(led) > 3
    places = [(led[number].page, -led[number].height) for number in sorted(led)]
    assert places == sorted(set(places))


def test_a_link_says_number_and_publisher_of_its_source(
    content: dict[str, Any], links: list[Link]
) -> None:
    publishers = [source["publisher"] for source in content["source_list"]]
    said = [link.said for link in links if re.match(r"\d", link.said)]
    expected = [f"{number} {publishers[number - 1]}" for number in refs_of(content)]
    assert len(said) > 3
    assert sorted(said) == sorted(expected)


def test_the_contents_say_the_page_to_which_they_lead(links: list[Link]) -> None:
    contents = [link for link in links if not re.match(r"\d", link.said)]
    assert len({link.page for link in contents}) > 2
    for link in contents:
        assert link.said.endswith(f"” page {link.page + 1}"), link
