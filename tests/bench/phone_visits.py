"""What the reader with the slow phone does on a document, and what comes of it."""

from playwright.sync_api import Browser

from tests.bench.phone_reader import PHONE, Reader, phone
from tests.browser.reading import point_in

FIRST, SECOND = "EST", "SWE"  # two countries that a finger can hit, above a card on a phone

OURS = (
    "[told('#shown'), told('#standing'), count('.is-chosen'), count('.is-off'), "
    "count('[aria-pressed=true]'), document.querySelector('.stop input:checked')?.value, "
    "document.querySelector('#map .is-chosen')?.dataset.country].join()"
)
OF_DASH = (
    "[count('.choroplethlayer path'), "
    "...[...document.querySelectorAll('#timeline .trace')].map((one) => one.style.opacity)].join()"
)

Readings = dict[str, float | None]


def visit(browser: Browser, address: str, shown: str) -> Readings:
    """A document of ours: read, scrolled, touched, and touched again."""
    with phone(browser, shown, OURS) as reader:
        reader.open(address)
        found = _opened(reader)
        page = reader.page
        page.evaluate("scrollBy(0, 1); dispatchEvent(new Event('scroll'))")
        reader.wait_for_quiet()
        drawn = page.evaluate("!!document.querySelector('#map .drawing')")
        if drawn:
            found["first tap"] = _tap_country(reader, FIRST)
        elif place := _middle_of(reader, ".phase button"):
            found["first tap"] = reader.tap(place)
        found["shifted"] = reader.shifted()
        if drawn:
            found["country"] = _tap_country(reader, SECOND)
        page.evaluate("for (const one of document.querySelectorAll('.filter')) one.open = true")
        # what a filter takes away moves what is below it, as the reader wants it
        if "first tap" not in found and (place := _middle_of(reader, ".chip")):
            found["first tap"] = reader.tap(place)
        for name, control in (
            ("filter", ".chip"),
            ("status", ".country-list button"),
            ("day", ".stop"),
            ("phase", "button[data-choose=phase]"),
        ):
            _choose_nothing(reader)
            if place := _middle_of(reader, control):
                found[name] = reader.tap(place)
                followed, touched = page.evaluate("[bench.followed, bench.touched]")
                if name == "filter" and followed:
                    found["rows"] = followed - touched
        reader.wait_for_quiet()
        found["asked"] = len(reader.traffic.addresses)
        found["slower"] = reader.slower()
        return found


def visit_plain_dash(browser: Browser, root: str) -> Readings:
    """The plain Dash page, as far as it has the same to offer."""
    with phone(browser, "count('.choroplethlayer path')", OF_DASH) as reader:
        reader.open(f"{root}/")
        found = _opened(reader)
        options = "#status label"
        for name, control in (
            ("first tap", f"{options}:nth-of-type(2)"),
            ("filter", f"{options}:nth-of-type(3)"),
            ("phase", "#phase label:nth-of-type(2)"),
        ):
            reader.page.locator(control).wait_for()  # on a busy machine it comes after the map
            if place := _middle_of(reader, control):
                found[name] = reader.tap(place)
        found["shifted"] = reader.shifted()
        found["status"] = found["filter"]
        found["slower"] = reader.slower()
        return found


def visit_in_host(browser: Browser, address: str) -> Readings:
    """The shifts of the host and of what is in the frame, from the start to what a tap changes."""
    with phone(browser, "document.querySelector('iframe')", "0") as reader:
        reader.open(address)
        page = reader.page
        inside = page.frames[1]
        inside.evaluate("scrollBy(0, 1); dispatchEvent(new Event('scroll'))")
        reader.wait_for_quiet()
        # on a map it chooses; elsewhere it only wakes, for a row that opens pushes what is below it, which
        # is why the frame, most often taller than the screen, is touched near its own top
        down = 300 if inside.evaluate("!!document.querySelector('#map .drawing')") else 12
        page.evaluate("document.querySelector('iframe').scrollIntoView({ block: 'start' })")
        page.wait_for_timeout(500)
        page.touchscreen.tap(PHONE["viewport"]["width"] / 2, down)
        page.wait_for_timeout(4000)
        own = inside.evaluate("bench.shifts.reduce((sum, [, value]) => sum + value, 0)")
        return {"shifted": reader.shifted() + own}


def _opened(reader: Reader) -> Readings:
    shown = reader.page.evaluate("bench.shown")
    return {
        "requests": len(reader.traffic.addresses),
        "bytes": reader.traffic.bytes / 1000,
        "shown": shown / 1000,
        "blocked": reader.blocked_until(shown),
    }


def _choose_nothing(reader: Reader) -> None:
    kinds = "{country: '', claim: '', status: '', type: '', phase: '', day: '', text: ''}"
    reader.page.evaluate(f"window.explainer?.choose?.({kinds})")
    reader.page.wait_for_timeout(500)


def _tap_country(reader: Reader, country: str) -> float | None:
    reader.page.evaluate("document.querySelector('#map .frame').scrollIntoView({block: 'start'})")
    place = point_in(reader.page, country)
    reader.page.wait_for_timeout(500)
    return reader.tap(place)


def _middle_of(reader: Reader, control: str) -> tuple[float, float] | None:
    """The middle of the first such control that can be seen, scrolled into view."""
    place = reader.page.evaluate(
        """(control) => {
          const seen = [...document.querySelectorAll(control)].find((one) => one.getClientRects().length);
          seen?.scrollIntoView({ block: "center" });
          const box = seen?.getBoundingClientRect();
          return box && [box.left + box.width / 2, box.top + box.height / 2];
        }""",
        control,
    )
    reader.page.wait_for_timeout(500)
    return tuple(place) if place else None
