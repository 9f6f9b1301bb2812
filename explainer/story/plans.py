"""Which plan is shown on the last day of a story, and the phases that are its parts."""

from explainer.story.model import Phase, Plan
from explainer.story.model.story import Story


def shown_plan(story: Story) -> Plan | None:
    """The leading plan if it had been described, else the newest that had been; none without any."""
    leading = story.plans.get(story.about.leading_plan or "")
    newest = max(story.plans.values(), key=lambda plan: plan.described, default=None)
    return leading or newest


def other_plans(story: Story) -> tuple[Plan, ...]:
    """Those that are told beside the one that is shown, the newest first."""
    shown = shown_plan(story)
    others = [plan for plan in story.plans.values() if plan is not shown]
    return tuple(sorted(others, key=lambda plan: plan.described, reverse=True))


def phases_of(story: Story, plan: Plan | None) -> tuple[Phase, ...]:
    """The parts of a plan; without one all phases, in a story that has no plans."""
    if plan is None:
        return () if story.plans else tuple(story.phases.values())
    return tuple(phase for phase in story.phases.values() if phase.plan == plan.id)
