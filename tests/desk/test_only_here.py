"""The editors' server is for the machine on which it runs, until it is told otherwise."""

import re
import signal
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from werkzeug.test import Client
from werkzeug.wrappers import Response

from explainer.commands.serve import serve
from explainer.desk.desk import EVENTS, Desk
from explainer.desk.only_here import is_this_machine, only_here
from tests.builders import write_story
from tests.commands.run import started
from tests.site.every_answer import answers_of_every_kind


def test_serve_listens_on_this_machine_unless_told_otherwise() -> None:
    (host,) = [option for option in serve.params if option.name == "host"]
    assert host.default == "127.0.0.1"
    assert is_this_machine(host.default)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.0.0.2", "::1", "x.localhost"])
def test_names_and_addresses_of_this_machine(host: str) -> None:
    assert is_this_machine(host)


@pytest.mark.parametrize(
    "host", ["", "evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "0.0.0.0",
             "192.0.2.1", "notlocalhost", "127.1.evil"],
)  # fmt: skip
def test_names_and_addresses_of_others(host: str) -> None:
    assert not is_this_machine(host)


def says_yes(environ: dict[str, Any], start_response: Any) -> Any:
    return Response("yes")(environ, start_response)


@pytest.mark.parametrize("host", ["localhost", "localhost:8050", "127.0.0.1:8050", "[::1]:8050"])
def test_this_machine_by_its_own_name_is_answered(host: str) -> None:
    assert Client(only_here(says_yes)).get("/", headers={"Host": host}).text == "yes"


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8050", "[::1", "user@evil.example"])
def test_a_strangers_name_is_refused_with_the_way_out(host: str) -> None:
    answer = Client(only_here(says_yes)).get("/", environ_overrides={"HTTP_HOST": host})
    assert answer.status_code == 421
    assert "--host" in answer.text


def ask(port: int, path: str, host: str) -> str:
    """The head of what the server answers."""
    with socket.create_connection(("127.0.0.1", port), 30) as connection:
        connection.sendall(f"GET {path} HTTP/1.0\r\nHost: {host}\r\n\r\n".encode())
        return connection.makefile("rb").readline().decode()


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    folder = write_story(tmp_path_factory.mktemp("story"))
    ran = started("serve", "--story", folder, "--port", 0)
    try:
        assert ran.stdout
        found = re.findall(r"http://127\.0\.0\.1:(\d+)/", ran.stdout.readline())[0]
        yield int(found)
    finally:
        ran.send_signal(signal.SIGINT)
        ran.communicate(timeout=30)


@pytest.mark.parametrize(
    "path", ["/", "/en/", "/desk/", "/desk/changes", EVENTS, "/healthz", "/data/story.json"]
)
def test_what_is_served_cannot_be_read_under_a_strangers_name(port: int, path: str) -> None:
    assert ask(port, path, "evil.example").split()[1] == "421"
    assert ask(port, path, "localhost").split()[1] in ("200", "302")


def test_no_page_elsewhere_may_read_an_answer(tmp_path: Path) -> None:
    desk = Desk(write_story(tmp_path))
    client = Client(desk)
    assert desk.reloader.site
    found = answers_of_every_kind(desk, desk.reloader.site)
    for headers in ({}, {"Origin": "https://evil.example"}):
        for path in ("/en/", "/data/story.json", "/desk/", "/desk", "/desk/changes", EVENTS):
            asked = client.get(path, headers=headers, buffered=False)
            asked.close()
            found[f"{path} {headers}"] = asked
    for path, answer in found.items():
        names = [name.lower() for name in dict(answer.headers)]
        assert not [name for name in names if name.startswith("access-control-")], path
