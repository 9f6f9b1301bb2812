"""The files to take away by their names below ``data/``: those of a day are made when one is asked for.

What is in them belongs to ``downloads``.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from explainer.content.edition import Edition
from explainer.content.files import data_files, on_day
from explainer.downloads.data_package import DESCRIPTOR, TableFile, data_package
from explainer.downloads.downloads import as_json, files_of
from explainer.story.model.story import Story


class Downloads(Mapping[str, bytes]):
    """The files of a story; the same story gives the same bytes.

    The descriptor of all needs no more of them than their digests, so that those of a large story
    are never all there at once.
    """

    def __init__(self, story: Story) -> None:
        self._story = story
        self._names = tuple(data_files(story))
        self._made: dict[str, bytes] = {}
        self._tables: dict[date | None, Mapping[str, TableFile]] = {}

    def __getitem__(self, name: str) -> bytes:
        if name not in self._made:
            self._make(name)
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def let_go(self, name: str) -> None:
        """Keep a file no longer; it is made again should somebody ask for it."""
        self._made.pop(name, None)

    def _make(self, name: str) -> None:
        days = (None, *(key.day for key in self._story.about.key_days))
        if name == DESCRIPTOR:
            for day in days:
                if day not in self._tables:
                    self._make_day(day)
            self._made[name] = self._describe(days)
        elif name in self._names:
            self._make_day(next((day for day in days if day and _is_of(day, name)), None))

    def _make_day(self, day: date | None) -> None:
        languages = self._story.about.languages
        files, tables = files_of({tag: Edition(self._story, tag, day=day) for tag in languages})
        self._made |= files
        self._tables[day] = tables

    def _describe(self, days: tuple[date | None, ...]) -> bytes:
        tables = {name: table for day in days for name, table in self._tables[day].items()}
        whole = Edition(self._story, self._story.first_language)
        others = [name for name in self._names if name != DESCRIPTOR and name not in tables]
        return as_json(data_package(whole, tables, others))


def _is_of(day: date, name: str) -> bool:
    return name.startswith(on_day(day, ""))
