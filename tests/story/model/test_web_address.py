"""An address that cannot lead anywhere is refused before anybody asks for it."""

import pytest

from explainer.story.model.web_address import fault_of

# the address · what is wrong with it
WRONG = [
    ("https://example.org/a\u200b", "holds U+200B zero width space"),
    ("https://example.org/a\u00ad", "holds U+00AD soft hyphen"),
    ("https://example.org/a\u200e", "holds U+200E left-to-right mark"),
    ("https://exam\u2060ple.org/a", "holds U+2060 word joiner"),
    ("https://example.org/\u3164", "holds U+3164 hangul filler"),
    ("https://example.org/\u2800x", "holds U+2800"),
    ("https://example.org/a\U000e0041", "holds U+E0041"),
    ("https://example.org/a b", "holds U+0020 space"),
    ("https://example.org/a\u00a0b", "holds U+00A0 no-break space"),
    ("https://example.org/a\tb", "holds U+0009"),
    ("https://example.org/a,https://example.org/b", "holds a second address"),
    ("https://example.org/a, https://example.org/b", "holds a second address"),
    ("https://example.org/a https://example.org/b", "holds a second address"),
    ("https://example.org/ahttp://example.org/b", "holds a second address"),
    ("https://example.org/a+https://example.org/b", "holds a second address"),
    ("https://example.org/a–https://example.org/b", "holds a second address"),
    ("https://example.org/a;www.example.org/b", "holds a second address"),
    ("https://example.org/a\ufffdb", "holds \ufffd"),
    ("https://example.org/a?b=c&amp;d=e", "holds &amp;"),
    ("https://example.org/<a>", "holds <"),
    ('https://example.org/"a"', 'holds "'),
    ("https://example.org/a,", "ends with ,"),
    ("https://example.org/a;", "ends with ;"),
    ("https://example.org/a”", "ends with ”"),
    ("https://example.org/a…", "ends with …"),
    ("https://example.org/a...", "ends with ..."),
    ("https://example.org/a)", "ends with )"),
    ("https://", "names no host"),
    ("https:///a", "names no host"),
    ("https://:80/a", "names no host"),
    ("https://?a", "names no host"),
    ("https://[example]/x", "has a host that cannot be one"),
    ("https://[exam.ple]/x", "has a host that cannot be one"),
    ("https://[::1/x", "has a host that cannot be one"),
    ("https://example/x", "has a host that cannot be one"),
    ("https://example..org/x", "has a host that cannot be one"),
    ("https://-example.org/x", "has a host that cannot be one"),
    ("https://exam%20ple.org/x", "has a host that cannot be one"),
    ("https://example.org|x", "has a host that cannot be one"),
    ("https://exam\u2010ple.org/x", "has a host that cannot be one"),
    ("https://example.org\u2044x", "has a host that cannot be one"),
    ("https://[fe80::1%25eth0]/x", "has a host that cannot be one"),
    ("https://ex\u0430mple.org/x", "has a host of Latin and Cyrillic letters"),
    ("https://999.1.1.1/x", "has a host that cannot be one"),
    (f"https://{'a' * 64}.org/x", "has a host that cannot be one"),
    (f"https://{'a.' * 127}org/x", "has a host that cannot be one"),
    ("https://example.org:99999/x", "has a port that there is not"),
    ("https://example.org:port/x", "has a port that there is not"),
    ("https://example.org:/x", "has a port that there is not"),
    ("https://me:secret@example.org/x", "holds a name or password"),
    ("https://example.org@evil.org/x", "holds a name or password"),
]
GOOD = [
    "https://example.org",
    "https://example.org?p=1",
    "http://example.org:8080/a/",
    "https://web.archive.org/web/2025/https://example.org/a",
    "https://example.org/go?to=https://example.org/a",
    "https://example.org/a_(b)",
    "https://example.org/a,b;c",
    "https://de.wikipedia.org/wiki/Größe",
    "https://fa.wikipedia.org/wiki/ایران",
    "https://münchen.example/a",
    "https://пример.example/a",
    "https://example.org/www.b?c=d&e;f",
    "https://i❤.example/a",
    "https://my_host.example.org/a",
    "https://example.org./a",
    "https://192.0.2.1/a",
    "https://[2001:db8::1]:8080/a",
    "https://example.org/a?b={c}|d",
]


@pytest.mark.parametrize(("address", "wrong"), WRONG)
def test_an_address_that_cannot_be_one_is_refused(address: str, wrong: str) -> None:
    fault = fault_of(address)
    assert fault
    assert fault[0].startswith(wrong)
    assert fault[1]


@pytest.mark.parametrize("address", GOOD)
def test_an_address_that_can_be_one_is_let_be(address: str) -> None:
    assert fault_of(address) is None
