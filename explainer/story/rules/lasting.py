"""What a later word of a country does to an earlier one: it replaces an offer, or confirms a status."""

from collections.abc import Iterator, Mapping

from explainer.story.reading.draft import Draft, Placed
from explainer.story.reading.problems import Problem, listed, quoted


def check_replaced(draft: Draft) -> Iterator[Problem]:
    """Offers that are replaced by somebody else's word, or by an earlier one."""
    claims = draft.ids("claims")
    for placed in draft.lists.get("claims", []):
        for index, identifier in enumerate(placed.record.replaces):
            yield from _check_reach(placed, ("replaces", index), identifier, claims, "replaces")


def check_confirmed(draft: Draft) -> Iterator[Problem]:
    """Statuses that are confirmed by somebody else's word, by an earlier one, or by another status."""
    claims = draft.ids("claims")
    for placed in draft.lists.get("claims", []):
        claim = placed.record
        if claim.confirms is None:
            continue
        yield from _check_reach(placed, ("confirms",), claim.confirms, claims, "confirms")
        if claim.status:
            yield Problem(
                placed.place("confirms"),
                "a claim that sets a status itself has nothing to confirm",
                "“confirms” without “status”",
                "delete one of the two",
            )
        confirmed = claims.get(claim.confirms)
        if confirmed and confirmed.record.voice == "own" and not confirmed.record.status:
            yield Problem(
                placed.place("confirms"),
                f"{quoted(claim.confirms)} sets no status that could be confirmed",
                "an own claim with a status",
                "name the claim that sets it, or delete the line",
            )


def _check_reach(
    placed: Placed,
    steps: tuple[str | int, ...],
    identifier: str,
    claims: Mapping[str, Placed],
    does: str,
) -> Iterator[Problem]:
    """Whether the one claim may say this of the other: own, of the same country, and earlier."""
    claim, place = placed.record, placed.place(*steps)
    if claim.voice != "own":
        yield Problem(
            place,
            f"the voice is {quoted(claim.voice)}, and only a country's own word {does} another",
            f"{quoted(does)} with voice “own”",
            "delete the line, or correct the voice",
        )
        return
    if identifier not in claims:
        return
    other = claims[identifier].record
    if not set(other.codes) <= set(claim.codes):
        yield Problem(
            place,
            f"{quoted(identifier)} is a claim on {listed(other.codes)}",
            f"claims on {listed(claim.codes)}",
            "name a claim on the same country",
        )
    elif other.voice != "own":
        yield Problem(
            place,
            f"{quoted(identifier)} is not the country's own word",
            "an own claim",
            "name what the country said itself, or delete it here",
        )
    elif other is claim or other.date.first_day > claim.date.first_day:
        when = (
            "this claim itself" if other is claim else f"of {other.date}, later than {claim.date}"
        )
        yield Problem(
            place,
            f"{quoted(identifier)} is {when}",
            f"a claim up to {claim.date}",
            "name an earlier claim, or correct the days",
        )
