"""The style of a document: all that it uses is in it, in both themes, and it fetches nothing."""

import re
from pathlib import Path

from explainer.drawing.theme import DARK, LIGHT, TONES, css_variables
from explainer.page.document import ICON
from explainer.page.routes import PAGE
from explainer.site.site import Site
from tests.markup import Element

STYLES = Path(__file__).parents[2] / "assets" / "css"


def test_styles_fetch_nothing_either(page: Element) -> None:
    style = page.one("style").content
    assert len(style) > 3000
    assert "@import" not in style
    assert not re.search(r"url\((?!#|['\"]?data:)", style)
    assert "http" not in style


def test_every_property_that_the_style_uses_is_set(page: Element, second_page: Element) -> None:
    style = page.one("style").content
    used = set(re.findall(r"var\((--[\w-]+)", style))
    used |= set(re.findall(r"var\((--[\w-]+)", str(page.one("svg", class_="patterns"))))
    assert len(used) > 30
    # a story without key days has no labels of them whose places could be set
    inline = [one.get("style") or "" for one in page.all("div") + second_page.all("em")]
    there = re.findall(r"(--[\w-]+)\s*:", ";".join([style, *inline]))
    assert used - set(there) == set()


def test_both_themes_stand_in_the_style(page: Element) -> None:
    style = page.one("style").content
    named = set(re.findall(r"var\(--([\w-]+)", style))
    light, dark = css_variables(LIGHT, named), css_variables(DARK, named)
    assert len(re.findall("#", light)) > 40
    assert (
        f":root{{{light}}}@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}" in style
    )


def test_a_document_has_the_colours_and_patterns_that_it_draws_with(site: Site) -> None:
    documents = {
        kind: site[f"/de/{kind}"].body.decode() for kind in ("", "embed/table/", "embed/map/")
    }
    for html in documents.values():
        patterns = "".join(re.findall(r'<svg class="patterns".*?</svg>', html))
        (style,) = re.findall("<style>(.*?)</style>", html)
        colours = set(re.findall(r"--([\w-]+):#", style))
        drawn_with = set(re.findall(r"var\(--([\w-]+)", style + patterns))
        assert colours <= drawn_with
        assert drawn_with & {"sea", *TONES} <= colours
        assert all(f'id="{name}"' in patterns for name in re.findall(r"url\(#([\w-]+)", style))
    assert "--sea:" in documents["embed/map/"]
    assert "--sea:" not in documents["embed/table/"]


def test_no_style_sheet_lists_the_sections(page: Element) -> None:
    """A new one would be missed: what holds for all is said of all, or stands with each."""
    sections = [section["id"] for section in page.one("main").all("section")]
    assert len(sections) > 6
    for sheet in PAGE.styles:
        written = (STYLES / f"{sheet}.css").read_text("utf-8")
        for selector in re.findall(r"[^{};]+(?=\{)", written):
            named = [name for name in sections if re.search(rf"#{name}(?![\w-])", selector)]
            assert len(named) <= 1, f"{sheet}: {selector}"


def test_the_icon_has_the_colour_of_the_host() -> None:
    assert LIGHT.tones["host"].fill.removeprefix("#") in ICON


def test_every_colour_that_a_document_names_is_in_its_style(second_site: Site) -> None:
    colours = {name.removeprefix("--") for name in re.findall(r"--[\w-]+", css_variables(LIGHT))}
    for path in second_site.documents:
        html = second_site[path].body.decode()
        named = set(re.findall(r"var\(--([\w-]+)", html)) & colours
        assert named <= set(re.findall(r"--([\w-]+):", html)), path
