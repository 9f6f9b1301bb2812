"""What the server for readers says of itself: one JSON object a line, and nothing about readers.

It speaks of stories and their problems, never of requests. gunicorn's own log of errors does: its
lines about a request lose what came from a reader. Its log of accesses is off unless asked for.
"""

import json
import logging
import sys
from datetime import UTC, datetime

# how gunicorn begins its lines about a request, with address, path and query behind it
_ABOUT_A_REQUEST = {
    "Invalid request from": "a request was not understood",
    "Error handling request": "a request was not answered",
}


class Lines(logging.Formatter):
    """A record as JSON; what it tells beside its words is its ``told``."""

    def format(self, record: logging.LogRecord) -> str:
        when = datetime.fromtimestamp(record.created, UTC)
        line = {
            "time": when.isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "from": record.name,
            **getattr(record, "told", {"event": record.getMessage()}),
        }
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def write_log_lines() -> None:
    """Let what is said from here on be lines of JSON on stderr, also by gunicorn in this process."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Lines())
    ours = logging.getLogger("explainer")
    ours.addHandler(handler)
    ours.setLevel(logging.INFO)
    gunicorn = logging.getLogger("gunicorn.error")
    gunicorn.addFilter(without_readers)
    for its in gunicorn.handlers:
        its.setFormatter(Lines())


def without_readers(record: logging.LogRecord) -> bool:
    """Take what came from a reader out of a line; it is written all the same."""
    said = record.getMessage()
    for beginning, instead in _ABOUT_A_REQUEST.items():
        if said.startswith(beginning):
            record.msg, record.args = instead, ()
    return True
