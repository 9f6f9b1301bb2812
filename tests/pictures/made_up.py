"""Stories as large and as wordy as an editor may make them, to see what pictures do with them."""

import random
from pathlib import Path
from typing import Any

from explainer.iso_3166 import ALPHA_3
from explainer.story.model.story import Story
from tests.builders import (
    a_story,
    about,
    claim,
    country,
    event,
    number,
    phase,
    source,
    status,
)

_WORDS = (
    "Hilfe",
    "Länder",
    "senden",
    "Truppen",
    "nach",
    "Aurora",
    "sobald",
    "Waffen",
    "ruhen",
    "Verhandlung",
)
_STATUSES = ("willing", "under_discussion", "ruled_out", "other")
LONGER = 1.4


def words(length: int, seed: int = 0) -> str:
    """As many letters of words as asked for; one word where they are few."""
    shuffled, said = random.Random(seed), "Wer hilft"[:length]
    while len(said) < length:
        said += f" {shuffled.choice(_WORDS)}"
    return said[:length].strip() or "W"


def made_up(
    folder: Path, *, events: int, phases: int, countries: int, title: int, longer: bool = False
) -> Story:
    """A story in German and English with so many events, phases, countries, and letters of its title."""

    def said(length: int, seed: int = 0) -> dict[str, str]:
        long = round(length * LONGER) if longer else length
        return {"de": words(long, seed), "en": words(long, seed + 1)}

    def headed(length: int) -> dict[str, str]:
        return {tag: words(length, n) for n, tag in enumerate(("de", "en"))}

    codes = sorted(ALPHA_3)[:countries]
    days = [f"2025-{month:02}-{day:02}" for month in range(3, 9) for day in range(1, 11)]
    papers = [source(f"paper-{n}", publisher=words(18, n)) for n in range(min(countries, 60))]
    sources = [source("paper"), *papers]

    def own(n: int, code: str) -> list[dict[str, Any]]:
        made = {"text": said(180, n), "sources": [sources[n % len(sources)]["id"]]}
        latest = claim(f"{code.lower()}-2", status=_STATUSES[n % len(_STATUSES)], **made)
        if n % 4:
            return [latest]
        return [
            claim(f"{code.lower()}-1", date="2025-08-14", status="under_discussion", **made),
            latest,
        ]

    return a_story(
        folder,
        story=about(
            title=headed(title), languages=["de", "en"], standfirst=said(160), method=[said(80)],
            headings={name: said(35) for name in ("kicker", "map", "phases", "table", "contribution")},
            answer=[{"question": said(60), "text": said(120)}], map_note=said(90), border_note=said(120),
            privacy=said(40), licence=said(30), frame="europe",
            key_days=[{"day": "2025-08-15", "label": said(14)}],
            headline_number={"number": "ten", "named": codes[: min(countries, 6)], "named_by": "paper",
                             "text": said(120)},
        ),
        statuses=[
            status(name, scale, label=said(22, n), within=said(22, n), definition=said(60))
            for n, (name, scale) in enumerate(zip((*_STATUSES, "unsure"), ("leaning", "open", "no", "other", None), strict=True))
        ],
        contribution_types=[{"id": "training", "label": said(20)}],
        countries=[country(code) for code in codes],
        sources=sources,
        claims={code: own(n, code) for n, code in enumerate(codes)},
        numbers=[number("ten", unit=said(12), counts=said(40), text=said(120))],
        events=[event(f"e-{n}", date=days[n], key=n % 3 == 0, title=said(45, n), text=said(90)) for n in range(events)],
        phases=[phase(f"p-{n}", title=said(40, n), when={"condition": said(40)}, text=said(120)) for n in range(phases)],
    )  # fmt: skip
