"""What somebody asked for, held against what there is; a mistake names the nearest match."""

from collections.abc import Callable, Iterable
from datetime import date
from difflib import get_close_matches

from explainer.pictures.order import FORMATS, VIEWS, Picture, order_pictures
from explainer.pictures.sizes import DEFAULTS, Size, read_size
from explainer.story.story import Story


class NotKnown(ValueError):
    """A value of an option that there is not; the message says what is allowed."""

    def __init__(self, option: str, message: str) -> None:
        super().__init__(message)
        self.option = option


def read_order(
    story: Story, view: str, lang: str, size: str, form: str, day: str, country: str, phase: str
) -> list[Picture]:
    """The pictures that the options of the command ask for; raises ``NotKnown``."""
    views = _some("view", view, VIEWS)
    languages = _some("lang", lang, story.about.languages)
    told = [code for code in story.countries if story.claims_of(code)]
    countries = _some("country", country, told, str.upper) if country else ()
    if phase:
        _some("phase", phase, story.phases)
    day_shown = _day(story, day) if day else None
    if country and not view:
        views = ("card",)
    ordered = order_pictures(
        story, views, languages, _sizes(size), _some("format", form, FORMATS), countries,
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


def _some(
    option: str, given: str, allowed: Iterable[str], form: Callable[[str], str] = str.lower
) -> tuple[str, ...]:
    """The values in a list with commas, each once; all of them for an empty one."""
    known = tuple(allowed)
    by_form = {form(value): value for value in known}
    wanted = dict.fromkeys(part.strip() for part in given.split(",") if part.strip())
    for value in wanted:
        if form(value) not in by_form:
            near = get_close_matches(form(value), list(by_form), 1, 0.3)
            meant = f"; did you mean {by_form[near[0]]}?" if near else ""
            raise NotKnown(option, f"{value!r} is not known{meant} Allowed: {', '.join(known)}.")
    return tuple(by_form[form(value)] for value in wanted) or known


def _sizes(given: str) -> tuple[Size, ...]:
    found = []
    for part in [part.strip() for part in given.split(",") if part.strip()]:
        try:
            found.append(read_size(part))
        except ValueError as mistake:
            raise NotKnown("size", f"{part!r} {mistake}.") from None
    return tuple(dict.fromkeys(found)) or DEFAULTS


def _day(story: Story, given: str) -> date:
    last = story.about.as_of
    claims = [claim.date.first_day for claim in story.claims.values()]
    first = min([story.about.covered_from, *claims])
    allowed = f"Allowed: {first} to {last}."
    try:
        day = date.fromisoformat(given.strip())
    except ValueError:
        raise NotKnown("as-of", f"{given!r} is no day like {last}. {allowed}") from None
    if not first <= day <= last:
        near = first if day < first else last
        raise NotKnown("as-of", f"{day} is not in the story; the nearest day is {near}. {allowed}")
    return day
