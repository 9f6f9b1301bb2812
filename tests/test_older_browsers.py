"""The floor: Chrome 109, Safari 16 and Firefox 115 understand every style sheet and script of ours.

Older browsers leave out a whole rule for one selector that they do not know, and a whole script for
one sign. What they merely do without (a balanced heading, a skipped layout) is allowed, and what is
asked for before it is used.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from explainer.page.document import Document
from tests.markup import read_html

ASSETS = Path(__file__).parents[1] / "assets"
SHEETS = sorted((ASSETS / "css").glob("*.css"))
SCRIPTS = sorted([*(ASSETS / "js").glob("*.js"), *(ASSETS / "explore").glob("*.js")])

# what must not stand in a style sheet · an example of it
IN_SHEETS = {
    r":has\(": "a:has(b) { top: 0 }",
    r"&": "a { & b { top: 0 } }",
    r":(dir|state|user-valid|user-invalid|popover-open)\b": "a:dir(ltr) { top: 0 }",
    r":nth-(last-)?child\([^)]* of ": "a:nth-child(1 of b) { top: 0 }",
    r"@(scope|starting-style|property|layer)\b": "@scope (a) { b { top: 0 } }",
    r"@(media|container)[^{]*[<>]": "@media (width >= 900px) { a { top: 0 } }",
    r"@container[^{]*style\(": "@container style(--a: b) { a { top: 0 } }",
    r"\b(light-dark|oklch|oklab|lch|lab|color)\(": "a { color: oklch(0 0 0) }",
    r"\b(rgb|hsl)a?\(from ": "a { color: rgb(from red r g b) }",
    r"\bsubgrid\b": "a { grid-template-rows: subgrid }",
    r"\b(round|mod|rem|sin|cos|tan|pow|sqrt|hypot|abs|sign)\(": "a { top: round(1px, 2px) }",
    r"\blinear\(": "a { transition: top 1s linear(0, 1) }",
    r"\b(anchor-name|position-anchor)\b|\banchor\(": "a { anchor-name: --b }",
    r"\bcontent: [^;}]*\" / ": 'a { content: "+" / "" }',
}
# what is written twice: so for old browsers, and so for all
PREFIXED = {
    "mask": "-webkit-mask",
    "mask-image": "-webkit-mask-image",
    "print-color-adjust": "-webkit-print-color-adjust",
    "user-select": "-webkit-user-select",
    "backdrop-filter": "-webkit-backdrop-filter",
}
# what must not stand in a script · an example of it
IN_SCRIPTS = {
    r"\.(toSorted|toReversed|toSpliced)\(": "a.toSorted()",
    r"\b(Object|Map)\.groupBy\b": "Object.groupBy(a, b)",
    r"\.(union|intersection|difference|symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)\(": (
        "a.union(b)"
    ),
    r"\bArray\.fromAsync\b": "Array.fromAsync(a)",
    r"\bPromise\.(withResolvers|try)\b": "Promise.withResolvers()",
    r"\.(values|keys|entries)\(\)\s*\.(map|filter|some|every|find|reduce|toArray|take|drop)\(": (
        "a.values().map(b)"
    ),
    r"\bURL\.(canParse|parse)\b": "URL.canParse(a)",
    r"\bIntl\.(Segmenter|DurationFormat)\b": "new Intl.Segmenter()",
    r"\.(isWellFormed|toWellFormed|checkVisibility|showPopover|hidePopover|setHTML)\(": (
        "a.checkVisibility()"
    ),
    r"\b(requestIdleCallback|startViewTransition|scheduler)\b(?!\?\.)": "requestIdleCallback(a)",
    r"\(\?<[=!]": "/(?<=a)b/",
    r"\bstatic \{": "class A { static { b() } }",
    r"\bimport [^(]*\bwith \{": 'import a from "b" with { type: "json" }',
}


def bare_css(written: str) -> str:
    return re.sub(r"/\*.*?\*/", "", written, flags=re.S)


def bare_js(written: str) -> str:
    return re.sub(r"/\*.*?\*/|(?<!:)//[^\n]*", "", written, flags=re.S)


def blocks(sheet: str) -> Iterator[tuple[list[str], str]]:
    """Every block that holds declarations: what stands before it and its parents, and what is in it."""
    opened: list[str] = []
    said = ""
    for sign in sheet:
        if sign == "{":
            opened.append(said.strip().split(";")[-1].strip())
            said = ""
        elif sign == "}":
            yield list(opened), said
            opened.pop()
            said = ""
        else:
            said += sign


def nested(sheet: str) -> list[str]:
    """Rules within a rule; at-rules may hold rules."""
    return [
        " { ".join(preludes)
        for preludes, _ in blocks(sheet)
        if any(not one.startswith("@") for one in preludes[:-1])
        and not any(one.startswith("@keyframes") for one in preludes)
    ]


def declarations(block: str) -> list[tuple[str, str]]:
    parts = (part.split(":", 1) for part in block.split(";") if ":" in part)
    return [(name.strip(), value.strip()) for name, value in parts]


def mixed_without_fallback(sheet: str) -> list[str]:
    """A mixed colour with no other one before it, outside of what asks whether mixing is known."""
    found = []
    for preludes, block in blocks(sheet):
        if any(one.startswith("@supports") for one in preludes):
            continue
        known = set()
        for name, value in declarations(block):
            if "color-mix(" in value and name not in known:
                found.append(f"{preludes[-1]} {name}")
            known.add(name)
    return found


def without_prefix(sheet: str) -> list[str]:
    return [
        f"{preludes[-1]} {name}"
        for preludes, block in blocks(sheet)
        for name, _ in declarations(block)
        if name in PREFIXED and PREFIXED[name] not in dict(declarations(block))
    ]


def alone(sheet: str, rule: str) -> list[str]:
    """Where a rule is broken, but for a value that only adds to one before it."""
    if not rule.startswith(r"\bcontent"):
        return re.findall(f".{{0,30}}(?:{rule}).{{0,20}}", sheet)
    return [
        value
        for _, block in blocks(sheet)
        for at, (name, value) in enumerate(declarations(block))
        if re.search(rule, f"{name}: {value}")
        and name not in [other for other, _ in declarations(block)[:at]]
    ]


@pytest.mark.parametrize("rule", IN_SHEETS)
def test_no_style_sheet_asks_for_what_old_browsers_lack(rule: str) -> None:
    assert len(SHEETS) > 15
    found = {sheet.name: alone(bare_css(sheet.read_text("utf-8")), rule) for sheet in SHEETS}
    assert {name: where for name, where in found.items() if where} == {}


@pytest.mark.parametrize(("rule", "example"), IN_SHEETS.items())
def test_each_rule_for_style_sheets_finds_its_example(rule: str, example: str) -> None:
    assert alone(example, rule)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.stem)
def test_a_style_sheet_nests_nothing_and_mixes_and_masks_as_old_browsers_can(sheet: Path) -> None:
    written = bare_css(sheet.read_text("utf-8"))
    assert nested(written) == []
    assert mixed_without_fallback(written) == []
    assert without_prefix(written) == []


def test_nesting_mixing_and_prefixes_are_found_where_they_are() -> None:
    assert nested("a { top: 0; b { left: 0 } }") == ["a { b"]
    assert nested("@media print { a { top: 0 } } @keyframes x { to { top: 0 } }") == []
    mixed = "color: color-mix(in srgb, red, blue)"
    assert mixed_without_fallback(f"a {{ {mixed} }}") == ["a color"]
    assert mixed_without_fallback(f"a {{ color: red; {mixed} }}") == []
    assert mixed_without_fallback(f"@supports (color: color-mix(in srgb, red, red)) {{ a {{ {mixed} }} }}") == []  # fmt: skip
    assert without_prefix("a { mask: none }") == ["a mask"]
    assert without_prefix("a { -webkit-mask: none; mask: none }") == []
    assert alone('a { content: "+"; content: "+" / "" }', r"\bcontent: [^;}]*\" / ") == []


@pytest.mark.parametrize("rule", IN_SCRIPTS)
def test_no_script_asks_for_what_old_browsers_lack(rule: str) -> None:
    assert len(SCRIPTS) > 15
    found = {
        script.name: re.findall(f".{{0,30}}(?:{rule})", bare_js(script.read_text("utf-8")))
        for script in SCRIPTS
    }
    assert {name: where for name, where in found.items() if where} == {}


@pytest.mark.parametrize(("rule", "example"), IN_SCRIPTS.items())
def test_each_rule_for_scripts_finds_its_example(rule: str, example: str) -> None:
    assert re.search(rule, example)


def test_what_travels_in_a_document_asks_for_nothing_newer_than_what_is_written(
    german_document: Document,
) -> None:
    page = read_html(german_document.html)
    style = page.one("style").content
    scripts = "".join(one.content for one in page.all("script") if not one.get("type"))
    assert len(style) > 10_000
    assert len(scripts) > 10_000
    assert [rule for rule in IN_SHEETS if alone(style, rule)] == []
    assert [rule for rule in IN_SCRIPTS if re.search(rule, scripts)] == []
    assert nested(style) == []
    assert mixed_without_fallback(style) == []
    assert without_prefix(style) == []
