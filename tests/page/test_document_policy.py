"""What a document is allowed to run: its own scripts, and data that cannot become one."""

import base64
import hashlib
import json
import re
from pathlib import Path

import pytest

from explainer.content.edition import Edition
from explainer.page.document import Document, read_script, write_document
from explainer.page.parts import json_text
from explainer.page.routes import PAGE
from explainer.wording.catalogue import Catalogue
from tests.builders import a_story, text
from tests.markup import Element, read_html


def scripts_of(page: Element) -> list[Element]:
    """The scripts that a browser runs."""
    return [script for script in page.all("script") if script.get("type") is None]


def test_the_policy_names_the_scripts_that_really_stand_in_the_document(
    document: Document, page: Element
) -> None:
    scripts = scripts_of(page)
    assert len(scripts) == 2  # before there is anything to lay out, and after it
    strict = '"use strict";'  # said once for all of them
    assert all(script.content.startswith(strict) for script in scripts)
    told = [read_script(name).replace(strict, "") for name in PAGE.scripts]
    assert all(script in scripts[1].content for script in told)
    digests = [hashlib.sha256(script.content.encode()).digest() for script in scripts]
    hashes = [f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests]
    directive = document.policy.split("script-src ")[1].split(";")[0]
    assert directive.split() == ["'self'", *hashes]


def test_the_policy_stands_in_the_document_before_any_script(
    document: Document, page: Element
) -> None:
    policies = page.all("meta", http_equiv="Content-Security-Policy")
    assert [meta["content"] for meta in policies] == [document.policy]
    assert document.html.index("Content-Security-Policy") < document.html.index("<script")


def test_the_policy_allows_no_other_host_and_no_script_in_passing(document: Document) -> None:
    directives = dict(part.split(" ", 1) for part in document.policy.split("; "))
    hashes = re.findall(r" 'sha256-[\w+/=]{44}'", directives["script-src"])
    assert len(hashes) == 2
    assert directives == {
        "default-src": "'none'",
        "script-src": f"'self'{''.join(hashes)}",
        "style-src": "'unsafe-inline'",
        "img-src": "'self' data:",
        "connect-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }


def test_no_element_carries_a_script_in_an_attribute(page: Element) -> None:
    for element in page.every():
        assert not [name for name in element.attributes if name.startswith("on")]
        assert not (element.get("href") or "").lower().startswith("javascript:")


def test_a_script_of_the_server_is_named_too(german_edition: Edition) -> None:
    extra = "console.log('changed')"
    document = write_document(german_edition, PAGE, extra=extra)
    scripts = scripts_of(read_html(document.html))
    assert scripts[-1].content == extra
    digest = base64.b64encode(hashlib.sha256(extra.encode()).digest()).decode()
    assert f"'sha256-{digest}'" in document.policy


# data for scripts


def test_the_data_of_the_selection_script_is_json(page: Element) -> None:
    found = json.loads(page.one("script", id="picks").content)
    assert found["countries"]
    assert page.one("script", id="picks")["type"] == "application/json"


def test_json_cannot_end_the_element_that_it_stands_in(tmp_path: Path, english: Catalogue) -> None:
    evil = "</script><script>alert(1)</script><!--"
    story = a_story(
        tmp_path, countries=[{"code": "EST", "role": "contributor", "names": text(evil)}]
    )
    page = read_html(write_document(Edition(story, english.language), PAGE).html)
    assert len(page.all("script")) == 4
    assert json.loads(page.one("script", id="picks").content)["countries"]["EST"]["name"] == evil


@pytest.mark.parametrize("value", ["</script>", "<!--", ["a", {"b<": "<"}], "ö\u2028"])
def test_json_keeps_its_value(value: object) -> None:
    written = json_text(value)
    assert "<" not in written
    assert json.loads(written) == value
