"""The control of the day: the story's key days and its last one, each with its counts as a bar."""

from explainer.content.day_stops import DayStops, Stop, day_stops
from explainer.content.edition import Edition
from explainer.page import elements as h
from explainer.page.parts import mark, note_on


def show_day_control(edition: Edition) -> h.Node:
    """Radio buttons, and a button that goes through them; nothing where there is one day alone."""
    content = day_stops(edition)
    if len(content.stops) < 2:
        return None
    words, last = edition.words, len(content.stops) - 1
    return h.fieldset(".day-control.needs-script")[
        h.legend[
            content.title,
            " ",
            h.span(".bars")[content.bars],
            note_on(edition, *(stop.label for stop in content.stops)),
        ],
        h.button(
            "#play", type="button", data_play=words.say("day.play"), data_stop=words.say("day.stop")
        )[words.say("day.play")],
        h.div(".stops")[
            [_stop(edition, content, stop, n == last) for n, stop in enumerate(content.stops)]
        ],
        h.output("#day-shown", data_words=words.entries["day"]["shown"], hidden=True),
    ]


def _stop(edition: Edition, content: DayStops, stop: Stop, is_last: bool) -> h.Element:
    words = edition.words
    counts = words.in_a_row(words.headed(one.label.said, one.count) for one in stop.shares)
    return h.label(class_=["stop", {"is-shown": is_last}])[
        h.input(type="radio", name="day", value=stop.day.isoformat(), checked=is_last),
        h.span(".stop-words")[
            h.b[mark(edition, stop.label)], " ",
            h.time(datetime=stop.day.isoformat())[stop.said],
            h.span(".visually-hidden")[f". {counts}"],
        ],
        h.span(".bar", aria_hidden="true")[
            [_part(share.tone, share.count) for share in stop.shares if share.count],
            _part("", content.most - stop.counted) if stop.counted < content.most else None,
        ],
    ]  # fmt: skip


def _part(tone: str, count: int) -> h.Element:
    return h.i(data_tone=tone or None, style=f"flex:{count}")
