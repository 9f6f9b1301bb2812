"""Runs the notebook of the guides, and writes what its cells give into it: ``python -m tests.notebook``.

A kernel would need a dozen packages for what ``exec`` does as well: the cells are plain Python, and
a notebook is JSON (https://nbformat.readthedocs.io, version 4.5).
"""

import ast
import contextlib
import io
import json
from pathlib import Path
from typing import Any

import plotly.graph_objects as go

NOTEBOOK = Path(__file__).parents[1] / "docs" / "notebook.ipynb"


def read() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(NOTEBOOK.read_text("utf-8"))
    return found


def executed(notebook: dict[str, Any]) -> dict[str, Any]:
    """The notebook with what its cells give, run from the first to the last in its own folder."""
    names: dict[str, Any] = {"__name__": "__main__"}
    cells, count = [], 0
    with contextlib.chdir(NOTEBOOK.parent):
        for cell in notebook["cells"]:
            if cell["cell_type"] == "code":
                count += 1
                outputs = _run("".join(cell["source"]), names, count)
                cell = cell | {"execution_count": count, "outputs": outputs}
            cells.append(cell)
    return notebook | {"cells": cells}


def _run(code: str, names: dict[str, Any], count: int) -> list[dict[str, Any]]:
    tree = ast.parse(code)
    last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(tree, "notebook", "exec"), names)
        value = (
            eval(compile(ast.Expression(last.value), "notebook", "eval"), names) if last else None
        )  # type: ignore[attr-defined]
    outputs: list[dict[str, Any]] = []
    if said := printed.getvalue():
        outputs.append({"name": "stdout", "output_type": "stream", "text": _lines(said)})
    if value is not None:
        outputs.append(
            {"data": _shown(value), "execution_count": count, "metadata": {},
             "output_type": "execute_result"}
        )  # fmt: skip
    return outputs


def _shown(value: Any) -> dict[str, Any]:
    """What a notebook keeps of a value: of a figure its description, of a frame a table as well."""
    if isinstance(value, go.Figure):
        return {"application/vnd.plotly.v1+json": json.loads(value.to_json())}
    shown = {"text/plain": _lines(repr(value))}
    table = getattr(value, "_repr_html_", None)
    return shown | ({"text/html": _lines(table())} if table else {})


def _lines(said: str) -> list[str]:
    return said.splitlines(keepends=True)


def written(notebook: dict[str, Any]) -> str:
    return json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


if __name__ == "__main__":
    NOTEBOOK.write_text(written(executed(read())), "utf-8")
