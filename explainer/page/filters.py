"""The line that says what is shown, and the chips that narrow it by kind of contribution."""

import htpy as h

from explainer.page.parts import told
from explainer.page.selection import Selection, shown
from explainer.page.view import View


def show_filters(view: View) -> h.Node:
    """Above the map: what is shown, how to see all again, and the chips."""
    words, story = view.words, view.story
    used = {kind for claim in story.claims.values() for kind in claim.contributions}
    return h.div("#filters.needs-script")[
        h.p("#shown", role="status", aria_live="polite")[shown_words(view)],
        h.p("#unknown", hidden=True),
        h.button("#reset", type="button", hidden=True)[words.say("filters.reset")],
        h.div(".chips", role="group", aria_label=words.say("filters.types"))[
            [
                h.button(
                    ".chip", type="button", data_choose="type", data_value=kind.id,
                    aria_pressed="false",
                )[told(view, kind.label)]
                for kind in story.contribution_types.values()
                if kind.id in used
            ]
        ],
    ]  # fmt: skip


def shown_words(view: View) -> str:
    """What is shown before anything is chosen."""
    found = shown(view, Selection(), {})
    claims = view.words.count("shown.claims", len(found.claims))
    countries = view.words.count("shown.countries", len(found.countries))
    return view.words.say("shown.all", claims=claims, countries=countries)
