"""The page for editors at ``/desk/``: one frame of the story, and lists of what is left to do.

It is made anew for every reading and never part of a build. Its script frames another document,
width or theme, and exchanges the lists when the story was read again.
"""

import htpy as h

from explainer.content.edition import Edition
from explainer.content.masthead import masthead
from explainer.desk.found import counted, show_found
from explainer.desk.frame import show_frame
from explainer.desk.last_commit import show_since_commit
from explainer.desk.leaning import show_reports
from explainer.desk.missing import show_missing
from explainer.desk.oldest import show_oldest
from explainer.page.document import Document, bare_document, read_script
from explainer.page.parts import say
from explainer.places import spoken_languages
from explainer.story.checking import CheckedFolder
from explainer.wording.catalogue import Catalogue, catalogue

STYLES = ("base", "tones", "buttons", "statements", "desk")
SCRIPTS = ("elements", "listening", "desk_lists", "desk")
SPOKEN_FIRST = "en"


def desk_words(newest: CheckedFolder, good: CheckedFolder | None) -> Catalogue:
    """The interface words of the story's first language, as far as it can be read and is spoken."""
    about = (good or newest).draft.about
    languages = about.record.languages if about else ()
    spoken = [language for language in languages if language in spoken_languages()]
    return catalogue(spoken[0] if spoken else SPOKEN_FIRST)


def write_desk(
    words: Catalogue, newest: CheckedFolder, good: CheckedFolder | None, with_form: bool = False
) -> Document:
    """The desk for the newest reading of a story, and for the last one that could be shown."""
    edition = Edition(good.story, words.language) if good and good.story else None
    title, state = words.say("desk.title"), counted(words, newest)
    head = [h.title[f"{state} – {title}"], h.meta(name="robots", content="noindex")]
    lists = [show_found(words, newest)]
    if edition and good:
        lists += [
            show_since_commit(words),
            show_reports(edition, good.draft),
            show_missing(edition, good.draft),
            show_oldest(edition, good.draft),
        ]
    body = [
        h.header(".desk-head")[
            h.h1[title],
            with_form and h.nav(aria_label=title)[h.a(href="add/")[words.say("form.title")]],
            h.p(".subject")[say(edition, masthead(edition).title) if edition else None],
            h.p("#state", role="status", class_="bad" if newest.problems else "good")[
                h.a(href="#found")[state]
            ],
            h.p("#lost", role="alert", hidden=True)[words.say("desk.lost")],
        ],
        h.main(".desk")[show_frame(words, edition), h.div(".lists")[lists]],
    ]
    scripts = [read_script(name) for name in SCRIPTS]
    return bare_document(
        words.language, head, body, STYLES, scripts, "; frame-src 'self'", (), words.direction
    )
