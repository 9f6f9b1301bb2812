"""Where a country stood on two days, in the words of a comparison."""

from pathlib import Path

from explainer.content.compared import stood
from explainer.content.edition import Edition
from tests.builders import a_story, claim, status


def test_a_day_says_the_status_within_a_sentence_and_on_whose_word(tmp_path: Path) -> None:
    story = a_story(
        tmp_path,
        statuses=[status("committed", scale="yes"), status("ruled_out", scale="no")],
        claims={
            "EST": [
                claim("est-a", date="2025-08-14", status=None),
                claim("est-b", date="2025-08-15", status="ruled_out"),
                claim("est-c", date="2025-08-16", status="committed"),
            ]
        },
    )
    edition = Edition(story, "en")
    found = [(one.first, one.what) for one in stood(edition)["EST"]]
    none, no, yes = (what for _, what in found)
    assert (none.status, none.by) == ("no status", "")
    assert no.status == story.statuses["ruled_out"].within["en"]
    assert yes.status == story.statuses["committed"].within["en"]
    assert no.by.endswith("15 August 2025")
    assert yes.by.endswith("16 August 2025")
