"""The story in ``data`` against the research that it rests on: a golden table.

Whoever changes a value here has found a better source, and says so in a correction.
"""

from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from explainer.content.edition import Edition
from explainer.content.pictures import Picture
from explainer.pictures.contents import content_of
from explainer.story.checking import check_story, read_story
from explainer.story.history import Snapshot, story_on
from explainer.story.model import Claim, Source
from explainer.story.provenance import ONE_OUTLET, evidence, origins
from explainer.story.reading import read_draft
from explainer.story.story import Story
from explainer.wording.catalogue import catalogue, country_name
from tests.pictures.later import later_words

DATA = Path(__file__).parents[1] / "data"

ARTICLE = "seed_renewz"

# status on the last day · country · the claim that sets it, by its id in the research
STATUSES = {
    "committed": {},
    "willing": {
        "GBR": "c005", "FRA": "c017", "EST": "c030", "LTU": "c041", "BEL": "c082", "DNK": "c073",
    },
    "under_discussion": {
        "DEU": "c024", "LVA": "c035", "FIN": "c062", "JPN": "c122",
        "NLD": "c076", "IRL": "c104", "AUS": "c118", "NZL": "c120",
    },
    "non_troop_support": {"SWE": "c066", "ESP": "c087"},
    "ruled_out": {
        "POL": "c044", "GRC": "c053", "CZE": "c055", "HRV": "c059", "USA": "c124", "ROU": "c094",
    },
    "opposed": {"RUS": "c132"},
}  # fmt: skip
WITHOUT_STATUS = {"ITA", "TUR", "ISL", "UKR"}
OLD = {"BEL", "DNK", "NLD", "IRL", "AUS", "NZL", "ROU"}

ABOUT_TEN = {"up_bb10", "babel_bb10", "online_bb10", "unn_bb10"}
PAGES_THAT_REPORT_ABOUT_TEN = ABOUT_TEN | {ARTICLE, "gbusiness_10", "artsakh_bb10", "mt_jpn"}

# claim, by its id in the research · the words as the source has them
QUOTES = {
    "c003": "re-emphasised the readiness to deploy a reassurance force once hostilities have ceased",
    "c005": "prepare for the deployment of a reassurance force if the hostilities ended",
    "c007": "to secure the safe skies, safe seas and to build the strength of the Ukrainian forces",
    "c017": "von der Ausbildung über die Logistik bis hin zu einer Präsenz in nicht heißen Zonen",
    "c029": "Before deploying the unit, we will, of course, seek a mandate from the Riigikogu",
    "c035": "But there is no decision yet. Once greater clarity emerges, discussions will follow.",
    "c039": "We must be ready to deploy troops to ensure security in Ukraine",
    "c040": "La Lituania ha deciso di inviare le sue truppe",
    "c041": "It may happen that, for example, we will not need to send troops",
    "c044": "We will not send Polish troops to Ukraine.",
    "c053": "There are no plans at this time to send Greek troops to Ukraine",
    "c055": "českých vojakov na front neposielame",
    "c059": "Croatian soldiers will not participate in other countries' wars",
    "c062": "as a frontline country, our forces' primary mission is to defend Finland",
    "c073": "then Denmark is in principle prepared for that",
    "c076": "I think we need to look at it seriously and graciously",
    "c082": "We are ready, together with the United Kingdom and France, to launch an operation on Ukrainian soil",
    "c118": "small contribution",
    "c122": "At this point, we cannot say specifically what we are going to do",
    "c124": "You have my assurance and I'm president",
    "c125": "we can certainly help in the coordination and perhaps provide other means of security guarantees",
    "c132": "a road to nowhere",
}

# page · the first eight signs of SHA-256 over its address, publisher and day
PAGES = """
seed_renewz:0d9dd25c   gbusiness_10:0b2b9aaa   up_bb10:a2aeb1ae   babel_bb10:47045e4a
online_bb10:c19c9d8b   artsakh_bb10:ef3325b3   up_bb19:a063bc5d   tns_0819:a86459d0
indep_0819:0f944828   no10_0819_mirror:6346da70   no10_0817:7017786d   no10_0813:0c0cf1ee
unn_costa:4f56883a   ovp_costa:b2f9abbe   ifx_costa:55d7df03   ap_chod:04c48f22
lapresse_chod:96e0561e   gaya_chod:5cf0045b   afp_0821:b9989ffa   ani_leavitt:bd8497c7
anews_leavitt:828af258   tnr_fox:0e154d16   wion_fox:a551c9cc   cym_lavrov:9650158c
trt_lavrov:1c3666a2   unn_zakharova:68d8fdec   up_radakin:e2493f58   rbc_radakin:6d772850
unn_healey:d8083280   err_apr:aebaf1b4   up_est_apr:9d7e8733   rbc_est_aug:83330b9a
up_ltu_0814:33abd207   blitz_ltu:d4d6fca2   u24_ltu:5c192a1f   rbc_ltu_mar:b86cfac6
caliber_lva:64f62325   liga_lva:84501f2e   unn_lva_feb:4a6989be   dlf_0819:b348a564
zdf_0818:11c25545   tonline_0819:c0454e79   augsb_0819:d623da69   kiosk_de_0820:2183500b
ifx_pol_0820:f445fb76   prp_pol_0820:71b8dce1   liga_pol_0820:623ba4d4
gh_grc_0819:29ae83a5   tovima_grc:a9272f52   tasr_cze_0819:9a9e609a   anews_hrv:d6962078
n1_hrv_0813:cd0fa8c8   aa_fin_aug:404b8118   es_swe_aug:f888af3f   trt_swe_aug:92f930fe
censor_bel_may:c65045b0   ki_dnk_mar:a9398a36   up_dnk_mar:65ceeca6   dn_nld_feb:fc870b58
unn_esp_aug:830b5377   bne_rou_mar:a2b105dd   anews_tur_apr:ee620ebc   pa_irl_mar:c5a2ea14
aa_aus_mar:4934255e   rnz_nzl_apr:62326fcd   reut_hq:549ca89e   dunya_hq:e9c686a5
unn_hq:75d07355   nc_0704:e5e4b442   unn_0317:aaeab76d   mod_0410:a75fb98e
witkoff_ap:4aee109b   k24_witkoff:354e8e63   is24_isl_mar:8ac445e9   unn_tur_0821:d72c09d9
ki_est_0822:ee2dfe08   ziare_est:8c517dbd   babel_nor:0bb404fd   ritzau_may:b16a4015
babel_afp6:aa2db32a   rbc_afp6:787df770   menafn_jpn:fb947a14   jt_jpn:cc911a94
mt_jpn:413ce5c0   unn_bb10:bdc8a42c
"""


@pytest.fixture(scope="module")
def story() -> Story:
    return read_story(DATA)


@pytest.fixture(scope="module")
def last_day(story: Story) -> Snapshot:
    return story_on(story, date(2025, 8, 20))


def test_the_check_finds_neither_problem_nor_hint() -> None:
    assert check_story(read_draft(DATA)) == ()


def test_nothing_is_lost_and_nothing_made_up(story: Story) -> None:
    found = {
        name: len(getattr(story, name))
        for name in ("claims", "events", "numbers", "disagreements", "sources", "countries")
    }
    # 49 claims of the research and six rows of the article, of which one is the research's c008
    assert found == {
        "claims": 54,
        "events": 18,
        "numbers": 13,
        "disagreements": 14,
        "sources": 85,
        "countries": 27,
    }


def test_the_days_of_the_story(story: Story) -> None:
    about = story.about
    assert (about.covered_from, about.as_of) == (date(2025, 8, 13), date(2025, 8, 20))
    assert about.state == "closed"
    assert about.languages == ("de", "en")


def test_every_status_of_the_last_day_is_set_by_the_claim_of_the_research(
    last_day: Snapshot,
) -> None:
    found: dict[str, dict[str, str | None]] = {status: {} for status in STATUSES}
    for code, standing in last_day.standings.items():
        if standing.status:
            assert standing.claim
            found[standing.status.id][code] = standing.claim.research
    assert found == STATUSES


def test_the_other_countries_have_none(last_day: Snapshot) -> None:
    standings = last_day.standings.values()
    assert {s.country.code for s in standings if s.status is None} == WITHOUT_STATUS


def test_statuses_of_the_spring_are_marked_as_old(last_day: Snapshot) -> None:
    assert {code for code, standing in last_day.standings.items() if standing.old} == OLD


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_answer_names_each_country_whose_status_is_old(
    language: str, story: Story, last_day: Snapshot
) -> None:
    answer = " ".join(one.text.said_in(language)[0] for one in story.about.answer)
    words = catalogue(language)
    old = [standing.country for standing in last_day.standings.values() if standing.old]
    assert len(old) == len(OLD)
    assert [country.code for country in old if country_name(country, words) not in answer] == []


def test_the_count_is_of_25_contributors(last_day: Snapshot) -> None:
    assert len(last_day.covered) == 25
    assert last_day.counts() == {
        status: len(countries) for status, countries in STATUSES.items() if status != "opposed"
    }


def test_ukraine_is_the_host_and_russia_the_opponent(story: Story) -> None:
    roles = {code: country.role for code, country in story.countries.items()}
    assert {code for code, role in roles.items() if role != "contributor"} == {"UKR", "RUS"}
    assert (roles["UKR"], roles["RUS"]) == ("host", "opponent")


def test_33_of_the_49_claims_of_the_research_are_of_the_days_covered(story: Story) -> None:
    days = [claim.date.first_day for claim in story.claims.values() if claim.research]
    assert len(days) == 49
    assert sum(story.about.covered_from <= day <= story.about.as_of for day in days) == 33


def rows_of_the_article(story: Story) -> list[Claim]:
    return [claim for claim in story.claims.values() if claim.sources == (ARTICLE,)]


def test_the_six_rows_of_the_article_are_reports_of_one_outlet(story: Story) -> None:
    rows = rows_of_the_article(story)
    assert {claim.country for claim in rows} == {"GBR", "FRA", "LTU", "LVA", "EST", "DEU"}
    assert len(rows) == 6
    assert {claim.voice for claim in rows} == {"report"}
    assert {evidence(story, claim) for claim in rows} == {ONE_OUTLET}


def test_the_british_row_is_the_one_with_the_marines(story: Story) -> None:
    research = {claim.country: claim.research for claim in rows_of_the_article(story)}
    assert research.pop("GBR") == "c008"
    assert set(research.values()) == {None}


def test_six_countries_are_named_behind_about_ten(story: Story) -> None:
    headline = story.about.headline_number
    assert headline
    assert (headline.number, headline.named_by) == ("about-ten", ARTICLE)
    assert headline.named == ("GBR", "FRA", "LTU", "LVA", "EST", "DEU")
    number = story.numbers["about-ten"]
    assert (number.value, number.bound, str(number.date)) == (10, "about", "2025-08-19")
    assert set(number.sources) == ABOUT_TEN


def test_every_page_that_reports_about_ten_leans_on_the_same_origin(story: Story) -> None:
    number = story.numbers["about-ten"]
    (origin,) = origins(story, number)
    assert origin.id == "bloomberg-2025-08-19"
    for page in PAGES_THAT_REPORT_ABOUT_TEN:
        alone = number.model_copy(update={"sources": (page,)})
        assert [node.id for node in origins(story, alone)] == [origin.id], page


def test_only_claims_that_a_source_ties_to_a_phase_have_one(story: Story) -> None:
    found = {claim.research: claim.phase for claim in story.claims.values() if claim.phase}
    assert found == {"c006": "training", "c018": "training", "c126": "us_support"}


def fingerprint(source: Source) -> str:
    words = f"{source.url} {source.publisher} {source.published}"
    return sha256(words.encode()).hexdigest()[:8]


def test_addresses_publishers_and_days_are_those_of_the_pages_that_were_read(
    story: Story,
) -> None:
    expected = dict(page.split(":") for page in PAGES.split())
    assert len(expected) == 85
    assert {source.id: fingerprint(source) for source in story.sources.values()} == expected


def test_every_page_was_read_on_the_day_of_the_check(story: Story) -> None:
    assert {source.accessed for source in story.sources.values()} == {date(2026, 11, 23)}


def test_quotes_are_the_words_of_their_sources(story: Story) -> None:
    found = {claim.research: claim.quote.text for claim in story.claims.values() if claim.quote}
    assert found
    assert found == {claim: QUOTES.get(claim or "") for claim in found}


@pytest.mark.parametrize("language", ["de", "en"])
def test_no_picture_of_the_day_of_alaska_says_anything_of_a_later_one(
    story: Story, language: str
) -> None:
    day = date(2025, 8, 15)
    assert later_words(story, day, language) == {}
    told = Edition(story, language, day=day)
    timeline = content_of(told, Picture("timeline", language, "png"))
    assert [event["n"] for event in timeline["events"]] == [1, 2, 3, 4, 5, 6]
    assert timeline["phases"] == []
    assert "2025" in timeline["banner"]
    assert "15" in timeline["banner"]


def test_nothing_that_is_for_the_desk_alone_is_a_note_for_readers(story: Story) -> None:
    for claim in story.claims.values():
        notes = set((claim.note or {}).values())
        assert claim.internal is None or claim.internal not in notes
