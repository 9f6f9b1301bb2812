"""The addresses of a story, wherever they stand."""

from pathlib import Path
from typing import get_args

from pydantic import AfterValidator

from explainer.story import model
from explainer.story.model.fields import WebAddress
from explainer.story.reading.addresses import ADDRESSES, addresses
from explainer.story.reading.draft import LISTS
from explainer.story.reading.story_folder import read_draft
from tests.builders import about, source, write_story


def test_every_field_that_holds_an_address_is_known() -> None:
    (check,) = [known for known in get_args(WebAddress) if isinstance(known, AfterValidator)]
    records = {"story": model.StoryFile, "claims": model.Claim}
    records |= {name: record for name, (record, _) in LISTS.items()}
    declared = {
        name: tuple(
            field
            for field, info in record.model_fields.items()
            if check in info.metadata or WebAddress in get_args(info.annotation)
        )
        for name, record in records.items()
    }
    assert {name: fields for name, fields in declared.items() if fields} == ADDRESSES


def test_addresses_are_found_in_the_story_and_in_its_sources(tmp_path: Path) -> None:
    folder = write_story(
        tmp_path,
        story=about(imprint_url="https://example.org/imprint"),
        sources=[
            source("paper"),
            source("copy", kind="mirror", archive_url="https://archive.example/copy"),
            source("book", url=None),
        ],
    )
    found = [getattr(placed.record, field) for placed, field in addresses(read_draft(folder))]
    assert found == [
        "https://example.org/imprint",
        "https://example.org/paper",
        "https://example.org/copy",
        "https://archive.example/copy",
    ]
