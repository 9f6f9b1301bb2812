"""The table: a row for every country by its status, with what exactly, who said it, when and on how many pages."""

from pathlib import Path

import pytest

from explainer.content.briefly import BRIEF, briefly, cut_off, name_parts
from explainer.content.country_rows import country_row, groups
from explainer.content.edition import Edition
from explainer.page.browser_data import browser_data
from explainer.page.table import COLUMNS, SORTABLE, show_table
from explainer.story.model.story import phase_tie
from explainer.story.provenance import evidence
from explainer.wording.catalogue import Catalogue
from tests.builders import (
    a_story,
    about,
    claim,
    contribution_type,
    country,
    est,
    source,
    status,
    text,
)
from tests.markup import Element, read_html
from tests.selection import claim_of


@pytest.fixture(scope="session")
def table(german_page: Element) -> Element:
    return german_page.one("section", id="table")


@pytest.fixture(scope="session")
def rows(table: Element) -> dict[str, Element]:
    return {row["id"]: row for row in table.all("details")}


def row_of(folder: Path, *claims: dict[str, object], **changes: object) -> Element:
    edition = Edition(a_story(folder, **est(*claims), **changes), "en")
    return read_html(show_table(edition)).one("details", id="EST")


def test_rows_stand_by_status_in_its_order_and_within_it_by_name(
    german_edition: Edition, table: Element, rows: dict[str, Element]
) -> None:
    order = [*german_edition.story.statuses, ""]
    names = list(german_edition.names)
    standings = german_edition.snapshot.standings

    def place(code: str) -> tuple[int, int]:
        found = standings[code].status
        return order.index(found.id if found else ""), names.index(code)

    assert list(rows) == sorted(rows, key=place)
    assert len(rows) == len(german_edition.standings) > 20


def test_a_status_has_a_heading_with_the_number_of_its_countries(
    german_edition: Edition, table: Element
) -> None:
    headed = {head["data-group"]: head for head in table.all("h3")}
    for group in groups(german_edition):
        head = headed[group.status]
        assert head.text == f"{group.label} {len(group.rows)}"
        assert (head.get("hidden") is None) is bool(group.rows)
    assert sum(len(group.rows) for group in groups(german_edition)) == len(german_edition.standings)


def test_the_host_has_a_heading_of_its_own_and_counts_with_no_others(tmp_path: Path) -> None:
    story = a_story(
        tmp_path,
        story=about(roles={"host": text("Host country")}),
        countries=[country("EST"), country("UKR", role="host")],
        claims={"EST": [claim(status=None)], "UKR": [claim("ukr-2025-08-20", status=None)]},
    )
    *_, without, host = groups(Edition(story, "en"))
    assert [row.card.code for row in without.rows] == ["EST"]
    assert [row.card.code for row in host.rows] == ["UKR"]
    assert host.status == host.tone == "host"


def test_a_row_says_status_what_who_day_and_the_number_of_pages(tmp_path: Path) -> None:
    who = {"name": "Ursula von der Leyen", "office": text("Minister")}
    words = status("willing", label=text("Willing in principle"), short=text("willing"))
    first = claim("est-1", date="2025-08-14", sources=["paper"])
    second = claim(
        "est-2", date="2025-08-18", said_by=who, offer=text("one company"),
        sources=["paper", "gazette"],
    )  # fmt: skip
    row = row_of(
        tmp_path, first, second, statuses=[words], sources=[source("paper"), source("gazette")]
    )
    line = row.one("summary")
    assert line.one("b").text == "Estonia"
    assert line.one("span", class_="st").text == "willing"
    assert line.one("span", class_="what").text == "one company"
    assert line.one("span", class_="by").text == "Ursula von der Leyen, Minister"
    assert [part.text for part in line.all("i")] == ["Ursula", ", Minister"], "the rest is there"
    assert (line.one("time").text, line.one("time")["datetime"]) == ("18 Aug 2025", "2025-08-18")
    assert line.one("span", class_="n").text == "Sources 2", "a page counts once"


def test_who_is_only_reported_on_or_took_no_position_says_so(
    tmp_path: Path, english: Catalogue
) -> None:
    reported = row_of(tmp_path / "a", claim(voice="report", status=None))
    spoke = row_of(tmp_path / "b", claim(status=None))
    assert reported.one("span", class_="what").text == english.say("table.reports")
    assert spoke.one("span", class_="what").text == english.say("table.spoke")


def test_an_old_day_is_marked(tmp_path: Path) -> None:
    old = row_of(tmp_path, claim(date="2025-04-14"), story=about(old_after=60))
    assert "old" in old.one("summary").one("time").classes


def test_what_exactly_has_room_in_a_line(german_edition: Edition) -> None:
    for standing in german_edition.standings:
        for during in country_row(german_edition, standing).lines:
            assert len(during.what.what) <= BRIEF, during.what


@pytest.mark.parametrize(
    ("said", "brief"),
    [
        ("bis zu einer Kompanie", "bis zu einer Kompanie"),
        ("x" * BRIEF, "x" * BRIEF),
        ("mehrere Tausend Soldaten möglich, nach einer Waffenruhe", "mehrere Tausend Soldaten möglich …"),
        ("Logistik, Ausbildung, Führung, Mittel für Luft und See", "Logistik, Ausbildung, Führung …"),
        ("Leitung der Planung für das Schwarze Meer", "Leitung der Planung …"),
        ("höchstens zwei Züge und bis zu 600 Soldatinnen", "höchstens zwei Züge …"),
        ("6000 Soldaten nach einem Friedensabkommen", "6000 Soldaten …"),
        ("Minenräumung, Schutz vor chemischen Gefahren", ""),  # of what “Schutz” is would be left out
        ("Teilnahme an langen Sicherheitsvereinbarungen", ""),  # one word says too little
        ("D" * 60, ""),
    ],
)  # fmt: skip
def test_what_has_no_room_ends_with_a_thought_and_never_after_one_word(
    said: str, brief: str, german: Catalogue
) -> None:
    assert briefly(said, frozenset(german.say("table.cut_before").split())) == brief
    assert len(brief) <= BRIEF


@pytest.mark.parametrize(
    ("said", "cut"),
    [
        ("Teilnahme an langen Sicherheitsvereinbarungen", "Teilnahme an langen …"),
        ("D" * 60, "D" * 35 + "…"),
        (f"{'a' * 30} b {'c' * 30}", f"{'a' * 30} b …"),
    ],
)
def test_what_has_no_thought_to_end_with_is_cut_after_a_word(said: str, cut: str) -> None:
    assert cut_off(said) == cut
    assert len(cut) <= BRIEF


def test_where_an_offer_has_no_room_its_kinds_are_named(tmp_path: Path) -> None:
    offer = text("participation in agreements on security")
    named = row_of(tmp_path / "a", claim(offer=offer, contributions=["training"]),
                   contribution_types=[contribution_type("training", label=text("Training"))])  # fmt: skip
    assert named.one("summary").one("span", class_="what").text == "participation in agreements …"
    offer = text("participation in long-term-security-agreements")
    named = row_of(tmp_path / "b", claim(offer=offer, contributions=["training"]),
                   contribution_types=[contribution_type("training", label=text("Training"))])  # fmt: skip
    assert named.one("summary").one("span", class_="what").text == "Training"


def test_of_those_who_report_the_nearest_is_named_before_whom_they_lean_on(tmp_path: Path) -> None:
    row = row_of(
        tmp_path,
        claim(voice="report", status=None, sources=["relay"]),
        sources=[source("paper"), source("relay", leans_on=["paper"])],
    )
    by = row.one("span", class_="by")
    assert by.text == "according to The relay, citing The paper"
    assert [part.text for part in by.all("i")] == [", citing The paper"]


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Keir Starmer", ("Keir", "Starmer")),
        ("Ursula von der Leyen", ("Ursula", "von der Leyen")),
        ("Władysław Kosiniak-Kamysz", ("Władysław", "Kosiniak-Kamysz")),
        ("Plato", ("", "Plato")),
    ],
)
def test_a_surname_keeps_its_particles(name: str, parts: tuple[str, str]) -> None:
    assert name_parts(name) == parts


def test_a_row_sorts_by_the_evidence_of_its_statement(
    german_edition: Edition, rows: dict[str, Element]
) -> None:
    story = german_edition.story
    for code, row in rows.items():
        found = german_edition.snapshot.standings[code].claim
        if found:
            assert row["data-e"] == str(evidence(story, found))


def test_what_can_be_sorted_by_is_a_button_and_the_columns_are_named(table: Element) -> None:
    buttons = table.all("button", data_sort=True)
    assert tuple(button["data-sort"] for button in buttons) == SORTABLE
    assert [button["aria-pressed"] for button in buttons] == ["true", "false", "false", "false"]
    assert [button.text for button in buttons] == ["Status aufsteigend", "Land", "Tag", "Beleg"]
    assert len(table.one("div", class_="heads").all("span")) == len(COLUMNS)


def test_a_statement_knows_its_kinds_and_the_phase_that_its_source_names(
    german_edition: Edition, table: Element
) -> None:
    story, data = german_edition.story, browser_data(german_edition)
    types, ties = data["types"], set()
    for article in table.all("article"):
        found = claim_of(german_edition, article["id"])
        kinds = [types[int(place)] for place in (article.get("data-kinds") or "").split()]
        assert set(kinds) == set(found.contributions)
        for name, phase in story.phases.items():
            own = article.get("data-phase")
            kind = not own and set(kinds) & set(data["kinds"][name])
            tie = "own" if own == name else "kind" if kind else None
            assert tie == phase_tie(found, phase)
            ties.add(tie)
    assert ties == {"own", "kind", None}


def test_a_statement_is_there_from_its_day_until_it_is_withdrawn(
    second_page: Element, second_edition: Edition
) -> None:
    last = len(second_edition.days)
    for name, found in second_edition.story.claims.items():
        article = second_page.one("article", id=name)
        first, until = second_edition.days_standing(found)
        day = f"{article.one('p', class_='m').one('time')['datetime']}-01-01"[:10]
        days = [index for index, one in enumerate(second_edition.days) if one.isoformat() >= day]
        assert days[0] == first, name
        assert int(article.get("data-until") or last) == until
    assert second_page.one("article", id="cyp-2024-05-14").get("data-until")


def test_the_table_can_be_searched(table: Element) -> None:
    assert table.one("label", for_="search").text
    assert table.one("input", id="search")["type"] == "search"


def test_a_claim_without_anything_optional_has_a_row_too(tmp_path: Path) -> None:
    story = a_story(tmp_path, countries=[country("EST")], claims={"EST": [claim(status=None)]})
    row = read_html(show_table(Edition(story, "en"))).one("details", id="EST")
    assert row.one("article", id="est-2025-08-20").one("p", class_="m").text
    assert not row.all("p", class_="o")
    assert not row.all("span", class_="s")


def test_a_mistake_is_reported_only_where_there_is_an_address_to_write_to(tmp_path: Path) -> None:
    for contact, told in (("desk@example.org", "desk@example.org"), ("by post", ""), (None, "")):
        story = about(**({"contact": contact} if contact else {}))
        edition = Edition(a_story(tmp_path / str(contact), story=story, **est(claim())), "en")
        assert browser_data(edition)["report"]["contact"] == told
