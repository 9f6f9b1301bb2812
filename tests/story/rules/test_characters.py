"""Characters that no font has: which text they are in, and what to install."""

from pathlib import Path

import pytest

from tests.builders import only_problem, passes, place_of, source


def test_a_text_in_a_script_of_the_extra_is_named_with_what_to_install(
    only_shipped: None, tmp_path: Path
) -> None:
    hint = only_problem(tmp_path, sources=[source("paper", publisher="الجزيرة", title="Aurora")])
    assert hint.hint
    assert hint.place == place_of(tmp_path, "sources.yaml", "الجزيرة")
    assert hint.wrong == "no font of the pictures that is installed has “ا ل ج ز ي …”"
    assert hint.remedy.startswith("pip install 'explainer[scripts]' (in a checkout: ")
    assert hint.remedy.endswith("; otherwise pictures that would show this text are left out")


def test_of_a_sign_it_says_that_pictures_leave_it_out(only_shipped: None, tmp_path: Path) -> None:
    hint = only_problem(tmp_path, sources=[source("paper", publisher="Aurora 🪖")])
    assert hint.remedy.endswith("; otherwise pictures leave it out")


def test_with_the_extra_nothing_is_said(tmp_path: Path) -> None:
    pytest.importorskip("manimgx_fonts")
    pytest.importorskip("manimgx_fonts_cjk")
    assert passes(tmp_path, sources=[source("paper", publisher="الجزيرة 朝日新聞 🪖")])
