"""Copies in an archive: asked for where a status rests on a page, in one hint and not before."""

from pathlib import Path
from typing import Any

import pytest

from explainer.content.edition import Edition
from explainer.content.source_link import source_link
from explainer.downloads.files import Downloads
from explainer.page.document import write_document
from explainer.page.routes import PAGE
from tests.builders import a_story, claim, est, only_problem, passes, place_of, source

COPY = "https://archive.example/2025/paper"
ARCHIVED = {"sources": [source("paper", archive_url=COPY)]}
TWO = est(claim(sources=["paper", "gazette", "wire"]))


@pytest.mark.parametrize(
    "changes",
    [
        {},
        ARCHIVED,
        TWO
        | {"sources": [source(s, archive_url=f"{COPY}/{s}") for s in ("paper", "gazette", "wire")]},
        est(claim(status=None, sources=["paper", "gazette"]))
        | {"sources": [*ARCHIVED["sources"], source("gazette")]},
        est(claim(sources=["paper", "gazette"]))
        | {"sources": [*ARCHIVED["sources"], source("gazette", kind="mirror")]},
    ],
    ids=["a story without any", "all", "all of three", "no status", "the other is a copy itself"],
)
def test_what_is_archived_or_carries_nothing_passes(
    tmp_path: Path, changes: dict[str, Any]
) -> None:
    assert passes(tmp_path, **changes)


def test_all_that_are_missing_are_one_hint(tmp_path: Path) -> None:
    sources = [*ARCHIVED["sources"], source("gazette"), source("wire")]
    hint = only_problem(tmp_path, sources=sources, **TWO)
    assert hint.hint
    assert hint.place == place_of(tmp_path, "sources.yaml", "https://example.org/gazette")
    assert hint.wrong == "of 2 of 3 sources of a status no copy is named: gazette, wire"


def test_a_copy_is_linked_where_a_source_stands_in_full_and_is_data(tmp_path: Path) -> None:
    story = a_story(tmp_path, **ARCHIVED)
    html = str(write_document(Edition(story, "en"), PAGE).html)
    assert html.count(f'href="{COPY}"') == 1
    assert "archived copy" in html
    files = Downloads(story)
    assert COPY in files["sources.csv"].decode("utf-8-sig")
    assert COPY in files["story.json"].decode()


def test_a_mirror_keeps_its_archive_to_itself(tmp_path: Path) -> None:
    mirror = source("copy", kind="mirror", archive_url=COPY)
    sources = [source("paper", archive_url="https://archive.example/other"), mirror]
    story = a_story(tmp_path, sources=sources, **est(claim(sources=["paper", "copy"])))
    assert source_link(story.sources["copy"], Edition(story, "en").words).archive == ""
    assert not [name for name, body in Downloads(story).items() if COPY in body.decode()]
