"""What an open document of the app still asks for is there, whichever worker answers, before and after a save."""

import re
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path

import pytest
from werkzeug.test import Client

from explainer.site.reload import Reloader
from explainer.site.wsgi import StoryApplication
from tests.builders import write_story
from tests.site.served import PATIENCE, get, gunicorn_of, numbered

EXPLORE = "/en/explore/"
_PART = re.compile(rb"/assets/explore/[^\"&]+\.json")

Ask = Callable[[str], tuple[int, bytes]]


@contextmanager
def in_this_process(folder: Path) -> Iterator[Ask]:
    """What a worker answers with; workers share nothing but the folder."""
    client = Client(StoryApplication(Reloader(folder)))

    def ask(path: str) -> tuple[int, bytes]:
        answer = client.get(path)
        return answer.status_code, answer.data

    yield ask


@contextmanager
def of_gunicorn(folder: Path) -> Iterator[Ask]:
    with gunicorn_of(folder) as address:
        yield partial(get, address)


def parts_of(ask: Ask) -> set[str]:
    """The paths of what the document that is served now asks for."""
    status, document = ask(EXPLORE)
    assert status == 200
    return {path.decode() for path in _PART.findall(document)}


# two processes take three seconds until they have loaded all that is served
@pytest.mark.parametrize(
    "worker", [in_this_process, pytest.param(of_gunicorn, marks=pytest.mark.full)]
)
def test_a_document_finds_its_parts_at_an_older_and_a_newer_worker(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    worker: Callable[..., AbstractContextManager[Ask]],
) -> None:
    monkeypatch.setattr("explainer.site.reload.LOOK_EVERY", 0)
    folder = numbered(tmp_path / "story", 1)
    with worker(folder) as asked, worker(folder) as left_alone:
        old = parts_of(asked)
        assert len(old) > 1
        numbered(folder, 2)
        until = time.monotonic() + PATIENCE
        while (new := parts_of(asked)) == old:  # it looks at the folder when it is asked
            assert time.monotonic() < until
        for ask, paths in ((left_alone, new), (left_alone, old), (asked, old)):
            assert {path: ask(path)[0] for path in paths} == dict.fromkeys(paths, 200)
        assert asked("/assets/explore/app-en.0123456789ab.json")[0] == 404


@pytest.mark.full  # three workers, each of which loads all that is served
def test_after_a_mend_every_worker_has_the_story_at_once(tmp_path: Path) -> None:
    folder = write_story(tmp_path / "story", statuses="- id: [unfinished")
    with gunicorn_of(folder, workers=3) as address, ThreadPoolExecutor(24) as readers:

        def asked_by_many() -> set[int]:
            return {status for status, _ in readers.map(partial(get, address), ["/en/"] * 48)}

        assert asked_by_many() == {503}
        write_story(folder)
        assert asked_by_many() == {200}
