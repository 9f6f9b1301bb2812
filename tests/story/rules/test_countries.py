"""Countries: codes, files of claims, and roles."""

from pathlib import Path

from tests.builders import (
    EST,
    about,
    claim,
    country,
    est,
    only_problem,
    passes,
    place_of,
    text,
)

# countries


def test_kosovo_and_a_country_without_a_claim_pass(tmp_path: Path) -> None:
    assert passes(
        tmp_path,
        countries=[country("EST"), country("XKX"), country("FIN")],
        claims={"EST": [claim()], "XKX": [claim("xkx-2025")]},
    )


def test_a_code_that_no_country_has_is_found_and_the_near_one_named(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, countries=[country("EST"), country("RKS")])
    assert problem.place == place_of(tmp_path, "countries.yaml", "RKS")
    assert problem.wrong == "“RKS” is no country code"
    assert "ISO 3166-1" in problem.allowed
    assert problem.remedy == "did you mean “XKX”?"


def test_claims_on_a_country_that_the_story_does_not_list_are_found(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, claims={"EST": [claim()], "FIN": [claim("fin-1")]})
    assert str(problem.place) == "claims/FIN.yaml:1:1"
    assert problem.wrong == "has claims on FIN, which the story does not list"
    assert problem.remedy == "add “- {code: FIN, role: contributor}” to countries.yaml"


def test_a_file_of_claims_with_a_code_that_no_country_has_is_found(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, claims={"ETS": [claim("ets-1")]})
    assert str(problem.place) == "claims/ETS.yaml:1:1"
    assert problem.remedy == "did you mean “EST”?"


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
