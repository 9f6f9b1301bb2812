"""The pictures that somebody asked for, held against what there is to draw."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import product

from explainer.content.pictures import FORMATS, THEMES, VIEWS, Picture, order_pictures
from explainer.content.sizes import DEFAULTS, PHONE, Size, read_size
from explainer.story.earlier import story_by
from explainer.story.model import Claim
from explainer.story.model.story import Story
from explainer.story.options import NotKnown, day_of, some_of
from explainer.story.reading.countries_meant import country_meant

_LATER = "Choose a later day with --as-of."


@dataclass(frozen=True)
class Order:
    """Pictures of a story, and by name the views and cards that would have nothing to show."""

    story: Story
    pictures: tuple[Picture, ...]
    empty: tuple[str, ...]


def read_order(
    story: Story,
    view: str,
    lang: str,
    size: str,
    form: str,
    day: str,
    country: str,
    phase: str,
    theme: str = "light",
    statement: str = "",
) -> Order:
    """The pictures that the options of the command ask for; raises ``NotKnown``.

    A view or card without anything to show is left out of a set, and refused where it was named.
    With ids of a ``statement`` each has a card to itself, unless another size is asked for on a phone.
    """
    named = ("phases" if one == "timeline" else one for one in VIEWS)
    views = tuple(map(_called_view, some_of("view", view, named, _called_view)))
    languages = some_of("lang", lang, story.about.languages)
    told = [code for code in story.countries if story.claims_of(code)]
    near_to = partial(country_meant, languages=story.about.languages)
    countries = some_of("country", country, told, str.upper, near_to) if country else ()
    day_shown = day_of(story, "as-of", day) if day else None
    known = story_by(story, day_shown or story.about.as_of)
    if phase:
        some_of("phase", phase, story.phases)
        if phase not in known.phases:
            raise NotKnown("phase", f"nobody had described {phase} by {day_shown}. {_LATER}")
    if country and not view:
        views = ("card",)
    forms, themes = some_of("format", form, FORMATS), some_of("theme", theme, THEMES)
    if statement:
        if view or country or phase:
            raise NotKnown("statement", "it is a card of its own, without view, country or phase.")
        told_alone = _told_alone(known, some_of("statement", statement, story.claims, str), day)
        each = product(told_alone, languages, _sizes(size, (PHONE,)), forms, themes)
        drawn = (
            Picture("card", tag, form, at, claim.codes[0], day_shown, "", theme, claim.id)
            for claim, tag, at, form, theme in each
        )
        return Order(story, tuple(drawn), ())
    ordered = list(
        order_pictures(
            story, views, languages, _sizes(size), forms, countries, day_shown, phase, themes
        )
    )
    found = [picture for picture in ordered if has_something(known, picture)]
    empty = {_called(picture): picture for picture in ordered if picture not in found}
    for name, picture in empty.items() if day else ():
        option = "country" if picture.country in countries else "view" if view else ""
        if option == "country" or (option and picture.view not in {p.view for p in found}):
            raise NotKnown(option, f"nothing of {name} was known on {day_shown}. {_LATER}")
    if not found:
        raise NotKnown("view", f"there is nothing to draw for {view or 'cards'} in this story")
    return Order(story, tuple(found), tuple(empty))


def _told_alone(known: Story, asked: Iterable[str], day: str) -> Iterator[Claim]:
    """The statements of a picture each; one that no longer stands would have to say so."""
    for one in asked:
        claim = known.claims.get(one)
        if claim is None:
            raise NotKnown("statement", f"{one} was not known by {day}. {_LATER}")
        if claim.withdrawn and claim.withdrawn.on <= known.about.as_of:
            raise NotKnown("statement", f"{one} was withdrawn; choose one that stands.")
        yield claim


def _called_view(given: str) -> str:
    """The view that is meant: “timeline” was the name of the phases before they had one."""
    return {"phases": "timeline"}.get(given.lower(), given.lower())


def _called(picture: Picture) -> str:
    return f"{picture.view} {picture.country}".strip()


def has_something(known: Story, picture: Picture) -> bool:
    """Whether a view would show anything of what was known by its day."""
    if picture.country:
        return bool(known.claims_of(picture.country))
    if picture.view == "how-many":
        return known.about.headline_number is not None
    if picture.view == "timeline" and picture.day:
        return bool(known.events or known.phases)
    if picture.view in ("positions", "table", "all") and picture.day:
        return bool(known.claims)
    return True


def _sizes(given: str, usual: tuple[Size, ...] = DEFAULTS) -> tuple[Size, ...]:
    found = []
    for part in [part.strip() for part in given.split(",") if part.strip()]:
        try:
            found.append(read_size(part))
        except ValueError as mistake:
            raise NotKnown("size", f"{part!r} {mistake}.") from None
    return tuple(dict.fromkeys(found)) or usual
