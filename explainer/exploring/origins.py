"""Where it comes from: its place in the app, and what its script looks up."""

from typing import Any

from dash import html

from explainer.content.edition import Edition
from explainer.content.origins import origins_by_page
from explainer.content.table import rows

SAYS = (
    "title", "alone_single", "alone_several", "alone_unsaid", "unsaid", "ranked", "statement", "page", "origin", "choose",
    "nothing", "every", "fewer", "said",
)  # fmt: skip


def origins_section() -> html.Section:
    """The place of the sentence, the ranking and the way of what is chosen, which a script fills."""
    return html.Section(id="explore-origins")


def origins_data(edition: Edition) -> dict[str, Any]:
    """All origins with their names, and by statement those of each of its pages as indexes into them."""
    by_claim = {row.statement.claim: origins_by_page(row.statement) for row in rows(edition)}
    names = {id: name for pages in by_claim.values() for page in pages for id, name in page.items()}
    at = {id: index for index, id in enumerate(names)}
    words = edition.words
    return {
        "ids": [*names],
        "names": [*names.values()],
        "of": {
            claim: [[at[id] for id in page] for page in pages] for claim, pages in by_claim.items()
        },
        "forms": {key: words.forms(f"whence.{key}") for key in ("single", "claims", "more")},
        "say": {key: words.entries["whence"][key] for key in SAYS},
    }
