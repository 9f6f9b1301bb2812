"""That a clip plays: in Chromium and in Firefox, which have decoders of their own for H.264."""

from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from click.testing import CliRunner

from explainer.cli import main
from tests.browser.chromium import running_chromium
from tests.browser.reading import wait_until
from tests.builders import SECOND_STORY
from tests.engines.engine import until
from tests.engines.firefox import running_firefox
from tests.in_a_thread import answering

pytestmark = pytest.mark.full  # seconds of film, and another browser

NAME = "clip-map-en-480x480"
PAGE = f"""<!doctype html><title>A clip</title>
<video src="{NAME}.mp4" poster="{NAME}.png" muted autoplay playsinline>
<track kind="subtitles" srclang="en" src="{NAME}.vtt" default></video>"""
# it runs, and the sentence of the moment stands below it
PLAYED = """() => {
  const video = document.querySelector("video"), [track] = video.textTracks;
  if (video.error) throw new Error(video.error.message);
  const said = track.activeCues?.[0]?.text;
  return video.currentTime > 0.2 && said && [video.videoWidth, video.videoHeight, video.duration, said];
}"""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture(scope="module")
def filmed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a page with a clip in it."""
    pytest.importorskip("av", reason="the extra “clips” is not installed")
    folder = tmp_path_factory.mktemp("clips")
    asked = ["clip", "--story", str(SECOND_STORY), "--out", str(folder), "--size", "480x480",
             "--lang", "en"]  # fmt: skip
    assert CliRunner().invoke(main, asked).exit_code == 0
    (folder / "index.html").write_text(PAGE, "utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), lambda *given: Quiet(*given, directory=folder))
    with answering(server) as port:
        yield f"http://127.0.0.1:{port}/"


def _is_the_clip(found: list[Any]) -> None:
    width, height, seconds, said = found
    assert (width, height) == (480, 480)
    assert seconds == pytest.approx(13, abs=0.1)
    assert said


def test_a_clip_plays_in_chromium(filmed: str) -> None:
    with running_chromium() as browser:
        page = browser.new_page()
        page.goto(filmed)
        wait_until(page, f"!!({PLAYED})()")
        _is_the_clip(page.evaluate(PLAYED))
        page.close()


def test_a_clip_plays_in_firefox(filmed: str) -> None:
    with running_firefox({"media.autoplay.default": 0}) as firefox:
        firefox.open(filmed, 800)
        _is_the_clip(until(firefox, PLAYED))
