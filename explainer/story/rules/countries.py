"""Countries: their codes, their files of claims, and their part in the story."""

from collections.abc import Iterator

from explainer.iso_3166 import ALPHA_3
from explainer.story.reading.countries_meant import country_meant
from explainer.story.reading.draft import Draft, Placed
from explainer.story.reading.files import JOINT
from explainer.story.reading.meant import listed_by_nearness
from explainer.story.reading.problems import Place, Problem, listed, quoted


def check_countries(draft: Draft) -> Iterator[Problem]:
    """Codes that are none, and files of claims on a country that the story does not list."""
    languages = draft.about.record.languages if draft.about else ()
    for placed in draft.lists.get("countries", []):
        if placed.record.code not in ALPHA_3:
            yield _no_country(placed.place("code"), placed.record.code, languages)
    countries = draft.known("countries")
    named: dict[str, Placed] = {}
    for placed in draft.lists.get("claims", []):
        claim = placed.record
        if claim.country:
            named.setdefault(claim.country, placed)
        whose = claim.country.lower() if claim.country else JOINT
        if not claim.id.startswith(f"{whose}-"):
            yield Problem(
                placed.place("id"),
                f"{quoted(claim.id)} does not begin with "
                + ("its country" if claim.country else quoted(f"{JOINT}-")),
                f"{whose}-…",
                f"write it like {whose}-{str(claim.date).lstrip('~')}",
            )
    for code, placed in named.items():
        if code not in ALPHA_3:
            yield _no_country(Place(placed.file.file), code, languages)
        elif code not in countries and "countries" not in draft.unread:
            yield Problem(
                Place(placed.file.file),
                f"has claims on {code}, which the story does not list",
                listed_by_nearness(code, sorted(countries)),
                f"add “- {{code: {code}, role: contributor}}” to countries.yaml",
            )


def _no_country(place: Place, code: str, languages: tuple[str, ...]) -> Problem:
    near = country_meant(code, languages)
    return Problem(
        place,
        f"{quoted(code)} is no country code",
        "ISO 3166-1 alpha-3, and XKX for Kosovo",
        f"did you mean {quoted(near)}?" if near else "look the code up and correct it",
    )


def check_roles(draft: Draft) -> Iterator[Problem]:
    """Hosts and opponents in a story that has no word for them."""
    for placed in draft.lists.get("countries", []):
        role = placed.record.role
        if draft.about and role != "contributor" and role not in draft.about.record.roles:
            yield Problem(
                placed.place("role"),
                f"the story does not say what a country with the role {quoted(role)} is called",
                listed(["contributor", *draft.about.record.roles]),
                f"add “{role}:” below “roles:” in story.yaml",
            )
