"""The server behind ``explainer serve``: who connects and says nothing does not keep it from others."""

from typing import Any

from werkzeug.serving import ThreadedWSGIServer, WSGIRequestHandler

from explainer.site.waiting import Waiting

PATIENCE = 10.0  # seconds for a request to be whole, and for each part of an answer to be taken
MOST_WAITING = 48  # connections; a browser keeps six open


class _Handler(WSGIRequestHandler):
    server: "PatientServer"
    timeout = PATIENCE  # of each reading and writing; its name is socketserver's

    def run_wsgi(self) -> None:
        self.server.waiting.stop(self.connection)
        super().run_wsgi()


class PatientServer(ThreadedWSGIServer):
    """A server with a thread for each connection, and a bound on those that are silent."""

    def __init__(self, host: str, port: int, application: object, fd: int) -> None:
        self.waiting = Waiting(MOST_WAITING)
        super().__init__(host, port, application, _Handler, fd=fd)  # type: ignore[arg-type]

    def process_request(self, request: Any, client_address: Any) -> None:
        self.waiting.start(request, PATIENCE)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        self.waiting.stop(request)
        super().shutdown_request(request)

    def service_actions(self) -> None:
        """Called by ``serve_forever`` twice a second."""
        super().service_actions()
        self.waiting.end_late()
