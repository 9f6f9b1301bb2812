"""What changed since the last commit, in words: what an editor is about to commit."""

import threading
from pathlib import Path

import htpy as h

from explainer.changes.revisions import NoRevision, commit_of, story_at
from explainer.content.edition import Edition
from explainer.desk.lists import show_list, way_to
from explainer.story.model.story import Story
from explainer.story.reading.problems import StoryProblems
from explainer.wording.catalogue import Catalogue
from explainer.wording.change_groups import ChangeLine
from explainer.wording.differences import difference_groups

LAST = "HEAD"


class LastCommit:
    """The story of a folder as it was last committed; git is asked for it once for each commit."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._found: tuple[str, Story] | None = None
        self._reading = threading.Lock()

    def story(self) -> Story:
        """Raises ``NoRevision``, and ``StoryProblems`` where the committed story has problems."""
        commit = commit_of(LAST, self._folder)
        with self._reading:
            if self._found is None or self._found[0] != commit:
                self._found = commit, story_at(commit, self._folder)
            return self._found[1]


def show_since_commit(words: Catalogue) -> h.Element:
    """The list as it is until the comparison, which takes longer than all others, is there."""
    waiting = h.p(".nothing")[words.say("desk.comparing")]
    return show_list(
        "since", words.say("desk.since"), "…", h.div("#changes", aria_busy="true")[waiting]
    )


def show_changes(edition: Edition, last: LastCommit) -> h.Element:
    """All that differs from the last commit, also in fields for the desk alone."""
    words = edition.words
    try:
        before = last.story()
    except NoRevision as reason:
        return _nothing(
            h.fragment[words.say("desk.no_commit"), " ", h.span(lang="en")[reason.wrong]]
        )
    except StoryProblems:
        return _nothing(words.say("desk.commit_has_problems"))
    groups = difference_groups(before, edition.whole, words, desk=True)
    if not groups:
        return _nothing(words.say("desk.no_changes"))
    return h.div(data_count=str(sum(len(group.lines) for group in groups)))[
        [
            [
                h.h3[group.heading],
                h.ul(".changes")[[_change(edition, line) for line in group.lines]],
            ]
            for group in groups
        ]
    ]


def _nothing(said: h.Node) -> h.Element:
    return h.div(data_count="0")[h.p(".nothing")[said]]


def _change(edition: Edition, line: ChangeLine) -> h.Element:
    claim = edition.story.claims.get(line.record)
    return h.li[
        way_to(edition, claim, line.sentence) if claim else line.sentence,
        bool(line.details) and h.ul[[h.li[detail] for detail in line.details]],
    ]
