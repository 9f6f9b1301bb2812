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
    "ariaRowDeselect", "ariaRowToggleSelection",
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
                       "suppressHeaderMenuButton": True},
        rowData=[],
        getRowId="params.data.id",
        dashGridOptions={
            "theme": "themeQuartz",
            "localeText": {key: words.say(f"explore.grid.{key}") for key in SAID},
            "accentedSort": True,
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
        {"field": "country", "headerName": say("table.country"), "pinned": "left", "width": NARROW,
         "cellClass": "is-country"},
        {"field": "text", "headerName": say("explore.statement"), "width": WIDE, "sortable": False,
         "cellRenderer": "Statement"},
        {"field": "day_order", "headerName": say("table.day"), "width": MIDDLE,
         "cellRenderer": "Day"},
        {"field": "status_order", "headerName": say("table.status"), "width": MIDDLE + 40,
         "cellRenderer": "Status"},
        {"field": "voice", "headerName": say("explore.voice"), "width": MIDDLE},
        {"field": "who", "headerName": say("table.said_by"), "width": MIDDLE + 30},
        {"field": "evidence", "headerName": say("table.evidence"), "width": MIDDLE + 30},
        {"field": "sources", "headerName": say("table.sources"), "width": MIDDLE + 80,
         "sortable": False, "cellRenderer": "Sources"},
    ]  # fmt: skip
