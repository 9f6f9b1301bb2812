"""A page that another test has used is as good as new."""

from tests.browser.kept_pages import Pages

LOOKED_AT = """[location.hash, history.length, innerWidth, scrollY,
  ...["print", "(forced-colors: active)", "(prefers-color-scheme: dark)"].map((medium) => matchMedia(medium).matches)]"""
AS_NEW = ["", 1, 1280, 0, False, False, False]


def test_what_a_test_changes_is_taken_back(pages: Pages, the_address: str) -> None:
    page = pages.take({})
    page.goto(f"{the_address}/de/#EST")
    page.set_viewport_size({"width": 400, "height": 400})
    page.emulate_media(media="print", forced_colors="active", color_scheme="dark")
    page.evaluate("location.hash = 'FRA'; scrollTo(0, 300)")
    page.context.route("**/*", lambda route: route.abort())
    left = page.evaluate(LOOKED_AT)
    assert all(one != new for one, new in zip(left, AS_NEW, strict=True))
    pages.give_back(page)

    again = pages.take({})
    assert again is page
    again.goto(f"{the_address}/de/")
    pages.forget_the_past(again)
    assert again.evaluate(LOOKED_AT) == AS_NEW
    pages.give_back(again)


def test_one_that_may_be_changed_in_any_way_or_that_opened_another_is_not_kept(
    pages: Pages,
) -> None:
    fresh = pages.take({}, fresh=True)
    pages.give_back(fresh)
    opener = pages.take({})
    opener.context.new_page()
    pages.give_back(opener)
    assert fresh.is_closed()
    assert opener.is_closed()
