"""How long a text may be that no picture can do without: titles and statements are set whole or not at all.

Everything else gets smaller, or is dropped and counted. That so many letters have room in every size that
is drawn unasked is tried in ``tests/pictures/test_degradation.py``.
"""

TITLE = 300  # letters; in half the width of a picture of 1200 × 630
STATEMENT = 1500  # alone on a card of that size
