"""The kinds of fields of the form: words, a choice by digits, a list that takes what is chosen.

A field bears the name that it has in the answers. What it offers and takes is decided in
``explainer.desk.form_told``.
"""

from collections.abc import Mapping

import htpy as h

RELIABILITY = ("high", "medium", "low")


def row(kind: str, *fields: h.Node) -> h.Element:
    """Fields beside each other where there is room: ``two``, ``three`` or one that is ``wide``."""
    return h.div(class_=f"row {kind}")[fields]


def words_field(
    name: str, label: str, *, hint: str = "", lang: str = "", kind: str = ""
) -> h.Element:
    """A line of words; a ``kind`` of “area” has several."""
    tags = {
        "id": name,
        "name": name,
        "lang": lang or None,
        "placeholder": hint or None,
        "aria_describedby": f"{name}-note",
        "autocomplete": "off",
    }
    line = h.textarea(rows="3", spellcheck="true", **tags) if kind == "area" else h.input(
        type="text", spellcheck="false" if kind == "address" else None,
        class_="address" if kind == "address" else None, **tags,
    )  # fmt: skip
    return h.div(".field")[
        h.label(for_=name)[h.span[label], h.span(".count", data_count=name)],
        line,
        note(name),
    ]


def note(name: str) -> h.Element:
    """Where something stands about a field."""
    return h.p(".note", id=f"{name}-note", data_note=name)


def choice_field(
    name: str, label: str, values: Mapping[str, str], chosen: str | None = None
) -> h.Element:
    """A few values, one of which is chosen by its digit, an arrow or a press; none beforehand."""
    return h.fieldset(".field")[
        h.legend[label],
        h.div(".choices")[
            [
                h.label[
                    h.input(type="radio", name=name, value=value, checked=value == chosen,
                            id=None if number > 1 else name),
                    h.span(".digit", aria_hidden="true")[str(number)],
                    h.span[said],
                ]
                for number, (value, said) in enumerate(values.items(), 1)
            ]
        ],
        note(name),
    ]  # fmt: skip


def list_field(name: str, label: str, hint: str) -> h.Element:
    """Letters that find entries of a list; several may be taken, each of which stands before them."""
    return h.div(".field")[
        h.label(for_=name)[label],
        h.div(".combo", data_list=name)[
            h.input(type="text", id=name, role="combobox", aria_expanded="false",
                    aria_controls=f"{name}-list", aria_autocomplete="list", placeholder=hint,
                    aria_describedby=f"{name}-note", autocomplete="off", spellcheck="false"),
        ],
        h.ul(".options", id=f"{name}-list", role="listbox", aria_label=label, hidden=True),
        note(name),
    ]  # fmt: skip


def select_field(name: str, label: str, values: Mapping[str, str]) -> h.Element:
    """One of many values that have names, or none."""
    return h.div(".field")[
        h.label(for_=name)[label],
        h.select(id=name, name=name)[
            h.option(value="")["–"],
            [h.option(value=value)[said] for value, said in values.items()],
        ],
    ]
