"""Debian's Firefox, driven by the standard WebDriver BiDi: JSON over a web socket that it opens itself."""

import json
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from tests.browser.kept_pages import TELL_OF_POLICY
from tests.browser.reading import PATIENCE
from tests.engines.engine import HEIGHT, KEYS, LOOK_EVERY

TOLD = "WebDriverBiDiServer.json"  # in its profile: where it listens
LIGHT: dict[str, int | str] = {
    "layout.css.prefers-color-scheme.content-override": 1,
    "ui.prefersReducedMotion": 1,
    "ui.useOverlayScrollbars": 1,  # as on a phone
    "intl.accept_languages": "de",
}
DARK = LIGHT | {"layout.css.prefers-color-scheme.content-override": 0}
COLOURS_OF_THE_SYSTEM = LIGHT | {"browser.display.document_color_use": 2}


class Firefox:
    """Firefox with one page, in a new tab for each address."""

    def __init__(self, socket: Any) -> None:
        self._socket = socket
        self._ids = count(1)
        self._said: list[str] = []
        self._do("session.new", capabilities={})
        self._do("session.subscribe", events=["log.entryAdded"])
        self._do("script.addPreloadScript", functionDeclaration=f"() => {{ {TELL_OF_POLICY} }}")
        self._tab: str = self._do("browsingContext.getTree")["contexts"][0]["context"]

    def open(self, address: str, width: int) -> None:
        before, self._tab = self._tab, self._do("browsingContext.create", type="tab")["context"]
        self._do("browsingContext.close", context=before)
        window = {"width": width, "height": HEIGHT}
        self._do("browsingContext.setViewport", context=self._tab, viewport=window)
        self._said = []
        self._do("browsingContext.navigate", context=self._tab, url=address, wait="complete")

    def evaluate(self, code: str, argument: Any = None, framed: bool = False) -> Any:
        where = self._tab
        if framed:
            tree = self._do("browsingContext.getTree", root=self._tab)
            where = tree["contexts"][0]["children"][0]["context"]
        found = self._do(
            "script.evaluate",
            expression=f"JSON.stringify(({code})({json.dumps(argument)}) ?? null)",
            target={"context": where},
            awaitPromise=False,
            userActivation=True,
        )
        assert found["type"] == "success", f"{code}: {found['exceptionDetails']['text']}"
        return json.loads(found["result"]["value"])

    def click_at(self, x: float, y: float) -> None:
        place = {"type": "pointerMove", "x": round(x), "y": round(y)}
        down, up = ({"type": kind, "button": 0} for kind in ("pointerDown", "pointerUp"))
        self._act("pointer", [place, down, up])

    def press(self, key: str) -> None:
        value = KEYS.get(key, key)
        self._act("key", [{"type": kind, "value": value} for kind in ("keyDown", "keyUp")])

    def complaints(self) -> list[str]:
        self.evaluate("() => 0")  # what was said before the answer has come before it
        return self._said

    def _act(self, kind: str, actions: list[dict[str, Any]]) -> None:
        hand = {"type": kind, "id": kind, "actions": actions}
        self._do("input.performActions", context=self._tab, actions=[hand])

    def _do(self, method: str, **params: Any) -> Any:
        number = next(self._ids)
        self._socket.send(json.dumps({"id": number, "method": method, "params": params}))
        while (answer := json.loads(self._socket.recv())).get("id") != number:
            entry = answer.get("params", {})
            if entry.get("level") in ("error", "warn"):
                self._said.append(entry["text"])
        assert answer["type"] == "success", f"{method}: {answer}"
        return answer["result"]


@contextmanager
def running_firefox(preferences: dict[str, int | str] = LIGHT) -> Iterator[Firefox]:
    """A Firefox of its own, without a window, closed at the end."""
    # whoever asks for these tests is told that they did not run
    binary = shutil.which("firefox-esr") or shutil.which("firefox")
    if not binary or not find_spec("websocket"):
        pytest.fail("no “firefox-esr” on the PATH, or no Selenium; .ci/full-tools installs them")
    import websocket as sockets

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        profile = Path(folder)
        lines = (f"user_pref({json.dumps(k)}, {json.dumps(v)});" for k, v in preferences.items())
        (profile / "user.js").write_text("\n".join(lines))
        command = [binary, "--headless", "--remote-debugging-port=0", "--profile", folder]
        process = subprocess.Popen(command, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        try:
            socket = sockets.create_connection(
                _address(profile), timeout=PATIENCE, suppress_origin=True
            )
            yield Firefox(socket)
            socket.close()
        finally:
            process.terminate()
            process.wait()


def _address(profile: Path) -> str:
    """Where it listens, once it says so."""
    end = time.monotonic() + PATIENCE
    while not (told := profile / TOLD).exists() or not told.read_text():
        assert time.monotonic() < end, "Firefox does not come up"
        time.sleep(LOOK_EVERY)
    where = json.loads(told.read_text())
    return f"ws://{where['ws_host']}:{where['ws_port']}/session"
