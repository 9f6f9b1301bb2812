"""Subtitles of a clip as WebVTT: the sentences that its frames have, at the same times."""

from collections.abc import Iterator

from explainer.content.clip import CARD_SECONDS, ClipTold


def subtitles(told: ClipTold) -> str:
    """A cue for the title and one for each day."""
    return "\n\n".join(["WEBVTT", *_cues(told)]) + "\n"


def _cues(told: ClipTold) -> Iterator[str]:
    start = 0.0
    shown: list[tuple[float, tuple[str, ...]]] = [(CARD_SECONDS, (told.title, told.span))]
    shown += [(told.day_seconds, day.lines) for day in told.days]
    for seconds, lines in shown:
        said = "\n".join(_escaped(" ".join(line.split())) for line in lines)
        yield f"{_time(start)} --> {_time(start + seconds)}\n{said}"
        start += seconds


def _time(seconds: float) -> str:
    """As 00:00:02.500."""
    whole, thousandths = divmod(round(seconds * 1000), 1000)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}.{thousandths:03}"


def _escaped(text: str) -> str:
    """Without the signs by which WebVTT begins a tag or an entity."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
