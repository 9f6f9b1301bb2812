"""Ids that an object of JavaScript has names for, or that no selector may begin with, are only ids."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from explainer.content.edition import Edition
from explainer.story.checking import read_story
from explainer.wording.catalogue import Catalogue
from tests.browser.conftest import OpenPage, served
from tests.browser.expected import shows
from tests.browser.reading import follow, fragment, note, press, visible
from tests.builders import (
    claim,
    contribution_type,
    country,
    event,
    phase,
    status,
    text,
    write_story,
)
from tests.selection import Selection

# the one of an object's own names that an id can be, a number, and ids that the page has as well
NAME, NUMBER = "constructor", "2025"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_story(
        tmp_path_factory.mktemp("awkward"),
        statuses=[
            status("willing", label=text("Willing")),
            status(NAME, "open", label=text("Open")),
            status(NUMBER, "no", label=text("Out")),
        ],
        contribution_types=[
            contribution_type(NAME, label=text("Help")),
            contribution_type(NUMBER, label=text("Other help")),
        ],
        phases=[phase(NAME, contributions=[NAME]), phase("map", contributions=[NUMBER])],
        events=[event("prototype"), event("table")],
        countries=[country("EST"), country("LVA"), country("LTU")],
        claims={
            "EST": [
                claim("est-2025-08-18", date="2025-08-18", status="willing"),
                claim(status=NAME, contributions=[NAME]),
            ],
            "LVA": [claim("lva-2025-08-19", date="2025-08-19", status=NAME)],
            "LTU": [claim("ltu-2025-08-20", status=NUMBER, contributions=[NUMBER])],
        },
    )


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    with served(folder) as address:
        yield address


def test_counts_filters_addresses_and_sentences_are_right(
    folder: Path, address: str, open_page: OpenPage, english: Catalogue
) -> None:
    edition = Edition(read_story(folder), english.language)
    page = open_page(f"{address}/en/")
    drawing = page.locator("#map .drawing")
    said = drawing.get_attribute("aria-label")
    for day in [*(day.isoformat() for day in edition.days[:-1]), ""]:
        follow(page, f"day={day}" if day else "")
        index = [day.isoformat() for day in edition.days].index(day) if day else -1
        counts = edition.snapshots[index].counts()
        shown = page.evaluate(
            "Object.fromEntries([...document.querySelectorAll('.country-list button')].map("
            "(button) => [button.dataset.value, button.querySelector('.count').textContent]))"
        )
        assert shown == {one: str(counts.get(one, 0)) for one in edition.snapshot.counts()}
        shows(page, edition, Selection(day=day))
    assert drawing.get_attribute("aria-label") == said, "in the order of the list"
    for kind in ("status", "type", "phase"):
        for one in (NAME, NUMBER if kind != "phase" else "map"):
            press(page, kind, one)
            assert fragment(page) == f"{kind}={one}"
            shows(page, edition, Selection(**{kind: one}))
            press(page, kind, one)
            assert fragment(page) == ""
            follow(page, f"{kind}={one}")
            shows(page, edition, Selection(**{kind: one}))
            assert note(page) == ""
            follow(page, "")
    follow(page, "status=valueof")
    assert note(page)
    follow(page, "EST")
    assert [one["id"] for one in visible(page, "#EST article")] == [
        "est-2025-08-20",
        "est-2025-08-18",
    ]
