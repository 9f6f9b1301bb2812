"""The web addresses that an editor wrote, wherever they stand."""

from collections.abc import Iterator

from explainer.story.reading.draft import Draft, Placed

ADDRESSES = {
    "story": ("licence_url", "imprint_url", "privacy_url"),
    "sources": ("url", "archive_url"),
}


def addresses(draft: Draft) -> Iterator[tuple[Placed, str]]:
    """Each record with an address, and the field that holds it."""
    for owner, fields in ADDRESSES.items():
        for placed in draft.records(owner):
            yield from ((placed, field) for field in fields if getattr(placed.record, field))
