"""A report of what changed as text for a terminal, as Markdown for a pull request, and as JSON."""

import html
import json
import re
from collections.abc import Callable, Iterator

from explainer.changes.report import LanguageReport, Report
from explainer.story.reading.problems import visible

_MARKS = re.compile(r"[\\`*_\[\]~|]|(?<=\w)(?=://)|(?<=www)(?=\.)")
_AT_THE_START = re.compile(r"^(\d+)(?=[.)])|^(?=[#+=-])")
# what GitHub makes links of, and tells people about
_CALLS = re.compile(r"([@#])(?=\w)")


def as_text(report: Report) -> str:
    """Languages one after the other; characters that a terminal would obey are replaced."""
    return "\n\n".join("\n".join(_text(section)) for section in report.sections)


def _text(section: LanguageReport) -> Iterator[str]:
    yield _line(section.title)
    for group in section.groups:
        yield f"\n{_line(group.heading)}"
        for one in group.lines:
            yield f"- {_line(one.sentence)}" + (f" [{_line(one.record)}]" if one.record else "")
            yield from (f"    {_line(detail)}" for detail in one.details)
    if not section.groups:
        yield section.words.say("changes.nothing")


def _line(words: str) -> str:
    """The words in one line, whatever the editor's line breaks."""
    return visible(" ".join(words.split()))


def as_markdown(report: Report) -> str:
    """The first language in full, the others folded away, so that a comment stays short."""
    first, *others = report.sections
    lines = list(_markdown(first))
    for section in others:
        tag = section.words.language
        lines += [f'<details lang="{tag}"><summary>{_inert(section.title)}</summary>', ""]
        lines += [*list(_markdown(section))[2:], "</details>", ""]
    return "\n".join(lines).rstrip()


def _markdown(section: LanguageReport) -> Iterator[str]:
    yield from (f"## {_safe(section.title)}", "")
    for group in section.groups:
        if group.folded:
            yield from (f"<details><summary>{_inert(group.heading)}</summary>", "")
        else:
            yield from (f"### {_safe(group.heading)}", "")
        for one in group.lines:
            yield f"- {_safe(one.sentence)}" + (f" ({_safe(one.record)})" if one.record else "")
            yield from (f"  - {_safe(detail)}" for detail in one.details)
        yield ""
        if group.folded:
            yield from ("</details>", "")
    if not section.groups:
        yield from (_safe(section.words.say("changes.nothing")), "")


def _safe(words: str) -> str:
    """Words that Markdown shows as they are: no markup and no link."""
    escaped = _MARKS.sub(lambda mark: f"\\{mark[0]}", _inert(words))
    return _AT_THE_START.sub(lambda begin: f"{begin[0]}\\", escaped)


def _inert(words: str) -> str:
    """Words that HTML shows as they are, without mentions and formulas, which GitHub finds there."""
    return _CALLS.sub(r"\1<!-- -->", html.escape(_line(words), quote=False)).replace(
        "$", "<span>$</span>"
    )


def as_json(report: Report) -> str:
    """All of it for machines, in an order that depends on nothing but what was compared."""
    return json.dumps(report.data, ensure_ascii=False, indent=2)


FORMS: dict[str, Callable[[Report], str]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
}
