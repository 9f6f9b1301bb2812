"""Pictures that tests set again and again from the same content: in a run each is set once.

Setting them is half of what building a site takes. What is about the setting itself calls Typst: in
another process, by ``typeset``, or with ``pictures_set_anew``.
"""

import hashlib
import json
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from explainer.pictures.typesetting import typeset

Typeset = Callable[[str, dict[str, Any], str], bytes]


def typeset_once(folder: Path) -> Typeset:
    """Typeset that looks first whether a process has set the same and put it into the folder."""

    def typeset_or_read(view: str, content: dict[str, Any], form: str) -> bytes:
        told = json.dumps([view, content, form], ensure_ascii=False)
        kept = folder / hashlib.sha256(told.encode()).hexdigest()
        if kept.exists():
            return kept.read_bytes()
        made = typeset(view, content, form)
        with tempfile.NamedTemporaryFile(dir=folder, delete=False) as beside:
            beside.write(made)
        Path(beside.name).replace(kept)
        return made

    return typeset_or_read
