"""What a large story is spared: nothing is made twice, and nothing is asked of a browser for each country.

How long that takes and in how much memory is measured by ``make bench`` and ``test_large_story``.
"""

from collections import Counter

import pytest

from explainer.content.files import DATA, data_files
from explainer.content.room import MOST
from explainer.downloads import files as made_files
from explainer.page import statements
from explainer.page.embed_code import frame_height
from explainer.site.frozen_answers import frozen_answers
from explainer.site.heights import is_measured
from explainer.site.site import Site
from explainer.story.checking import read_story
from explainer.story.model.story import Story
from tests.builders import key_day
from tests.large_story import write_large_story

DAYS = ("2025-08-16", "2025-08-18")


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Story:
    days = [key_day(day) for day in DAYS]
    return read_story(write_large_story(tmp_path_factory.mktemp("s"), MOST + 1, key_days=days))


@pytest.fixture
def large(story: Story) -> Site:
    site = Site(story)
    site.pictures = {}
    assert site.is_large
    return site


@pytest.fixture
def set_of(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each statement, or the address of one, was set."""
    counted: Counter[str] = Counter()
    for name in ("_statement", "_elsewhere"):
        before = getattr(statements, name)

        def counting(edition, card, one, *rest, before=before, **more):  # type: ignore[no-untyped-def]
            counted[one.id] += 1
            return before(edition, card, one, *rest, **more)

        monkeypatch.setattr(statements, name, counting)
    return counted


def test_rows_are_set_once_for_all_documents_of_a_day(large: Site, set_of: Counter[str]) -> None:
    assert large["/en/"]
    assert len(set_of) == MOST + 1
    assert large["/en/embed/table/"]
    assert large["/en/embed/all/"]
    assert set(set_of.values()) == {1}


def test_data_is_made_a_day_at_a_time(large: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    files_of = made_files.files_of

    def counting(editions):  # type: ignore[no-untyped-def]
        made.append(str(next(iter(editions.values())).day))
        return files_of(editions)

    monkeypatch.setattr(made_files, "files_of", counting)
    assert large[f"{DATA}{DAYS[0]}/claims.csv"]
    assert large[f"{DATA}{DAYS[0]}/story.json"]
    assert made == [DAYS[0]]
    for name in data_files(large.story):
        assert large[f"{DATA}{name}"].body
    assert sorted(made) == sorted(["None", *DAYS])


def test_of_a_large_story_the_newest_parts_alone_are_measured(large: Site) -> None:
    embeds = {path for path, (_, route) in large.documents.items() if route.kind == "embed"}
    measured = {path for path in large.documents if is_measured(large, path)}
    assert {"/en/embed/map/", "/en/embed/table/", "/en/embed/all/"} <= measured < embeds
    assert not [path for path in measured if "card" in path or any(day in path for day in DAYS)]


def test_parts_of_an_earlier_day_are_as_high_as_the_newest(large: Site) -> None:
    large.take_heights({"en/embed/map/": ((180, 1111), (1216, 1111))})
    edition, _ = large.documents[f"/en/{DAYS[0]}/embed/map/"]
    assert frame_height(edition, "embed/map/") == 1111
    assert frame_height(edition, "embed/table/") != 1111


def test_no_answer_is_frozen_twice(second_story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("explainer.site.frozen_answers.measure_heights", lambda *_: None)
    site = Site(second_story)
    site.pictures = {}
    frozen = [path for path, _ in frozen_answers(site, lambda _: None)]
    assert len(frozen) == len(set(frozen)) > 50
