"""``manifest.json``: every file of a build with its SHA-256, by which a build is known as ours.

It is written last, so that a folder that has one is whole.
"""

import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from explainer import __version__
from explainer.pictures.typesetting import made_with
from explainer.site.cannot_build import CannotBuild
from explainer.site.compression import SUFFIXES, compressed_with
from explainer.site.heights import Points, measured_with
from explainer.site.site import Site

MANIFEST = "manifest.json"
_MAKER = "explainer build"
# what desktops put into folders that they show
_OF_DESKTOPS = {".DS_Store", "Thumbs.db", "desktop.ini"}

Files = Mapping[str, dict[str, Any]]
# what the manifest says of compressed forms by suffix, by the name and the SHA-256 of what they compress
Forms = Mapping[tuple[str, str], Files]


def entry(body: bytes) -> dict[str, Any]:
    """What the manifest says about a file."""
    return {"bytes": len(body), "sha256": hashlib.sha256(body).hexdigest()}


def write_manifest(site: Site, files: Files) -> bytes:
    """The manifest of these files; nothing in it but what follows from story and options."""
    manifest = {
        "made_by": _MAKER,
        "version": __version__,
        "story": site.story.fingerprint,
        "base_url": site.base_url,
        "draft": site.story.is_draft,
        "compressed_with": compressed_with(),
        **(
            {"measured_with": measured_with()}
            if any("heights" in one for one in files.values())
            else {}
        ),
        "placed_with": made_with(),
        "places": dict(sorted(site.places.used.items())),
        "files": dict(sorted(files.items())),
    }
    return (json.dumps(manifest, ensure_ascii=False, indent=1) + "\n").encode()


@dataclass(frozen=True)
class Kept:
    """What a former build has that need not be made again: only what is still as it wrote it.

    ``pictures`` are by what they were set from, ``forms`` by the name and the SHA-256 of what they
    compress, ``heights`` by that of what of the embed is laid out, and ``places`` of names on maps by
    a digest of all that they follow from.
    """

    pictures: Mapping[str, bytes] = field(default_factory=dict)
    forms: Forms = field(default_factory=dict)
    heights: Mapping[str, Points] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)


def read_kept(target: Path) -> Kept:
    """What there is to keep in a target; nothing where no build is."""
    pictures: dict[str, bytes] = {}
    forms: dict[tuple[str, str], Files] = {}
    heights: dict[str, Points] = {}
    places: dict[str, str] = {}
    with suppress(OSError, ValueError, TypeError, LookupError, AttributeError):
        manifest = json.loads((target / MANIFEST).read_text("utf-8"))
        files, same = manifest["files"], manifest.get("compressed_with") == compressed_with()
        for name, file in files.items():
            if "set_from" in file and (body := _unchanged(target / name, file)) is not None:
                pictures[file["set_from"]] = body
            made = {
                suffix: files[form] for suffix in SUFFIXES if (form := f"{name}{suffix}") in files
            }
            if same and made:
                forms[name, file["sha256"]] = made
        if manifest.get("measured_with") and manifest["measured_with"] == measured_with():
            told = {
                file["laid_out"]: file["heights"] for file in files.values() if "heights" in file
            }
            heights |= {key: _read_heights(written) for key, written in told.items()}
        if manifest.get("placed_with") == made_with():
            places |= {str(key): str(written) for key, written in manifest["places"].items()}
    return Kept(pictures, forms, heights, places)


def write_heights(points: Sequence[tuple[int, int]]) -> str:
    """Heights at widths in a line, such as ``180:900 1216:600``."""
    return " ".join(f"{width}:{height}" for width, height in points)


def _read_heights(written: str) -> Points:
    pairs = (pair.split(":") for pair in written.split(" "))
    return tuple((int(width), int(height)) for width, height in pairs)


def _unchanged(path: Path, entry: Mapping[str, Any]) -> bytes | None:
    try:
        body = path.read_bytes()
    except OSError:
        return None
    return body if hashlib.sha256(body).hexdigest() == entry["sha256"] else None


def check_target(target: Path) -> None:
    """Refuse a target that holds anything but a build; raises ``CannotBuild``."""
    if not target.exists():
        return
    if not target.is_dir():
        raise CannotBuild(f"{target} is a file.", "name a folder with --out")
    if not any(target.iterdir()):
        return
    known = _files_of_build(target)
    if known is None:
        raise CannotBuild(
            f"{target} is not empty, and it is not known as a site built before: it has no "
            f"{MANIFEST} of one. It was left as it is.",
            "empty or remove the folder if nothing in it is needed, or name another with --out",
        )
    if strange := sorted(_files_in(target) - known - {MANIFEST}):
        shown = ", ".join(strange[:3]) + (" …" if len(strange) > 3 else "")
        raise CannotBuild(
            f"{target} holds what no build put there: {shown}. A new build would remove it, so "
            "nothing was built.",
            "move it elsewhere, or name another folder with --out",
        )


def _files_of_build(folder: Path) -> set[str] | None:
    try:
        manifest = json.loads((folder / MANIFEST).read_text("utf-8"))
        return set(manifest["files"]) if manifest["made_by"] == _MAKER else None
    except (OSError, ValueError, TypeError, LookupError):
        return None


def _files_in(folder: Path) -> set[str]:
    return {
        (Path(above) / name).relative_to(folder).as_posix()
        for above, _, names in os.walk(folder)
        for name in names
        if name not in _OF_DESKTOPS
    }
