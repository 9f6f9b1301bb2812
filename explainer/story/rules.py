"""What the records of a story have to be to each other; each rule finds problems or nothing."""

from collections.abc import Iterator
from typing import Any

from explainer.iso_3166 import ALPHA_3
from explainer.story.history import stands
from explainer.story.problems import Place, Problem, listed, nearest, quoted
from explainer.story.provenance import rings
from explainer.story.reading import Draft, Placed, id_field

LONGEST_QUOTE = 25
MOST_MARKS = 200
# lists whose ids one and the same reference may mean, so that no two of them share an id
NAMED_TOGETHER = {"origins": "sources", "claims": "events", "phases": "events", "numbers": "events"}


def check_ids_are_unique(draft: Draft) -> Iterator[Problem]:
    """Two records with the same id in a list, or in lists that are referred to together."""
    found: dict[str, dict[str, Placed]] = {}
    for name, records in draft.lists.items():
        seen = found.setdefault(NAMED_TOGETHER.get(name, name), {})
        key = id_field(name)
        for placed in records:
            identifier = getattr(placed.record, key, None)
            if identifier in seen:
                yield Problem(
                    placed.place(key),
                    f"{quoted(identifier)} is there twice; first at {seen[identifier].place(key)}",
                    "each once",
                    "delete one of the two, or give it another",
                )
            elif identifier is not None:
                seen[identifier] = placed


def check_countries(draft: Draft) -> Iterator[Problem]:
    """Codes that are none, and files of claims on a country that the story does not list."""
    for placed in draft.lists.get("countries", []):
        if placed.record.code not in ALPHA_3:
            yield _no_country(placed.place("code"), placed.record.code)
    countries = draft.known("countries")
    named: dict[str, Placed] = {}
    for placed in draft.lists.get("claims", []):
        named.setdefault(placed.record.country, placed)
        if not placed.record.id.startswith(f"{placed.record.country.lower()}-"):
            yield Problem(
                placed.place("id"),
                f"{quoted(placed.record.id)} does not begin with its country",
                f"{placed.record.country.lower()}-…",
                f"write it like {placed.record.country.lower()}-{placed.record.date.first_day}",
            )
    for code, placed in named.items():
        if code not in ALPHA_3:
            yield _no_country(Place(placed.file.file), code)
        elif code not in countries and "countries" not in draft.unread:
            yield Problem(
                Place(placed.file.file),
                f"has claims on {code}, which the story does not list",
                listed(sorted(countries)),
                f"add “- {{code: {code}, role: contributor}}” to countries.yaml",
            )


def _no_country(place: Place, code: str) -> Problem:
    near = nearest(code, sorted(known for known in ALPHA_3 if known[0] == code[0]))
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


def check_voices(draft: Draft) -> Iterator[Problem]:
    """Only a country's own word sets its status, and only with a status that counts."""
    statuses = draft.ids("statuses")
    for placed in draft.lists.get("claims", []):
        claim = placed.record
        if claim.status and claim.voice != "own":
            yield Problem(
                placed.place("status"),
                f"the voice is {quoted(claim.voice)}, so the claim cannot set a status",
                "status with voice “own”, says_status with the others",
                "rename “status” to “says_status”, or correct the voice",
            )
        if claim.says_status and claim.voice == "own":
            yield Problem(
                placed.place("says_status"),
                "a country's own word is no hearsay",
                "status with voice “own”, says_status with the others",
                "rename “says_status” to “status”, or correct the voice",
            )
        known = statuses.get(claim.status or "")
        if known and known.record.scale is None:
            yield Problem(
                placed.place("status"),
                f"{quoted(claim.status)} can only be said by others",
                listed(i for i, s in statuses.items() if s.record.scale),
                "choose another status",
            )


def check_one_status_a_day(draft: Draft) -> Iterator[Problem]:
    """A country with two own statuses on one day."""
    seen: dict[tuple[str, Any], Placed] = {}
    for placed in draft.lists.get("claims", []):
        claim = placed.record
        day = (claim.country, claim.date.first_day)
        if claim.voice != "own" or not claim.status or not stands(claim, day[1]):
            continue
        if day in seen:
            yield Problem(
                placed.place("status"),
                f"{claim.country} has a second status of its own on {claim.date.first_day}; the "
                f"first is {quoted(seen[day].record.id)}",
                "one own status a country and day",
                "leave the status to the more telling of the two claims",
            )
        seen.setdefault(day, placed)


def check_standing_of_sources(draft: Draft) -> Iterator[Problem]:
    """A status that rests on copies or weak sources alone."""
    sources = draft.ids("sources")
    for placed in draft.lists.get("claims", []):
        known = [sources[s].record for s in placed.record.sources if s in sources]
        if placed.record.status and known and all(_weak(source) for source in known):
            yield Problem(
                placed.place("sources"),
                "the status rests on mirrors or sources of low reliability alone",
                "at least one other source",
                "add a better source, or take the status away",
            )


def _weak(source: Any) -> bool:
    return source.kind == "mirror" or source.reliability == "low"


def check_rings(draft: Draft) -> Iterator[Problem]:
    """Sources that lean on each other in a ring, so that nobody is the origin."""
    placed = {**draft.ids("sources"), **draft.ids("origins")}
    for ring in rings(p.record for p in placed.values()):
        yield Problem(
            placed[ring[0]].place("leans_on"),
            f"lean on each other in a ring: {' → '.join((*ring, ring[0]))}",
            "chains that end at an origin",
            "find out who had it first, and delete the link back",
        )


def check_days(draft: Draft) -> Iterator[Problem]:
    """Days of the story that do not follow each other, and what was said after its last."""
    if draft.about is None:
        return
    about = draft.about.record
    for earlier, later in (("covered_from", "as_of"), ("published", "modified")):
        if getattr(about, earlier) > getattr(about, later):
            yield Problem(
                draft.about.place(later),
                f"{quoted(later)} comes before {quoted(earlier)}",
                f"{getattr(about, earlier)} or later",
                "correct one of the two days",
            )
    for name in ("claims", "events", "numbers", "disagreements"):
        for placed in draft.lists.get(name, []):
            key = "since" if name == "disagreements" else "date"
            day = getattr(placed.record, key)
            if getattr(day, "first_day", day) > about.as_of:
                yield Problem(
                    placed.place(key),
                    f"{day} is later than the last day that the story knows",
                    f"up to {about.as_of}",
                    "take it out, or move “as_of” in story.yaml",
                )
    for placed in draft.lists.get("claims", []):
        claim = placed.record
        first, last = claim.date.first_day, about.as_of
        if claim.withdrawn and not first <= claim.withdrawn.on <= last:
            yield Problem(
                placed.place("withdrawn", "on"),
                f"{claim.withdrawn.on} is not between the claim's day and the story's last",
                f"from {first} to {last}",
                f"correct the day; {first} if the claim should never have counted",
            )


def check_phases(draft: Draft) -> Iterator[Problem]:
    """Dates of a phase that contradict each other, and phases that wait for each other."""
    phases = draft.ids("phases")
    for identifier, placed in phases.items():
        when = placed.record.when
        if when.end and (when.start is None or when.end < when.start):
            yield Problem(
                placed.place("when", "end"),
                "the end has no start before it",
                "an end after a start",
                "add “start:”, or correct the days",
            )
        seen, after = {identifier}, when.after
        while after in phases and after not in seen:
            seen.add(after)
            after = phases[after].record.when.after
        if after == identifier:
            yield Problem(
                placed.place("when", "after"),
                f"{quoted(identifier)} waits for itself",
                "a phase or event that comes before",
                "correct “after:”",
            )


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


def check_quotes(draft: Draft) -> Iterator[Problem]:
    """Quotes that are too long to be quotes, and renderings without the one who rendered."""
    for placed in draft.lists.get("claims", []):
        quote = placed.record.quote
        if quote and len(quote.text.split()) > LONGEST_QUOTE:
            yield Problem(
                placed.place("quote", "text"),
                f"the quote has {len(quote.text.split())} words",
                f"at most {LONGEST_QUOTE}",
                "quote the part that matters",
            )
        if quote and (quote.rendering == "outlet") != (quote.rendered_by is not None):
            yield Problem(
                placed.place("quote", "rendering"),
                "“rendering: outlet” and “rendered_by” go together",
                "both or none",
                "name the source whose translation it is, or write “rendering: original”",
            )
