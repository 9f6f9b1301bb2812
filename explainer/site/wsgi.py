"""Hands out the answers of the last good story; what it does not have is not there."""

import logging
import re
from collections.abc import Callable, Iterable
from typing import Any

from werkzeug.exceptions import ServiceUnavailable
from werkzeug.wrappers import Request, Response

from explainer.site.explore import EXPLORE_FOLDER, with_safe_headers
from explainer.site.health import HEALTH, show_health
from explainer.site.reload import Reloader
from explainer.site.served_file import ServedFile
from explainer.site.site import Site

log = logging.getLogger("explainer")
StartResponse = Callable[..., Any]
RETRY_AFTER = 10  # seconds
# what Dash itself answers: all callbacks run in the browser, so there is nothing to post to
_DASH = re.compile(r"/.*/_dash-(layout|dependencies|component-suites(/[^/]+){2,})")


class StoryApplication:
    """A WSGI application that hands out the answers of whatever story is the last good one."""

    def __init__(self, reloader: Reloader) -> None:
        self.reloader = reloader

    def __call__(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        self.reloader.look()
        found = self._at_hand(environ)
        if found:
            start_response("200 OK", found.head)
            return [found.body]
        return self._response(environ)(environ, start_response)

    def _at_hand(self, environ: dict[str, Any]) -> ServedFile | None:
        """The answer to an ordinary request, which is worth no objects of its own."""
        site = self.reloader.site
        if site is None or environ["REQUEST_METHOD"] != "GET" or "HTTP_IF_NONE_MATCH" in environ:
            return None
        return site.get(environ["PATH_INFO"])

    def _response(self, environ: dict[str, Any]) -> Callable[..., Iterable[bytes]]:
        site = self.reloader.site
        request = Request(environ)
        if request.path == HEALTH and request.method in ("GET", "HEAD"):
            return show_health(self.reloader)
        if site is None:
            return ServiceUnavailable(
                "There is no story to show yet. / Es gibt noch nichts zu zeigen.",
                retry_after=RETRY_AFTER,
            )
        if request.method not in ("GET", "HEAD"):
            return Response("", 405, {"Allow": "GET, HEAD"})
        if _DASH.fullmatch(request.path):
            return _dash(site, request)
        if request.path == "/":
            return Response("", 302, {"Location": f"{site.story.first_language}/"})
        found = site.get(request.path)
        if reason := site.left_out.get(request.path):
            log.warning("%s\n  do this: %s", reason, reason.remedy)
        if found is None and request.path.startswith(EXPLORE_FOLDER):
            found = self.reloader.parts_at(request.path)
        if found is None and f"{request.path}/" in site:
            name = request.path.rsplit("/", 1)[-1]
            return Response("", 301, {"Location": f"{name}/"})
        return _answered(request, found) if found else _not_found(site, request)


def _answered(request: Request, answer: ServedFile) -> Response:
    return Response(answer.body, headers=answer.head).make_conditional(request.environ)


def _dash(site: Site, request: Request) -> Callable[..., Iterable[bytes]]:
    try:
        app = site.dash_app(request.path.split("_dash-")[0])
        return with_safe_headers(app.server.wsgi_app)
    except KeyError:
        return _not_found(site, request)


def _not_found(site: Site, request: Request) -> Response:
    response = _answered(request, site.not_found(request.path))
    response.status_code = 404
    return response
