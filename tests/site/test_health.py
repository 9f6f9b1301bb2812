"""``/healthz``: what a monitor asks, of the server for readers and of the editors' one."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from werkzeug.test import Client

from explainer.desk.desk import Desk
from explainer.site.health import HEALTH
from explainer.site.reload import Reloader
from explainer.site.site import Site
from explainer.site.wsgi import StoryApplication
from tests.builders import write_story

BROKEN = "- id: [unfinished"
Serve = Callable[[Path], tuple[Client, Reloader]]


def for_readers(folder: Path) -> tuple[Client, Reloader]:
    reloader = Reloader(folder)
    return Client(StoryApplication(reloader)), reloader


def for_editors(folder: Path) -> tuple[Client, Reloader]:
    desk = Desk(folder)
    return Client(desk), desk.reloader


@pytest.fixture(params=[for_readers, for_editors])
def serve(request: pytest.FixtureRequest) -> Serve:
    found: Serve = request.param
    return found


def test_a_good_story_is_told_with_its_day_and_its_fingerprint(
    serve: Serve, tmp_path: Path
) -> None:
    client, reloader = serve(write_story(tmp_path))
    answer = client.get(HEALTH)
    assert answer.status_code == 200
    assert reloader.site
    assert answer.json == {
        "story_day": "2025-08-20",
        "story": reloader.site.story.fingerprint,
        "problems": 0,
    }
    assert answer.headers["Content-Type"] == "application/json"
    assert answer.headers["Cache-Control"] == "no-store"


def test_problems_of_a_newer_story_are_counted_while_the_last_good_one_is_shown(
    serve: Serve, tmp_path: Path
) -> None:
    client, reloader = serve(write_story(tmp_path))
    before = client.get(HEALTH).json
    write_story(tmp_path, statuses=BROKEN)
    reloader.read()
    answer = client.get(HEALTH)
    assert answer.status_code == 200
    assert before
    assert answer.json == before | {"problems": 1}


def test_without_a_good_story_it_is_503(serve: Serve, tmp_path: Path) -> None:
    client, reloader = serve(write_story(tmp_path, statuses=BROKEN))
    answer = client.get(HEALTH)
    assert answer.status_code == 503
    assert answer.json == {"story_day": None, "story": None, "problems": 1}
    write_story(tmp_path)
    reloader.read()
    assert client.get(HEALTH).status_code == 200


def test_it_says_numbers_only(serve: Serve, tmp_path: Path) -> None:
    client, reloader = serve(write_story(tmp_path, statuses=BROKEN))
    broken = client.get(HEALTH)
    write_story(tmp_path)
    reloader.read()
    good = client.get(HEALTH)
    assert broken.json == {"story_day": None, "story": None, "problems": 1}
    assert good.json
    assert set(good.json) == {"story_day", "story", "problems"}
    assert re.fullmatch(r"\d{4}-\d\d-\d\d [0-9a-f]{64} 0", " ".join(map(str, good.json.values())))
    told_beside = {
        "Content-Type", "Content-Length", "Cache-Control", "X-Content-Type-Options",
        # what the editors' server says with all that it answers
        "Content-Security-Policy", "Cross-Origin-Resource-Policy", "Cross-Origin-Opener-Policy",
    }  # fmt: skip
    for answer in (broken, good):
        assert set(answer.headers.keys()) <= told_beside


def test_nothing_can_be_sent_to_it(serve: Serve, tmp_path: Path) -> None:
    client, _ = serve(write_story(tmp_path))
    assert client.post(HEALTH).status_code == 405
    assert client.head(HEALTH).status_code == 200


def test_it_is_no_part_of_a_site(site: Site) -> None:
    assert len(list(site)) > 40
    assert HEALTH not in site
    assert not [path for path in site if "health" in path]
