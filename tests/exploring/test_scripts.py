"""The folder of scripts: complete, each in its turn, and free of what may not be passed on."""

from pathlib import Path

import brotli
import pytest

from explainer.exploring.scripts import OURS, PLOTLY, running_order, scripts, scripts_folder

ASSETS = Path(__file__).parents[2] / "assets" / "explore"


def test_all_that_is_run_is_there_and_the_rest_is_fetched_by_ours() -> None:
    late = {PLOTLY, "dash_ag_grid.min.js", "async-community.js"}
    assert set(running_order()) | late == set(scripts())
    assert late.isdisjoint(running_order())
    boot = (ASSETS / "boot.js").read_text("utf-8")
    assert all(name in boot for name in late)


def test_no_script_needs_a_licence_of_the_grid() -> None:
    assert not [name for name in scripts() if "enterprise" in name]


def test_every_script_of_ours_is_sent_and_short() -> None:
    files = {path.stem: path for path in ASSETS.glob("*.js")}
    assert set(files) == {*OURS, "boot", "run"}
    for name, path in files.items():
        assert len(path.read_text("utf-8").splitlines()) < 150, name


def test_the_folder_is_named_after_what_is_in_it() -> None:
    assert scripts_folder().startswith("explore-")
    assert len(scripts_folder()) == len("explore-") + 12


def test_comments_stay_here_and_notices_do_not() -> None:
    assert b"//" not in scripts()["run.js"]
    assert b"\n//" not in scripts()["explore.js"]
    assert b"Copyright" in scripts()["regenerator-runtime.js"]


@pytest.mark.full  # seconds of compressing
def test_the_scripts_weigh_no_more_than_a_slow_phone_bears() -> None:
    """Kilobytes on the wire until it can be used, of 620 with story and document; and of the grid."""
    weights = {name: len(brotli.compress(file)) / 1000 for name, file in scripts().items()}
    late = {"dash_ag_grid.min.js", "async-community.js"}
    assert sum(weight for name, weight in weights.items() if name not in late) <= 555
    assert sum(weights[name] for name in late) <= 500
    assert weights["explore.js"] <= 20
