"""What every figure that stands alone has around it: title, day, type, and what has to be named with it.

``figures`` has those of the app, which hold no words.
"""

from html import escape

import plotly.graph_objects as go

from explainer.content.edition import Edition
from explainer.content.imprint import imprint
from explainer.content.masthead import masthead
from explainer.drawing.europe_map import border_credit
from explainer.drawing.theme import LIGHT

SANS = "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif"
SERIF = "Charter, 'Source Serif 4', Georgia, 'Times New Roman', serif"
TOP, BELOW, BESIDE = 90, 70, 260  # CSS pixels


def furnish(figure: go.Figure, edition: Edition, title: str, alt: str, below: str = "") -> None:
    """Title, day, type and the line that has to be named with it; ``alt`` is kept in the layout's meta."""
    head, made = masthead(edition), imprint(edition)
    credit = " · ".join(filter(None, (made.credit, made.licensed, border_credit())))
    said = below or head.short
    figure.update_layout(
        template=go.layout.Template(),
        paper_bgcolor=LIGHT.surface["ground"],
        plot_bgcolor=LIGHT.surface["ground"],
        font={"family": SANS, "size": 12, "color": LIGHT.surface["text"]},
        title={"text": plain(title), "font": {"family": SERIF, "size": 20}, "x": 0, "xref": "paper",
               "subtitle": {"text": plain(said), "font": {"color": LIGHT.surface["quiet"]}}},
        margin={"l": 10, "r": BESIDE, "t": TOP, "b": BELOW},
        legend={"itemclick": False, "itemdoubleclick": False, "traceorder": "normal"},
        meta={"alt": alt, "as_of": edition.story.about.as_of.isoformat()},
        annotations=[
            {"text": plain(credit), "x": 0, "y": 0, "xref": "paper", "yref": "paper",
             "xanchor": "left", "yanchor": "top", "yshift": -34, "showarrow": False,
             "font": {"size": 11, "color": LIGHT.surface["quiet"]}}
        ],
    )  # fmt: skip


def plain(words: str) -> str:
    """Words as Plotly shows them as they are: it reads a part of HTML."""
    return escape(words, quote=False)
