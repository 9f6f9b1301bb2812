"""Shorter names for what a script keeps to itself: functions, parameters, and what they remember.

The names of properties, of the browser, and those at the very top of a script stay. Scripts have to be
written as ours are: with semicolons, as modules or functions and without classes. The page is lighter by
1.6 KB, and no tool that does the same comes as a package for every machine.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from string import ascii_lowercase

from explainer.page.script_tokens import Tokens

# words of the language that are as short as a name, or in some places no more than one
_LANGUAGE = frozenset(("as", "async", "do", "get", "if", "in", "let", "of", "set"))


@dataclass
class _Scope:
    """From one place to another, with the names that are declared there and what they become."""

    first: int
    last: int
    names: dict[str, str] = field(default_factory=dict)

    def __contains__(self, at: int) -> bool:
        return self.first <= at <= self.last


def short_names(script: str) -> str:
    """The same script, in which the names of its own are as short as can be."""
    code = Tokens(script)
    scopes = _scopes(code)
    declared = _declared(code, scopes)
    for scope in scopes:
        names = [at for at in range(scope.first, scope.last + 1) if code.is_name(at)]
        # in the order in which they come: what is alike in two functions is so in their names as well
        own = dict.fromkeys(code.tokens[at] for at in names if declared.get(at) is scope)
        # what else is met in it keeps its name, or has got another one in a scope around it
        met = {code.tokens[at] for at in names if at not in declared}
        met |= {declared[at].names[code.tokens[at]] for at in names if at in declared}
        free = (name for name in _short() if name not in met | _LANGUAGE)
        scope.names = {name: next(free) for name in own}
    for at, scope in declared.items():
        name = code.tokens[at]
        short = scope.names[name]
        code.spaced[code.places[at]] = f"{name}:{short}" if code.is_both(at) else short
    return "".join(code.spaced)


def _short() -> Iterator[str]:
    for length in (1, 2):
        yield from map("".join, product(ascii_lowercase, repeat=length))


def _declared(code: Tokens, scopes: list[_Scope]) -> dict[int, _Scope]:
    """Where a name stands that a scope declares, and which one."""
    found = {}
    for at, name in enumerate(code.tokens):
        if code.is_name(at) and name not in _LANGUAGE:
            around = (one for one in reversed(scopes) if at in one and name in one.names)
            if scope := next(around, None):
                found[at] = scope
    return found


def _scopes(code: Tokens) -> list[_Scope]:
    """The scopes of functions, loops and blocks with what each declares, the outer ones first."""
    found: list[_Scope] = []
    for at, token in enumerate(code.tokens):
        if code.is_property(at):
            continue
        if token == "=>":
            first = code.opens.get(at - 1, at - 1)
            found.append(_Scope(first, _end_of_value(code, at)))
            _declare(code, found[-1], first, at)
        elif token in ("function", "catch", "for") and code.at(at + 1) != "{":
            first = code.tokens.index("(", at)
            closed = code.closes[first]
            found.append(_Scope(first, _end_of_statement(code, closed + 1)))
            if token != "for":
                _declare(code, found[-1], first, closed)
        elif token == "{" and not code.is_object(at) and not _is_body(code, at, found):
            found.append(_Scope(at, code.closes[at]))
    found.sort(key=lambda scope: (scope.first, -scope.last))
    for at, token in enumerate(code.tokens):
        around = [scope for scope in found if at in scope]
        if around and token == "function" and code.is_word(at + 1):
            around[-1].names[code.tokens[at + 1]] = ""
        elif around and token in ("const", "let"):
            _declare_all(code, around[-1], at + 1)
    return found


def _is_body(code: Tokens, brace: int, scopes: list[_Scope]) -> bool:
    """Whether a block ends a scope that has begun, whose parameters are declared in it as well."""
    return any(scope.first < brace and scope.last == code.closes[brace] for scope in scopes)


def _end_of_value(code: Tokens, arrow: int) -> int:
    if code.at(arrow + 1) == "{":
        return code.closes[arrow + 1]
    ends = (at for at in code.beside(arrow) if code.tokens[at] in ",;")
    return next(ends, code.closes[code.around[arrow]])


def _end_of_statement(code: Tokens, start: int) -> int:
    for at in code.beside(start):
        is_block = code.tokens[at] == "}" and not code.is_object(code.opens[at])
        if (is_block or code.tokens[at] == ";") and code.at(at + 1) != "else":
            return at
    return code.closes[code.around[start]]


def _declare_all(code: Tokens, scope: _Scope, start: int) -> None:
    """The names behind ``const`` and ``let``, which may be several."""
    begins = True
    for at in code.beside(start):
        if code.tokens[at] in (";", "of", "in"):
            return
        if begins:
            _declare(code, scope, at, code.closes.get(at, at))
        begins = code.tokens[at] == ","


def _declare(code: Tokens, scope: _Scope, first: int, last: int) -> None:
    """The names in parameters, or before the value of a declaration; none of what they are else."""
    for at in range(first, last + 1):
        if not code.is_name(at):
            continue
        around = code.around[at]
        while around > first and code.at(around) in "{[" and code.at(around - 1) != "=":
            around = code.around[around]
        begins = code.at(at - 1) in ("(", "{", "[", ",", ":", "...")
        if at == first or (around <= first and begins):
            scope.names[code.tokens[at]] = ""
