"""``/healthz``: what a monitor asks, told in numbers only; never part of a frozen site."""

import json

from werkzeug.wrappers import Response

from explainer.site.reload import Reloader

HEALTH = "/healthz"


def show_health(reloader: Reloader) -> Response:
    """The story that is shown, and how many problems the newest one has.

    200 as long as there is a story to show, also when a newer one has problems; else 503.
    """
    story = reloader.site.story if reloader.site else None
    told = {
        "story_day": str(story.about.as_of) if story else None,
        "story": story.fingerprint if story else None,
        "problems": len(reloader.problems),
    }
    return Response(
        json.dumps(told) + "\n",
        200 if story else 503,
        {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"},
        content_type="application/json",
    )
