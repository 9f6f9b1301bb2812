"""How high the embeds are at every width, measured by an installed Chromium.

Chromium is given a page on this machine that holds embeds in iframes, makes them narrow and wide,
and writes down their heights before it has finished loading; ``--dump-dom`` hands that back.
The heights depend on the machine's fonts. With the same ones the same story gives the same.
"""

import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from hashlib import sha256
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import chain, pairwise
from math import ceil, inf
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from explainer.site.laid_out import laid_out
from explainer.site.site import Site
from explainer.workrooms import workroom

# the shell is Chromium without windows: it measures the same, in half the time
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
NARROWEST, WIDEST = 180, 1216  # CSS pixels; wider than that no document becomes
PATIENCE = 120  # seconds
LOOK_EVERY = 0.1  # seconds
Points = tuple[tuple[int, int], ...]  # heights at widths
NOTHING_KEPT: Mapping[str, Points] = MappingProxyType({})
SLACK = 14  # CSS pixels more than was measured
TOLERANCE = 1.09  # how much higher the straight lines may be than what was measured

# which fonts there are, and which of them stand for those that style sheets name
_FONTS = (
    ["fc-list", "--format", "%{file} %{index} %{fontversion} %{variable}\\n"],
    *(
        ["fc-match", "--sort", "--format", "%{file}\\n", family]
        for family in ("serif", "sans-serif", "monospace", "system-ui")
    ),
)
_ARGUMENTS = (
    "--headless", "--dump-dom", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--hide-scrollbars", "--force-device-scale-factor=1",
)  # fmt: skip
_MAIN = re.compile(r"<main\b.*</main>", re.DOTALL)
# The widths grow by 9 %, and those beside a media query are among them. Between two whose heights
# differ by more than 8 % it looks again, until a jump is known to the pixel.
_MEASURE = """addEventListener("load", () => {
  const [narrowest, widest] = %s, found = {};
  const steps = [];
  for (let width = narrowest; width < widest; width = Math.round(width * 1.09)) steps.push(width);
  const turns = ({ styleSheets }) => [...styleSheets].flatMap((sheet) => [...sheet.cssRules])
    .flatMap((rule) => [...(rule.media?.mediaText || "").matchAll(/(min|max)-width: ([\\d.]+)(px|rem)/g)])
    .map(([, end, number, unit]) => Math.floor(number * (unit === "rem" ? 16 : 1)) - (end === "min"))
    .flatMap((last) => [last, last + 1]);
  let frame;
  for (const one of document.querySelectorAll("iframe, template")) {
    const heights = {};
    if (one.content) {
      const others = frame.contentDocument;
      others.querySelector("main").replaceWith(others.importNode(one.content, true));
    } else {
      frame?.remove();
      frame = one;
    }
    const at = (width) => {
      frame.style.width = `${width}px`;
      return (heights[width] = Math.ceil(frame.contentDocument.body.getBoundingClientRect().bottom));
    };
    const between = (from, to) => {
      const [less, more] = [heights[from], heights[to]].sort((a, b) => a - b);
      if (to - from < 2 || more < less * 1.08) return;
      const middle = (from + to) >> 1;
      at(middle);
      between(from, middle);
      between(middle, to);
    };
    const widths = [...new Set([...steps, ...turns(frame.contentDocument), widest])]
      .filter((width) => width >= narrowest && width <= widest).sort((a, b) => a - b);
    widths.forEach(at);
    widths.slice(1).forEach((to, index) => between(widths[index], to));
    found[one.title] = Object.entries(heights).map(([width, height]) => [+width, height]);
  }
  document.body.textContent = JSON.stringify(found);
});"""


class Measured(NamedTuple):
    """Heights at widths, and by what they are known again: the SHA-256 of what of the embed is laid out."""

    points: Points
    key: str


def measure_heights(
    site: Site,
    tell: Callable[[str], object],
    given_up: threading.Event | None = None,
    kept: Mapping[str, Points] = NOTHING_KEPT,
    paths: Iterable[str] | None = None,
) -> dict[str, Measured] | None:
    """The heights of the embeds at these paths, or of all, or none where no browser could measure them.

    ``given_up`` ends the browser: nobody waits for the heights any more. ``kept`` are those that were
    ``measured_with`` the same before, by their keys.
    """
    browser = _browser()
    guessed = "the heights in the code to embed are guessed"
    if browser is None:
        tell(f"No browser found ({', '.join(BROWSERS)}): {guessed}.")
        return None
    asked = site.documents if paths is None else paths
    forms = {path[1:]: _form(site, path) for path in asked if is_measured(site, path)}
    unknown = {key: form for key, form in forms.values() if key not in kept}
    try:
        found = _measured(browser, given_up or threading.Event(), unknown) if unknown else {}
    except (OSError, subprocess.SubprocessError, ValueError) as error:
        tell(f"{browser} could not measure the embeds ({type(error).__name__}): {guessed}.")
        return None
    known = {**kept, **{key: few_points(samples) for key, samples in found.items()}}
    return {path: Measured(known[key], key) for path, (key, _) in forms.items()}


def measured_with() -> str:
    """A digest of what heights follow from besides the embeds: browser, fonts, and how it is measured.

    Empty where there is no browser, or nobody to say which fonts there are.
    """
    browser = _browser()
    return _measured_with(browser) if browser else ""


@cache
def _measured_with(browser: str) -> str:
    told = [Path(__file__).read_text("utf-8")]
    for command in ([browser, "--version"], *_FONTS):
        try:
            ran = subprocess.run(command, capture_output=True, timeout=PATIENCE, check=True)
        except (OSError, subprocess.SubprocessError):
            return ""
        lines = ran.stdout.splitlines()
        # which font comes first is of weight, in which order they are listed is not
        told.append(repr(lines if command[0] == "fc-match" else sorted(lines)))
    return sha256("\n".join(told).encode()).hexdigest()


def _browser() -> str | None:
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def is_measured(site: Site, path: str) -> bool:
    """Whether the height of what is at a path is asked of a browser: of an embed that is whole without scripts.

    Of a large story it is that of the newest parts alone: cards would be too many, and an earlier day
    has hardly more to show than the newest.
    """
    if path not in site.documents:
        return False
    edition, route = site.documents[path]
    is_whole = route.kind == "embed" and not route.app
    return is_whole and not (site.is_large and (edition.start or route.code))


def few_points(samples: Sequence[tuple[int, int]]) -> Points:
    """Few points whose joining lines are nowhere lower than the samples, and hardly higher.

    Between two samples the height may be that of either; only where they are a pixel apart is it
    known where it changes. A line goes on for as long as some slope keeps it within the limits.
    """
    least = [height for _, height in samples]
    for index, ((width, height), (next_width, next_height)) in enumerate(pairwise(samples)):
        if next_width - width > 1:
            least[index] = max(least[index], next_height)
            least[index + 1] = max(least[index + 1], height)
    x, y = samples[0][0], float(least[0] + SLACK)
    points, flattest, steepest, last, slope = [(x, y)], -inf, inf, x, 0.0
    for (width, height), needed in zip(samples[1:], least[1:], strict=True):
        low, high = needed + SLACK, max(needed + SLACK, height * TOLERANCE)
        flattest = max(flattest, (low - y) / (width - x))
        steepest = min(steepest, (high - y) / (width - x))
        if flattest > steepest:
            x, y = last, y + slope * (last - x)
            points.append((x, y))
            flattest, steepest = (low - y) / (width - x), (high - y) / (width - x)
        slope, last = flattest, width
    points.append((last, y + slope * (last - x)))
    return tuple((width, ceil(height)) for width, height in points)


def _form(site: Site, path: str) -> tuple[str, str]:
    """What of an embed is laid out, after its SHA-256."""
    scripted = "selection" in site.documents[path][1].scripts
    form = laid_out(site[path].body.decode(), scripted)
    return sha256(form.encode()).hexdigest(), form


def _page(forms: Mapping[str, str]) -> str:
    """The page that measures these documents, which are given by their keys.

    Opening a document takes longer than laying it out. Those that differ in nothing but their content are
    put into the frame of one of them.
    """
    alike: dict[str, list[str]] = {}
    for key, form in forms.items():
        others = alike.setdefault(_MAIN.sub("", form), [])
        others.append(
            f'<template title="{key}">{_MAIN.findall(form)[0]}</template>'
            if others
            else f'<iframe srcdoc="{escape(form)}" title="{key}"></iframe>'
        )
    shown = "".join(chain.from_iterable(alike.values()))
    script = _MEASURE % json.dumps([NARROWEST, WIDEST])
    return f"<!doctype html><title>Heights</title><body>{shown}<script>{script}</script>"


@contextmanager
def _served(page: str) -> Iterator[str]:
    """Serve a page on this machine alone."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200 if self.path == "/" else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(page.encode() if self.path == "/" else b"")

        def log_message(self, format: str, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _measured(
    browser: str, given_up: threading.Event, forms: Mapping[str, str]
) -> dict[str, list[tuple[int, int]]]:
    """What the browser wrote of these documents; raises ``ValueError`` where it wrote nothing."""
    with (
        _served(_page(forms)) as address,
        workroom(Path(tempfile.gettempdir()), "explainer-browser-") as room,
    ):
        command = [browser, *_ARGUMENTS, f"--user-data-dir={room / 'profile'}", address]
        said = _said_by(command, room, given_up)
    written = said.decode().partition("<body>")[2].partition("</body>")[0]
    found: dict[str, list[tuple[int, int]]] = json.loads(written)
    return found


def _said_by(command: Sequence[str], room: Path, given_up: threading.Event) -> bytes:
    """What a command writes; raises ``SubprocessError`` where it fails or is not waited for."""
    # ended by force, it leaves what it has in the folder for what is temporary
    surroundings = os.environ | {"LC_ALL": "C.UTF-8", "LANGUAGE": "", "TMPDIR": str(room)}
    until = time.monotonic() + PATIENCE
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=surroundings,
        start_new_session=True,  # so that all its processes can be ended
    ) as ran:
        while True:
            try:
                said, _ = ran.communicate(timeout=LOOK_EVERY)
                break
            except subprocess.TimeoutExpired:
                if given_up.is_set() or time.monotonic() > until:
                    os.killpg(ran.pid, signal.SIGKILL)
                    raise
    if ran.returncode:
        raise subprocess.CalledProcessError(ran.returncode, command)
    return said
