"""HTML is written as htpy writes it, only sooner."""

import htpy as h
import pytest
from markupsafe import Markup

from explainer.content.edition import Edition
from explainer.page.page import show_page
from explainer.page.written import written

NODES: list[h.Node] = [
    h.p["a < b & c"],
    h.p(".note", data_from="0", title='"so"', hidden=True)[Markup("<b>kept</b>"), " ", 3],
    h.div[[None, False, True, "", [h.br, (h.img(src="a&b"), "c")]]],
    h.ul[(h.li[str(number)] for number in range(2))],
    h.div[h.fragment["one", h.b["two"]], lambda: h.i["three"]],
]


@pytest.mark.parametrize("at", range(len(NODES)))
def test_a_tree_is_written_as_htpy_writes_it(at: int) -> None:
    if at == 3:  # a generator is there once
        assert written(NODES[at]) == "<ul><li>0</li><li>1</li></ul>"
    else:
        assert written(NODES[at]) == str(NODES[at])
    assert isinstance(written(h.b["safe in another"]), Markup)


def test_so_is_a_whole_page(second_edition: Edition) -> None:
    told = written(show_page(second_edition))
    assert told == str(h.fragment[show_page(second_edition)])
    assert len(told) > 10_000


def test_what_is_no_part_of_a_page_is_refused() -> None:
    with pytest.raises(TypeError):
        written(b"bytes")  # type: ignore[arg-type]
