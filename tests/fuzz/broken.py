"""A valid story with one thing broken, in the ways that the declarations and the rules forbid."""

from collections.abc import Callable
from copy import deepcopy
from datetime import date, timedelta
from typing import Any

from hypothesis import assume
from hypothesis import strategies as st
from pydantic import BaseModel

from explainer.story import model
from explainer.story.reading.draft import LISTS
from tests.builders import Fields, claim, country, phase, source, text
from tests.fuzz.records import WORKED_ON
from tests.fuzz.stories import Content, stories
from tests.fuzz.telling import Draw

Break = Callable[[Draw, Content], None]

NEVER_VALID: Any = {"no such thing": []}  # neither words nor a list, a record or a text


@st.composite
def broken_stories(draw: Draw) -> tuple[str, Content]:
    """What was broken, and the story."""
    content = deepcopy(draw(stories()))
    name = draw(st.sampled_from(sorted(BREAKS)))
    BREAKS[name](draw, content)
    return name, content


def _a_record(draw: Draw, content: Content) -> tuple[Fields, type[BaseModel]]:
    """Some record of the story, with its declaration."""
    found: list[tuple[Fields, type[BaseModel]]] = [(content["story"], model.StoryFile)]
    for name, (declared, _) in LISTS.items():
        records = content.get(name)
        found += [(record, declared) for record in records or () if isinstance(records, list)]
    found += [(told, model.Claim) for claims in content["claims"].values() for told in claims]
    return draw(st.sampled_from(found))  # type: ignore[no-any-return]


def _missing_field(draw: Draw, content: Content) -> None:
    record, declared = _a_record(draw, content)
    needed = [n for n, f in declared.model_fields.items() if f.is_required() and n in record]
    del record[draw(st.sampled_from(needed))]


def _unknown_field(draw: Draw, content: Content) -> None:
    record, _ = _a_record(draw, content)
    record[draw(st.sampled_from(("nmae", "", "0", "Überschrift", "😀")))] = "x"


def _wrong_type(draw: Draw, content: Content) -> None:
    record, _ = _a_record(draw, content)
    record[draw(st.sampled_from(sorted(record)))] = NEVER_VALID


def _unknown_id(draw: Draw, content: Content) -> None:
    record, declared = _a_record(draw, content)
    fields = [name for name in ("sources", "leans_on", "contributions", "countries", "about")
              if name in declared.model_fields]  # fmt: skip
    assume(fields)
    record[draw(st.sampled_from(fields))] = ["QQQ" if "countries" in fields else "nowhere"]


def _same_id(draw: Draw, content: Content) -> None:
    records = content[draw(st.sampled_from(("statuses", "countries", "sources")))]
    records.append(deepcopy(draw(st.sampled_from(records))))


def _bad_date(draw: Draw, content: Content) -> None:
    days = ("2025-02-30", "2025-13-01", "2025-8-1", "20250820", "soon", "0000-01-01", "~2025", "")
    content["story"][draw(st.sampled_from(("as_of", "published")))] = draw(st.sampled_from(days))


def _later_than_the_story(draw: Draw, content: Content) -> None:
    # the last day of a maintained story moves on up to the last change
    last = max(content["story"]["as_of"], content["story"]["modified"], WORKED_ON)
    day = date.fromisoformat(last) + timedelta(1)
    content["claims"] = {"EST": [claim(date=day.isoformat(), **_sourced(content))]}
    _with_estonia(content)


def _sourced(content: Content) -> Fields:
    return {"status": None, "sources": ["source-0"], "text": _text(content)}


def _text(content: Content) -> Fields:
    return dict.fromkeys(content["story"]["languages"], "Words.")


def _with_estonia(content: Content) -> None:
    if not any(told["code"] == "EST" for told in content["countries"]):
        content["countries"].append(country("EST"))


def _two_statuses_a_day(draw: Draw, content: Content) -> None:
    content["statuses"].append(
        {"id": "set", "scale": "yes"}
        | {name: _text(content) for name in ("label", "within", "definition")}
    )
    day = content["story"]["as_of"]
    both = {**_sourced(content), "status": "set", "date": day}
    content["claims"]["EST"] = [claim("est-a", **both), claim("est-b", **both)]
    _with_estonia(content)


def _others_set_no_status(draw: Draw, content: Content) -> None:
    content["claims"]["EST"] = [
        claim("est-a", **{**_sourced(content), "voice": "report", "status": "status-0"})
    ]
    _with_estonia(content)


def _ring(draw: Draw, content: Content) -> None:
    content["sources"] += [
        source("one", leans_on=["other"]),
        source("other", leans_on=["one"]),
    ]


def _phase_waits_for_itself(draw: Draw, content: Content) -> None:
    waiting = phase("waiting", when={"after": "waiting"}, sources=["source-0"])
    content["phases"] = [waiting | {"title": _text(content), "text": _text(content)}]


def _no_file(draw: Draw, content: Content) -> None:
    needed = ["story", *(name for name, (_, is_needed) in LISTS.items() if is_needed)]
    content[draw(st.sampled_from(needed))] = None


def _no_list(draw: Draw, content: Content) -> None:
    content[draw(st.sampled_from(sorted(LISTS)))] = draw(
        st.sampled_from(("a: b\n", "words\n", "- [\n", "\t- a\n", "- 5\n", "- \n", "- !!x y\n"))
    )


def _no_language(draw: Draw, content: Content) -> None:
    content["story"]["languages"] = draw(st.sampled_from(([], ["tlh"], ["EN"], "en", [None])))


def _foreign_text(draw: Draw, content: Content) -> None:
    content["story"]["title"] = draw(st.sampled_from((text() | {"xx": "y"}, {}, {"en": ""}, "x")))


def _no_country(draw: Draw, content: Content) -> None:
    content["countries"][0]["code"] = draw(st.sampled_from(("ZZZ", "de", "NO", "", "DE")))


BREAKS: dict[str, Break] = {
    break_it.__name__.strip("_"): break_it
    for break_it in (
        _missing_field, _unknown_field, _wrong_type, _unknown_id, _same_id, _bad_date, _no_file,
        _later_than_the_story, _two_statuses_a_day, _others_set_no_status, _ring, _no_list,
        _phase_waits_for_itself, _no_language, _foreign_text, _no_country,
    )
}  # fmt: skip
