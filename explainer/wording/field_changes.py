"""How the value of a field changed, in words: line by line, and of long texts only what differs."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from explainer.story.comparison import FieldChange
from explainer.story.model.fields import Record
from explainer.story.model.story import Story
from explainer.story.model.values import Text
from explainer.wording.catalogue import Catalogue
from explainer.wording.values import value_words

AROUND = 3  # words that are kept of what did not change
LONGEST = 30  # words


def field_words(before: Story, after: Story, field: FieldChange, words: Catalogue) -> Iterator[str]:
    """The lines that tell how a field changed from one story to the other."""
    label = words.say(f"fields.{field.name}")
    yield from _Telling(before, after, words).lines(label, field)


class _Telling:
    """The stories that old and new ids belong to, and the language."""

    def __init__(self, before: Story, after: Story, words: Catalogue) -> None:
        self.before, self.after, self.words = before, after, words

    def lines(self, label: str, field: FieldChange) -> Iterator[str]:
        was, now = field.was, field.now
        if isinstance(was, Text) and isinstance(now, Text):
            yield from self._text(label, was, now)
        elif isinstance(was, tuple) and isinstance(now, tuple):
            yield from self._members(label, field)
        elif isinstance(was, Record) and isinstance(now, Record):
            for inner in type(now).model_fields:
                lower = self.words.say(f"fields.{inner}")
                old, new = getattr(was, inner), getattr(now, inner)
                if old != new:
                    within = FieldChange(type(now), inner, old, new)
                    yield from self.lines(f"{label}, {lower}", within)
        elif isinstance(was, Mapping) and isinstance(now, Mapping):
            for key in [*now, *(key for key in was if key not in now)]:
                if was.get(key) != now.get(key):
                    within = replace(field, was=was.get(key), now=now.get(key))
                    yield from self.lines(f"{label}, {key}", within)
        else:
            yield self._line(label, self._old(field, was), self._new(field, now))

    def _text(self, label: str, was: Text, now: Text) -> Iterator[str]:
        """The change in this language; only if there is none, those in others, with their tags."""
        tags = [tag for tag in {**was, **now} if was.get(tag) != now.get(tag)]
        here = self.words.language
        for tag in [here] if here in tags else tags:
            old, new = was.get(tag), now.get(tag)
            shown = label if tag == here else self.words.aside(label, tag)
            nothing = self.words.say("differences.not_given")
            yield self._line(shown, old or nothing, new or nothing)

    def _members(self, label: str, field: FieldChange) -> Iterator[str]:
        was, now = field.was, field.now
        gone = [item for item in was if item not in now]
        new = [item for item in now if item not in was]
        if len(gone) == len(new) == 1 and len(was) == len(now):
            member = replace(field, was=gone[0], now=new[0])
            yield from self.lines(self._numbered(label, now, new[0]), member)
            return
        for item in new:
            yield self.words.say("differences.field_new", field=label, now=self._new(field, item))
        for item in gone:
            yield self.words.say("differences.field_gone", field=label, was=self._old(field, item))
        if not gone and not new:
            yield self.words.say("differences.field_order", field=label)

    def _numbered(self, label: str, items: tuple, item: Any) -> str:
        """A paragraph or a side of something is known by its place in the row."""
        return label if isinstance(item, str) else f"{label} {items.index(item) + 1}"

    def _old(self, field: FieldChange, value: Any) -> str:
        return value_words(self.before, field.record, field.name, value, self.words)

    def _new(self, field: FieldChange, value: Any) -> str:
        return value_words(self.after, field.record, field.name, value, self.words)

    def _line(self, label: str, was: str, now: str) -> str:
        old, new = what_differs(was, now)
        return self.words.say("differences.was_now", field=label, was=old, now=new)


def what_differs(was: str, now: str) -> tuple[str, str]:
    """Two texts without what is alike at their ends, save some words that place the change."""
    old, new = was.split(), now.split()
    shorter = min(len(old), len(new))
    head = next((i for i in range(shorter) if old[i] != new[i]), shorter)
    tail = next((i for i in range(shorter - head) if old[-1 - i] != new[-1 - i]), shorter - head)
    return _cut(old, head, tail), _cut(new, head, tail)


def _cut(text: list[str], head: int, tail: int) -> str:
    # an ellipsis in the place of a single word would save nothing
    first = head - AROUND if head > AROUND + 1 else 0
    last = len(text) - (tail - AROUND if tail > AROUND + 1 else 0)
    kept = text[first:last]
    if len(kept) > LONGEST:
        kept = [*kept[: LONGEST // 2], "…", *kept[-(LONGEST // 2) :]]
    return " ".join([*(["…"] if first else []), *kept, *(["…"] if last < len(text) else [])])
