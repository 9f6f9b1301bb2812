"""The Dash app in which a reader explores a story: an ordinary one, whose callbacks run in the browser.

Served or frozen it stands in a document of the site, which has its own header; nothing of it is on
the page. What Dash would load beyond its own scripts is taken off its lists here: the bundle of a
table that nobody uses, and the part of the grid that may only be used with a licence.
"""

import dash
import dash_ag_grid
from dash import Dash
from dash.exceptions import DependencyException

from explainer.content.edition import Edition
from explainer.exploring.callbacks import connect
from explainer.exploring.layout import layout

# Dash puts its own table into every document. https://dash.plotly.com/datatable: deprecated
dash.dash_table._js_dist[:] = []  # type: ignore[attr-defined]
dash_ag_grid._js_dist[:] = [
    script
    for script in dash_ag_grid._js_dist
    if "enterprise" not in script["relative_package_path"]
]


def make_app(edition: Edition) -> Dash:
    """The app of a story in one language, at the path ``/<language>/explore/``."""
    app = Dash(
        f"explore-{edition.language}",
        url_base_pathname=f"/{edition.language}/explore/",
        assets_folder="",
        include_assets_files=False,  # else Dash walks through all folders below this one
        suppress_callback_exceptions=True,  # the grid comes when it is near
        update_title="",
    )
    app.server.register_error_handler(DependencyException, lambda _: ("", 404))
    app.layout = layout(edition)
    connect(app)
    return app
