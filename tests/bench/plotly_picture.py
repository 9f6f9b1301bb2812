"""The picture of the map as Plotly draws it: the same lands, names, key and words, at the same size.

It is what a newsroom would hand to kaleido. Plotly breaks no lines, so that they are broken here after
so many letters; the shipped fonts are none of the browser's, which takes one that it has.
"""

from collections.abc import Iterator
from textwrap import wrap
from typing import Any

from explainer.content.edition import Edition
from explainer.content.map import map_of
from explainer.content.pictures import Picture
from explainer.drawing.map_field import MAP, field_of
from explainer.drawing.scene import Scene
from explainer.drawing.theme import LIGHT
from explainer.exploring.figures import around
from explainer.pictures.contents import content_of
from explainer.pictures.map_drawing import EDGE, draw_lands

Part = dict[str, Any]
_SIDE = {"start": "middle right", "middle": "middle center", "end": "middle left"}
_LETTER = 0.5  # em, the width of most
_LEFT, _TOP, _FIELD = 36, 30, 20


class _Column:
    """Words and fields of the key, one below the other, left of the map."""

    def __init__(self, width: float, tok: dict[str, str]) -> None:
        self.words: list[Part] = []
        self.fields: list[Part] = []
        self._width, self._tok, self._y = width, tok, float(_TOP)

    def say(self, text: str, size: float, ink: str, indent: float = 0, below: float = 6) -> None:
        letters = int((self._width - indent) / (size * _LETTER))
        lines = wrap(text, letters)
        self.words.append({
            "x": _LEFT + indent, "y": self._y, "text": "<br>".join(lines), "align": "left",
            "xanchor": "left", "yanchor": "top", "showarrow": False,
            "font": {"size": size, "color": self._tok[ink]},
        })  # fmt: skip
        self._y += 1.25 * size * len(lines) + below

    def field(self, tone: str) -> None:
        drawn = LIGHT.tones.get(tone)
        self.fields.append({
            "type": "rect", "x0": _LEFT, "x1": _LEFT + _FIELD, "y0": self._y, "y1": self._y + 14,
            "fillcolor": drawn.fill if drawn else self._tok["ground"],
            "line": {"width": 1, "color": drawn.line if drawn else self._tok["text"]},
        })  # fmt: skip


def plotly_picture(edition: Edition, picture: Picture) -> Part:
    """The figure of a wide map, in CSS pixels from its upper left corner."""
    content, size, outlines = content_of(edition, picture), picture.size, edition.story.outlines
    field = field_of(outlines, size, MAP, size.is_wide)
    drawing, tok = draw_lands(edition, *field, size.unit), content["tok"]
    left, width, height = content["w"] - drawing.width, content["w"], content["h"]
    column = _column(edition, content, left - _LEFT)
    sea = {
        "type": "rect", "x0": left, "x1": width, "y0": 0, "y1": height, "layer": "below",
        "fillcolor": tok["sea"], "line": {"width": 0},
    }  # fmt: skip
    layout = {
        "width": width, "height": height, "margin": dict.fromkeys("lrtb", 0),
        "paper_bgcolor": tok["ground"], "plot_bgcolor": tok["ground"], "showlegend": False,
        "xaxis": {"visible": False, "range": [0, width]},
        "yaxis": {"visible": False, "range": [height, 0]},
        "annotations": column.words, "shapes": [sea, *column.fields],
    }  # fmt: skip
    lands = _lands(drawing.scene, left, drawing.width)
    return {"data": [*lands, _names(content["labels"], left)], "layout": layout}


def _lands(scene: Scene, left: float, width: float) -> Iterator[Part]:
    scale = width / (scene.width - 2 * EDGE)
    for shape in scene.countries:
        xs, ys = around(shape.rings)
        tone = LIGHT.tones[shape.tone]
        hatched = {"shape": "/", "fgcolor": tone.mark_map, "bgcolor": tone.fill, "size": 8}
        yield {
            "type": "scatter", "mode": "lines", "fill": "toself", "fillcolor": tone.fill,
            "x": [None if x is None else left + (x - EDGE) * scale for x in xs],
            "y": [None if y is None else (y - EDGE) * scale for y in ys],
            "line": {"width": 0.6, "color": tone.line},
            **({"fillpattern": hatched} if tone.mark else {}),
        }  # fmt: skip


def _names(labels: list[Part], left: float) -> Part:
    """The names with halos, all in one trace."""
    return {
        "type": "scatter", "mode": "text",
        "x": [left + label["x"] for label in labels], "y": [label["y"] for label in labels],
        "text": ["<br>".join(label["lines"]) for label in labels],
        "textposition": [_SIDE[label["anchor"]] for label in labels],
        "textfont": {
            "size": [label["size"] for label in labels],
            "color": [label["ink"] for label in labels],
            "shadow": "auto",
        },
    }  # fmt: skip


def _column(edition: Edition, content: Part, width: float) -> _Column:
    column = _Column(width, content["tok"])
    column.say(content["kicker"], 14.5, "accent")
    column.say(content["title"], 31, "text")
    column.say(content["shown"], 16, "text")
    column.say(content["counted"], 11.5, "quiet")
    for item, tally in zip(content["legend"], map_of(edition).tallies, strict=True):
        column.field(tally.tone)
        column.say(f"<b>{item['label']}</b> {item['n']}", 13.5, "text", indent=28, below=2)
        column.say(", ".join(item["names"]), 11.5, "quiet", indent=28)
    for sign in (*content["signs"], *content["named_signs"]):
        column.field("")
        column.say(sign["label"], 11, "quiet", indent=28, below=3)
    outside = ", ".join(place["name"] for place in content["strip"])
    column.say(f"{content['strip_title']}: {outside}", 11, "text")
    for said in (content["sources"], content["notes"]):
        column.say(said, 10.5, "quiet", below=3)
    column.say(f"{content['banner']} · {content['credit']} · {content['licence']}", 10.5, "quiet")
    return column
