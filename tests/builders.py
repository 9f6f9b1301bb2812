"""A minimal valid story as files, so that a test changes the one thing that it is about.

Every record has boring defaults; a field given as ``None`` is left out of the file.
"""

from pathlib import Path
from typing import Any, ClassVar

import yaml

from explainer.story.checking import check_story, read_story
from explainer.story.model.story import Story
from explainer.story.reading.problems import Place, Problem
from explainer.story.reading.story_folder import read_draft

AUGUST_STORY = Path(__file__).parent / "august_story"
SECOND_STORY = Path(__file__).parent / "second_story"
THIRD_STORY = Path(__file__).parent / "third_story"  # on another continent, in two directions
BASE_URL = "https://example.org/news/troops/"
EST = "claims/EST.yaml"
TOO_LONG = "many words " * 200  # for a title in any picture of a fixed size

Fields = dict[str, Any]


class _Dumper(yaml.CSafeDumper):
    """Writes days as editors do, without quotes; in C, since a run writes thousands of files."""

    yaml_implicit_resolvers: ClassVar = {
        first: [known for known in resolvers if not known[0].endswith(":timestamp")]
        for first, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
    }


def text(words: str = "Some words.") -> Fields:
    """A text in the one language of the minimal story."""
    return {"en": words}


def answer(words: str = "Some words.") -> Fields:
    """A question, and the text that answers it."""
    return {"question": text("What is it?"), "text": text(words)}


def key_day(day: str, **changes: Any) -> Fields:
    """A day on which the story turned, with nothing written for it."""
    return _record({"day": day, "label": text("A turn")}, changes)


def _record(defaults: Fields, changes: Fields) -> Fields:
    return {name: value for name, value in (defaults | changes).items() if value is not None}


def about(**changes: Any) -> Fields:
    """What stands in ``story.yaml``."""
    defaults = {
        "title": text("A title"),
        "standfirst": text(),
        "headings": {name: text() for name in ("kicker", "map", "phases", "table", "contribution")},
        "answer": [answer()],
        "as_of": "2025-08-20",
        "covered_from": "2025-08-13",
        "published": "2025-08-21",
        "modified": "2025-08-21",
        "state": "closed",
        "languages": ["en"],
        "frame": "europe",
        "map_note": text(),
        "border_note": text(),
        "method": [text()],
        "privacy": text(),
        "licence": text(),
    }
    return _record(defaults, changes)


def status(id: str, scale: str | None = "leaning", **changes: Any) -> Fields:
    """A status; without a scale it is one that only others can say."""
    defaults = {"label": text(), "within": text(), "definition": text()}
    return _record({"id": id, **defaults, "scale": scale}, changes)


def contribution_type(id: str, **changes: Any) -> Fields:
    """A kind of contribution."""
    return _record({"id": id, "label": text()}, changes)


def country(code: str, role: str = "contributor", **changes: Any) -> Fields:
    """A country that the story speaks of."""
    return _record({"code": code, "role": role}, changes)


def claim(id: str = "est-2025-08-20", **changes: Any) -> Fields:
    """An own claim of Estonia that sets its status, on good word."""
    own = changes.get("voice", "own") == "own"
    defaults = {
        "id": id,
        "date": "2025-08-20",
        "voice": "own",
        "status": "willing" if own else None,
        "text": text() if own else text("Some words, it was said."),
        "sources": ["paper"],
        "reviewed": "2025-08-21",
    }
    return _record(defaults, changes)


def est(*claims: Fields) -> dict[str, Any]:
    """The change that gives Estonia these claims, and nobody else any."""
    return {"claims": {"EST": list(claims)}}


def quote(**changes: Any) -> Fields:
    """The words of somebody."""
    defaults = {"text": "We are ready", "language": "en", "speaker": "Somebody"}
    return _record({**defaults, "rendering": "original"}, changes)


def phase(id: str, **changes: Any) -> Fields:
    """A phase that waits for a condition."""
    when = {"condition": text("after something")}
    defaults = {"id": id, "title": text(), "when": when, "text": text(), "sources": ["paper"]}
    return _record(defaults, changes)


def plan(id: str, **changes: Any) -> Fields:
    """A plan that one page describes, in an order."""
    defaults = {"id": id, "title": text(), "described": "2025-08-15", "by": "paper"}
    return _record(defaults | {"text": text(), "order": "stated", "sources": ["paper"]}, changes)


def event(id: str, **changes: Any) -> Fields:
    """Something that happened."""
    defaults = {"id": id, "date": "2025-08-15", "title": text(), "text": text()}
    return _record({**defaults, "sources": ["paper"]}, changes)


def number(id: str, **changes: Any) -> Fields:
    """A figure that somebody gave."""
    defaults = {"id": id, "value": 10, "bound": "about", "unit": text(), "date": "2025-08-19"}
    return _record(defaults | {"counts": text(), "text": text(), "sources": ["paper"]}, changes)


def disagreement(id: str, **changes: Any) -> Fields:
    """A point on which two sources differ."""
    versions = [{"says": text(), "sources": ["paper"]}, {"says": text(), "sources": ["paper"]}]
    defaults = {"id": id, "topic": text(), "since": "2025-08-20", "versions": versions}
    return _record({**defaults, "we_write": text()}, changes)


def source(id: str, **changes: Any) -> Fields:
    """A page of good standing that does not say where it has its news from."""
    defaults = {
        "id": id,
        "publisher": f"The {id}",
        "url": f"https://example.org/{id}",
        "accessed": "2025-08-21",
        "language": "en",
        "kind": "secondary",
        "reliability": "high",
    }
    return _record(defaults, changes)


def origin(id: str, **changes: Any) -> Fields:
    """A dispatch that names its informants."""
    return _record({"id": id, "who": "An agency", "what": "dispatch", "anonymous": False}, changes)


def correction(record: str, **changes: Any) -> Fields:
    """What the story had wrong about a record."""
    return _record({"on": "2025-08-21", "record": record, "was": text(), "now": text()}, changes)


def write_story(folder: Path, **changes: Any) -> Path:
    """Write the minimal story with these files changed, and return its folder.

    A change is named like its file without the ending, or ``claims`` for a list of claims by
    country. Its value is a list or mapping; a text or bytes stand in the file as they are, and
    ``None`` leaves the file out.
    """
    content: Fields = {
        "story": about(),
        "statuses": [
            status("willing"),
            status("under_discussion", "open"),
            status("ruled_out", "no"),
            status("not_confirmed", None),
        ],
        "contribution_types": [contribution_type("training"), contribution_type("ground_troops")],
        "countries": [country("EST"), country("LVA")],
        "sources": [source("paper")],
        "claims": {"EST": [claim()]},
    } | changes
    claims = content.pop("claims")
    for name, value in content.items():
        _write(folder / f"{name}.yaml", value)
    if claims is not None:
        (folder / "claims").mkdir(parents=True, exist_ok=True)
        for code, value in claims.items():
            _write(folder / "claims" / f"{code}.yaml", value)
    return folder


def _write(path: Path, value: Any) -> None:
    if value is None:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    if not isinstance(value, str | bytes):
        value = yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1000)
    path.write_bytes(value if isinstance(value, bytes) else value.encode())


def a_story(folder: Path, **changes: Any) -> Story:
    """The minimal story, changed like this and read."""
    return read_story(write_story(folder, **changes))


def problems_in(folder: Path) -> tuple[Problem, ...]:
    """Everything that the check finds in a story folder."""
    return check_story(read_draft(folder))


def passes(folder: Path, **changes: Any) -> bool:
    """Whether the minimal story, changed like this, has neither problem nor hint."""
    found = problems_in(write_story(folder, **changes))
    assert found == (), "\n".join(map(str, found))
    return True


def only_problem(folder: Path, **changes: Any) -> Problem:
    """The one problem of the minimal story when it is changed like this."""
    found = problems_in(write_story(folder, **changes))
    assert len(found) == 1, "\n".join(map(str, found))
    return found[0]


def place_of(folder: Path, file: str, words: str, part: str = "") -> Place:
    """Where these words stand, once, in a file; or where a part of them does."""
    content = (folder / file).read_bytes().decode("utf-8-sig")
    assert content.count(words) == 1, f"{words!r} stands {content.count(words)} times in {file}"
    before = content[: content.index(words) + words.index(part)]
    return Place(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
