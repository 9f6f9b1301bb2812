"""What of a document is laid out."""

import pytest

from explainer.site.laid_out import laid_out

ROWS = (
    "<details><summary>A row <svg><path/></svg></summary>{}</details>"
    "<details open><summary>Another</summary><p>Seen</p><details><summary>Shut</summary>{}"
    "</details><p>Below</p></details><p>Last</p>"
)


def document(body: str, head: str = "") -> str:
    return f'<!doctype html><html lang="en"><head>{head}</head><body>{body}</body></html>'


def test_what_stands_in_closed_rows_is_left_out_and_what_is_open_stays() -> None:
    inner = "<p>Said</p><details open><summary>Deep</summary><p>Within</p></details>"
    told = laid_out(document(ROWS.format(inner, inner)), scripted=False)
    assert told == document(ROWS.format("", "").replace("<path/>", ""))


def test_a_drawing_within_a_drawing_is_left_out_with_it() -> None:
    drawn = '<svg width="4"><svg><path/></svg><text>Name</text></svg><p>Below</p>'
    assert laid_out(document(drawn), False) == document('<svg width="4"></svg><p>Below</p>')


@pytest.mark.parametrize(
    "unseen",
    ["<title>A</title>", '<meta content="a">', '<link rel="icon">', "<script>let a\n</script>"],
)
def test_what_machines_alone_read_is_left_out(unseen: str) -> None:
    assert laid_out(document("<p>Seen</p>", unseen), False) == document("<p>Seen</p>")


def test_the_style_stays_and_a_document_in_which_one_chooses_says_so() -> None:
    style = "<style>.scripted p{margin:0}</style>"
    told = laid_out(document("<p>Seen</p>", style), scripted=True)
    assert told == document("<p>Seen</p>", style).replace("<html ", '<html class="scripted" ')
