"""The order of names in a language, with names of countries as CLDR has them."""

import pytest

from explainer.wording.alphabet import sort_key

LATIN = "a b c d e f g h i j k l m n o p q r s t u v w x y z"
ALPHABETS = {
    "de": LATIN,
    "pl": "a ą b c ć d e ę f g h i j k l ł m n ń o ó p q r s ś t u v w x y z ź ż",
    "uk": "а б в г ґ д е є ж з и і ї й к л м н о п р с т у ф х ц ч ш щ ь ю я",
    "sv": f"{LATIN} å ä ö",
    "et": "a b c d e f g h i j k l m n o p q r s š z ž t u v w õ ä ö ü x y",
    "cs": "a b c č d e f g h ch i j k l m n o p q r ř s š t u v w x y z ž",
    "tr": "a b c ç d e f g ğ h ı i j k l m n o ö p r s ş t u ü v y z",
    "ar": "ا ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي",
}

# in their order, as ICU sorts them too
NAMES = {
    "de": "Ägypten Åland albania Dänemark Norwegen Österreich Polen Tschechien Türkei Zypern",
    "pl": "Litwa Luksemburg Łotwa Macedonia Słowacja Słowenia Somalia Węgry Włochy Żory",
    "uk": "Данія Естонія Єгипет Ізраїль Ірландія Італія Йорданія Кіпр Чехія Швеція Японія",
    "sv": "Armenien Zambia Åland Ägypten Österrike",
    "et": "Soome Šveits Zaire Taani Ungari Õ Ä Ülem",
    "cs": "Francie Honduras Chile Chorvatsko Indie Irsko Švédsko",
    "tr": "Cezayir Çekya Hırvatistan Hindistan Irak İran İtalya Vietnam Wallis Yemen",
    "ar": "أستراليا إستونيا ألبانيا النمسا بلجيكا تركيا فرنسا كندا هولندا",
}


@pytest.mark.parametrize("tag", NAMES)
def test_names_stand_as_in_a_dictionary_of_the_language(tag: str) -> None:
    names = NAMES[tag].split()
    assert sorted(set(names), key=lambda name: sort_key(name, ALPHABETS[tag])) == names
    assert sorted(names) != names


@pytest.mark.parametrize(
    ("alphabet", "names"),
    [
        (LATIN, "Litwa Łotwa Luksemburg Włochy"),
        (LATIN, "Zypern Єгипет Індія Ірландія Йорданія Японія"),
        (LATIN, "Dänemark Ελλάδα Япония إستونيا"),
        (ALPHABETS["uk"], "Ірландія Японія Estland Polen"),
        (LATIN, "cote coté côte côté"),
        (LATIN, "aes æs aet"),
        (LATIN, "Strasse Straße Strassen"),
        (LATIN, "polen Polen"),
        (LATIN, "1 2 Abc"),
    ],
)
def test_what_the_alphabet_lacks_stands_beside_what_it_is_made_of_or_behind_it_all(
    alphabet: str, names: str
) -> None:
    told = names.split()
    assert sorted(set(told), key=lambda name: sort_key(name, alphabet)) == told


def test_words_count_before_letters() -> None:
    names = ["Nova Z", "Novae"]
    assert sorted(set(names), key=lambda name: sort_key(name, LATIN)) == names


@pytest.mark.parametrize("written", ["Da\u0308nemark", "Dä\u00adne\u200bmark"])
def test_how_a_name_is_encoded_changes_nothing(written: str) -> None:
    assert sort_key(written, LATIN)[:2] == sort_key("Dänemark", LATIN)[:2]
