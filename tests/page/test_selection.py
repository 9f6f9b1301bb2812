"""What a reader picked: how it stands in the address, and what is shown for it."""

from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.content.choices import LONGEST_TEXT
from explainer.content.edition import Edition
from explainer.wording.catalogue import Catalogue
from tests.address import read_address
from tests.builders import a_story, about, claim, country, phase
from tests.markup import Element
from tests.searching import is_found
from tests.selection import (
    Selection,
    Shown,
    claim_of,
    every_row,
    phase_tie,
    row_of,
    shown,
    write_address,
)

Show = Callable[..., Shown]

# addresses


@pytest.mark.parametrize(
    ("fragment", "selection"),
    [
        ("", Selection()),
        ("#", Selection()),
        ("#EST", Selection(country="EST")),
        ("EST", Selection(country="EST")),
        ("#est-2025-08-20", Selection(country="EST", claim="est-2025-08-20")),
        ("#country=EST&day=2025-08-19", Selection(country="EST", day="2025-08-19")),
        ("#status=willing", Selection(status="willing")),
        ("#type=training&phase=training", Selection(type="training", phase="training")),
        ("#text=drei%20W%C3%B6rter%26mehr", Selection(text="drei Wörter&mehr")),
        ("#text=a+b", Selection(text="a b")),
        ("#day=2025-08-14", Selection(day="2025-08-14")),  # nothing was said on it
        ("#day=2025-08-16.", Selection(day="2025-08-16")),
    ],
)
def test_an_address_is_read(german_edition: Edition, fragment: str, selection: Selection) -> None:
    assert read_address(german_edition, fragment) == (selection, ())


EST = Selection(country="EST")
CLAIM = Selection(country="EST", claim="est-2025-08-20")
TWO = Selection(status="under_discussion", day="2025-08-19")
# what became of an address on its way, and what it meant
CHANGED = {
    "status%3Dunder_discussion%26day%3D2025-08-19": TWO,
    "status%253Dunder_discussion%2526day%253D2025-08-19": TWO,
    "status=under_discussion%26day=2025-08-19": TWO,
    "status=under_discussion&amp;day=2025-08-19": TWO,
    "status=under_discussion&amp;amp;day=2025-08-19": TWO,
    "status=under_discussion%26amp%3Bday%3D2025-08-19": TWO,
    "status=under_discussion&#038;day=2025-08-19": TWO,
    "status=under_discussion&day=2025-08-19&fbclid=IwAR0_a-b": TWO,
    "?utm_source=x&status=under_discussion&day=2025-08-19": TWO,
    "status=under_discussion&day=2025-08-19.": TWO,
    "STATUS=Under_Discussion&Day=2025-08-19": TWO,
    "%23status=under_discussion&day=2025-08-19": TWO,
    "EST?utm_source=x&utm_medium=y": EST,
    "EST&fbclid=z": EST,
    "EST&gclid=z&msclkid=y&mc_cid=x&wt_mc=w&xtor=v&ref=u": EST,
    "fbclid=z&EST": EST,
    "EST%3Futm_source%3Dx": EST,
    "est": EST,
    "#EST": EST,
    "%23EST": EST,
    "%2523EST": EST,
    "EST.": EST,
    "EST),": EST,
    "EST%E2%80%9D": EST,
    "EST…": EST,
    "(EST)": EST,
    "EST/": EST,
    "country=est": EST,
    "country=est&text=": EST,
    "est-2025-08-20.": CLAIM,
    "EST-2025-08-20?fbclid=z": CLAIM,
    "claim=est-2025-08-20": CLAIM,
    "text%3Da%2Bb": Selection(text="a b"),
    "text%3Da%252Bb%26status%3Dwilling": Selection(text="a+b", status="willing"),
    "?utm_source=x": Selection(),
    "fbclid=z": Selection(),
}
# texts that look like what is mended elsewhere, and are only texts
TEXTS = {
    "text=a%26day%3D2025-08-19": Selection(text="a&day=2025-08-19"),
    "text=a%3Futm_source%3Dx.": Selection(text="a?utm_source=x."),
    "text=wer?": Selection(text="wer?"),
    "text=100%": Selection(text="100%"),
    "text=100%2525&day=2025-08-19": Selection(text="100%25", day="2025-08-19"),
    "text=%26amp%3B.": Selection(text="&amp;."),
    "text=a%26b&status=willing&fbclid=z": Selection(text="a&b", status="willing"),
    "text=a%26b.&country=est": Selection(text="a&b.", country="EST"),
}


@pytest.mark.parametrize("fragment", [*CHANGED, *TEXTS])
def test_an_address_that_was_changed_on_its_way_says_what_it_said(
    german_edition: Edition, fragment: str
) -> None:
    unknown = ("text=",) if fragment.endswith("text=") else ()
    assert read_address(german_edition, f"#{fragment}") == ((CHANGED | TEXTS)[fragment], unknown)


@pytest.mark.parametrize(
    ("fragment", "unknown"),
    [
        ("#EST?shared=x", ("shared=x",)),
        ("#status%3Dwilling%26colour%3Dred", ("colour=red",)),
    ],
)
def test_a_part_that_is_not_known_to_be_added_is_told(
    german_edition: Edition, fragment: str, unknown: tuple[str, ...]
) -> None:
    selection, told = read_address(german_edition, fragment)
    assert selection != Selection()
    assert told == unknown


@pytest.mark.parametrize(
    ("fragment", "unknown"),
    [
        ("#nowhere", ("nowhere",)),
        ("#UKR", ("UKR",)),  # in the story, but without a claim
        ("#ZZZ", ("ZZZ",)),
        ("#country=UKR", ("country=UKR",)),
        ("#country=e-s-t", ("country=e-s-t",)),
        ("#status=", ("status=",)),
        ("#day=2025-08-21", ("day=2025-08-21",)),  # after the last
        ("#day=2025-08-12", ("day=2025-08-12",)),  # before the first
        ("#day=2025-08-32", ("day=2025-08-32",)),
        ("#day=gestern", ("day=gestern",)),
        ("#colour=red", ("colour=red",)),
        ("#__class__=x", ("__class__=x",)),
        ("#text=", ("text=",)),
        (f"#text={'a' * (LONGEST_TEXT + 1)}", (f"text={'a' * (LONGEST_TEXT + 1)}",)),
    ],
)
def test_a_part_that_nothing_answers_to_is_reported(
    german_edition: Edition, fragment: str, unknown: tuple[str, ...]
) -> None:
    assert read_address(german_edition, fragment) == (Selection(), unknown)


def test_what_is_known_beside_an_unknown_part_still_counts(german_edition: Edition) -> None:
    found = read_address(german_edition, "#country=EST&colour=red&status=willing")
    assert found == (Selection(country="EST", status="willing"), ("colour=red",))


@pytest.mark.parametrize(
    ("selection", "fragment"),
    [
        (Selection(), ""),
        (Selection(country="EST"), "EST"),
        (Selection(country="EST", claim="est-2025-08-20"), "est-2025-08-20"),
        (Selection(status="willing"), "status=willing"),
        (Selection(country="EST", day="2025-08-19"), "country=EST&day=2025-08-19"),
        (
            Selection(country="EST", claim="est-2025-08-20", day="2025-08-20"),
            "country=EST&claim=est-2025-08-20&day=2025-08-20",
        ),
        (Selection(text="ö&="), "text=%C3%B6%26%3D"),
    ],
)
def test_an_address_is_the_shortest_that_says_it(selection: Selection, fragment: str) -> None:
    assert write_address(selection) == fragment


@settings(max_examples=200)
@given(data=st.data())
def test_what_is_written_into_an_address_is_read_out_of_it(
    german_edition: Edition, data: st.DataObject
) -> None:
    story = german_edition.story
    claims = data.draw(st.sampled_from(["", *story.claims]))
    told = [standing.country.code for standing in german_edition.standings]
    selection = Selection(
        country=story.claims[claims].codes[0]
        if claims
        else data.draw(st.sampled_from(["", *told])),
        claim=claims,
        status=data.draw(st.sampled_from(["", *story.statuses])),
        type=data.draw(st.sampled_from(["", *story.contribution_types])),
        phase=data.draw(st.sampled_from(["", *story.phases])),
        day=data.draw(st.sampled_from(["", *(day.isoformat() for day in german_edition.days)])),
        text=data.draw(st.text(max_size=20)),
    )
    assert read_address(german_edition, f"#{write_address(selection)}") == (selection, ())


@settings(max_examples=300)
@given(
    st.one_of(
        st.text(max_size=60),
        st.text(alphabet="#=&;%+ABCDEFabcdef0129-\x00\ud800", max_size=60),
        st.lists(
            st.tuples(st.sampled_from([*asdict(Selection()), "x"]), st.text(max_size=12)),
            max_size=4,
        ).map(lambda parts: "#" + "&".join(f"{name}={value}" for name, value in parts)),
    )
)
def test_no_address_is_too_strange_to_be_read(german_edition: Edition, fragment: str) -> None:
    selection, unknown = read_address(german_edition, fragment)
    assert isinstance(selection, Selection)
    assert all(isinstance(part, str) for part in unknown)


# what is shown


@pytest.fixture(scope="session")
def row_texts(german_page: Element) -> dict[str, str]:
    """The words of the statements by their places, as the browser searches them."""
    rows = german_page.one("section", id="table").all("details")
    return {
        found["id"]: " ".join(
            [row.one("summary").one("b").text]
            + [part.text for part in found.children if isinstance(part, Element)]
        )
        for row in rows
        for found in row.all("article")
    }


@pytest.fixture
def show(german_edition: Edition, row_texts: dict[str, str]) -> Show:
    def shown_for(**chosen: str) -> Shown:
        return shown(german_edition, Selection(**chosen), row_texts)

    return shown_for


def test_without_a_choice_everything_is_shown_in_the_order_of_the_table(
    german_edition: Edition, row_texts: dict[str, str], show: Show
) -> None:
    found = show()
    assert found.statements == len(german_edition.story.claims) > 50
    assert sorted(found.claims) == sorted(row_texts)
    assert found.countries == tuple(standing.country.code for standing in german_edition.standings)


def test_a_country_leaves_its_claims_and_keeps_the_others_on_the_map(
    german_edition: Edition, show: Show
) -> None:
    found = show(country="EST")
    assert set(found.claims) == {
        row_of("EST", claim) for claim in german_edition.story.claims_of("EST")
    }
    assert found.countries == show().countries


def test_a_status_leaves_the_countries_that_have_it_with_all_their_claims(
    german_edition: Edition, show: Show
) -> None:
    found = show(status="willing")
    expected = {
        code
        for code, standing in german_edition.snapshot.standings.items()
        if standing.status and standing.status.id == "willing"
    }
    assert set(found.countries) == expected
    rows = [(c, claim_) for c, claim_ in every_row(german_edition) if c in expected]
    assert found.claims == tuple(row_of(code, claim_) for code, claim_ in rows)


def test_a_status_is_that_of_the_chosen_day(german_edition: Edition, show: Show) -> None:
    on_the_last, earlier = show(status="ruled_out"), show(status="ruled_out", day="2025-08-13")
    assert "POL" in on_the_last.countries
    assert "POL" not in earlier.countries
    assert "ROU" in earlier.countries


def test_a_kind_of_contribution_leaves_the_claims_that_name_it(
    german_edition: Edition, show: Show
) -> None:
    found = show(type="training")
    assert found.claims
    for code, claim_ in every_row(german_edition):
        assert (row_of(code, claim_) in found.claims) is ("training" in claim_.contributions)


def test_a_day_leaves_what_had_been_said_by_then(german_edition: Edition, show: Show) -> None:
    found = show(day="2025-08-18")
    assert 0 < len(found.claims) < len(german_edition.story.claims)
    for code, claim_ in every_row(german_edition):
        there = claim_.date.first_day.isoformat() <= "2025-08-18"
        assert (row_of(code, claim_) in found.claims) is there


def test_the_last_day_is_the_same_as_none(german_edition: Edition, show: Show) -> None:
    assert show(day=german_edition.days[-1].isoformat()) == show()


def test_a_withdrawn_claim_is_shown_on_the_days_on_which_it_stood(second_edition: Edition) -> None:
    identifier = "cyp-2024-05-14"
    on = {
        day.isoformat(): identifier
        in shown(second_edition, Selection(day=day.isoformat()), {}).claims
        for day in second_edition.days
    }
    assert on["2024-05-14"] is True
    assert on["2024-05-25"] is False
    assert identifier not in shown(second_edition, Selection(), {}).claims


def test_a_phase_leaves_its_own_claims_and_those_of_the_same_kind(
    german_edition: Edition, show: Show
) -> None:
    story = german_edition.story
    for name, found_phase in story.phases.items():
        found = show(phase=name)
        assert any(claim_of(german_edition, c).phase == name for c in found.claims)
        for identifier in found.claims:
            claim_ = claim_of(german_edition, identifier)
            same_kind = bool({*claim_.contributions} & {*found_phase.contributions})
            assert claim_.phase == name or (claim_.phase is None and same_kind)


@pytest.mark.parametrize(
    ("changes", "tie"),
    [
        ({"phase": "p1"}, "own"),
        ({"phase": "p1", "contributions": ["training"]}, "own"),
        ({"phase": "p2", "contributions": ["training"]}, None),
        ({"contributions": ["training"]}, "kind"),
        ({"contributions": ["ground_troops"]}, None),
        ({}, None),
    ],
)
def test_a_claim_is_tied_to_a_phase_by_its_source_or_only_by_its_kind(
    tmp_path: Path, changes: dict[str, object], tie: str | None
) -> None:
    phases = [phase("p1", contributions=["training"]), phase("p2")]
    story = a_story(tmp_path, phases=phases, claims={"EST": [claim(**changes)]})
    assert phase_tie(story.claims["est-2025-08-20"], story.phases["p1"]) == tie


@pytest.mark.parametrize("text", ["kompanie", "  KOMPANIE ", "Estland"])
def test_a_text_leaves_the_rows_in_which_it_stands(
    row_texts: dict[str, str], show: Show, text: str
) -> None:
    found = show(text=text)
    needle = text.strip().lower()
    assert found.claims
    assert set(found.claims) == {name for name, row in row_texts.items() if needle in row.lower()}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("Daenemark DANEMARK", True),
        ("kompanie da\u0308nemark", True),
        ("eine\u00a0kom\u00adpanie", True),
        ("Kompanien", False),
        ("Estland Kompanie", False),
    ],
)
def test_each_word_of_a_text_has_to_stand_somewhere(query: str, found: bool) -> None:
    assert is_found(query, "Dänemark bot eine Kompanie an.") is found


def test_a_text_that_stands_nowhere_leaves_nothing(show: Show) -> None:
    assert show(text="xyzzy") == Shown((), ())


def test_white_space_is_no_text(show: Show) -> None:
    assert show(text="   ") == show()


def test_choices_are_taken_together(german_edition: Edition, show: Show) -> None:
    found = show(country="EST", type="training", day="2025-08-20", text="kompanie")
    assert found.claims
    for identifier in found.claims:
        claim_ = claim_of(german_edition, identifier)
        assert "EST" in claim_.codes
        assert "training" in claim_.contributions
    assert show(country="POL", type="ground_troops").claims == ()


def test_countries_stand_in_the_order_of_their_names(german_edition: Edition, show: Show) -> None:
    order = list(german_edition.names)
    for chosen in ({}, {"status": "willing"}, {"type": "training"}):
        found = show(**chosen).countries
        assert list(found) == sorted(found, key=order.index)


def test_a_story_without_any_choice_to_make_is_read_too(tmp_path: Path, english: Catalogue) -> None:
    one_day = about(covered_from="2025-08-20")
    edition = Edition(
        a_story(tmp_path, story=one_day, countries=[country("EST")]), english.language
    )
    assert shown(edition, Selection(), {}) == Shown(("est-2025-08-20",), ("EST",))
    assert read_address(replace(edition), "#EST") == (Selection(country="EST"), ())
