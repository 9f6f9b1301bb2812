"""The table: a row for every country that opens onto all of its statements, the only place of them."""

from collections.abc import Set

from markupsafe import Markup

from explainer.content.choices import LONGEST_TEXT
from explainer.content.country_rows import CountryRow, Group, groups
from explainer.content.edition import Edition
from explainer.content.masthead import masthead
from explainer.content.positions import positions_of
from explainer.content.room import is_large
from explainer.drawing.svg import same_strip
from explainer.page import elements as h
from explainer.page.parts import comma, mark, say, tone_key
from explainer.page.statements import show_row
from explainer.page.strips import STRIP

COLUMNS = ("country", "status", "course", "offer", "said_by", "day", "sources")
SORTABLE = ("status", "country", "day", "evidence")


def show_table(
    edition: Edition, heading: h.Element = h.h2, above: h.Node = None, strips: bool = True
) -> h.Node:
    """Every country by its status and name; ``above`` stands under the heading.

    The ``strips`` are those of the course of positions, where the document shows it.
    """
    with_strip = {row.code for row in positions_of(edition).rows} if strips else set()
    words, below = edition.words, h.h2 if heading is h.h1 else h.h3
    return h.section("#table", aria_labelledby="table-title")[
        heading("#table-title")[say(edition, masthead(edition).headings.table)],
        above,
        h.div(".search.needs-script")[
            h.label(for_="search")[words.say("table.search")],
            h.input(
                "#search",
                type="search",
                aria_describedby="covers" if is_large(edition) else None,
                maxlength=str(LONGEST_TEXT),
                autocomplete="off",
                spellcheck="false",
            ),
            _sorts(edition),
        ],
        is_large(edition) and h.p("#covers.note.needs-script")[words.say("table.covers")],
        h.p("#nothing", hidden=True)[words.say("table.nothing")],
        h.div(".rows")[
            h.div(".heads", aria_hidden="true")[
                [
                    h.span[(strips or column != "course") and words.say(f"table.{column}")]
                    for column in COLUMNS
                ]
            ],
            [_group(edition, group, below, with_strip) for group in groups(edition)],
        ],
    ]


def _sorts(edition: Edition) -> h.Element:
    """The buttons that sort; the pressed one has the direction in words, as its arrow has it for the eye."""
    words = edition.words
    up, down = (f" {words.say(f'table.{way}')}" for way in ("ascending", "descending"))
    return h.div(
        ".sorts", role="group", aria_label=words.say("table.sort"), data_up=up, data_down=down
    )[
        [
            h.button(type="button", data_sort=key, aria_pressed=str(key == "status").lower())[
                words.say(f"table.{key}"), h.span(".visually-hidden")[key == "status" and up]
            ]
            for key in SORTABLE
        ]
    ]


def _group(edition: Edition, group: Group, heading: h.Element, with_strip: Set[str]) -> h.Node:
    """The heading of a status, unseen where nobody has it, and its rows."""
    return [
        heading(data_group=group.status, hidden=not group.rows)[
            tone_key(group.tone), say(edition, group.label), " ", h.span[str(len(group.rows))]
        ],
        [_row(edition, row, row.card.code in with_strip) for row in group.rows],
    ]


def _row(edition: Edition, row: CountryRow, with_strip: bool) -> h.Element:
    card, line = row.card, row.line
    before, name, behind = line.who
    return h.details(".country", id=card.code, data_e=str(line.grade))[
        h.summary[
            h.b[card.name],
            h.span(".st")[tone_key(row.tone), mark(edition, line.status)],
            h.span(".strip")[with_strip and Markup(same_strip(f"{STRIP}{card.code}"))],
            h.span(".line")[
                h.span(".what")[line.what],
                " ",
                h.span(".by")[
                    bool(before) and h.i[before, " "],
                    name,
                    bool(behind) and h.i[comma(edition), behind],
                ],
            ],
            h.time(datetime=line.when.machine, class_=line.old and "old")[line.day],
            h.span(".n")[h.span[edition.words.say("table.sources"), " "], str(row.sources)],
        ],
        h.div(".said")[show_row(edition, card)],
    ]
