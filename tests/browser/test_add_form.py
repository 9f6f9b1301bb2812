"""The form at the desk by keys: what an editor types, sees and gets back, in a real browser."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from explainer.desk.adding import ADD
from explainer.desk.desk import Desk
from explainer.story.checking import read_story
from tests.browser.conftest import OpenPage
from tests.browser.reading import PHONE, wait_until
from tests.builders import SECOND_STORY
from tests.in_a_thread import serving

ADDRESS = "https://harbour.example/2024/06/25/a-berth"
# our own texts, and the quote: they take what they take
OFFER, TEXT = "two cooks", "The minister said that Ireland was thinking of two cooks."
A_SECOND = 5  # keys
LEAST_TIME = 30  # seconds for all but these


class Editor:
    """Somebody at the form who looks before the next key, and whose keys are counted."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.keys = 0

    @property
    def at(self) -> str:
        """The field in which the editor is."""
        found: str = self.page.evaluate(
            "document.activeElement.name || document.activeElement.id || document.activeElement.tagName"
        )
        return found

    def look(self) -> None:
        """Wait until nothing is asked and nothing is to be asked."""
        wait_until(
            self.page, "document.querySelector('.comes')?.getAttribute('aria-busy') === 'false'"
        )

    def press(self, key: str) -> None:
        self.look()
        self.page.keyboard.press(key)
        self.keys += 1

    def type(self, letters: str) -> None:
        self.look()
        self.page.keyboard.type(letters)
        self.keys += len(letters)

    def paste(self, words: str) -> None:
        self.look()
        self.page.keyboard.insert_text(words)
        self.keys += 2

    def write(self, words: str) -> None:
        """Type a text of our own, which is not counted."""
        self.look()
        self.page.keyboard.insert_text(words)

    def go_to(self, field: str) -> None:
        for _ in range(30):
            if self.at == field:
                return
            self.press("Tab")
        raise AssertionError(f"Tab never comes to {field}, it is at {self.at}")

    def value(self, field: str) -> str:
        return self.page.locator(f"[name='{field}']").first.input_value()

    def said(self, where: str) -> str:
        self.look()
        return self.page.locator(where).inner_text()

    def take(self, letters: str) -> None:
        self.type(letters)
        self.press("Enter")
        self.look()


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The second story, in which one newspaper has a host of its own."""
    folder = Path(shutil.copytree(SECOND_STORY, tmp_path_factory.mktemp("form") / "story"))
    sources = folder / "sources.yaml"
    known = sources.read_text("utf-8").replace("example.org/harbour", "harbour.example")
    sources.write_text(known, "utf-8")
    return folder


@pytest.fixture(scope="module")
def address(story: Path) -> Iterator[str]:
    desk = Desk(story, with_form=True)
    with serving(desk) as port:
        yield f"http://127.0.0.1:{port}"


@pytest.fixture
def editor(open_page: OpenPage, address: str) -> Editor:
    """An editor with the empty form open."""
    page = open_page(f"{address}{ADD}", before=lambda page: None)
    return Editor(page)


def files(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*.yaml") if ".explainer" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def fill_in(editor: Editor) -> None:
    """Another government's word on a country, by somebody new, from a page with a new origin."""
    editor.paste(f"{ADDRESS}?utm_source=x A berth for two")
    editor.go_to("leans")
    editor.take("delfi 24.6.")
    editor.go_to("origin.what")
    editor.press("2")
    editor.go_to("claim.countries")
    editor.take("irel")
    editor.go_to("claim.voice")
    editor.press("2")
    editor.go_to("person")
    editor.take("Ada Guest")
    editor.go_to("claim.said_by.office.en")
    editor.type("Minister")
    editor.go_to("claim.said_by.country")
    editor.type("Sw")
    editor.go_to("claim.status")
    editor.press("2")
    editor.go_to("claim.contributions")
    editor.take("crew")
    editor.go_to("claim.offer.en")
    editor.write(OFFER)
    editor.go_to("claim.text.en")
    editor.write(TEXT)


def test_all_but_the_texts_takes_less_than_thirty_seconds_and_three_new_files(
    editor: Editor, story: Path
) -> None:
    before = files(story)
    fill_in(editor)
    assert "3 new files" in editor.said(".bar")
    assert "Harbour Daily" in editor.said("#look")
    assert editor.page.locator("#map path[data-country=IRL]").first.is_visible()
    editor.press("Control+Enter")
    wait_until(editor.page, "document.querySelector('#done').textContent.includes('Written')")
    wait_until(editor.page, "document.activeElement.name === 'source.url'")
    assert editor.keys / A_SECOND <= LEAST_TIME, f"{editor.keys} keys"
    new = {name: data for name, data in files(story).items() if name not in before}
    assert sorted(name.split("/")[0] for name in new) == ["claims", "origins", "sources"]
    assert {name: data for name, data in files(story).items() if name in before} == before
    texts = re.compile(r"^ +(text|offer|en|title):", re.MULTILINE)
    lines = sum(
        len(data.decode().splitlines()) - len(texts.findall(data.decode())) for data in new.values()
    )
    assert lines <= 28
    claim = read_story(story).claims["irl-2024-06-25-guest"]
    assert (claim.voice, claim.says_status, claim.text["en"]) == ("other", "weighing", TEXT)
    assert claim.said_by
    assert (claim.said_by.name, claim.said_by.country) == ("Ada Guest", "CHE")

    editor.page.get_by_role("button", name="Undo").click()
    wait_until(editor.page, "document.querySelector('#done').textContent.includes('Taken back')")
    assert files(story) == before
    assert editor.value("claim.text.en") == TEXT, "and the form is as it was filled in"
    editor.page.get_by_role("button", name="Clear").click()
    editor.look()
    assert editor.value("claim.text.en") == ""


def test_a_draft_survives_a_reload_and_a_crash(editor: Editor, address: str) -> None:
    editor.paste(f"{ADDRESS} A berth for two")
    editor.go_to("claim.countries")
    editor.take("irel")
    editor.type("por")
    editor.go_to("claim.text.en")
    editor.write(TEXT)
    editor.look()
    editor.page.reload()
    editor.look()
    assert editor.value("claim.text.en") == TEXT
    assert editor.value("source.title") == "A berth for two"
    assert "Ireland" in editor.said("[data-list='claim.countries']")
    context = editor.page.context
    editor.page.close()  # as a crash does, without asking
    page = context.new_page()
    page.goto(f"{address}{ADD}")
    again = Editor(page)
    again.look()
    assert again.value("claim.text.en") == TEXT
    assert again.value("source.publisher") == "Harbour Daily", "what is offered is offered again"
    assert "Portugal" in again.said("[data-list='claim.countries']"), "what leaving took is kept"
    page.close()


def test_leaving_a_list_never_takes_what_was_not_chosen(editor: Editor) -> None:
    editor.go_to("claim.countries")
    editor.type("i")
    wait_until(editor.page, "!document.getElementById('claim.countries-list').hidden")
    editor.press("Tab")
    assert "“i” has not been chosen" in editor.said("#problems, #check")
    assert editor.page.locator(".chip").count() == 0
    field = editor.page.locator("[id='claim.countries']")
    assert field.get_attribute("aria-invalid") == "true"
    assert field.input_value() == "i"
    field.focus()
    editor.type("rel")
    editor.press("Tab")
    editor.look()
    assert editor.page.locator(".chip").all_inner_texts() == ["Ireland ×"]


def test_missing_fields_are_open_and_enter_alone_writes_nothing(
    editor: Editor, story: Path
) -> None:
    before = files(story)
    assert editor.said("#state") == "4 fields still missing"
    assert editor.page.locator("[aria-invalid]").count() == 0
    editor.paste(ADDRESS)
    editor.press("Enter")
    assert editor.page.locator("#check .problem").count() == 0
    editor.press("Control+Enter")
    wait_until(editor.page, "document.querySelector('#check .problem')")
    assert editor.at == "leans", "writing leads to the first that is missing"
    assert files(story) == before
    editor.page.locator("#check .problem a").last.click()
    assert editor.at == "claim.text.en"


def test_a_bookmarklet_hands_over_what_is_open_and_only_fills_fields(
    editor: Editor, story: Path, address: str
) -> None:
    before = files(story)
    code = editor.page.locator(".bookmarklet").get_attribute("href")
    assert code
    page = editor.page.context.new_page()
    page.route(
        "https://harbour.example/**",
        lambda route: route.fulfill(
            content_type="text/html",
            body="<html lang='en-GB'><meta property='og:title' content='A &lt;b&gt; berth'>"
            "<meta property='article:published_time' content='2024-06-25T09:00:00Z'>"
            "<p>They spoke of <b>two cooks</b>.",
        ),
    )
    page.goto(f"{ADDRESS}?page=2")
    page.evaluate("getSelection().selectAllChildren(document.querySelector('b'))")
    with page.expect_popup() as opened:
        page.evaluate(code.removeprefix("javascript:"))
    form = Editor(opened.value)
    form.look()
    assert form.value("source.url") == f"{ADDRESS}?page=2"
    assert form.value("source.title") == "A <b> berth"
    assert form.value("source.language") == "en"
    assert form.value("source.published") == "2024-06-25"
    assert form.value("claim.quote.text") == "two cooks"
    assert form.page.url == f"{address}{ADD}"
    assert files(story) == before
    form.page.close()
    page.close()


@pytest.mark.parametrize(("width", "theme"), [(390, "dark"), (1200, "light")])
def test_everything_has_room_and_targets_are_large_enough(
    open_page: OpenPage, address: str, width: int, theme: str
) -> None:
    reader = PHONE if width < 400 else {}
    page = open_page(
        f"{address}{ADD}",
        before=lambda page: None,
        **(reader | {"viewport": {"width": width, "height": 844}, "color_scheme": theme}),
    )
    editor = Editor(page)
    editor.paste(ADDRESS)
    editor.look()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    small = page.evaluate("""([least]) => [...document.querySelectorAll(
        "main :is(input, select, textarea, summary, button), .bar :is(button)")]
      .filter((one) => one.offsetParent && one.getClientRects().length)
      .map((one) => [one.name || one.id || one.textContent, (one.closest("label, .combo") || one).getBoundingClientRect().height])
      .filter(([, height]) => height < least)""", [44 if width < 400 else 24])  # fmt: skip
    assert small == []
