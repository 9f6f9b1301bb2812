"""A page as it is named and led to: by its publisher, with a copy or why there is nothing to follow."""

from dataclasses import dataclass, replace

from explainer.story.model import Source
from explainer.wording.catalogue import Catalogue
from explainer.wording.direction import is_foreign
from explainer.wording.sentences import node_name


@dataclass(frozen=True)
class SourceLink:
    """A page by its publisher; ``url`` is empty where there is none to follow, and ``note`` says why.

    ``archive`` is the address of a copy, if there is one to follow. The name may be ``foreign``: it
    runs the other way than the language.
    """

    id: str
    name: str
    url: str
    note: str
    archive: str = ""
    foreign: bool = False


def source_link(source: Source, words: Catalogue) -> SourceLink:
    """A mirror is named without its address, as is what never had one."""
    name = node_name(source, words)
    return replace(_link(source, name, words), foreign=is_foreign(name, words))


def _link(source: Source, name: str, words: Catalogue) -> SourceLink:
    if source.kind == "mirror":
        return SourceLink(source.id, name, "", words.say("sources.mirror"))
    if not source.url:
        return SourceLink(
            source.id, name, "", words.say("sources.no_page"), source.archive_url or ""
        )
    return SourceLink(source.id, name, source.url, "", source.archive_url or "")
