"""What the lists of the form offer for the letters that were typed, and what leaving one takes."""

from collections.abc import Iterator
from dataclasses import dataclass

from explainer.desk.filled import Filled
from explainer.desk.form_answers import (
    ITSELF,
    NEW,
    NOT_SAID,
    OTHER_OFFICE,
    speaker_key,
)
from explainer.desk.talk import NEW as NEW_ORIGIN
from explainer.desk.talk import Talk
from explainer.editing.typed import Unclear, begins, chosen

LISTS = ("leans", "claim.countries", "person", "claim.contributions")
ONE_ONLY = ("person",)
MOST = 40


@dataclass(frozen=True)
class Option:
    """An entry by what it stands for; ``more`` is said behind it, ``also`` are other names of it.

    Taking it ``shows`` the fields of what is entered in place.
    """

    value: str
    label: str
    more: str = ""
    also: tuple[str, ...] = ()
    shows: str = ""


def listed(talk: Talk, filled: Filled, name: str, typed: str) -> list[Option]:
    """The entries that a list shows: what begins like this, then what can be made of it."""
    there = filled.entries(name)
    fitting = [
        option
        for option in _options(talk, name, typed, there)
        if option.value not in there
        and any(begins(one, typed) for one in (option.label, *option.also))
    ]
    return [*fitting[:MOST], *_made(talk, name, typed, fitting)]


def left(talk: Talk, name: str, typed: str) -> Option:
    """What leaving a list takes: the only entry that begins like this; raises ``Unclear``."""
    options = {option.value: option for option in _options(talk, name, typed, ())}
    if typed.strip().isdecimal():
        raise Unclear(typed)
    value = chosen(typed, {value: option.label for value, option in options.items()})
    if value.startswith(NEW):
        raise Unclear(typed)
    return options[value]


def _options(talk: Talk, name: str, typed: str, there: tuple[str, ...]) -> Iterator[Option]:
    if name == "claim.countries":
        names = sorted(talk.countries.items(), key=lambda one: talk.words.sort_key(one[1]))
        yield from (Option(code, said, code, (code,)) for code, said in names)
    elif name == "claim.contributions":
        for identifier, kind in talk.records("contribution_types").items():
            yield Option(identifier, talk.own(kind.label))
    elif name == "person":
        for speaker in talk.speakers().values():
            person, said = speaker.person, talk.person_words(speaker)
            shown = talk.person_name(person)
            spelt = (person.name or "", *(person.names or {}).values())
            yield Option(speaker_key(speaker), shown, said.removeprefix(shown).lstrip(", "), spelt)
    elif name == "leans":
        yield from _origins(talk, typed, there)


def _origins(talk: Talk, typed: str, there: tuple[str, ...]) -> Iterator[Option]:
    """That there is none, as long as there is no other; known ones by nearness, and a new one."""
    if {ITSELF, NOT_SAID} & set(there):
        return
    if not there:
        for value, key in ((ITSELF, "adding.itself"), (NOT_SAID, "adding.not_said")):
            yield Option(value, talk.words.say(key))
    who, day = talk.origin_typed(typed) if typed.strip() else ("", "")
    near = talk.value("published") if talk.near else ""
    for value, said in talk.origins(who, day or near).items():
        if value != NEW_ORIGIN:
            yield Option(value, said, also=(typed,))
        elif who:
            yield Option(f"{NEW}{typed.strip()}", said, also=(typed,), shows="new-origin")


def _made(talk: Talk, name: str, typed: str, fitting: list[Option]) -> Iterator[Option]:
    """Somebody who is known with another office, and somebody new."""
    if name != "person" or not typed.strip():
        return
    words = talk.words
    if fitting:
        first = fitting[0]
        other = f"{first.label} {words.say('adding.other_office')}"
        yield Option(f"{OTHER_OFFICE}{first.value}", other, shows="new-person")
    new = words.say("adding.new_person", name=typed.strip())
    yield Option(f"{NEW}{typed.strip()}", new, shows="new-person")
