"""What each view of a picture says, as plain data for its template."""

from collections.abc import Callable
from typing import Any

from explainer.drawing.europe_map import border_credit, tone_of
from explainer.drawing.phase_timeline import draw_timeline
from explainer.drawing.theme import LIGHT
from explainer.pictures.furniture import (
    furnish,
    map_heading,
    person_words,
    phases_heading,
    plain,
    without_repeated,
)
from explainer.pictures.map_drawing import draw_lands
from explainer.pictures.order import Picture
from explainer.pictures.swatches import swatch
from explainer.pictures.telling import Telling
from explainer.pictures.timeline_drawing import draw_boxes
from explainer.story.history import Standing
from explainer.story.model import Claim
from explainer.wording.names import figure_day, inexact_day, listing, month, number_words
from explainer.wording.sentences import (
    attribution,
    evidence_words,
    map_alt,
    node_name,
    old_words,
    origins_words,
    standing_words,
    status_label,
    timeline_alt,
)

Content = dict[str, Any]
MAP_SHARE = 0.565  # of the width, where text stands beside the map
MAP_HEIGHT = {"wide": 0.6, "tall": 0.6}  # of the width, and of the height or width


def content_of(telling: Telling, picture: Picture) -> Content:
    """Everything that the template of a picture's view needs."""
    return _CONTENTS[picture.view](telling, picture)


def _map(telling: Telling, picture: Picture) -> Content:
    story, size = telling.story, picture.size
    about, snapshot = story.about, telling.snapshot
    if size.is_wide:
        field = size.width * MAP_SHARE, float(size.height or size.width * MAP_HEIGHT["wide"])
    else:
        tall = size.height or size.width * 1.25
        field = float(size.width), tall * MAP_HEIGHT["tall"]
    drawing = draw_lands(snapshot, telling.words, *field, size.unit)
    drawn = {shape.id for shape in drawing.scene.shapes}
    outside = [s for s in telling.told if s.country.code not in drawn]
    setting = [s.claim for s in telling.told if s.claim]
    sources = [source for claim in setting for source in claim.sources]
    alt = map_alt(snapshot, telling.words)
    content = furnish(telling, picture, map_heading(telling), alt, sources)
    return content | {
        "h": size.height or (round(field[1]) if size.is_wide else None),
        "notes": without_repeated(
            plain(telling, about.map_note),
            plain(telling, about.border_note),
            telling.words.say("pictures.borders", who=border_credit()),
        ),
        "ground": drawing.ground,
        "lands": drawing.lands,
        "map": {"width": drawing.width, "height": drawing.height},
        "labels": list(drawing.labels),
        "seas": list(drawing.seas),
        "legend": _legend(telling),
        "counted": telling.words.count("answer.covered", len(snapshot.covered)),
        "signs": _signs(telling),
        "named_signs": _named_signs(telling),
        "strip_title": telling.words.say("map.strip"),
        "strip": [
            {"swatch": swatch(tone_of(s)), "name": telling.name(s), "dot": s.offers_other}
            for s in outside
        ],
    }


def _legend(telling: Telling) -> list[Content]:
    """Every status that is counted, with its countries by name."""
    story = telling.story
    return [
        {
            "swatch": swatch(story.statuses[status].scale or "none"),
            "label": plain(telling, story.statuses[status].label),
            "n": count,
            "names": [
                telling.name(s)
                for s in telling.told
                if s.status and s.status.id == status and s.country.role == "contributor"
            ],
        }
        for status, count in telling.snapshot.counts().items()
    ]


def _signs(telling: Telling) -> list[Content]:
    standings = list(telling.snapshot.standings.values())
    signs = [{"swatch": swatch("land"), "label": telling.words.say("status.none")}]
    if any(s.offers_other for s in standings):
        signs.append({"swatch": swatch("dot"), "label": telling.words.say("map.dot")})
    present = {s.country.role for s in standings}
    for role, label in telling.story.about.roles.items():
        if role in present:
            tone = "host" if role == "host" else "outside"
            signs.append({"swatch": swatch(tone), "label": plain(telling, label)})
    return signs


def _named_signs(telling: Telling) -> list[Content]:
    """The signs that name the countries that they are on, and so may take several lines."""
    signs = []
    if names := [telling.name(s) for s in telling.told if tone_of(s) == "none"]:
        said = f"{telling.words.say('status.recorded')} ({listing(names, telling.words)})"
        signs.append({"swatch": swatch("none"), "label": said})
    if said := old_words(telling.snapshot, telling.words):
        signs.append({"swatch": swatch("old"), "label": said})
    return signs


def _timeline(telling: Telling, picture: Picture) -> Content:
    story, words = telling.story, telling.words
    size = picture.size
    width = size.width / size.unit - 80
    drawing = draw_boxes(draw_timeline(story, words), width)
    sources = [source for phase in story.phases.values() for source in phase.sources]
    sources += [source for event in story.events.values() for source in event.sources]
    alt = timeline_alt(story, words)
    return furnish(telling, picture, phases_heading(telling, "timeline.events"), alt, sources) | {
        "drawing": drawing,
        "events_title": telling.words.say("timeline.events"),
        "events": [
            {"n": n, "day": inexact_day(event.date, words), "title": plain(telling, event.title)}
            for n, event in enumerate(story.events.values(), 1)
        ],
        "phases": [
            {"title": f"{n} {plain(telling, phase.title)}", "text": plain(telling, phase.text)}
            for n, phase in enumerate(story.phases.values(), 1)
        ],
    }


def _table(telling: Telling, picture: Picture) -> Content:
    about, words = telling.story.about, telling.words
    headline = about.headline_number
    first = list(headline.named if headline else ())
    rows = sorted(
        telling.told,
        key=lambda s: (s.country.code not in first,
                       first.index(s.country.code) if s.country.code in first else 0),
    )  # fmt: skip
    sources = [source for s in rows for claim in [_telling_claim(s)] for source in claim.sources]
    alt = " ".join(f"{standing_words(telling.story, s, words)}." for s in rows)
    shown = telling.words.say("pictures.table_shown")
    return furnish(telling, picture, shown, alt, sources) | {
        "columns": [
            telling.words.say("table.country"), telling.words.say("table.status"),
            plain(telling, about.headings.contribution), telling.words.say("table.said_by"),
            telling.words.say("table.day"), telling.words.say("table.evidence"),
        ],
        "rows": [_row(telling, standing) for standing in rows],
        "more": [_more(telling, n) for n in range(len(rows) + 1)],
        "least": len(first) or 1,
    }  # fmt: skip


def _telling_claim(standing: Standing) -> Claim:
    """The claim that sets the status, else the newest."""
    return standing.claim or max(standing.claims, key=lambda claim: claim.date.first_day)


def _more(telling: Telling, n: int) -> str:
    return telling.words.count("pictures.and_more", n) if n else ""


def _row(telling: Telling, standing: Standing) -> Content:
    story, words, claim = telling.story, telling.words, _telling_claim(standing)
    kinds = [plain(telling, story.contribution_types[kind].label) for kind in claim.contributions]
    offer = plain(telling, claim.offer) if claim.offer else ", ".join(kinds)
    return {
        "swatch": swatch(tone_of(standing)),
        "country": telling.name(standing),
        "status": status_label(standing, words),
        "offer": offer or "–",
        "said_by": person_words(telling, claim.said_by)
        if claim.said_by
        else attribution(story, claim, words),
        "day": _figures(telling, claim),
        "evidence": evidence_words(story, claim, words),
    }


def _figures(telling: Telling, claim: Claim) -> str:
    """A day short enough for a column, and no more exact than it is known."""
    if claim.date.precision == "day":
        return figure_day(claim.date.first_day, telling.words)
    return inexact_day(claim.date, telling.words)


def _card(telling: Telling, picture: Picture) -> Content:
    story, words = telling.story, telling.words
    standing = telling.snapshot.standings[picture.country]
    day = telling.snapshot.day
    title = telling.words.say(
        "pictures.card_title",
        country=telling.name(standing),
        month=month(day, words),
        status=status_label(standing, words),
    )
    claims = sorted(standing.claims, key=lambda claim: (claim.voice != "own",
                                                       -claim.date.first_day.toordinal()))  # fmt: skip
    kinds = [plain(telling, story.contribution_types[k].label) for k in standing.contributions]
    offers = f"{telling.words.say('card.offers')} {', '.join(kinds)}" if kinds else ""
    sources = [source for claim in claims for source in claim.sources]
    alt = " ".join([title + ".", *(plain(telling, claim.text) for claim in claims)])
    return furnish(telling, picture, offers, alt, sources, title) | {
        "tone": swatch(tone_of(standing)),
        "status": standing_words(story, standing, words),
        "claims": [_claim(telling, claim) for claim in claims],
        "more": [_more_claims(telling, n) for n in range(len(claims) + 1)],
        "least": 1,
    }


def _more_claims(telling: Telling, n: int) -> str:
    return telling.words.count("pictures.more_claims", n) if n else ""


def _claim(telling: Telling, claim: Claim) -> Content:
    story, words = telling.story, telling.words
    head = [inexact_day(claim.date, words), telling.words.say(f"voice.{claim.voice}")]
    said = story.statuses.get(claim.status or claim.says_status or "")
    if said:
        prefix = f"{telling.words.say('card.says')} " if claim.says_status else ""
        head.append(prefix + plain(telling, said.label))
    who = (
        person_words(telling, claim.said_by) if claim.said_by else attribution(story, claim, words)
    )
    publishers = [node_name(story.sources[source], words) for source in claim.sources]
    return {
        "head": " · ".join(head),
        "text": plain(telling, claim.text),
        "by": " · ".join([who, evidence_words(story, claim, words),
                          ", ".join(dict.fromkeys(publishers))]),
    }  # fmt: skip


def _how_many(telling: Telling, picture: Picture) -> Content:
    story, words = telling.story, telling.words
    headline = story.about.headline_number
    assert headline is not None
    number = story.numbers[headline.number]
    total = number.value if isinstance(number.value, int) else len(headline.named)
    standings = [telling.snapshot.standings[code] for code in headline.named]
    who = node_name(story.sources[headline.named_by], words)
    text = plain(telling, headline.text)
    stated = f"{number_words(number, words)} {plain(telling, number.unit)}"
    shown = f"{telling.words.say('how_many.title')} {stated[0].upper()}{stated[1:]}"
    alt = " ".join([f"{shown}.", *(f"{standing_words(story, s, words)}." for s in standings), text])
    sources = [headline.named_by, *number.sources]
    sources += [source for s in standings if s.claim for source in s.claim.sources]
    provenance = (
        f"{telling.words.say('how_many.named_by', who=who)} {origins_words(story, number, words)}"
    )
    return furnish(telling, picture, shown, alt, sources) | {
        "marks": [
            {"name": telling.name(s), "status": status_label(s, words),
             "fill": LIGHT.tones[tone_of(s)].fill, "ink": LIGHT.tones[tone_of(s)].ink,
             "line": LIGHT.tones[tone_of(s)].line}
            for s in standings
        ],
        "unnamed": max(total - len(standings), 0),
        "unnamed_label": telling.words.say("how_many.unnamed"),
        "text": text,
        "provenance": provenance,
    }  # fmt: skip


_CONTENTS: dict[str, Callable[[Telling, Picture], Content]] = {
    "map": _map,
    "timeline": _timeline,
    "table": _table,
    "card": _card,
    "how-many": _how_many,
}
