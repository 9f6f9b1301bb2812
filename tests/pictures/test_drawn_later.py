"""A map that is kept from before is not drawn, and is known by all that it would be drawn of."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from explainer import fonts
from explainer.content.edition import Edition
from explainer.content.map import map_of
from explainer.content.pictures import Picture
from explainer.content.sizes import PHONE, SHARED
from explainer.pictures import typesetting
from explainer.pictures.contents import begun_content_of, content_of
from explainer.pictures.drawing import draw_picture
from explainer.pictures.drawn_later import LATER, Later, told_apart
from explainer.story.model.story import Story

MAP = Picture("map", "en", "svg")


def test_a_map_that_is_kept_is_not_even_drawn(
    second_edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = draw_picture(second_edition, MAP)
    monkeypatch.setattr("explainer.pictures.map_drawing.cut_map", lambda *_: pytest.fail("drawn"))
    assert draw_picture(second_edition, MAP, {first.key: first.body}) == first
    with pytest.raises(pytest.fail.Exception, match="drawn"):
        draw_picture(second_edition, MAP)


def test_each_thing_that_a_map_is_drawn_of_tells_it_apart(second_edition: Edition) -> None:
    later = begun_content_of(second_edition, MAP)[LATER]
    content, outlines, width, height, unit, _theme, ranks = later.given
    code, place = next((code, place) for code, place in content.by_code.items() if place.is_told)
    told = replace(content, by_code={**content.by_code, code: replace(place, old=not place.old)})
    one = outlines.countries[0]
    moved = replace(one, label=replace(one.label, x=one.label.x + 1))
    shapes = replace(outlines, countries=(moved, *outlines.countries[1:]))
    others = (told, shapes, width + 1, height + 1, unit * 2, "dark", ranks | {code: 99})
    assert len(others) == len(later.given)
    same = told_apart(later)
    for at, other in enumerate(others):
        given = (*later.given[:at], other, *later.given[at + 1 :])
        assert told_apart(replace(later, given=given)) != same, at
    assert told_apart(replace(later, given=(*later.given[:1], replace(outlines), *later.given[2:]))) == same  # fmt: skip


def test_pictures_that_look_different_have_different_keys(second_story: Story) -> None:
    days = [None, second_story.about.covered_from]
    asked = [
        (replace(MAP, size=size, theme=theme, form=form), day)
        for size in (SHARED, PHONE)
        for theme in ("light", "dark")
        for form in ("svg", "png")
        for day in days
    ]
    editions = {day: Edition(second_story, "en", day) for day in days}
    contents = {told_apart([one.form, begun_content_of(editions[day], one)]) for one, day in asked}
    assert len(contents) == len(asked)


def test_what_is_drawn_later_is_all_there_once_it_is_finished(second_edition: Edition) -> None:
    begun, whole = (of(second_edition, MAP) for of in (begun_content_of, content_of))
    assert begun.keys() - whole.keys() == {LATER}
    assert whole.keys() - begun.keys() == {"ground", "lands", "map", "labels", "strip"}
    assert map_of(second_edition).alt == whole["alt"]


def test_what_is_told_apart_is_the_same_in_any_order_and_nothing_is_passed_over() -> None:
    def made(one: Any) -> str:
        return told_apart(Later(told_apart, ({"b": 1, "a": frozenset(one)}, date(2025, 1, 2))))

    assert made(["x", "y", "z"]) == made(["z", "y", "x"])
    assert json.loads(made(["x"]))[2:] == [{"a": ["x"], "b": 1}, "2025-01-02"]
    with pytest.raises(TypeError, match="object is told apart by nothing"):
        told_apart([object()])


def test_any_code_of_the_package_makes_other_keys(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = tmp_path / "drawing" / "map_scene.py"
    code.parent.mkdir()
    monkeypatch.setattr(fonts, "__file__", str(tmp_path / "fonts.py"))
    found = []
    for written in ("x = 1", "x = 2"):
        code.write_text(written, "utf-8")
        found.append(typesetting.made_with.__wrapped__())
    assert found[0] != found[1]
