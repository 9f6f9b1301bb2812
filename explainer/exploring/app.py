"""The Dash app in which a reader explores a story: an ordinary one, whose callbacks run in the browser.

Served or frozen it stands in a document of the site, which has its own header; nothing of it is on
the page. How it stands in a server or an app of somebody else, ``mounting`` says.
"""

from dash import Dash
from dash.exceptions import DependencyException
from flask import request

from explainer.content.edition import Edition
from explainer.exploring.callbacks import connect
from explainer.exploring.layout import layout


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
    refuse_what_needs_a_licence(app)
    app.layout = layout(edition)
    connect(app)
    return app


def refuse_what_needs_a_licence(app: Dash) -> None:
    """Let the app's server keep the part of the grid back that may only be used with a licence.

    It is refused below the app's own path, and stays on Dash's lists: other apps of the same
    process may have paid for it.
    """
    suites = f"{app.config.routes_pathname_prefix}_dash-component-suites/dash_ag_grid/"

    @app.server.before_request
    def refuse() -> tuple[str, int] | None:
        path = request.path
        return ("", 404) if path.startswith(suites) and "enterprise" in path else None
