"""Regions as their files describe them: what those that ship say, and what nonsense is told of."""

import pytest

from explainer.geography.building import cut_outlines
from explainer.geography.region_files import read_region, shipped_region
from explainer.geography.toml_places import LONGEST_BYTES, Faults

GOOD = 'projection = "+proj=laea +lat_0=-20 +lon_0=-60"\nframe_degrees = [-82, -56, -34, 13]\n'
PLANE = 'projection = "EPSG:3035"\nframe = [2590, 1405, 6560, 5280]\n'


def test_a_region_needs_no_more_than_a_projection_and_a_frame() -> None:
    region = read_region(GOOD.encode())
    assert region.frame_degrees == (-82, -56, -34, 13)
    assert read_region(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode()).frame_degrees


def test_what_a_file_leaves_out_is_as_fine_as_the_map_of_europe() -> None:
    europe = shipped_region("europe")
    assert europe.frame
    assert read_region(PLANE.encode()).detail(europe.frame) == europe.detail(europe.frame)


# what is in the file, and the line, a part of what is wrong, and of what to do
NONSENSE: dict[str, tuple[str, int, str, str]] = {
    "nothing": ("", 1, "“projection” is missing", "add a line"),
    "no TOML": (GOOD + "this is nonsense\n", 3, "no TOML", "words stand in quotes"),
    "another format": ("frame:\n  - 1\n", 1, "no TOML", "mend the line"),
    "an unknown key": (GOOD + "projektion = 1\n", 3, "“projektion” is nothing", "“projection”?"),
    "a projection of a number": ("projection = 3\n" + GOOD.split("\n")[1], 1, "no text", "quotes"),
    "words as a frame": (
        GOOD.replace("[-82, -56, -34, 13]", '"all"'), 2, "cannot be “all”", "4 numbers"),
    "a frame upside down": (
        GOOD.replace("-56, -34, 13", "13, -34, -56"), 2, "has no area", "the south before"),
    "a latitude of 100": (GOOD.replace("13]", "100]"), 2, "cannot be", "4 numbers"),
    "infinity": (PLANE.replace("1405", "inf"), 2, "cannot be", "4 numbers"),
    "two frames": (GOOD + "frame = [0, 0, 4000, 4000]\n", 2, "said twice", "delete one"),
    "a tiny frame": (PLANE.replace("6560, 5280", "2600, 1500"), 2, "10 km wide", "show more"),
    "a thin frame": (PLANE.replace("5280", "2305"), 2, "times as wide", "short sides"),
    "a clip beside the frame": (PLANE + "clip = [0, 0, 9, 9]\n", 3, "not contain", "delete the line"),
    "a step of zero": (GOOD + "step_km = 0\n", 3, "“step_km” cannot be “0”", "in these bounds"),
    "a yes as a number": (GOOD + "tolerance_m = true\n", 3, "cannot be “True”", "in these bounds"),
    "a country of four letters": (GOOD + '[parts]\nALA = "FINN"\n', 4, "“FINN” is no code", "like EST"),
    "seas as a list": (GOOD + "seas = [1]\n", 3, "“seas” is no table", "square brackets"),
    "a sea of one number": (GOOD + '[seas]\n"the North Sea" = [3]\n', 4, "“the North Sea”", "2 numbers"),
    "a border without a document": (
        GOOD + '[[borders]]\nshown = "Ours"\nmove = { from = "PER", to = "CHL" }\n', 5,
        "no document says why", "add document"),
    "borders as a word": (GOOD + 'borders = "ours"\n', 3, "no list of tables", "[[borders]]"),
}  # fmt: skip


@pytest.mark.parametrize("what", NONSENSE)
def test_nonsense_is_told_with_its_line_and_a_remedy(what: str) -> None:
    content, line, wrong, remedy = NONSENSE[what]
    with pytest.raises(Faults) as told:
        read_region(content.encode())
    fitting = [one for one in told.value.found if wrong in one.wrong]
    assert [(one.line, remedy in one.remedy) for one in fitting] == [(line, True)], told.value.found


def test_all_faults_of_a_file_are_told_at_once() -> None:
    with pytest.raises(Faults) as told:
        read_region(b"step_km = 0\nseas = 1\nclips = 2\n")
    assert len(told.value.found) == 5


@pytest.mark.parametrize(
    "content", [b"\xff\xfe", b"#" * (LONGEST_BYTES + 1), b"a = " + b"[" * 5000, b"\0", b"a=1\r"]
)
def test_what_is_no_text_at_all_is_told_as_well(content: bytes) -> None:
    with pytest.raises(Faults):
        read_region(content)


# what only turns out once the countries are looked for
VAIN = {
    "no projection": ('"+proj=nonsense"', "PROJ knows no"),
    "degrees as metres": ('"EPSG:4326"', "no projection in metres"),
    "beyond the horizon": (
        '"+proj=ortho +lat_0=60 +lon_0=120"',
        "beyond what the projection shows",
    ),
}


@pytest.mark.parametrize("what", VAIN)
def test_a_projection_that_shows_nothing_of_it_is_told(what: str) -> None:
    projection, wrong = VAIN[what]
    content = f"projection = {projection}\nframe_degrees = [-82, -56, -34, 13]\n"
    with pytest.raises(Faults) as told:
        cut_outlines(read_region(content.encode()))
    (fault,) = told.value.found
    assert wrong in fault.wrong
    assert fault.line in (1, 2)
    assert fault.remedy


@pytest.mark.full  # each cuts the world anew, for seconds
@pytest.mark.parametrize(
    ("more", "line", "wrong"),
    [
        ('[seas]\n"the Andes" = [-68, -18]\n', 4, "the Andes lies in BOL"),
        ('[[borders]]\nshown = "Lima"\ndocument = "none"\n'
         'move = { from = "PER", to = "CHL", at = [-60, -40] }\n', 3, "“Lima” moves nothing"),
    ],
)  # fmt: skip
def test_what_lies_elsewhere_than_the_file_says_is_told(more: str, line: int, wrong: str) -> None:
    with pytest.raises(Faults) as told:
        cut_outlines(read_region((GOOD + more).encode()))
    (fault,) = told.value.found
    assert fault.line == line
    assert wrong in fault.wrong
