"""The picture of the page in README.md: `make screenshot` draws it anew.

The German page of the story in ``data`` on its own server, as a reader meets it, with one
country chosen. Not a test: nothing is compared here.
"""

from pathlib import Path

from explainer.places import own_folder
from tests.browser.chromium import chromium_with_our_fonts
from tests.browser.conftest import served
from tests.browser.reading import READER

PICTURE = Path(__file__).parents[1] / "docs" / "screenshot.png"
VIEWPORT = {"width": 1280, "height": 1000}  # CSS pixels, drawn one to one
LARGEST = 400_000  # bytes


def main() -> None:
    """Write the picture, unless it is too heavy for a README."""
    with served(own_folder("data")) as root, chromium_with_our_fonts() as browser:
        page = browser.new_page(**READER | {"viewport": VIEWPORT})
        page.goto(f"{root}/de/")
        page.click('.country-list a[href$="#EST"]')
        page.evaluate("document.activeElement.blur()")  # the ring is for those who use keys
        picture = page.screenshot(animations="disabled")
    if len(picture) > LARGEST:
        raise SystemExit(f"The picture has {len(picture)} bytes, more than {LARGEST}.")
    PICTURE.write_bytes(picture)
    print(f"{PICTURE.name}: {len(picture) / 1000:.0f} KB")


if __name__ == "__main__":
    main()
