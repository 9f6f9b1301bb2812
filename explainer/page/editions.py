"""The documents that a story has in each language: what each shows, and where it stands."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Literal

import htpy as h

from explainer.page import embeds
from explainer.page.country_page import show_country_page
from explainer.page.embed_samples import show_embed_samples
from explainer.page.page import show_page
from explainer.page.view import View

Kind = Literal["page", "country", "embed", "samples"]

_COMMON = ("base", "banner")
_MAP = ("filters", "drawing", "map")
_TABLE = ("table", "stacked_table")
_CARD = ("country_card",)


@dataclass(frozen=True)
class Edition:
    """One kind of document; ``path`` is where it stands below its language.

    ``styles`` and ``scripts`` are files of ``assets`` that stand inline in it; ``graphs`` are the
    figures that Dash draws in it, if any.
    """

    name: str
    kind: Kind
    path: str
    show: Callable[[View], h.Node]
    styles: tuple[str, ...]
    scripts: tuple[str, ...] = ()
    graphs: tuple[str, ...] = ()
    code: str = ""

    def address(self, language: str) -> str:
        """The document's path from the root of the site, with a slash at its end."""
        return f"{language}/{self.path}"

    def title(self, view: View) -> str:
        """What the document is called: the story's title, with the country's name before it."""
        title = view.story.about.title.said_in(view.language)[0]
        return f"{view.names[self.code]}: {title}" if self.code else title


PAGE = Edition(
    "page",
    "page",
    "",
    show_page,
    (*_COMMON, "page", "answer", "how_many", *_MAP, *_CARD, "timeline", "table", "unclear", "changed",
     "method", "take_away", "print"),
    ("address", "selection", "highlights", "take_away"),
    ("map", "timeline"),
)  # fmt: skip

SAMPLES = Edition(
    "samples",
    "samples",
    "embed/",
    show_embed_samples,
    (*_COMMON, "embed_samples"),
    ("embed_samples",),
)
_SELECTING = ("address", "selection", "embed")
_WITH_TABLE = ("address", "selection", "highlights", "embed")
_EMBEDS = {
    "map": (embeds.show_map_embed, _MAP, ("map",), _SELECTING),
    "timeline": (embeds.show_timeline_embed, ("drawing", "timeline"), ("timeline",), _SELECTING),
    "table": (embeds.show_table_embed, ("filters", *_TABLE), (), _WITH_TABLE),
    "all": (embeds.show_all_embed, (*_MAP, "timeline", *_TABLE), ("map", "timeline"), _WITH_TABLE),
}


def editions(view: View) -> Iterator[Edition]:
    """Every document of a story in one language."""
    yield PAGE
    yield SAMPLES
    for name, (show, styles, graphs, scripts) in _EMBEDS.items():
        path = f"embed/{name}/"
        yield Edition(
            f"embed-{name}", "embed", path, show, (*_COMMON, *styles, "embed"), scripts, graphs
        )
    for standing in view.told:
        code = standing.country.code
        yield Edition(
            f"country-{code}",
            "country",
            f"country/{code}/",
            partial(show_country_page, code=code),
            (*_COMMON, *_CARD, "method", "print"),
            code=code,
        )
        yield Edition(
            f"card-{code}",
            "embed",
            f"embed/card/{code}/",
            partial(embeds.show_card_embed, code=code),
            (*_COMMON, *_CARD, "embed"),
            ("embed",),
            code=code,
        )
