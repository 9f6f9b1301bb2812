"""The page of each story as a document, written once."""

import pytest

from explainer.content.edition import Edition
from explainer.page.document import Document, write_document
from explainer.page.routes import PAGE
from tests.markup import Element, read_html


@pytest.fixture(scope="session", params=["german", "english", "second"])
def document(request: pytest.FixtureRequest) -> Document:
    edition: Edition = request.getfixturevalue(f"{request.param}_edition")
    return write_document(edition, PAGE)


@pytest.fixture(scope="session")
def page(document: Document) -> Element:
    return read_html(document.html)
