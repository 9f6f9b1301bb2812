"""Python's search for objects that hold each other in rings, which are rare here.

It looks through all there is again and again while a story is read or a site made, of which hardly
anything is ever let go: that took a fifth of the time.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

# new objects before a search, and so many searches among the young before one among the older
SELDOM = (100_000, 50, 50)


@contextmanager
def searched_seldom() -> Iterator[None]:
    """Have Python look for rings once in a while only, as long as this block runs."""
    before = gc.get_threshold()
    gc.set_threshold(*SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)
