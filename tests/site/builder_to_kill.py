"""A program that is killed by tests: it builds in children of its own, one for each line it reads.

A line is a target, an address, and when the child dies: the step at which it kills itself, after how
many seconds it is killed, or nothing. The answer is the child's exit code, negative for a signal.
It is one program with everything loaded, so that a test need not wait for that ten times; what the
sites are made of is taken from a folder, where the tests' processes keep it.
"""

import os
import signal
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from explainer.pictures import drawing
from explainer.site import exchange, frozen_answers, frozen_site, growing
from tests.builders import a_story
from tests.made_once import SiteOnce, typeset_alike


def kill(*_: Any) -> Any:
    os.kill(os.getpid(), signal.SIGKILL)


def kill_after(function: Any) -> Any:
    def run(*arguments: Any) -> Any:
        function(*arguments)
        kill()

    return run


def renames(kill_at: int) -> Any:
    """``os.rename`` that kills before it moves anything for the given time."""
    rename, seen = os.rename, []

    def run(*arguments: Any) -> None:
        seen.append(arguments)
        if len(seen) == kill_at:
            kill()
        rename(*arguments)

    return run


def prepare(step: str) -> None:
    """Put the end of the child where the test wants it."""
    if step.startswith("fallback"):
        exchange._swap = lambda *_: False
    match step:
        case "before the manifest":
            frozen_site.write_manifest = kill
        case "before the exchange":
            exchange._exchange = kill
        case "after the exchange":
            exchange._exchange = kill_after(exchange._exchange)
        case "fallback, before the first move":
            os.rename = renames(1)
        case "fallback, between the moves":
            os.rename = renames(2)
        case "while the old one is removed":
            exchange.shutil.rmtree = half_removed


def half_removed(folder: Path, **_: Any) -> None:
    for path in sorted(folder.rglob("*.html"))[:5]:
        path.unlink()
    kill()


def main() -> None:
    with TemporaryDirectory() as folder:
        story = a_story(Path(folder))
    growing.compressed = lambda *_: {}  # long, and of no matter here
    frozen_answers.measure_heights = lambda *_: None
    exchange._to_disk = lambda _: None  # only a loss of power would tell
    SiteOnce.folder = Path(sys.argv[1])
    drawing.typeset = typeset_alike()
    sites: dict[str, SiteOnce] = {}
    print("ready", flush=True)
    for line in sys.stdin:
        target, address, step = line.rstrip("\n").split("\t")
        if address not in sites:
            sites[address] = SiteOnce(story, base_url=address)
            dict(sites[address])
        child = os.fork()
        if not child:
            try:
                prepare(step)
                frozen_site.build_site(sites[address], Path(target))
                os._exit(0)
            finally:
                os._exit(1)
        if step.replace(".", "").isdigit():
            time.sleep(float(step))
            os.kill(child, signal.SIGKILL)
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)


if __name__ == "__main__":
    main()
