"""By which words a country is found, beside the name that it bears."""

from pathlib import Path

from explainer.content.edition import Edition
from explainer.content.found_by import found_by
from tests.builders import a_story, country


def test_a_country_is_found_by_each_other_word_once(tmp_path: Path) -> None:
    britain = country("GBR", names={"en": "Great Britain"})
    edition = Edition(a_story(tmp_path, countries=[country("EST"), country("LVA"), britain]), "en")
    assert found_by(edition, "EST") == "EE Republic of"
    assert found_by(edition, "GBR") == (
        "GB United Kingdom of and Northern Ireland ENG NIR SCO UK WAL England Großbritannien Schottland "
        "Scotland Wales"
    )
