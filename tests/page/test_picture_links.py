"""Figures for places that take no iframe: a day's map and a country's card, as narrow as a phone."""

from dataclasses import replace

from click.testing import CliRunner

from explainer.cli import main
from explainer.content.course import row_of
from explainer.content.edition import Edition
from explainer.content.pictures import Picture, figure_picture, pictures_of_site
from explainer.content.sizes import PHONE
from explainer.page.picture_links import figure_code, show_figure_code, show_statement_codes
from explainer.page.share import show_share_of
from explainer.pictures.cards import card_of
from explainer.site.site import Site
from tests.builders import SECOND_STORY
from tests.markup import read_html


def test_a_figure_has_picture_words_and_credit_and_fits_on_a_phone(second_edition: Edition) -> None:
    code = next(s.country.code for s in second_edition.standings)
    there = list(pictures_of_site(second_edition.story, second_edition.language))
    for about in ("", code):
        picture = figure_picture(second_edition.language, about)
        assert picture in there
        found = read_html(figure_code(second_edition, about))
        image, credit = found.one("img"), found.one("figcaption").text
        assert str(image.get("src")).endswith(f"/pictures/{picture.name}")
        assert image.get("width") == "360"
        assert "max-width:100%" in str(image.get("style"))
        assert len(str(image.get("alt"))) > 20
        assert " · " in credit
    assert row_of(second_edition, code).said in str(image.get("alt"))


def test_the_letters_of_a_figure_are_as_large_on_a_phone_as_those_of_a_page() -> None:
    """A statement is set in 14.5 and its source in 11 units, which become pixels of 360."""
    size = figure_picture("en").size
    assert 11 * size.unit * 360 / size.points >= 11
    shared = Picture("map", "en", "png").size
    assert 11 * shared.unit * 360 / shared.points < 4


def test_without_its_picture_no_figure_is_offered(second_edition: Edition) -> None:
    assert show_figure_code(replace(second_edition, has_picture=lambda picture: True)) is not None
    assert show_figure_code(replace(second_edition, has_picture=lambda picture: False)) is None


def test_a_country_page_offers_its_figure_where_the_address_of_the_site_is_known(
    second_edition: Edition,
) -> None:
    code = next(s.country.code for s in second_edition.standings)
    known = replace(second_edition, base_url="https://paper.example/guarantees/")
    for edition in (known, second_edition):
        codes = [pre.text for pre in read_html(show_share_of(edition, code)).all("pre")]
        assert (figure_code(edition, code) in codes) is (edition is known)


def test_a_country_page_offers_a_figure_of_each_statement_whose_picture_is_there(
    second_edition: Edition,
) -> None:
    told = Site(second_edition.story, base_url="https://paper.example/", statements=True)
    plain = Site(second_edition.story, base_url="https://paper.example/")
    offered = 0
    for path, (edition, route) in told.documents.items():
        if route.kind == "country":
            assert not show_statement_codes(plain.documents[path][0], route.code)
            for shown in show_statement_codes(edition, route.code):
                image = read_html(read_html(shown).one("code").text).one("img")
                picture = told.pictures[str(image.get("src")).removeprefix("https://paper.example")]
                assert picture.statement
                assert picture.size == PHONE
                assert image.get("alt") == card_of(edition, picture)["alt"]
                offered += 1
    assert offered == sum(bool(picture.statement) for picture in told.pictures.values()) > 5


def test_figures_of_statements_need_the_address_of_the_site() -> None:
    ran = CliRunner().invoke(main, ["build", "--statements", "--story", str(SECOND_STORY)])
    assert ran.exit_code == 2
    assert "add --base-url" in ran.output
