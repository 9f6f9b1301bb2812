"""While a story is read or built Python looks for rings of objects seldom, and then as before."""

import gc

from explainer.garbage import SELDOM, searched_seldom


def test_rings_are_looked_for_seldom_and_then_as_before() -> None:
    before = gc.get_threshold()
    with searched_seldom():
        assert gc.get_threshold() == SELDOM
    assert gc.get_threshold() == before
