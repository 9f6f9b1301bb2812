"""The line that says what is shown, and the chips beside it."""

from pathlib import Path

from explainer.content.choices import choices
from explainer.content.edition import Edition
from explainer.page.filters import show_filters
from explainer.wording.catalogue import Catalogue
from tests.builders import a_story, claim
from tests.markup import Element, read_html


def test_it_says_how_many_claims_and_countries_are_shown(
    german_edition: Edition, german_page: Element
) -> None:
    shown = german_page.one("p", id="shown")
    assert shown.text == choices(german_edition).shown
    assert f"{len(german_edition.story.claims)} " in shown.text
    assert f" {len(german_edition.standings)} " in shown.text
    assert (shown["role"], shown["aria-live"]) == ("status", "polite")


def test_one_claim_and_one_country_are_said_in_the_singular(
    tmp_path: Path, english: Catalogue
) -> None:
    said = choices(Edition(a_story(tmp_path), english.language)).shown
    assert "one statement " in said
    assert said.endswith("one country")


def test_there_is_a_chip_for_every_kind_that_somebody_offers(
    german_edition: Edition, german_page: Element
) -> None:
    chips = german_page.one("div", id="filters").all("button", class_="chip")
    used = {
        kind for claim_ in german_edition.story.claims.values() for kind in claim_.contributions
    }
    kinds = [kind for kind in german_edition.story.contribution_types.values() if kind.id in used]
    assert [chip["data-value"] for chip in chips] == [kind.id for kind in kinds]
    assert [chip.text for chip in chips] == [kind.label["de"] for kind in kinds]
    assert {chip["data-choose"] for chip in chips} == {"type"}
    assert {chip["aria-pressed"] for chip in chips} == {"false"}
    assert len(chips) > 5


def test_a_kind_that_nobody_offers_has_no_chip(tmp_path: Path, english: Catalogue) -> None:
    story = a_story(tmp_path, claims={"EST": [claim(contributions=["training"])]})
    chips = read_html(show_filters(Edition(story, english.language))).all("button", class_="chip")
    assert [chip["data-value"] for chip in chips] == ["training"]


def test_what_needs_a_script_says_so(german_page: Element) -> None:
    assert "needs-script" in german_page.one("div", id="filters").classes
    for control in german_page.all("button"):
        assert control["type"] == "button"


def test_what_is_not_known_and_how_to_see_all_wait_unseen(german_page: Element) -> None:
    for name in ("unknown", "reset", "nothing"):
        assert german_page.one(id=name).get("hidden") is not None
