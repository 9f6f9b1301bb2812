"""By what it is known that heights of a former build would be measured alike."""

from pathlib import Path

import pytest

from explainer.site.heights import BROWSERS, measured_with


def test_another_browser_or_other_fonts_measure_anew(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    programs = {BROWSERS[0]: "echo 1.0", "fc-list": "echo a.ttf", "fc-match": "echo a.ttf"}
    found = []
    for number, (changed, script) in enumerate([
        ("fc-list", "echo a.ttf"), (BROWSERS[0], "echo 2.0"), ("fc-list", "echo b.ttf"),
        ("fc-match", "echo b.ttf"), ("fc-list", "exit 1"),
    ]):  # fmt: skip
        folder = tmp_path / str(number)
        folder.mkdir()
        for name, written in {**programs, changed: script}.items():
            (folder / name).write_text(f"#!/bin/sh\n{written}\n")
            (folder / name).chmod(0o755)
        monkeypatch.setenv("PATH", str(folder))
        found.append(measured_with())
    assert len(set(found)) == 5
    assert found[-1] == "", "nobody says which fonts there are"
