"""What is compressed, that it unpacks to the same, and that time leaves no trace."""

import gzip
import random

import brotli
import pytest

from explainer.content.edition import Edition
from explainer.drawing.svg import as_svg
from explainer.page.map import map_scene
from explainer.site.compression import compressed, shrinks

WORDS = b"Wer im August 2025 Soldaten in die Ukraine schicken wollte. " * 40


@pytest.mark.parametrize(
    "kind",
    ["text/html; charset=utf-8", "text/csv", "application/json", "application/xml",
     "application/atom+xml; charset=utf-8", "image/svg+xml", "text/javascript"],
)  # fmt: skip
def test_texts_are_worth_compressing(kind: str) -> None:
    assert shrinks(kind)


@pytest.mark.parametrize("kind", ["image/png", "application/pdf", "font/woff2", "application/zip"])
def test_pictures_are_not(kind: str) -> None:
    assert not shrinks(kind)


HTML = "text/html; charset=utf-8"


def test_both_forms_unpack_to_the_same_bytes() -> None:
    forms = compressed(WORDS, HTML)
    assert gzip.decompress(forms[".gz"]) == WORDS
    assert brotli.decompress(forms[".br"]) == WORDS
    assert len(forms[".br"]) < len(forms[".gz"]) < len(WORDS)


def test_gzip_carries_no_time_and_no_name() -> None:
    header = compressed(WORDS, HTML)[".gz"][:10]
    assert header[3] == 0  # flags: no name, no comment
    assert header[4:8] == b"\0\0\0\0"


@pytest.mark.parametrize("body", [b"", b"a", random.Random(1).randbytes(5000)])
def test_what_does_not_shrink_is_left_alone(body: bytes) -> None:
    assert compressed(body, HTML) == {}


def test_only_the_form_that_is_smaller_is_kept() -> None:
    assert set(compressed(b"User-agent: *\nAllow: /\n", "text/plain")) <= {".br"}


def test_a_drawing_to_take_away_is_compressed_a_little_less_hard(german_edition: Edition) -> None:
    drawing = as_svg(map_scene(german_edition)).encode()
    hard, less = (compressed(drawing, kind)[".br"] for kind in (HTML, "image/svg+xml"))
    assert len(hard) < len(less) < 1.25 * len(hard)
