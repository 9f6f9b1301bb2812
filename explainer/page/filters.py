"""The line that says what is shown, and one control to narrow it by kind of contribution."""

from explainer.content.choices import choices
from explainer.content.edition import Edition
from explainer.page import elements as h
from explainer.page.parts import mark, note_on


def show_filters(edition: Edition) -> h.Node:
    """The chips, folded behind one control, the line that says what is shown, and how to see all."""
    words, content = edition.words, choices(edition)
    return h.div("#filters.needs-script")[
        bool(content.used)
        and h.details(".filter")[
            h.summary(".pill")[words.say("filters.types")],
            h.div(".chips", role="group", aria_label=words.say("filters.types"))[
                [
                    h.button(
                        ".chip",
                        type="button",
                        data_choose="type",
                        data_value=kind,
                        aria_pressed="false",
                    )[mark(edition, label)]
                    for kind, label in content.used.items()
                ],
                note_on(edition, *content.used.values()),
            ],
        ],
        h.p("#shown", role="status", aria_live="polite")[content.shown],
        h.button("#reset", type="button", hidden=True)[words.say("filters.reset")],
        h.p("#unknown", hidden=True),
    ]
