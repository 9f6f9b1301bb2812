"""The colours, computed: what stands beside or upon what can be told apart in both appearances."""

import re
from itertools import pairwise, permutations
from pathlib import Path
from typing import get_args

import pytest

from explainer.drawing.theme import (
    DARK,
    LIGHT,
    THEMES,
    TONES,
    Theme,
    contrast,
    css_tones,
    css_variables,
)
from explainer.story.model.fields import Scale

STYLES = Path(__file__).parents[2] / "assets" / "css"

GRAPHIC, WORDS = 3, 4.5  # WCAG 2.2, 1.4.11 and 1.4.3
QUIET = 6  # small and pale words have to be read by more than those who see well
PAPER = "none"
# Lands outside the story are below all others, the host is above them. The rest can meet in either
# order: a country keeps its place in the drawing while its tone changes with the day.
LOWEST, HIGHEST = ("land",), ("host",)
BETWEEN = tuple(tone for tone in TONES if tone not in (*LOWEST, *HIGHEST))
MEETINGS = [
    *permutations(BETWEEN, 2),
    *((below, above) for below in LOWEST for above in (*BETWEEN, *HIGHEST)),
    *((below, above) for below in BETWEEN for above in HIGHEST),
]
# pairs on whose ratio all checkers agree
KNOWN = [
    ("#000000", "#ffffff", 21.0),
    ("#ffffff", "#ffffff", 1.0),
    ("#767676", "#ffffff", 4.54),
    ("#777777", "#ffffff", 4.48),
    ("#949494", "#ffffff", 3.03),
    ("#ff0000", "#ffffff", 4.0),
    ("#0000ff", "#ffffff", 8.59),
    ("#008000", "#ffffff", 5.14),
    ("#ffff00", "#ffffff", 1.07),
]

each_theme = pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)


@pytest.mark.parametrize(("one", "other", "ratio"), KNOWN)
def test_the_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.006)
    assert contrast(other, one) == contrast(one, other)


# the tones


@each_theme
def test_every_place_on_the_scale_has_a_tone_and_so_have_those_without(theme: Theme) -> None:
    assert set(theme.tones) == set(TONES) == {*get_args(Scale), "host", "none", "land"}


def meets(theme: Theme, below: str, above: str) -> bool:
    """Whether an edge is seen on the way from one land over the upper one's line to the other."""
    under, over = theme.tones[below], theme.tones[above]
    edges = [(under.fill, over.fill), (under.fill, over.line), (over.line, over.fill)]
    return max(contrast(*edge) for edge in edges) >= GRAPHIC


@each_theme
@pytest.mark.parametrize(("below", "above"), MEETINGS)
def test_between_two_neighbours_an_edge_is_seen(theme: Theme, below: str, above: str) -> None:
    assert meets(theme, below, above)


@each_theme
def test_the_line_of_a_land_outside_the_story_would_not_do(theme: Theme) -> None:
    """It is meant to be faint; that is why those lands have to be drawn first."""
    assert not meets(theme, "none", "land")


@each_theme
def test_an_edge_of_a_land_at_the_sea_is_seen(theme: Theme) -> None:
    """By its line or its fill; only lands outside the story may fade into the picture."""
    sea = theme.surface["sea"]
    for name in (*BETWEEN, *HIGHEST):
        tone = theme.tones[name]
        assert max(contrast(tone.fill, sea), contrast(tone.line, sea)) >= GRAPHIC, name


@each_theme
@pytest.mark.parametrize("name", TONES)
def test_a_label_is_read_on_its_land(theme: Theme, name: str) -> None:
    tone = theme.tones[name]
    assert contrast(tone.ink, tone.fill) >= WORDS


@each_theme
@pytest.mark.parametrize("name", [name for name in TONES if LIGHT.tones[name].mark])
def test_a_label_is_read_on_the_hatching_of_its_land_too(theme: Theme, name: str) -> None:
    """In a strip a word has a halo in the fill's colour, so 3:1 does there."""
    tone = theme.tones[name]
    assert contrast(tone.ink, tone.mark_map) >= WORDS
    assert contrast(tone.ink, tone.mark) >= GRAPHIC


@each_theme
def test_hatching_is_fainter_than_a_border_and_on_lands_faintest(theme: Theme) -> None:
    for name, tone in theme.tones.items():
        if tone.mark:
            assert 1.3 < contrast(tone.mark_map, tone.fill) < contrast(tone.mark, tone.fill), name
            assert contrast(tone.mark, tone.fill) < GRAPHIC, name


@each_theme
def test_refusal_alone_is_hatched_the_rest_of_the_scale_differs_in_lightness(theme: Theme) -> None:
    """Colour alone says nothing. Whoever opposes it all is a grey that no one else has, and named."""
    assert [name for name, tone in theme.tones.items() if tone.mark] == ["no"]
    blue = [theme.tones[name].fill for name in ("yes", "leaning", "open", "other", PAPER)]
    for one, other in pairwise(blue):
        assert contrast(one, other) >= 1.25, (one, other)


@each_theme
def test_from_yes_to_other_the_tones_go_steadily_towards_paper(theme: Theme) -> None:
    paper = theme.tones[PAPER].fill
    steps = [contrast(theme.tones[n].fill, paper) for n in ("yes", "leaning", "open", "other")]
    assert steps == sorted(steps, reverse=True)
    assert all(before > after * 1.3 for before, after in pairwise(steps))


def test_light_and_dark_have_the_same_tones_surfaces_and_hatching() -> None:
    assert set(LIGHT.surface) == set(DARK.surface)
    for name in TONES:
        light, dark = LIGHT.tones[name], DARK.tones[name]
        assert bool(light.mark) is bool(dark.mark) is bool(light.mark_map) is bool(dark.mark_map)


# the page around them


@each_theme
@pytest.mark.parametrize("ground", ["ground", "raised", "notice", "sea"])
def test_words_are_read_on_every_ground(theme: Theme, ground: str) -> None:
    for ink, least in (("text", WORDS), ("accent", WORDS), ("quiet", QUIET)):
        assert contrast(theme.surface[ink], theme.surface[ground]) >= least, ink


@each_theme
@pytest.mark.parametrize("ground", ["ground", "raised", "notice", "sea"])
def test_edges_and_rings_are_seen_on_every_ground(theme: Theme, ground: str) -> None:
    for line in ("edge", "ring"):
        assert contrast(theme.surface[line], theme.surface[ground]) >= GRAPHIC, line


@each_theme
def test_what_is_pressed_is_read(theme: Theme) -> None:
    assert contrast(theme.surface["accent-ink"], theme.surface["accent"]) >= WORDS


@each_theme
def test_the_dot_is_seen_on_every_land_that_can_have_one(theme: Theme) -> None:
    """A disc of the page's ground with an edge of its ink: one of the two always stands out."""
    ground, ink = theme.surface["ground"], theme.surface["text"]
    assert contrast(ground, ink) >= GRAPHIC
    for name in get_args(Scale):
        fill = theme.tones[name].fill
        assert max(contrast(ground, fill), contrast(ink, fill)) >= GRAPHIC, name


# in the style sheet


@each_theme
def test_every_colour_becomes_a_property_once(theme: Theme) -> None:
    written = dict(part.split(":") for part in css_variables(theme).split(";"))
    assert len(written) == css_variables(theme).count(";") + 1
    assert written["--ground"] == theme.surface["ground"]
    assert written["--yes"] == theme.tones["yes"].fill
    assert {f"--{name}-ink" for name in TONES} <= set(written)
    assert "--leaning-mark" not in written
    assert all(re.fullmatch("#[0-9a-f]{6}", colour) for colour in written.values())


def test_what_has_a_tone_has_its_colours_by_one_rule() -> None:
    rules = css_tones("[data-tone={}]", ".t-{}").split("}")[:-1]
    assert len(rules) == len(TONES)
    assert (
        rules[TONES.index("no")]
        == "[data-tone=no],.t-no{--f:var(--no);--i:var(--no-ink);--l:var(--no-line)"
    )
    assert "[data-tone=no]{--f:var(--no)}" in css_tones("[data-tone={}]", sets="f")


def test_no_style_sheet_lists_the_tones() -> None:
    """All that they have in common is said by that rule; a sheet names one for what it alone has."""
    for sheet in STYLES.glob("*.css"):
        written = sheet.read_text("utf-8")
        listed = [name for name in TONES if f"var(--{name}-ink)" in written]
        assert len(listed) <= 2, sheet.name


@pytest.mark.parametrize("name", TONES)
def test_lands_of_a_hatched_tone_alone_are_hatched(name: str) -> None:
    sheet = (STYLES / "map.css").read_text("utf-8")
    hatched = f'path[data-tone="{name}"] {{ fill: url(#tone-{name}) var(--{name}); }}' in sheet
    assert hatched is bool(LIGHT.tones[name].mark)
