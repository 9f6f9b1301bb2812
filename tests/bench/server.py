"""How many requests a second: nginx with precompressed files, and the live server under gunicorn."""

import re
import shutil
import subprocess
import urllib.error
import urllib.request
from collections.abc import Iterator
from statistics import median
from tempfile import NamedTemporaryFile

from explainer.places import own_folder
from explainer.site.site import Site
from explainer.story.checking import read_story
from tests.bench.frozen import PLAIN, frozen
from tests.bench.processes import PYTHON, free_port, running
from tests.bench.table import Row

PAIRS = 7
SECONDS = 3
LONG = 60
CONNECTIONS = 100


def measure() -> Iterator[Row]:
    """Requests a second in pairs, one right after the other, conditional requests, and a minute."""
    if shutil.which("wrk") is None:
        raise RuntimeError("wrk is not installed; run .ci/full-tools")
    site = Site(read_story(own_folder("data")))
    path = f"/{site.story.first_language}/"
    yield from _frozen(site, path)
    yield from _live(site, path)


def _frozen(site: Site, path: str) -> Iterator[Row]:
    with frozen(site) as build:
        page, plain = f"{build.address}{path}", f"{build.address}/{PLAIN}"
        row = _compared("nginx", "plain file of the same size", page, plain, 0.95)
        yield from row
        yield Row(
            "server", f"nginx: {path} asked again gives", _again(page), at_most=304, at_least=304
        )
        yield _errors("nginx", page)


def _live(site: Site, path: str) -> Iterator[Row]:
    ours, bare = free_port(), free_port()
    with NamedTemporaryFile() as body:
        body.write(site[path].body)
        body.flush()
        with (
            running(_gunicorn("explainer.app:server", ours), f"http://127.0.0.1:{ours}{path}"),
            running(
                _gunicorn("tests.bench.bare_wsgi:server", bare),
                f"http://127.0.0.1:{bare}/",
                {"BENCH_BODY": body.name},
            ),
        ):
            page = f"http://127.0.0.1:{ours}{path}"
            yield from _compared("gunicorn", "bare WSGI", page, f"http://127.0.0.1:{bare}/", 0.8)
            yield Row(
                "server",
                f"gunicorn: {path} asked again gives",
                _again(page),
                at_most=304,
                at_least=304,
            )
            yield _errors("gunicorn", page)


def _gunicorn(app: str, port: int) -> list[str]:
    address = f"127.0.0.1:{port}"
    return [PYTHON, "-m", "gunicorn", "--workers", "2", "--bind", address, app]


def _compared(server: str, name: str, page: str, beside: str, least: float) -> Iterator[Row]:
    pairs = [(_speed(page), _speed(beside)) for _ in range(PAIRS)]
    own, other = (median(speeds) for speeds in zip(*pairs, strict=True))
    yield Row("server", f"{server}: requests a second", own, beside=other, beside_name=name)
    ratio = median(one / another for one, another in pairs)
    yield Row("server", f"{server}: median of {PAIRS} ratios to it", ratio, "×", at_least=least)


def _wrk(address: str, seconds: int, connections: int) -> str:
    command = ["wrk", "-t", "1", "-c", str(connections), "-d", f"{seconds}s"]
    asked = [*command, "-H", "Accept-Encoding: br", address]
    return subprocess.run(asked, capture_output=True, text=True, check=True).stdout


def _speed(address: str) -> float:
    told = re.search(r"Requests/sec:\s+([\d.]+)", _wrk(address, SECONDS, 10))
    return float(told[1]) if told else 0.0


def _errors(server: str, address: str) -> Row:
    """Everything that wrk calls an error within a minute."""
    told = _wrk(address, LONG, CONNECTIONS)
    sockets = re.search(r"Socket errors: (.*)", told)
    wrong = re.search(r"Non-2xx or 3xx responses: (\d+)", told)
    counts = [int(number) for number in re.findall(r"\d+", sockets[1])] if sockets else []
    errors = sum(counts) + (int(wrong[1]) if wrong else 0)
    answered = re.search(r"(\d+) requests in", told)
    remark = f"of {answered[1] if answered else 0} requests" + (
        f"; {sockets[1]}" if sockets else ""
    )
    what = f"{server}: errors in {LONG} s at {CONNECTIONS} connections"
    return Row("server", what, errors, at_most=0, remark=remark)


def _again(address: str) -> int:
    """The status of a request that names the tag of the answer to the first one."""
    asked = urllib.request.Request(address, headers={"Accept-Encoding": "br"})
    with urllib.request.urlopen(asked) as first:
        asked.add_header("If-None-Match", first.headers["ETag"])
    try:
        with urllib.request.urlopen(asked) as second:
            return second.status
    except urllib.error.HTTPError as told:
        return told.code
