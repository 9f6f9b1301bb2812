"""The list of countries by status: the map's key, its filter by status, and the way to each country."""

from collections.abc import Collection

from explainer.content.country_list import CountryList, Entry, ListRow, country_list
from explainer.content.edition import Edition
from explainer.page import elements as h
from explainer.page.parts import mark, note_on, tone_key


def show_country_list(edition: Edition, on_map: Collection[str] = ()) -> h.Element:
    """A row for each status, with its countries in flowing text.

    ``on_map`` are the codes of the lands that are drawn; a star is behind all others.
    """
    content = country_list(edition)
    return h.div(".list")[
        h.ul(".country-list", aria_label=content.label)[
            [_row(edition, row, on_map) for row in content.rows]
        ],
        _foot(edition, content, on_map),
    ]


def _row(edition: Edition, row: ListRow, on_map: Collection[str]) -> h.Element:
    head: list[h.Node] = [
        tone_key(row.tone),
        h.b(".label")[mark(edition, row.label)],
        " ",
        h.b(".count")[str(row.count)],
    ]
    button = h.button(
        type="button",
        data_choose="status",
        data_value=row.status,
        aria_pressed="false",
        disabled=True,
    )
    return h.li(data_row=row.status or f"-{row.tone}")[
        button[head] if row.status else h.span(".row-head")[head],
        " ",
        h.span(".names")[[_entry(edition, entry, on_map) for entry in row.entries]],
    ]


def _entry(edition: Edition, entry: Entry, on_map: Collection[str]) -> h.Element:
    """A country's name, which never breaks; the script moves it to the row where it stands on a day.

    The link says all to the ear, also since when; the star is of the map alone.
    """
    return h.span(".entry", data_old=bool(entry.old))[
        h.a(
            ".country-link",
            href=edition.link_to(entry.code),
            data_country=entry.code,
            aria_label=entry.said,
        )[entry.name],
        entry.code not in on_map and h.span(".far", aria_hidden="true")["★"],
        h.small(aria_hidden="true")[f" {entry.old}" if entry.old else None],
    ]


def _foot(edition: Edition, content: CountryList, on_map: Collection[str]) -> h.Element:
    """The host, and for the eye what star, grey and the bare tone of the map mean.

    The last is no news on a phone.
    """
    far = any(entry.code not in on_map for row in content.rows for entry in row.entries)
    parts: list[h.Node] = [
        _host(edition, content.host, on_map) if content.host else None,
        h.span(".wide", aria_hidden="true")[tone_key("land"), content.nothing],
        far and h.span(aria_hidden="true")["★ ", content.far],
        content.old and h.span(aria_hidden="true")[content.old],
        note_on(
            edition,
            *(row.label for row in content.rows),
            content.host.label if content.host else None,
        ),
    ]
    return h.p(".list-foot")[parts]


def _host(edition: Edition, row: ListRow, on_map: Collection[str]) -> h.Element:
    names = [_entry(edition, entry, on_map) for entry in row.entries]
    return h.span[
        tone_key(row.tone), mark(edition, row.label), edition.words.say("marks.colon"), names
    ]
