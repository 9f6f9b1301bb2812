"""The elements of HTML as htpy has them, whose tags and trees are written sooner.

htpy looks at each name, value and child as if it might be anything, and hands each piece up through a
generator for each level. A site has a hundred thousand elements, nearly all with a class, plain
attributes and texts; what is rare is left to htpy.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, Self

import htpy
from htpy import Attribute, Node
from markupsafe import Markup, escape

__all__ = ["Attribute", "Element", "Node", "Void", "written"]

_SPECIAL = re.compile("[&<>'\"]")  # to look for them is quicker than to escape nothing


class _Tagged(htpy.BaseElement):
    __slots__ = ("inside", "name", "tags")

    def __init__(self, name: str, tags: str = "", inside: Node = None) -> None:
        self.name, self.tags, self.inside = name, tags, inside

    def __call__(self, id_class: str = "", /, **attributes: Attribute) -> Self:  # type: ignore[override]
        """The same with attributes; ``id_class`` is such as ``#map.wide``."""
        return type(self)(self.name, _tags(id_class, attributes), self.inside)

    def iter_chunks(self, context: Any = None) -> Iterator[str]:
        """The whole of it, for htpy, where it stands in something of that."""
        yield written(self)


class Element(_Tagged):
    """An element with its attributes, and what stands in it in brackets: ``p(".note")["So."]``."""

    __slots__ = ()

    def __getitem__(self, inside: Node) -> Self:
        """The element with this in it; what may not be there is refused when it is written."""
        return type(self)(self.name, self.tags, inside)


class Void(_Tagged):
    """An element in which nothing can stand."""

    __slots__ = ()


def written(node: Node) -> Markup:
    """A tree as HTML, safe in another element; raises ``TypeError`` for what is no part of one."""
    parts: list[str] = []
    _write(node, parts.append)
    return Markup("".join(parts))


def _write(node: Any, add: Callable[[str], object]) -> None:
    kind = type(node)
    if kind is str:
        add(escape(node) if _SPECIAL.search(node) else node)
    elif kind is Element:
        add(f"<{node.name}{node.tags}>")
        _write(node.inside, add)
        add(f"</{node.name}>")
    elif kind is list or kind is tuple:
        for child in node:
            _write(child, add)
    elif kind is Void:
        add(f"<{node.name}{node.tags}>")
    elif kind is Markup:
        add(node)
    elif node is not None and node is not False and node is not True:
        add(str(htpy.fragment[node]))


def _tags(id_class: str, attributes: dict[str, Attribute]) -> str:
    if id_class and ("class_" in attributes or "id" in attributes):
        return _by_htpy(id_class, **attributes)
    told = _start(id_class) if id_class else ""
    for name, value in attributes.items():
        if type(value) is str and name != "class_":
            told += f'{_name(name)}="{escape(value) if _SPECIAL.search(value) else value}"'
        elif value is not None and value is not False:
            told += _by_htpy("", **{name: value})
    return told


@cache
def _start(id_class: str) -> str:
    return _by_htpy(id_class)


@cache
def _name(given: str) -> str:
    """An attribute's name as HTML has it, with the space before it."""
    return _by_htpy("", **{given: True})


def _by_htpy(id_class: str, /, **attributes: Attribute) -> str:
    tag = next(htpy.i(id_class, **attributes).iter_chunks())
    return tag.removeprefix("<i").removesuffix(">")


a = Element("a")
article = Element("article")
aside = Element("aside")
b = Element("b")
base = Void("base")
bdi = Element("bdi")
blockquote = Element("blockquote")
body = Element("body")
button = Element("button")
cite = Element("cite")
code = Element("code")
dd = Element("dd")
del_ = Element("del")
details = Element("details")
div = Element("div")
dl = Element("dl")
dt = Element("dt")
em = Element("em")
fieldset = Element("fieldset")
figcaption = Element("figcaption")
figure = Element("figure")
footer = Element("footer")
h1 = Element("h1")
h2 = Element("h2")
h3 = Element("h3")
h4 = Element("h4")
h5 = Element("h5")
head = Element("head")
header = Element("header")
html = Element("html")
i = Element("i")
iframe = Element("iframe")
img = Void("img")
input = Void("input")
ins = Element("ins")
label = Element("label")
legend = Element("legend")
li = Element("li")
link = Void("link")
main = Element("main")
meta = Void("meta")
nav = Element("nav")
noscript = Element("noscript")
ol = Element("ol")
option = Element("option")
output = Element("output")
p = Element("p")
pre = Element("pre")
q = Element("q")
script = Element("script")
section = Element("section")
select = Element("select")
small = Element("small")
span = Element("span")
strong = Element("strong")
style = Element("style")
summary = Element("summary")
time = Element("time")
title = Element("title")
u = Element("u")
ul = Element("ul")
