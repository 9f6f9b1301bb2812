"""The commands of the README put a build onto S3-compatible storage, scripts first, documents last.

The server is ``moto`` from PyPI, in an environment of its own outside the project. Debian's rclone
cannot serve S3 itself yet; npm's ``s3rver`` leaves folders without files out of its lists, so that rclone
would not find what it has to take away. moto does what the protocol asks, except that it looks at no
signature.
"""

import json
import os
import re
import shlex
import shutil
import subprocess
import venv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from explainer.site.frozen_site import build_site
from explainer.site.site import Site
from tests.bench.npm import CACHE
from tests.bench.processes import free_port, running

ROOT = Path(__file__).parents[2]
MOTO = "5.2.5"
BUCKET = "bucket"
NOT_UPLOADED = re.compile(r"(_headers|hosting/.*|.*\.(gz|br))")

pytestmark = pytest.mark.full


def commands() -> list[list[str]]:
    """The commands of the README, split as a shell does."""
    text = (ROOT / "README.md").read_text("utf-8")
    [block] = [
        block for block in re.findall(r"```sh\n(.*?)```", text, re.DOTALL) if "rclone" in block
    ]
    found = [shlex.split(line) for line in block.strip().splitlines()]
    assert [command[:2] for command in found] == [["rclone", "copy"], ["rclone", "sync"]]
    return found


def moto() -> Path:
    """The server's program, installed if it is not there yet."""
    folder = CACHE / f"moto-{MOTO}"
    program = folder / "bin" / "moto_server"
    if not program.exists():
        shutil.rmtree(folder, ignore_errors=True)
        venv.create(folder, with_pip=True)
        install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        wanted = f"moto[s3,server]=={MOTO}"
        subprocess.run([folder / "bin" / "python", *install, wanted], check=True, timeout=600)
    return program


@dataclass(frozen=True)
class Storage:
    """A bucket on this machine, and the folder from which it is filled."""

    address: str
    folder: Path

    def run(self, *command: str) -> str:
        """Run rclone where ``dist`` is; the remote is known by variables instead of a file."""
        remote = {
            "TYPE": "s3", "PROVIDER": "Other", "REGION": "us-east-1", "ENDPOINT": self.address,
            "ACCESS_KEY_ID": "key", "SECRET_ACCESS_KEY": "secret",
        }  # fmt: skip
        environment = {f"RCLONE_CONFIG_STORAGE_{name}": value for name, value in remote.items()}
        environment |= {"PATH": os.environ["PATH"], "RCLONE_CONFIG": "", "HOME": str(self.folder)}
        ran = subprocess.run(
            command, cwd=self.folder, env=environment, check=True, capture_output=True, text=True
        )
        return ran.stdout

    def objects(self) -> dict[str, dict[str, str]]:
        """The names of all objects, with the headers that the storage sends with each."""
        listed = self.run("rclone", "lsjson", "-R", "-M", "--files-only", f"storage:{BUCKET}")
        return {found["Path"]: found["Metadata"] for found in json.loads(listed)}


@pytest.fixture
def storage(tmp_path: Path) -> Iterator[Storage]:
    if shutil.which("rclone") is None:
        pytest.fail("no rclone; run .ci/full-tools", pytrace=False)
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    command = [str(moto()), "-H", "127.0.0.1", "-p", str(port)]
    with running(command, address):
        storage = Storage(address, tmp_path)
        storage.run("rclone", "mkdir", f"storage:{BUCKET}")
        yield storage


def files(folder: Path) -> dict[str, bytes]:
    found = {path.relative_to(folder).as_posix(): path.read_bytes()
             for path in folder.rglob("*") if path.is_file()}  # fmt: skip
    return {name: body for name, body in found.items() if not NOT_UPLOADED.fullmatch(name)}


def test_scripts_go_first_and_documents_last_each_with_its_headers(
    storage: Storage, second_site_with_address: Site, lightly: None
) -> None:
    build_site(second_site_with_address, storage.folder / "dist")
    expected = files(storage.folder / "dist")
    assert len(expected) > 60
    first, last = commands()
    storage.run(*first)
    assert set(storage.objects()) == {name for name in expected if name.startswith("assets/")}
    storage.run(*last)
    objects = storage.objects()
    assert set(objects) == set(expected)
    kinds = {"html": "text/html", "js": "text/javascript", "json": "application/json",
             "csv": "text/csv", "txt": "text/plain"}  # fmt: skip
    for name, told in objects.items():
        kept = "public, max-age=31536000, immutable" if name.startswith("assets/") else "no-cache"
        assert told["cache-control"] == kept, name
        if kind := kinds.get(name.rsplit(".", 1)[-1]):
            assert told["content-type"].split(";")[0] == kind, name
    storage.run("rclone", "copy", f"storage:{BUCKET}", "back")
    assert files(storage.folder / "back") == expected


def test_a_new_build_takes_old_documents_away_and_leaves_old_scripts(
    storage: Storage, second_site: Site, second_site_with_address: Site, lightly: None
) -> None:
    build_site(second_site_with_address, storage.folder / "dist")
    for command in commands():
        storage.run(*command)
    assert "en/country/PRT/oembed.json" in storage.objects()
    (storage.folder / "alive.js").write_text("of a former build")
    old = "assets/live-0123456789ab/alive.js"
    storage.run("rclone", "copyto", "alive.js", f"storage:{BUCKET}/{old}")
    build_site(second_site, storage.folder / "dist")
    for command in commands():
        storage.run(*command)
    assert set(storage.objects()) == {*files(storage.folder / "dist"), old}
    assert "en/country/PRT/oembed.json" not in storage.objects()
