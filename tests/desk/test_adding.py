"""The form at the desk asks, tries, writes and takes back."""

import re
from pathlib import Path
from typing import Any

import pytest

from explainer.story.checking import read_story
from tests.desk.form import LISTS, TEXTS, Form

# what follows from what is filled in


def test_what_is_still_to_be_filled_in_is_open_until_writing_is_tried(form: Form) -> None:
    told = form.tried({}, {})
    assert "the address" in told["htmls"]["open"]
    assert (told["wrong"], told["ready"], told["texts"]["state"]) == (
        [],
        False,
        "4 fields still missing",
    )
    told = form.tried({}, {}, tried=True)
    assert told["wrong"] == ["source.url", "claim.countries", "claim.date", "claim.text.en"]
    assert told["first"] == "source.url"
    assert told["htmls"]["open"] == ""


def test_offers_say_where_they_are_from_and_nothing_is_guessed(form: Form) -> None:
    sources = form.folder / "sources.yaml"
    known = sources.read_text("utf-8").replace("example.org/harbour", "harbour.example/news")
    sources.write_text(known, "utf-8")
    told = form.tried({"source.url": "https://m.harbour.example/2024/06/25/x?utm_source=y"}, {})
    assert told["offered"]["source.publisher"] == "Harbour Daily"
    assert told["notes"]["source.publisher"] == "as with harbour.example (1)"
    assert told["offered"]["source.published"] == "2024-06-25"
    assert told["notes"]["source.published"] == "from the address"
    assert told["notes"]["claim.date"] == "25 June 2024, as on the page"
    assert "utm_source" in told["notes"]["source.url"]
    told = form.tried({"source.url": "https://nobody.example/2024/13/45/x"}, {})
    assert set(told["offered"]) <= {"source.accessed", "claim.reviewed"}
    assert told["unfold"] == ["facts"]


def test_card_counts_map_files_and_the_day_are_told_before_anything_is_written(form: Form) -> None:
    before = form.files
    told = form.tried()
    assert form.files == before
    assert told["ready"]
    assert "thinking of two cooks" in told["htmls"]["card"]
    assert "Ireland: " in told["htmls"]["card"]
    assert told["tones"]["IRL"] == "open"
    assert told["codes"] == ["IRL"]
    assert "claims/IRL/irl-2024-06-25-fjord-times.yaml" in told["htmls"]["files"]
    assert "30 June 2024" in told["texts"]["stands_on"]
    later = form.tried(TEXTS | {"claim.date": "2.7.2024"})
    assert "2 July 2024" in later["texts"]["stands_on"]
    unwritten = form.tried({name: said for name, said in TEXTS.items() if "text" not in name})
    assert not unwritten["ready"]
    assert "…" in unwritten["htmls"]["card"], "seen as soon as only texts are missing"


def test_lists_offer_what_begins_like_this_and_leaving_one_takes_only_what_is_clear(
    form: Form,
) -> None:
    def listed(name: str, typed: str) -> list[str]:
        sent = {"texts": TEXTS, "list": name, "typed": typed}
        return [option["label"] for option in form.post("list", sent).json["options"]]

    assert listed("claim.countries", "i") == ["Iceland", "Ireland"]
    assert listed("claim.countries", "prt") == ["Portugal"]
    assert listed("person", "exem")[-1] == "New: exem"
    assert "… with another office" in listed("person", "exem")[-2]
    assert listed("leans", "drydock 24.6.") == [
        "New: drydock, 24 June 2024",
        "Drydock Newsletter, report, 20 May 2024, anonymous source",
    ]
    assert listed("leans", "")[:2] == ["itself", "not said"]
    told = form.tried(left={"claim.countries": "irel", "claim.contributions": "xy"}, lists={})
    assert told["taken"] == {"claim.countries": ["IRL", "Ireland"]}
    assert told["wrong"] == ["claim.contributions"]
    assert "“xy” has not been chosen" in told["htmls"]["problems"]
    assert told["notes"]["claim.contributions"].startswith("“xy” has not been chosen. Take")
    for letters in ("i", "1", "new", ""):
        assert form.tried(left={"claim.countries": letters}, lists={})["taken"] == {}
    assert form.tried(left={"leans": "drydock"}, lists={})["wrong"] == ["leans"]


def test_an_origin_and_a_person_are_entered_in_place(form: Form) -> None:
    lists = LISTS | {"leans": ["new:delfi 24.6."], "person": ["new:Ada Ní Exemplar"]}
    told = form.tried(TEXTS, lists)
    assert told["offered"]["origin.who"] == "Delfi"
    assert told["offered"]["origin.date"] == "2024-06-24"
    assert told["offered"]["claim.said_by.name"] == "Ada Ní Exemplar"
    assert told["shown"]["new-origin"]
    assert told["shown"]["new-person"]
    assert "what it was" in told["htmls"]["open"]
    form.written(TEXTS | {"origin.what": "interview", "claim.said_by.office.en": "Minister"}, lists)
    written = form.files["claims/IRL/irl-2024-06-25-exemplar.yaml"].decode()
    assert "said_by: {name: Ada Ní Exemplar, office: {en: Minister}}" in written
    assert "what: interview" in form.files["origins/delfi-2024-06-24.yaml"].decode()


@pytest.mark.parametrize(
    ("texts", "lists", "field", "said"),
    [
        ({"source.url": "harbour six"}, {}, "source.url", "“harbour” is not an address"),
        ({"source.language": "qqq"}, {}, "source.language", "a language that nobody knows"),
        ({"claim.date": "1.1.2031"}, {}, "claim.date", "2031-01-01 is in the future"),
        ({"claim.date": "31.2."}, {}, "claim.date", "“31.2.” is not a day"),
        ({"source.published": "soon"}, {}, "source.published", "“soon” is not a day"),
        ({"claim.voice": "report", "claim.status": "rumours"}, {}, "claim.status", "rumours"),
        ({"claim.status": "rumoured"}, {}, "claim.status", "rumoured"),
        ({"claim.offer.en": "x" * 61}, {"claim.contributions": ["crew"]}, "claim.offer.en", "60"),
        ({}, {"claim.countries": ["XXX"]}, "claim.countries", "“XXX” is no country"),
        ({}, {"leans": ["nothing"]}, "leans", "nothing has the id “nothing”"),
        ({"claim.text.en": "half \ud800"}, {}, "claim.countries", "half a character"),
        ({"claim.quote.text": "w " * 26, "claim.quote.speaker": "A", "claim.quote.rendering":
          "original"}, {}, "claim.quote.text", "26 words"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_at_its_field_with_a_remedy(
    form: Form, texts: dict[str, str], lists: dict[str, Any], field: str, said: str
) -> None:
    before = form.files
    told = form.tried(TEXTS | texts, LISTS | lists)
    assert field in told["wrong"], told["htmls"]["problems"]
    assert said in re.sub("<[^>]+>", "", told["htmls"]["problems"])
    assert "Do this:" in told["htmls"]["problems"]
    assert not told["ready"]
    assert "written" not in form.written(TEXTS | texts, LISTS | lists)
    assert form.files == before


def test_a_known_page_is_shown_with_its_statements_and_asked_nothing(form: Form) -> None:
    told = form.tried({"source.url": "http://www.example.org/north/exemplar/#top"}, {})
    assert "Northern Post" in told["texts"]["known"]
    assert "can-2024-06-10" in told["texts"]["known"]
    assert (told["shown"]["new-page"], told["shown"]["known"]) == (False, True)
    assert told["offered"]["claim.date"] == "2024-06-11"
    lists = {"claim.countries": ["IRL"]}
    texts = {
        "source.url": "https://example.org/north/exemplar",
        "claim.text.en": "Ireland said so.",
    }
    form.written(texts, lists)
    assert [name for name in form.files if "/IRL/" in name] == [
        "claims/IRL/irl-2024-06-11-northern-post.yaml"
    ]


def test_two_people_of_one_name_stand_apart_by_office_and_country(form: Form) -> None:
    path = form.folder / "claims/ISL.yaml"
    text = path.read_text("utf-8")
    person = "  said_by: {name: Ada Exemplar, office: {en: Minister of Ships (invented)}}\n"
    assert "said_by" not in text.split("- id: ")[1]
    path.write_text(text.replace("  sources:", f"{person}  sources:", 1), "utf-8")
    sent = {"list": "person", "typed": "ada", "texts": TEXTS, "lists": LISTS}
    options = form.post("list", sent).json["options"]
    assert [one["label"] for one in options[:2]] == ["Ada Exemplar", "Ada Exemplar"]
    assert len({one["more"] for one in options[:2]}) == 2
    told = form.tried(TEXTS, LISTS, left={"person": "Ada Exemplar"})
    assert told["wrong"] == ["person"]
    told = form.tried(TEXTS, LISTS | {"person": ["new:Ada Exemplar"]})
    assert "2 people are called" in told["htmls"]["problems"]


@pytest.mark.parametrize(
    "words", ["<script>alert(1)</script>", "a: b # c", '"“', "{count:x}", "=1+1"]
)
def test_hostile_words_stay_words(form: Form, words: str) -> None:
    hostile = {name: words for name in TEXTS if name.endswith((".publisher", ".en"))}
    told = form.tried(TEXTS | hostile, LISTS | {"person": [f"new:{words}"]}, left={"leans": words})
    assert "<script>" not in str(told["htmls"])
    form.written(TEXTS | {"claim.text.en": f"It said {words}"})
    claim = read_story(form.folder).claims["irl-2024-06-25-fjord-times"]
    assert claim.text["en"] == f"It said {words}"


# writing


def test_it_is_written_whole_and_undone_in_one_step(form: Form) -> None:
    before = form.files
    told = form.written()
    assert "sources/fjord-times-2024-06-25.yaml" in told["written"]
    new = form.files.keys() - before.keys()
    assert len(new) == 2
    assert {name: form.files[name] for name in before} == before
    assert form.tried()["texts"]["known"], "the next statement finds the page"
    assert "irl-2024-06-25-fjord-times" in form.post("undo", {}).json["undone"]
    assert form.files == before
    assert "stopped" in form.post("undo", {}).json


def test_what_others_wrote_since_is_not_undone(form: Form) -> None:
    form.written()
    other = Form(form.folder)
    other.written(TEXTS | {"source.url": "https://other.example/1", "claim.date": "2024-06-26"})
    there = form.files
    assert "something else was written" in form.post("undo", {}).json["stopped"]
    assert form.files == there


def test_a_plan_that_became_another_meanwhile_is_shown_again_and_not_written(form: Form) -> None:
    texts = {name: said for name, said in TEXTS.items() if name != "claim.status"}
    shown = form.tried(texts)["fingerprint"]
    Form(form.folder).written(texts | {"source.url": "https://new.example/2024/06/25/another"})
    there = form.files
    said = form.post("write", {"texts": texts, "lists": LISTS, "fingerprint": shown}).json
    assert "meanwhile" in said["stopped"]
    assert said["told"]["fingerprint"] != shown
    assert form.files == there


def test_a_folder_that_cannot_be_written_is_told(
    form: Form, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(form.folder))

    monkeypatch.setattr(Path, "mkdir", refuse)
    before = form.files
    assert "check the permissions" in form.written()["stopped"]
    assert form.files == before


def test_a_story_with_problems_still_takes_a_statement(form: Form) -> None:
    events = form.folder / "events.yaml"
    marked = "<<<<<<< ours\n" + events.read_text("utf-8")
    events.write_text(marked, "utf-8")
    assert "written" in form.written()
    assert events.read_text("utf-8") == marked
