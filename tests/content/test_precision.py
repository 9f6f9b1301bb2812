"""No reading names a day or a month that nobody knows: 2011 stays 2011, and 2021-05 May 2021.

Every record has a year of its own, so that whatever is said of the year is said of the record.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from explainer.changes.report import report_days
from explainer.content.edition import Edition
from explainer.content.phases import phases
from explainer.content.pictures import VIEWS, Picture
from explainer.content.sizes import SHARED
from explainer.downloads.feed import write_feed
from explainer.drawing.run_up import lay_run_up
from explainer.pictures.contents import content_of
from explainer.pictures.dossier import dossier_of
from explainer.story.history import changes
from explainer.story.model.story import Story
from explainer.wording.catalogue import catalogue
from tests.builders import a_story, about, claim, correction, event, number, origin, source, text
from tests.undrawn import Undrawn

YEARS = range(2011, 2021)  # of these nothing but the year is known
MONTHS = range(2021, 2025)  # of these May is known
LANGUAGES = ("de", "en")
NAMES = "|".join(
    [
        *catalogue("en").locale.months["format"]["wide"].values(),
        *catalogue("de").locale.months["format"]["wide"].values(),
        *catalogue("en").locale.months["format"]["abbreviated"].values(),
        *catalogue("de").locale.months["format"]["abbreviated"].values(),
    ]
)
MONTH_OF_A_YEAR = re.compile(
    rf"(?:(?:{NAMES}) |\d[./])(20(?:1[1-9]|20))(?!\d)|(?<!\d)(20(?:1[1-9]|20))-\d\d(?!\d)"
)
DAY_OF_A_MONTH = re.compile(
    rf"\d\.? (?:{NAMES}) (202[1-4])(?!\d)|\d[./]\d\d?[./](202[1-4])(?!\d)|(?<!\d)(202[1-4])-\d\d-\d\d"
)

WHOLE_DAY = re.compile(r'"\d{4}-\d\d-\d\d"')


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Story:
    both = {"de": "Es hieß, sagte die Zeitung.", "en": "It was said, the paper said."}

    def told(id: str, day: object, **more: object) -> dict:
        return claim(id, date=day, text=both, **more)

    headed = dict.fromkeys(("kicker", "map", "phases", "table", "contribution"), both)
    return a_story(
        tmp_path_factory.mktemp("story"),
        story=about(
            languages=["en", "de"], title=both, standfirst=both, headings=headed,
            map_note=both, border_note=both, method=[both], privacy=both, licence=both,
            covered_from="2010-03-01", as_of="2025-06-30", published="2025-07-01",
            modified="2025-07-02", old_after=30,
        ),
        statuses=[{"id": "willing", "label": both, "within": both, "definition": both,
                   "scale": "leaning"}],
        contribution_types=[{"id": "training", "label": both}],
        claims={
            "EST": [told("est-a", 2011), told("est-b", 2012, status=None, confirms="est-a")],
            "LVA": [
                told("lva-a", 2013, contributions=["training"]),
                told("lva-b", "2021-05", status=None, confirms="lva-a", replaces=["lva-a"]),
                told("lva-c", 2014, status=None, withdrawn={"on": "2025-06-01", "why": both}),
            ],
            "joint": [told("joint-a", 2015, countries=["EST", "LVA"], voice="report", status=None),
                      told("joint-b", "2022-05", countries=["EST", "LVA"], voice="report",
                           status=None)],
        },
        events=[event("e1", date=2016, title=both, text=both),
                event("e2", date="2023-05", title=both, text=both)],
        numbers=[number("n1", date=2017, unit=both, counts=both, text=both)],
        sources=[source("paper", published=2018, title="A headline", leans_on=["wire"],
                        accessed="2025-06-30")],
        origins=[origin("wire", date=2019), origin("older", date="2024-05")],
        corrections=[correction("est-a", on="2025-06-30", was=both, now=both)],
    )  # fmt: skip


def words_of(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)


def said(story: Story) -> Iterator[tuple[str, str]]:
    """Everything that is said of the story, by where; of pictures what is set in them."""
    site = Undrawn(story)
    for path in site:
        if not path.endswith((".png", ".svg", ".pdf", ".js", ".css", ".woff2")):
            body = site[path].body.decode()
            # places on a line of time, by which scripts draw and compare; no reader sees them
            yield path, WHOLE_DAY.sub("", body) if path.startswith("/assets/explore/") else body
    for language in LANGUAGES:
        edition = Edition(story, language)
        for view in VIEWS[:-1]:
            if view != "how-many":
                code = "EST" if view == "card" else ""
                picture = Picture(view, language, "png", SHARED, code)
                yield f"picture {view}", words_of(content_of(edition, picture))
        yield "dossier", words_of(dossier_of(edition, Picture("dossier", language, "pdf")))
        yield "feed", write_feed(edition).decode()
    report = report_days(story, None, None, LANGUAGES)
    yield "changes", words_of(report.data)
    yield "changes", " ".join(str(one.groups) for one in report.sections)


def without_days_of_the_calendar(words: str) -> str:
    """The days that a reader can choose are none that a record names."""
    return re.sub(r'"(days|dayNames)":\s*\[[^\]]*\]', "", words)


def test_no_reading_names_a_day_or_month_that_nobody_knows(story: Story) -> None:
    looked, found = 0, []
    for where, words in said(story):
        looked += sum(str(year) in words for year in (*YEARS, *MONTHS))
        plain = without_days_of_the_calendar(words)
        for pattern in (MONTH_OF_A_YEAR, DAY_OF_A_MONTH):
            found += [
                (where, plain[max(hit.start() - 60, 0) : hit.end() + 20])
                for hit in pattern.finditer(plain)
            ]
    assert looked > 50
    assert found == []


def test_what_is_looked_for_would_be_found() -> None:
    for words in ("Januar 2011", "1 January 2012", "2013-01", "1.1.2014", "1/1/2015", "Jan. 2016"):
        assert MONTH_OF_A_YEAR.search(words), words
    for words in ("1. Mai 2021", "1 May 2022", "2023-05-01", "1.5.2024"):
        assert DAY_OF_A_MONTH.search(words), words
    for words in ("Mai 2021", "2022-05", "2023", "12345"):
        assert not DAY_OF_A_MONTH.search(words), words


def test_events_of_a_year_and_a_month_are_said_as_such(tmp_path: Path) -> None:
    events = [event("a", date="2023"), event("b", date="2024-05")]
    story = a_story(tmp_path, events=events)
    alt = {
        tag: content_of(Edition(story, tag), Picture("timeline", tag, "png", SHARED))["alt"]
        for tag in LANGUAGES
    }
    assert "Zwei Ereignisse von 2023 bis Mai 2024." in alt["de"]
    assert "Two events from 2023 to May 2024." in alt["en"]


@pytest.mark.parametrize(
    ("day", "german", "english"),
    [
        ("2024-05-07", "am 7. Mai 2024", "on 7 May 2024"),
        ("~2024-05-07", "um den 7. Mai 2024", "about 7 May 2024"),
        ("2024-05", "im Mai 2024", "in May 2024"),
        ("2024", "2024", "in 2024"),
    ],
)
def test_one_event_is_said_as_exactly_as_it_is_known(
    tmp_path: Path, day: str, german: str, english: str
) -> None:
    story = a_story(tmp_path, events=[event("a", date=day)], sources=[source("paper")])
    alt = {
        tag: content_of(Edition(story, tag), Picture("timeline", tag, "png", SHARED))["alt"]
        for tag in LANGUAGES
    }
    assert f"Ein Ereignis {german}." in alt["de"]
    assert f"One event {english}." in alt["en"]


def test_counting_uses_the_first_day_all_the_same(tmp_path: Path) -> None:
    story = a_story(
        tmp_path,
        claims={"EST": [claim("est-a", date="2025-08")]},
        story=about(covered_from="2025-07-01", method=[text()]),
    )
    (change,) = changes(story, story.about.covered_from, story.about.as_of)
    assert change.day.isoformat() == "2025-08-01"
    assert b"August 2025</title>" in write_feed(Edition(story, "en"))


@pytest.mark.parametrize(("day", "tick"), [("2025", "2025"), ("2025-01", "Jan 2025")])
def test_the_axis_begins_with_no_month_that_nobody_knows(
    tmp_path: Path, day: str, tick: str
) -> None:
    story = a_story(tmp_path, events=[event("a", date=day), event("b", date="2025-05")])
    drawn = lay_run_up(phases(Edition(story, "en")))
    assert drawn.ticks[0].said == tick
