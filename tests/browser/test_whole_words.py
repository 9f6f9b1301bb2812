"""No word is divided: where there is no room for it, a column is wider or its letters are smaller."""

from tests.browser.conftest import OpenPage
from tests.grids import each_value

# words that go on in another line, but for behind a sign at which any text may end its line
DIVIDED = """() => {
  const found = [], range = new Range();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text; (text = walker.nextNode()); ) {
    const around = text.parentElement;
    if (around.closest("script, style, svg, pre") || !around.getBoundingClientRect().height) continue;
    for (const { 0: word, index } of text.data.matchAll(/[\\p{L}\\p{M}\\d]+/gu)) {
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const inked = [...range.getClientRects()].filter(({ width }) => width);
      const lines = new Set(inked.map(({ top }) => Math.round(top)));
      if (lines.size > 1) found.push(`${word} in ${around.tagName}.${around.className}`);
    }
  }
  return found;
}"""
UNFOLD = "() => document.querySelectorAll('details').forEach((one) => (one.open = true))"
WIDTHS = ((320, 370, 560, 900, 1120), (350, 390, 768, 1000, 1200))


@each_value(
    path=["", "country/GBR/", "embed/phases/", "embed/table/"],
    language=["de", "en"],
    widths=WIDTHS,
)
def test_no_word_is_divided_in_anything_that_can_be_unfolded(
    open_page: OpenPage, the_address: str, language: str, path: str, widths: tuple[int, ...]
) -> None:
    page = open_page(f"{the_address}/{language}/{path}")
    page.evaluate(UNFOLD)
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(DIVIDED) == [], width
