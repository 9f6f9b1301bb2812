"""Who moved, as a figure that stands alone, in a notebook or another app."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import plotly.graph_objects as go

from explainer.content.course import Row, Stretch
from explainer.content.edition import Edition
from explainer.content.positions import Positions, positions_of
from explainer.drawing.strips import OTHERS, OWN
from explainer.drawing.theme import LIGHT
from explainer.drawing.time_line import WIDTH, TimeLine, month_ticks, place_flags, time_line
from explainer.exploring.furniture import BELOW, TOP, furnish, in_lines, plain

ROW, LEVEL = 22, 15  # CSS pixels
ROOM = 600  # CSS pixels for the rows, where a notebook is narrow
DAY = timedelta(days=1) / timedelta(milliseconds=1)


def draw_positions_figure(edition: Edition) -> go.Figure:
    """The positions of all countries up to the edition's day, on an axis of days."""
    content = positions_of(edition)
    line = time_line(content.first, content.last)
    rows = content.rows
    codes = [row.code for row in rows]
    figure = go.Figure([*_stretches(content, line), *_dots(edition, content)])
    furnish(figure, edition, content.title, content.alt, below=content.headline)
    flags = list(_flags(content, line))
    high = max((flag["yshift"] + LEVEL for flag in flags), default=0)
    marked = [(content.last, "solid"), *((one.day, "dot") for one in content.key_days)]
    ticks = month_ticks(line, content.last, ROOM, content.calendar)
    figure.update_layout(
        height=len(rows) * ROW + TOP + high + BELOW,
        margin={"t": TOP + high},
        barmode="overlay",
        xaxis={
            "type": "date",
            "range": [str(line.begins), str(line.ends)],
            "tickvals": [str(_day_at(line, tick.x)) for tick in ticks],
            "ticktext": [plain(tick.said) for tick in ticks],
            "gridcolor": LIGHT.surface["rule"],
        },
        yaxis={
            "type": "category",
            "categoryorder": "array",
            "categoryarray": codes,
            "autorange": "reversed",
            "tickvals": codes,
            "ticktext": [plain(row.name) for row in rows],
            "automargin": True,
        },
        annotations=[*figure.layout.annotations, *flags],
        shapes=[_line(day, dash) for day, dash in marked],
    )
    return figure


def _flags(content: Positions, line: TimeLine) -> Iterator[dict[str, Any]]:
    """The labels of the key days above the rows, on as many levels as they need."""
    labels = [(line.at(one.day), one.label.said) for one in content.key_days]
    for flag in place_flags(labels, ROOM, (0, 0)):
        yield {
            "x": str(_day_at(line, flag.x)),
            "y": 1,
            "yref": "paper",
            "xanchor": "left" if flag.back == 0 else "right" if flag.back == WIDTH else "center",
            "yanchor": "bottom",
            "yshift": flag.level * LEVEL,
            "showarrow": False,
            "text": plain(flag.said),
            "font": {"size": 11},
        }


def _line(day: date, dash: str) -> dict[str, Any]:
    """A line from top to bottom on a day."""
    return {
        "type": "line",
        "x0": str(day),
        "x1": str(day),
        "y0": 0,
        "y1": 1,
        "yref": "paper",
        "layer": "below",
        "line": {"color": LIGHT.surface["edge"], "width": 1, "dash": dash},
    }


def _day_at(line: TimeLine, x: float) -> date:
    return line.begins + timedelta(days=round(x * (line.ends - line.begins).days / WIDTH))


def _stretches(content: Positions, line: TimeLine) -> Iterator[go.Bar]:
    """A trace for each status that somebody had, in the order of the groups."""
    by_tone: dict[str, list[tuple[Row, Stretch]]] = {}
    for row in content.rows:
        for one in row.stretches:
            by_tone.setdefault(one.tone, []).append((row, one))
    labels = {group.tone: group.label.said for group in content.groups}
    for tone, label in labels.items():
        found = by_tone.get(tone, [])
        ends = [one.until or line.ends for _, one in found]
        paint = LIGHT.tones[tone]
        hatched = {"shape": "/", "fgcolor": paint.mark, "size": 6} if paint.mark else {}
        yield go.Bar(
            orientation="h",
            base=[str(one.since) for _, one in found],
            x=[(end - one.since).days * DAY for (_, one), end in zip(found, ends, strict=True)],
            y=[row.code for row, _ in found],
            width=[0.7 if row.changed else 0.35 for row, _ in found],
            marker={"color": paint.fill, "pattern": hatched, "line": {"width": 0}},
            name=in_lines(label),
            hoverinfo="text",
            hovertext=[plain(f"{row.name}: {_told(row, one)}") for row, one in found],
            textposition="none",
            showlegend=bool(found),
        )


def _told(row: Row, stretch: Stretch) -> str:
    """A stretch in words, with its days."""
    return next(one.said for one in row.lines if one.since == stretch.since)


def _dots(edition: Edition, content: Positions) -> Iterator[go.Scatter]:
    """The days on which somebody spoke: a country itself, and others of it."""
    for name, own in (("own", True), ("others", False)):
        found = [(row, dot) for row in content.rows for dot in row.dots if dot.own == own]
        said = edition.words.say(f"positions.{name}")
        ink = LIGHT.surface["text"]
        yield go.Scatter(
            x=[str(dot.day) for _, dot in found],
            y=[row.code for row, _ in found],
            mode="markers",
            marker={
                "size": 2 * (OWN if own else OTHERS) + 1,
                "color": ink if own else LIGHT.surface["ground"],
                "line": {"color": LIGHT.surface["ground"] if own else ink, "width": 1.2},
            },
            name=in_lines(said),
            hoverinfo="text",
            text=[
                plain(f"{row.name}: {said}, {content.calendar.day(dot.day)}") for row, dot in found
            ],
            showlegend=bool(found),
        )
