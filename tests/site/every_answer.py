"""Answers of every kind that a server gives, for promises that hold for all of them."""

from collections.abc import Callable, Mapping
from typing import Any

from werkzeug.test import Client, TestResponse

from explainer.site.site import Site

# what there has to be among them, so that no test can pass by having looked at nothing
TYPES = {
    "text/html", "application/json", "text/csv", "application/atom+xml", "text/plain",
    "text/javascript", "image/png", "image/svg+xml", "application/pdf",
}  # fmt: skip
STATUSES = {200, 301, 302, 304, 404, 405}
_BESIDE_THE_SITE = (
    "/", "/nowhere", "/en", "/healthz", "/en/explore/_dash-layout",
    "/en/explore/_dash-dependencies", "/en/explore/_dash-component-suites/dash/dcc/async-graph.js",
    "/en/explore/_dash-update-component",
)  # fmt: skip


def answers_of_every_kind(
    application: Callable[..., Any], site: Site, headers: Mapping[str, str] | None = None
) -> dict[str, TestResponse]:
    """All that a site in English has, of pictures one of each form, and what is answered beside it."""
    client = Client(application)
    forms = {path.rsplit(".", 1)[-1]: path for path in site if "/pictures/" in path}
    paths = [path for path in site if "/pictures/" not in path] + [*forms.values()]
    found = {path: client.get(path, headers=headers) for path in (*paths, *_BESIDE_THE_SITE)}
    for method in ("HEAD", "POST", "OPTIONS"):
        found[f"{method} /en/"] = client.open("/en/", method=method, headers=headers)
    unchanged = {"If-None-Match": found["/en/"].headers["ETag"], **(headers or {})}
    found["/en/ again"] = client.get("/en/", headers=unchanged)
    assert {answer.mimetype for answer in found.values()} >= TYPES
    assert {answer.status_code for answer in found.values()} == STATUSES
    return found
