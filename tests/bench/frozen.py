"""A build of a story behind a real nginx, with the build's own configuration."""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from explainer.site.frozen_site import build_site
from explainer.site.nginx import BROTLI_FILE, NGINX_FILE
from explainer.site.site import Site
from tests.bench.processes import free_port, running

MODULE = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
PLAIN = "plain.bin"  # a file without compressed siblings, and asked for as such

_CONFIGURATION = """
load_module {module};
{user}
daemon off;
pid {folder}/nginx.pid;
worker_processes 2;
events {{ worker_connections 1024; }}
http {{
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi; uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  access_log off;
  sendfile on;
  tcp_nopush on;
  include {folder}/site.conf;
{beside}
}}
"""
_BESIDE = """
  server {{
    listen 127.0.0.1:{port};
    gzip on; gzip_proxied any; gzip_types *;
    location / {{ proxy_pass http://{behind}; proxy_http_version 1.1; proxy_set_header Connection ""; }}
  }}
"""
_PLAIN_FILE = f"location = /{PLAIN} {{ gzip_static off; brotli_static off; }}"


@dataclass(frozen=True)
class Frozen:
    """Where the build is served, and the server beside it; both without a slash at the end."""

    address: str
    beside: str
    folder: Path


@contextmanager
def frozen(site: Site, port: int = 0, behind: str = "") -> Iterator[Frozen]:
    """Build a site and serve it, for as long as the block runs.

    ``behind`` is a server that nginx stands before as well, compressing what it answers.
    """
    if not shutil.which("nginx") or not MODULE.exists():
        raise RuntimeError(
            "nginx or its module for precompressed files is missing; run .ci/full-tools"
        )
    port, other = port or free_port(), free_port()
    with TemporaryDirectory() as name:
        folder = Path(name)
        build_site(site, folder / "site")
        page = folder / "site" / site.story.first_language / "index.html.br"
        (folder / "site" / PLAIN).write_bytes(os.urandom(page.stat().st_size))
        (folder / "site.conf").write_text(_here(folder / "site", port), "utf-8")
        configuration = _CONFIGURATION.format(
            module=MODULE,
            user="user root;" if os.getuid() == 0 else "",
            folder=folder,
            beside=_BESIDE.format(port=other, behind=behind) if behind else "",
        )
        (folder / "nginx.conf").write_text(configuration, "utf-8")
        address = f"http://127.0.0.1:{port}"
        command = ["nginx", "-p", name, "-e", f"{name}/errors", "-c", f"{name}/nginx.conf"]
        with running(command, f"{address}/{PLAIN}"):
            yield Frozen(address, f"http://127.0.0.1:{other}", folder / "site")


def _here(site: Path, port: int) -> str:
    """The build's configuration with what its opening lines say that a host may want otherwise."""
    written = (site / NGINX_FILE).read_text("utf-8")
    for pattern, here in (
        (r"listen 80;", f"listen 127.0.0.1:{port};"),
        (r"listen \[::\]:80;", ""),
        (r"root [^;]+;", f"root {site};"),
        (r"access_log [^;]+;", f"access_log off; {_PLAIN_FILE}"),
        (r"include [^;]+;", f"include {site}/{BROTLI_FILE};"),
    ):
        written, changed = re.subn(pattern, here, written)
        if not changed:
            raise RuntimeError(f"the configuration of nginx has no {pattern!r} any more")
    return written
