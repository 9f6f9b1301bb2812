"""What is shown of a selection where one explores is what Python says of it, and so what the page shows."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from urllib.parse import urlencode

from explainer.content.edition import Edition
from explainer.content.origins import origins_by_page
from explainer.content.states import states
from explainer.content.table import rows
from explainer.story.provenance import origins
from explainer.wording.catalogue import full_day
from tests.browser.conftest import OpenPage
from tests.browser.expected import sentence, used_types
from tests.exploring.exploring import wait_until_explored
from tests.selection import Selection, Shown, claim_of, every_row, row_of, shown

SELECTIONS = 200
# follow an address as the back button does, and tell what is shown
FOLLOWED = """(addresses) => addresses.map((address) => {
  history.replaceState(null, "", `#${address}`);
  dispatchEvent(new PopStateEvent("popstate"));
  const found = window.explore.shown();
  return [
    found.rows.map((row) => row.id).sort(), window.explore.sentence(found),
    Object.fromEntries(Object.entries(found.now).map(([code, now]) => [code, now.at(-1)])),
  ];
})"""


def some_selections(edition: Edition) -> Iterator[dict[str, str]]:
    """Values of some kinds each, with a day, or the beginning and end of a period; the same in every run."""
    dice = random.Random(20250820)
    story, days = edition.story, [day.isoformat() for day in edition.days]
    claims = list(story.claims.values())
    earliest = min(claim.date.first_day for claim in claims)
    span = (edition.days[-1] - earliest).days
    ends = [one.id for claim in claims for one in origins(story, claim)]
    kinds = {
        "country": lambda: dice.choice(claims).codes[0],
        "status": lambda: dice.choice([s.id for s in story.statuses.values() if s.scale]),
        "type": lambda: dice.choice(used_types(edition)),
        "phase": lambda: dice.choice(list(story.phases)),
        "origin": lambda: dice.choice(ends),
        "day": lambda: dice.choice(days[:-1]),
        "from": lambda: (earliest + timedelta(dice.randrange(1, span))).isoformat(),
    }
    for _ in range(SELECTIONS):
        chosen = {kind: pick() for kind, pick in kinds.items() if dice.random() < 0.3}
        if "from" in chosen:
            chosen.pop("day", None)
            later = [day for day in days[:-1] if day >= chosen["from"]]
            if later and dice.random() < 0.7:
                chosen["to"] = dice.choice(later)
        yield chosen


def as_python_says(
    edition: Edition, chosen: dict[str, str], names: dict[str, str]
) -> tuple[list[str], str]:
    """The rows that are left, and the sentence about them."""
    words, story = edition.words, edition.story
    until = chosen.get("to", chosen.get("day", ""))
    kinds = {kind: chosen.get(kind, "") for kind in ("status", "type", "phase")}
    code_of = {row_of(code, claim): code for code, claim in every_row(edition)}

    def fits(row: str) -> bool:
        claim = claim_of(edition, row)
        ends = {one.id for one in origins(story, claim)}
        spoke = claim.date.first_day.isoformat()
        return spoke >= chosen.get("from", "") and chosen.get("origin") in {None, *ends}

    fitting = [row for row in shown(edition, Selection(day=until, **kinds), {}).claims if fits(row)]
    country = chosen.get("country", "")
    left = tuple(row for row in fitting if country in ("", code_of[row]))
    further = []
    if "origin" in chosen:
        further.append(words.say("whence.said", name=names[chosen["origin"]]))
    if "from" in chosen:
        ends = chosen["from"], until or edition.days[-1].isoformat()
        first, last = (full_day(date.fromisoformat(day), words) for day in ends)
        further.append(words.say("period.said", first=first, last=last))
    elif until:
        further.append(words.say("shown.day", day=full_day(date.fromisoformat(until), words)))
    codes = tuple(dict.fromkeys(code_of[row] for row in left))
    said = sentence(edition, Selection(country=country, **kinds), Shown(left, codes), *further)
    return sorted(left), said


def where_all_stand(edition: Edition, chosen: dict[str, str]) -> dict[str, str]:
    """What is said of each country on the day that ends the selection."""
    until = chosen.get("to", chosen.get("day", edition.days[-1].isoformat()))
    day = sum(one.isoformat() <= until for one in edition.days) - 1
    return {
        code: [during.what.hover for during in found if during.first <= day][-1]
        for code, found in states(edition).items()
    }


def test_two_hundred_selections_show_what_python_says(
    open_page: OpenPage, the_address: str, german_edition: Edition
) -> None:
    page = open_page(f"{the_address}/de/explore/")
    wait_until_explored(page)
    names = {
        id: name
        for row in rows(german_edition)
        for ends in origins_by_page(row.statement)
        for id, name in ends.items()
    }
    selections = list(some_selections(german_edition))
    seen = page.evaluate(FOLLOWED, [urlencode(chosen) for chosen in selections])
    something = 0
    for chosen, (found, said, stand) in zip(selections, seen, strict=True):
        expected, sentence = as_python_says(german_edition, chosen, names)
        assert (found, said) == (expected, sentence), chosen
        assert stand == where_all_stand(german_edition, chosen), chosen
        something += bool(found)
    assert SELECTIONS / 4 < something < SELECTIONS
