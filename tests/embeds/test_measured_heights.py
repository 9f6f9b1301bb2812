"""The height that an embed's code has by CSS alone, for hosts that let no script run."""

import os
import random
import re
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from playwright.sync_api import Page

from explainer.content.edition import Edition, Heights
from explainer.page.embed_code import embed_code, embed_height
from explainer.site import heights as measuring
from explainer.site.heights import (
    BROWSERS,
    NARROWEST,
    WIDEST,
    Measured,
    measure_heights,
)
from explainer.site.site import Site
from explainer.story.checking import read_story
from explainer.story.model.story import Story
from tests.browser.reading import SHIFTS, wait_until
from tests.builders import SECOND_STORY
from tests.embeds.conftest import OpenHost, content_height, frame_height, framed, wait_for_fit

PARTS = ("embed/map/", "embed/phases/", "embed/table/", "embed/all/")
CARDS = ("embed/card/EST/", "embed/card/GBR/", "embed/card/ISL/")


@pytest.fixture(scope="module")
def measured(the_story: Story) -> Heights:
    told: list[str] = []
    heights = measure_heights(Site(the_story), told.append)
    assert told == []
    assert heights
    return {path: one.points for path, one in heights.items()}


def test_every_embed_of_every_language_is_measured(the_story: Story, measured: Heights) -> None:
    site = Site(the_story)
    editions = {path[1:]: route for path, (_, route) in site.documents.items()}
    # how high the app is follows from what one does in it; it tells its host
    embeds = {path for path, one in editions.items() if one.kind == "embed" and not one.app}
    assert len(embeds) > 50
    assert set(measured) == embeds
    for points in measured.values():
        widths = [width for width, _ in points]
        assert widths == sorted(set(widths))
        assert (widths[0], widths[-1]) == (NARROWEST, WIDEST)


def test_the_same_story_has_the_same_heights(
    second_story: Story, measured_of_another: Mapping[str, Measured]
) -> None:
    assert measure_heights(Site(second_story), print) == measured_of_another


def host(edition: Edition, path: str, address: str) -> str:
    """A host's page that has stripped the script from the code."""
    return embed_code(edition, path, f"{address}/").split("<script>")[0]


# how a part is laid out is the same in both languages: each part in one of them here, all in full
ALL = [(path, language) for path in (*PARTS, *CARDS) for language in ("de", "en")]
EACH = [(path, ("de", "en")[at % 2]) for at, path in enumerate((*PARTS, *CARDS))]


@pytest.mark.parametrize(
    ("path", "language"),
    [pytest.param(*one, marks=() if one in EACH else pytest.mark.full) for one in ALL],
)
def test_the_content_is_never_cut_and_has_little_air(
    path: str,
    language: str,
    measured: Heights,
    the_story: Story,
    open_host: OpenHost,
    the_address: str,
) -> None:
    edition = Site(the_story, heights=measured).documents[f"/{language}/"][0]
    page = open_host(host(edition, path, the_address))
    between = random.Random(path + language).sample(range(NARROWEST, WIDEST), 12)
    for width in [*between, 479, 480, 768, 769, NARROWEST, WIDEST]:
        page.evaluate(f"document.body.style.width = '{width}px'")
        wait_for_width(page, width)
        high, needed = frame_height(page), scroll_height(page)
        assert needed <= high + 1, f"cut at {width} px"
        assert high <= 1.15 * content_height(page), f"too much air at {width} px"
        assert abs(high - embed_height(edition, path, width)) < 3


@pytest.fixture(scope="module")
def measured_of_another(second_story: Story) -> Mapping[str, Measured]:
    heights = measure_heights(Site(second_story), print)
    assert heights
    return heights


@pytest.fixture(scope="module")
def of_a_key_day(second_story: Story, measured_of_another: Mapping[str, Measured]) -> Edition:
    """The edition of a key day of another story, with all heights of that story measured."""
    (key,) = second_story.kept_days
    assert {address.split("/")[1] for address in measured_of_another} == {"embed", str(key.day)}
    heights = {path: one.points for path, one in measured_of_another.items()}
    return Site(second_story, heights=heights).documents[f"/en/{key.day}/"][0]


# embeds of the newest day are tried by the test above, these go the same way
@pytest.mark.parametrize(
    "path",
    [
        "embed/map/",
        "embed/card/ISL/",
        *(pytest.param(one, marks=pytest.mark.full) for one in PARTS if one != "embed/map/"),
    ],
)
def test_an_embed_of_a_key_day_is_neither_cut_nor_has_much_air(
    path: str, of_a_key_day: Edition, open_host: OpenHost, second_address: str
) -> None:
    page = open_host(host(of_a_key_day, path, second_address))
    assert "/2024-05-21/" in framed(page).url
    for width in (NARROWEST, 300, 479, 650, 769, WIDEST):
        page.evaluate(f"document.body.style.width = '{width}px'")
        wait_for_width(page, width)
        assert scroll_height(page) <= frame_height(page) + 1, f"cut at {width} px"
        assert frame_height(page) <= 1.15 * content_height(page), f"too much air at {width} px"


def wait_for_width(page: Page, width: int) -> None:
    """Wait until the embed, which runs in a process of its own, is whole and has its new width."""
    wait_until(
        framed(page),
        """width => innerWidth === width && document.readyState === "complete"
          && !document.documentElement.classList.contains("arriving")""",
        width,
    )


def scroll_height(page: Page) -> int:
    return framed(page).evaluate("document.documentElement.scrollHeight")


def test_the_wrapper_works_where_no_script_runs_at_all(
    measured: Heights, the_story: Story, open_host: OpenHost, the_address: str
) -> None:
    edition = Site(the_story, heights=measured).documents["/de/"][0]
    body = embed_code(edition, "embed/map/", f"{the_address}/")
    page = open_host(body, "650px", java_script_enabled=False)
    assert abs(frame_height(page) - embed_height(edition, "embed/map/", 650)) < 2


def test_the_script_beside_it_makes_the_height_exact(
    measured: Heights, the_story: Story, open_host: OpenHost, the_address: str
) -> None:
    edition = Site(the_story, heights=measured).documents["/de/"][0]
    page = open_host(embed_code(edition, "embed/table/", f"{the_address}/"), "650px")
    all_rows = wait_for_fit(page)
    framed(page).locator("#search").fill("Island")  # its row opens, onto little
    wait_until(framed(page), "document.querySelector('#table .country[hidden]')")
    assert wait_for_fit(page) < all_rows
    below = page.locator("#below").bounding_box()
    assert below
    assert below["y"] < content_height(page) + 40


@pytest.mark.parametrize("part", PARTS)
def test_an_embed_moves_nothing_while_it_arrives_on_a_phone(
    measured: Heights, the_story: Story, open_host: OpenHost, the_address: str, part: str
) -> None:
    edition = Site(the_story, heights=measured).documents["/de/"][0]
    page = open_host(embed_code(edition, part, f"{the_address}/"), "358px")
    wait_for_fit(page)
    assert framed(page).evaluate(SHIFTS) <= 0.01
    assert page.evaluate(SHIFTS) <= 0.01


def test_guessed_heights_are_high_enough_for_this_story(
    measured: Heights, german_edition: Edition, english_edition: Edition
) -> None:
    for edition in (german_edition, english_edition):
        for address, points in measured.items():
            language, _, path = address.partition("/")
            if language == edition.language:
                for width, height in points:
                    assert embed_height(edition, path, width) >= height, f"{address} at {width} px"


def test_a_card_is_guessed_to_be_as_high_as_what_is_said_in_it(german_edition: Edition) -> None:
    many, few = (
        embed_height(german_edition, f"embed/card/{code}/", 400) for code in ("EST", "SWE")
    )
    assert 1000 < few < many


def test_only_embeds_that_are_laid_out_otherwise_are_measured_again(
    tmp_path: Path,
    second_story: Story,
    measured_of_another: Mapping[str, Measured],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept = {one.key: one.points for one in measured_of_another.values()}
    assert len(kept) > 5
    opened: list[str] = []
    page = measuring._page
    monkeypatch.setattr(measuring, "_page", lambda forms: opened.extend(forms) or page(forms))
    assert measure_heights(Site(second_story), print, None, kept) == measured_of_another
    assert opened == []
    changed = shutil.copytree(SECOND_STORY, tmp_path / "story") / "claims" / "ISL.yaml"
    was = changed.read_text("utf-8")
    changed.write_text(was.replace("takes a share and sends", "takes it and sends"), "utf-8")
    heights = measure_heights(Site(read_story(changed.parents[1])), print, None, kept)
    assert heights
    # in the table it stands in a row that is closed
    others = {path for path, one in heights.items() if one != measured_of_another[path]}
    assert others == {"en/embed/card/ISL/"}
    assert opened == [heights["en/embed/card/ISL/"].key]


def test_embeds_that_share_a_frame_are_as_high_as_each_in_its_own(
    second_story: Story,
    measured_of_another: Mapping[str, Measured],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    framed = []
    page = measuring._page

    def counted(forms: Mapping[str, str]) -> str:
        written = page(forms)
        framed.append(written.count("<iframe "))
        return written

    monkeypatch.setattr(measuring, "_page", counted)
    assert measure_heights(Site(second_story), print) == measured_of_another
    monkeypatch.setattr(measuring, "_MAIN", re.compile("nothing"))
    assert measure_heights(Site(second_story), print) == measured_of_another
    assert framed[0] < framed[1] / 2


def test_without_a_browser_it_says_so_and_goes_on(
    second_story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("explainer.site.heights.BROWSERS", ("no-such-browser",))
    told: list[str] = []
    assert measure_heights(Site(second_story), told.append) is None
    assert len(told) == 1
    assert "no-such-browser" in told[0]
    assert "guessed" in told[0]


@pytest.mark.parametrize("script", ["exit 1", "echo nothing", "echo '<body>{}</body>x' >&2"])
def test_a_browser_that_fails_is_said_and_does_no_harm(
    script: str, second_story: Story, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    broken = tmp_path / BROWSERS[0]
    broken.write_text(f"#!/bin/sh\n{script}\n")
    broken.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert subprocess.run([broken], check=False, capture_output=True).returncode in (0, 1)
    told: list[str] = []
    assert measure_heights(Site(second_story), told.append) is None
    assert len(told) == 1
    assert str(broken) in told[0]


def test_a_browser_that_nobody_waits_for_any_more_is_ended(
    second_story: Story, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    endless = tmp_path / BROWSERS[0]
    (tmp_path / "temporary").mkdir()
    os.mkfifo(tmp_path / "heard")
    # like a browser it has another process beside it, which says so if it is left alone
    endless.write_text(
        f'#!/bin/sh\ntouch "$TMPDIR/something"\nexec 9> {tmp_path}/heard\necho began >&9\n'
        "(sleep 60; echo left alone >&9) &\nsleep 60\n"
    )
    endless.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    given_up = threading.Event()
    with ThreadPoolExecutor(1) as aside:
        measuring = aside.submit(measure_heights, Site(second_story), print, given_up)
        with (tmp_path / "heard").open() as heard:
            assert heard.readline() == "began\n"
            given_up.set()
            assert measuring.result(timeout=60) is None
            rest = heard.read()  # until nobody has it open any more; the other may have begun
            assert rest.removeprefix("began\n") == ""
    assert not list((tmp_path / "temporary").iterdir())
