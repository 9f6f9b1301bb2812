"""The data that a story can be taken away as: file names below ``data/`` with their media types."""

from collections.abc import Mapping
from datetime import date

from explainer.content.edition import Edition
from explainer.story.model.story import Story

DATA = "/data/"  # where they stand on a site
# what there is of the whole story and, below its day, of what was known on each key day
OF_A_DAY = {
    "contributions.csv": "text/csv",
    "claims.csv": "text/csv",
    "positions.csv": "text/csv",
    "sources.csv": "text/csv",
    "story.json": "application/json",
}
FILES = {**OF_A_DAY, "datapackage.json": "application/json"}
_TABLE = ".csv"


def data_files(story: Story) -> Mapping[str, str]:
    """All files of a story, also those of its key days."""
    found = dict(FILES)
    for key in story.about.key_days:
        found |= {on_day(key.day, name): kind for name, kind in OF_A_DAY.items()}
    return {each: kind for name, kind in found.items() for each in in_each_form(name)}


def in_each_form(name: str) -> tuple[str, ...]:
    """A file's name; of a table also that of the same with semicolons, as spreadsheets set to German want it."""
    if not name.endswith(_TABLE):
        return (name,)
    return name, f"{name.removesuffix(_TABLE)}-semicolon{_TABLE}"


def files_of(edition: Edition) -> Mapping[str, str]:
    """The files that an edition leads to: of a key day those with what was known by then."""
    if not edition.start:
        return FILES
    return {f"{edition.start}{name}": kind for name, kind in OF_A_DAY.items()}


def on_day(day: date, name: str) -> str:
    """Where a file of a key day stands."""
    return f"{day.isoformat()}/{name}"
