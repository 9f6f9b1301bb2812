"""The pages of these tests may not complain; here it is tried that a complaint is heard."""

import time

from playwright.sync_api import Page

from tests.browser.reading import LOOK_EVERY, PATIENCE

MISHAPS = {
    "console.error('a mistake')": "error: a mistake",
    "console.warn('a doubt')": "warning: a doubt",
    "setTimeout(() => { throw new Error('thrown') })": "exception: ",
    "fetch('/nowhere').catch(() => 0)": "404: ",
    "fetch('http://127.0.0.2:9/').catch(() => 0)": "script policy: connect-src",
    "new Image().src = 'http://127.0.0.2:9/'": "script policy: img-src",
    "const script = document.createElement('script'); script.textContent = 'window.ran = true';"
    "document.body.append(script)": "script policy: script-src",
}


def test_every_complaint_of_a_page_is_heard(page: Page, complaints: list[str]) -> None:
    for mishap, heard in MISHAPS.items():
        assert not any(heard in told for told in complaints)
        page.evaluate(f"() => {{ {mishap} }}")
        until = time.monotonic() + PATIENCE
        while not any(heard in told for told in complaints):
            assert time.monotonic() < until, f"never heard: {heard}"
            page.wait_for_timeout(LOOK_EVERY)
    assert page.evaluate("window.ran") is None
    complaints.clear()


def test_a_page_that_leads_to_another_host_is_noticed(
    page: Page, complaints: list[str], second_address: str
) -> None:
    page.goto(f"{second_address}/en/")
    assert complaints == [f"another host: {second_address}/en/"]
    complaints.clear()
