"""Numbers: their bounds, and what the headline can count."""

from collections.abc import Iterator

from explainer.story.reading.draft import Draft
from explainer.story.reading.problems import Problem, quoted

MOST_MARKS = 200


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


def check_parts(draft: Draft) -> Iterator[Problem]:
    """“26 of 35” without a figure, or with more than there are."""
    for placed in draft.lists.get("numbers", []):
        number = placed.record
        if number.of is None:
            continue
        if not isinstance(number.value, int):
            yield Problem(
                placed.place("of"),
                "“of” stands beside words, and counts nothing out of them",
                "“of” with a figure as “value”",
                "write the figure, or delete “of”",
            )
            continue
        most = number.value if number.upper is None else max(number.value, number.upper)
        if most > number.of:
            yield Problem(
                placed.place("of"),
                f"{most} of {number.of} is more than there are",
                f"{most} or more",
                "exchange “value” and “of”, or correct one of the two",
            )


def check_headline_number(draft: Draft) -> Iterator[Problem]:
    """A headline number of which nobody could draw or count the marks, since each is one."""
    headline = draft.about.record.headline_number if draft.about else None
    placed = draft.ids("numbers").get(headline.number) if headline else None
    value = placed.record.value if placed else None
    if placed and isinstance(value, int) and not 0 <= value <= MOST_MARKS:
        yield Problem(
            placed.place("value"),
            f"{value} is the headline number, and a mark is drawn for each",
            f"0 to {MOST_MARKS}",
            "choose another number for “headline_number” in story.yaml, or leave it out there",
        )
