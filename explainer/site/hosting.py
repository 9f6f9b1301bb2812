"""What a host has to say with each file, as the server says it: ``_headers``.

Netlify and Cloudflare Pages read that file. All rules that fit an address add up there, so that no
two of them may set the same header; Cloudflare takes 100 rules at most. How nginx says the same is
in ``nginx``.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from explainer.site.served_file import SAFE_HEADERS, ServedFile

HEADERS_FILE = "_headers"
_CODE = re.compile(r"(?<=/)(country|card)/[A-Z]{3}(?=/)")
# what stands below a key day's page; of the page itself the rule would fit others of its language
_DAY = re.compile(r"(?<=/)\d{4}-\d\d-\d\d(?=/[^/])")
_OEMBED = (
    "/oembed.json"  # the same is said of all of them, so that they are told apart by depth alone
)
_FOLDERS = re.compile(r"(?<=/)(assets|pictures|clips)/.*")  # hosts know their types by the endings


@dataclass(frozen=True)
class Rule:
    """Paths of which the same is said; ``where`` names them as ``_headers`` does."""

    where: str
    headers: Mapping[str, str]
    paths: tuple[str, ...]

    @property
    def is_document(self) -> bool:
        """Whether it is about documents."""
        return "Content-Language" in self.headers


def header_rules(answers: Mapping[str, ServedFile]) -> Iterator[Rule]:
    """The rules for these answers, without the headers that all of them have.

    What is about single countries or of single days shares a rule, unless one of them differs.
    """
    groups: dict[str, dict[str, dict[str, str]]] = {}
    for path, answer in answers.items():
        groups.setdefault(_where(path), {})[path] = _own_headers(path, answer)
    for where, members in groups.items():
        first, *others = members.values()
        if all(other == first for other in others):
            yield Rule(where, first, tuple(members))
        else:
            yield from (Rule(path, headers, (path,)) for path, headers in members.items())


def _where(path: str) -> str:
    if path.endswith(_OEMBED):
        steps = range(path.removesuffix(_OEMBED).count("/"))
        return "".join(f"/:step{step}" for step in steps) + _OEMBED
    return _FOLDERS.sub(r"\1/*", _DAY.sub(":day", _CODE.sub(r"\1/:code", path)))


def _own_headers(path: str, answer: ServedFile) -> dict[str, str]:
    own = {name: said for name, said in answer.headers.items() if name not in SAFE_HEADERS}
    if "Content-Language" not in own and not _FOLDERS.search(path):
        own["Content-Type"] = answer.content_type
    return {**own, "Cache-Control": answer.cache}


def write_headers(rules: list[Rule]) -> bytes:
    """The file, with what is said of everything first."""
    blocks = [_block("/*", SAFE_HEADERS), *(_block(rule.where, rule.headers) for rule in rules)]
    return "\n".join(blocks).encode()


def _block(where: str, headers: Mapping[str, str]) -> str:
    return "".join([f"{where}\n", *(f"  {name}: {said}\n" for name, said in headers.items())])
