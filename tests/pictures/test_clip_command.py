"""``explainer clip``: what it writes, what it refuses, and what it leaves when the disk is full."""

import hashlib
import io
import json
import os
import resource
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from explainer.cli import main
from explainer.content.clip_spec import ClipOrder, read_clips
from explainer.content.edition import Edition
from explainer.content.masthead import masthead
from explainer.story.model.story import Story
from tests.builders import SECOND_STORY
from tests.flashes import luminance, most_flashes

STEM = "clip-map-en-480x480"
NOT_THERE = "the extra “clips” is not installed"


def film(*options: str) -> Result:
    return CliRunner().invoke(main, ["clip", "--story", str(SECOND_STORY), *options])


def listed(folder: Path) -> dict[str, dict[str, object]]:
    """The files of the list, each held against the file that is there."""
    told = json.loads((folder / "clips.json").read_text("utf-8"))["files"]
    for name, said in told.items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == said["sha256"]
    assert sorted([*told, "clips.json"]) == sorted(os.listdir(folder))
    return told


@pytest.fixture(scope="module")
def filmed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("av", reason=NOT_THERE)
    folder = tmp_path_factory.mktemp("clips")
    ran = film("--out", str(folder), "--size", "480x480", "--format", "mp4,gif")
    assert ran.exit_code == 0, ran.output
    assert "1 clip," in ran.output
    return folder


def test_a_clip_has_subtitles_and_a_poster_and_is_told_in_words(filmed: Path) -> None:
    told = listed(filmed)
    assert sorted(told) == [f"{STEM}.{form}" for form in ("gif", "mp4", "png", "vtt")]
    for said in told.values():
        assert "Malta: weighing a share → taking a share." in str(said["alt"])
    vtt = (filmed / f"{STEM}.vtt").read_text("utf-8")
    assert vtt.startswith("WEBVTT\n\n00:00:00.000 --> 00:00:02.500\n")
    assert "Malta: weighing a share → taking a share\n" in vtt


def test_the_mp4_is_h264_that_begins_at_once_lasts_as_said_and_does_not_flash(filmed: Path) -> None:
    import av

    body = (filmed / f"{STEM}.mp4").read_bytes()
    assert body.index(b"moov") < body.index(b"mdat"), "a player can begin before it has all"
    with av.open(io.BytesIO(body)) as file:
        (stream,) = file.streams
        assert (stream.codec_context.name, stream.codec_context.pix_fmt) == ("h264", "yuv420p")
        assert (stream.width, stream.height) == (480, 480)
        assert "creation_time" not in {**file.metadata, **stream.metadata}
        # the lightness of 16 × 16 places by frame
        grids = [
            luminance(frame.reformat(16, 16, "rgb24").to_ndarray()).ravel()
            for frame in file.decode(stream)
        ]
    assert len(grids) == 13 * 25
    assert any(abs(a - b).max() > 0.005 for a, b in pairwise(grids))
    assert most_flashes(zip(*grids, strict=True), 25) == 0


def test_the_gif_cuts_from_one_still_to_the_next(filmed: Path) -> None:
    from PIL import Image, ImageSequence

    with Image.open(filmed / f"{STEM}.gif") as gif:
        assert [frame.info["duration"] for frame in ImageSequence.Iterator(gif)] == [
            2500, 4000, 4000, 2500
        ]  # fmt: skip
        assert gif.size == (480, 480)


def test_from_day_to_day_nothing_of_a_clip_jumps(second_story: Story) -> None:
    """Titles of several lines and of one leave the map where it is, and letters as large."""
    pytest.importorskip("PIL", reason=NOT_THERE)
    from PIL import Image

    from explainer.content.clip import clip_told
    from explainer.pictures.clip_stills import draw_stills

    (clip,) = read_clips(second_story, "map", "en", "540x960", "gif", "", "").clips
    whole = Edition(second_story, "en")
    _, *days, _ = [one.image for one in draw_stills(whole, clip, clip_told(whole, clip))]
    assert len(days) > 1
    assert len({masthead(whole.on(day)).title for day in clip.days}) > 1

    def edges(image: Image.Image) -> list[int]:
        """The heights at which the right edge has another colour: strip, head, sea, legend."""
        column = image.crop((image.width - 1, 0, image.width, image.height))
        shades = [column.getpixel((0, y)) for y in range(column.height)]
        return [y for y, (above, below) in enumerate(pairwise(shades)) if above != below]

    assert edges(days[0])
    assert all(edges(day) == edges(days[0]) for day in days[1:])


def test_a_wide_gif_is_made_smaller() -> None:
    pytest.importorskip("PIL", reason=NOT_THERE)
    from PIL import Image

    from explainer.pictures.clip_stills import Still
    from explainer.pictures.gif import gif_of

    made = gif_of([Still(Image.new("RGB", (1440, 960)), 1.0)])
    assert Image.open(io.BytesIO(made)).size == (720, 480)


def test_the_same_story_gives_the_same_bytes_whatever_was_in_memory(
    filmed: Path, tmp_path: Path
) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "explainer", "clip", "--story", str(SECOND_STORY), "--out",
         str(tmp_path), "--size", "480x480", "--format", "mp4,gif"],
        env=os.environ | {"MALLOC_PERTURB_": "165"},
        capture_output=True,
        text=True,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    assert listed(tmp_path) == listed(filmed)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--size", "481x480"), "MP4 needs even numbers of pixels, such as 482x480"),
        (("--from", "2024-06-30", "--to", "2024-05-21"), "2024-06-30 is after 2024-05-21"),
        (("--from", "2024-05-22"), "a clip needs two days or more"),
        (("--to", "2030-01-01"), "the nearest day is 2024-06-30"),
    ],
)
def test_wrong_use_says_what_is_allowed_and_makes_nothing(
    tmp_path: Path, options: tuple[str, ...], told: str
) -> None:
    ran = film("--out", str(tmp_path / "new"), *options)
    assert ran.exit_code == 2
    assert told in ran.output
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("library", ["av"])
def test_without_the_extra_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, library: str
) -> None:
    for name in [name for name in sys.modules if name.split(".")[0] == library]:
        monkeypatch.delitem(sys.modules, name)
    for name in ("clip_writing", "clip_stills", "gif", "mp4"):
        monkeypatch.delitem(sys.modules, f"explainer.pictures.{name}", raising=False)
    monkeypatch.setitem(sys.modules, library, None)
    ran = film("--out", str(tmp_path / "new"))
    assert ran.exit_code == 2
    assert "pip install 'explainer[clips]'" in ran.output
    assert not (tmp_path / "new").exists()


def test_a_target_that_cannot_be_written_is_told_with_a_way_out(tmp_path: Path) -> None:
    pytest.importorskip("av", reason=NOT_THERE)
    (tmp_path / "file").write_text("x")
    ran = film("--out", str(tmp_path / "file"))
    assert ran.exit_code == 1
    assert "cannot be written to" in ran.output
    assert "--out" in ran.output


# the second ends within a file of the other form
@pytest.mark.parametrize("room", [2000, pytest.param(30_000, marks=pytest.mark.full)])
def test_a_disk_that_gets_full_leaves_no_half_clip(filmed: Path, tmp_path: Path, room: int) -> None:
    """The limit of the process stands for the end of the disk, at which writing fails alike."""
    ran = subprocess.run(
        [sys.executable, "-m", "explainer", "clip", "--story", str(SECOND_STORY), "--out",
         str(tmp_path), "--size", "480x480", "--format", "gif" if room > 2000 else "mp4"],
        capture_output=True,
        text=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room)),
    )  # fmt: skip
    assert ran.returncode == 1, ran.stderr
    assert "there is no room in" in ran.stderr
    assert "--out" in ran.stderr
    assert "Traceback" not in ran.stderr
    assert os.listdir(tmp_path) == []


def test_an_encoder_that_cannot_begin_lacks_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("av", reason=NOT_THERE)
    from av.error import ExternalError

    from explainer.pictures import mp4

    def begin(*_: object, **__: object) -> None:
        raise ExternalError(542398533, "Generic error in an external library")

    monkeypatch.setattr(mp4.av, "open", begin)
    with pytest.raises(MemoryError):
        mp4.write_mp4(tmp_path / "new.mp4", [mp4.Still(mp4.Image.new("RGB", (2, 2)), 1)])


def test_what_a_killed_mp4_left_goes_also_where_none_is_made(
    tmp_path: Path, second_story: Story
) -> None:
    pytest.importorskip("PIL", reason=NOT_THERE)
    from explainer.pictures.clip_writing import write_clips

    (tmp_path / ".explainer-clips-abcd1234").mkdir()
    (tmp_path / ".explainer-clips-abcd1234" / "new.mp4").write_text("half")
    write_clips(ClipOrder(second_story, (), ("gif",)), tmp_path)
    assert os.listdir(tmp_path) == []


def test_a_text_that_is_too_long_is_told_with_another_size(tmp_path: Path) -> None:
    pytest.importorskip("av", reason=NOT_THERE)
    ran = film("--out", str(tmp_path / "new"), "--size", "320x320")
    assert ran.exit_code == 1
    assert "clip-map-en-320x320: the text does not fit into 320x320" in ran.output
    assert "--size 1080x1920" in ran.output
    assert list((tmp_path / "new").iterdir()) == []
