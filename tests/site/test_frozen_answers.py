"""Whatever is ready first: each answer is the same, and none waits for what it does not need."""

import threading
from typing import Any

import pytest

from explainer.site import frozen_answers as freezing
from explainer.site.frozen_answers import frozen_answers
from explainer.site.heights import Measured
from explainer.site.site import Site
from tests.site.key_days import FIRST

TALL = Measured(((180, 1377), (1200, 1377)), "a key")
MADE_WHILE_MEASURED = "/robots.txt"


@pytest.fixture(scope="module")
def answers(dated_site: Site) -> dict[str, dict[str, str]]:
    """The answers by their paths where heights are known at once, and where they are known last, each in order."""
    return {
        "at once": _frozen(dated_site, at_once=True),
        "last": _frozen(dated_site, at_once=False),
    }


def _frozen(of: Site, at_once: bool) -> dict[str, str]:
    site = Site(of.story, base_url=of.base_url)
    site.pictures = {}
    may_be_known = threading.Event()
    if at_once:
        may_be_known.set()

    def measured(*given: Any) -> dict[str, Measured]:
        assert may_be_known.wait(60)
        return {path[1:]: TALL for path in given[-1]}

    made = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(freezing, "measure_heights", measured)
        for path, answer in frozen_answers(site, lambda _: None):
            made[path] = answer.tag
            if path == MADE_WHILE_MEASURED:
                may_be_known.set()
    return made


def test_each_answer_is_the_same_whenever_heights_are_known(
    answers: dict[str, dict[str, str]],
) -> None:
    at_once, last = answers["at once"], answers["last"]
    assert len(at_once) > 100
    assert at_once == last


def test_the_newest_page_is_made_as_soon_as_its_embeds_are_measured(
    answers: dict[str, dict[str, str]],
) -> None:
    order = [*answers["at once"]]
    assert order.index("/en/embed/table/") < order.index("/en/")
    assert order.index("/en/") < order.index(f"/en/{FIRST}/embed/table/") + 5
    assert order.index("/en/") < order.index(MADE_WHILE_MEASURED)


def test_what_says_no_height_does_not_wait_for_one(answers: dict[str, dict[str, str]]) -> None:
    order = [*answers["last"]]
    for path in ("/en/", "/en/country/EST/", f"/en/{FIRST}/", "/en/oembed.json"):
        assert order.index(MADE_WHILE_MEASURED) < order.index(path)
    assert order.index(f"/en/{FIRST}/embed/table/") < order.index(MADE_WHILE_MEASURED)
