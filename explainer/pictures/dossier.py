"""The whole story as one article on A4: every claim, every source with its address."""

from collections.abc import Iterable
from typing import Any, TypeVar

from explainer.drawing.europe_map import border_credit, tone_of
from explainer.pictures.contents import content_of
from explainer.pictures.furniture import (
    credit_line,
    licence_name,
    map_heading,
    person_words,
    phases_heading,
    plain,
    story_title,
)
from explainer.pictures.order import Picture
from explainer.pictures.sizes import Size
from explainer.pictures.swatches import swatch
from explainer.pictures.telling import Telling
from explainer.story.history import Standing
from explainer.story.model import Claim, Quote, Source
from explainer.story.provenance import GRADES
from explainer.story.text import Text
from explainer.wording.names import full_day, inexact_day, number_words
from explainer.wording.sentences import (
    attribution,
    banner,
    evidence_words,
    node_name,
    origins_words,
    short_banner,
    speaker_name,
    status_label,
)

Content = dict[str, Any]
T = TypeVar("T")
WIDTH = 481  # points: A4 without its margins
HOW_MANY = ("shown", "text", "provenance", "marks", "unnamed", "unnamed_label")


def dossier_of(telling: Telling, picture: Picture) -> Content:
    """Everything that the template of the dossier needs."""
    story, words = telling.story, telling.words
    about = story.about
    tall = Picture("map", picture.language, "pdf", Size(WIDTH, 600), day=picture.day)
    drawn = content_of(telling, tall)
    cited = _cited(telling)
    numbers = {source.id: n for n, source in enumerate(cited, 1)}

    def text(said: Text) -> str:
        return plain(telling, said)

    def ours(texts: Iterable[T]) -> Iterable[T]:
        """The editor's own explanations, which are those of the last day."""
        return () if telling.is_earlier else texts

    def refs(ids: tuple[str, ...]) -> list[int]:
        return [numbers[source] for source in ids]

    return drawn | {
        "headings": _headings(telling),
        **_summed_up(telling),
        "how_many": _how_many(telling, picture) if about.headline_number else None,
        "phases": [
            {"title": f"{n} {text(p.title)}", "text": text(p.text), "refs": refs(p.sources)}
            for n, p in enumerate(story.phases.values(), 1)
        ],
        "events": [
            {"day": inexact_day(e.date, words), "title": text(e.title), "text": text(e.text),
             "refs": refs(e.sources)}
            for e in story.events.values()
        ],
        "countries": [_country(telling, s, numbers) for s in telling.told],
        "figures": [
            {"value": number_words(n, words), "unit": text(n.unit),
             "text": f"{text(n.counts)}. {text(n.text)}",
             "day": inexact_day(n.date, words), "origins": origins_words(story, n, words),
             "refs": refs(n.sources)}
            for n in story.numbers.values()
        ],
        "unclear": [
            {"topic": text(d.topic), "we_write": text(d.we_write),
             "versions": [{"text": text(v.says), "refs": refs(v.sources)} for v in d.versions]}
            for d in story.disagreements.values()
        ],
        "method": [text(said) for said in ours(about.method)]
        + [f"{text(about.border_note)} {border_credit()}"],
        "statuses": [
            {"swatch": swatch(s.scale or "none"), "label": text(s.label),
             "text": text(s.definition)}
            for s in story.statuses.values()
        ],
        "grades": [
            {"label": telling.words.say(f"evidence.grade_{g}"),
             "text": telling.words.say(f"evidence.meaning_{g}")}
            for g in GRADES
        ],
        "terms": [{"label": text(t.term), "text": text(t.text)} for t in ours(story.terms.values())],
        "corrections": [
            {"day": full_day(c.on, words), "was": text(c.was), "now": text(c.now)}
            for c in story.corrections
        ],
        "source_list": [_source(telling, source) for source in cited],
        "imprint": [credit_line(telling), text(about.licence), licence_name(telling),
                    *([f"{telling.words.say('imprint.responsible')} {about.responsible}"]
                      if about.responsible else [])],
    }  # fmt: skip


def _summed_up(telling: Telling) -> Content:
    """What the editor says of the last day; of an earlier one there is only the day itself."""
    story, words = telling.story, telling.words
    about = story.about
    day = f"{words.say('dates.as_of')} {full_day(about.as_of, words)}"
    if telling.is_earlier:
        return {
            "long_banner": short_banner(story, words),
            "standfirst": "",
            "dates": day,
            "answer": [],
        }
    published = f"{words.say('dates.published')} {full_day(about.published, words)}"
    return {
        "long_banner": banner(story, words),
        "standfirst": plain(telling, about.standfirst),
        "dates": f"{day} · {published}",
        "answer": [plain(telling, sentence) for sentence in about.answer],
    }


def _cited(telling: Telling) -> list[Source]:
    """All sources; of an earlier day those on which something rests that was known by then."""
    story = telling.story
    if not telling.is_earlier:
        return list(story.sources.values())
    sides = (side for point in story.disagreements.values() for side in point.versions)
    lists = (story.claims, story.phases, story.events, story.numbers)
    records = (record for records in lists for record in records.values())
    named = {source for record in (*records, *sides) for source in record.sources}
    return [source for source in story.sources.values() if source.id in named]


def _headings(telling: Telling) -> Content:
    return {
        "contents": telling.words.say("pictures.contents"),
        "answer": telling.words.say("answer.title"),
        "how_many": telling.words.say("how_many.title"),
        "map": map_heading(telling) or story_title(telling),
        "phases": phases_heading(telling, "differences.lists.phases"),
        "events": telling.words.say("timeline.events"),
        "countries": telling.words.say("countries.title"),
        "figures": telling.words.say("pictures.numbers"),
        "unclear": telling.words.say("unclear.title"),
        "we_write": telling.words.say("unclear.we_write"),
        "method": telling.words.say("method.title"),
        "statuses": telling.words.say("method.statuses"),
        "evidence": telling.words.say("evidence.title"),
        "glossary": telling.words.say("glossary.title"),
        "corrections": telling.words.say("changes.corrections"),
        "sources": telling.words.say("table.sources"),
        "imprint": telling.words.say("imprint.title"),
        "own": telling.words.say("card.own"),
        "others": telling.words.say("card.others"),
    }


def _how_many(telling: Telling, picture: Picture) -> Content:
    told = content_of(telling, Picture("how-many", picture.language, "pdf", Size(WIDTH, 400)))
    return {name: told[name] for name in HOW_MANY}


def _country(telling: Telling, standing: Standing, numbers: dict[str, int]) -> Content:
    story = telling.story
    role = story.about.roles.get(standing.country.role)
    kinds = [plain(telling, story.contribution_types[k].label) for k in standing.contributions]
    newest = sorted(standing.claims, key=lambda claim: claim.date.first_day, reverse=True)
    return {
        "name": telling.name(standing),
        "swatch": swatch(tone_of(standing)),
        "status": status_label(standing, telling.words),
        "since": f"{telling.words.say('card.since')} {inexact_day(standing.since.date, telling.words)}"
        if standing.since
        else "",
        "role": plain(telling, role) if role else "",
        "offers": f"{telling.words.say('card.offers')} {', '.join(kinds)}" if kinds else "",
        "own": [_claim(telling, c, numbers) for c in newest if c.voice == "own"],
        "others": [_claim(telling, c, numbers) for c in newest if c.voice != "own"],
    }


def _claim(telling: Telling, claim: Claim, numbers: dict[str, int]) -> Content:
    story, words = telling.story, telling.words
    said = story.statuses.get(claim.status or claim.says_status or "")
    head = [inexact_day(claim.date, words), telling.words.say(f"voice.{claim.voice}")]
    if said:
        ascribed = f"{telling.words.say('card.says')} " if claim.says_status else ""
        head.append(ascribed + plain(telling, said.label))
    who = (
        person_words(telling, claim.said_by) if claim.said_by else attribution(story, claim, words)
    )
    evidence = evidence_words(story, claim, words)
    if claim.voice == "report":
        evidence += f" ({origins_words(story, claim, words)})"
    kinds = [plain(telling, story.contribution_types[k].label) for k in claim.contributions]
    offer = [plain(telling, claim.offer)] if claim.offer else []
    return {
        "head": " · ".join(head),
        "text": plain(telling, claim.text),
        "offer": " · ".join([*offer, ", ".join(kinds)] if kinds else offer),
        "quote": _quote(telling, claim.quote) if claim.quote else None,
        "by": f"{who} · {evidence}",
        "note": plain(telling, claim.note) if claim.note else "",
        "refs": [numbers[source] for source in claim.sources],
    }


def _quote(telling: Telling, quote: Quote) -> Content:
    rendered = telling.story.sources[quote.rendered_by] if quote.rendered_by else None
    who = speaker_name(quote, telling.words) or ""
    if rendered:
        who += ", " + telling.words.say("quote.rendered", who=node_name(rendered, telling.words))
    ours = quote.translation.get(telling.language) if quote.translation else None
    return {
        "text": quote.text,
        "lang": quote.language.split("-")[0],
        "marked": not rendered,
        "who": who,
        "translation": f"{telling.words.say('quote.translation')} {ours}"
        if ours and quote.language != telling.language
        else "",
    }


def _source(telling: Telling, source: Source) -> Content:
    linked = source.url if source.kind != "mirror" else None
    note = telling.words.say("sources.mirror") if source.kind == "mirror" else ""
    if not note and not linked:
        note = telling.words.say("sources.no_page")
    published = inexact_day(source.published, telling.words) if source.published else ""
    read = telling.words.say("pictures.accessed", day=full_day(source.accessed, telling.words))
    return {
        "publisher": source.publisher,
        "title": source.title or "",
        "lang": source.language.split("-")[0],
        "days": ", ".join(part for part in (published, read) if part),
        "url": linked or "",
        "address": linked or "",
        "note": note,
    }
