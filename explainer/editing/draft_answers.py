"""What an editor has typed so far, kept beside the story until it is written: a crash loses nothing."""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from explainer.editing.together import WORKSHOP, workshop_in
from explainer.whole_files import write_whole

_FILE = "answers.json"


def keep_answers(folder: Path, typed: Mapping[str, str]) -> None:
    """Keep what was typed, by question; where nothing can be written it is only not kept."""
    with suppress(OSError):
        text = json.dumps(typed, ensure_ascii=False, indent=1)
        write_whole(workshop_in(folder) / _FILE, text.encode("utf-8", "replace"))


def kept_answers(folder: Path) -> dict[str, str]:
    """What was kept; nothing if nothing was, or if it cannot be read."""
    try:
        found = json.loads((folder / WORKSHOP / _FILE).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {name: words for name, words in found.items() if isinstance(words, str)}


def drop_answers(folder: Path) -> None:
    """Forget what was kept, as it stands in the story now."""
    with suppress(OSError):
        (folder / WORKSHOP / _FILE).unlink()
