"""A script as its tokens, each with the bracket that it stands in; what they mean is short_names.py's."""

import re
from collections.abc import Iterator

_TOKEN = re.compile(r"[A-Za-z_$][\w$]*|\d[\w.]*|\s+|\.\.\.|\?\.|=>|.")
_STRING = re.compile(r""""(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'""")
_PATTERN = re.compile(r"/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\[\n])+/\w*")
_TEMPLATE = re.compile(r"[`}](?:\\.|\$(?!\{)|[^`\\$])*(?:`|\$\{)", re.S)
_WORD = re.compile(r"[A-Za-z_$]")
_VALUE_ENDS = re.compile(r"[\w$)\]}`\"']$")  # a slash behind it divides
_OPENS_OBJECT = frozenset(["=", "(", ",", "[", ":", "?", "|", "&", "...", "return", "const", "let"])


class Tokens:
    """The tokens of a script; ``spaced`` are all of them, of which the others leave out the space.

    ``around`` says of each at which place the bracket opens in which it stands, and ``closes`` where
    that ends; at -1 begins the script itself. What stands between the gaps of a text with gaps is a token
    each time, which ends or begins with a bracket of the gap.
    """

    def __init__(self, script: str) -> None:
        self.spaced = list(_tokens(script))
        self.places = [at for at, token in enumerate(self.spaced) if not token.isspace()]
        self.tokens = [self.spaced[at] for at in self.places]
        self.around: list[int] = []
        self.closes: dict[int, int] = {-1: len(self.tokens)}
        self.opens: dict[int, int] = {}
        opened = [-1]
        for at, token in enumerate(self.tokens):
            if token[0] == "}" or token in ")]":
                self.opens[at] = opened.pop()
                self.closes[self.opens[at]] = at
            self.around.append(opened[-1])
            if token in "([{" or token.endswith("${"):
                opened.append(at)

    def at(self, place: int) -> str:
        """The token at a place; none before the first and behind the last."""
        return self.tokens[place] if 0 <= place < len(self.tokens) else ""

    def beside(self, start: int) -> Iterator[int]:
        """The places from one on that stand in the same bracket, to where that closes."""
        around = self.around[start]
        return (at for at in range(start, self.closes[around]) if self.around[at] == around)

    def is_word(self, at: int) -> bool:
        """Whether a name stands there, of a property or of anything else, or a word of the language."""
        return _WORD.match(self.at(at)) is not None

    def is_object(self, brace: int) -> bool:
        """Whether a brace opens an object, or what is taken out of one, and not a block."""
        return self.at(brace) == "{" and self.at(brace - 1) in _OPENS_OBJECT

    def is_property(self, at: int) -> bool:
        """Whether a word is the name of a property alone."""
        before, behind = self.at(at - 1), self.at(at + 1)
        if before in (".", "?."):
            return True
        in_object = self.is_object(self.around[at])
        return in_object and (before in ("get", "set") or (before in "{," and behind in ":("))

    def is_name(self, at: int) -> bool:
        """Whether a word is the name of something else than a property, or of both."""
        return self.is_word(at) and not self.is_property(at)

    def is_both(self, at: int) -> bool:
        """Whether a word in an object names a property and what it is as well."""
        in_object = self.is_object(self.around[at]) and self.at(at - 1) in "{,"
        return in_object and self.at(at + 1) in ",}="


def _tokens(script: str) -> Iterator[str]:
    at, before = 0, ""
    opened: list[str] = []  # braces, and the gaps of texts that have gaps
    while at < len(script):
        sign = script[at]
        found = None
        if sign == "`" or (sign == "}" and opened[-1:] == ["${"]):
            found = _TEMPLATE.match(script, at)
        elif sign in "\"'":
            found = _STRING.match(script, at)
        elif sign == "/" and (before == "return" or not _VALUE_ENDS.search(before)):
            found = _PATTERN.match(script, at)
        else:
            found = _TOKEN.match(script, at)
        if not found:
            raise ValueError(f"not known how this script goes on: {script[at : at + 40]!r}")
        token = found[0]
        if sign == "}":
            opened.pop()
        if token == "{" or token.endswith("${"):
            opened.append(token[-2:])
        yield token
        at = found.end()
        before = before if token.isspace() else token
