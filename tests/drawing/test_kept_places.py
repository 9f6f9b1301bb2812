"""Places of names from a former build: taken only where just the same was asked."""

import json

import pytest

from explainer.drawing import kept_places
from explainer.drawing.ground import Ground, ground_of
from explainer.drawing.kept_places import Asked, KeptPlaces, Places, placed
from explainer.drawing.labels import Form, Wish
from explainer.drawing.scene import Ring

LAND: Ring = ((188, 188), (212, 188), (212, 212), (188, 212))
AROUND: Ring = ((0, 0), (400, 0), (400, 400), (0, 400))
FORMS = (Form(("Aland",), 60, 12), Form(("AA",), 16, 12))
LED = Wish("AAA", FORMS, (200, 200), leads=True, on=frozenset({"BBB", "CCC"}))


def ground(longest_leader: int = 130) -> Ground:
    return ground_of({"AAA": (LAND,), "BBB": (AROUND, LAND)}, 400, 400, longest_leader)


def asked(kept: KeptPlaces, wish: Wish = LED, on: Ground | None = None, pixel: float = 1) -> Places:
    return kept.placed(Asked((wish,), on or ground(), pixel, (), ((10, 10),), 0))


@pytest.fixture
def used() -> dict[str, str]:
    first = KeptPlaces()
    asked(first)
    return first.used


@pytest.fixture
def looked_for(monkeypatch: pytest.MonkeyPatch) -> list[Asked]:
    found: list[Asked] = []

    def counted(given: Asked) -> Places:
        found.append(given)
        return placed(given)

    monkeypatch.setattr(kept_places, "placed", counted)
    return found


def test_what_is_known_is_not_looked_for_and_stands_where_it_stood(
    used: dict[str, str], looked_for: list[Asked]
) -> None:
    again = KeptPlaces(used)
    label = asked(again)["AAA"]
    assert not looked_for
    assert label == asked(KeptPlaces())["AAA"]
    assert label.leader is not None
    assert again.used == used


@pytest.mark.parametrize(
    "other",
    [
        {"pixel": 1.5},
        {"on": ground(longest_leader=90)},
        {"wish": Wish("AAA", FORMS, (200, 200), leads=True, on=frozenset({"BBB"}))},
        {"wish": Wish("AAA", FORMS[1:], (200, 200), leads=True, on=LED.on)},
        {"wish": Wish("AAA", FORMS, (201, 200), leads=True, on=LED.on)},
    ],
    ids=["a wider map", "shorter lines", "other lands to stand on", "another form", "elsewhere"],
)
def test_what_is_asked_otherwise_is_looked_for(
    used: dict[str, str], looked_for: list[Asked], other: dict[str, object]
) -> None:
    kept = KeptPlaces(used)
    asked(kept, **other)  # type: ignore[arg-type]
    assert len(looked_for) == 1
    assert not kept.used.keys() & used.keys()


@pytest.mark.parametrize(
    "broken", ["", "no JSON", "[1]", '[["ZZZ", 0, "end", 1, 1, "", null]]', "{}x", "null"]
)
def test_what_cannot_be_read_is_looked_for(
    used: dict[str, str], looked_for: list[Asked], broken: str
) -> None:
    label = asked(KeptPlaces(dict.fromkeys(used, broken)))["AAA"]
    assert len(looked_for) == 1
    assert label == asked(KeptPlaces(used))["AAA"]


def test_they_are_written_in_one_line_of_json(used: dict[str, str]) -> None:
    (written,) = used.values()
    assert "\n" not in written
    assert [one[0] for one in json.loads(written)] == ["AAA"]
