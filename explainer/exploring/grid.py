"""The grid of the statements: community parts only, and no function that would need ``eval``.

It travels in a file of its own, with the words it says itself, and is fetched when a reader comes
near; its rows are those of the selection.
"""

from typing import Any

from dash_ag_grid import AgGrid

from explainer.content.edition import Edition

# what it says itself, of the 449 texts of its community part
SAID = (
    "noRowsToShow", "noMatchingRows", "loadingOoo", "ariaSortableColumn", "ariaColumn", "ariaRowSelect",
    "ariaRowDeselect", "ariaRowToggleSelection", "contains", "notContains", "filterOoo", "ariaFilterMenuOpen",
    "ariaFilterValue", "ariaFilteringOperator", "ariaLabelColumnFilter",
)  # fmt: skip
NARROW, MIDDLE, WIDE = 120, 170, 420  # CSS pixels


def grid(edition: Edition) -> AgGrid:
    """The grid without rows; the functions that are named here stand in ``assets/explore/grid.js``."""
    words = edition.words
    return AgGrid(
        id="explore-grid",
        columnDefs=_columns(edition),
        defaultColDef={"resizable": True, "sortable": True, "wrapText": True, "autoHeight": True,
                       "cellDataType": False,
                       "filter": "agTextColumnFilter",
                       "filterValueGetter": {"function": "cellSaid(params)"},
                       "filterParams": {"filterOptions": ["contains", "notContains"], "maxNumConditions": 1,
                                        "textFormatter": {"function": "folded(params)"}},
                       "suppressHeaderMenuButton": True},
        rowData=[],
        getRowId="params.data.id",
        dashGridOptions={
            "theme": "themeQuartz",
            "localeText": {key: words.say(f"explore.grid.{key}") for key in SAID},
            "rowSelection": {"mode": "singleRow", "checkboxes": False, "enableClickSelection": True},
            "suppressColumnMoveAnimation": True,
            "animateRows": False,
            "tooltipShowDelay": 0,
        },
        style={"height": None, "width": "100%"},
    )  # fmt: skip


def _columns(edition: Edition) -> list[dict[str, Any]]:
    say = edition.words.say
    return [
        {"colId": "country", "field": "country_order", "headerName": say("table.country"), "pinned": "left", "width": NARROW,
         "cellClass": "is-country", "cellRenderer": "Words"},
        {"field": "text", "headerName": say("explore.statement"), "width": WIDE, "sortable": False,
         "cellRenderer": "Statement"},
        {"field": "day_order", "headerName": say("table.day"), "width": MIDDLE,
         "cellRenderer": "Day"},
        {"field": "status_order", "headerName": say("table.status"), "width": MIDDLE + 40,
         "cellRenderer": "Status"},
        {"colId": "voice", "field": "voice_order", "headerName": say("explore.voice"), "width": MIDDLE,
         "cellRenderer": "Words"},
        {"colId": "who", "field": "who_order", "headerName": say("table.said_by"), "width": MIDDLE + 30,
         "cellRenderer": "Words"},
        {"colId": "evidence", "field": "evidence_order", "headerName": say("table.evidence"), "width": MIDDLE + 30,
         "cellRenderer": "Words"},
        {"field": "sources", "headerName": say("table.sources"), "width": MIDDLE + 80,
         "sortable": False, "cellRenderer": "Sources"},
    ]  # fmt: skip
