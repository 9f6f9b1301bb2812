"""What the app knows of events, plans and their parts: everything once, with its days."""

from pathlib import Path
from typing import Any

from explainer.content.edition import Edition
from explainer.exploring.phases import phases_data
from tests.builders import a_story, event, phase, plan, text


def told(folder: Path, **changes: Any) -> dict[str, Any]:
    return phases_data(Edition(a_story(folder, **changes), "en"))


def test_every_event_has_its_day_and_words_and_a_named_one_is_marked(
    german_edition: Edition,
) -> None:
    events = german_edition.story.events
    found = phases_data(german_edition)["events"]
    assert len(found) == len(events) > 10
    for (said, title, day, named, first), one in zip(found, events.values(), strict=True):
        assert (title, day) == (one.title["de"], one.date.first_day.isoformat())
        assert str(one.date.first_day.year) in said
        assert named == int(one.key)
        assert first == german_edition.first_on(one.date.first_day)


def test_all_plans_can_be_chosen_in_the_order_of_their_days_with_all_their_parts(
    tmp_path: Path,
) -> None:
    found = told(
        tmp_path,
        phases=[
            phase("late", plan="second"),
            phase("early", plan="first"),
            phase("dated", plan="first", when={"start": "2025-08-18", "end": "2025-08-25"}),
        ],
        plans=[
            plan("second", described="2025-08-20", awaits=text("A ceasefire")),
            plan("first", described="2025-08-18"),
        ],
    )
    first, second = found["plans"]
    assert [part["id"] for part in first["parts"]] == ["early", "dated"]
    assert (first["parts"][1]["start"], first["parts"][1]["end"]) == ("2025-08-18", "2025-08-25")
    assert "start" not in first["parts"][0]
    assert (second["awaited"], second["short"]) == ("A ceasefire", "20 Aug 2025")
    assert first["sources"]


def test_two_plans_of_one_day_are_told_apart_by_their_titles(tmp_path: Path) -> None:
    plans = [plan(name, described="2025-08-18", title=text(name)) for name in ("one", "other")]
    found = told(tmp_path, phases=[phase("late", plan="one")], plans=plans)
    assert [one["short"] for one in found["plans"]] == ["one", "other"]


def test_phases_without_a_plan_are_one_without_a_name(tmp_path: Path) -> None:
    found = told(tmp_path, phases=[phase("training")], events=[event("talks")])
    (only,) = found["plans"]
    assert (only["id"], [part["id"] for part in only["parts"]]) == ("", ["training"])
    assert len(found["events"]) == 1


def test_where_there_is_nothing_there_is_a_sentence_alone(tmp_path: Path) -> None:
    found = told(tmp_path)
    assert (found["plans"], found["events"]) == ([], [])
    assert found["say"]["nothing"] == "This collection has no phases and no events yet."
