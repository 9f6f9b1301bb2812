"""The map of a day as a figure that stands alone, in a notebook or another app.

Its coordinates are those of the region's system, so that layers of others can be laid over it.
"""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import plotly.graph_objects as go

from explainer.content.edition import Edition
from explainer.content.map import Map, map_of
from explainer.content.masthead import masthead
from explainer.content.states import states
from explainer.drawing.map_scene import draw_map, in_metres, point_of
from explainer.drawing.scene import Line, Scene, Shape, Words
from explainer.drawing.theme import LIGHT
from explainer.exploring.figures import around
from explainer.exploring.furniture import BELOW, BESIDE, TOP, furnish, in_lines, plain

WIDTH = 700  # CSS pixels, without the key

Key = tuple[str, str, int]  # group, words, and place in the key
Metres = Callable[[float, float], tuple[float, float]]  # of a point of the scene


def draw_map_figure(edition: Edition) -> go.Figure:
    """The map of the edition's day, with names, key and sources; its axes are in metres of its projection."""
    content = map_of(edition)
    scene = draw_map(content, edition.story.outlines)
    metres = partial(in_metres, edition.story.outlines)
    areas = _areas(edition, content, scene, metres)
    figure = go.Figure([*areas, *_marks(edition, content, scene, metres)])
    left, top = metres(0, 0)
    right, bottom = metres(scene.width, scene.height)
    high = WIDTH * scene.height / scene.width
    drawn = {shape.id for shape in scene.shapes}
    elsewhere = [place.said for place in content.places if place.code not in drawn]
    notes = [f"{content.outside}: {'; '.join(elsewhere)}"] if elsewhere else []
    title = (content.heading or masthead(edition).title).said
    furnish(figure, edition, title, content.alt, notes=notes)
    figure.update_layout(
        width=WIDTH + BESIDE,
        height=high + TOP + BELOW,
        plot_bgcolor=LIGHT.surface["sea"],
        hovermode="closest",
        xaxis={"visible": False, "range": [left, right]},
        yaxis={"visible": False, "range": [bottom, top], "scaleanchor": "x"},
        annotations=[
            *figure.layout.annotations,
            *(_name(words, metres) for words in scene.words if _is_seen(words)),
        ],
        shapes=[_leader(line, metres) for line in scene.lines if _is_seen(line)],
    )
    return figure


def _areas(edition: Edition, content: Map, scene: Scene, metres: Metres) -> Iterator[go.Scatter]:
    """A trace for each area; those of a status share a group of the key."""
    by_code, by_tone = _keys(content)
    seen: set[str] = set()
    found = states(edition)
    for shape in scene.shapes:
        place = content.by_code.get(shape.id)
        group, said, rank = by_code.get(shape.id) or by_tone.get(shape.tone, (shape.tone, "", 0))
        hover = found[shape.id][-1].what.hover if shape.id in found else place and place.name
        yield _land(shape, metres, group, said, rank, hover or "", group not in seen)
        seen.add(group)


def _keys(content: Map) -> tuple[dict[str, Key], dict[str, Key]]:
    """The key's entries: of countries that are counted by their codes, of all others by their tones."""
    by_code = {
        code: (tally.id, f"{tally.label.said} ({tally.count})", rank)
        for rank, tally in enumerate(content.tallies)
        for code in tally.countries
    }
    by_tone = {
        sign.tone: (sign.tone, sign.said, rank)
        for rank, sign in enumerate(content.signs, len(content.tallies))
    }
    return by_code, by_tone


def _land(
    shape: Shape, metres: Metres, group: str, said: str, rank: int, hover: str, is_first: bool
) -> go.Scatter:
    xs, ys = around(shape.rings)
    places = [
        (None, None) if x is None or y is None else metres(x, y)
        for x, y in zip(xs, ys, strict=True)
    ]
    tone = LIGHT.tones[shape.tone]
    hatched = {"shape": "/", "fgcolor": tone.mark_map, "bgcolor": tone.fill, "size": 6}
    return go.Scatter(
        x=[x for x, _ in places],
        y=[y for _, y in places],
        mode="lines",
        fill="toself",
        fillcolor=tone.fill,
        fillpattern=hatched if tone.mark else None,
        line={"color": tone.line, "width": 0.8, "dash": "dot" if shape.old else "solid"},
        hoveron="fills",
        hoverinfo="text" if hover else "skip",
        text=plain(hover),
        legendgroup=group,
        legendrank=rank,
        name=in_lines(said),
        showlegend=is_first and bool(said),
        meta=shape.id,
    )


def _marks(edition: Edition, content: Map, scene: Scene, metres: Metres) -> Iterator[go.Scatter]:
    """Circles for areas that can hardly be seen, dots for those that offer something else, the sign of old."""
    small = [mark for mark in scene.marks if mark.kind == "small"]
    yield _points(
        [metres(mark.x, mark.y) for mark in small],
        [content.by_code[mark.id].said for mark in small],
        {
            "size": 9,
            "color": [LIGHT.tones[mark.tone].fill for mark in small],
            "line": {"color": LIGHT.surface["text"], "width": 1.2},
        },
    )
    others = [code for code, one in content.by_code.items() if one.offers_other and one.is_told]
    drawn = {shape.id for shape in scene.shapes}
    others = [code for code in others if code in drawn]
    yield _points(
        [metres(x, y - 14) for x, y in map(partial(point_of, edition.story.outlines), others)],
        [content.by_code[code].said for code in others],
        {
            "size": 8,
            "color": LIGHT.surface["ground"],
            "line": {"color": LIGHT.surface["text"], "width": 1.5},
        },
        edition.words.say("map.dot") if others else "",
    )
    for sign in content.signs:
        if sign.tone == "old":
            dotted = {"color": LIGHT.surface["line"], "width": 1.4, "dash": "dot"}
            yield go.Scatter(x=[None], y=[None], mode="lines", line=dotted, name=in_lines(sign.said),
                             legendrank=2000)  # fmt: skip


def _points(
    places: list[tuple[float, float]], said: list[str], marker: dict[str, Any], name: str = ""
) -> go.Scatter:
    return go.Scatter(
        x=[x for x, _ in places],
        y=[y for _, y in places],
        mode="markers",
        marker=marker,
        hoverinfo="text",
        text=[plain(one) for one in said],
        name=in_lines(name),
        showlegend=bool(name),
        legendrank=1999,
    )


def _is_seen(one: Words | Line) -> bool:
    """Whether it is one of those for a map of this width."""
    return one.from_width <= WIDTH and (not one.until_width or one.until_width > WIDTH)


def _name(words: Words, metres: Metres) -> dict[str, Any]:
    """Words in an ink that is seen on what they stand on, which shines behind them where they stand out."""
    x, y = metres(words.x, words.y)
    ink, ground = _ink(words.on, words.ground or words.tone)
    shine = f"0 0 2px {ground}, 0 0 3px {ground}, 0 0 3px {ground}"
    return {
        "x": x,
        "y": y,
        "text": "<br>".join(map(plain, words.lines)),
        "showarrow": False,
        "xanchor": {"start": "left", "middle": "center", "end": "right"}[words.anchor],
        "font": {"size": 11, "color": ink, "shadow": shine},
    }


def _leader(line: Line, metres: Metres) -> dict[str, Any]:
    (x, y), (to_x, to_y) = metres(line.x, line.y), metres(line.to_x, line.to_y)
    ink, _ = _ink(line.on, line.ground)
    return {
        "type": "line",
        "x0": x,
        "y0": y,
        "x1": to_x,
        "y1": to_y,
        "line": {"color": ink, "width": 0.8},
    }


def _ink(on: str, tone: str) -> tuple[str, str]:
    """The colours of what is written on a tone, or on the sea, and of what lies under it."""
    if on == "sea" or tone not in LIGHT.tones:
        return LIGHT.surface["text"], LIGHT.surface["sea"]
    return LIGHT.tones[tone].ink, LIGHT.tones[tone].fill
