"""The YAML language server of Red Hat, which VS Code and other editors run, spoken to as they do."""

import json
import queue
import subprocess
import threading
from pathlib import Path
from typing import Any

from tests.bench.npm import installed
from tests.bench.processes import PATIENCE

VERSION = "2.0.0"
Message = dict[str, Any]


class LanguageServer:
    """A server for the files of a folder; settings are those of its ``.vscode/settings.json``."""

    def __init__(self, folder: Path) -> None:
        program = installed("yaml-language-server", VERSION) / "bin" / "yaml-language-server"
        self.folder = folder
        self.process = subprocess.Popen(
            ["node", str(program), "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self.received: queue.Queue[Message | None] = queue.Queue()
        self.reading = threading.Thread(target=self._read)
        self.reading.start()
        self.asked = self.version = 0
        self.configured = False
        self.told: dict[str, list[Message]] = {}

    def __enter__(self) -> "LanguageServer":
        can = {
            "workspace": {
                "configuration": True,
                "didChangeConfiguration": {"dynamicRegistration": True},
            },
            "textDocument": {"hover": {"contentFormat": ["markdown"]}},
        }
        root = self.folder.as_uri()
        folders = [{"uri": root, "name": self.folder.name}]
        about = {"processId": None, "rootUri": root, "capabilities": can}
        self.ask("initialize", about | {"workspaceFolders": folders})
        self.tell("initialized", {})
        while not self.configured:
            self._take()
        return self

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        self.process.wait(PATIENCE)
        self.reading.join(PATIENCE)
        for pipe in (self.process.stdin, self.process.stdout):
            assert pipe
            pipe.close()

    def open(self, path: Path, text: str) -> list[Message]:
        """Open a file with this text, and return what is underlined in it."""
        # the server remembers what it read by version, also when a file is closed in between
        self.version += 1
        about = {"uri": path.as_uri(), "languageId": "yaml"}
        document = about | {"version": self.version, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})
        return self._underlined(document["uri"])

    def close(self, path: Path) -> None:
        """Close a file, which takes away what was underlined."""
        self.tell("textDocument/didClose", {"textDocument": {"uri": path.as_uri()}})
        assert self._underlined(path.as_uri()) == []

    def _underlined(self, uri: str) -> list[Message]:
        """What the server says next of a file."""
        self.told.pop(uri, None)
        while uri not in self.told:
            self._take()
        return self.told[uri]

    def completions(self, path: Path, line: int, column: int) -> dict[str, Message]:
        """What is offered at a place that counts from 0, by what an editor shows of it."""
        answer = self._ask_at("textDocument/completion", path, line, column)
        items = answer["items"] if isinstance(answer, dict) else answer
        return {item["label"]: item for item in items}

    def hover(self, path: Path, line: int, column: int) -> str:
        """What is said of the word at a place that counts from 0."""
        return str(self._ask_at("textDocument/hover", path, line, column)["contents"]["value"])

    def _ask_at(self, method: str, path: Path, line: int, column: int) -> Any:
        place = {"line": line, "character": column}
        return self.ask(method, {"textDocument": {"uri": path.as_uri()}, "position": place})

    def ask(self, method: str, about: Message) -> Any:
        """Ask something, and wait for the answer."""
        self.asked += 1
        self._send({"id": self.asked, "method": method, "params": about})
        while True:
            message = self._take()
            if message.get("id") == self.asked and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def tell(self, method: str, about: Message) -> None:
        """Tell something that has no answer."""
        self._send({"method": method, "params": about})

    def _take(self) -> Message:
        """The next message; what the server asks is answered on the way."""
        message = self.received.get(timeout=PATIENCE)
        assert message is not None, "the server has ended"
        if message.get("method") == "textDocument/publishDiagnostics":
            self.told[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "method" in message and "id" in message:
            answer = None
            if message["method"] == "workspace/configuration":
                answer = [self._settings(one["section"]) for one in message["params"]["items"]]
                self.configured = True
            self._send({"id": message["id"], "result": answer})
        return message

    def _settings(self, section: str) -> Message:
        """A section as an editor hands it over: names with dots are nested."""
        found: Message = {}
        written = json.loads((self.folder / ".vscode" / "settings.json").read_text("utf-8"))
        for name, value in written.items():
            first, *steps, last = name.split(".")
            if first == section:
                into = found
                for step in steps:
                    into = into.setdefault(step, {})
                into[last] = value
        return found

    def _send(self, message: Message) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin
        self.process.stdin.write(f"Content-Length: {len(body)}\r\n\r\n".encode() + body)
        self.process.stdin.flush()

    def _read(self) -> None:
        assert self.process.stdout
        while header := self.process.stdout.readline():
            length = int(header.split(b":")[1])
            while self.process.stdout.readline().strip():
                pass
            self.received.put(json.loads(self.process.stdout.read(length)))
        self.received.put(None)
