"""The documents that a story has in each language: what each shows, and where it stands."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Literal

import htpy as h

from explainer.content.edition import Edition
from explainer.content.masthead import title_with
from explainer.page import embeds
from explainer.page.country_page import show_country_page
from explainer.page.embed_samples import show_embed_samples
from explainer.page.explore import show_explore, show_explore_embed
from explainer.page.page import show_page
from explainer.page.parts import EXPLORE

Kind = Literal["page", "explore", "country", "embed", "samples"]

_COMMON = ("base", "banner")
_MAP = ("filters", "drawing", "map")
_TABLE = ("table", "stacked_table")
_CARD = ("country_card",)
_SELECTING = ("address", "elements", "selection", "controls", "days_said")
_MAP_SHOWS = ("map_paint", "hover")
_TIMELINE_SHOWS = ("timeline_paint", "hover")
_TABLE_SHOWS = ("rows", "sorting", "highlights")


@dataclass(frozen=True)
class Route:
    """One kind of document; ``path`` is where it stands below its language.

    ``styles`` and ``scripts`` are files of ``assets`` that stand inline in it.
    """

    name: str
    kind: Kind
    path: str
    show: Callable[[Edition], h.Node]
    styles: tuple[str, ...]
    scripts: tuple[str, ...] = ()
    code: str = ""
    app: bool = False
    """Whether the app in which one explores comes to life in it."""

    def address(self, language: str) -> str:
        """The document's path from the root of the site, with a slash at its end."""
        return f"{language}/{self.path}"

    def title(self, edition: Edition) -> str:
        """What the document is called: the story's title, with the country's name before it."""
        return title_with(edition, self.code)


PAGE = Route(
    "page",
    "page",
    "",
    show_page,
    (*_COMMON, "page", "answer", "how_many", *_MAP, *_CARD, "positions", "timeline", "table", "unclear", "changed",
     "method", "take_away", "print"),
    (*_SELECTING, "banner", "counts", "map_paint", "positions", "timeline_paint", "cards", "rows", "focus", "hover", "sorting",
     "highlights", "take_away"),
)  # fmt: skip

SAMPLES = Route(
    "samples",
    "samples",
    "embed/",
    show_embed_samples,
    (*_COMMON, "embed_samples"),
    ("embed_samples",),
)
EXPLORING = Route("explore", "explore", EXPLORE, show_explore, (*_COMMON, "explore"), app=True)
EXPLORING_EMBEDDED = Route(
    "embed-explore",
    "embed",
    f"embed/{EXPLORE}",
    show_explore_embed,
    (*_COMMON, "explore", "embed"),
    ("embed",),
    app=True,
)
_EMBEDS = {
    "map": (embeds.show_map_embed, _MAP, ("standing", *_MAP_SHOWS)),
    "positions": (embeds.show_positions_embed, ("positions",), ("positions",)),
    "timeline": (embeds.show_timeline_embed, ("drawing", "timeline"), _TIMELINE_SHOWS),
    "table": (embeds.show_table_embed, ("filters", *_TABLE), ("map_paint", *_TABLE_SHOWS)),
    "all": (
        embeds.show_all_embed,
        (*_MAP, "positions", "timeline", *_TABLE),
        ("standing", "map_paint", "positions", *_TIMELINE_SHOWS, *_TABLE_SHOWS),
    ),
}


def routes(edition: Edition) -> Iterator[Route]:
    """Every document of a story in one language."""
    yield PAGE
    yield EXPLORING
    yield SAMPLES
    for name, (show, styles, scripts) in _EMBEDS.items():
        yield Route(
            f"embed-{name}",
            "embed",
            f"embed/{name}/",
            show,
            (*_COMMON, *styles, "embed"),
            (*_SELECTING, *scripts, "embed"),
        )
    yield EXPLORING_EMBEDDED
    for standing in edition.told:
        code = standing.country.code
        yield Route(
            f"country-{code}",
            "country",
            f"country/{code}/",
            partial(show_country_page, code=code),
            (*_COMMON, *_CARD, "method", "print"),
            code=code,
        )
        yield Route(
            f"card-{code}",
            "embed",
            f"embed/card/{code}/",
            partial(embeds.show_card_embed, code=code),
            (*_COMMON, *_CARD, "embed"),
            ("embed",),
            code=code,
        )
