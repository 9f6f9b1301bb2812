"""What a desk asks: a status and a kind of contribution together, and who said it."""

from explainer.content.edition import Edition
from explainer.content.table import rows
from tests.browser.conftest import OpenPage
from tests.browser.reading import wait_until
from tests.exploring.exploring import pressed, says, shown_rows, wait_until_explored


def test_who_would_offer_something_and_send_nobody_is_asked_with_two_taps(
    open_page: OpenPage, the_address: str, german_edition: Edition
) -> None:
    page = open_page(f"{the_address}/de/explore/")
    wait_until_explored(page)
    now = {one.country.code: one.status for one in german_edition.standings}
    found = [
        (row.statement.id, status.id, kind)
        for row in rows(german_edition)
        if (status := now[row.statement.country]) and status.scale == "no"
        for kind in row.kinds
    ]
    assert found
    _, status, kind = found[0]
    page.locator(f"#explore-countries .types [data-type={kind}]").click()
    wait_until(page, f"location.hash === '#type={kind}'")
    page.locator(f"#explore-countries [data-status={status}]").click()
    wait_until(page, f"location.hash === '#status={status}&type={kind}'")
    assert pressed(page, "type") == [kind]
    says(page, german_edition.story.contribution_types[kind].label["de"])
    expected = {one for one, its, offered in found if (its, offered) == (status, kind)}
    assert shown_rows(page) == expected
    page.locator(f"#explore-countries .types [data-type={kind}]").click()
    wait_until(page, f"location.hash === '#status={status}'")
