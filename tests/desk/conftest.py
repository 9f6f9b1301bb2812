"""The desk without the pages of its story, which few of its tests look at."""

from collections.abc import Iterator

import pytest

from explainer.site.site import Site


@pytest.fixture(scope="package", autouse=True)
def _no_page_before_it_is_asked_for() -> Iterator[None]:
    """Each desk would make every page first, so that what cannot be made is told to its editor."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Site, "make_pages", lambda _: None)
        yield
