"""Plans: that each phase has one where there are any, and that none is drawn firmer than it is borne out."""

from collections.abc import Iterator

from explainer.story.reading.draft import Draft
from explainer.story.reading.problems import Problem, listed, quoted


def check_plans(draft: Draft) -> Iterator[Problem]:
    """Phases that would never be shown, since they are part of no plan."""
    plans = draft.ids("plans")
    for placed in draft.lists.get("phases", []):
        if plans and placed.record.plan is None:
            yield Problem(
                placed.place(),
                f"the phase {quoted(placed.record.id)} names no plan, so that no plan shows it",
                listed(plans),
                "write the plan of which it is a part as its “plan:”",
            )


def check_strengths(draft: Draft) -> Iterator[Problem]:
    """Phases that are drawn firmer than their sources bear out."""
    sources = draft.ids("sources")
    for placed in draft.lists.get("phases", []):
        phase = placed.record
        pages = [sources[source].record for source in phase.sources if source in sources]
        if phase.strength == "stated" and not any(page.kind == "primary" for page in pages):
            yield Problem(
                placed.place("strength"),
                "none of its sources is the text of a government, and it is “stated”",
                "“stated” on a source of the kind “primary”; else “reported” or “proposed”",
                "add the official text to its sources, or choose another strength",
                hint=True,
            )
        if phase.strength == "reported" and len(pages) == 1 and pages[0].kind != "primary":
            yield Problem(
                placed.place("strength"),
                "a single page says so, and it is “reported”",
                "“reported” on an official text or at least two pages; else “proposed”",
                "add another source, or write “proposed”",
                hint=True,
            )
