"""The form at ``/desk/add/``: page, statement and texts, and beside them what comes of it.

The page is the same for everybody; what is filled in, offered and wrong is told by
``explainer.desk.form_told`` and set by its scripts.
"""

import hashlib
from functools import partial
from pathlib import Path
from typing import get_args

import htpy as h

from explainer.desk.bookmarklet import show_bookmarklet
from explainer.desk.form_fields import (
    RELIABILITY,
    choice_field,
    list_field,
    note,
    row,
    select_field,
    words_field,
)
from explainer.page.document import Document, bare_document, read_script
from explainer.story.checking import CheckedFolder
from explainer.story.model.fields import OriginKind, SourceKind, Voice
from explainer.wording.catalogue import Catalogue, country_name, language_name, name_of_language

STYLES = ("base", "tones", "buttons", "statements", "map", "desk", "add")
SCRIPTS = (
    "elements",
    "listening",
    "add_filled",
    "add_lists",
    "add_look",
    "add_asked",
    "add_ways",
    "add_handed",
    "add",
)


def write_add_page(
    words: Catalogue, newest: CheckedFolder, folder: Path, token: str, address: str
) -> Document:
    """The form for a story at an ``address``; ``token`` is what a request to write has to know."""
    about = newest.draft.about
    languages = about.record.languages if about else (words.language,)
    title = words.say("form.title")
    head = [
        h.title[f"{title} – {words.say('desk.title')}"],
        h.meta(name="robots", content="noindex"),
    ]
    body = [
        h.a(".skip", href="#source.url")[words.say("form.to_form")],
        _head(words),
        h.main(
            ".add",
            data_token=token,
            data_story=_key(folder),
            data_map=_map_of(newest),
            data_remove=words.entries["form"]["remove"],
        )[
            h.form("#form", autocomplete="off", novalidate=True)[
                _keys(words, address),
                h.div("#done.written", role="status", hidden=True),
                _handed_over(words),
                _page(words),
                _statement(words, languages, _countries(newest, words)),
                _texts(words, languages),
            ],
            _side(words, languages),
        ],
        _bar(words),
    ]
    scripts = [read_script(name) for name in SCRIPTS]
    return bare_document(words.language, head, body, STYLES, scripts, "", (), words.direction)


def _key(folder: Path) -> str:
    """By what the browser tells the drafts of two stories apart."""
    return hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:12]


def _map_of(newest: CheckedFolder) -> str:
    """Where the map of the story is served."""
    return f"/{newest.story.about.languages[0]}/embed/map/" if newest.story else ""


def _countries(newest: CheckedFolder, words: Catalogue) -> dict[str, str]:
    named = {
        placed.record.code: country_name(placed.record, words)
        for placed in newest.draft.records("countries")
    }
    return dict(sorted(named.items(), key=lambda one: words.sort_key(one[1])))


def _head(words: Catalogue) -> h.Element:
    return h.header(".desk-head")[
        h.h1[words.say("desk.title")],
        h.nav(aria_label=words.say("desk.title"))[
            h.a(href="../")[words.say("form.overview")],
            h.a(href="", aria_current="page")[words.say("form.title")],
        ],
        h.p("#state", role="status", class_="good")[h.a(href="#check", data_text="state")],
        h.p("#lost", role="alert", hidden=True, data_say=words.say("desk.lost")),
    ]


def _keys(words: Catalogue, address: str) -> h.Node:
    return h.p(".keys")[
        h.kbd["Tab"],
        f" {words.say('form.keys.next')} · {words.say('form.keys.choose')} · ",
        h.kbd["Enter"],
        f" {words.say('form.keys.take')} · ",
        h.kbd[f"{words.say('form.keys.ctrl')} + Enter"],
        f" {words.say('form.keys.write')} · ",
        show_bookmarklet(words, address),
    ]


def _handed_over(words: Catalogue) -> h.Element:
    """What is said where a page is handed over while another statement is not written yet."""
    return h.template("#handed")[
        h.p[words.say("form.draft_is_there")],
        h.button(type="button", data_do="take")[words.say("form.take_handed")],
        h.button(type="button", data_do="keep")[words.say("form.keep_draft")],
    ]


def _part(words: Catalogue, name: str, *inside: h.Node) -> h.Element:
    return h.section(".part", aria_labelledby=f"part-{name}")[
        h.h2(id=f"part-{name}")[words.say(f"form.parts.{name}")], inside
    ]


def _page(words: Catalogue) -> h.Element:
    say = words.say
    ask = partial(_ask, words)
    kinds = {value: words.say(f"adding.kind.{value}") for value in get_args(SourceKind)}
    sure = {value: words.say(f"adding.reliability.{value}") for value in RELIABILITY}
    what = {value: words.say(f"adding.what.{value}") for value in get_args(OriginKind)}
    unnamed = {"": say("form.unknown"), "false": say("form.no"), "true": say("form.yes")}
    return _part(
        words,
        "page",
        words_field("source.url", ask("url"), kind="address"),
        h.p(".known", data_text="known", data_shown="known", hidden=True),
        h.div(data_shown="new-page", hidden=True)[
            row("wide", words_field("source.publisher", ask("publisher")),
                words_field("source.published", ask("published"), hint=say("form.none_seen"))),
            words_field("source.title", ask("title"), hint=say("form.not_seen")),
            h.details(".more", data_unfold="facts")[
                h.summary[h.span(data_text="facts")],
                choice_field("source.kind", ask("kind"), kinds),
                choice_field("source.reliability", ask("reliability"), sure),
                row("two", words_field("source.language", ask("language")),
                    words_field("source.short", ask("short"))),
            ],
            list_field("leans", ask("leans"), say("form.leans_hint")),
            h.div(".inner", data_shown="new-origin", hidden=True)[
                h.p[h.b[say("form.new_origin")]],
                row("two", words_field("origin.who", ask("who")),
                    words_field("origin.date", ask("day"))),
                choice_field("origin.what", ask("what"), what),
                choice_field("origin.anonymous", ask("anonymous"), unnamed, ""),
            ],
        ],
    )  # fmt: skip


def _statement(
    words: Catalogue, languages: tuple[str, ...], countries: dict[str, str]
) -> h.Element:
    ask = partial(_ask, words)
    voices = {value: words.say(f"adding.voice.{value}") for value in get_args(Voice)}
    others = languages[1:]
    return _part(
        words,
        "statement",
        row("wide", list_field("claim.countries", ask("countries"), words.say("form.letters")),
            words_field("claim.date", ask("date"))),
        choice_field("claim.voice", ask("voice"), voices, "own"),
        list_field("person", ask("person"), words.say("form.letters")),
        h.div(".inner", data_shown="new-person", hidden=True)[
            h.p[h.b[words.say("form.new_person")]],
            words_field("claim.said_by.name", ask("name")),
            row("two", [
                words_field(f"claim.said_by.names.{tag}", _in(words, "name_in", tag), lang=tag)
                for tag in others]),
            row("two", [
                words_field(f"claim.said_by.office.{tag}", _in(words, "office", tag), lang=tag)
                for tag in languages]),
            select_field("claim.said_by.country", ask("abroad"), countries),
        ],
        h.label(".tick", data_shown="signing", hidden=True)[
            h.input(type="checkbox", name="claim.signed", value="true"), h.span[ask("signed")]
        ],
        h.div(data_html="statuses"),
        note("claim.status"),
        list_field("claim.contributions", ask("contributions"), words.say("form.letters")),
        h.fieldset(".field.ticks", data_shown="earlier", hidden=True)[
            h.legend[ask("earlier")], h.div(data_html="earlier"),
        ],
    )  # fmt: skip


def _ask(words: Catalogue, name: str) -> str:
    return words.say(f"form.ask.{name}")


def _in(words: Catalogue, name: str, language: str) -> str:
    """A question that is asked in each language of the story."""
    return words.say(f"form.in.{name}", language=name_of_language(language, words))


def _texts(words: Catalogue, languages: tuple[str, ...]) -> h.Element:
    ask = partial(_ask, words)
    renderings = {one: words.say(f"adding.rendering.{one}") for one in ("original", "outlet")}

    def each(name: str, kind: str = "") -> list[h.Element]:
        within = name.rpartition(".")[2]
        return [
            words_field(f"claim.{name}.{tag}", _in(words, within, tag), lang=tag, kind=kind)
            for tag in languages
        ]

    return _part(
        words,
        "texts",
        row("two", each("offer")),
        each("text", "area"),
        h.details(".more", data_unfold="quote")[
            h.summary[words.say("form.quote")],
            words_field("claim.quote.text", ask("quote"), kind="area"),
            row("two", words_field("claim.quote.speaker", ask("speaker")),
                words_field("claim.quote.language", ask("wording"))),
            choice_field("claim.quote.rendering", ask("rendering"), renderings),
            row("two", each("quote.translation")),
        ],
        h.details(".more")[
            h.summary[words.say("form.remarks")],
            row("two", each("note")),
            row("wide", words_field("claim.internal", ask("internal")),
                words_field("claim.reviewed", ask("reviewed"))),
        ],
    )  # fmt: skip


def _side(words: Catalogue, languages: tuple[str, ...]) -> h.Element:
    """What comes of it: the look, the check, the files."""
    return h.div(".comes", role="region", aria_label=words.say("form.comes"), tabindex="0")[
        h.section("#look")[
            h.div(".comes-head")[
                h.h2[words.say("form.look")],
                len(languages) > 1
                and h.div(".tabs", role="group", aria_label=words.say("languages.nav"))[
                    [h.button(type="button", data_view=tag, lang=tag,
                              aria_pressed="true" if tag == languages[0] else "false")[
                                  language_name(tag)]
                     for tag in languages]
                ],
            ],
            h.div("#map.mini", role="img", data_shown="map", hidden=True),
            h.div(data_html="card"),
        ],
        h.section("#check")[
            h.h2[words.say("form.check")],
            h.p(".open", data_html="open"),
            h.ol(".problems", data_html="problems"),
        ],
        h.section("#files")[
            h.h2[words.say("form.files_title")],
            h.p(".note", data_text="stands_on"),
            h.div(".diff", data_html="files"),
        ],
    ]  # fmt: skip


def _bar(words: Catalogue) -> h.Element:
    return h.div(".bar", role="region", aria_label=words.say("form.write"))[
        h.button("#write.go", type="button", aria_disabled="true")[
            words.say("form.write"), " ", h.kbd[f"{words.say('form.keys.ctrl')} + Enter"]
        ],
        h.button("#drop", type="button")[words.say("form.drop")],
        h.a(".jump", href="#look")[words.say("form.preview")],
        h.p(data_text="sum"),
    ]
