"""What the page of a large story weighs: it keeps two statements of each country."""

from pathlib import Path

import brotli
import pytest

from explainer.site.site import Site
from explainer.story.checking import read_story
from tests.bench.big_story import write_wide_story


@pytest.mark.full
def test_200_countries_of_25_statements_each_are_at_most_200_kilobytes(tmp_path: Path) -> None:
    story = read_story(write_wide_story(tmp_path, countries=200, claims_each=25))
    assert len(story.claims) >= 200 * 25
    answer = Site(story)["/de/"]
    sent = brotli.compress(answer.body, quality=11)
    headers = sum(len(f"{name}: {value}\r\n") for name, value in answer.headers.items())
    assert 50_000 < len(sent) + headers <= 200_000
