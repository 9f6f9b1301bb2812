"""A story for Python users: as data frames, as figures, and as a Dash app to explore it.

``import explainer`` gives what is here, and loads it when it is first used: pandas, geopandas,
Plotly and Dash are needed for nothing else but building outlines and exploring.

Days are of the story; nothing here asks a clock. All is of the folder as it was when it was opened.
"""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from explainer.content.edition import Edition
from explainer.story.checking import read_story
from explainer.story.history import days_of_change
from explainer.story.model.story import Story
from explainer.story.options import day_of, one_of

if TYPE_CHECKING:
    import geopandas
    import pandas as pd
    import plotly.graph_objects as go
    from dash import Dash, html
    from flask import Flask


def open_story(folder: Path | str) -> "OpenedStory":
    """The story in a folder of YAML files.

    Raises ``explainer.StoryProblems`` if there are any: its ``problems`` are those that
    ``explainer check`` prints, each with its ``place`` (file, line, column), what is ``wrong``, what
    is ``allowed``, and the ``remedy``.

    >>> explainer.open_story("my_story")
    OpenedStory('my_story', 2024-05-01 to 2024-06-30, en)
    >>> try:
    ...     explainer.open_story("nowhere")
    ... except explainer.StoryProblems as found:
    ...     print(found.problems[0].place, found.problems[0].wrong)
    nowhere:1:1 the story folder cannot be opened (No such file or directory)
    """
    return OpenedStory(str(folder), read_story(Path(folder)))


@dataclass(frozen=True, eq=False, repr=False)
class OpenedStory:
    """A story that was read; ``open_story`` makes one.

    A ``day`` is a ``datetime.date`` or ISO 8601 (2025-09-04), and the story's last one if it is left
    out; then nothing later is told. A ``language`` is one of ``languages``, by default the first.
    Another day or language raises ``ValueError``, which says what is allowed.
    """

    folder: str
    _story: Story

    def __repr__(self) -> str:
        about = self._story.about
        days = f"{about.covered_from} to {about.as_of}"
        return f"OpenedStory({self.folder!r}, {days}, {', '.join(self.languages)})"

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which the story is told, as BCP 47 tags."""
        return tuple(self._story.about.languages)

    @property
    def days(self) -> tuple[date, ...]:
        """First and last day of the story, and all between on which something changed."""
        return days_of_change(self._story)

    def claims(self) -> "pd.DataFrame":
        """A row for each statement, oldest first.

        ======================  ==================  ===========================================
        column                  dtype               what it holds
        ======================  ==================  ===========================================
        claim                   string              its id
        country                 category            ISO 3166-1 alpha-3; missing of a joint one
        countries               string              all whom it is about, with spaces between
        date                    datetime64[s]       its day, or the first that it can mean
        precision               category            day, about, month, year
        voice                   category            own, other (another government), report
        status                  ordered category    that it sets; own voice only
        says_status             ordered category    that others say of the country
        contributions           string              ids of their kinds, with spaces between
        phase                   category            where its source ties it to one
        said_by                 string              who said it, if a person or office did
        evidence                int64               grade, 1 (official text) to 6 (one outlet)
        independent_origins     int64               on how many it rests
        origins                 string              their names, with semicolons between
        sources                 string              ids of its pages, with spaces between
        replaces, confirms      string              ids of earlier statements
        reviewed                datetime64[s]       when it was last held against its sources
        withdrawn               datetime64[s]       first day on which it no longer counts
        offer_de, text_de, …    string              what is offered, what was said; a column
                                                    for each language
        ======================  ==================  ===========================================

        Statuses are ordered as in the story, not by size. Days have no time zone.

        >>> claims = story.claims()
        >>> claims[["claim", "country", "date", "status"]].head(3)
                    claim country       date    status
        0     prt-2024-02     PRT 2024-02-01  weighing
        1  nor-2024-05-03     NOR 2024-05-03       NaN
        2  lux-2024-05-08     LUX 2024-05-08   joining
        """
        from explainer.downloads.frames import claims_frame

        return claims_frame({tag: self._edition(tag) for tag in self.languages})

    def positions(self) -> "pd.DataFrame":
        """A row for each stretch of days on which a country had one status by its own word.

        ==========  ==================  =====================================================
        column      dtype               what it holds
        ==========  ==================  =====================================================
        country     category            ISO 3166-1 alpha-3
        status      ordered category    in the story's order
        start       datetime64[s]       the first day
        end         datetime64[s]       the first day on which it was no longer so; NaT where it
                                        is still open
        claim       string              the id of the statement that set it
        ==========  ==================  =====================================================

        >>> positions = story.positions()
        >>> positions[positions.country == "MLT"]
          country    status      start        end           claim
        6     MLT  weighing 2024-05-10 2024-05-28  mlt-2024-05-10
        7     MLT   joining 2024-05-28        NaT  mlt-2024-05-28
        """
        from explainer.downloads.frames import positions_frame

        return positions_frame(self._story)

    def countries(
        self, day: date | str | None = None, *, language: str | None = None
    ) -> "geopandas.GeoDataFrame":
        """A row for each country of the story, as it stood at the end of a day, by name.

        ==========  ==================  =====================================================
        column      dtype               what it holds
        ==========  ==================  =====================================================
        code        string              ISO 3166-1 alpha-3
        name        string              in the language
        status      ordered category    by the country's own word; missing where it has none
        since       datetime64[s]       from when on it was the same without a break
        old         bool                whether nobody bore it out for longer than the story allows
        geometry    geometry            polygons; missing where the country is not on the map
        ==========  ==================  =====================================================

        The coordinates are metres of EPSG:3035 (ETRS89-LAEA, equal in area). The shapes are those of
        the map: Natural Earth, simplified, on whole kilometres, and cut at the edge of Europe.

        >>> countries = story.countries("2024-06-01", language="en")
        >>> countries[["code", "name", "status", "since", "old"]].head(3)
          code                       name   status      since    old
        0  CAN                     Canada      NaN        NaT  False
        1  CYP                     Cyprus      NaN        NaT  False
        2  LUX  Grand Duchy of Luxembourg  joining 2024-05-08  False
        >>> countries.crs.to_epsg()
        3035
        >>> story.countries("2025-01-01")
        Traceback (most recent call last):
            ...
        explainer.story.options.NotKnown: 2025-01-01 is not in the story; the nearest day is 2024-06-30. Allowed: 2024-02-01 to 2024-06-30.
        """
        from explainer.downloads.country_frame import countries_frame

        return countries_frame(self._edition(language, day))

    def map_figure(
        self, day: date | str | None = None, *, language: str | None = None
    ) -> "go.Figure":
        """The map of a day, with names, key and credits, in the colours of the page's light theme.

        A trace for each country, whose ``meta`` is its code. ``x`` and ``y`` are metres of EPSG:3035,
        so that other layers in this system can be added. What says all of it in words stands in
        ``figure.layout.meta["alt"]``.

        >>> figure = story.map_figure("2024-06-30", language="en")
        >>> figure.layout.meta["alt"][:27]
        'Map as of 30 June 2024. Tak'
        """
        from explainer.exploring.map_figure import draw_map_figure

        return draw_map_figure(self._edition(language, day))

    def positions_figure(
        self, day: date | str | None = None, *, language: str | None = None
    ) -> "go.Figure":
        """Who moved up to a day: a row for each country, days from left to right.

        A trace for each status, whose bars begin at ``base`` and are ``x`` milliseconds long, and one
        each for the days on which a country spoke itself and on which others spoke of it; ``y`` is the
        country's code. The stretches that still hold reach some weeks beyond the last day.

        >>> figure = story.positions_figure(language="en")
        >>> figure.layout.title.text
        'How positions moved up to 30 June 2024'
        """
        from explainer.exploring.positions_figure import draw_positions_figure

        return draw_positions_figure(self._edition(language, day))

    def _edition(self, language: str | None, day: date | str | None = None) -> Edition:
        tag = (
            self.languages[0] if language is None else one_of("language", language, self.languages)
        )
        return Edition(self._story, tag, None if day is None else self._day(day))

    def _day(self, day: date | str) -> date:
        bare = day.date() if isinstance(day, datetime) else day
        return day_of(self._story, "day", str(bare))


def explore(
    story: OpenedStory,
    *,
    language: str | None = None,
    server: "Flask | bool" = True,
    url_base_pathname: str | None = None,
) -> "Dash":
    """A Dash app in which the story is explored; ``explore(story).run()`` shows it, also in a notebook.

    With a ``server`` it stands on a Flask server that is there, below ``url_base_pathname`` (with a
    slash at both ends), before that server has answered anything. An unknown language raises
    ``ValueError``.

    >>> app = explainer.explore(story, server=flask.Flask("mine"), url_base_pathname="/ship/")
    >>> app.server.test_client().get("/ship/").status_code
    200
    """
    from explainer.exploring.mounting import own_app

    return own_app(story._edition(language), server, url_base_pathname)


def explore_layout(story: OpenedStory, *, language: str | None = None) -> "html.Div":
    """The same as a component for the layout of your own Dash app, once a page.

    The app needs ``register_callbacks`` as well. All ids begin with ``explore-``; the ``data`` of
    ``explore-choice`` is what the reader has chosen, which your callbacks can listen to: a dictionary
    of texts that holds as many of ``country``, ``claim``, ``status``, ``type``, ``phase``, ``plan``, ``origin``,
    ``text``, and the days ``day``, ``from``, ``to``, ``compare`` (ISO 8601) as were chosen. It also stands in the
    fragment of the address. Light or dark follows the ``color-scheme`` of your page. An unknown
    language raises ``ValueError``.

    >>> app = dash.Dash("mine")
    >>> app.layout = dash.html.Div([dash.html.H1("Mine"), explainer.explore_layout(story)])
    >>> explainer.register_callbacks(app)
    """
    from explainer.exploring.mounting import mounted_layout

    return mounted_layout(story._edition(language))


def register_callbacks(app: "Dash") -> None:
    """Give your own Dash app what ``explore_layout`` needs: callbacks, all in the browser, style, scripts.

    Once an app, before it has answered anything; it has to stand on Flask, else ``ValueError``.
    """
    from explainer.exploring.mounting import mount

    mount(app)
