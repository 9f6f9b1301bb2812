"""Every selection has an address: of a claim, of several choices, strange ones, in both languages."""

from dataclasses import asdict

from playwright.sync_api import Page

from explainer.content.edition import Edition
from tests.address import read_address
from tests.browser.conftest import OpenPage
from tests.browser.expected import shows
from tests.browser.reading import (
    chosen,
    follow,
    fragment,
    note,
    press,
    shown_cards,
    shown_rows,
    visible,
    wait_until,
)
from tests.grids import each_value
from tests.page.test_selection import CHANGED, TEXTS
from tests.selection import Selection, write_address


def test_the_address_of_a_claim_opens_its_row_and_marks_it(
    open_page: OpenPage, the_address: str
) -> None:
    page = open_page(f"{the_address}/de/#est-2025-08-20")
    assert chosen(page) == {"country": "EST", "claim": "est-2025-08-20"}
    assert [one["id"] for one in visible(page, "article.is-chosen")] == ["est-2025-08-20"]
    assert [row["id"] for row in visible(page, "#table details[open]")] == ["EST"]
    assert shown_cards(page) == [], "nothing covers it"
    place = page.locator("article.is-chosen").bounding_box()
    assert place
    assert 0 <= place["y"] < 300
    page.keyboard.press("Escape")
    assert fragment(page) == ""
    ground = "e => getComputedStyle(e).backgroundColor"
    assert page.locator("[id='est-2025-08-20']").evaluate(ground) == page.locator(
        "[id='est-2025-04-30']"
    ).evaluate(ground)


def test_a_day_in_the_table_leads_to_the_address_of_its_claim(page: Page) -> None:
    page.locator("#EST summary").click()
    page.locator("[id='est-2025-04-30'] .m a").click()
    assert fragment(page) == "est-2025-04-30"
    assert [one["id"] for one in visible(page, "article.is-chosen")] == ["est-2025-04-30"]
    assert page.evaluate("document.activeElement.id") == "est-2025-04-30"


@each_value(address=["EST", "%23EST", "est", "country=est", "EST?utm_source=x"], width=[1280, 390])
def test_the_address_of_a_country_lands_on_its_row(
    open_page: OpenPage, the_address: str, address: str, width: int
) -> None:
    page = open_page(f"{the_address}/de/#{address}", viewport={"width": width, "height": 844})
    assert [row["id"] for row in visible(page, "#table details[open]")] == ["EST"]
    assert shown_cards(page) == []
    place = page.locator("#EST").bounding_box()
    assert place
    assert 0 <= place["y"] < 200


@each_value(sign=["%23", "%2523"])
def test_an_address_whose_sign_was_encoded_leads_from_what_is_not_found_to_its_place(
    open_page: OpenPage, the_address: str, complaints: list[str], sign: str
) -> None:
    page = open_page(f"{the_address}/de/{sign}EST?utm_source=x")
    wait_until(page, "location.hash && document.readyState === 'complete' && !!window.explainer")
    assert page.url == f"{the_address}/de/#EST?utm_source=x"
    assert [row["id"] for row in visible(page, "#table details[open]")] == ["EST"]
    page.goto(f"{the_address}//elsewhere.example/{sign}EST")
    wait_until(page, "location.hash")
    assert page.url.startswith(f"{the_address}//elsewhere.example/"), "never to another host"
    complaints[:] = [one for one in complaints if "404" not in one]


def test_a_link_to_a_statement_takes_back_what_hides_it(page: Page) -> None:
    press(page, "type", "training")
    page.evaluate(
        """() => {
          const link = Object.assign(document.createElement("a"), { href: "#pol-2025-08-20" });
          document.querySelector("main").prepend(link);
          link.click();
        }"""
    )
    assert [one["id"] for one in visible(page, "article.is-chosen")] == ["pol-2025-08-20"]
    assert chosen(page) == {"country": "POL", "claim": "pol-2025-08-20"}


def test_a_choice_does_not_scroll_and_neither_does_the_way_back(page: Page) -> None:
    page.evaluate("scrollTo(0, 700)")
    for code in ("EST", "POL"):
        page.evaluate(
            "(code) => document.querySelector(`.country-list [href='#${code}']`).click()", code
        )
        assert shown_cards(page) == [code]
    page.go_back()
    wait_until(page, "location.hash === '#EST'")
    assert shown_cards(page) == ["EST"]
    assert page.evaluate("scrollY") == 700


STRANGE_ADDRESSES = (
    "country=XYZ&day=2025-08-19",
    "colour=red&status=willing",
    "day=2025-08-20&day=1999-01-01",
    "country=EST&text=",
    f"text={'long' * 60}",
    "country=toString",
    "constructor",
    "XYZ",
    "status=__proto__&type=training",
    "text=&status=<img src=x: onerror=alert(1)>",
)


# what is chosen by each of many addresses, coming from none, and the note that can be seen beside it
READ = """async (addresses) => {
  const found = [], note = document.getElementById("unknown");
  const follow = async (address) => {
    if (location.hash.slice(1) === address) return;
    const heard = new Promise((done) => addEventListener("hashchange", done, { once: true }));
    location.hash = address;
    await heard;
  };
  for (const address of addresses) {
    await follow("");
    await follow(address);
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const seen = note.getClientRects().length && getComputedStyle(note).visibility === "visible";
    const noted = seen ? note.textContent.replace(/\\s+/g, " ").trim() : "";
    found.push([{ ...window.explainer.chosen }, noted]);
  }
  return found;
}"""


def test_unknown_parts_of_an_address_are_passed_over_with_a_quiet_note(
    open_page: OpenPage, the_address: str, german_edition: Edition
) -> None:
    page = open_page(f"{the_address}/de/#{STRANGE_ADDRESSES[0]}")
    for address in STRANGE_ADDRESSES:
        follow(page, address)
        selection, unknown = read_address(german_edition, address)
        shows(page, german_edition, selection)
        told = german_edition.words.say("filters.unknown", parts=", ".join(unknown)[:200])
        assert note(page) == told
    follow(page, "%E0%A4%A")
    shows(page, german_edition, Selection())
    assert note(page)
    follow(page, "EST")
    assert note(page) == ""


def test_the_browser_reads_a_changed_address_as_python_does(
    open_page: OpenPage, the_address: str, german_edition: Edition
) -> None:
    page = open_page(f"{the_address}/de/#EST?utm_source=x")
    assert (chosen(page), note(page)) == ({"country": "EST"}, "")
    addresses = [
        *CHANGED,
        *TEXTS,
        *STRANGE_ADDRESSES,
        "EST?shared=x",
        "100%",
        "text=%E0%A4%A&x=%zz",
    ]
    for address, (read, noted) in zip(addresses, page.evaluate(READ, addresses), strict=True):
        selection, unknown = read_address(german_edition, address)
        said = {kind: value for kind, value in asdict(selection).items() if value}
        assert read == said, address
        told = german_edition.words.say("filters.unknown", parts=", ".join(unknown)[:200])
        assert noted == (told if unknown else ""), address


def test_a_place_is_found_whatever_was_added_to_its_address(
    open_page: OpenPage, the_address: str
) -> None:
    page = open_page(f"{the_address}/de/#method?utm_source=x")
    assert note(page) == ""
    box = page.locator("#method").bounding_box()
    assert box
    assert 0 <= box["y"] < 900


def test_an_ordinary_place_on_the_page_is_no_choice(
    open_page: OpenPage, the_address: str, german_edition: Edition
) -> None:
    page = open_page(f"{the_address}/de/#method")
    shows(page, german_edition, Selection())
    assert note(page) == ""


def test_the_other_language_keeps_what_was_chosen(
    open_page: OpenPage, the_address: str, german_edition: Edition, english_edition: Edition
) -> None:
    selection = Selection(country="EST", type="training", day="2025-08-13", text="company")
    page = open_page(f"{the_address}/de/#{write_address(selection)}")
    page.locator(".languages a[hreflang=en]").click()
    page.wait_for_url("**/en/#*")
    assert fragment(page) == write_address(selection)
    shows(page, english_edition, selection)
    assert len(shown_rows(page)) == 1
    page.locator(".languages a[hreflang=de]").click()
    page.wait_for_url("**/de/#*")
    shows(page, german_edition, selection)
