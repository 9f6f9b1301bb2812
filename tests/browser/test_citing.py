"""A statement can be cited, and a mistake in it reported to whom the story names."""

from urllib.parse import unquote

from playwright.sync_api import Page

from explainer.content.edition import Edition
from tests.browser.conftest import OpenPage
from tests.browser.reading import visible


def test_a_citation_names_title_country_speaker_days_and_address(
    page: Page, the_address: str, german_edition: Edition
) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("#EST summary").click()
    page.locator("[id='est-2025-08-20'] .deeds button").click()
    said = page.locator("[id='est-2025-08-20'] output").inner_text()
    for part in (
        str(german_edition.story.about.title["de"]),
        "Estland: Kristen Michal, Ministerpräsident, 20. August 2025",
        "Stand 20. August 2025",
        f"{the_address}/de/#est-2025-08-20",
    ):
        assert part in said
    assert page.evaluate("getSelection().toString()").strip() == said
    assert page.evaluate("navigator.clipboard.readText()") == said


def test_a_mistake_is_reported_by_a_mail_with_id_and_day(
    open_page: OpenPage, second_address: str, second_edition: Edition
) -> None:
    page = open_page(f"{second_address}/en/#CYP")
    link = page.locator("#CYP article:not([hidden]) .deeds a").first.get_attribute("href") or ""
    name = page.locator("#CYP article:not([hidden])").first.get_attribute("id") or "?"
    assert link.startswith(f"mailto:{second_edition.story.about.contact}?subject=")
    assert name in unquote(link)
    assert str(second_edition.story.about.as_of.year) in unquote(link)


def test_without_a_contact_nothing_offers_to_report(page: Page, german_edition: Edition) -> None:
    assert not german_edition.story.about.contact
    page.locator("#EST summary").click()
    assert visible(page, "#EST .deeds button")
    assert page.locator(".deeds a").count() == 0
