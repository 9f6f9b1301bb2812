"""The phases of a picture: words, colours and places in time for Typst, which sets them in zones."""

from typing import Any

from explainer.content.edition import Edition
from explainer.content.phase_when import Condition
from explainer.content.phases import PhaseEntry, Phases, phases
from explainer.content.run_up import EventEntry
from explainer.drawing.run_up import WIDTH, RunUpDrawn, lay_run_up
from explainer.drawing.theme import LIGHT, Theme

Content = dict[str, Any]
_TONES = {"stated": "yes", "reported": "leaning"}  # as in phases.css


def zones_of(edition: Edition, theme: Theme = LIGHT) -> Content:
    """Run-up, gap and bands; places are parts of the width that the run-up gets."""
    content = phases(edition)
    drawn, now = lay_run_up(content), content.now
    ends = {span.phase.id: span for span in drawn.spans}
    return {
        "lead": now.lead,
        "none": now.none,
        "run_up": content.run_up.title,
        "then": {"x": drawn.now / WIDTH, "left": drawn.now_left, "said": content.run_up.then},
        "names": [
            _event(name.event) | {"x": name.x / WIDTH, "row": name.row, "left": name.left}
            for name in drawn.names
        ],
        "others": [x / WIDTH for _, x in drawn.others],
        "ticks": [{"x": tick.x / WIDTH, "said": tick.said} for tick in drawn.ticks],
        "steps": _steps(content, drawn),
        "dated": [
            _band(edition, part, theme)
            | {"x": ends[part.id].x / WIDTH, "end": ends[part.id].end / WIDTH}
            for part in now.dated
        ],
        "awaited": now.awaited.said if now.awaited else "",
        "undated": content.undated,
        "afterwards": content.afterwards_title,
        "bands": [_band(edition, part, theme) for part in now.waiting],
    }


def _event(event: EventEntry) -> Content:
    return {"day": event.day.said, "title": event.title.said}


def _steps(content: Phases, drawn: RunUpDrawn) -> list[Content]:
    """The named events in order, and how many there are between them."""
    return [
        _event(step)
        if isinstance(step, EventEntry)
        else {"count": len(step.events), "said": step.counted[-1].what.said}
        for step in content.run_up.steps
    ]


def _band(edition: Edition, part: PhaseEntry, theme: Theme) -> Content:
    tone = theme.tones.get(_TONES.get(part.strength, ""))
    surface = theme.surface
    return {
        "title": part.heading,
        "lines": [
            line
            for line in (
                edition.words.in_a_row(kind.said for kind in part.contributions),
                " · ".join(map(_said, part.when)),
                part.borne_out,
            )
            if line
        ],
        "open": part.open,
        "follows": bool(part.after),
        "proposed": part.strength == "proposed",
        "fill": tone.fill if tone else surface["raised"],
        "ink": tone.ink if tone else surface["text"],
    }


def _said(condition: Condition) -> str:
    return " ".join(part for part in (condition.before, str(condition.what or "")) if part)
