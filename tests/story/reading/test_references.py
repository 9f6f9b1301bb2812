"""Every id that points to another record has to lead somewhere."""

import inspect
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest

from explainer.story import model
from explainer.story.model.fields import CountryCode, Identifier, PlainText, Record, lists_of
from explainer.story.reading.draft import id_field
from explainer.story.reading.references import references, references_of
from explainer.story.reading.story_folder import read_draft
from explainer.story.schema.declared import FILES
from tests.builders import (
    SECOND_STORY,
    about,
    claim,
    correction,
    country,
    only_problem,
    place_of,
    problems_in,
    source,
    status,
    write_story,
)

# field · file of the second story · what stands there · the same with a slip · what was meant
SLIPS = [
    ("claims.status", "claims/PRT.yaml", "weighing", "wieghing", "weighing"),
    ("claims.says_status", "claims/IRL.yaml", "rumoured", "rumored", "rumoured"),
    ("claims.contributions", "claims/IRL.yaml", "[laboratory]", "[labratory]", "laboratory"),
    ("claims.phase", "claims/ISL.yaml", "trial-voyage", "trial-voyages", "trial-voyage"),
    ("claims.sources", "claims/PRT.yaml", "courier", "currier", "courier"),
    ("claims.leans_on", "claims/ISL.yaml", "polar-briefing-2024-05-14",
     "poler-briefing-2024-05-14", "polar-briefing-2024-05-14"),
    ("claims.countries", "claims/joint.yaml", "[CAN, IRL, PRT]", "[CAN, IRL, PTR]", "PRT"),
    ("claims.replaces", "claims/MLT.yaml", "[mlt-2024-05-10]", "[mlt_2024-05-10]",
     "mlt-2024-05-10"),
    ("claims.confirms", "claims/LUX.yaml", "confirms: lux-2024-05-08", "confirms: lux-2024-0508",
     "lux-2024-05-08"),
    ("claims.said_by.country", "claims/NOR.yaml", "country: ISL", "country: SIL", "ISL"),
    ("claims.quote.rendered_by", "claims/ISL.yaml", "rendered_by: northern_post",
     "rendered_by: northern_past", "northern_post"),
    ("phases.contributions", "phases.yaml", "[money, laboratory]", "[mony, laboratory]", "money"),
    ("phases.order_by", "phases.yaml", "order_by: harbour_daily\n  contributions: [m",
     "order_by: harbor_daily\n  contributions: [m", "harbour_daily"),
    ("phases.when.after", "phases.yaml", "after: fitting-out", "after: fiting-out", "fitting-out"),
    ("phases.sources", "phases.yaml", "daily, fjord_herald]", "daily, fiord_herald]",
     "fjord_herald"),
    ("events.countries", "events.yaml", "[NOR]", "[NRO]", "NOR"),
    ("events.sources", "events.yaml", "[fjord_herald]", "[fjord_harald]", "fjord_herald"),
    ("numbers.sources", "numbers.yaml", "port_digest", "post_digest", "port_digest"),
    ("numbers.leans_on", "numbers.yaml", "polar-briefing-2024-05-14",
     "poler-briefing-2024-05-14", "polar-briefing-2024-05-14"),
    ("disagreements.about", "disagreements.yaml", "about-six", "about-sicks", "about-six"),
    ("disagreements.versions.sources", "disagreements.yaml", "office_isl", "ofice_isl",
     "office_isl"),
    ("sources.leans_on", "sources.yaml", "[northern_post]", "[northen_post]", "northern_post"),
    ("origins.leans_on", "origins.yaml", "[drydock-2024-05-20]", "[dridock-2024-05-20]",
     "drydock-2024-05-20"),
    ("corrections.record", "corrections.yaml", "cyp-2024-05-14", "cypr-2024-05-14",
     "cyp-2024-05-14"),
    ("story.map_notes.at", "story.yaml", "at: LUX", "at: LXU", "LUX"),
    ("story.leading_plan", "story.yaml", "harbour-plan", "harbor-plan", "harbour-plan"),
    ("plans.by", "plans.yaml", "by: harbour_daily", "by: harbor_daily", "harbour_daily"),
    ("plans.sources", "plans.yaml", "[harbour_daily, fjord", "[harbor_daily, fjord",
     "harbour_daily"),
    ("phases.plan", "phases.yaml", "plan: harbour-plan\n  strength", "plan: harbor-plan\n  strength",
     "harbour-plan"),
    ("story.headline_number.number", "story.yaml", "number: about-six", "number: abot-six",
     "about-six"),
    ("story.headline_number.named_by", "story.yaml", "named_by: harbour_daily",
     "named_by: harbour_dayly", "harbour_daily"),
    ("story.headline_number.named", "story.yaml", "[LUX, MLT, ISL]", "[LUX, MTL, ISL]", "MLT"),
    ("story.headline_number.disagreement", "story.yaml", "who-counts", "who-count",
     "who-counts"),
]  # fmt: skip


def test_every_reference_has_an_example_here() -> None:
    declared = [
        f"{name}.{path}" for name, record in FILES.items() for path in references_of(record)
    ]
    assert sorted(field for field, *_ in SLIPS) == sorted(declared)


@pytest.mark.parametrize(
    ("field", "file", "good", "slip", "meant"), SLIPS, ids=[field for field, *_ in SLIPS]
)
def test_an_id_that_leads_nowhere_is_found_and_the_near_one_named(
    tmp_path: Path, field: str, file: str, good: str, slip: str, meant: str
) -> None:
    folder = tmp_path / "story"
    shutil.copytree(SECOND_STORY, folder)
    content = (folder / file).read_text("utf-8")
    assert content.count(good) == 1
    (folder / file).write_text(content.replace(good, slip), "utf-8")
    (problem,) = problems_in(folder)
    (unknown,) = re.findall("nothing has the id “(.+)”", problem.wrong)
    assert problem.place == place_of(folder, file, slip, unknown)
    assert problem.remedy == f"did you mean “{meant}”?"


def test_the_place_is_that_of_the_id_itself(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, claims={"EST": [claim(sources=["paper", "papper"])]})
    assert problem.place == place_of(tmp_path, "claims/EST.yaml", "papper")
    assert problem.allowed == "paper"


def test_an_id_like_no_other_is_to_be_corrected_or_added(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, corrections=[correction("zzz")])
    assert "correct it, or add the record to claims/ or countries.yaml or" in problem.remedy


def test_several_ids_that_lead_nowhere_are_all_found(tmp_path: Path) -> None:
    headline = {"number": "n", "named_by": "p", "named": ["FIN", "SWE"], "text": {"en": "x"}}
    found = problems_in(write_story(tmp_path, story=about(headline_number=headline)))
    assert [problem.wrong for problem in found] == [
        f"nothing has the id “{name}”" for name in ("n", "p", "FIN", "SWE")
    ]


@pytest.mark.parametrize("record", ["est-2025-08-20", "EST", "paper", "willing"])
def test_a_correction_may_be_about_any_kind_of_record(tmp_path: Path, record: str) -> None:
    assert problems_in(write_story(tmp_path, corrections=[correction(record)])) == ()


@pytest.mark.parametrize(
    ("list_of", "record", "meant"),
    [
        ("countries", country("est"), "did you mean “EST”?"),
        ("countries", country("EE"), "did you mean “EST”?"),
        ("countries", country("Estonia"), "did you mean “EST”?"),
        ("sources", source("Paper"), "did you mean “paper”?"),
        ("statuses", status("Willing"), "did you mean “willing”?"),
    ],
    ids=str,
)
def test_an_id_in_another_form_is_told_of_once_and_not_where_it_is_named_rightly(
    tmp_path: Path, list_of: str, record: dict[str, Any], meant: str
) -> None:
    others = {"statuses": [status("under_discussion", "open"), status("ruled_out", "no")]}
    problem = only_problem(tmp_path, **{list_of: [record, *others.get(list_of, [])]})
    assert problem.place.file == f"{list_of}.yaml"
    assert problem.remedy == meant


def test_a_record_with_a_problem_of_its_own_can_still_be_referred_to(tmp_path: Path) -> None:
    write_story(
        tmp_path,
        sources=[source("paper", kind="blog"), source("gazette")],
        claims={"EST": [claim(), claim("est-2025-08-19", date="2025-08-19", sources=["gazete"])]},
    )
    assert [problem.wrong for problem in problems_in(tmp_path)] == [
        "nothing has the id “gazete”",
        "“kind” cannot be “blog”",
    ]


def test_a_list_with_a_record_whose_id_is_not_known_is_not_held_against_others(
    tmp_path: Path,
) -> None:
    problem = only_problem(tmp_path, sources=[{**source("paper"), "id": 5}])
    assert problem.wrong == "“id” is a number, not text: “5”"


# what cannot be forgotten

RECORDS = [
    record
    for _, record in inspect.getmembers(model, inspect.isclass)
    if issubclass(record, Record) and record is not Record
]
# the names of the records themselves
OWN = {(record, id_field(name)) for name, record in FILES.items()}
# fields that hold ids and yet refer to nothing, each with the reason
NO_REFERENCES = {
    (model.Claim, "country"): "the name of the file says it; a rule of its own speaks of the file",
}


def holds(annotation: Any, *kinds: Any) -> bool:
    """Whether a value of one of these kinds can stand in a field."""
    return annotation in kinds or any(holds(part, *kinds) for part in get_args(annotation))


def fields_with(*kinds: Any) -> set[tuple[type[Record], str]]:
    """The fields in which a value of one of these kinds can stand."""
    return {
        (record, name)
        for record in RECORDS
        for name, annotation in get_type_hints(record, include_extras=True).items()
        if name in record.model_fields and holds(annotation, *kinds)
    }


def referring() -> set[tuple[type[Record], str]]:
    """The fields that are declared to refer to something."""
    return {
        (record, name)
        for record in RECORDS
        for name in record.model_fields
        if lists_of(record, name)
    }


def lists_referred_to() -> set[str]:
    return {name for record, field in referring() for name in lists_of(record, field)}


def words_in(record: Record) -> Iterator[tuple[tuple[type[Record], str], str]]:
    """Every text without a language in a record, with the field that it stands in."""
    for name in type(record).model_fields:
        value = getattr(record, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Record):
                yield from words_in(item)
            elif isinstance(item, str):
                yield (type(record), name), item


def test_every_field_that_holds_ids_is_a_records_own_or_refers_to_lists() -> None:
    with_ids = fields_with(Identifier, CountryCode)
    assert len(with_ids) > 30
    assert OWN & with_ids
    assert with_ids - OWN - referring() == NO_REFERENCES.keys()


def test_no_words_are_the_id_of_a_record_without_being_declared_as_one() -> None:
    draft = read_draft(SECOND_STORY)
    known = {identifier for name in lists_referred_to() for identifier in draft.known(name)}
    read = [placed.record for name in FILES for placed in draft.records(name)]
    found = {field for record in read for field, word in words_in(record) if word in known}
    plain = fields_with(PlainText) & found
    assert plain == {(model.Disagreement, "about"), (model.Correction, "record")}
    assert plain <= referring()


def test_every_list_that_is_referred_to_has_ids() -> None:
    assert len(lists_referred_to()) > 10
    for name in lists_referred_to():
        assert id_field(name) in FILES[name].model_fields, name


def test_every_declared_reference_is_one_of_a_record_in_a_file() -> None:
    seen = {
        (owner, re.sub(r"\.\d+", "", ".".join(map(str, steps))))
        for owner, _, steps, _, _ in references(read_draft(SECOND_STORY))
    }
    declared = {(name, path) for name, record in FILES.items() for path in references_of(record)}
    assert seen == declared
    assert {path.split(".")[-1] for _, path in declared} == {name for _, name in referring()}
