"""The clips that somebody asked for, held against the days that the story has."""

from dataclasses import dataclass
from datetime import date

from explainer.content.picture_spec import has_something
from explainer.content.pictures import Picture
from explainer.content.sizes import Size, read_size
from explainer.story.earlier import story_by
from explainer.story.model.story import Story
from explainer.story.options import NotKnown, day_of, some_of

CLIP_VIEWS = ("map", "positions")
CLIP_FORMATS = ("mp4", "gif")
CLIP_SIZES = (Size(1080, 1920), Size(1080, 1080), Size(1920, 1080))
MOST_DAYS = 10  # more of them nobody can follow in the seconds that a clip has


@dataclass(frozen=True)
class Clip:
    """A view on several days, each with something to show; ``span`` names them if not all are meant."""

    view: str
    language: str
    size: Size
    days: tuple[date, ...]
    span: str = ""

    @property
    def height(self) -> int:
        """In pixels; a clip always has one."""
        return self.size.height or self.size.width

    @property
    def name(self) -> str:
        """The name of its files, without what tells their form."""
        parts = ["clip", self.view, self.language, str(self.size), self.span]
        return "-".join(part for part in parts if part)


@dataclass(frozen=True)
class ClipOrder:
    """Clips of a story, each in the same forms."""

    story: Story
    clips: tuple[Clip, ...]
    forms: tuple[str, ...]


def read_clips(
    story: Story, view: str, lang: str, size: str, form: str, first: str, last: str
) -> ClipOrder:
    """The clips that the options of the command ask for; raises ``NotKnown``."""
    views = some_of("view", view, CLIP_VIEWS)
    languages = some_of("lang", lang, story.about.languages)
    forms = some_of("format", form, CLIP_FORMATS) if form else CLIP_FORMATS[:1]
    sizes = _sizes(size, forms)
    days = _days(story, first, last)
    span = f"{days[0]}-{days[-1]}" if first or last else ""
    clips = []
    for each in views:
        shown = tuple(day for day in days if _shows(story, each, day))
        if len(shown) < 2:
            raise NotKnown("view", f"{each} has something to show on only {_listed(shown)}.")
        clips += [Clip(each, tag, room, shown, span) for tag in languages for room in sizes]
    return ClipOrder(story, tuple(clips), forms)


def _shows(story: Story, view: str, day: date) -> bool:
    return has_something(story_by(story, day), Picture(view, "", "png", day=day))


def _days(story: Story, first: str, last: str) -> tuple[date, ...]:
    """The key days from one day to another, and the story's last day."""
    about = story.about
    known = (*(key.day for key in about.key_days if key.day < about.as_of), about.as_of)
    since = day_of(story, "from", first) if first else known[0]
    until = day_of(story, "to", last) if last else known[-1]
    if first and last and since > until:
        raise NotKnown("from", f"{since} is after {until}, where the clip ends.")
    found = tuple(day for day in known if since <= day <= until)
    if len(found) < 2:
        way = "Choose a longer span." if len(known) > 1 else "Name more key_days in story.yaml."
        raise NotKnown(
            "from" if first or not last else "to",
            f"a clip needs two days or more, and there is {_listed(found)}. {way} "
            f"The story has {_listed(known)}.",
        )
    if len(found) > MOST_DAYS:
        raise NotKnown(
            "from",
            f"a clip has room for {MOST_DAYS} days, and there are {len(found)}. Choose a shorter span "
            f"with --from and --to. The story has {_listed(known)}.",
        )
    return found


def _listed(days: tuple[date, ...]) -> str:
    return ", ".join(map(str, days)) or "none"


def _sizes(given: str, forms: tuple[str, ...]) -> tuple[Size, ...]:
    found = []
    for part in [part.strip() for part in given.split(",") if part.strip()]:
        try:
            size = read_size(part)
        except ValueError as mistake:
            raise NotKnown("size", f"{part!r} {mistake}.") from None
        if size.height is None:
            raise NotKnown(
                "size", f"{part!r} has no height; a clip needs both, as {CLIP_SIZES[0]}."
            )
        if "mp4" in forms and (size.width % 2 or size.height % 2):
            even = Size(size.width + size.width % 2, size.height + size.height % 2)
            raise NotKnown(
                "size", f"{part!r} is odd; MP4 needs even numbers of pixels, such as {even}."
            )
        found.append(size)
    return tuple(dict.fromkeys(found)) or CLIP_SIZES[:1]
