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

    run("start", Input("story", "data"), at_start=True)
    run(
        "show",
        Output("shown", "children"),
        Output("reset", "disabled"),
        Output("unknown", "children"),
        Output("day", "value"),
        Output("day-shown", "children"),
        Output("search", "value"),
        Input("choice", "data"),
    )
    run("choose_day", Input("day", "value"))
    run("step", Input("earlier", "n_clicks"), Input("later", "n_clicks"))
    run("choose_text", Input("search", "value"))
    run("reset", Input("reset", "n_clicks"))
    run(
        "zoom",
        Input("zoom-in", "n_clicks"),
        Input("zoom-out", "n_clicks"),
        Input("zoom-all", "n_clicks"),
    )
    run(
        "open_grid",
        Output("grid-place", "children"),
        Input("near", "data"),
        State("grid-place", "children"),
    )
    run(
        "fill_grid",
        Output("grid", "rowData"),
        Output("grid", "selectedRows"),
        Input("choice", "data"),
        Input("near", "data"),
        Input("grid-place", "children"),
    )
    run("choose_row", Input("grid", "selectedRows"))
