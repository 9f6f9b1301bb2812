"""Where the names of maps stand, known from a former build: hardly any change of a story moves them.

To find their places takes longer than to make the documents that show them.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from explainer.content.edition import Edition
from explainer.drawing.ground import Ground
from explainer.drawing.label_placement import place_labels
from explainer.drawing.labels import Label, Wish, by_wish
from explainer.drawing.leaders import Point

NONE_KNOWN: Mapping[str, str] = MappingProxyType({})
Places = dict[str, Label]  # by what tells their wishes apart


class Asked(NamedTuple):
    """All that places follow from: wishes on a ground with a ``pixel`` in steps, and what stood there before.

    Around each of the ``marks`` there is no room, nor within an ``edge`` of so many steps.
    """

    wishes: tuple[Wish, ...]
    ground: Ground
    pixel: float
    before: tuple[Label, ...]
    marks: tuple[Point, ...]
    edge: int


Placing = Callable[[Asked], Places]


@lru_cache(maxsize=64)  # whatever else an editor saves: names and statuses seldom change
def placed(asked: Asked) -> Places:
    """The labels that find room, as ``place_labels`` places them."""
    wishes, ground, pixel, before, marks, edge = asked
    return by_wish(place_labels(wishes, ground, pixel, by_wish(before), marks, edge))


class KeptPlaces:
    """Places as they are written, by a digest of all that they follow from.

    ``known`` are those that the very same code wrote before, ``used`` those that were asked for.
    """

    def __init__(self, known: Mapping[str, str] = NONE_KNOWN) -> None:
        self.used: dict[str, str] = {}
        self.known = known

    def placed(self, asked: Asked) -> Places:
        """The same labels, found only where they are not known."""
        wishes = [_wished(wish) for wish in asked.wishes]
        stood = [_told(label) for label in asked.before]
        given = [asked.ground.digest, asked.pixel, stood, asked.marks, asked.edge, wishes]
        key = hashlib.sha256(json.dumps(given).encode()).hexdigest()
        found = _read(self.known.get(key, ""), asked.wishes)
        if found is None:
            found = placed(asked)
        self.used[key] = json.dumps([_told(label) for label in found.values()])
        return found


def kept_places(edition: Edition) -> KeptPlaces:
    """Those of all maps of the edition's story."""
    return edition.whole.keep("label places", KeptPlaces)


def _wished(wish: Wish) -> list[object]:
    forms = [(form.lines, form.width, form.height) for form in wish.forms]
    ways = wish.strays, wish.leads, wish.is_note, wish.alone
    return [wish.key, forms, wish.at, ways, sorted(wish.on)]


def _told(label: Label) -> list[object]:
    form = label.wish.forms.index(label.form)
    return [label.wish.key, form, label.anchor, label.x, label.y, label.on, label.leader]


def _read(written: str, wishes: Iterable[Wish]) -> Places | None:
    """What was written of these wishes; nothing where it cannot be read."""
    by_key = {wish.key: wish for wish in wishes}
    with suppress(ValueError, TypeError, LookupError):
        found = {}
        for key, form, anchor, x, y, on, leader in json.loads(written):
            line = leader and (tuple(leader[0]), tuple(leader[1]))
            found[key] = Label(by_key[key], by_key[key].forms[form], anchor, x, y, on, line)
        return found
    return None
