"""What a reader can take along: a link to this very view, pictures, data, feed, and the code to embed."""

from collections.abc import Iterator
from datetime import date

from explainer.content.edition import Edition, Phrase, day
from explainer.content.files import FILES, OF_A_DAY, in_each_form, on_day
from explainer.content.masthead import masthead
from explainer.content.pictures import CLIPS, DOWNLOADS, PICTURES, Picture, shared_picture
from explainer.content.positions import positions_of
from explainer.page import elements as h
from explainer.page.embed_choice import show_embed_choice
from explainer.page.parts import between, comma, say
from explainer.page.picture_links import show_figure_code, show_picture_links, show_statement_codes

AT_HAND = ("map", "positions")  # pictures that are one press away


def show_share(edition: Edition) -> h.Element:
    """One band of buttons; those for pictures, data and code open what there is, without a script."""
    words = edition.words
    return _band(
        edition,
        [
            _at_hand(edition, Picture(view, edition.language, "png", day=edition.day))
            for view in AT_HAND
            if view in DOWNLOADS
        ],
        _opening(words.say("share.pictures"), list(_pictures(edition))),
        _opening(words.say("share.data"), _data(edition)),
        _opening(words.say("share.embed"), _embed(edition, "embed/map/")),
    )


def show_share_of(edition: Edition, code: str) -> h.Element:
    """The same of one country: its card as a picture, to embed, and as a figure; so its statements."""
    return _band(
        edition,
        _at_hand(edition, shared_picture(edition.language, code)),
        _opening(edition.words.say("share.embed"), _embed(edition, f"embed/card/{code}/")),
        # unlike the code of an embed no script completes its address
        edition.base_url
        and _opening(
            edition.words.say("pictures.figure"),
            [show_figure_code(edition, code), show_statement_codes(edition, code)],
        ),
    )


def _band(edition: Edition, *parts: h.Node) -> h.Element:
    """The address to share and to copy, then what else there is."""
    words = edition.words
    said = {f"data_{key}": words.say(f"share.{key}") for key in ("copied", "not_copied")}
    return h.section("#take-away", aria_labelledby="take-away-title")[
        h.h2("#take-away-title")[words.say("share.title")],
        h.button(".pill", type="button", data_take="share", hidden=True)[words.say("share.share")],
        h.button(".pill.needs-script", type="button", data_copy="address")[
            words.say("share.copy_link")
        ],
        parts,
        h.p("#copied", role="status", **said),
    ]


def _at_hand(edition: Edition, picture: Picture) -> h.Node:
    if not edition.has_picture(picture):
        return None
    words = edition.words.say(f"share.{picture.view}")
    return h.a(".pill", href=f"{edition.newest}{PICTURES}{picture.name}", download=True)[words]


def _opening(title: str, inside: h.Node) -> h.Node:
    if not inside:
        return None
    return h.details[h.summary(".pill")[title], h.div[inside]]


def _data(edition: Edition) -> h.Node:
    """The files of the edition, and what was known on each key day; of a key day only the latter."""
    words, newest = edition.words, not edition.start
    days = [key.day for key in edition.whole.about.key_days if newest or key.day == edition.day]
    feed = h.a(href="feed.xml", type="application/atom+xml")[words.say("changes.feed")]
    return [
        h.ul(".downloads")[
            newest and [h.li[_file(edition, name, name)] for name in FILES],
            [_of_key_day(edition, when) for when in days],
            newest and h.li[feed],
        ],
        h.p(".note")[words.say("share.which_csv")],
        h.p[
            [
                h.button(".pill.needs-script", type="button", data_take=form)[
                    words.say(f"share.{key}")
                ]
                for key, form in (("csv", "csv"), ("csv_semicolon", "csv;"))
            ]
        ],
    ]


def _file(edition: Edition, name: str, path: str) -> h.Node:
    """A file to download; behind a table the same with semicolons."""
    place, with_it = f"{edition.root}data/", edition.words.say("share.semicolon")
    file, *other = in_each_form(path)
    return [
        h.a(href=f"{place}{file}", download=True)[name],
        [
            [
                " ",
                h.a(href=f"{place}{form}", download=True, aria_label=f"{name} {with_it}")[with_it],
            ]
            for form in other
        ],
    ]


def _of_key_day(edition: Edition, when: date) -> h.Element:
    """What was known on a key day."""
    said = edition.words.say("share.of_day", day=day(when, edition.words))
    links = [_file(edition, name, on_day(when, name)) for name in OF_A_DAY]
    return h.li[said, edition.words.say("marks.colon"), between(links, comma(edition))]


def _embed(edition: Edition, path: str) -> h.Node:
    """The code of an embed, whole where the site's address is known, and the way to all others."""
    words = edition.words
    return [
        show_embed_choice(edition, path),
        h.p[
            h.button(".pill.needs-script", type="button", data_copy="embed")[
                words.say("share.copy_code")
            ],
            h.a(href=f"{edition.page}embed/")[words.say("share.all_embeds")],
        ],
    ]


def _pictures(edition: Edition) -> Iterator[h.Element]:
    """The pictures by name, in every format, and the dossier; those that are there."""
    heads = masthead(edition).headings
    positions = Phrase(positions_of(edition).headline, edition.language)
    called = (heads.map, positions, heads.phases, heads.table)
    for name, heading in zip(DOWNLOADS, called, strict=True):
        if links := show_picture_links(edition, name):
            yield h.div[h.b[say(edition, heading)], links]
    dossier = Picture("dossier", edition.language, "pdf", day=edition.day)
    if edition.has_picture(dossier):
        named = h.a(href=f"{PICTURES}{dossier.name}")
        yield h.p[named[edition.words.say("pictures.dossier"), " (PDF)"]]
    yield from _clips(edition)


def _clips(edition: Edition) -> Iterator[h.Element]:
    """The clips that the build made, each with what is posted with it; they are of the whole story."""
    words, forms = edition.words, ("mp4", "vtt", "png", "txt")
    place = f"/{edition.language}/{CLIPS}"
    ours = [path.removeprefix(place) for path in edition.clips if path.startswith(place)]
    for stem in [name.removesuffix("mp4") for name in ours if name.endswith(".mp4")]:
        if edition.start:
            return
        links: list[h.Node] = [
            h.a(href=f"{CLIPS}{stem}{form}", download=True)[words.say(f"clips.{form}")]
            for form in forms
        ]
        yield h.div[h.b[words.say("clips.title")], h.p(".pictures")[between(links, " ")]]
