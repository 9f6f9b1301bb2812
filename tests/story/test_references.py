"""Every id that points to another record has to lead somewhere."""

import re
import shutil
from pathlib import Path

import pytest

from explainer.story.references import REFERENCES
from tests.builders import (
    SECOND_STORY,
    about,
    claim,
    correction,
    only_problem,
    place_of,
    problems_in,
    source,
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
    ("claims.said_by.country", "claims/NOR.yaml", "country: ISL", "country: ISR", "ISL"),
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
    ("story.headline_number.number", "story.yaml", "number: about-six", "number: abot-six",
     "about-six"),
    ("story.headline_number.named_by", "story.yaml", "named_by: harbour_daily",
     "named_by: harbour_dayly", "harbour_daily"),
    ("story.headline_number.named", "story.yaml", "[LUX, MLT, ISL]", "[LUX, MTL, ISL]", "MLT"),
    ("story.headline_number.disagreement", "story.yaml", "who-counts", "who-count",
     "who-counts"),
]  # fmt: skip


def test_every_reference_has_an_example_here() -> None:
    assert [field for field, *_ in SLIPS] == [f"{owner}.{path}" for owner, path, _ in REFERENCES]


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
