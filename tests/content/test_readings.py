"""The readings of a part say what its content says, word by word: nothing else, and all that counts."""

import csv
import io
from collections.abc import Iterator
from datetime import date
from typing import Any

import htpy as h
import pytest

from explainer.content.answer import answer, written_by_day
from explainer.content.changes import changes
from explainer.content.country import Country, country
from explainer.content.country_list import country_list
from explainer.content.day_stops import day_stops
from explainer.content.edition import Edition
from explainer.content.how_many import how_many
from explainer.content.imprint import imprint
from explainer.content.map import map_of
from explainer.content.masthead import masthead, plain_heading
from explainer.content.method import method
from explainer.content.phases import phases
from explainer.content.pictures import Picture
from explainer.content.positions import positions_of
from explainer.content.statement import Statement
from explainer.content.table import rows
from explainer.content.unclear import unclear
from explainer.downloads.files import Downloads
from explainer.drawing.run_up import lay_run_up
from explainer.page.answer import show_answer
from explainer.page.card import show_card
from explainer.page.changed import show_changed
from explainer.page.embeds import show_card_embed
from explainer.page.how_many import show_how_many
from explainer.page.map import show_map
from explainer.page.method import show_method, show_terms
from explainer.page.phases import show_phases
from explainer.page.positions import show_positions
from explainer.page.table import show_table
from explainer.page.unclear import show_unclear
from explainer.pictures.contents import content_of
from explainer.pictures.dossier import dossier_of
from explainer.story.model.story import Story
from tests.content.said import strings, words
from tests.markup import Element, read_html

DAYS = [("the_story", "2025-08-20"), ("the_story", "2025-08-16"),
        ("second_story", "2024-06-30"), ("second_story", "2024-06-10")]  # fmt: skip


@pytest.fixture(scope="module", params=DAYS, ids=lambda found: f"{found[0]} on {found[1]}")
def edition(request: pytest.FixtureRequest) -> Edition:
    name, day = request.param
    story: Story = request.getfixturevalue(name)
    return Edition(story, story.first_language, day=date.fromisoformat(day))


def html(node: h.Node) -> Element:
    return read_html(str(h.div[node]))


def picture(edition: Edition, name: str, code: str = "") -> dict[str, Any]:
    """What a picture says beside the furniture that all of them have."""
    told = content_of(edition, Picture(name, edition.language, "pdf", country=code))
    common = {"kicker", "title", "shown", "banner", "sources", "notes", "credit", "licence", "w",
              "h", "u", "least", "least_unit", "more", "room", "short"}  # fmt: skip
    return {name: unranked(said) for name, said in told.items() if name not in common}


def unranked(said: Any) -> Any:
    """Without the numbers by which names are dropped where there is no room."""
    if isinstance(said, list):
        return [unranked(one) for one in said]
    if isinstance(said, dict):
        return {key: unranked(one) for key, one in said.items() if key not in ("rank", "ranks")}
    return said


@pytest.fixture(scope="module")
def dossier(edition: Edition) -> dict[str, Any]:
    return dossier_of(edition, Picture("dossier", edition.language, "pdf"))


def cards(edition: Edition) -> Iterator[Country]:
    found = [country(edition, standing.country.code) for standing in edition.standings]
    assert len(found) > 4
    yield from found


def statement_in(shown: Element, card: Country, one: Statement) -> Element:
    """Where a country's card has a statement."""
    found = [part for part in shown.all("article") if "card" not in part.classes]
    return found[card.statements.index(one)]


def ours(edition: Edition, *keys: str) -> set[str]:
    """The words of the interface that stand beside those of a part."""
    return words([edition.words.entries[key] for key in keys])


def test_a_statement_has_the_same_words_in_card_embed_table_picture_and_dossier(
    edition: Edition, dossier: dict[str, Any]
) -> None:
    table = html(show_table(edition))
    told = {one["name"]: one for one in dossier["countries"]}
    compared = 0
    for card in cards(edition):
        shown, framed = html(show_card(edition, card)), html(show_card_embed(edition, card.code))
        drawn = picture(edition, "card", card.code)
        for one in card.standing:
            item = statement_in(shown, card, one)
            assert item.text == statement_in(framed, card, one).text
            row = table.one("article", id=one.id)
            in_picture = drawn["claims"][card.standing.index(one)]
            own = [c for c in card.standing if (c.voice == "own") is (one.voice == "own")]
            in_dossier = told[card.name]["own" if one.voice == "own" else "others"][own.index(one)]
            holds_a_statement(edition, one, item, row, in_picture, in_dossier)
            compared += 1
    assert compared > 8


def holds_a_statement(
    edition: Edition, one: Statement, item: Element, row: Element, drawn: Any, told: Any
) -> None:
    """All readings say by whom it is told, how well it is borne out, and what was said."""
    beside = ours(edition, "card", "sources", "origins", "languages", "quote", "phases", "table")
    for reading in (item, row, drawn, told):
        assert words(reading) <= words(one) | beside | words(edition.names[one.country])
        assert words(one.day if reading is not drawn else one.day.said) <= words(reading)
        assert words(one.evidence, one.voice_said if reading is not drawn else ()) <= words(reading)
    for reading in (item, drawn, told):
        assert one.text.said.split() == [w for w in one.text.said.split() if w in said_in(reading)]
    assert drawn["head"] == told["head"] == one.head
    assert drawn["by"].split(" · ")[:-1] == [p for p in (one.told_by, one.evidence) if p]
    assert told["by"].split(" · ") == [p for p in (one.told_by, one.evidence, one.origins) if p]
    assert [who.text for who in row.all("span", class_="w")] == [one.told_by] * bool(one.told_by)
    assert row.one("span", class_="v").text == one.voice_said


def test_a_statement_has_the_same_words_in_the_data_files_as_on_the_page(edition: Edition) -> None:
    """Each cell is what the content says, and stands on its card or in its row of the table."""
    table = html(show_table(edition))
    files, tag = Downloads(edition.story), edition.language
    claims = {row["claim"]: row for row in in_csv(files["claims.csv"])}
    offered = in_csv(files["contributions.csv"])
    told = 0
    for card in cards(edition):
        shown = html(show_card(edition, card))
        for one in card.standing:
            row, item = claims[one.claim], statement_in(shown, card, one)
            kinds = [
                found
                for found in offered
                if (found["claim"], found["country"]) == (one.claim, card.code)
            ]
            assert card.name in row[f"country_{tag}"].split("; ")
            assert row[f"text_{tag}"] == one.text.said
            assert one.text.said in " ".join(item.text.split())
            assert row[f"offer_{tag}"] == (one.offer.said if one.offer else "")
            assert [k[f"contribution_{tag}"] for k in kinds] == [k.said for k in one.contributions]
            for cell in (row[f"evidence_{tag}"], *(k[f"evidence_{tag}"] for k in kinds)):
                assert cell == one.evidence
            line = table.one("article", id=one.id)
            assert words(row[f"evidence_{tag}"], row[f"said_by_{tag}"]) <= words(item)
            assert words(row[f"offer_{tag}"], [k[f"contribution_{tag}"] for k in kinds]) <= words(
                line
            )
            assert tuple(filter(None, row["origins"].split("; "))) == one.independent
            assert int(row["independent_origins"]) == len(one.independent)
            told += 1
    assert told > 8
    assert set(claims) == set(edition.story.claims)


def in_csv(file: bytes) -> list[dict[str, str]]:
    """Its rows, with the sign taken off that keeps a spreadsheet from running a cell."""
    rows = csv.DictReader(io.StringIO(file.decode("utf-8-sig"), newline=""))
    return [{name: cell.removeprefix("'") for name, cell in row.items()} for row in rows]


def said_in(reading: Any) -> set[str]:
    return {word for text in strings(reading) for word in text.split()}


def test_a_country_stands_where_its_content_says(edition: Edition, dossier: dict[str, Any]) -> None:
    told = {one["name"]: one for one in dossier["countries"]}
    for card in cards(edition):
        (standing,) = [
            p
            for p in html(show_card(edition, card)).all("p", "standing")
            if p.get("hidden") is None
        ]
        assert words(card.position.status, card.position.since or "") <= words(standing)
        assert words(standing) <= words(card.position) | ours(edition, "card")
        assert told[card.name]["status"] == card.position.status
        assert words(told[card.name]["since"]) <= words(standing)
        assert picture(edition, "card", card.code)["status"] == card.said


def test_the_map_and_its_key(edition: Edition, dossier: dict[str, Any]) -> None:
    content = map_of(edition)
    section, drawn = html(show_map(edition)), picture(edition, "map")
    listed = country_list(edition)
    beside = ours(edition, "map", "day", "status", "alt", "list", "pictures")
    for name, said in {
        "page": section,
        "picture": drawn,
        "dossier": unranked(dossier["legend"]),
    }.items():
        days = words([str(day.day) for day in edition.days], edition.story.about.title)
        told = words(
            content, listed, day_stops(edition), masthead(edition), edition.story.outlines.credit
        )
        assert words(said) <= told | beside | days | letters(edition), name
    for tally in content.tallies:
        (entry,) = [one for one in drawn["legend"] if one["label"] == tally.label.said]
        assert (entry["n"], entry["names"]) == (tally.count, list(content.names_of(tally)))
        (button,) = section.all("button", data_value=tally.id)
        assert button.text == f"{tally.label} {tally.count}"
    assert section.one("div", role="img")["aria-label"] == content.alt == drawn["alt"]
    links = {
        link["data-country"]: link["aria-label"]
        for link in section.one("div", class_="list").all("a")
    }
    assert links == {place.code: place.said for place in content.places if place.tone != "land"}


def letters(edition: Edition) -> set[str]:
    """What may stand for a land that has no room for its name."""
    return {word for word in words(html(show_map(edition))) if len(word) == 2 and word.isupper()}


def test_the_table_of_the_picture_has_the_deciding_statement_of_each_country(
    edition: Edition,
) -> None:
    drawn = picture(edition, "table")
    by_name = {card.name: card for card in cards(edition)}
    assert len(drawn["rows"]) > 4
    for row in drawn["rows"]:
        card = by_name[row["country"]]
        assert card.deciding
        assert row["said_by"] == card.deciding.told_by
        assert words(row) <= words(card, card.deciding)
    ids = {row.statement.id for row in rows(edition)}
    assert ids == {found["id"] for found in html(show_table(edition)).all("article")}


def test_the_answer(edition: Edition, dossier: dict[str, Any]) -> None:
    content = answer(edition)
    on_other_days = [during.what for during in written_by_day(edition)]
    said = [content.title, content.written, on_other_days]
    asked = any(written.asked for written in on_other_days)
    assert words(html(show_answer(edition))) == (words(said) if asked else set())
    assert dossier["then"] == content.written.then
    assert dossier["answer"] == [
        {"question": one.question.said, "text": one.text.said} for one in content.written.asked
    ]


def test_how_many(edition: Edition, dossier: dict[str, Any]) -> None:
    content = how_many(edition)
    shown = html(show_how_many(edition))
    assert words(shown) <= words(content) | ours(edition, "languages")
    assert words([figure.text for figure in content.others]) <= words(shown)
    if content.headline is None:
        assert dossier["how_many"] is None
        return
    drawn = picture(edition, "how-many")
    for said in (drawn, dossier["how_many"]):
        assert words(said) <= words(content, masthead(edition).scope)
        assert (said["text"], said["provenance"]) == (
            content.headline.text.said,
            content.headline.provenance,
        )
        assert [mark["name"] for mark in said["marks"]] == [m.name for m in content.headline.marks]
    assert content.headline.provenance in shown.text


def test_the_phases_and_events(edition: Edition, dossier: dict[str, Any]) -> None:
    content = phases(edition)
    shown, drawn = html(show_phases(edition)), picture(edition, "timeline")
    beside = ours(edition, "phases", "sources", "alt") | words(plain_heading(edition, "phases"))
    beside |= words([tick.said for tick in lay_run_up(content).ticks])
    assert words(shown) <= words(content) | beside
    named = [event for event in content.run_up.events if event.named]
    assert len(drawn["names"]) == len(named)
    assert len(drawn["names"]) + len(drawn["others"]) == len(content.run_up.events)
    for one in drawn["names"]:
        assert any((one["day"], one["title"]) == (e.day.said, e.title.said) for e in named)
    parts = {part.heading: part for part in content.now.parts}
    assert {band["title"] for band in (*drawn["bands"], *drawn["dated"])} == set(parts)
    for band in (*drawn["bands"], *drawn["dated"]):
        said = parts[band["title"]]
        assert words(band["lines"]) <= words(said)
        assert band["open"] == said.open
    assert (drawn["lead"], drawn["none"]) == (content.now.lead, content.now.none)
    if drawn["bands"]:
        plate = shown.all("p", class_="gap")[-1].text
        assert plate == f"{drawn['awaited']} {drawn['undated']}".strip()
    for name, told in (("events", content.run_up.events), ("phases", content.now.parts)):
        assert len(dossier[name]) == len(told)
        for one in dossier[name]:
            one = {key: value for key, value in one.items() if key != "refs"}
            assert words(one) <= words(content)
    assert drawn["alt"] == content.alt


def test_the_course_of_positions(edition: Edition) -> None:
    content = positions_of(edition)
    shown, drawn = html(show_positions(edition)), picture(edition, "positions")
    months = words([content.calendar.short_month(date(2024, n, 1)) for n in range(1, 13)])
    months |= words([content.calendar.month_of_year(day) for day in edition.days])
    months |= words([content.calendar.month_of_year(date(y, 1, 1)) for y in (2024, 2025)])
    months |= words(content.calendar.day(content.last))
    counts = words([str(len(group.rows)) for group in content.groups])
    own = ours(edition, "positions")
    assert words(shown) <= words(content) | own | counts | months
    for group, told in zip([g for g in content.groups if g.rows], drawn["groups"], strict=True):
        assert (told["label"], told["n"]) == (group.label.said, len(group.rows))
        assert [row["name"] for row in told["rows"]] == [row.name for row in group.rows]
        assert [row["note"] for row in told["rows"]] == [row.note.said for row in group.rows]
    for row in content.rows:
        assert words(row.name, row.lines[-1].said if row.lines else "") <= words(shown)
    assert content.headline in shown.text


def all_days(edition: Edition) -> list[date]:
    first, last = edition.story.about.covered_from, edition.story.about.as_of
    return [date.fromordinal(n) for n in range(first.toordinal(), last.toordinal() + 1)]


def test_what_is_unclear(edition: Edition, dossier: dict[str, Any]) -> None:
    content = unclear(edition)
    if not content.points:
        assert (show_unclear(edition), dossier["unclear"]) == (None, [])
        return
    assert words(html(show_unclear(edition))) <= words(content) | ours(edition, "languages")
    for point, told in zip(content.points, dossier["unclear"], strict=True):
        assert (told["topic"], told["we_write"]) == (point.topic.said, point.we_write.said)
        assert [one["text"] for one in told["versions"]] == [v.says.said for v in point.versions]


def test_the_method(edition: Edition, dossier: dict[str, Any]) -> None:
    content = method(edition)
    shown = html([show_method(edition), show_terms(edition)])
    credit = dossier["method"][-1]
    assert words(shown) <= words(content, imprint(edition), credit) | ours(edition, "languages")
    for paragraph in (*content.paragraphs, *(term.meaning for term in content.terms)):
        assert words(paragraph) <= words(shown)
    assert dossier["method"][:-1] == [paragraph.said for paragraph in content.paragraphs]
    assert [t["text"] for t in dossier["terms"]] == [t.meaning.said for t in content.terms]
    assert [g["label"] for g in dossier["grades"]] == [g.label.said for g in content.grades]


def test_what_changed(edition: Edition, dossier: dict[str, Any]) -> None:
    content = changes(edition)
    shown = html(show_changed(edition))
    assert words(shown) <= words(content) | ours(edition, "languages")
    sentences = [one.sentence for day in content.days for one in day.entries]
    assert sentences
    assert [link.text for link in shown.all("a")] == sentences
    said = [(c.on.said, c.was.said, c.now.said) for c in content.corrections]
    assert [(c["day"], c["was"], c["now"]) for c in dossier["corrections"]] == said


def test_title_and_dates(edition: Edition, dossier: dict[str, Any]) -> None:
    content = masthead(edition)
    assert dossier["title"] == content.title.said
    assert dossier["dates"].split(" · ") == [f"{word} {day}" for word, day in content.dates]
    assert (dossier["standfirst"] == "") is (content.standfirst is None)
    assert dossier["imprint"][0] == imprint(edition).credit


def test_an_edition_is_of_one_day(edition: Edition) -> None:
    edition = Edition(edition.whole, edition.language, day=edition.day)
    assert edition.snapshot.day == edition.day
    assert country(edition, next(iter(edition.names))) == country(
        edition, next(iter(edition.names))
    )
