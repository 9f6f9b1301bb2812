"""What an embed hears: the theme, from its parent alone; anything else leaves it as it is."""

import pytest
from playwright.sync_api import Page

from tests.browser.reading import wait_until
from tests.embeds.conftest import LAST, OpenHost, framed, say, wait_for_fit
from tests.embeds.test_hosts import BY_WINDOW, EMBEDS, iframe

GROUNDS = {"light": "rgb(255, 255, 255)", "dark": "rgb(17, 23, 28)"}
STRANGE = [
    "null", "undefined", "0", "-1", "NaN", "true", "''", "'explainer'", "'[object Object]'",
    "[]", "[1, 2]", "{}", "new Map([['explainer', {theme: 'dark'}]])", "new Date(0)",
    "{explainer: null}", "{explainer: 'dark'}", "{explainer: true}", "{explainer: []}",
    "{explainer: {}}", "{explainer: {theme: null}}", "{explainer: {theme: 'DARK'}}",
    "{explainer: {theme: '\\\"><img src=x onerror=alert(1)>'}}",
    "{explainer: {theme: {toString: 'dark'}}}", "{explainer: {theme: ['dark']}}",
    "{theme: 'dark'}", "{'datawrapper-height': {x: 5}}", "{__proto__: {explainer: 1}}",
    "'[iFrameSizer]'", "'[iFrameSizer]:::::'", "'[iFrameSizer]resize'", "'[iFrameSizer]constructor'",
    "'[iFrameSizer]it:8:maybe'", "'[iFrameSizer]' + 'x'.repeat(1e6)", "'[iFrameSizer]message:{'",
    "'pymxPYMx'", "'pymxPYMxnobodyxPYMxwidthxPYMx5'", "'pymxPYMxnullxPYMxheightxPYMx5'",
    "new ArrayBuffer(8)", "/explainer/", "new Error('explainer')", "12n",
]  # fmt: skip


def ground(page: Page) -> str:
    return framed(page).evaluate("getComputedStyle(document.body).backgroundColor")


@pytest.mark.parametrize("name", EMBEDS)
def test_the_host_chooses_the_theme_and_gives_it_back(
    name: str, open_host: OpenHost, the_address: str
) -> None:
    page = open_host(BY_WINDOW + iframe(the_address, name), "650px")
    assert ground(page) == GROUNDS["light"]
    for theme, expected in (("dark", "dark"), ("light", "light"), ("auto", "light")):
        say(page, f"{{explainer: {{theme: '{theme}'}}}}")
        assert ground(page) == GROUNDS[expected]
    say(page, "{explainer: {theme: 'dark'}}")
    assert framed(page).evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"


def test_without_a_word_of_the_host_the_theme_is_the_readers(
    open_host: OpenHost, the_address: str
) -> None:
    page = open_host(iframe(the_address, "map"), "650px", color_scheme="dark")
    assert ground(page) == GROUNDS["dark"]
    say(page, "{explainer: {theme: 'light'}}")
    assert ground(page) == GROUNDS["light"]
    say(page, "{explainer: {theme: 'auto'}}")
    assert ground(page) == GROUNDS["dark"]


def test_an_address_asks_for_a_theme_and_the_host_can_still_change_it(
    open_host: OpenHost, the_address: str
) -> None:
    for asked, expected in (("dark", "dark"), ("light", "light"), ("auto", "dark"), ("x", "dark")):
        frame = iframe(the_address, "map").replace("/map/", f"/map/?theme={asked}")
        page = open_host(frame, "650px", color_scheme="dark")
        assert ground(page) == GROUNDS[expected], asked
    say(page, "{explainer: {theme: 'light'}}")
    assert ground(page) == GROUNDS["light"]


def test_strange_messages_change_nothing_and_throw_nothing(
    open_host: OpenHost, the_address: str, complaints: list[str]
) -> None:
    page = open_host(BY_WINDOW.replace("event.data[", "event.data?.[") + iframe(the_address, "all"))
    height = wait_for_fit(page)
    before = framed(page).evaluate("document.documentElement.outerHTML")
    for message in STRANGE:
        say(page, message)
        assert complaints == [], message
    assert framed(page).evaluate("document.documentElement.outerHTML") == before
    assert wait_for_fit(page) == height
    assert ground(page) == GROUNDS["light"]


def test_nobody_but_the_parent_is_listened_to(open_host: OpenHost, the_address: str) -> None:
    other = (
        '<iframe title="y" src="other.html"></iframe>'
        "<script>window.heard = [];"
        "addEventListener('message', ({ data }) => heard.push(data))</script>"
    )
    script = "<script>addEventListener('message', ({ data }) => parent[0].postMessage(data, '*'))</script>"
    page = open_host(iframe(the_address, "map") + other, "650px", {"other.html": script})
    say(page, "null")
    page.evaluate("heard.length = 0")
    for message in ("{explainer: {theme: 'dark'}}", "'[iFrameSizer]it:8:true:false'"):
        say(page, message, to="frames[1]")
        say(page, message, speaker=framed(page), to="window")
    assert ground(page) == GROUNDS["light"]
    assert page.evaluate("heard") == [LAST] * 4
    say(page, "{explainer: {theme: 'dark'}}")
    assert ground(page) == GROUNDS["dark"], "the parent itself is"


def test_a_document_that_is_not_in_a_frame_says_nothing(open_page, the_address: str) -> None:  # type: ignore[no-untyped-def]
    page = open_page(f"{the_address}/de/embed/map/")
    page.evaluate("window.heard = []; addEventListener('message', ({ data }) => heard.push(data))")
    page.set_viewport_size({"width": 400, "height": 600})
    for message in ("{explainer: {theme: 'dark'}}", f"'{LAST}'"):
        page.evaluate(f"window.postMessage({message}, '*')")
    wait_until(page, f"heard.includes('{LAST}')")
    assert page.evaluate("heard") == [{"explainer": {"theme": "dark"}}, LAST]
    assert page.evaluate("document.documentElement.dataset.theme") is None


def test_a_child_id_of_pym_is_only_said_back(open_host: OpenHost, the_address: str) -> None:
    hostile = "%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E"
    page = open_host(
        "<script>window.heard = []; addEventListener('message', ({ data }) => heard.push(data))"
        f'</script><iframe title="x" src="{the_address}/de/embed/map/?childId={hostile}"></iframe>',
        "650px",
    )
    said = wait_until(page, "heard.some((data) => typeof data === 'string') && heard")
    said = [word for word in said if isinstance(word, str)]
    assert all(
        word.startswith('pymxPYMx"><img src=x onerror=alert(1)>xPYMxheightx') for word in said
    )
    assert framed(page).locator("img").count() == 0
