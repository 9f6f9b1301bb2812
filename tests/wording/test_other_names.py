"""What else countries are called, by the standard and in other languages."""

import pytest

from explainer.iso_3166 import ALPHA_3
from explainer.story.model import Country
from explainer.wording.catalogue import catalogue
from explainer.wording.other_names import other_names


def called(code: str, language: str) -> list[str]:
    country = Country(code=code, role="contributor")
    return [name for name in other_names(country, catalogue(language)) if name]


@pytest.mark.parametrize(
    ("code", "language", "names"),
    [
        ("TUR", "de", ["TR", "Türkei", "Republik Türkei", "Türkiye", "Turkey", "Turkiye"]),
        ("TUR", "en", ["TR", "Türkiye", "Republic of Türkiye", "Turkey", "Turkiye"]),
        ("CZE", "de", ["CZ", "Tschechien", "Tschechische Republik", "Czechia", "Czech Republic", "Tschechei"]),
        ("GBR", "de", ["GB", "Vereinigtes Königreich",
                       "Vereinigtes Königreich Großbritannien und Nordirland",
                       "United Kingdom", "ENG", "NIR", "SCO", "UK", "WAL", "Britain", "England", "Great Britain", "Großbritannien",
                       "Northern Ireland", "Schottland", "Scotland", "Wales"]),
        ("GRC", "en", ["GR", "Greece", "Hellenic Republic", "EL", "GRE", "Hellenische Republik"]),
        ("RUS", "de", ["RU", "Russland", "Russische Föderation", "Russian Federation", "Российская Федерация", "Россия"]),
        ("DEU", "en", ["DE", "Germany", "Federal Republic of Germany", "BRD", "FRG", "GER"]),
        ("JPN", "de", ["JP", "Japan"]),
        ("XKX", "de", ["XK", "Kosovo", "KOS", "KSV", "RKS", "UNK", "XKK", "Kosova"]),
    ],
)  # fmt: skip
def test_a_country_has_codes_and_names_common_and_official(
    code: str, language: str, names: list[str]
) -> None:
    assert list(dict.fromkeys(called(code, language))) == names


def test_every_country_that_a_story_may_have_has_other_names() -> None:
    assert len(ALPHA_3) > 200
    assert [code for code in ALPHA_3 if len(called(code, "de")) < 2] == []
