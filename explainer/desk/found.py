"""Everything that the check found in the newest reading, as `explainer check` tells it."""

import htpy as h

from explainer.desk.lists import show_list, show_place
from explainer.story.checking import CheckedFolder
from explainer.story.reading.problems import Problem
from explainer.wording.catalogue import Catalogue

MOST = 200  # entries; a mistake at the top of a long list can have thousands


def counted(words: Catalogue, reading: CheckedFolder) -> str:
    """How many problems and hints there are, in words."""
    problems = len(reading.problems)
    hints = len(reading.found) - problems
    said = words.count("desk.problems", problems) if problems else words.say("desk.no_problems")
    return f"{said}, {words.count('desk.hints', hints)}" if hints else said


def show_found(words: Catalogue, reading: CheckedFolder) -> h.Element:
    """Problems first, then hints, each with place, what is allowed and the remedy."""
    found = sorted(reading.found, key=lambda problem: (problem.hint, problem))
    more = len(found) - MOST
    return show_list(
        "found",
        words.say("desk.found"),
        len(found),
        h.ol(".problems")[[_problem(words, problem) for problem in found[:MOST]]]
        if found
        else h.p(".nothing")[words.say("desk.nothing_found")],
        more > 0 and h.p(".nothing")[words.count("desk.more", more)],
    )


def _problem(words: Catalogue, problem: Problem) -> h.Element:
    """A problem; its sentences are the check's own, which are in English."""
    kind = "hint" if problem.hint else "problem"
    return h.li(class_=kind)[
        h.p[h.b[words.say(f"desk.{kind}")], " ", show_place(problem.place)],
        h.p(".wrong", lang="en")[problem.wrong],
        problem.allowed
        and h.p(".then")[words.say("desk.allowed"), " ", h.span(lang="en")[problem.allowed]],
        h.p(".then")[words.say("desk.remedy"), " ", h.span(lang="en")[problem.remedy]],
    ]
