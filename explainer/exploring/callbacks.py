"""What follows from what: every callback runs in the browser, in ``assets/explore/callbacks.js``.

Whatever a reader does becomes a choice (``choice``), of which there is one for the whole app; from
it follows what is shown.
"""

from dash import ClientsideFunction, Dash, Input, Output, State


def connect(app: Dash) -> None:
    """Register the callbacks; those without an output choose something or move the map."""

    def run(name: str, *wires: Input | Output | State, at_start: bool = False) -> None:
        function = ClientsideFunction("explore", name)
        app.clientside_callback(function, *wires, prevent_initial_call=not at_start)

    # with an output Dash also runs it where the app is put into a page that is there already
    run("start", Output("explore-map", "lang"), Input("explore-story", "data"), at_start=True)
    run(
        "show",
        Output("explore-shown", "children"),
        Output("explore-reset", "disabled"),
        Output("explore-unknown", "children"),
        Output("explore-day", "value"),
        Output("explore-day-shown", "children"),
        Output("explore-search", "value"),
        Input("explore-choice", "data"),
    )
    run("choose_day", Input("explore-day", "value"))
    run("step", Input("explore-earlier", "n_clicks"), Input("explore-later", "n_clicks"))
    run("choose_text", Input("explore-search", "value"))
    run("reset", Input("explore-reset", "n_clicks"))
    run(
        "zoom",
        Input("explore-zoom-in", "n_clicks"),
        Input("explore-zoom-out", "n_clicks"),
        Input("explore-zoom-all", "n_clicks"),
    )
    run(
        "open_grid",
        Output("explore-grid-place", "children"),
        Input("explore-near", "data"),
        State("explore-grid-place", "children"),
    )
    run("open_tools", Input("explore-grid-place", "children"), at_start=True)
    run(
        "fill_grid",
        Output("explore-grid", "rowData"),
        Output("explore-grid", "selectedRows"),
        Input("explore-choice", "data"),
        Input("explore-near", "data"),
        Input("explore-grid-place", "children"),
    )
    run("choose_row", Input("explore-grid", "selectedRows"))
