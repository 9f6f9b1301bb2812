"""The form at the desk, as its page asks it, and all that a statement on a new page needs."""

import re
from pathlib import Path
from typing import Any

from werkzeug.test import Client, TestResponse

from explainer.desk.adding import ADD, TOKEN
from explainer.desk.desk import Desk

OWN = "http://localhost"
PAGE = "https://new.example/2024/06/25/berth"
# all that a statement of Ireland on a new page needs
TEXTS = {
    "source.url": f"{PAGE} A berth for two",
    "source.publisher": "Fjord Times",
    "source.kind": "secondary",
    "source.reliability": "high",
    "source.language": "en",
    "claim.status": "weighing",
    "claim.text.en": "The minister said that Ireland was thinking of two cooks.",
}
LISTS = {"leans": ["own"], "claim.countries": ["IRL"]}


class Form:
    """The form of a story, as its page asks for it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.client = Client(Desk(folder, with_form=True))
        found = re.search('data-token="([^"]+)"', self.client.get(ADD).text)
        assert found
        self.headers = {"Origin": OWN, TOKEN: found[1]}

    def post(self, what: str, sent: Any, **headers: str) -> TestResponse:
        return self.client.post(ADD + what, json=sent, headers=self.headers | headers)

    def tried(self, texts: dict[str, str] = TEXTS, lists: Any = LISTS, **more: Any) -> Any:
        """What the form is told of what is filled in."""
        answer = self.post("try", {"texts": texts, "lists": lists, **more})
        assert answer.status_code == 200, answer.text
        return answer.json

    def written(self, texts: dict[str, str] = TEXTS, lists: Any = LISTS, **more: Any) -> Any:
        """What it is told after it was written as it was shown."""
        sent = {
            "texts": texts,
            "lists": lists,
            "fingerprint": self.tried(texts, lists)["fingerprint"],
        }
        return self.post("write", sent | more).json

    @property
    def files(self) -> dict[str, bytes]:
        paths = self.folder.rglob("*.yaml")
        return {path.relative_to(self.folder).as_posix(): path.read_bytes() for path in paths}
