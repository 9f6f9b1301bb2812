"""How hard each answer of a site is compressed: by how many readers wait for it."""

from explainer.content.files import DATA
from explainer.site.compression import Effort
from explainer.site.site import Site


def effort_for(site: Site, path: str) -> Effort:
    """The most for what many ask for, which are the newest page and its parts.

    What is about one country or an earlier day, and the data, is most of a site's bytes. A whole page
    in a frame, where one explores and the samples of embeds are between these.
    """
    if path not in site.documents:
        return "little" if path.startswith(DATA) else "most"
    edition, route = site.documents[path]
    if edition.start or route.code:
        return "little"
    is_part = route.kind == "embed" and not route.app and route.name != "embed-all"
    return "most" if route.kind == "page" or is_part else "much"
