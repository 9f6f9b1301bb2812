"""Elements are written as htpy writes its own, only sooner."""

import re
from collections.abc import Callable
from typing import Any

import htpy
import pytest
from markupsafe import Markup

from explainer.content.edition import Edition
from explainer.page import elements
from explainer.page.elements import written
from explainer.page.page import show_page

TREES: dict[str, Callable[[Any], Any]] = {
    "texts": lambda h: h.p["a < b & c"],
    "attributes": lambda h: h.p(
        ".note", data_from="0", title='"so" & <so>', hidden=True, lang=None
    )[Markup("<b>kept</b>"), " ", 3],
    "markup as an attribute": lambda h: h.p(title=Markup("<b>"), tabindex=-1, hidden=False),
    "classes": lambda h: h.p("#a.b", class_={"c": True, "d": False}, for_="x"),
    "classes alone": lambda h: [h.p(class_="a b"), h.p(class_=""), h.p("#a", id="b")],
    "what is nothing": lambda h: h.div[[None, False, True, "", [h.base, (h.img(src="a&b"), "c")]]],
    "a fragment": lambda h: h.div[htpy.fragment["one", h.b["two"]], lambda: h.i["three"]],
    "in an element of htpy": lambda h: htpy.div[h.p(".a")["one"], h.img, htpy.b["two"]],
}


@pytest.mark.parametrize("which", TREES)
def test_a_tree_is_written_as_htpy_writes_it(which: str) -> None:
    told = str(htpy.fragment[TREES[which](htpy)])
    assert written(TREES[which](elements)) == told
    assert str(htpy.fragment[TREES[which](elements)]) == told


def test_what_is_made_when_it_is_written_is_there_once() -> None:
    items = (elements.li[str(number)] for number in range(2))
    assert written(elements.ul[items]) == "<ul><li>0</li><li>1</li></ul>"


def test_what_is_written_is_safe_in_another(second_edition: Edition) -> None:
    told = written(show_page(second_edition))
    assert isinstance(told, Markup)
    assert written(elements.div[told]) == f"<div>{told}</div>"
    assert len(re.findall("<p", told)) > 50


def test_what_is_no_part_of_a_page_is_refused() -> None:
    with pytest.raises(TypeError):
        written(b"bytes")  # type: ignore[arg-type]
