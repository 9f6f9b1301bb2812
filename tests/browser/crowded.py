"""A story in which there is too much of everything: countries, statements, events, and long words."""

from datetime import date, timedelta
from pathlib import Path

from explainer.iso_3166 import ALPHA_2_OF
from tests.builders import (
    Fields,
    about,
    claim,
    contribution_type,
    country,
    disagreement,
    event,
    number,
    origin,
    phase,
    plan,
    quote,
    source,
    status,
    write_story,
)

# all of the map's middle, and others up to sixty
ON_THE_MAP = [
    "EST",
    "LVA",
    "LTU",
    "FIN",
    "SWE",
    "NOR",
    "DNK",
    "DEU",
    "POL",
    "NLD",
    "BEL",
    "LUX",
    "FRA",
    "GBR",
    "IRL",
    "ISL",
    "ESP",
    "PRT",
    "ITA",
    "CHE",
    "AUT",
    "CZE",
    "SVK",
    "HUN",
    "SVN",
    "HRV",
    "BIH",
    "SRB",
    "MNE",
    "XKX",
    "ALB",
    "MKD",
    "GRC",
    "BGR",
    "ROU",
    "MDA",
    "UKR",
    "BLR",
    "RUS",
    "TUR",
    "MLT",
    "CYP",
]
CODES = (ON_THE_MAP + [code for code in ALPHA_2_OF if code not in ON_THE_MAP])[:60]
SCALE = ("yes", "leaning", "open", "other", "no")
TALKATIVE, STATEMENTS = "EST", 40
WORDS = "some words for a reader who has time and "
LAST = date(2025, 8, 20)


def titled(letters: int) -> Fields:
    """A text of so many letters in the one language, and of a longest title in the other."""
    said = {"en": letters, "de": max(letters, 300) if letters == 120 else letters}
    return {tag: (WORDS * 9)[:length].rstrip().ljust(length, "x") for tag, length in said.items()}


def text(words: str) -> Fields:
    return {"en": words, "de": words}


def write_crowded(folder: Path) -> Path:
    """Sixty countries, one with forty statements; titles of 120 letters in English, of 300 in German."""
    statuses = [
        status(scale, scale, label=text(f"A status whose label goes on and on: {scale}"),
               within=text(f"of a status that goes on: {scale}"), definition=titled(120),
               short=text(f"quite a long word: {scale}"))
        for scale in SCALE
    ]  # fmt: skip
    statuses.insert(2, status("nobody", "open", label=text("A status that no country has"),
                              within=text("of none"), definition=titled(120)))  # fmt: skip
    names = {
        "EST": text("Donaudampfschifffahrtsgesellschaftsland"),
        "LVA": text("The United Kingdoms of many quite long words"),
    }
    key_days = [
        {"day": f"2025-0{n + 3}-1{n}", "label": text(f"A day whose label is long, {n}"),
         "standfirst": titled(120), "answer": [{"question": titled(60), "text": titled(120)}]}
        for n in range(4)
    ]  # fmt: skip
    story = about(
        languages=["en", "de"],
        title=titled(120),
        standfirst=titled(300),
        headings={name: titled(120) for name in ("kicker", "map", "phases", "table", "contribution")},
        answer=[{"question": titled(60), "text": titled(300)} for _ in range(5)],
        covered_from="2025-01-01",
        as_of=LAST.isoformat(),
        old_after=90,
        key_days=key_days,
        roles={"host": text("Where all of it would take place"), "opponent": text("Is against all of it")},
        map_note=titled(120),
        border_note=titled(120),
        map_notes=[{"at": "FRA", "text": titled(60)}],
        method=[titled(300)],
        privacy=titled(120),
        licence=titled(120),
        leading_plan="first",
        headline_number={"number": "many", "named_by": "paper", "named": CODES[:9], "text": titled(300)},
        publisher="A publisher whose name is rather long, and goes on",
        contact="desk@example.org",
    )  # fmt: skip
    return write_story(
        folder,
        story=story,
        statuses=statuses,
        countries=[
            country(code, {"UKR": "host", "RUS": "opponent"}.get(code, "contributor"), names=names.get(code))
            for code in CODES
        ],
        contribution_types=[
            contribution_type(f"kind-{n}", label=text(f"Kind of contribution with a long label {n}"))
            for n in range(9)
        ],
        sources=[
            source("paper", publisher="The Daily Paper of a Town with a Name", leans_on=["wire"]),
            source("donaudampfschifffahrtsgesellschaftskapitänszeitung".replace("ä", "ae"),
                   publisher="Donaudampfschifffahrtsgesellschaftskapitänszeitung"),
        ],
        origins=[origin("wire", who="An agency whose name is long")],
        claims={code: _statements(code, place) for place, code in enumerate(CODES)},
        events=[
            event(f"e{n}", date=(LAST - timedelta(days=3 * n)).isoformat(), title=titled(120), text=titled(300),
                  key=n % 10 == 0)
            for n in range(60)
        ],
        plans=[plan("first", title=titled(120), text=titled(300)), plan("second", title=titled(120), text=titled(300))],
        phases=[
            phase(f"p{n}", plan=("first", "second")[n % 2], title=titled(120), text=titled(300),
                  strength=("stated", "reported", "proposed")[n % 3])
            for n in range(6)
        ],
        numbers=[number("many", value=12, unit=text("countries")), number("more", value=text("dozens"), unit=titled(60))],
        disagreements=[
            disagreement(f"x{n}", topic=titled(120), we_write=titled(300),
                         versions=[{"says": titled(300), "sources": ["paper"]} for _ in range(2)])
            for n in range(7)
        ],
        glossary=[{"id": "t", "term": titled(60), "text": titled(300)}],
    )  # fmt: skip


def _statements(code: str, place: int) -> list[Fields]:
    """Those of a country: many of one, up to three of the others, a second one by a report."""
    spoke = STATEMENTS if code == TALKATIVE else max(1, place % 4)
    return [
        claim(
            f"{code.lower()}-{n}",
            date=(date(2025, 1, 1) + timedelta(days=(5 * n + 7 * place) % 231)).isoformat(),
            voice="report" if n == 1 and code != TALKATIVE else "own",
            status=None if n == 1 and code != TALKATIVE else SCALE[(n + place) % 5],
            says_status=SCALE[n % 5] if n == 1 and code != TALKATIVE else None,
            text=titled(300 if n % 2 else 60),
            offer=text("a frigate, two hundred and fifty soldiers") if n % 3 else None,
            contributions=["kind-0", "kind-1", "kind-2"],
            said_by={"name": "Wolfeschlegelsteinhausenbergerdorff", "office": titled(60)},
            quote=quote(text=" ".join(["word"] * 24)) if n % 2 else None,
            sources=["paper", "donaudampfschifffahrtsgesellschaftskapitaenszeitung"],
        )
        for n in range(spoke)
    ]
