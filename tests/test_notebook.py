"""The notebook of the guides: it runs, and says what its cells give."""

import re
from pathlib import Path

import plotly.graph_objects as go
import pytest

from tests.notebook import NOTEBOOK, executed, read, written

ROOT = Path(__file__).parents[1]


def test_the_notebook_says_what_its_cells_give() -> None:
    notebook = read()
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    assert len(code) > 8
    assert written(executed(notebook)) == NOTEBOOK.read_text("utf-8"), (
        "run python -m tests.notebook"
    )


def test_it_is_a_notebook_as_the_format_has_it() -> None:
    notebook = read()
    assert (notebook["nbformat"], notebook["nbformat_minor"]) == (4, 5)
    ids = [cell["id"] for cell in notebook["cells"]]
    assert len(set(ids)) == len(ids)
    figures = [
        output
        for cell in notebook["cells"]
        for output in cell.get("outputs", [])
        if "application/vnd.plotly.v1+json" in output.get("data", {})
    ]
    assert len(figures) == 2


def test_three_lines_of_the_readme_draw_a_map(monkeypatch: pytest.MonkeyPatch) -> None:
    (lines,) = re.findall(
        r"^```python\n(.*?)^```", (ROOT / "README.md").read_text("utf-8"), re.M | re.S
    )
    assert len(list(filter(None, lines.splitlines()))) == 3
    opened, drawn = lines.rsplit("\n", 2)[:2]
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {}
    exec(opened, names)
    figure = eval(drawn, names)
    assert isinstance(figure, go.Figure)
    assert figure.layout.meta["as_of"] == "2026-01-10"
