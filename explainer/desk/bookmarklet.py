"""The bookmarklet that hands over what an editor has open: address, headline, language, day, marked words.

It opens the form with these behind ``#`` and does nothing else; the page of others learns nothing.
"""

import htpy as h

from explainer.wording.catalogue import Catalogue

_HANDS_OVER = """javascript:(()=>{
const m=n=>(document.querySelector('meta[property="'+n+'"]')||{}).content||"";
open(%s+"#"+new URLSearchParams({url:location.href,title:m("og:title")||document.title,
lang:document.documentElement.lang,published:m("article:published_time"),quote:String(getSelection())}))
})()"""


def show_bookmarklet(words: Catalogue, address: str) -> h.Element:
    """The link to be drawn to the bar of bookmarks; ``address`` is that of the form."""
    code = _HANDS_OVER.replace("\n", "") % f"'{address}'"
    return h.a(".bookmarklet", href=code, title=words.say("form.bookmarklet_help"))[
        words.say("form.bookmarklet")
    ]
