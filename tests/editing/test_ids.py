"""Ids tell who and when, in letters that every file system knows."""

from typing import Any

import pytest

from explainer.editing.ids import claim_id, claim_path, folded, origin_id, source_id

ERR = {"publisher": "ERR News", "url": "https://news.err.ee/1", "published": "2025-08-25"}
MICHAL = {"country": "EST", "date": "2025-08-24", "said_by": {"name": "Kristen Michal"}}


def free(made: str) -> bool:
    return False


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("ERR News", ["err", "news"]),
        ("Süddeutsche Zeitung", ["suddeutsche", "zeitung"]),
        ("Große Łódź Æther", ["grosse", "lodz", "aether"]),
        ("L’Écho d'ici", ["lecho", "dici"]),
        ("One Two Three Four", ["one", "two", "three"]),
        ("Українська правда", []),
        ("../../etc", ["etc"]),
    ],
)
def test_a_name_is_folded_to_plain_letters(name: str, words: list[str]) -> None:
    assert folded(name) == words


@pytest.mark.parametrize(
    ("source", "claim", "made"),
    [
        (ERR, MICHAL, "err-news-2025-08-25-michal"),
        (ERR, {}, "err-news-2025-08-25"),
        (ERR | {"published": "~2025-08-25"}, {}, "err-news-2025-08-25"),
        (ERR | {"published": None}, MICHAL, "err-news-2025-08-24-michal"),
        (ERR | {"publisher": "Правда", "url": "https://www.pravda.com.ua/a"}, {},
         "pravda-com-ua-2025-08-25"),
        ({"publisher": "Правда"}, {}, "source"),
        (ERR, MICHAL | {"said_by": "no record"}, "err-news-2025-08-25"),
    ],
)  # fmt: skip
def test_a_source_is_named_after_publisher_day_and_speaker(
    source: dict[str, Any], claim: dict[str, Any], made: str
) -> None:
    assert source_id(source, claim, free) == made


@pytest.mark.parametrize(
    ("claim", "made", "path"),
    [
        (MICHAL, "est-2025-08-24-michal", "claims/EST/est-2025-08-24-michal.yaml"),
        ({"country": "EST", "date": "2025-08"}, "est-2025-08-err-news",
         "claims/EST/est-2025-08-err-news.yaml"),
        ({"countries": ["EST", "LVA"], "date": 2025}, "joint-2025-err-news",
         "claims/joint/joint-2025-err-news.yaml"),
    ],
)  # fmt: skip
def test_a_claim_is_named_after_country_day_and_who_said_it(
    claim: dict[str, Any], made: str, path: str
) -> None:
    assert claim_id(claim, ERR, free) == made
    assert claim_path(claim, made) == path


def test_an_id_that_is_taken_gets_a_number() -> None:
    taken = {"delfi-2025-08-24", "delfi-2025-08-24-2"}.__contains__
    assert origin_id({"who": "Delfi", "date": "2025-08-24"}, taken) == "delfi-2025-08-24-3"
