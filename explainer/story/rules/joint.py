"""Joint claims: one statement that stands with several countries, and sets a status for none.

Only what they all signed may, where the text itself was read.
"""

from collections.abc import Iterator, Mapping

from explainer.story.reading.draft import Draft, Placed
from explainer.story.reading.files import CLAIMS_FOLDER, JOINT
from explainer.story.reading.problems import Problem, listed

JOINT_FILE = f"{CLAIMS_FOLDER}/{JOINT}.yaml"


def check_joint(draft: Draft) -> Iterator[Problem]:
    """Joint claims on one country, or with a status that nobody signed; others made joint."""
    sources = draft.ids("sources")
    for placed in draft.lists.get("claims", []):
        if placed.record.country:
            yield from _alone(placed)
        else:
            yield from _together(placed)
            yield from _signed(placed, sources)


def _alone(placed: Placed) -> Iterator[Problem]:
    """A claim in the file of a country that says it is about more, or that others signed it."""
    claim = placed.record
    if claim.countries:
        yield Problem(
            placed.place("countries"),
            f"the name of the file, {placed.file.file}, says that the claim is about "
            f"{claim.country}, and “countries” names others",
            f"“countries” in {JOINT_FILE} alone",
            f"move the claim to {JOINT_FILE}, or delete “countries”",
        )
    if claim.signed:
        yield Problem(
            placed.place("signed"),
            "only a joint claim is signed",
            f"“signed” in {JOINT_FILE} alone",
            f"delete the line, or move the claim to {JOINT_FILE} and name its “countries”",
        )


def _together(placed: Placed) -> Iterator[Problem]:
    claim = placed.record
    if len(claim.countries) < 2:
        named = listed(claim.countries) or "no country"
        yield Problem(
            placed.place("countries"),
            f"a joint claim that names {named} alone"
            if claim.countries
            else "a joint claim that does not say which countries it is about",
            "two countries or more",
            "add “countries: [AUT, CYP]” with those whom it is about"
            if not claim.countries
            else f"name the others, or move the claim to {CLAIMS_FOLDER}/{named}.yaml",
        )
    if claim.status and claim.voice == "own" and not claim.signed:
        yield Problem(
            placed.place("status"),
            "a joint claim sets nobody's own status, unless all signed it",
            "no status; “says_status” with the voice “report”; a status with “signed: true”",
            "take the status away, or add “signed: true” if the text was read that all signed",
        )


def _signed(placed: Placed, sources: Mapping[str, Placed]) -> Iterator[Problem]:
    claim = placed.record
    if claim.signed and claim.voice != "own":
        yield Problem(
            placed.place("signed"),
            "what others say is signed by nobody",
            "“signed” with the voice “own”",
            "delete the line, or correct the voice",
        )
    known = [sources[source].record for source in claim.sources if source in sources]
    if claim.signed and known and all(source.kind != "primary" for source in known):
        yield Problem(
            placed.place("signed"),
            "no source is the text itself that was signed",
            "a source of the kind “primary”",
            "add the text as a source, or delete the line and any status with it",
        )
