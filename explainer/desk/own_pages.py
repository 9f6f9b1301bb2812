"""Keeps what is not published yet from the pages of others that are open in the same browser.

They can send a request to any address, show what comes in a frame or as a picture, and measure it.
So they get no answer, and what a browser holds of ours stays among our own pages.
"""

from collections.abc import Callable, Iterable, Set
from typing import Any

from werkzeug.wrappers import Response

from explainer.desk.only_here import Application

METHODS = ("GET", "HEAD")
# in a page of others: ours in a frame, as a picture or a script; ours in a window that theirs opens
SEPARATE = (
    ("Content-Security-Policy", "frame-ancestors 'self'"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
)
# what a published site says to everybody
_SHARED = ("cross-origin-resource-policy", "access-control-allow-origin")
# another port of this machine is the same site, and may be anybody's
_OTHERS = ("cross-site", "same-site")


def own_pages_only(application: Application, asked_by_post: Set[str] = frozenset()) -> Application:
    """The application, for whoever comes by an address or from one of its own pages.

    Browsers say where a request comes from (Fetch Metadata, ``Sec-Fetch-Site``). A link on a page
    of others may lead here; anything else of theirs is refused, as is every other method but POST
    to the few paths that are asked by it.
    """

    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        def start(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
            own = [(name, said) for name, said in headers if name.lower() not in _SHARED]
            return start_response(status, [*own, *SEPARATE], *rest)

        return (_refusal(environ, asked_by_post) or application)(environ, start)

    return answer


def _refusal(environ: dict[str, Any], asked_by_post: Set[str]) -> Response | None:
    methods = ("POST",) if environ["PATH_INFO"] in asked_by_post else METHODS
    if environ["REQUEST_METHOD"] not in methods:
        return Response("", 405, {"Allow": ", ".join(methods)})
    if environ.get("HTTP_SEC_FETCH_SITE") in _OTHERS and not _is_followed(environ):
        words = "This story is not published yet: only its own pages may ask for it.\n"
        return Response(words, 403, content_type="text/plain; charset=utf-8")
    return None


def _is_followed(environ: dict[str, Any]) -> bool:
    """Whether a link is followed in a window, which then shows our page under our address."""
    mode, where = environ.get("HTTP_SEC_FETCH_MODE"), environ.get("HTTP_SEC_FETCH_DEST")
    return mode == "navigate" and where == "document"
