"""An explainer that says who would do what, in which phase, and on whose word.

For Python users::

    import explainer

    story = explainer.open_story("data")
    story.map_figure("2026-01-10", language="en")
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from explainer.opened import (
        OpenedStory,
        explore,
        explore_layout,
        open_story,
        register_callbacks,
    )
    from explainer.story.reading.problems import StoryProblems

__version__ = "0.1.0"
__all__ = (
    "OpenedStory",
    "StoryProblems",
    "explore",
    "explore_layout",
    "open_story",
    "register_callbacks",
)


def __getattr__(name: str) -> object:
    """Load a public name when it is first used (PEP 562): most who import this need none of them."""
    if name not in __all__:
        raise AttributeError(f"module 'explainer' has no attribute {name!r}")
    problems = name == "StoryProblems"
    home = "explainer.story.reading.problems" if problems else "explainer.opened"
    return getattr(import_module(home), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
