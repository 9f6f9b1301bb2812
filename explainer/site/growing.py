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
from explainer.site.manifest import Forms, entry


class GrowingFolder:
    """Writes files below a folder, also from several threads; ``files`` is the manifest's word of them.

    ``forms`` are compressed ones of the ``former`` build.
    """

    def __init__(self, folder: Path, former: Path, forms: Forms) -> None:
        self.files: dict[str, dict[str, Any]] = {}
        # there are thousands of files, for which paths as objects take a third of the time
        self._folder, self._former, self._forms = os.fspath(folder), os.fspath(former), forms
        self._mode = folder.stat().st_mode & 0o666  # of what is written here
        self._made: set[str] = set()
        self._counting = threading.Lock()

    def write(self, name: str, body: bytes) -> None:
        """Let a file be there with these bytes; raises ``OSError``."""
        self._put(name, body, entry(body), self._read(name) == body)

    def keep_compressed(self, name: str) -> bool:
        """Whether the compressed forms of a file that is there are known, and are there as well now."""
        known = self._forms.get((name, self.files[name]["sha256"]), {})
        former = {suffix: self._read(f"{name}{suffix}") for suffix in known}
        same = {s: body for s, body in former.items() if body and entry(body) == known[s]}
        if not known or len(same) < len(known):
            return False
        for suffix, body in same.items():
            self._put(f"{name}{suffix}", body, known[suffix], may_link=True)
        return True

    def write_compressed(self, name: str, content_type: str, effort: Effort) -> None:
        """Write the compressed forms of a file that is there; nobody else has to keep its bytes."""
        whole = Path(self._folder, name).read_bytes()
        for suffix, body in compressed(whole, content_type, effort).items():
            self.write(f"{name}{suffix}", body)

    def _put(self, name: str, body: bytes, said: Mapping[str, Any], may_link: bool) -> None:
        path = f"{self._folder}/{name}"
        folder = os.path.dirname(path)
        if folder not in self._made:
            os.makedirs(folder, exist_ok=True)
            self._made.add(folder)
        if not (may_link and self._link(name, path)):
            Path(path).write_bytes(body)
        with self._counting:
            self.files[name] = {**said}

    def _read(self, name: str) -> bytes | None:
        """The bytes of a former file, if there is one."""
        try:
            with open(f"{self._former}/{name}", "rb") as file:
                return file.read()
        except OSError:
            return None

    def _link(self, name: str, path: str) -> bool:
        """Whether a former file is just as one that is written here, and could be linked."""
        former = f"{self._former}/{name}"
        try:
            there = os.lstat(former)
            ours = stat.S_ISREG(there.st_mode) and there.st_uid == os.geteuid()
            if not ours or stat.S_IMODE(there.st_mode) != self._mode:
                return False
            os.link(former, path)
        except OSError:  # not every file system has such links
            return False
        return True
