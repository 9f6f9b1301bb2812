"""Addresses that whoever builds a site gives: what is let in, and what is said of the rest."""

import pytest

from explainer.site.addresses import read_ancestors, read_base_url


@pytest.mark.parametrize(
    ("given", "read"),
    [
        ("https://example.org", "https://example.org/"),
        ("https://example.org/", "https://example.org/"),
        ("http://example.org/a/b", "http://example.org/a/b/"),
        ("HTTPS://Example.ORG/Story/", "https://example.org/Story/"),
        ("https://example.org:8443/a.b/c_d~e-f", "https://example.org:8443/a.b/c_d~e-f/"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000/"),
        ("http://[::1]:8000/x", "http://[::1]:8000/x/"),
        ("https://xn--mnchen-3ya.example/", "https://xn--mnchen-3ya.example/"),
    ],
)
def test_an_address_ends_with_a_slash(given: str, read: str) -> None:
    assert read_base_url(given) == read


@pytest.mark.parametrize(
    ("given", "wrong"),
    [
        ("example.org", "begin with https"),
        ("//example.org/", "begin with https"),
        ("ftp://example.org/", "begin with https"),
        ("javascript:alert(1)", "begin with https"),
        ("https://", "has no host"),
        ("https:///story/", "has no host"),
        ("https://user:secret@example.org/", "password"),
        ("https://example.org/?x=1", "“?” and “#”"),
        ("https://example.org/?", "“?” and “#”"),
        ("https://example.org/#top", "“?” and “#”"),
        ("https://münchen.example/", "xn--"),
        ("https://exa mple.org/", "xn--"),
        ("https://example.org;evil/", "xn--"),
        ('https://example.org/"onload=', "path with other signs"),
        ("https://example.org/a{b}", "path with other signs"),
        ("https://example.org/$host/", "path with other signs"),
        ("https://example.org/a/../b", "path with other signs"),
        ("https://example.org//a", "path with other signs"),
        ("https://example.org/größe/", "path with other signs"),
        ("https://example.org:port/", "is no web address"),
        ("https://example.org:99999/", "is no web address"),
        ("https://[::1/", "is no web address"),
    ],
)
def test_what_is_no_address_of_a_site_is_refused(given: str, wrong: str) -> None:
    with pytest.raises(ValueError, match=wrong.replace("?", r"\?")):
        read_base_url(given)


def test_a_line_break_never_gets_into_a_header() -> None:
    for given in ("https://example.org/\nX: y", "https://example.org\r\n/"):
        try:
            read = read_base_url(given)
        except ValueError:
            continue
        assert read.isprintable()


@pytest.mark.parametrize(
    ("given", "read"),
    [
        ("*", "*"),
        ("'none'", "'none'"),
        ("'self'  https://*.example.org", "'self' https://*.example.org"),
        (
            "https: http://localhost:* example.org:8080",
            "https: http://localhost:* example.org:8080",
        ),
    ],
)
def test_ancestors_are_sources(given: str, read: str) -> None:
    assert read_ancestors(given) == read


@pytest.mark.parametrize(
    ("given", "wrong"),
    [
        ("", "is empty"),
        ("  ", "is empty"),
        ("*; script-src *", "no source: “\\*;”"),
        ("https://a.example, https://b.example", "no source"),
        ('"self"', "no source"),
        ("$host", "no source"),
        ("'unsafe-inline'", "no source"),
        ("https://a.example/path", "no source"),
        ("'none' *", "names others"),
    ],
)
def test_ancestors_cannot_carry_anything_else(given: str, wrong: str) -> None:
    with pytest.raises(ValueError, match=wrong):
        read_ancestors(given)
