"""The whole story as one article on A4: every statement, every source with its address."""

from collections.abc import Iterable
from typing import Any

from explainer.content.answer import answer
from explainer.content.changes import changes
from explainer.content.country import Country, country
from explainer.content.edition import Edition
from explainer.content.how_many import Figure, how_many
from explainer.content.imprint import imprint
from explainer.content.map import map_of
from explainer.content.masthead import masthead
from explainer.content.method import Meaning, method
from explainer.content.phases import PhaseEntry, PlanEntry, phases
from explainer.content.pictures import Picture
from explainer.content.sizes import Size
from explainer.content.source_link import SourceLink
from explainer.content.sources import SourceEntry, kept_apart, sources
from explainer.content.statement import Quotation, Statement
from explainer.content.unclear import unclear
from explainer.pictures.contents import begun_content_of, content_of
from explainer.pictures.drawn_later import finished
from explainer.pictures.swatches import swatch

Content = dict[str, Any]
WIDTH = 481  # points: A4 without its margins
HOW_MANY = ("shown", "text", "provenance", "marks", "unnamed", "unnamed_label")


def dossier_of(edition: Edition, picture: Picture) -> Content:
    """Everything that the template of the dossier needs."""
    return finished(begun_dossier_of(edition, picture))


def begun_dossier_of(edition: Edition, picture: Picture) -> Content:
    """The same before its map is drawn."""
    tall = Picture("map", picture.language, "pdf", Size(WIDTH, 600), day=picture.day)
    drawn = begun_content_of(edition, tall)
    head, shown, made, found = (
        masthead(edition),
        phases(edition),
        imprint(edition),
        sources(edition),
    )
    numbers = {entry.link.id: entry.number for entry in found}
    counted, explained = how_many(edition), method(edition)

    def refs(links: Iterable[SourceLink]) -> list[int]:
        return [numbers[link.id] for link in links]

    def parts(phases: Iterable[PhaseEntry]) -> list[Content]:
        return [{"title": p.heading, "text": p.text.said, "refs": refs(p.sources)} for p in phases]

    def plan(entry: PlanEntry) -> Content:
        said = {"title": entry.title.said, "described": entry.described, "text": entry.text.said}
        return said | {"refs": refs(entry.sources)}

    figures = ([counted.headline.number] if counted.headline else []) + list(counted.others)
    figures.sort(key=lambda figure: list(edition.story.numbers).index(figure.id))
    return drawn | {
        "headings": _headings(edition),
        "long_banner": head.banner,
        "standfirst": head.standfirst.said if head.standfirst else "",
        "dates": " · ".join(f"{word} {day}" for word, day in head.dates),
        "then": answer(edition).written.then,
        "answer": [
            {"question": one.question.said, "text": one.text.said}
            for one in answer(edition).written.asked
        ],
        "how_many": _how_many(edition, picture) if counted.headline else None,
        "plan": plan(shown.now.plan) if shown.now.plan else None,
        "no_plan": shown.now.none,
        "phases": parts(shown.now.parts),
        "plans": [plan(other) | {"parts": parts(other.parts)} for other in shown.others],
        "events": [
            {"day": e.day.said, "title": e.title.said, "text": e.text.said, "refs": refs(e.sources)}
            for e in shown.run_up.events
        ],
        "countries": [
            _country(edition, country(edition, standing.country.code), numbers)
            for standing in edition.standings
        ],
        "figures": [_figure(edition, figure) | {"refs": refs(figure.sources)} for figure in figures],
        "unclear": [
            {"topic": point.topic.said, "we_write": point.we_write.said,
             "versions": [{"text": side.says.said, "refs": refs(side.sources)}
                          for side in point.versions]}
            for point in unclear(edition).points
        ],
        "method": [said.said for said in explained.paragraphs]
        + [f"{explained.border_note} {edition.story.outlines.credit}"],
        "statuses": [
            _meaning(status) | {"swatch": swatch(status.tone)} for status in explained.statuses
        ],
        "grades": [_meaning(grade) for grade in explained.grades],
        "terms": [_meaning(term) for term in explained.terms],
        "corrections": [
            {"day": c.on.said, "was": c.was.said, "now": c.now.said}
            for c in changes(edition).corrections
        ],
        "source_list": [_source(edition, entry) for entry in found],
        "imprint": [part for part in (made.credit, made.licence.said, made.licence_name,
                                      made.responsible) if part],
    }  # fmt: skip


def _headings(edition: Edition) -> Content:
    words, shown = edition.words, phases(edition)
    drawn, explained, doubt = map_of(edition), method(edition), unclear(edition)
    return {
        "contents": words.say("pictures.contents"),
        "answer": answer(edition).title,
        "how_many": how_many(edition).title,
        "map": (drawn.heading or masthead(edition).title).said,
        "phases": shown.heading.said if shown.heading else words.say("differences.lists.phases"),
        "events": shown.run_up.events_title,
        "countries": words.say("countries.title"),
        "figures": words.say("pictures.numbers"),
        "unclear": doubt.title,
        "we_write": f"{doubt.handled}:",
        "method": explained.title,
        "statuses": explained.statuses_title,
        "evidence": explained.evidence_title,
        "glossary": explained.terms_title,
        "corrections": changes(edition).corrections_title,
        "sources": words.say("table.sources"),
        "imprint": imprint(edition).title,
        "own": words.say("card.own"),
        "others": words.say("card.others"),
    }


def _how_many(edition: Edition, picture: Picture) -> Content:
    content = content_of(edition, Picture("how-many", picture.language, "pdf", Size(WIDTH, 400)))
    return {name: content[name] for name in HOW_MANY}


def _figure(edition: Edition, figure: Figure) -> Content:
    return {
        "value": figure.value,
        "unit": figure.unit.said,
        "text": edition.words.in_sentences((figure.counts.said, figure.text.said)),
        "day": figure.day.said,
        "origins": figure.origins,
    }


def _country(edition: Edition, card: Country, numbers: dict[str, int]) -> Content:
    position, words = card.position, edition.words
    kinds = words.in_a_row(kind.said for kind in card.offers)
    return {
        "name": card.name,
        "swatch": swatch(position.tone),
        "status": position.status,
        "since": words.in_a_row(
            (
                f"{words.say('card.since')} {position.since}" if position.since else "",
                position.confirmed,
            )
        ),
        "role": position.role.said if position.role else "",
        "offers": f"{words.say('card.offers')} {kinds}" if kinds else "",
        "own": [_statement(edition, one, numbers) for one in card.standing if one.voice == "own"],
        "others": [
            _statement(edition, one, numbers) for one in card.standing if one.voice != "own"
        ],
    }


def _statement(edition: Edition, one: Statement, numbers: dict[str, int]) -> Content:
    also = f"{edition.words.say('card.also')} {one.also}" if one.is_joint else ""
    note = one.note.said if one.note else ""
    return {
        "head": one.head,
        "text": one.text.said,
        "offer": one.help,
        "quote": _quote(one.quote) if one.quote else None,
        "by": " · ".join(part for part in (one.told_by, one.borne_out) if part),
        "note": " · ".join(part for part in (also, note) if part),
        "refs": [numbers[source.id] for source in one.sources],
    }


def _quote(quote: Quotation) -> Content:
    return {
        "text": quote.text,
        "lang": quote.language.split("-")[0],
        "marked": quote.marked,
        "who": quote.who,
        "translation": quote.translation,
    }


def _meaning(one: Meaning) -> Content:
    return {"label": one.label.said, "text": one.meaning.said}


def _source(edition: Edition, entry: SourceEntry) -> Content:
    return {
        "publisher": kept_apart(edition, entry.publisher),
        "title": kept_apart(edition, entry.title.said) if entry.title else "",
        "lang": entry.language.split("-")[0],
        "days": entry.days,
        "url": entry.link.url,
        "address": entry.link.url,
        "archive": entry.link.archive,
        "archive_label": entry.archive_label,
        "note": entry.link.note,
    }
