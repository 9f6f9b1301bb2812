"""Who moved, as a figure that stands alone, in a notebook or another app."""

from collections.abc import Iterator
from datetime import timedelta

import plotly.graph_objects as go

from explainer.content.course import Row, Stretch
from explainer.content.edition import Edition
from explainer.content.positions import Positions, positions_of
from explainer.drawing.strips import OTHERS, OWN
from explainer.drawing.theme import LIGHT
from explainer.drawing.time_line import TimeLine, time_line
from explainer.exploring.furniture import BELOW, TOP, furnish, plain

ROW = 22  # CSS pixels
DAY = timedelta(days=1) / timedelta(milliseconds=1)


def draw_positions_figure(edition: Edition) -> go.Figure:
    """The positions of all countries up to the edition's day, on an axis of days."""
    content = positions_of(edition)
    line = time_line(content.first, content.last)
    rows = content.rows
    figure = go.Figure([*_stretches(content, line), *_dots(edition, content)])
    furnish(figure, edition, content.title, content.alt, below=content.headline)
    key_days = [
        {"x": str(one.day), "y": 1, "yref": "paper", "yanchor": "bottom", "showarrow": False,
         "text": plain(one.label.said), "font": {"size": 11}}
        for one in content.key_days
    ]  # fmt: skip
    figure.update_layout(
        height=len(rows) * ROW + TOP + BELOW,
        barmode="overlay",
        xaxis={"type": "date", "range": [str(line.begins), str(line.ends)],
               "gridcolor": LIGHT.surface["rule"]},
        yaxis={"tickmode": "array", "tickvals": [row.code for row in rows], "autorange": "reversed",
               "ticktext": [plain(row.name) for row in rows], "type": "category",
               "categoryorder": "array", "categoryarray": [row.code for row in rows]},
        annotations=[*figure.layout.annotations, *key_days],
        shapes=[
            {"type": "line", "x0": str(day), "x1": str(day), "y0": 0, "y1": 1, "yref": "paper",
             "layer": "below", "line": {"color": LIGHT.surface["edge"], "width": 1, "dash": dash}}
            for day, dash in [(content.last, "solid"), *((one.day, "dot") for one in content.key_days)]
        ],
    )  # fmt: skip
    return figure


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
            name=plain(label),
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
            marker={"size": 2 * (OWN if own else OTHERS) + 1, "color": ink if own else
                    LIGHT.surface["ground"], "line": {"color": LIGHT.surface["ground"] if own else ink,
                                                      "width": 1.2}},
            name=plain(said),
            hoverinfo="text",
            text=[plain(f"{row.name}: {said}, {content.calendar.day(dot.day)}") for row, dot in found],
            showlegend=bool(found),
        )  # fmt: skip
