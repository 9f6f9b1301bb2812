"""What can be ordered: views, formats, and the name that each picture's file has."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import product

from explainer.content.sizes import PHONE, SHARED, Size
from explainer.story.model.story import Story

VIEWS = ("map", "positions", "timeline", "table", "card", "how-many", "all", "dossier")
FORMATS = ("png", "svg", "pdf")
THEMES = ("light", "dark")
PICTURES = "pictures/"  # where they stand on a site, below their language
CLIPS = "clips/"  # the same of clips


@dataclass(frozen=True)
class Picture:
    """One picture of a story; only a card has a country, and a dossier has no size.

    With the id of a ``statement`` a card has that one alone.
    """

    view: str
    language: str
    form: str
    size: Size = SHARED
    country: str = ""
    day: date | None = None
    phase: str = ""
    theme: str = "light"
    statement: str = ""

    @property
    def name(self) -> str:
        """The name of its file."""
        parts = [self.view, self.country, self.statement, self.language]
        parts.append("" if self.view == "dossier" else str(self.size))
        parts += [str(self.day or ""), self.phase, "" if self.theme == "light" else self.theme]
        return f"{'-'.join(part for part in parts if part)}.{self.form}"


DOWNLOADS = ("map", "positions", "timeline", "table")


def shared_picture(language: str, country: str = "", day: date | None = None) -> Picture:
    """The picture that stands for a document where its address is shared."""
    return Picture("card" if country else "map", language, "png", SHARED, country, day)


def figure_picture(language: str, country: str = "", day: date | None = None) -> Picture:
    """The same where it stands in a page that is as narrow as a phone, and as legible."""
    return replace(shared_picture(language, country, day), size=PHONE)


def pictures_of_site(story: Story, language: str, statements: bool = False) -> Iterator[Picture]:
    """What page, country pages and embeds lead to in a language, and the maps of each key day.

    Those of single ``statements`` a site has only if it is asked to: there are as many as statements,
    and each takes as long as any other.
    """
    for view in DOWNLOADS:
        for form in FORMATS:
            yield Picture(view, language, form)
    for code in story.countries:
        if story.claims_of(code):
            yield shared_picture(language, code)
            yield figure_picture(language, code)
    yield figure_picture(language)
    for key in story.kept_days:
        yield shared_picture(language, day=key.day)
        yield figure_picture(language, day=key.day)
    yield Picture("dossier", language, "pdf")
    for claim in story.claims.values() if statements else ():
        if not (claim.withdrawn and claim.withdrawn.on <= story.about.as_of):
            yield statement_picture(language, claim.codes[0], claim.id)


def statement_picture(language: str, country: str, statement: str) -> Picture:
    """A single statement, to stand in a page that is as narrow as a phone."""
    return replace(figure_picture(language, country), statement=statement)


def order_pictures(
    story: Story,
    views: Iterable[str],
    languages: Iterable[str],
    sizes: Iterable[Size],
    forms: Iterable[str],
    countries: Iterable[str] = (),
    day: date | None = None,
    phase: str = "",
    themes: Iterable[str] = ("light",),
) -> Iterator[Picture]:
    """Every picture asked for, once; without a country cards are drawn of those in the headline."""
    headline = story.about.headline_number
    carded = list(countries) or list(headline.named if headline else ())
    forms, sizes, themes = list(forms), list(sizes), list(themes)
    for language in languages:
        for view in views:
            if view == "dossier":
                yield Picture(view, language, "pdf", day=day)
                continue
            if view == "how-many" and not headline:
                continue
            for country in carded if view == "card" else [""]:
                for size, form, theme in product(sizes, forms, themes):
                    yield Picture(view, language, form, size, country, day, phase, theme)
