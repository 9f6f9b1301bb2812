"""What a text finds, on the page and where one explores, and what of it is marked."""

from collections.abc import Iterator

import pytest

from tests.browser.conftest import OpenPage, served
from tests.builders import claim, country, quote, text, write_story
from tests.exploring.exploring import wait_until_explored

NAMES = {"CZE": "Tschechien", "DNK": "Dänemark", "EST": "Estland", "GBR": "Großbritannien",
         "GRC": "Griechenland", "TUR": "Türkei", "UKR": "Україна"}  # fmt: skip
SAID = {
    "CZE": "Łódź liegt nicht in Tschechien: 5\u202f000 Soldaten, 2\u2009%.",
    "DNK": "Løkke und Støre – so heißt es – bleiben in A\u030arhus: Macrons 12345 Mann.",
    "EST": "Estland bietet eine Kom\u00adpanie an, sagt „Delfi“ und ¾ von ٣٧. Im Jahr 2024 750 von 6.789.876.",
    "GBR": "Neueste Zahlen: it’s a ﬁne Neueinsatz (Phase 2).",
    "GRC": "ΣΟΦΊΑ und أحمـــد schwiegen.",
    "TUR": "Nach İstanbul und Diyarbakır: Əliyev.",
    "UKR": "Зеленський: нічого ґрунтовного, її немає.",
}
QUOTES = {
    "GRC": quote(text="Wir wären so weit", language="de", translation=text("We would be ready"))
}
# what is typed · which countries it finds · what is marked there
FOUND = [
    *((said, "DNK", "Dänemark") for said in ("Dänemark", "danemark", "Daenemark", "DÄNEMARK", "Da\u0308nemark",
                                             "\uff24anemark", "d\u00e4ne\u00admark", "\u200bDanemark\u2060")),
    *((said, "GBR", "Großbritannien") for said in ("Großbritannien", "Grossbritannien", "GROẞBRITANNIEN")),
    *((said, "TUR", "Türkei") for said in ("Türkei", "Turkei", "Tuerkei", "Türkiye", "turkiye", "TR Türkei")),
    ("TUR", "TUR", "Tür"),
    *((said, "EST", "Estland|Kom\u00adpanie") for said in (
        "Estland Kompanie", "kompanie  estland", " Estland\u00a0Kompanie ", "Estland\u3000Kompanie\n", "Est\u00adland Kompanie")),
    ("gross", "GBR", "Groß"),
    ("groß", "GBR", "Groß"),
    ("este", "GBR", "este"),  # and not only where no ue comes before
    ("einsatz", "GBR", "einsatz"),
    ("fine", "GBR", "ﬁne"),
    ("it's (phase", "GBR", "it’s|(Phase"),
    ("DNK", "DNK", "Dänemark"),
    ("kingdom denmark", "DNK", "Dänemark"),
    ("UK Großbritannien", "GBR", "Großbritannien"),
    ("united kingdom", "GBR", "Großbritannien"),
    ("Czech Republic", "CZE", "Tschechien"),
    ("Hellenic", "GRC", "Griechenland"),
    ("EL Griechenland", "GRC", "Griechenland"),
    ("Turkey", "TUR", "Türkei"),
    ("scotland england", "GBR", "Großbritannien"),
    ("RKS", "", ""),
    ("37 3/4", "EST", "٣٧|¾"),
    *((said, "TUR", "Əliyev") for said in ("aliyev", "Eliyev", "Əliyev")),
    ("lodz", "CZE", "Łódź"),
    *((said, "CZE", "5\u202f000") for said in ("5 000", "5000", "5.000", "5,000", "5’000", "5\u00a0000")),
    *((said, "DNK", "12345") for said in ("12345", "12.345", "12 345", "12'345")),
    ("500", "CZE", "5\u202f00"),  # on the way to it
    ("34.5", "", ""),
    ("750 2024", "EST", "2024|750"),  # of two numbers each is one
    *((said, "EST", "6.789.876") for said in ("6789876", "6,789,876", "6 789 876")),
    ("Loekke Stoere", "DNK", "Løkke|Støre"),
    ("Aarhus", "DNK", "A\u030arhus"),
    ("Loekke, Stoere.", "DNK", "Løkke|Støre"),
    ("أحمد، Griechenland؟", "GRC", "أحمـــد|Griechenland"),
    ("lokke - store", "DNK", "Løkke|–|Støre"),
    *((said, "EST", "Delfi") for said in ('"delfi"', "„Delfi“", "«Delfi»", "‘Delfi’", "delfi")),
    *((said, "DNK", "Macrons") for said in ("Macrons", "Macron's", "Macron’s", "Macron`s")),
    ("its", "GBR", "it’s"),
    ("waeren Griechenland", "GRC", "wären|Griechenland"),  # said in a quote
    ("σοφιας", "", ""),
    ("σοφια", "GRC", "ΣΟΦΊΑ"),
    ("احمد", "GRC", "أحمـــد"),
    ("istanbul diyarbakir", "TUR", "İstanbul|Diyarbakır"),
    ("ISTANBUL", "TUR", "İstanbul"),
    ("зеленськии грунтовного іі", "UKR", "Зеленський|ґрунтовного|її"),
    ("Estland Dänemark", "", ""),
    ("[a-z]+", "", ""),
    (".*", "", ""),
]  # fmt: skip
EVERYONE = " ".join(NAMES)

ON_THE_PAGE = """async (texts) => {
  const found = [];
  for (const text of texts) {
    window.explainer.choose({ text }, "replace");
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const there = [...document.querySelectorAll("#table .country:not([hidden])")].map(({ id }) => id);
    const marked = [...(CSS.highlights.get("found") ?? [])].map((range) => range.toString());
    found.push([text, there.sort().join(" "), [...new Set(marked)].join("|")]);
  }
  return found;
}"""
WHERE_ONE_EXPLORES = """(texts) => texts.map((text) => {
  window.explore.choose({ text }, "replace");
  return [text, [...window.explore.shown().codes].sort().join(" ")];
})"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = write_story(
        tmp_path_factory.mktemp("search"),
        countries=[country(code, names={"en": name}) for code, name in NAMES.items()],
        claims={
            code: [claim(f"{code.lower()}-2025-08-20", text=text(said), quote=QUOTES.get(code))]
            for code, said in SAID.items()
        },
    )
    with served(folder) as found:
        yield found


def in_order(marks: str) -> list[str]:
    return sorted(marks.split("|"))


def test_page_and_explore_find_words_however_they_are_written(
    open_page: OpenPage, address: str
) -> None:
    texts = [text for text, _, _ in FOUND]
    page, exploring = open_page(f"{address}/en/"), open_page(f"{address}/en/explore/")
    wait_until_explored(exploring)
    seen = page.evaluate(ON_THE_PAGE, texts)
    assert [one[:2] for one in seen] == [list(one[:2]) for one in FOUND]
    assert exploring.evaluate(WHERE_ONE_EXPLORES, texts) == [list(one[:2]) for one in FOUND]
    assert {t: in_order(marks) for t, _, marks in seen} == {t: in_order(m) for t, _, m in FOUND}


def test_what_is_no_word_narrows_nothing(open_page: OpenPage, address: str) -> None:
    nothing = ["x", "  ", "x", "\u00a0", "x", "\u00ad", "x", "\u200b\u2003", "x", " , ?", "x", "„’"]
    found = open_page(f"{address}/en/").evaluate(ON_THE_PAGE, nothing)
    assert found[1::2] == [[text, EVERYONE, ""] for text in nothing[1::2]]
