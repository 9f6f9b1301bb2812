"""Files that newsrooms take: same bytes, right size, nothing cut, and what they say of themselves."""

import hashlib
import re
import struct
import subprocess
import sys
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

import pytest

from explainer.content.edition import Edition, edition_of
from explainer.content.pictures import FORMATS, VIEWS, Picture, order_pictures
from explainer.content.sizes import COLUMNS, DEFAULTS, SHARED, Size
from explainer.drawing.theme import DARK, LIGHT
from explainer.iso_3166 import ALPHA_2_OF
from explainer.pictures import typesetting
from explainer.pictures.contents import content_of
from explainer.pictures.drawing import NOTHING_KEPT, Drawn, draw_picture
from explainer.pictures.typesetting import CannotDraw, typeset
from explainer.story.model.story import Story
from explainer.wording.sentences import short_banner
from tests.builders import a_story, about, answer, claim, country, event, phase, status, text
from tests.grids import each_value

ROOT = Path(__file__).parents[2]
DRAWN = [view for view in VIEWS if view != "dossier"]
DIGESTS = """
import sys
from explainer.story.checking import read_story
from tests.builders import SECOND_STORY
from tests.pictures.test_drawing import digests
print(*digests(read_story(SECOND_STORY), sys.argv[1:]))
"""
UNSEEN = "👩‍👩‍👧 Z̸̢a̷l̴g̶o̵ ﷽"
HOSTILE = "<b>#panic(1)</b> $x$ *y* _z_ `c` @ref \\ #{2} // é 'ß' \"q\" &amp; ]]> --"


def draw(
    story: Story, picture: Picture, base_url: str = "", kept: Mapping[str, bytes] = NOTHING_KEPT
) -> Drawn:
    return draw_picture(edition_of(story, picture, base_url), picture, kept)


def size_of(png: bytes) -> tuple[int, int]:
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def inflated(pdf: bytes) -> Iterator[bytes]:
    """What a PDF holds compressed."""
    for stream in re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        with suppress(zlib.error):
            yield zlib.decompressobj().decompress(stream)


def digests(story: Story, forms: Sequence[str]) -> list[str]:
    """A digest of each kind of picture in these forms."""
    ordered = order_pictures(story, VIEWS, ["en"], [SHARED], forms, ["MLT"])
    return [hashlib.sha256(draw(story, picture).body).hexdigest() for picture in ordered]


@each_value(view=DRAWN, size=DEFAULTS, language=("de", "en"))
def test_every_view_and_size_is_drawn_as_large_as_asked(
    the_story: Story, view: str, size: Size, language: str
) -> None:
    ordered = list(order_pictures(the_story, [view], [language], [size], ["png"], ["EST", "GBR"]))
    assert len(ordered) == (2 if view == "card" else 1)
    for picture in ordered:
        width, height = size_of(draw(the_story, picture).body)
        assert width == picture.size.width, picture.name
        assert picture.size.height in (None, height), picture.name


@each_value(view=DRAWN, column=COLUMNS)
def test_a_column_of_print_is_as_wide_as_on_paper_with_pixels_for_a_press(
    second_story: Story, view: str, column: Size
) -> None:
    (picture,) = order_pictures(second_story, [view], ["en"], [column], ["png"], ["MLT"])
    width, _ = size_of(draw(second_story, picture).body)
    assert width == pytest.approx(column.width / 25.4 * 300, abs=1), picture.name


def test_a_column_of_print_is_as_wide_as_on_paper_in_a_pdf(second_story: Story) -> None:
    (pdf,) = order_pictures(second_story, ["map"], ["en"], COLUMNS[:1], ["pdf"])
    assert pdf.name == "map-en-88mm.pdf"
    (box,) = re.findall(rb"/MediaBox ?\[([^]]+)\]", draw(second_story, pdf).body)
    assert float(box.split()[2]) == pytest.approx(88 / 25.4 * 72, abs=0.1)


def test_a_dark_picture_has_its_own_name_and_the_colours_of_the_dark_theme(
    second_story: Story,
) -> None:
    (light, dark) = order_pictures(
        second_story, ["map"], ["en"], [SHARED], ["svg"], themes=["light", "dark"]
    )
    assert (light.name, dark.name) == ("map-en-1200x630.svg", "map-en-1200x630-dark.svg")
    for picture, theme, other in ((light, LIGHT, DARK), (dark, DARK, LIGHT)):
        drawn = draw(second_story, picture).body.decode()
        assert theme.surface["sea"] in drawn
        assert other.surface["sea"] not in drawn


# the dossier is a PDF in any case, and an SVG is laid out as its PNG is
@pytest.mark.parametrize("forms", [("png",), pytest.param(FORMATS, marks=pytest.mark.full)])
def test_other_processes_zones_and_clocks_give_the_same_bytes(
    second_story: Story, forms: Sequence[str]
) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", DIGESTS, *forms], cwd=ROOT, capture_output=True, text=True, check=True,
        env={"TZ": "Pacific/Auckland", "LC_ALL": "de_DE.UTF-8", "PATH": "/usr/bin:/bin",
             "PYTHONHASHSEED": "random"},
    )  # fmt: skip
    here = digests(second_story, forms)
    assert len(here) == len(forms) * (len(VIEWS) - 1) + 1  # the dossier is a PDF
    assert ran.stdout.split() == here


def test_a_png_says_what_it_shows_whose_it_is_and_under_which_licence(the_story: Story) -> None:
    drawn = draw(the_story, Picture("map", "de", "png"), "https://example.org/story/")
    said = drawn.body.decode("utf-8", "replace")
    assert "XML:com.adobe.xmp" in said
    assert drawn.alt in said
    for wanted in ("photoshop:Credit", "AltTextAccessibility", "xmpRights:WebStatement",
                   "https://creativecommons.org/licenses/by/4.0/",
                   "https://example.org/story/de/"):  # fmt: skip
        assert wanted in said


def test_an_svg_begins_with_title_and_description_and_has_no_text_of_its_own(
    the_story: Story,
) -> None:
    drawn = draw(the_story, Picture("map", "en", "svg"))
    said = drawn.body.decode()
    assert re.search(r'^<svg [^>]*role="img"[^>]*><title id="title">[^<]+</title><desc', said)
    assert drawn.alt.split(".")[0] in said
    assert "<text" not in said
    assert "http://www.w3.org" in said
    assert not re.search(r'(?:href|src)="https?:', said)


def test_a_pdf_is_tagged_names_its_language_and_claims_pdf_ua(the_story: Story) -> None:
    for view in ("map", "dossier"):
        body = draw(the_story, Picture(view, "de", "pdf")).body
        read = body + b"".join(inflated(body))
        for mark in (b"/MarkInfo", b"/StructTreeRoot", b"pdfuaid:part", b"/Lang"):
            assert mark in read, mark
        assert b"/Alt" in read


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_picture_says_its_day_its_sources_its_borders_and_whose_it_is(
    the_story: Story, language: str
) -> None:
    edition = Edition(the_story, language)
    views = [view for view in VIEWS if view != "dossier"]
    ordered = list(order_pictures(the_story, views, [language], [SHARED], ["png"], ["EST"]))
    assert {picture.view for picture in ordered} == set(views)
    about = the_story.about
    borders = about.border_note[language].split(". ")[0]
    for picture in ordered:
        content = content_of(edition, picture)
        assert "2025" in f"{content['title']} {content['shown']}", picture.name
        assert content["banner"] == short_banner(the_story, edition.words)
        for part in ("shown", "sources", "credit"):
            assert content[part], (picture.name, part)
        assert borders in content["notes"], picture.name
        assert "creativecommons.org/licenses/by/4.0" in content["licence"]
        template = (typesetting.TEMPLATES / f"{picture.view}.typ").read_text("utf-8")
        assert "foot(" in template or "column-of(" in template, picture.name
    foot = (typesetting.TEMPLATES / "furniture.typ").read_text("utf-8").split("#let foot(e)")[1]
    for part in ("d.sources", "d.notes", "d.banner", "d.credit", "d.licence"):
        assert part in foot.split("#let ")[0]


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_country_without_a_row_in_the_table_is_named_with_its_status(
    the_story: Story, language: str
) -> None:
    content = content_of(Edition(the_story, language), Picture("table", language, "png"))
    names = [row["country"] for row in content["rows"]]
    assert len(names) > 20
    assert len(content["more"]) == len(names) + 1
    assert content["more"][0] == ""
    for left_out, more in enumerate(content["more"][1:], 1):
        assert f"{left_out} " in more
        for row in content["rows"][-left_out:]:
            assert re.search(rf"{re.escape(row['status'])}: [^;]*{row['country']}", more), more


def test_the_table_in_pdf_has_as_many_pages_as_it_needs(the_story: Story) -> None:
    body = draw(the_story, Picture("table", "de", "pdf")).body
    body += b"".join(inflated(body))
    assert max(int(n) for n in re.findall(rb"/Count (\d+)", body)) >= 2


def test_a_text_that_does_not_fit_stops_its_picture_by_name(the_story: Story) -> None:
    with pytest.raises(
        CannotDraw, match=r"map-de-640x320\.png: the text does not fit into"
    ) as told:
        draw(the_story, Picture("map", "de", "png", Size(640, 320)))
    assert "--size 640" in told.value.remedy


def test_an_unknown_font_stops_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "odd.typ").write_text('#set text(font: "Nowhere Sans")\nx', "utf-8")
    monkeypatch.setattr(typesetting, "TEMPLATES", tmp_path)
    with pytest.raises(CannotDraw, match="unknown font family"):
        typeset("odd", {"h": 1, "lang": "en"}, "svg")


def test_hostile_strings_and_markup_are_text(tmp_path: Path) -> None:
    story = a_story(
        tmp_path,
        story=about(title=text(HOSTILE), standfirst=text(HOSTILE), answer=[answer(HOSTILE)],
                    method=[text(HOSTILE)], map_note=text(HOSTILE)),
        claims={"EST": [claim(text=text(HOSTILE), offer=text(HOSTILE[:50]))]},
    )  # fmt: skip
    ordered = order_pictures(story, VIEWS, ["en"], [SHARED], FORMATS, ["EST"])
    found = {picture.name: draw(story, picture).body for picture in ordered}
    assert len(found) == len(FORMATS) * (len(VIEWS) - 2) + 1  # as above, without how many
    svg = found["map-en-1200x630.svg"].decode()
    assert "&lt;b&gt;#panic(1)&lt;/b&gt;" in svg
    assert "<b>" not in svg


def test_characters_that_no_font_has_do_not_stop_a_picture(tmp_path: Path) -> None:
    story = a_story(tmp_path, story=about(title=text(f"A title {UNSEEN}")))
    for form in FORMATS:
        assert draw(story, Picture("map", "en", form)).body
    assert draw(story, Picture("dossier", "en", "pdf")).body


def test_a_picture_that_would_be_the_same_is_not_drawn_again(
    the_story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = Picture("how-many", "de", "png")
    first = draw(the_story, picture)
    monkeypatch.setattr("explainer.pictures.drawing.typeset", lambda *_: pytest.fail("drawn"))
    again = draw(the_story, picture, kept={first.key: first.body})
    assert again == first


def test_the_fonts_are_whole_and_their_licence_is_beside_them() -> None:
    fonts = ROOT / "assets" / "fonts"
    assert len(list(fonts.glob("*.ttf"))) == 8
    for licence in ("OFL-source-sans.md", "OFL-source-serif.md", "OFL-noto.md"):
        assert "SIL Open Font License" in (fonts / licence).read_text("utf-8")
    told = (fonts / "README.md").read_text("utf-8")
    for path in fonts.glob("*.ttf"):
        assert hashlib.sha256(path.read_bytes()).hexdigest() in told


WEEK = [f"2025-08-{day}" for day in (13, 14, 15, 16, 17, 18, 19, 20)]


@pytest.mark.parametrize("as_of", ["2025-09-10", "2025-10-31", "2026-06-30"])
def test_a_busy_week_in_a_story_of_months_has_its_timeline(tmp_path: Path, as_of: str) -> None:
    """All events of the week then stand above each other."""
    happened = [event(f"e{n}", date=WEEK[n // 2], title=text("Some event")) for n in range(16)]
    phases = [phase("first"), phase("second", when={"after": "first"})]
    story = a_story(tmp_path, story=about(as_of=as_of), events=happened, phases=phases)
    for form in FORMATS:
        assert draw(story, Picture("timeline", "en", form)).body


SCALES = ("yes", "leaning", "open", "other", "no")


def test_a_story_of_eighty_countries_has_all_of_its_pictures(tmp_path: Path) -> None:
    codes = sorted(ALPHA_2_OF)[::3][:80]
    story = a_story(
        tmp_path,
        story=about(title=text("What eighty countries said of the plan in the summer of 2025"),
                    border_note=text("Borders are drawn as most of these countries see them. " * 6)),
        countries=[country(code) for code in codes],
        statuses=[status(scale, scale) for scale in SCALES],
        claims={code: [claim(f"{code.lower()}-1", status=SCALES[n % 5])]
                for n, code in enumerate(codes)},
    )  # fmt: skip
    assert len(story.countries) == 80
    views = [view for view in VIEWS if view != "card"]
    for picture in order_pictures(story, views, ["en"], [SHARED], FORMATS[:1]):
        assert draw(story, picture).body
