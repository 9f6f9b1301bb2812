"""What every figure that stands alone has around it: title, day, type, and what has to be named with it.

``figures`` has those of the app, which hold no words.
"""

from collections.abc import Iterable
from html import escape
from textwrap import wrap

import plotly.graph_objects as go

from explainer.content.edition import Edition
from explainer.content.imprint import imprint
from explainer.content.masthead import masthead
from explainer.drawing.theme import LIGHT

SANS = "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif"
SERIF = "Charter, 'Source Serif 4', Georgia, 'Times New Roman', serif"
TOP, BELOW, BESIDE, AXIS = 90, 100, 260, 24  # CSS pixels; the axis is a part of what is below
LETTERS, KEY_LETTERS = 130, 32  # of a line of notes, and of the key


def furnish(
    figure: go.Figure,
    edition: Edition,
    title: str,
    alt: str,
    below: str = "",
    notes: Iterable[str] = (),
) -> None:
    """Put it around a figure: below the title the day or other words, below all the notes and credits.

    ``alt`` stands in for the figure where nobody sees it; it is kept in the layout's ``meta``.
    """
    made = imprint(edition)
    credit = " · ".join(filter(None, (made.credit, made.licensed, edition.story.outlines.credit)))
    quiet = LIGHT.surface["quiet"]
    figure.update_layout(
        template=go.layout.Template(),
        paper_bgcolor=LIGHT.surface["ground"],
        plot_bgcolor=LIGHT.surface["ground"],
        font={"family": SANS, "size": 12, "color": LIGHT.surface["text"]},
        title={
            "text": plain(title),
            "font": {"family": SERIF, "size": 20},
            "x": 0,
            "xref": "paper",
            "y": 1,
            "yref": "container",
            "yanchor": "top",
            "pad": {"t": 24},
            "subtitle": {
                "text": plain(below or masthead(edition).short),
                "font": {"color": quiet},
            },
        },
        margin={"l": 10, "r": BESIDE, "t": TOP, "b": BELOW},
        legend={"itemclick": False, "itemdoubleclick": False},
        meta={"alt": alt, "as_of": edition.story.about.as_of.isoformat()},
        annotations=[
            {
                "text": "<br>".join(in_lines(note, LETTERS) for note in (*notes, credit)),
                "x": 0,
                "y": 0,
                "xref": "paper",
                "yref": "paper",
                "xanchor": "left",
                "yanchor": "top",
                "yshift": -AXIS,
                "align": "left",
                "showarrow": False,
                "font": {"size": 11, "color": quiet},
            }
        ],
    )


def in_lines(words: str, letters: int = KEY_LETTERS) -> str:
    """The same in lines that are no longer than so many letters, as far as words can be divided."""
    return "<br>".join(map(plain, wrap(words, letters, break_long_words=False)))


def plain(words: str) -> str:
    """Words as Plotly shows them as they are: it reads a part of HTML."""
    return escape(words, quote=False)
