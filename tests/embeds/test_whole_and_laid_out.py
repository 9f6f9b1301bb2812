"""What of an embed is measured is at every width as high as the embed, with its scripts and all its rows."""

from html import escape
from pathlib import Path

import pytest

from explainer.site.heights import is_measured
from explainer.site.laid_out import laid_out
from explainer.story.checking import read_story
from tests.builders import SECOND_STORY
from tests.embeds.conftest import OpenHost
from tests.made_once import SiteOnce

DATA = Path(__file__).parents[2] / "data"  # the story that ships
FRAMES = """<iframe src="whole"></iframe><iframe srcdoc="{}"></iframe>"""
HEIGHTS = """async (widths) => {
  const frames = [...document.querySelectorAll("iframe")];
  const [{ contentWindow, contentDocument }] = frames;
  if (contentDocument.documentElement.matches(".arriving"))
    await new Promise((done) => contentWindow.addEventListener("arrived", done));
  return widths.map((width) => [width, ...frames.map((frame) => {
    frame.style.width = `${width}px`;
    return frame.contentDocument.body.getBoundingClientRect().bottom;
  })]);
}"""
WIDTHS = [180, 217, 285, 319, 320, 390, 430, 479, 480, 560, 655, 768, 899, 900, 1119, 1120, 1216]


@pytest.mark.parametrize(
    ("folder", "embeds"),
    [
        (SECOND_STORY, ["all/", "card/ISL/", "table/"]),
        # each of some hundred documents is opened twice
        pytest.param(SECOND_STORY, [], marks=pytest.mark.full),
        pytest.param(DATA, [], marks=pytest.mark.full),
    ],
)
def test_what_is_laid_out_is_as_high_as_the_whole(
    folder: Path, embeds: list[str], open_host: OpenHost
) -> None:
    site = SiteOnce(read_story(folder))
    paths = [path for path in site.documents if is_measured(site, path)]
    tried = [path for path in paths if not embeds or path.split("embed/")[1] in embeds]
    assert len(tried) >= max(2 * len(embeds), 6)
    for path in tried:
        whole = site[path].body.decode()
        form = laid_out(whole, "selection" in site.documents[path][1].scripts)
        assert len(form) < len(whole)
        told = (
            escape(form).encode("ascii", "xmlcharrefreplace").decode()
        )  # the host says no charset
        page = open_host(FRAMES.format(told), files={"whole": whole})
        for width, expected, measured in page.evaluate(HEIGHTS, WIDTHS):
            assert measured == expected > 100, f"{path} at {width} px"
