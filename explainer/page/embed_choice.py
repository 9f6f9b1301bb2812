"""The code of an embed to copy: one that goes along with the story, or stays as of a key day."""

from collections.abc import Iterator
from html import escape

from markupsafe import Markup

from explainer.content.edition import Edition, day
from explainer.page import elements as h
from explainer.page.embed_code import embed_code, has_embed


def show_embed_choice(edition: Edition, path: str) -> h.Node:
    """The code, of a key day the one that stays with it; a script shows the one that is chosen."""
    codes = list(_codes(edition, path))
    (_, _, shown), *others = codes
    return [
        bool(others)
        and h.p(".embed-choice.needs-script")[
            h.label(for_="embed-day")[edition.words.say("key_days.embed")],
            " ",
            h.select("#embed-day", autocomplete="off")[
                [h.option(value=value, data_code=code)[said] for value, said, code in codes]
            ],
        ],
        h.pre(tabindex="0")[
            h.code("#embed-code", data_root=edition.root)[  # its many quotes as they are
                Markup(escape(shown, quote=False))
            ]
        ],
    ]


def _codes(edition: Edition, path: str) -> Iterator[tuple[str, str, str]]:
    """Each day or none, how it is called, and its code; what is chosen from the start comes first."""
    goes = edition.words.say("key_days.goes_along")
    if edition.start:
        yield _staying(edition, path)
        yield "", goes, _code(edition, path, goes_along=True)
        return
    yield "", goes, _code(edition, path)
    for key in reversed(edition.story.kept_days):
        then = edition.on(key.day)
        if has_embed(then, path):
            yield _staying(then, path)


def _staying(edition: Edition, path: str) -> tuple[str, str, str]:
    words, as_of = edition.words, edition.story.about.as_of
    said = words.say("key_days.stays", day=day(as_of, words))
    return as_of.isoformat(), said, _code(edition, path)


def _code(edition: Edition, path: str, goes_along: bool = False) -> str:
    return embed_code(edition, path, edition.base_url, script=False, goes_along=goes_along)
