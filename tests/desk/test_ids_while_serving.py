"""While a story is served, an editor's program knows its ids."""

import json
from pathlib import Path
from typing import Any

import pytest

from explainer.desk import desk
from explainer.desk.desk import Desk
from explainer.story.schema.generated import write_generated
from tests.builders import source, write_story


def test_the_ids_are_written_at_the_start_and_after_every_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_story(tmp_path)
    write_generated(folder)
    ids = folder / "schema" / "ids.json"
    ids.unlink()
    seen = []

    def known() -> Any:
        return json.loads(ids.read_text("utf-8"))["definitions"]["sources"]["enum"]

    def sleep(_: float) -> None:
        seen.append(known())
        if len(seen) == 2:
            raise KeyboardInterrupt
        write_story(folder, sources=[source("paper"), source("gazette")])

    monkeypatch.setattr(desk.time, "sleep", sleep)
    with pytest.raises(KeyboardInterrupt):
        Desk(folder).watch()
    assert seen == [["paper"], ["gazette", "paper"]]
