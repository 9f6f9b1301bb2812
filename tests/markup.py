"""HTML and SVG as a tree, as a browser would find it; what is not closed in order is refused."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

VOID = {"base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
SILENT = {"script", "style", "template"}


@dataclass
class Element:
    """An element with its attributes and children; a text is a child of type ``str``."""

    tag: str
    attributes: dict[str, str]
    children: list["Element | str"] = field(default_factory=list)

    def __getitem__(self, name: str) -> str:
        return self.attributes[name]

    def get(self, name: str) -> str | None:
        return self.attributes.get(name)

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    @property
    def text(self) -> str:
        """All words in it, with single spaces; what scripts and styles hold is not read out."""
        return " ".join("".join(self._words()).split())

    def _words(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif child.tag not in SILENT:
                yield from child._words()

    @property
    def content(self) -> str:
        """The bare text in a script or style."""
        return "".join(child for child in self.children if isinstance(child, str))

    def every(self) -> Iterator["Element"]:
        """All elements in it, in the order of the document."""
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.every()

    def all(self, tag: str = "", class_: str = "", **attributes: Any) -> list["Element"]:
        """Elements with this tag, class and attributes (``data_day`` for ``data-day``).

        An attribute of ``True`` has to be there, one of ``None`` must not.
        """
        wanted = {name.rstrip("_").replace("_", "-"): v for name, v in attributes.items()}
        return [
            element
            for element in self.every()
            if (not tag or element.tag == tag)
            and (not class_ or class_ in element.classes)
            and all(_fits(element.get(name), value) for name, value in wanted.items())
        ]

    def one(self, tag: str = "", class_: str = "", **attributes: Any) -> "Element":
        """The only such element."""
        found = self.all(tag, class_, **attributes)
        assert len(found) == 1, f"{len(found)} of {tag}.{class_} {attributes}"
        return found[0]


def _fits(found: str | None, wanted: object) -> bool:
    if wanted is True or wanted is None:
        return (found is not None) is bool(wanted)
    return found == wanted


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Element("", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}> has an attribute twice: {names}"
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> within <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def read_html(html: object) -> Element:
    """A nameless element around all that stands in some HTML."""
    reader = _Reader()
    reader.feed(str(html))
    reader.close()
    assert reader.open == [reader.root], f"not closed: {[e.tag for e in reader.open[1:]]}"
    return reader.root
