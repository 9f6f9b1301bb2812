"""On paper, as browsers print by themselves: without backgrounds, and light whatever the screen is."""

from pathlib import Path

import pytest
import typst
from playwright.sync_api import Browser, Page

from tests.browser.conftest import OpenPage
from tests.browser.pictures import share_unlike

WIDTH = 1000  # CSS pixels, of the window and of the one long sheet
PER_INCH = 96  # CSS pixels
# what is said by a background alone, or in words that are seen on nothing else
TOLD_BY_GROUND = (
    *(f".key[data-tone={tone}]" for tone in ("yes", "open", "no")),
    ".tiles [data-tone]",
    ".tiles .unnamed",
    ".list .key",
)


def printed(page: Page, folder: Path, backgrounds: bool) -> bytes:
    """The document as a PNG of one sheet, a pixel for each of CSS."""
    page.emulate_media(media="print")
    page.add_style_tag(content="@page { size: auto; margin: 0 }")
    height = page.evaluate("document.documentElement.scrollHeight") + 100
    sheet = {"width": f"{WIDTH}px", "height": f"{height}px"}
    pdf = page.pdf(print_background=backgrounds, **sheet)
    assert pdf.count(b"/Type /Page\n") == 1
    (folder / "sheet.pdf").write_bytes(pdf)
    points = 72 / PER_INCH
    return typst.compile(
        f"#set page(width: {WIDTH * points}pt, height: {height * points}pt, margin: 0pt)\n"
        '#image("sheet.pdf", width: 100%)'.encode(),
        root=str(folder),
        format="png",
        ppi=PER_INCH,
    )


# an embed of all parts prints them by the rules of the page
@pytest.mark.parametrize(
    "path", ["", "country/CYP/", pytest.param("embed/all/", marks=pytest.mark.full)]
)
def test_what_is_told_by_a_ground_is_printed_without_backgrounds_too(
    path: str, open_page: OpenPage, second_address: str, browser: Browser, tmp_path: Path
) -> None:
    window = {"width": WIDTH, "height": 900}
    page = open_page(f"{second_address}/en/{path}#status=joining&country=CYP", viewport=window)
    if not path:
        missing = [one for one in TOLD_BY_GROUND if not page.query_selector(one)]
        assert missing == [], "nothing to look at"
    whole, bare = (printed(page, tmp_path, backgrounds) for backgrounds in (True, False))
    blank = browser.new_page()
    assert share_unlike(blank, whole, bare) == 0
    page.add_style_tag(content="*, ::before, ::after { print-color-adjust: economy !important }")
    assert share_unlike(blank, whole, printed(page, tmp_path, backgrounds=False)) > 0
    page.add_style_tag(content="*, ::before, ::after { print-color-adjust: exact !important }")
    page.emulate_media(color_scheme="dark")
    page.evaluate("document.documentElement.dataset.theme = 'dark'")
    assert printed(page, tmp_path, backgrounds=False) == bare, "paper is light"
    blank.close()
