"""The picture of the page in README.md: `make screenshot` draws it anew.

The German page of the story in ``data`` on its own server, in the installed Chromium, with
the map in view and one country chosen. Not a test: nothing is compared here.
"""

import logging
import struct
import threading
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import sync_playwright
from werkzeug.serving import make_server

from explainer.places import own_folder
from explainer.site.keeping import Keeper
from explainer.site.shelf import Shelf

PICTURE = Path(__file__).parents[1] / "docs" / "screenshot.png"
ADDRESS = "/de/#EST"
WIDTH, HEIGHT = 1280, 1000  # CSS pixels, drawn one to one
MARGIN = 16  # CSS pixels above the map's heading
CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--no-first-run",
)  # fmt: skip
LARGEST = 400_000  # bytes

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PIXEL = 3  # bytes: red, green, blue


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The root address of a server that shows a story, for as long as the block runs."""
    keeper = Keeper(folder)
    if keeper.site is None:
        raise SystemExit("\n\n".join(map(str, keeper.problems)))
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = make_server("127.0.0.1", 0, Shelf(keeper), threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()


def draw_page(address: str) -> bytes:
    """The page at an address as PNG, scrolled to its map."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        page = browser.new_page(
            viewport={"width": WIDTH, "height": HEIGHT},
            locale="de-DE",
            color_scheme="light",
            reduced_motion="reduce",
        )
        page.goto(address)
        page.evaluate("document.activeElement.blur()")  # the ring is for those who use the keyboard
        page.evaluate(
            f"scrollBy(0, document.getElementById('map').getBoundingClientRect().top - {MARGIN})"
        )
        picture = page.screenshot()
        browser.close()
    return picture


def tighter(picture: bytes) -> bytes:
    """The same pixels in about three quarters of the bytes: unfiltered rows repeat themselves.

    Expects what Chromium writes, 8 bits for each of red, green and blue.
    """
    chunks = dict(_chunks(picture))
    if chunks[b"IHDR"] != struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0):
        raise SystemExit("The picture is not in the form that is expected of Chromium.")
    rows = _unfiltered(zlib.decompress(chunks[b"IDAT"]))
    chunks[b"IDAT"] = zlib.compress(b"".join(b"\0" + row for row in rows), 9)
    return _SIGNATURE + b"".join(
        struct.pack(">I", len(content))
        + kind
        + content
        + struct.pack(">I", zlib.crc32(kind + content))
        for kind, content in chunks.items()
    )


def _chunks(picture: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Every kind of chunk once, those of the same kind joined."""
    found: dict[bytes, bytes] = {}
    at = len(_SIGNATURE)
    while at < len(picture):
        (length,) = struct.unpack_from(">I", picture, at)
        kind = picture[at + 4 : at + 8]
        found[kind] = found.get(kind, b"") + picture[at + 8 : at + 8 + length]
        at += length + 12
    yield from found.items()


def _unfiltered(lines: bytes) -> Iterator[bytes]:
    """Rows of pixels from filtered ones (PNG specification, 9.2)."""
    above = bytearray(_PIXEL * (WIDTH + 1))  # each row with an empty pixel before its first
    for start in range(0, len(lines), _PIXEL * WIDTH + 1):
        kind = lines[start]
        row = bytearray(_PIXEL) + lines[start + 1 : start + 1 + _PIXEL * WIDTH]
        for i in range(_PIXEL, len(row)):
            left, up, corner = row[i - _PIXEL], above[i], above[i - _PIXEL]
            guess = (0, left, up, (left + up) // 2, left + up - corner)[kind]
            if kind == 4:
                guess = min((left, up, corner), key=lambda value: abs(guess - value))
            row[i] = (row[i] + guess) & 255
        yield bytes(row[_PIXEL:])
        above = row


def main() -> None:
    """Write the picture, unless it is too heavy for a README."""
    with served(own_folder("data")) as root:
        picture = tighter(draw_page(root + ADDRESS))
    if len(picture) > LARGEST:
        raise SystemExit(f"The picture has {len(picture)} bytes, more than {LARGEST}.")
    PICTURE.parent.mkdir(exist_ok=True)
    PICTURE.write_bytes(picture)
    print(f"{PICTURE.name}: {len(picture) / 1000:.0f} KB")


if __name__ == "__main__":
    main()
