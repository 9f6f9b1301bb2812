"""``_headers`` as Netlify and Cloudflare Pages read it says what the server says."""

import re
from collections.abc import Mapping
from itertools import islice

import pytest

from explainer.site.frozen_answers import frozen_answers
from explainer.site.hosting import header_rules, write_headers
from explainer.site.served_file import IMMUTABLE, SHARED_HEADERS, ServedFile
from explainer.site.site import Site
from tests.builders import BASE_URL
from tests.site.conftest import Build, Frozen

Rules = list[tuple[str, dict[str, str]]]


def read_headers(text: str) -> Rules:
    """Patterns with their headers."""
    rules: Rules = []
    for line in text.splitlines():
        if line.startswith("  "):
            name, said = line.strip().split(": ", 1)
            assert name not in rules[-1][1], line
            rules[-1][1][name] = said
        elif line:
            assert line.startswith("/"), line
            rules.append((line, {}))
    return rules


def fits(pattern: str, path: str) -> bool:
    """``*`` stands for anything, ``:name`` for a step of the path."""
    parts = re.split(r"(\*|:\w+)", pattern)
    expression = "".join(
        ".*" if part == "*" else "[^/]+" if part.startswith(":") else re.escape(part)
        for part in parts
    )
    return re.fullmatch(expression, path) is not None


def said_of(rules: Rules, path: str) -> dict[str, str]:
    """All headers of a path; where two rules give the same one, hosts join them with a comma."""
    said: dict[str, str] = {}
    for pattern, headers in rules:
        if fits(pattern, path):
            for name, value in headers.items():
                said[name] = f"{said[name]}, {value}" if name in said else value
    return said


@pytest.fixture(params=[False, True], ids=["second story", "with an address"])
def ruled(
    request: pytest.FixtureRequest, build: Build, second_site: Site, frozen: Frozen
) -> tuple[Site, Rules]:
    site, folder = frozen if request.param else (second_site, build(second_site))
    return site, read_headers((folder / "_headers").read_text("utf-8"))


def test_every_path_has_the_headers_of_the_server(ruled: tuple[Site, Rules]) -> None:
    site, rules = ruled
    assert len(site) > 40
    for path, answer in site.items():
        said = said_of(rules, path)
        kind = said.pop("Content-Type", answer.content_type)
        assert said == {**answer.headers, "Cache-Control": answer.cache}, path
        assert kind == answer.content_type, path


def test_what_is_no_document_says_its_type(ruled: tuple[Site, Rules]) -> None:
    site, rules = ruled
    feed = f"/{site.story.first_language}/feed.xml"
    assert said_of(rules, feed)["Content-Type"] == "application/atom+xml; charset=utf-8"


def test_embeds_may_be_framed_by_whom_the_build_was_told(
    build: Build, second_site_with_address: Site
) -> None:
    rules = read_headers((build(second_site_with_address) / "_headers").read_text("utf-8"))
    beside = ("/", "/404.html", "/en/404.html")
    policies = {
        path: said_of(rules, path)["Content-Security-Policy"]
        for path in (*second_site_with_address.documents, *beside)
    }
    embeds = [path for path in policies if re.search(r"/embed/.", path)]
    assert len(embeds) > 5
    for path, policy in policies.items():
        framers = policy.split("frame-ancestors ")[1]
        assert framers == ("https://*.example.net" if path in embeds else "'self'"), path


def test_no_host_is_asked_for_more_than_it_takes(ruled: tuple[Site, Rules]) -> None:
    """Cloudflare Pages: 100 rules, 2,000 characters a line, one ``*`` in a pattern."""
    _, rules = ruled
    assert 10 < len(rules) <= 100
    for pattern, headers in rules:
        assert pattern.count("*") <= 1
        assert all(len(f"{name}: {said}") < 1900 for name, said in headers.items())


def answer(**headers: str) -> ServedFile:
    return ServedFile(
        b"", "text/html; charset=utf-8", headers={"Content-Language": "en", **headers}
    )


def test_countries_share_a_rule_unless_one_of_them_differs() -> None:
    alike: Mapping[str, ServedFile] = {f"/en/country/{code}/": answer() for code in ("EST", "LVA")}
    assert [rule.where for rule in header_rules(alike)] == ["/en/country/:code/"]
    unlike = {**alike, "/en/country/LTU/": answer(Other="x")}
    assert [rule.where for rule in header_rules(unlike)] == list(unlike)


def test_days_share_a_rule_below_their_pages() -> None:
    """Twenty more of them cost no more rules than their pages; those are told apart by name."""
    days = [f"2025-08-{day}" for day in range(10, 30)]
    paths = ["", *(f"{day}/" for day in days), "explore/"]
    paths += [f"{path}embed/map/" for path in paths[:-1]]
    answers = {f"/en/{path}": answer() for path in paths}
    answers |= {f"{path}oembed.json": ServedFile(b"", "application/json") for path in answers}
    rules = list(header_rules(answers))
    assert [rule.where for rule in rules] == [
        "/en/", *(f"/en/{day}/" for day in days), "/en/explore/",
        "/en/embed/map/", "/en/:day/embed/map/", "/:step0/oembed.json",
        "/:step0/:step1/oembed.json", "/:step0/:step1/:step2/oembed.json",
        "/:step0/:step1/:step2/:step3/oembed.json",
    ]  # fmt: skip
    for path in answers:
        assert [rule.where for rule in rules if fits(rule.where, path)] == [
            rule.where for rule in rules if path in rule.paths
        ], path
        assert len([rule for rule in rules if path in rule.paths]) == 1, path


def test_the_file_names_each_header_once_below_its_pattern(second_site_with_address: Site) -> None:
    notes: list[str] = []
    answers = dict(islice(frozen_answers(second_site_with_address, notes.append), 11))
    answers["/assets/x-0123456789ab/x.js"] = ServedFile(
        b"", "text/javascript", IMMUTABLE, SHARED_HEADERS
    )
    text = write_headers(list(header_rules(answers))).decode()
    assert text.startswith("/*\n  X-Content-Type-Options: nosniff\n")
    said = (
        "  Access-Control-Allow-Origin: *\n  Cache-Control: public, max-age=31536000, immutable\n"
    )
    assert text.count(f"/assets/*\n{said}") == 1
    assert BASE_URL not in text
