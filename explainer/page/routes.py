"""The documents that a story has in each language: what each shows, and where it stands."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Literal

from explainer.content.edition import Edition
from explainer.content.phases import phases
from explainer.content.sharing import description_of, title_of
from explainer.page import elements as h
from explainer.page import embeds
from explainer.page.country_page import show_country_page
from explainer.page.embed_code import HOW_MANY, embed_title, has_embed
from explainer.page.embed_samples import show_embed_samples
from explainer.page.explore import show_explore, show_explore_embed
from explainer.page.page import show_page
from explainer.page.parts import EXPLORE

Kind = Literal["page", "explore", "country", "embed", "samples"]

_WHOLE = ("base", "tones", "buttons", "masthead")  # a document of its own
_FILTERS = ("buttons", "pill", "filters")
_MAP = ("tones", *_FILTERS, "drawing", "map", "country_list", "day_control")
_PHASES = ("phases", "run_up")
_SAID = ("tones", "statements")
_TABLE = ("table", *_SAID)
_CHOOSING = ("derived", "entries", "selection", "arriving", "presses")
_SELECTING = ("address", "elements", *_CHOOSING, "days_said")
_SELECTING_SAID = ("address", "elements", "folding", "statements", *_CHOOSING, "shown", "days_said")
_MAP_SHOWS = ("controls", "sayings", "map_paint", "list", "days", "hover")
_TABLE_SHOWS = ("table_paint", "sorting", "rows", "highlights", "citing")


@dataclass(frozen=True)
class Route:
    """One kind of document; ``path`` is where it stands below the page of its day.

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

    def address(self, language: str, start: str = "") -> str:
        """The document's path from the root of the site, with a slash at its end.

        ``start`` is that of the edition which it tells.
        """
        return f"{language}/{start}{self.path}"

    def title(self, edition: Edition) -> str:
        """What the document is called: the story's title, after what it shows of it."""
        words, title = edition.words, title_of(edition, self.code)
        if self.kind == "embed":
            return embed_title(edition, self.path)
        if self.kind == "explore":
            return f"{words.say('explore.title')} {title}"
        if self.kind == "samples":
            return words.headed(words.say("embeds.samples"), title)
        return title

    def description(self, edition: Edition) -> str:
        """What is in it in a sentence or two; of the phases, how far they are known."""
        of_phases = self.show is embeds.show_phases_embed and phases(edition).now.lead
        return of_phases or description_of(edition, self.code)


def has_oembed(edition: Edition, route: Route) -> bool:
    """Whether a document has an oEmbed answer; for the many cards of key days their code must do."""
    return route.kind != "samples" and not (edition.start and route.code)


PAGE = Route(
    "page",
    "page",
    "",
    show_page,
    (*_WHOLE, "page", "far", "answer", "how_many", *_MAP, "card", "positions", *_PHASES, "phases_below",
     *_TABLE, "table_strips", "fold",
     "unclear",
     "changed", "key_days", "method", "share", "imprint", "print"),
    ("folds", *_SELECTING_SAID, "controls", "day_line", "sayings", "map_paint", "list", "days",
     "positions", "phases", *_TABLE_SHOWS, "card", "focus", "hover", "share", "shown_rows",
     "embed_choice", "ready"),
)  # fmt: skip

SAMPLES = Route(
    "samples",
    "samples",
    "embed/",
    show_embed_samples,
    (*_WHOLE, "embed_samples"),
    ("embed_samples",),
)
EXPLORING = Route(
    "explore",
    "explore",
    EXPLORE,
    show_explore,
    (*_WHOLE, "explore", "explore_positions", "explore_phases"),
    app=True,
)
EXPLORING_EMBEDDED = Route(
    "embed-explore",
    "embed",
    f"embed/{EXPLORE}",
    show_explore_embed,
    (*_WHOLE, "explore", "explore_positions", "explore_phases", "embed"),
    ("embed",),
    app=True,
)
_EMBEDS = {
    "map": (embeds.show_map_embed, (*_MAP, "standing"), ("standing", *_MAP_SHOWS)),
    "positions": (embeds.show_positions_embed, ("tones", "positions"), ("positions",)),
    "phases": (embeds.show_phases_embed, _PHASES, ("phases",)),
    "timeline": (embeds.show_phases_embed, _PHASES, ("phases",)),  # what it was called
    "table": (embeds.show_table_embed, (*_FILTERS, *_TABLE), ("controls", *_TABLE_SHOWS)),
    "all": (
        embeds.show_all_embed,
        (
            *_MAP,
            "standing",
            "positions",
            *_PHASES,
            "phases_below",
            *_TABLE,
            "table_strips",
            "fold",
            "far",
        ),
        ("folds", "standing", *_MAP_SHOWS, "positions", "phases", *_TABLE_SHOWS),
    ),
}


def routes(edition: Edition) -> Iterator[Route]:
    """Every document of an edition; what is explored, and a country's page, is of the newest alone."""
    yield PAGE
    yield SAMPLES
    if not edition.start:
        yield EXPLORING
        yield EXPLORING_EMBEDDED
    for name, (show, styles, scripts) in _EMBEDS.items():
        # few bands are repainted in no time
        ready = () if scripts == ("phases",) else ("ready",)
        yield Route(
            f"embed-{name}",
            "embed",
            f"embed/{name}/",
            show,
            ("base", *styles, "embed", *([] if "table" in styles else ["first_screen"])),
            (*(_SELECTING_SAID if "table" in styles else _SELECTING), *scripts, "embed", *ready),
        )
    if has_embed(edition, HOW_MANY):
        yield Route(
            "embed-how-many",
            "embed",
            HOW_MANY,
            embeds.show_how_many_embed,
            ("base", "tones", "how_many", "fold", "embed", "first_screen"),
            ("embed",),
        )
    for standing in edition.standings:
        code = standing.country.code
        if not edition.start:
            yield Route(
                f"country-{code}",
                "country",
                f"country/{code}/",
                partial(show_country_page, code=code),
                (
                    *_WHOLE,
                    "drawing",
                    *_SAID,
                    "positions",
                    "country_page",
                    "pill",
                    "share",
                    "imprint",
                    "print",
                ),
                ("share", "embed_choice"),
                code=code,
            )
        yield Route(
            f"card-{code}",
            "embed",
            f"embed/card/{code}/",
            partial(embeds.show_card_embed, code=code),
            ("base", *_SAID, "embed", "first_screen"),
            ("embed",),
            code=code,
        )
