"""The folder of a build while it grows: its files, and account of them.

What a former build has with the very same bytes is linked from there: nobody has to wait until it is
on the disk once more, nor until it is removed with what that build had.
"""

import os
import stat
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from explainer.site.compression import Effort, compressed
from explainer.site.manifest import entry


class GrowingFolder:
    """Writes files below a folder, also from several threads; ``files`` is the manifest's word of them.

    ``forms`` are compressed ones of the ``former`` build, by the name and SHA-256 of what they compress.
    """

    def __init__(
        self, folder: Path, former: Path, forms: Mapping[tuple[str, str], Mapping[str, bytes]]
    ) -> None:
        self.files: dict[str, dict[str, Any]] = {}
        self._folder, self._former, self._forms = folder, former, forms
        self._mode = folder.stat().st_mode & 0o666  # of what is written here
        self._made: set[Path] = set()
        self._counting = threading.Lock()

    def write(self, name: str, body: bytes) -> None:
        """Let a file be there with these bytes; raises ``OSError``."""
        path = self._folder / name
        if path.parent not in self._made:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._made.add(path.parent)
        if not self._link(self._former / name, path, body):
            path.write_bytes(body)
        with self._counting:
            self.files[name] = entry(body)

    def write_compressed(self, name: str, content_type: str, effort: Effort) -> None:
        """Write the compressed forms of a file that is there; nobody else has to keep its bytes."""
        kept = self._forms.get((name, self.files[name]["sha256"]))
        forms = kept or compressed((self._folder / name).read_bytes(), content_type, effort)
        for suffix, form in forms.items():
            self.write(f"{name}{suffix}", form)

    def _link(self, former: Path, path: Path, body: bytes) -> bool:
        """Whether a former file is just what would be written, and could be linked."""
        try:
            there = os.lstat(former)
            ours = stat.S_ISREG(there.st_mode) and there.st_uid == os.geteuid()
            if not ours or stat.S_IMODE(there.st_mode) != self._mode or there.st_size != len(body):
                return False
            if former.read_bytes() != body:
                return False
            os.link(former, path)
        except OSError:  # there is none, or not every file system has such links
            return False
        return True
