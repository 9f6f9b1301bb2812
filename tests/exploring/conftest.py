"""A real Chromium, servers of both stories and newsrooms' pages, as the other browser tests have them."""

from tests.embeds.conftest import (  # fixtures
    browser,
    complaints,
    newsroom,
    open_host,
    open_page,
    pages,
    second_address,
    the_address,
)

__all__ = [
    "browser", "complaints", "newsroom", "open_host", "open_page", "pages", "second_address", "the_address",
]  # fmt: skip
