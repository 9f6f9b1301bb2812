"""What is compressed, that it unpacks to the same, and that time leaves no trace."""

import gzip
import random

import brotli
import pytest
from werkzeug.test import Client

from explainer.content.edition import Edition
from explainer.drawing.svg import as_svg
from explainer.page.map import map_scene
from explainer.site.compression import CODINGS, Effort, coding_for, compressed, shrinks
from explainer.site.effort import effort_for
from explainer.site.reload import Reloader
from explainer.site.served_file import ServedFile
from explainer.site.site import Site
from explainer.site.wsgi import StoryApplication
from tests.builders import SECOND_STORY

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


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [("gzip, deflate, br, zstd", "br"), ("gzip", "gzip"), ("br;q=0, gzip;q=0.5", "gzip"), ("*", "br"),
     ("", ""), ("identity", ""), ("deflate, zstd", ""), ("*;q=0", ""), ("gzip;q=x,,;", "")],
)  # fmt: skip
def test_a_reader_gets_what_was_asked_for(accepted: str, coding: str) -> None:
    assert coding_for(accepted) == coding


def test_an_answer_is_packed_once_in_each_coding_under_a_tag_of_its_own() -> None:
    answer = ServedFile(WORDS, HTML, headers={"Content-Language": "de"})
    packed = {coding: answer.packed(coding) for coding in ("", *CODINGS)}
    assert packed[""] is answer
    assert gzip.decompress(packed["gzip"].body) == WORDS == brotli.decompress(packed["br"].body)
    assert len({one.tag for one in packed.values()}) == 3
    for coding, one in packed.items():
        head = dict(one.head)
        assert head.get("Content-Encoding", "") == coding
        assert (head["Vary"], head["Content-Language"]) == ("Accept-Encoding", "de")
        assert head["Content-Length"] == str(len(one.body))
        assert answer.packed(coding) is one


def test_what_is_compressed_in_itself_is_never_packed() -> None:
    picture = ServedFile(WORDS, "image/png")
    assert picture.packed("br") is picture
    assert "Vary" not in dict(picture.head)


def test_the_server_sends_what_is_asked_for_and_says_what_has_not_changed() -> None:
    client = Client(StoryApplication(Reloader(SECOND_STORY)))
    plain = client.get("/en/")
    for coding, unpack in (("br", brotli.decompress), ("gzip", gzip.decompress)):
        asked = {"Accept-Encoding": coding}
        got = client.get("/en/", headers=asked)
        assert got.headers["Content-Encoding"] == coding
        assert unpack(got.data) == plain.data
        assert len(got.data) < len(plain.data) / 3
        again = client.get("/en/", headers={**asked, "If-None-Match": got.headers["ETag"]})
        assert (again.status_code, again.data) == (304, b"")
        assert client.head("/en/", headers=asked).headers["ETag"] == got.headers["ETag"]
        assert client.get("/en/", headers={"If-None-Match": got.headers["ETag"]}).status_code == 200


def test_only_the_form_that_is_smaller_is_kept() -> None:
    assert set(compressed(b"User-agent: *\nAllow: /\n", "text/plain")) <= {".br"}


def test_a_drawing_to_take_away_is_compressed_a_little_less_hard(german_edition: Edition) -> None:
    drawing = as_svg(map_scene(german_edition)).encode()
    hard, less = (compressed(drawing, kind)[".br"] for kind in (HTML, "image/svg+xml"))
    assert len(hard) < len(less) < 1.25 * len(hard)


def test_more_effort_makes_a_document_smaller(small_site: Site) -> None:
    page = small_site["/en/"].body
    efforts: tuple[Effort, ...] = ("most", "much", "little")
    most, much, little = (len(compressed(page, HTML, effort)[".br"]) for effort in efforts)
    assert most < much < little


@pytest.mark.parametrize(
    ("path", "effort"),
    [
        ("/en/", "most"),
        ("/en/embed/table/", "most"),
        ("/en/feed.xml", "most"),
        ("/en/embed/all/", "much"),
        ("/en/explore/", "much"),
        ("/en/embed/explore/", "much"),
        ("/en/embed/", "much"),
        ("/en/country/EST/", "little"),
        ("/en/embed/card/EST/", "little"),
        ("/data/story.json", "little"),
    ],
)
def test_most_effort_is_for_what_most_readers_ask_for(
    small_site: Site, path: str, effort: Effort
) -> None:
    assert path in [*small_site]
    assert effort_for(small_site, path) == effort


def test_an_earlier_day_is_compressed_with_little_effort(dated_site: Site) -> None:
    days = [path for path, (edition, _) in dated_site.documents.items() if edition.start]
    assert len(days) > 5
    assert {effort_for(dated_site, path) for path in days} == {"little"}
