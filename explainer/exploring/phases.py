"""What happened and what is to come, where one explores: its place in the app, and what its scripts draw.

Events and what has a date stand on the time line of the positions (``positions``); what waits for
something stands below it, behind a gap. Where a day lies on the line the browser works out.
"""

from typing import Any

from dash import html

from explainer.content.edition import Edition, Phrase, only_in
from explainer.content.phases import PhaseEntry, PlanEntry, headings_by_day, phases


def phases_section() -> html.Section:
    """The place of the plans, of their parts, and of the events as a list, which scripts fill."""
    return html.Section(id="explore-phases", className="phases")


def phases_data(edition: Edition) -> dict[str, Any]:
    """All events and plans; by the index of the first day which plan is shown and what it is called.

    A story that has phases and no plan has one without a name.
    """
    content, words = phases(edition), edition.words
    shown = [one.what.plan for one in content.afterwards if one.what.plan]
    plans = {plan.id: plan for plan in (*shown, *content.others)}
    in_order = sorted(plans.values(), key=lambda plan: plan.since)
    days = [plan.since for plan in in_order]
    found = [_plan(edition, plan, days.count(plan.since) > 1) for plan in in_order]
    if not plans and content.now.parts:
        found = [_unnamed(edition)]
    return {
        "titles": [[one.first, _said(edition, one.what)] for one in headings_by_day(edition)],
        "shown": [
            [one.first, one.what.plan.id if one.what.plan else "", one.what.none]
            for one in content.afterwards
        ],
        "plans": found,
        "events": [
            [event.day.said, event.title.said, event.first_day.isoformat(), int(event.named),
             edition.first_on(event.first_day)]
            for event in content.run_up.events
        ],
        "say": {
            "list": content.run_up.events_title,
            "unknown": content.undated,
            **{kind: words.say(f"differences.lists.{kind}") for kind in ("events", "phases", "plans")},
            "nothing": words.say("explore.no_phases"),
        },
    }  # fmt: skip


def _plan(edition: Edition, plan: PlanEntry, shares_day: bool) -> dict[str, Any]:
    """A plan is told from others by its day, and where two were described on one by its title."""
    return {
        "id": plan.id,
        "title": _said(edition, plan.title),
        "short": plan.title.said if shares_day else plan.on,
        "since": edition.first_on(plan.since),
        "described": plan.described,
        "text": _said(edition, plan.text),
        "awaited": plan.awaited.said if plan.awaited else "",
        "parts": [_part(edition, part) for part in plan.parts],
        "sources": [[source.name, source.url, source.note] for source in plan.sources],
    }


def _unnamed(edition: Edition) -> dict[str, Any]:
    now = phases(edition).now
    return {
        "id": "",
        "since": 0,
        "awaited": now.awaited.said if now.awaited else "",
        "parts": [_part(edition, part) for part in now.parts],
    }


def _part(edition: Edition, part: PhaseEntry) -> dict[str, Any]:
    """A phase with its days as far as they are known, and the index of that from which it is known."""
    found = {
        "id": part.id,
        "title": _said(edition, part.title),
        "number": part.number,
        "begins": part.begins,
        "since": edition.first_on(part.since),
        "start": part.start.isoformat() if part.start else "",
        "end": part.end.isoformat() if part.end else "",
        "order": part.order,
        "after": part.after,
        "strength": part.strength,
        "firm": part.borne_out,
    }
    return {key: value for key, value in found.items() if value or key in ("id", "title", "since")}


def _said(edition: Edition, words: Phrase) -> str | list[str]:
    """Words of the story; in another language than the app with that and what says so."""
    note = only_in(edition, words)
    return [words.said, words.language, note] if note else words.said
