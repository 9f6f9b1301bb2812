"""What the records of a story have to be to each other: what each rule lets pass, and what not."""

from pathlib import Path
from typing import Any

import pytest

from tests.builders import (
    about,
    claim,
    country,
    disagreement,
    event,
    number,
    only_problem,
    origin,
    phase,
    place_of,
    problems_in,
    quote,
    source,
    text,
    write_story,
)

EST = "claims/EST.yaml"


def est(*claims: dict[str, Any]) -> dict[str, Any]:
    return {"claims": {"EST": list(claims)}}


def passes(folder: Path, **changes: Any) -> bool:
    found = problems_in(write_story(folder, **changes))
    assert found == (), "\n".join(map(str, found))
    return True


# ids


def test_the_same_id_in_lists_that_nothing_refers_to_together_passes(tmp_path: Path) -> None:
    assert passes(tmp_path, phases=[phase("training")], origins=[origin("willing")])


def test_an_id_that_stands_twice_in_a_list_names_the_first_place(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, sources=[source("paper"), source("paper", publisher="P")])
    assert str(problem.place) == "sources.yaml:8:7"
    assert problem.wrong == "“paper” is there twice; first at sources.yaml:1:7"
    assert "delete one of the two" in problem.remedy


def test_a_country_that_stands_twice_is_found(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, countries=[country("EST"), country("EST", "contributor")])
    assert str(problem.place) == "countries.yaml:3:9"


@pytest.mark.parametrize(
    "changes",
    [
        {"origins": [origin("paper")]},
        {"events": [event("x")], "phases": [phase("x")]},
        {"events": [event("x")], "numbers": [number("x")]},
        {"numbers": [number("est-2025-08-20")]},
    ],
    ids=["source and origin", "event and phase", "event and number", "claim and number"],
)
def test_an_id_that_a_reference_could_mean_twice_is_found(
    tmp_path: Path, changes: dict[str, Any]
) -> None:
    assert "is there twice" in only_problem(tmp_path, **changes).wrong


def test_claims_of_two_countries_do_not_share_an_id(tmp_path: Path) -> None:
    found = problems_in(write_story(tmp_path, claims={"EST": [claim()], "LVA": [claim()]}))
    assert any("first at claims/EST.yaml:1:7" in problem.wrong for problem in found)


# countries


def test_kosovo_and_a_country_without_a_claim_pass(tmp_path: Path) -> None:
    assert passes(
        tmp_path,
        countries=[country("EST"), country("XKX"), country("FIN")],
        claims={"EST": [claim()], "XKX": [claim("xkx-2025")]},
    )


def test_a_code_that_no_country_has_is_found_and_the_near_one_named(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, countries=[country("EST"), country("LVU")])
    assert problem.place == place_of(tmp_path, "countries.yaml", "LVU")
    assert problem.wrong == "“LVU” is no country code"
    assert "ISO 3166-1" in problem.allowed
    assert problem.remedy == "did you mean “LVA”?"


def test_claims_on_a_country_that_the_story_does_not_list_are_found(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, claims={"EST": [claim()], "FIN": [claim("fin-1")]})
    assert str(problem.place) == "claims/FIN.yaml:1:1"
    assert problem.wrong == "has claims on FIN, which the story does not list"
    assert problem.remedy == "add “- {code: FIN, role: contributor}” to countries.yaml"


def test_a_file_of_claims_with_a_code_that_no_country_has_is_found(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, claims={"ESO": [claim("eso-1")]})
    assert str(problem.place) == "claims/ESO.yaml:1:1"
    assert problem.remedy.startswith("did you mean “E")


def test_a_claim_that_does_not_begin_with_its_country_is_found(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, **est(claim("lva-2025-08-20")))
    assert problem.place == place_of(tmp_path, EST, "lva-2025-08-20")
    assert (problem.allowed, problem.remedy) == ("est-…", "write it like est-2025-08-20")


# roles


def test_a_host_for_which_the_story_has_a_word_passes(tmp_path: Path) -> None:
    words = {"host": text("Home port"), "opponent": text("Rival")}
    countries = [country("EST"), country("NOR", "host"), country("CHE", "opponent")]
    assert passes(tmp_path, story=about(roles=words), countries=countries)


def test_a_host_for_which_the_story_has_no_word_is_found(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, countries=[country("EST"), country("NOR", "host")])
    assert problem.place == place_of(tmp_path, "countries.yaml", "host")
    assert problem.allowed == "contributor"
    assert "add “host:” below “roles:”" in problem.remedy


# voices


@pytest.mark.parametrize(
    "said",
    [
        {"voice": "own", "status": "willing"},
        {"voice": "own", "status": None},
        {"voice": "other", "says_status": "not_confirmed"},
        {"voice": "report", "says_status": "willing"},
        {"voice": "report"},
    ],
)
def test_only_an_own_voice_sets_a_status_and_others_say_one(
    tmp_path: Path, said: dict[str, Any]
) -> None:
    assert passes(tmp_path, **est(claim(**said)))


@pytest.mark.parametrize("voice", ["other", "report"])
def test_another_voice_cannot_set_a_status(tmp_path: Path, voice: str) -> None:
    problem = only_problem(tmp_path, **est(claim(voice=voice, status="willing")))
    assert problem.place == place_of(tmp_path, EST, "willing")
    assert problem.wrong == f"the voice is “{voice}”, so the claim cannot set a status"
    assert "rename “status” to “says_status”" in problem.remedy


def test_an_own_voice_is_no_hearsay(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, **est(claim(status=None, says_status="willing")))
    assert problem.place == place_of(tmp_path, EST, "willing")
    assert "rename “says_status” to “status”" in problem.remedy


def test_a_status_without_a_scale_can_only_be_said_by_others(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, **est(claim(status="not_confirmed")))
    assert problem.place == place_of(tmp_path, EST, "not_confirmed")
    assert problem.wrong == "“not_confirmed” can only be said by others"
    assert problem.allowed == "willing, under_discussion, ruled_out"


# one status a day


@pytest.mark.parametrize(
    "other",
    [
        claim("est-b", status=None),
        claim("est-b", date="2025-08-19"),
        claim("est-b", voice="report", says_status="ruled_out"),
        claim("est-b", withdrawn={"on": "2025-08-20", "why": text()}),
    ],
    ids=["without a status", "the day before", "a report", "withdrawn from the start"],
)
def test_a_second_claim_that_sets_no_status_that_day_passes(
    tmp_path: Path, other: dict[str, Any]
) -> None:
    assert passes(tmp_path, **est(claim("est-a"), other))


def test_two_countries_may_each_set_a_status_on_a_day(tmp_path: Path) -> None:
    assert passes(tmp_path, claims={"EST": [claim()], "LVA": [claim("lva-1")]})


@pytest.mark.parametrize(
    ("one", "two"),
    [("2025-08-20", "2025-08-20"), ("2025-08-20", "~2025-08-20"), ("2025-08", "2025-08-01")],
)
def test_two_own_statuses_of_a_country_on_one_day_are_found(
    tmp_path: Path, one: str, two: str
) -> None:
    second = claim("est-b", date=two, status="ruled_out")
    problem = only_problem(tmp_path, **est(claim("est-a", date=one), second))
    assert problem.place == place_of(tmp_path, EST, "ruled_out")
    assert "the first is “est-a”" in problem.wrong
    assert problem.allowed == "one own status a country and day"


# standing of sources

WEAK = [
    source("paper", reliability="low"),
    source("copy", kind="mirror"),
    source("gazette"),
]


@pytest.mark.parametrize(
    "good",
    [
        claim(sources=["paper", "gazette"]),
        claim(sources=["paper", "copy"], status=None),
        claim(sources=["copy"], voice="report", says_status="willing"),
    ],
    ids=["with a good source", "without a status", "a report"],
)
def test_a_status_with_one_good_source_and_a_claim_without_status_pass(
    tmp_path: Path, good: dict[str, Any]
) -> None:
    assert passes(tmp_path, sources=WEAK, **est(good))


@pytest.mark.parametrize("sources", [["paper"], ["copy"], ["paper", "copy"]])
def test_a_status_on_copies_and_weak_sources_alone_is_found(
    tmp_path: Path, sources: list[str]
) -> None:
    problem = only_problem(tmp_path, sources=WEAK, **est(claim(sources=sources)))
    assert problem.place == place_of(tmp_path, EST, f"- {sources[0]}")
    assert "low reliability alone" in problem.wrong
    assert "add a better source" in problem.remedy


# rings


def test_a_chain_that_ends_at_an_origin_passes(tmp_path: Path) -> None:
    assert passes(
        tmp_path,
        sources=[source("paper", leans_on=["gazette"]), source("gazette", leans_on=["agency"])],
        origins=[origin("agency", leans_on=["briefing"]), origin("briefing")],
    )


def test_two_ways_to_one_origin_are_no_ring(tmp_path: Path) -> None:
    assert passes(
        tmp_path,
        sources=[source("paper", leans_on=["gazette", "agency"]), source("gazette", leans_on=["agency"])],
        origins=[origin("agency")],
    )  # fmt: skip


def test_sources_that_lean_on_each_other_in_a_ring_are_found(tmp_path: Path) -> None:
    problem = only_problem(
        tmp_path,
        sources=[source("paper", leans_on=["gazette"]), source("gazette", leans_on=["agency"])],
        origins=[origin("agency", leans_on=["paper"])],
    )
    ring = problem.wrong.removeprefix("lean on each other in a ring: ").split(" → ")
    assert len(ring) == 4
    assert "paper → gazette → agency" in " → ".join(ring[:3] * 2)
    assert problem.place.column == 3
    assert "delete the link back" in problem.remedy


def test_a_source_that_leans_on_itself_is_found_where_it_says_so(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, sources=[source("paper", leans_on=["paper"])])
    assert problem.place == place_of(tmp_path, "sources.yaml", "- paper")
    assert problem.wrong.endswith("paper → paper")


# days


def test_a_claim_on_the_last_day_and_a_story_of_one_day_pass(tmp_path: Path) -> None:
    assert passes(tmp_path, story=about(covered_from="2025-08-20"))


@pytest.mark.parametrize(
    ("earlier", "later", "day"),
    [("covered_from", "as_of", "2025-08-21"), ("published", "modified", "2025-08-22")],
)
def test_days_of_the_story_that_do_not_follow_each_other_are_found(
    tmp_path: Path, earlier: str, later: str, day: str
) -> None:
    problem = only_problem(tmp_path, story=about(**{earlier: day}))
    assert problem.place == place_of(tmp_path, "story.yaml", f"{later}: 2025", "2025")
    assert problem.wrong == f"“{later}” comes before “{earlier}”"
    assert problem.allowed == f"{day} or later"


@pytest.mark.parametrize(
    ("file", "changes"),
    [
        (EST, est(claim("est-1", date="2025-08-21"))),
        (EST, est(claim("est-1", date="~2025-08-21"))),
        ("events.yaml", {"events": [event("e", date="2025-08-21")]}),
        ("numbers.yaml", {"numbers": [number("n", date="2025-09")]}),
        ("disagreements.yaml", {"disagreements": [disagreement("x", since="2025-08-21")]}),
    ],
)
def test_what_was_said_after_the_last_day_is_found(
    tmp_path: Path, file: str, changes: dict[str, Any]
) -> None:
    problem = only_problem(tmp_path, **changes)
    assert problem.place.file == file
    assert problem.wrong.endswith("is later than the last day that the story knows")
    assert problem.allowed == "up to 2025-08-20"
    assert "move “as_of” in story.yaml" in problem.remedy


@pytest.mark.parametrize("day", ["2025-08-18", "2025-08-20"])
def test_a_claim_may_be_withdrawn_from_its_own_day_to_the_last(tmp_path: Path, day: str) -> None:
    withdrawn = {"on": day, "why": text()}
    assert passes(tmp_path, **est(claim(date="2025-08-18", withdrawn=withdrawn)))


@pytest.mark.parametrize("day", ["2025-08-17", "2025-08-21"])
def test_a_claim_withdrawn_before_it_was_made_or_after_the_last_day_is_found(
    tmp_path: Path, day: str
) -> None:
    withdrawn = {"on": day, "why": text()}
    problem = only_problem(
        tmp_path, **est(claim(date="2025-08-18", reviewed="2025-09-01", withdrawn=withdrawn))
    )
    assert problem.place == place_of(tmp_path, EST, day)
    assert problem.allowed == "from 2025-08-18 to 2025-08-20"
    assert "2025-08-18 if the claim should never have counted" in problem.remedy


# phases


def test_phases_with_and_without_dates_pass(tmp_path: Path) -> None:
    assert passes(
        tmp_path,
        events=[event("e")],
        phases=[
            phase("a"),
            phase("b", when={"start": "2026-01-01", "end": "2026-01-01"}),
            phase("c", when={"start": "2026-01-01"}),
            phase("d", when={"after": "c"}),
            phase("f", when={"after": "e"}),
        ],
    )


@pytest.mark.parametrize("start", [None, "2026-07-01"])
def test_an_end_without_a_start_before_it_is_found(tmp_path: Path, start: str | None) -> None:
    when = {"start": start, "end": "2026-06-30"} if start else {"end": "2026-06-30"}
    problem = only_problem(tmp_path, phases=[phase("a", when=when)])
    assert problem.place == place_of(tmp_path, "phases.yaml", "2026-06-30")
    assert problem.wrong == "the end has no start before it"
    assert "add “start:”" in problem.remedy


def test_phases_that_wait_for_each_other_are_found_and_those_behind_them_are_not(
    tmp_path: Path,
) -> None:
    phases = [phase(i, when={"after": after}) for i, after in ("ab", "ba", "ca")]
    found = problems_in(write_story(tmp_path, phases=phases))
    assert [problem.wrong for problem in found] == ["“a” waits for itself", "“b” waits for itself"]
    assert found[0].place == place_of(tmp_path, "phases.yaml", "after: b", "b")


# numbers


@pytest.mark.parametrize(
    "good",
    [
        number("n", bound="between", value=5000, upper=6000),
        number("n", bound="up_to", value=30000),
        number("n", bound="exact", value=text("hundreds")),
    ],
)
def test_between_with_two_ends_and_other_bounds_with_one_pass(
    tmp_path: Path, good: dict[str, Any]
) -> None:
    assert passes(tmp_path, numbers=[good])


@pytest.mark.parametrize(
    "bad",
    [
        number("n", bound="between", value=5000),
        number("n", bound="about", value=5000, upper=6000),
        number("n", bound="between", value=text("hundreds"), upper=6000),
    ],
)
def test_a_bound_that_does_not_fit_its_ends_is_found(tmp_path: Path, bad: dict[str, Any]) -> None:
    problem = only_problem(tmp_path, numbers=[bad])
    assert problem.place == place_of(tmp_path, "numbers.yaml", bad["bound"])
    assert "and “upper” do not fit" in problem.wrong
    assert "add “upper:”" in problem.remedy


@pytest.mark.parametrize("upper", [5000, 400])
def test_an_upper_end_that_is_not_above_the_lower_is_found(tmp_path: Path, upper: int) -> None:
    problem = only_problem(
        tmp_path, numbers=[number("n", bound="between", value=5000, upper=upper)]
    )
    assert problem.place == place_of(tmp_path, "numbers.yaml", f"upper: {upper}", str(upper))
    assert problem.allowed == "more than 5000"
    assert "exchange" in problem.remedy


def headlined(value: object) -> dict[str, Any]:
    headline = {"number": "n", "named_by": "paper", "named": ["EST"], "text": text()}
    return {"story": about(headline_number=headline), "numbers": [number("n", value=value)]}


@pytest.mark.parametrize("value", [0, 10, 200, text("some")])
def test_a_headline_number_that_can_be_counted_passes(tmp_path: Path, value: object) -> None:
    assert passes(tmp_path, **headlined(value))


@pytest.mark.parametrize("value", [201, 1_000_000, -5])
def test_a_headline_number_of_too_many_marks_is_found(tmp_path: Path, value: int) -> None:
    """A million of them took 24 GB to draw."""
    problem = only_problem(tmp_path, **headlined(value))
    assert problem.place == place_of(tmp_path, "numbers.yaml", f"value: {value}", str(value))
    assert (problem.allowed, "a mark is drawn for each" in problem.wrong) == ("0 to 200", True)
    assert passes(tmp_path / "elsewhere", numbers=[number("n", value=value)])


# quotes


@pytest.mark.parametrize(
    "good",
    [
        quote(text=" ".join(["word"] * 25)),
        quote(rendering="outlet", rendered_by="gazette"),
        quote(translation=text("words of ours")),
    ],
)
def test_a_short_quote_with_its_rendering_passes(tmp_path: Path, good: dict[str, Any]) -> None:
    assert passes(tmp_path, **est(claim(quote=good)))


def test_a_quote_of_26_words_is_found(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, **est(claim(quote=quote(text="word " * 25 + "end"))))
    assert problem.place == place_of(tmp_path, EST, "text: word", "word")
    assert (problem.wrong, problem.allowed) == ("the quote has 26 words", "at most 25")


@pytest.mark.parametrize("bad", [quote(rendering="outlet"), quote(rendered_by="gazette")])
def test_a_rendering_and_the_one_who_rendered_go_together(
    tmp_path: Path, bad: dict[str, Any]
) -> None:
    problem = only_problem(tmp_path, **est(claim(quote=bad)))
    words = f"rendering: {bad['rendering']}"
    assert problem.place == place_of(tmp_path, EST, words, bad["rendering"])
    assert "name the source whose translation it is" in problem.remedy
