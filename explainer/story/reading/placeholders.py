"""What stands in braces in a text of ``story.yaml``, to be filled in from the records.

Only how it is written is known here; the words that take its place belong to ``explainer.wording``.
"""

import re
from dataclasses import dataclass

OF_A_STATUS = ("count", "countries")
COUNTED = ("count", "sources", "statements", "changed")
PLAIN = ("sources", "statements", "as_of", "changed", "nearer", "further")
# other braces are words
BRACES = re.compile(r"(?<![${])\{([a-z_]+(?::[^{}|]*)?(?:\|[^{}]*)?)\}")
ALLOWED = (
    "{count:STATUS}, {count:STATUS|one form|# forms}, {countries:STATUS}, {sources}, {statements}, "
    "{as_of}, {changed}, {nearer}, {further}"
)


@dataclass(frozen=True)
class Placeholder:
    """One of them: its name, the status that it is about, and plural forms with ``#`` for a number."""

    name: str
    status: str
    forms: tuple[str, ...]

    @property
    def is_known(self) -> bool:
        """Whether there is something to take its place; which statuses there are is not asked."""
        named = self.name in (OF_A_STATUS if self.status else PLAIN)
        return named and (not self.forms or (self.name in COUNTED and len(self.forms) > 1))


def placeholder(inside: str) -> Placeholder:
    """What is meant by the words between two braces."""
    head, *forms = inside.split("|")
    name, _, status = head.partition(":")
    return Placeholder(name.strip(), status.strip(), tuple(forms))
