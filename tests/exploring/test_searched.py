"""What is searched where one explores, whatever its case: every word of a statement on the page."""

import re

import pytest

from explainer.content.edition import Edition
from explainer.content.table import rows
from explainer.exploring.browser_data import SEARCHED, row_data
from explainer.page.table import show_table
from tests.markup import Element, read_html

WORDS = re.compile(r"\w+")  # the page has signs between its parts that belong to no word


def on_the_page(edition: Edition) -> dict[str, set[str]]:
    return {
        found["id"]: set(WORDS.findall(spaced(found).casefold()))
        for found in read_html(str(show_table(edition))).all("article")
    }


def spaced(element: Element) -> str:
    """The words of an element, with room between those of its parts."""
    parts = (part if isinstance(part, str) else spaced(part) for part in element.children)
    return " ".join(parts)


@pytest.mark.parametrize("name", ["german_edition", "english_edition", "second_edition"])
def test_every_word_of_a_statement_on_the_page_is_searched_where_one_explores(
    name: str, request: pytest.FixtureRequest
) -> None:
    edition: Edition = request.getfixturevalue(name)
    pages, searched = on_the_page(edition), {}
    for row in rows(edition):
        data = row_data(edition, row)
        words = " ".join(str(data[cell]) for cell in SEARCHED)
        searched[row.statement.id] = set(WORDS.findall(words.casefold()))
    assert len(pages) > 5
    assert pages.keys() == searched.keys()
    missing = {found: pages[found] - searched[found] for found in pages}
    assert {found: words for found, words in missing.items() if words} == {}
