"""The section of phases of a story made for a test."""

from pathlib import Path
from typing import Any

from explainer.content.edition import Edition
from explainer.page.phases import show_phases
from explainer.wording.catalogue import Catalogue
from tests.builders import a_story
from tests.markup import Element, read_html


def section(folder: Path, words: Catalogue, **changes: Any) -> Element:
    return read_html(show_phases(Edition(a_story(folder, **changes), words.language)))
