"""Subtitles of a clip: valid WebVTT whatever the story says."""

from datetime import date

from explainer.content.clip import ClipDay, ClipTold
from explainer.pictures.subtitles import subtitles


def test_each_still_has_its_cue_at_its_time_and_no_sign_is_taken_for_a_tag() -> None:
    changes = "A & B: <old> --> new", "two\n\nlines"
    day = ClipDay(date(2024, 5, 1), "a turn", "1 May 2024", (), "Yes: 2", changes, ("",))
    assert subtitles(ClipTold("", "A title", "May – June", (day, day), "")) == (
        "WEBVTT\n\n"
        "00:00:00.000 --> 00:00:02.500\nA title\nMay – June\n\n"
        "00:00:02.500 --> 00:00:06.500\n1 May 2024 – a turn\nYes: 2\n"
        "A &amp; B: &lt;old&gt; --&gt; new\ntwo lines\n\n"
        "00:00:06.500 --> 00:00:10.500\n1 May 2024 – a turn\nYes: 2\n"
        "A &amp; B: &lt;old&gt; --&gt; new\ntwo lines\n"
    )
