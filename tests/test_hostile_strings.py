"""Text is text: whatever stands in a story is shown as it is, or refused with its place.

Every text of every record is replaced; every answer must then have exactly the elements and
attributes that it has with harmless words in the same places.
"""

import csv
import io
import json
import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as xml

import pytest
import yaml

from explainer.story.checking import check_story, read_story
from explainer.story.model.story import Story
from explainer.story.model.values import Text
from explainer.story.reading.draft import LISTS
from explainer.story.reading.story_folder import read_draft
from tests.undrawn import Undrawn

HOSTILE = {
    "script": "<script>alert(1)</script>",
    "attribute": "\"'><img src=x onerror=alert(1)>",
    "end of an element": "</script></style></title></textarea><b>",
    "comment": "--><!-- ]]> <![CDATA[ <?php ?>",
    "template": "{{ 7*7 }} ${7*7} {Country} %(x)s {0}",
    "entities": "&lt;b&gt; &amp; &#60;i&#62;",
    "formula": '=HYPERLINK("https://example.org","x")',
    "zero width": "zero\u200cwidth\u00adline",  # a line separator is refused by the check
    "null": "null",
    "emoji": "👩‍👩‍👧 ﷽ Z̸̢a̷l̴g̶o̵",
}
# markup that is no text shows whichever of two it is; in the full tests each stands alone as well, and so
# does the formula, which in a document is no more than quotes: what it does in a table is looked at below
TOGETHER = (
    ("script", "attribute"), ("end of an element", "zero width"), ("comment", "entities"),
    ("template", "emoji"), ("null",),
)  # fmt: skip
TRIED = [
    *(
        pytest.param(" ".join(HOSTILE[one] for one in kinds), id=", ".join(kinds))
        for kinds in TOGETHER
    ),
    *(
        pytest.param(words, id=kind, marks=pytest.mark.full)
        for kind, words in HOSTILE.items()
        if (kind,) not in TOGETHER
    ),
]
HARMLESS = "words"
PLAIN = {"publisher", "responsible", "contact", "name", "speaker", "title", "short", "who"}


def replaced(value: Any, words: str, key: str = "") -> Any:
    """The value with these words in place of every text that an editor wrote."""
    if isinstance(value, Text):
        return dict.fromkeys(value, words)
    if hasattr(type(value), "model_fields"):
        found = {
            name: replaced(getattr(value, name), words, name) for name in type(value).model_fields
        }
        if "speaker" in found:
            found["text"] = words
        return {name: part for name, part in found.items() if part is not None}
    if isinstance(value, tuple):
        return [replaced(item, words, key) for item in value]
    if isinstance(value, dict):
        return {name: replaced(item, words, key) for name, item in value.items()}
    if isinstance(value, str):
        return words if key in PLAIN else value
    return value if isinstance(value, int | bool | None) else str(value)


def write_replaced(folder: Path, story: Story, words: str) -> Path:
    """The story as YAML with these words in place of all texts."""
    (folder / "claims").mkdir(parents=True)
    files: dict[str, Any] = {"story": replaced(story.about, words)}
    for name in LISTS:
        attribute = {"glossary": "terms"}.get(name, name)
        records = getattr(story, attribute)
        values = records.values() if isinstance(records, dict) else records
        files[name] = [replaced(record, words) for record in values]
    for claim in story.claims.values():
        written = replaced(claim, words)
        files.setdefault(f"claims/{written.pop('country', 'joint')}", []).append(written)
    for name, value in files.items():
        text = yaml.dump(value, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    return folder


class Structure(HTMLParser):
    """Elements with the names of their attributes, and all text of a document."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: Counter[tuple[str, ...]] = Counter()
        self.text: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements[(tag, *(name for name, _ in attrs))] += 1

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def answers(folder: Path, end: str = "") -> dict[str, bytes]:
    """What a story answers with where a path ends like this; its pictures have no markup."""
    site = Undrawn(read_story(folder), base_url="https://example.org/")
    paths = [path for path in site if path.endswith(end) and "/pictures/" not in path]
    return {path: site[path].body for path in paths}


@pytest.fixture(scope="module", params=TRIED)
def hostile(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    second_story: Story,
) -> tuple[str, dict[str, bytes], dict[str, bytes]]:
    """Hostile words, the answers with them, and those with harmless words of the same lengths."""
    words: str = request.param
    folder = tmp_path_factory.mktemp("story")
    harmless = re.sub(r"\S", "x", words)
    return (
        words,
        answers(write_replaced(folder / "hostile", second_story, words)),
        answers(write_replaced(folder / "harmless", second_story, harmless), "/"),
    )


def test_a_hostile_string_in_every_text_is_shown_and_never_interpreted(
    hostile: tuple[str, dict[str, bytes], dict[str, bytes]],
) -> None:
    words, found, harmless = hostile
    documents = [path for path in found if path.endswith("/")]
    assert len(documents) > 15
    for path in documents:
        structure, other = (Structure(text[path].decode()) for text in (found, harmless))
        # who stands beside whom in the alphabet, and where a name has room on a map, is up to its letters
        for one in (structure, other):
            for kind in list(one.elements):
                if kind == ("a", "href", "rel") or kind[0] in ("text", "tspan", "line"):
                    del one.elements[kind]
        assert structure.elements == other.elements, path
    shown = re.sub(r"\s+", " ", "".join(Structure(found["/en/"].decode()).text))
    assert re.sub(r"\s+", " ", words) in shown


def test_machines_read_hostile_strings_as_text(
    hostile: tuple[str, dict[str, bytes], dict[str, bytes]],
) -> None:
    words, found, _ = hostile
    feed = xml.fromstring(found["/en/feed.xml"])
    assert feed.findtext("{http://www.w3.org/2005/Atom}title") == words
    linked = re.search(
        r'<script type="application/ld\+json">(.*?)</script>', found["/en/"].decode(), re.DOTALL
    )
    assert linked
    assert json.loads(linked[1])[0]["headline"] == words
    assert words in json.loads(found["/en/oembed.json"])["title"]
    assert json.loads(found["/data/story.json"])["story"]["title"]["en"] == words
    rows = list(
        csv.DictReader(io.StringIO(found["/data/claims.csv"].decode("utf-8-sig"), newline=""))
    )
    assert rows
    assert {row["text_en"].lstrip("'") for row in rows} == {words}


def test_no_cell_is_run_by_a_spreadsheet(tmp_path: Path, second_story: Story) -> None:
    found = answers(write_replaced(tmp_path / "story", second_story, HOSTILE["formula"]), ".csv")
    assert len(found) == 16
    for path in found:
        written = io.StringIO(found[path].decode("utf-8-sig"), newline="")
        separator = ";" if path.endswith("-semicolon.csv") else ","
        cells = [cell for row in csv.reader(written, delimiter=separator) for cell in row]
        assert any(cell.startswith("'=") for cell in cells), path
        assert not [cell for cell in cells if cell[:1] in "=+-@\t\r" and cell]


def test_a_text_of_100_000_characters_is_shown_whole(tmp_path: Path, second_story: Story) -> None:
    folder = write_replaced(tmp_path / "story", second_story, HARMLESS)
    long = "x" * 100_000
    about = folder / "story.yaml"
    about.write_text(about.read_text("utf-8").replace("en: words", f"en: {long}", 1), "utf-8")
    assert long in answers(folder, "/en/")["/en/"].decode()


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\u202e", "\u2066", "\ufeff", "\uffff"])
def test_characters_that_turn_text_around_or_end_it_are_refused_with_their_place(
    character: str, tmp_path: Path, second_story: Story
) -> None:
    folder = write_replaced(tmp_path / "story", second_story, HARMLESS)
    about = folder / "story.yaml"
    escape = f"\\u{ord(character):04x}"
    about.write_text(about.read_text().replace("en: words", f'en: "a{escape}b"', 1), "utf-8")
    problems = [p for p in check_story(read_draft(folder)) if p.place.file == "story.yaml"]
    assert [p for p in problems if f"U+{ord(character):04X}" in p.wrong and p.place.line == 2]
