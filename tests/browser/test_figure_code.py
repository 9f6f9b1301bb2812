"""The code of a figure in a page of somebody else that has no style of its own."""

import re
from dataclasses import replace

from explainer.content.edition import Edition
from explainer.page.picture_links import figure_code
from tests.browser.conftest import OpenPage


def test_on_a_phone_a_figure_has_all_of_the_width_and_nothing_reaches_beyond(
    open_page: OpenPage, second_edition: Edition
) -> None:
    edition = replace(second_edition, base_url=f"https://paper.example/{'guarantees' * 6}/")
    code = re.sub('src="[^"]*"', 'src="data:,"', figure_code(edition))
    page = open_page("about:blank")
    page.set_viewport_size({"width": 360, "height": 700})
    page.set_content(f"<!doctype html><body style='margin:0'>{code}")
    assert page.evaluate("document.querySelector('figure').offsetWidth") == 360
    assert page.evaluate("document.documentElement.scrollWidth") == 360
