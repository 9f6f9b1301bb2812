"""The pictures that somebody asked for, held against what there is to draw."""

from explainer.pictures.order import FORMATS, VIEWS, Picture, order_pictures
from explainer.pictures.sizes import DEFAULTS, Size, read_size
from explainer.story.asking import NotKnown, day_of, some_of
from explainer.story.story import Story


def read_order(
    story: Story, view: str, lang: str, size: str, form: str, day: str, country: str, phase: str
) -> list[Picture]:
    """The pictures that the options of the command ask for; raises ``NotKnown``."""
    views = some_of("view", view, VIEWS)
    languages = some_of("lang", lang, story.about.languages)
    told = [code for code in story.countries if story.claims_of(code)]
    countries = some_of("country", country, told, str.upper) if country else ()
    if phase:
        some_of("phase", phase, story.phases)
    day_shown = day_of(story, "as-of", day) if day else None
    if country and not view:
        views = ("card",)
    ordered = order_pictures(
        story, views, languages, _sizes(size), some_of("format", form, FORMATS), countries,
        day_shown, phase,
    )  # fmt: skip
    found = [picture for picture in ordered if _has_something(story, picture)]
    if not found:
        raise NotKnown("view", f"there is nothing to draw for {view or 'cards'} in this story")
    return found


def _has_something(story: Story, picture: Picture) -> bool:
    """Whether anything had been said of a card's country by the day."""
    if not picture.country:
        return True
    last = picture.day or story.about.as_of
    return any(claim.date.first_day <= last for claim in story.claims_of(picture.country))


def _sizes(given: str) -> tuple[Size, ...]:
    found = []
    for part in [part.strip() for part in given.split(",") if part.strip()]:
        try:
            found.append(read_size(part))
        except ValueError as mistake:
            raise NotKnown("size", f"{part!r} {mistake}.") from None
    return tuple(dict.fromkeys(found)) or DEFAULTS
