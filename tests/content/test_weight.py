"""Which countries stay where there is room for some."""

from pathlib import Path

from explainer.content.edition import Edition
from explainer.content.weight import by_weight
from explainer.wording.catalogue import alphabetical
from tests.builders import a_story, claim, country, status

CODES = ("ALB", "BEL", "CYP", "DNK", "EST")


def test_who_is_named_who_changed_and_who_is_firm_stay_before_the_alphabet(tmp_path: Path) -> None:
    """Albania leaves it open, Belgium refuses, Cyprus has no status, Denmark came nearer."""
    story = a_story(
        tmp_path,
        countries=[country(code) for code in CODES],
        statuses=[
            status("committed", scale="yes"),
            status("undecided", scale="open"),
            status("ruled_out", scale="no"),
        ],
        claims={
            "ALB": [claim("alb-a", status="undecided")],
            "BEL": [claim("bel-a", status="ruled_out")],
            "CYP": [claim("cyp-a", status=None)],
            "DNK": [
                claim("dnk-a", status="ruled_out", date="2025-08-14"),
                claim("dnk-b", status="undecided", date="2025-08-16"),
            ],
            "EST": [claim("est-a", status="committed")],
        },
    )
    edition = Edition(story, "en")
    assert by_weight(edition) == ("DNK", "EST", "BEL", "ALB", "CYP")
    assert list(by_weight(edition)) != sorted(by_weight(edition), key=lambda c: alphabetical(c))
