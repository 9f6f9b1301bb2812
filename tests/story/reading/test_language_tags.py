"""Tags of languages: what there is passes, whatever else has their form does not."""

import pycountry
import pytest

from explainer.story.reading.language_tags import names_a_language


@pytest.mark.parametrize(
    "tag",
    [
        "de", "uk", "pt-BR", "de-at", "sr-Latn", "zh-Hant-TW", "zh-yue-HK", "es-419", "sq-XK", "gsw", "hsb",
        "yue", "smi", "mul", "de-CH-1996", "sl-rozaj-biske", "ca-valencia", "de-u-co-phonebk",
        "en-x-newsroom",
    ],
)  # fmt: skip
def test_a_tag_of_what_there_is_names_a_language(tag: str) -> None:
    assert names_a_language(tag)


@pytest.mark.parametrize(
    "tag",
    [
        "xx", "zz-DE", "qq", "qaa", "und", "mis", "eng", "ger", "abx-", "en-UK", "de-XX", "es-420", "de-Latx",
        "de-AT-Latn", "de-1", "de--AT", "de-x", "en_GB", "deu-AT", "d", "deutsch", "zh-qqq", "",
    ],
)  # fmt: skip
def test_a_tag_of_what_there_is_not_names_none(tag: str) -> None:
    assert not names_a_language(tag)


def test_every_language_of_two_letters_is_known() -> None:
    two = {one.alpha_2 for one in pycountry.languages if hasattr(one, "alpha_2")}
    assert len(two) > 180
    letters = "abcdefghijklmnopqrstuvwxyz"
    assert {a + b for a in letters for b in letters if names_a_language(a + b)} == two
