"""What is asked about the page: its address first, which answers most, and where it has its news from."""

import re
from collections.abc import Callable

from explainer.commands.adding.asking import Question
from explainer.commands.adding.kinds import Asked, choice, day, label, language, put
from explainer.desk.talk import NEW, Talk
from explainer.editing.known import without_tracking
from explainer.editing.typed import Unclear, all_chosen, chosen
from explainer.story.model.fields import ADDRESS_PATTERN

OF_PAGE = ("publisher", "title", "published", "kind", "reliability", "language")
KINDS = ("primary", "wire", "secondary", "mirror")
RELIABILITY = ("high", "medium", "low")
ORIGINS = ("dispatch", "interview", "briefing", "text")
NOT_SAID, ITSELF = "unknown", "own"


def of_page() -> list[Asked]:
    """The page, and what it leans on; of a known page nothing more."""
    page = [
        Question("page", label("page"), _take_page),
        Question("right", label("right"), _take_right, is_asked=_has_offers),
        Question("publisher", label("publisher"), put("source", "publisher", needed=True),
                 is_asked=_open("publisher"), default=lambda talk: talk.value("publisher")),
        Question("title", label("title"), put("source", "title"),
                 is_asked=lambda talk: talk.is_new_page and not talk.has("title")),
        Question("published", label("published"), day("source", "published", needed=False),
                 is_asked=_open("published"), default=lambda talk: talk.value("published")),
        choice("kind", "source", KINDS, _open("kind")),
        choice("reliability", "source", RELIABILITY, _open("reliability")),
        Question("language", label("language"), language("source", "language"),
                 is_asked=_open("language"), default=lambda talk: talk.value("language")),
    ]  # fmt: skip
    origin = [
        Question("leans", label("leans"), _take_leaning, is_asked=lambda talk: talk.is_new_page),
        Question("which", label("which"), _take_origin, options=_origins, default=lambda talk: "1",
                 is_asked=lambda talk: bool(talk.said.get("leans"))),
        choice("what", "origin", ORIGINS, lambda talk: "origin" in talk.answers),
        Question("anonymous", label("anonymous"), _take_anonymous,
                 is_asked=lambda talk: "origin" in talk.answers),
    ]  # fmt: skip
    return [*page, *origin]


def _open(name: str) -> Callable[[Talk], bool]:
    return lambda talk: talk.is_new_page and not talk.has(name)


def _has_offers(talk: Talk) -> bool:
    return talk.is_new_page and any(offer.since in ("host", "address") for offer in talk.offers())


def _take_page(talk: Talk, typed: str) -> str | None:
    address, _, title = typed.partition(" ")
    if not re.fullmatch(ADDRESS_PATTERN, address):
        raise Unclear(typed)
    url, cut = without_tracking(address)
    talk.source["url"] = url
    if title.strip():
        talk.source["title"] = title.strip()
    known = next((o.value for o in talk.offers() if o.field == "source.id"), None)
    if known:
        talk.answers["source"] = {"id": known}
        return talk.known_page()
    said = [talk.words.say("adding.without", names=", ".join(cut))] if cut else []
    of_host = [
        str(o.value) for o in talk.offers() if o.since == "host" and o.field != "source.short"
    ]
    if of_host:
        pages = next(o.of for o in talk.offers() if o.since == "host")
        said.append(talk.words.say("adding.as_before", values=", ".join(of_host), host=pages))
    else:
        said.append(talk.words.say("adding.new_host", host=talk.host()))
    if talk.near:
        said.append(
            talk.words.say("adding.day_of_address", day=talk.day(talk.value("published"))[1])
        )
    return " · ".join(said)


def _take_right(talk: Talk, typed: str) -> None:
    talk.asked_again = set(all_chosen(typed, {name: name for name in OF_PAGE}))


def _take_leaning(talk: Talk, typed: str) -> str | None:
    """Own, unknown, an id, or the name and day of an origin, which is chosen next."""
    said = {ITSELF: talk.words.say("adding.itself"), NOT_SAID: talk.words.say("adding.not_said")}
    known = {**talk.records("origins"), **talk.records("sources")}
    if not typed:
        raise Unclear(typed)
    if typed in known:
        talk.source["leans_on"] = [typed]
        return typed
    for value, name in said.items():
        if typed.casefold() in (value, name.casefold()):
            if value == ITSELF:
                talk.source["leans_on"] = []
            return name
    talk.said["leans"] = talk.origin_typed(typed)
    return None


def _origins(talk: Talk) -> dict[str, str]:
    return talk.origins(*talk.said["leans"])


def _take_origin(talk: Talk, typed: str) -> str:
    options = _origins(talk)
    value = chosen(typed, options)
    if value == NEW:
        who, day = talk.said["leans"]
        talk.answers["origin"] = {"who": talk.spelt(who)} | ({"date": day} if day else {})
    else:
        talk.source["leans_on"] = [value]
    return options[value]


def _take_anonymous(talk: Talk, typed: str) -> None:
    yes, no = talk.words.say("adding.yes"), talk.words.say("adding.no")
    if typed.casefold() not in ("", yes, no):
        raise Unclear(typed)
    if typed:
        talk.answers["origin"]["anonymous"] = typed.casefold() == yes
