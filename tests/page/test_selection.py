"""What a reader picked: how it stands in the address."""

from dataclasses import asdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.content.choices import LONGEST_TEXT
from explainer.content.edition import Edition
from tests.address import read_address
from tests.selection import (
    Selection,
    write_address,
)

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
    "EST&gclid=z&msclkid=y&mc_cid=x&wt_mc=w&xtor=v&ref=u&Echobox=1724": EST,
    "fbclid=z&EST": EST,
    "EST?CMP=x&_ga=2.1.3&gsc.tab=0&amp=1": EST,
    "EST&igshid=z&mc_cid=y": EST,
    "gsc.tab=0": Selection(),
    "EST#utm_source=x": EST,
    "EST#campaign_id=9&ocid=y&srsltid=z": EST,
    "EST:~:text=Soldaten,Frieden": EST,
    ":~:text=Soldaten": Selection(),
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
        ("#EST?statuses=x", ("statuses=x",)),
        ("#EST#statuses=x", ("statuses=x",)),
        ("#EST?land=POL", ("land=POL",)),  # an id of ours
        ("#status%3Dwilling%26colour%3Dred", ("colour=red",)),
    ],
)
def test_a_part_that_is_like_one_of_ours_is_told(
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
        ("#__class__=x", ()),  # of others, as nothing in it is like ours
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
