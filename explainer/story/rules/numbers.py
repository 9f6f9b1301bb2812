"""Numbers: their bounds."""

from collections.abc import Iterator

from explainer.story.problems import Problem, quoted
from explainer.story.reading import Draft


def check_numbers(draft: Draft) -> Iterator[Problem]:
    """“between” without an upper end, an upper end without “between”, or one that is no higher."""
    for placed in draft.lists.get("numbers", []):
        number = placed.record
        between = number.bound == "between"
        if between != (number.upper is not None) or (between and not isinstance(number.value, int)):
            yield Problem(
                placed.place("bound"),
                f"{quoted(number.bound)} and “upper” do not fit",
                "“between” with a number and an upper one; the other bounds without it",
                "add “upper:”, or choose another bound",
            )
        elif between and number.upper <= number.value:
            yield Problem(
                placed.place("upper"),
                f"{number.upper} is not above {number.value}",
                f"more than {number.value}",
                "exchange “value” and “upper”, or choose another bound",
            )
