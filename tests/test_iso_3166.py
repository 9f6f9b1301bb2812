"""The table of country codes against CLDR's, which babel brings along."""

import re

import pytest
from babel.core import get_global

from explainer.iso_3166 import ALPHA_2_OF, ALPHA_3, ALPHA_3_OF_NUMERIC

CLDR = get_global("territory_aliases")


def test_the_table_holds_the_249_countries_of_the_standard_and_kosovo():
    assert len(ALPHA_3_OF_NUMERIC) == 249
    assert set(ALPHA_3_OF_NUMERIC.values()) | {"XKX"} == ALPHA_3
    assert len(ALPHA_3) == 250


def test_every_code_has_the_form_that_the_standard_gives_it():
    assert all(re.fullmatch("[A-Z]{3}", code) for code in ALPHA_3)
    assert all(re.fullmatch("[A-Z]{2}", code) for code in ALPHA_2_OF.values())
    assert all(re.fullmatch("[0-9]{3}", code) for code in ALPHA_3_OF_NUMERIC)


def test_no_two_countries_share_a_code():
    assert len(set(ALPHA_2_OF.values())) == len(ALPHA_2_OF) == len(ALPHA_3)


def test_every_alpha_3_leads_to_the_same_alpha_2_as_in_cldr():
    known = {code for code in ALPHA_3 if code in CLDR}
    assert known == ALPHA_3 - {"XKX"}
    assert {code: [ALPHA_2_OF[code]] for code in known} == {code: CLDR[code] for code in known}


def test_every_number_leads_to_the_same_country_as_in_cldr():
    assert ALPHA_3_OF_NUMERIC
    for numeric, alpha_3 in ALPHA_3_OF_NUMERIC.items():
        assert CLDR[numeric] == [ALPHA_2_OF[alpha_3]], numeric


@pytest.mark.parametrize(
    ("alpha_3", "alpha_2", "numeric"),
    [("UKR", "UA", "804"), ("DEU", "DE", "276"), ("ALB", "AL", "008"), ("GBR", "GB", "826")],
)
def test_a_country_is_found_by_each_of_its_codes(alpha_3, alpha_2, numeric):
    assert ALPHA_2_OF[alpha_3] == alpha_2
    assert ALPHA_3_OF_NUMERIC[numeric] == alpha_3


def test_kosovo_has_codes_but_no_number():
    assert ALPHA_2_OF["XKX"] == "XK"
    assert "XKX" not in ALPHA_3_OF_NUMERIC.values()


def test_a_state_that_is_gone_has_no_code():
    assert {"SUN", "YUG", "DDR"}.isdisjoint(ALPHA_3)
